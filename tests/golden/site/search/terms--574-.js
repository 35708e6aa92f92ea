registerSearch.terms("մ","=մաս\nմասին\txa2023:2q\n=մեկ\nմեկ\txa2023:2b");
