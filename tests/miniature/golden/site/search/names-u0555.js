registerSearch.names([["p","orinak-orinakyan","Օրինակ Օրինակյան","Orinak Orinakyan Ադա Օրինակյան",""]]);
