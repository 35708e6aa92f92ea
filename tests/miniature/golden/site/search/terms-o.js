registerSearch.terms("o",`=of
of	xa2025:2q,4c;xa2024:1q,2q,5q;xu2024:1q;xa2023:1q;xa1999:1q;xa1990:1q
>of	c	xa-lower	House of Examples, Examplia
>of	c	xa-upper	Senate of Examples, Examplia
>of	c	xu-assembly	Assembly of the Samples Union, Samples Union
>of	d	publish-the-list	Publish the list of examples
>of	e	2023-09-19-flood	Flood in the archive of Examplia
>of	e	founding	The archive of Examplia is founded
=on
on	xa2025:2q,4c;xa2024:1q,3q;xu2024:1q;xa2023:1q
>on	e	works	Works on the building
=onc
once	xa2025:1i
=onclick
onclick	xa2023:1b
=one
one	xa2025:4e;xa2023:1f,2b,3b
=onl
only	xa2023:1e
=open
open	xa2025:1i,4u;xa2024:2D,4i,5i,6q;xu2024:1i;xa2023:1m,2i;xa1999:1i
>open	d	open-the-archive	Open the archive to every reader
>open	d	open-the-reading-room	Open the reading room
opened	xa2023:1f
opening	xa2023:3q
>opening	e	opening	A second opening
=order
order	xa2025:1e
=orin
orinakneri~	xa2023:2q
=orinag
orinag~	xa2025:1c,4c;xa2024:1c,2c,4c,5c;xa2023:1c,2c;xa1990:1c
>orinag~	p	ada-example	Ada Example
>orinag~	p	orinak-orinakyan	Օրինակ Օրինակյան
=orinagian
orinagian~	xa2025:1c;xa2023:1c
>orinagian~	p	orinak-orinakyan	Օրինակ Օրինակյան
=orinak
orinak	xa2025:1c;xa2023:1c
>orinak	p	orinak-orinakyan	Օրինակ Օրինակյան
orinak~	xa2025:1c,4c;xa2024:1c,2c,4c,5c;xa2023:1c,2c;xa1990:1c
>orinak~	p	ada-example	Ada Example
>orinak~	p	orinak-orinakyan	Օրինակ Օրինակյան
=orinakian
orinakian~	xa2025:1c;xa2023:1c
>orinakian~	p	orinak-orinakyan	Օրինակ Օրինակյան
=orinakneri
orinakneri~	xa2025:1e,4e;xa2024:1e,3e,4e,5e,6e;xa2023:1e,2e
>orinakneri~	c	xa-lower	House of Examples, Examplia
=orinakyan
orinakyan	xa2025:1c;xa2023:1c
>orinakyan	p	orinak-orinakyan	Օրինակ Օրինակյան
=other
other	xa2023:1e
=out
out	xa2023:1e
>out	e	lights	The lights went out
=overkant
overkant	xa2025:4c;xa2023:1c
>overkant	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=own
>own	D	open-the-archive	Open the archive to every reader`);
