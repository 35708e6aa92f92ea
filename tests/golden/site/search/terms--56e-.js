registerSearch.terms("ծ","=ծանոթագրությ\nծանոթագրություն\txa2023:2b");
