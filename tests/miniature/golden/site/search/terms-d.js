registerSearch.terms("d",`=dat
date	xa2023:1e
=day
day	xa2023:1e;xa1999:1q
days	xa2023:1e
=dear
dear	xa2024:2b
=decemb
december	xa2023:3e;xa1999:1e
>december	E	drought	Drought
=declar
declaration	xa2025:1u,3e;xa2024:3u,4u,5u,6u;xa2023:1v;xa1999:1u;xa1990:1u
=demand
demand	xa2023:1b
>demand	D	open-the-archive	Open the archive to every reader
demands	xa2023:1b
=den
den	xa2025:4c;xa2023:1c
>den	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=der
der	xa2025:4c;xa2023:1c
>der	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=dora
dora	xa2023:2c
>dora	p	dora-sample	Dora Sample
=draw
>drawing	G	xa-lower-blue	Blue Examples
=drought
>drought	e	drought	Drought`);
