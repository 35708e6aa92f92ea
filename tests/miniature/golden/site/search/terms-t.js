registerSearch.terms("t",`=tag
tags	xa2023:1b
=taken
taken	xa2024:4q
=that
that	xa2025:1q,2q,4q;xa2024:4q
=the
the	xa2025:2q,3q;xa2024:1q,5q;xu2024:1q;xa2023:1y,3q;xa1999:1q;xa1990:1q
>the	c	xu-assembly	Assembly of the Samples Union, Samples Union
>the	d	never-made	Paint the archive blue
>the	d	open-the-archive	Open the archive to every reader
>the	d	open-the-reading-room	Open the reading room
>the	d	publish-the-list	Publish the list of examples
>the	e	2023-09-19-flood	Flood in the archive of Examplia
>the	e	founding	The archive of Examplia is founded
>the	e	lights	The lights went out
>the	e	tower	The tower leaned
>the	e	works	Works on the building
they	xa2023:1b
=them
them	xa2025:4q
=theodora
theodora	xa2025:4c;xa2023:1c
>theodora	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=thes
>these	C	xa-lower	House of Examples, Examplia
=to
>to	d	open-the-archive	Open the archive to every reader
=too
too	xa2025:1e
=tot
tot	xa2025:4c;xa2023:1c
>tot	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=tower
>tower	e	old-times	Examples were kept in a tower
>tower	e	tower	The tower leaned
=town
town	xa2023:1i
=tsanotagruti
tsanotagrutiun~	xa2023:2b
=two
two	xa2023:1f,2b`);
