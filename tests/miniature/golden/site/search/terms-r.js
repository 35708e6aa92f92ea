registerSearch.terms("r",`=read
read	xa2023:1e
reading	xa2025:1i,4i;xa2024:2i;xu2024:1i;xa2023:1i,2e
>reading	D	open-the-archive	Open the archive to every reader
>reading	E	2023-09-19-flood	Flood in the archive of Examplia
>reading	d	open-the-reading-room	Open the reading room
=reader
reader	xa2025:1i;xa2024:2b,4i,5i;xu2024:1i;xa2023:1i,2i;xa1999:1i
>reader	d	open-the-archive	Open the archive to every reader
=reading
reading	xa2023:1i
=recommend
recommendation	xu2024:1u
recommends	xu2024:1b
=record
record	xa2025:4c;xa2024:2c;xa2023:1c
>record	p	carl-without-record	Carl Without-Record
=red
>red	g	xa-upper-red	Red Samples
=relat
related	xa2025:1q
=report
>reported	E	2023-09-19-flood	Flood in the archive of Examplia
=resolut
resolution	xa2025:2u;xa2024:1u;xa2023:2e
=roll
roll	xa2023:2e
=room
room	xa2025:1i,4i;xa2024:2j;xu2024:1i;xa2023:1n
>room	D	open-the-archive	Open the archive to every reader
>room	E	2023-09-19-flood	Flood in the archive of Examplia
>room	d	open-the-reading-room	Open the reading room`);
