registerSearch.terms("ծ",`=ծանոթագրությ
ծանոթագրություն	xa2023:2b`);
