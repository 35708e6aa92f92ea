registerSearch.names([["p","carl-without-record","Carl Without-Record","",""]]);
