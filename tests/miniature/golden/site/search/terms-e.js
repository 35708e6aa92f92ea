registerSearch.terms("e",`=empt
>empty	e	before	Shelves were empty
=en
en	xa2025:4c;xa2023:1c
>en	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=end
end	xa1999:1q
=erk
erku~	xa2023:2b
=erkror
erkrord~	xa2023:2b
=event
event	xa2023:1b
=ever
every	xa2025:1y;xa2024:4i,5i;xu2024:1i;xa2023:1i,2i;xa1999:1i
>every	d	open-the-archive	Open the archive to every reader
=everyon
everyone	xa2023:2i
=exampl
example	xa2025:1c,2q,4c;xa2024:1c,2c,4c,5c;xa2023:1d,2c;xa1990:1c
>example	E	2023-09-19-flood	Flood in the archive of Examplia
>example	p	ada-example	Ada Example
examples	xa2025:1e,2u,4e;xa2024:1C,3e,4e,5e,6e;xa2023:1m,2m,3e
>examples	D	open-the-archive	Open the archive to every reader
>examples	c	xa-lower	House of Examples, Examplia
>examples	c	xa-upper	Senate of Examples, Examplia
>examples	d	publish-the-list	Publish the list of examples
>examples	e	old-times	Examples were kept in a tower
>examples	g	xa-lower-blue	Blue Examples
>examples	g	xa-lower-green	Green Examples
=examples
examples	xa2025:4c
=examplia
examplia	xa2025:1e,2e,4e;xa2024:1e,3e,4e,5e,6e;xa2023:1u,2e,3e
>examplia	c	xa-lower	House of Examples, Examplia
>examplia	c	xa-upper	Senate of Examples, Examplia
>examplia	e	2023-09-19-flood	Flood in the archive of Examplia
>examplia	e	founding	The archive of Examplia is founded
=explain
explained	xa2023:1b`);
