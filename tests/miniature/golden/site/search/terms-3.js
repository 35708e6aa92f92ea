registerSearch.terms("3",`=3
3	xa2025:3e;xa2024:3e,5e;xa2023:3e
=31
31	xa1999:1e`);
