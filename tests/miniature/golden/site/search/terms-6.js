registerSearch.terms("6",`=6
6	xa2024:6e`);
