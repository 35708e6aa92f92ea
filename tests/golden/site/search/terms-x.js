registerSearch.terms("x","=xa\nxa\txa2025:1e,2e,3e;xa2024:1e,2e,3e,4e,5e,6e;xa2023:1e,2e,3e;xa1999:1e;xa1990:1e\n=xu\nxu\txu2024:1e\n=xx\n>xx\te\topening\tA second opening");
