registerSearch.terms("a",`=a
a	xa2025:1c,2q,4c;xa2024:1s,2c,4c,5c;xa2023:1d,2c;xa1999:1q;xa1990:1s
>a	e	old-times	Examples were kept in a tower
>a	e	opening	A second opening
>a	p	ada-example	Ada Example
=abbrev
abbreviation	xa2023:1b
=about
about	xa2024:1e,4e
>about	E	drought	Drought
>about	P	ada-example	Ada Example
=access
>access	D	open-the-archive	Open the archive to every reader
>access	D	open-the-reading-room	Open the reading room
=ada
ada	xa2025:1c,4c;xa2024:1c,2c,4c,5c;xa2023:1d,2c;xa1990:1c
>ada	p	ada-example	Ada Example
ada~	xa2025:1c,4c;xa2024:1c,2c,4c,5c;xa2023:1c,2c;xa1990:1c
>ada~	p	ada-example	Ada Example
>ada~	p	orinak-orinakyan	Օրինակ Օրինակյան
=again
again	xa2023:1i
=against
against	xa2023:3q
=alert
alert	xa2023:1b
=all
all	xa2025:2q;xa2023:1i
>all	D	open-the-archive	Open the archive to every reader
=an
an	xa2025:2q
>any	D	open-the-archive	Open the archive to every reader
=and
and	xa2025:2q,4q
=anoth
another	xa2025:1e;xa2023:1b
=apart
apart	xa2023:1e
=april
april	xu2024:1e
=araj
arajin~	xa2023:2b
=archiv
archive	xa2025:1i,4e;xa2024:3e,4i,5i;xu2024:1i;xa2023:1D,2i,3y;xa1999:1i
>archive	d	never-made	Paint the archive blue
>archive	d	open-the-archive	Open the archive to every reader
>archive	e	2023-09-19-flood	Flood in the archive of Examplia
>archive	e	founding	The archive of Examplia is founded
archives	xu2024:1q
=arkhivi
arkhivi~	xa2023:2q
=as
as	xa2025:2q
=ask
ask	xa2023:1e
asks	xa2023:1b
>asks	D	open-the-archive	Open the archive to every reader
=asociation
asociation~	xa2025:4c
=assembl
assembly	xu2024:1v
>assembly	c	xu-assembly	Assembly of the Samples Union, Samples Union
=association
association	xa2025:4c
=at
at	xa2023:1i
=ata
ata~	xa2025:1c,4c;xa2024:1c,2c,4c,5c;xa2023:1c,2c;xa1990:1c
>ata~	p	ada-example	Ada Example
>ata~	p	orinak-orinakyan	Օրինակ Օրինակյան
=azur
>azure	G	xa-lower-blue	Blue Examples`);
