registerSearch.terms("3","=3\n3\txa2025:3e;xa2024:3e,5e;xa2023:3e\n=31\n31\txa1999:1e");
