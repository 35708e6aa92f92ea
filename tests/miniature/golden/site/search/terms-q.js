registerSearch.terms("q",`=quiet
>quiet	c	xu-council	Quiet Council, Samples Union
>quiet	p	nobody-quiet	Nobody Quiet
=quot
quote	xa2023:1e
=quotat
quotation	xa2023:1b`);
