registerSearch.terms("s",`=sampl
sample	xa2025:1c,4c;xa2024:1c,2c,4c,5c;xa2023:1c,2c;xa1990:1c
>sample	p	ada-example	Ada Example
>sample	p	dora-sample	Dora Sample
samples	xu2024:1e;xa2023:1e
>samples	c	xu-assembly	Assembly of the Samples Union, Samples Union
>samples	c	xu-council	Quiet Council, Samples Union
>samples	g	xa-upper-red	Red Samples
=sat
>sat	G	xa-lower-blue	Blue Examples
=school
school	xa2023:1i
=second
second	xa2025:1e;xa2023:2b,3b
>second	e	opening	A second opening
=senat
senate	xa2025:2e;xa2023:1e,3e
>senate	c	xa-upper	Senate of Examples, Examplia
=send
send	xa2023:1i
=sentenc
>sentence	P	ada-example	Ada Example
=septemb
september	xa2025:3e;xa2023:1e
>september	E	2023-09-19-flood	Flood in the archive of Examplia
>september	E	founding	The archive of Examplia is founded
=shelv
shelves	xa2024:3q
>shelves	e	before	Shelves were empty
=short
short	xa2025:1e
=shown
shown	xa2023:1b
=shut
shut	xa2023:3i
=sid
>side	G	xa-lower-blue	Blue Examples
=sign
signed	xa2025:4q
signing	xa2024:6q;xa2023:1e
>signs	P	ada-example	Ada Example
=sinc
since	xa2024:6e;xa2023:1e
>since	E	works	Works on the building
=sixt
sixty	xa2024:2q
=smallest
smallest	xa2025:3q
=som
some	xa1999:1q
=soon
soon	xa2023:2i
=sourc
sources	xa2023:1e
=south
>south	P	bob-placeholder-south	Bob Placeholder
=specimen
specimen	xa2025:4c;xa2024:1c,6c;xa2023:1c
>specimen	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
>specimen	p	zoe-specimen	Zoé Specimen
=spring
spring	xa2023:1i
=stand
stand	xa2025:2q;xa2023:1b
>stands	D	open-the-archive	Open the archive to every reader
=statement
statement	xa2025:3q
>statements	C	xa-lower	House of Examples, Examplia
=still
still	xa2024:6q
=stood
>stood	E	2023-09-19-flood	Flood in the archive of Examplia`);
