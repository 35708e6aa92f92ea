registerSearch.terms("2",`=2
2	xa2025:2e;xa2024:2e;xa2023:2e
>2	E	founding	The archive of Examplia is founded
=2022
>2022	E	drought	Drought
=2023
2023	xa2023:1e,2e,3e
>2023	E	2023-09-19-flood	Flood in the archive of Examplia
>2023	E	before	Shelves were empty
=2024
2024	xa2024:1e,2e,3e,4e,5e,6e;xu2024:1e
>2024	E	lights	The lights went out
>2024	E	works	Works on the building
=2025
2025	xa2025:1e,2e,3e,4e;xa2024:5q
>2025	E	opening	A second opening
=202501xx
>202501xx	E	opening	A second opening
=23
23	xa2023:1e
=24
24	xu2024:1e
>24	E	2023-09-19-flood	Flood in the archive of Examplia
=25
25	xa2023:1e
=26
26	xa2023:1e`);
