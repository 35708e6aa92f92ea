registerSearch.terms("ե",`=երկ
երկու	xa2023:2b
=երկրոր
երկրորդ	xa2023:2b`);
