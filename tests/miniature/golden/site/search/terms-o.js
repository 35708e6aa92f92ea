registerSearch.terms("o",`=onc
once	xa2025:1i
=onclick
onclick	xa2023:1b
=one
one	xa2023:1f,2b,3b
=onl
only	xa2023:1e
=open
open	xa2025:1i;xa2024:2D,4i,5i,6q;xu2024:1i;xa2023:1m,2i;xa1999:1i
>open	d	open-the-archive	Open the archive to every reader
>open	d	open-the-reading-room	Open the reading room
opened	xa2023:1f
opening	xa2023:3q
>opening	e	opening	A second opening
=order
order	xa2025:1e
=orinak
>orinak	p	orinak-orinakyan	Օրինակ Օրինակյան
=orinakyan
>orinakyan	p	orinak-orinakyan	Օրինակ Օրինակյան
=out
out	xa2023:1e
>out	e	lights	The lights went out
=overk
overkant	xa2023:1e
=overkant
>overkant	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=own
>own	d	open-the-archive	Open the archive to every reader`);
