registerSearch.facets("1999",{"xa1999":[[1,"declaration",[],[],[],["access"],"issued","en",1999]],"labels":{"declaration":"Joint declaration","en":"English","issued":"Issued"}});
