registerSearch.terms("u",`=union
union	xu2024:1e
>union	c	xu-assembly	Assembly of the Samples Union, Samples Union
>union	c	xu-council	Quiet Council, Samples Union
=until
until	xa1999:1e
>until	E	before	Shelves were empty`);
