registerSearch.terms("x",`=xa
xa	xa2025:1e,2e,3e,4e;xa2024:1e,2e,3e,4e,5e,6e;xa2023:1e,2e,3e;xa1999:1e;xa1990:1e
=xu
xu	xu2024:1e
=xx
>xx	E	opening	A second opening`);
