registerSearch.terms("f",`=februar
>february	E	before	Shelves were empty
=first
first	xa2025:1e;xa2024:5q;xa2023:2f
>first	G	xa-lower-blue	Blue Examples
>first	P	ada-example	Ada Example
=flood
flood	xa2024:3e;xa2023:1f,2b
>flood	e	2023-09-19-flood	Flood in the archive of Examplia
=footnot
footnote	xa2023:1b
=for
for	xa2025:2q,4q;xa2024:1q,6q
=form
form	xa2025:1e;xa2024:5q
=found
founded	xa2023:1e
>founded	e	founding	The archive of Examplia is founded
founding	xa2023:1b
=friend
friends	xa2025:4e
=further
further	xa2025:2q`);
