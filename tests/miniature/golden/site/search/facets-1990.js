registerSearch.facets("1990",{"xa1990":[[1,"declaration",[],[],[],[],"issued","en","1990-01-01"]],"labels":{"declaration":"Joint declaration","en":"English","issued":"Issued"}});
