registerSearch.names([["p","dora-sample","Dora Sample","",""],["p","zoe-specimen","Zoé Specimen","Zoe Specimen",""]]);
