registerSearch.names([["p","maria-lange-voorbeeld","Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant","Maria Lange-Voorbeeld",""]]);
