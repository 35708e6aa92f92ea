registerSearch.terms("k",`=keep
keep	xa2023:3i
=kept
>kept	e	old-times	Examples were kept in a tower
=khumb
khumb~	xa2025:4c
=khump
khump~	xa2025:4c
=known
>known	G	xa-lower-blue	Blue Examples`);
