registerSearch.terms("բ",`=բացեք
բացեք	xa2023:1e`);
