registerSearch.terms("0",`=01
>01	e	opening	A second opening
=02
>02	e	before	Shelves were empty
>02	e	founding	The archive of Examplia is founded
=05
>05	e	works	Works on the building
=09
09	xa2023:1e
>09	e	2023-09-19-flood	Flood in the archive of Examplia
>09	e	founding	The archive of Examplia is founded`);
