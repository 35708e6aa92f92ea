registerSearch.terms("q","=quiet\n>quiet\tc\txu-council\tQuiet Council, Samples Union\n>quiet\tp\tnobody-quiet\tNobody Quiet\n=quot\nquote\txa2023:1e\n=quotat\nquotation\txa2023:1b");
