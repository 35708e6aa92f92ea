registerSearch.terms("խ",`=խումբ
խումբ	xa2025:4c`);
