registerSearch.terms("j",`=januar
january	xa2024:1e
>january	E	opening	A second opening
=joint
joint	xa2025:1e,3e;xa2024:4e,5e,6e;xa2023:1u;xa1999:1e;xa1990:1e
=jul
july	xa2024:6e
=jun
june	xa2024:5e`);
