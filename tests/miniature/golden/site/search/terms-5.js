registerSearch.terms("5",`=5
5	xa2024:5e;xa2023:2e`);
