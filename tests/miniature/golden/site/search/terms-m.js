registerSearch.terms("m",`=mad
>made	C	xa-lower	House of Examples, Examplia
=march
march	xa2025:4e;xa2024:3e
=maria
maria	xa2025:4c;xa2023:1c
>maria	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=mas
masin~	xa2023:2q
=may
may	xa2024:4e
>may	E	works	Works on the building
=mek
mek~	xa2023:2b
=member
members	xa2024:2q;xa2023:1u
=most
>most	C	xa-lower	House of Examples, Examplia
=motion
motion	xa2024:1u;xa2023:3u`);
