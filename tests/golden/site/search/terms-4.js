registerSearch.terms("4","=4\n4\txa2024:4e");
