registerSearch.terms("ն","=ներս\nներսում\txa2023:2b");
