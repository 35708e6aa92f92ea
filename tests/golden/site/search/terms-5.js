registerSearch.terms("5","=5\n5\txa2024:5e;xa2023:2e");
