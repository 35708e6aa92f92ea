registerSearch.terms("ե","=երկ\nերկու\txa2023:2b\n=երկրոր\nերկրորդ\txa2023:2b");
