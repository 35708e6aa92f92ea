registerSearch.terms("*",`=*
*	xa2025:1c,2c,3c,4c;xa2024:1c,2c,3c,4c,5c,6c;xu2024:1c;xa2023:1c,2c,3c;xa1999:1c;xa1990:1c`);
