registerSearch.terms("մ",`=մաս
մասին	xa2023:2q
=մեկ
մեկ	xa2023:2b`);
