registerSearch.terms("k","=keep\nkeep\txa2023:3i\n>keep\td\tkeep-the-archive-shut\tKeep the archive shut\n=kept\n>kept\te\told-times\tExamples were kept in a tower");
