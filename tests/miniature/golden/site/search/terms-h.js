registerSearch.terms("h",`=haitararutiun
haitararutiun~	xa2023:1e
=half
half	xa2023:1b
=hall
hall	xa2023:1i
>hall	d	print-a-catalogue-of-all-examples-and-send-it-to-every-school-615d50	Print a catalogue of all examples and send it to every school, library, town hall and reading circle of the capital
>hall	d	print-a-catalogue-of-all-examples-and-send-it-to-every-school-c50e81	Print a catalogue of all examples and send it to every school, library, town hall and reading circle of the country
=hamategh
hamategh~	xa2023:1e
=hous
house	xa2025:1e,4e;xa2024:1e,3e,4e,5e,6e;xa2023:1f,2e
>house	c	xa-lower	House of Examples, Examplia
=html
html	xa2023:1b`);
