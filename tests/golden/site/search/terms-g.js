registerSearch.terms("g","=given\ngiven\txa2025:2q\n=green\n>green\tg\txa-lower-green\tGreen Examples\n=group\ngroup\txa2023:1b");
