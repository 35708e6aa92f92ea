registerSearch.terms("4",`=4
4	xa2024:4e`);
