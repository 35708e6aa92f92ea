registerSearch.terms("6","=6\n6\txa2024:6e");
