registerSearch.terms("l",`=lamberi
lamberi~	xa2025:4c
=lamperi
lamperi~	xa2025:4c
=lamps
lamps	xa2025:4c
=lang
lange	xa2025:4c;xa2023:1c
>lange	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=langevoorbeeld
langevoorbeeld	xa2025:4c;xa2023:1c
>langevoorbeeld	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=langevurbild
langevurbild~	xa2025:4c;xa2023:1c
>langevurbild~	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=later
later	xa2023:1e
=latest
latest	xa2023:1i
=lean
>leaned	e	tower	The tower leaned
=left
>left	G	xa-lower-blue	Blue Examples
=letter
letter	xa2025:4u;xa2024:2u;xa2023:1e
>letters	P	ada-example	Ada Example
=librar
library	xa2023:1i
=libraries
libraries	xa2025:4c
=light
light	xa2025:4i
>lights	e	lights	The lights went out
=link
link	xa2023:2b
=list
list	xa2024:1y;xa2023:1e,2i
>list	d	publish-the-list	Publish the list of examples`);
