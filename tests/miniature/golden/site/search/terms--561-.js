registerSearch.terms("ա",`=ադա
ադա	xa2025:1c,4c;xa2024:1c,2c,4c,5c;xa2023:1c,2c;xa1990:1c
>ադա	p	ada-example	Ada Example
>ադա	p	orinak-orinakyan	Օրինակ Օրինակյան
=առաջ
առաջին	xa2023:2b
=արխիվի
արխիվի	xa2023:2q`);
