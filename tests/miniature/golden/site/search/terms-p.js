registerSearch.terms("p",`=pag
page	xa2023:1b
=paint
>paint	d	never-made	Paint the archive blue
=palat
palat~	xa2025:1e,4e;xa2024:1e,3e,4e,5e,6e;xa2023:1e,2e
>palat~	c	xa-lower	House of Examples, Examplia
=paper
paper	xa2025:1e;xa2023:1e
=paragraph
paragraph	xa2025:1e;xa2023:2b
paragraphe	xa2023:3b
paragraphs	xa2023:3b
=parberuti
parberutiun~	xa2023:2b
=parliament
>parliament	C	xa-lower	House of Examples, Examplia
=part
part	xa2024:5i
=peopl
people	xa2025:4q
=person
>person	P	ada-example	Ada Example
=philipa
philipa~	xa2025:4c;xa2023:1c
>philipa~	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=philippa
philippa	xa2025:4c;xa2023:1c
>philippa	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=placehold
placeholder	xa2023:1e
=placeholder
placeholder	xa2023:1c,3c
>placeholder	p	bob-placeholder-north	Bob Placeholder
>placeholder	p	bob-placeholder-south	Bob Placeholder
=plaechold
plaecholder	xa2023:1e
=plaecholder
plaecholder	xa2023:1c
>plaecholder	p	bob-placeholder-north	Bob Placeholder
=postcard
postcard	xa2023:1e
=prem
premier	xa2023:3b
=print
print	xa2023:1i
printed	xa2025:4e;xa2024:3e;xa2023:1e
printing	xa2023:1e
=probabl
probably	xa2024:2e,4e
>probably	E	lights	The lights went out
=public
>publication	D	publish-the-list	Publish the list of examples
=publish
publish	xa2024:1i;xa2023:2i
>publish	d	publish-the-list	Publish the list of examples`);
