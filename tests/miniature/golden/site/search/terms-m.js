registerSearch.terms("m",`=mad
>made	c	xa-lower	House of Examples, Examplia
=march
march	xa2024:3e
=maria
maria	xa2023:1g
>maria	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=may
may	xa2024:4e
>may	e	works	Works on the building
=member
members	xa2024:2q;xa2023:1u
=most
>most	c	xa-lower	House of Examples, Examplia
=motion
motion	xa2024:1u;xa2023:3u`);
