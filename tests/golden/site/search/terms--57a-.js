registerSearch.terms("պ","=պալատ\n>պալատ\tc\txa-lower\tHouse of Examples, Examplia\n=պարբերությ\nպարբերություն\txa2023:2b");
