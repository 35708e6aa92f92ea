registerSearch.terms("z",`=zoe
zoe	xa2025:4c;xa2024:1c,6c;xa2023:1c
>zoe	p	zoe-specimen	Zoé Specimen`);
