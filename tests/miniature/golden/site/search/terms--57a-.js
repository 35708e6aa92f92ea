registerSearch.terms("պ",`=պալատ
պալատ	xa2025:1e,4e;xa2024:1e,3e,4e,5e,6e;xa2023:1e,2e
>պալատ	c	xa-lower	House of Examples, Examplia
=պարբերությ
պարբերություն	xa2023:2b`);
