registerSearch.terms("բ","=բացեք\nբացեք\txa2023:1e");
