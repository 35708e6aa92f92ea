registerSearch.terms("4",`=4
4	xa2025:4e;xa2024:4e`);
