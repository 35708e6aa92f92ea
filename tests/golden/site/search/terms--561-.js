registerSearch.terms("ա","=ադա\nադա\txa2025:1c\n>ադա\tp\tada-example\tAda Example\n>ադա\tp\torinak-orinakyan\tՕրինակ Օրինակյան\n=առաջ\nառաջին\txa2023:2b\n=արխիվի\nարխիվի\txa2023:2q");
