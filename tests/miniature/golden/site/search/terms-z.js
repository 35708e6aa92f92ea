registerSearch.terms("z",`=zoe
zoe	xa2024:1c,6c;xa2023:1c
>zoe	p	zoe-specimen	Zoé Specimen`);
