registerSearch.terms("0",`=01
>01	E	opening	A second opening
=02
>02	E	before	Shelves were empty
>02	E	founding	The archive of Examplia is founded
=05
>05	E	works	Works on the building
=09
09	xa2023:1e
>09	E	2023-09-19-flood	Flood in the archive of Examplia
>09	E	founding	The archive of Examplia is founded`);
