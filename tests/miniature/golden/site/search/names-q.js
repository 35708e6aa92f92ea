registerSearch.names([["p","nobody-quiet","Nobody Quiet","",""]]);
