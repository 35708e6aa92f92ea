registerSearch.terms("w",`=was
was	xa2024:4q
=water
>water	E	2023-09-19-flood	Flood in the archive of Examplia
=way
way	xa2025:1q
=weight
weight	xa2023:1b
>weight	P	ada-example	Ada Example
=went
>went	e	lights	The lights went out
=wer
>were	C	xa-lower	House of Examples, Examplia
>were	e	before	Shelves were empty
>were	e	old-times	Examples were kept in a tower
=which
>which	C	xa-lower	House of Examples, Examplia
>which	D	open-the-archive	Open the archive to every reader
=wilhelmina
wilhelmina	xa2025:4c;xa2023:1c
>wilhelmina	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=will
will	xa2023:1e
=without
without	xa2025:4c;xa2024:2c;xa2023:1c
>without	p	carl-without-record	Carl Without-Record
=withoutrecord
withoutrecord	xa2025:4c;xa2024:2c;xa2023:1c
>withoutrecord	p	carl-without-record	Carl Without-Record
=work
works	xa2024:2e
>works	e	works	Works on the building
=written
written	xa2024:3u`);
