registerSearch.terms("i",`=illustrati
illustratie	xa2025:4c;xa2023:1c
>illustratie	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=ilustratie
ilustratie~	xa2025:4c;xa2023:1c
>ilustratie~	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=in
in	xa2025:1q
>in	e	2023-09-19-flood	Flood in the archive of Examplia
>in	e	old-times	Examples were kept in a tower
=insid
inside	xa2023:1b,2b
=intertsasrahi
intertsasrahi~	xa2023:1e
=invent
invented	xa2023:1e
=is
is	xa2025:1q,2q
>is	e	founding	The archive of Examplia is founded`);
