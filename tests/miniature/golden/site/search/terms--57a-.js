registerSearch.terms("պ",`=պալատ
>պալատ	c	xa-lower	House of Examples, Examplia
=պարբերությ
պարբերություն	xa2023:2b`);
