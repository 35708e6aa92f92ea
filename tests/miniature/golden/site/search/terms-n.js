registerSearch.terms("n",`=nam
name	xa2025:1e;xa2024:3e
names	xa2023:1f
=ners
nersum~	xa2023:2b
=ninet
nineties	xa1990:1q
=no
no	xa2024:3e
=nobod
>nobody	p	nobody-quiet	Nobody Quiet
=nobodi
>nobodi~	p	nobody-quiet	Nobody Quiet
=north
north	xa2023:1e
>north	P	bob-placeholder-north	Bob Placeholder
=not
>not	D	open-the-archive	Open the archive to every reader
note	xa2023:2b
=novemb
november	xa2023:2e`);
