registerSearch.terms("b",`=b
b	xa2023:1h
>b	p	bob-placeholder-north	Bob Placeholder
=back
back	xa2024:4q
=batsek
batsek~	xa2023:1e
=been
been	xa2023:1e
=befor
before	xa1999:1q
=blu
>blu	g	xa-lower-blue	Blue Examples
blue	xa2025:4c
>blue	d	never-made	Paint the archive blue
>blue	g	xa-lower-blue	Blue Examples
=bob
bob	xa2023:1g,3c
>bob	p	bob-placeholder-north	Bob Placeholder
>bob	p	bob-placeholder-south	Bob Placeholder
=bod
bodies	xa2025:4q
=book
books	xa2023:1b
=both
both	xa2023:1u,3b
=build
building	xa2024:2e
>building	e	works	Works on the building
=by
by	xa2023:1i`);
