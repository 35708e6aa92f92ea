registerSearch.terms("ն",`=ներս
ներսում	xa2023:2b`);
