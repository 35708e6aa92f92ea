registerSearch.terms("օ",`=օրին
օրինակների	xa2023:2q
=օրինակ
օրինակ	xa2025:1e;xa2023:1c
>օրինակ	p	ada-example	Ada Example
>օրինակ	p	orinak-orinakyan	Օրինակ Օրինակյան
=օրինակյան
օրինակյան	xa2025:1g;xa2023:1c
>օրինակյան	p	orinak-orinakyan	Օրինակ Օրինակյան
=օրինակների
>օրինակների	c	xa-lower	House of Examples, Examplia`);
