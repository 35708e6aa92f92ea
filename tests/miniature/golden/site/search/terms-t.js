registerSearch.terms("t",`=tag
tags	xa2023:1b
=taken
taken	xa2024:4q
=the
they	xa2023:1b
=theodora
theodora	xa2023:1e
>theodora	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=thes
>these	c	xa-lower	House of Examples, Examplia
=too
too	xa2025:1e
=tot
tot	xa2023:1e
>tot	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=tower
>tower	e	old-times	Examples were kept in a tower
>tower	e	tower	The tower leaned
=town
town	xa2023:1i
>town	d	print-a-catalogue-of-all-examples-and-send-it-to-every-school-615d50	Print a catalogue of all examples and send it to every school, library, town hall and reading circle of the capital
>town	d	print-a-catalogue-of-all-examples-and-send-it-to-every-school-c50e81	Print a catalogue of all examples and send it to every school, library, town hall and reading circle of the country
=two
two	xa2023:1b,2b`);
