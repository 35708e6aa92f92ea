registerSearch.terms("g",`=gazett
gazette	xa2023:1e
>gazette	E	2023-09-19-flood	Flood in the archive of Examplia
=giv
give	xa2023:1e
gives	xa2025:1e;xa2023:1e
=given
given	xa2025:1e,2q
=green
green	xa2025:4e
>green	g	xa-lower-green	Green Examples
=group
group	xa2023:1b`);
