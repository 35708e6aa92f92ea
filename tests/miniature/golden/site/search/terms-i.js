registerSearch.terms("i",`=illustrat
illustratie	xa2023:1e
=illustrati
>illustratie	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=insid
inside	xa2023:1b,2b`);
