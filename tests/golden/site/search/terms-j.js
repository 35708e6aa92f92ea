registerSearch.terms("j","=januar\njanuary\txa2024:1e\n=joint\njoint\txa2025:1e,3e;xa2024:4e,5e,6e;xa2023:1u;xa1999:1e;xa1990:1e\n=jul\njuly\txa2024:6e\n=jun\njune\txa2024:5e");
