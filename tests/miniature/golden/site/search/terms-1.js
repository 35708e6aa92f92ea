registerSearch.terms("1",`=1
1	xa2025:1e,4e;xa2024:1e,5e;xu2024:1e;xa2023:1f,2b;xa1999:1e;xa1990:1e
=12
12	xa2023:1b,2e
>12	E	drought	Drought
=15
15	xa2024:1e
=19
19	xa2025:3e
>19	E	2023-09-19-flood	Flood in the archive of Examplia
=1900
>1900	E	old-times	Examples were kept in a tower
=1980s
>1980s	E	tower	The tower leaned
=198x
>198x	E	tower	The tower leaned
=1990
1990	xa1990:1e
=1990s
1990s	xa1990:1e
=1991
>1991	E	founding	The archive of Examplia is founded
=1999
1999	xa1999:1u
>1999	E	old-times	Examples were kept in a tower
=19xx
>19xx	E	old-times	Examples were kept in a tower`);
