registerSearch.terms("n","=nam\nnames\txa2023:1b\n=ninet\nnineties\txa1990:1q\n=nobod\n>nobody\tp\tnobody-quiet\tNobody Quiet\n=not\nnote\txa2023:2b\n=novemb\nnovember\txa2023:2e");
