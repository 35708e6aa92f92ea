registerSearch.terms("օ",`=օրին
օրինակների	xa2023:2q
=օրինակ
օրինակ	xa2025:1c,4c;xa2024:1c,2c,4c,5c;xa2023:1c,2c;xa1990:1c
>օրինակ	p	ada-example	Ada Example
>օրինակ	p	orinak-orinakyan	Օրինակ Օրինակյան
=օրինակյան
օրինակյան	xa2025:1c;xa2023:1c
>օրինակյան	p	orinak-orinakyan	Օրինակ Օրինակյան
=օրինակների
օրինակների	xa2025:1e,4e;xa2024:1e,3e,4e,5e,6e;xa2023:1e,2e
>օրինակների	c	xa-lower	House of Examples, Examplia`);
