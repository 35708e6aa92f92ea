registerSearch.terms("a",`=abbrev
abbreviation	xa2023:1b
=about
about	xa2024:1e,4e
>about	e	drought	Drought
>about	p	ada-example	Ada Example
=access
>access	d	open-the-archive	Open the archive to every reader
>access	d	open-the-reading-room	Open the reading room
=ada
ada	xa2025:1c;xa2024:1c,2c,4c,5c;xa2023:1d,2c;xa1990:1e
>ada	p	ada-example	Ada Example
=again
again	xa2023:1i
=against
against	xa2023:3q
=alert
alert	xa2023:1b
=all
all	xa2025:2q;xa2023:1i
>all	d	open-the-archive	Open the archive to every reader
>all	d	print-a-catalogue-of-all-examples-and-send-it-to-every-school-615d50	Print a catalogue of all examples and send it to every school, library, town hall and reading circle of the capital
>all	d	print-a-catalogue-of-all-examples-and-send-it-to-every-school-c50e81	Print a catalogue of all examples and send it to every school, library, town hall and reading circle of the country
=an
>any	d	open-the-archive	Open the archive to every reader
=anoth
another	xa2025:1e;xa2023:1b
=apart
apart	xa2023:1e
=april
april	xu2024:1e
=archiv
archive	xa2025:1i;xa2024:4i,5i;xu2024:1i;xa2023:1D,2i,3y;xa1999:1i
>archive	d	keep-the-archive-shut	Keep the archive shut
>archive	d	never-made	Paint the archive blue
>archive	d	open-the-archive	Open the archive to every reader
>archive	e	2023-09-19-flood	Flood in the archive of Examplia
>archive	e	founding	The archive of Examplia is founded
archives	xu2024:1q
=ask
ask	xa2023:1e
asks	xa2023:1b
>asks	d	open-the-archive	Open the archive to every reader
=assembl
assembly	xu2024:1v
>assembly	c	xu-assembly	Assembly of the Samples Union, Samples Union
=azur
>azure	g	xa-lower-blue	Blue Examples`);
