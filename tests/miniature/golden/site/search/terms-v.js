registerSearch.terms("v",`=van
van	xa2025:4c;xa2023:1c
>van	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=vilhelmina
vilhelmina~	xa2025:4c;xa2023:1c
>vilhelmina~	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=visit
visit	xa2023:1e
=vithut
vithut~	xa2025:4c;xa2024:2c;xa2023:1c
>vithut~	p	carl-without-record	Carl Without-Record
=vithutrecord
vithutrecord~	xa2025:4c;xa2024:2c;xa2023:1c
>vithutrecord~	p	carl-without-record	Carl Without-Record
=voorbeeld
voorbeeld	xa2025:4c;xa2023:1c
>voorbeeld	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant
=vurbild
vurbild~	xa2025:4c;xa2023:1c
>vurbild~	p	maria-lange-voorbeeld	Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant`);
