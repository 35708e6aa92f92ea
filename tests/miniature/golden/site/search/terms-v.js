registerSearch.terms("v",`=van
van	xa2023:1e
>van	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=visit
visit	xa2023:1e
=voorbeeld
voorbeeld	xa2023:1g
>voorbeeld	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant`);
