registerSearch.terms("լ",`=լամպերի
լամպերի	xa2025:4c`);
