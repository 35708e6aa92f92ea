registerSearch.terms("h",`=haitararutiun
haitararutiun~	xa2023:1e
=half
half	xa2023:1b
=hall
hall	xa2023:1i
=hamategh
hamategh~	xa2023:1e
=hous
house	xa2025:1e,4e;xa2024:1e,3e,4e,5e,6e;xa2023:1f,2e
>house	c	xa-lower	House of Examples, Examplia
=html
html	xa2023:1b`);
