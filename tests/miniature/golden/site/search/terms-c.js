registerSearch.terms("c",`=call
call	xa2023:2e
=capit
capital	xa2023:1i
=carl
carl	xa2025:4c;xa2024:2c;xa2023:1c
>carl	p	carl-without-record	Carl Without-Record
=catalogu
catalogue	xa2023:1i
=cellar
cellar	xa2023:1e
=chair
chair	xa2025:4e
=chamber
chambers	xa2023:1u
=circl
circle	xa2023:1i
>circle	P	ada-example	Ada Example
=cit
>city	E	2023-09-19-flood	Flood in the archive of Examplia
=clos
closed	xa2023:1e
=cod
code	xa2023:1b
=comiti
comiti~	xa2025:4c
=committ
committee	xu2024:1e
=committe
committee	xa2025:4c
=council
>council	c	xu-council	Quiet Council, Samples Union
=countr
country	xa2023:1i
=court
court	xa2023:1e
=cti
cti~	xa2025:4c
=ctte
cttee	xa2025:4c`);
