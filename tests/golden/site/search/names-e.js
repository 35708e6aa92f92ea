registerSearch.names([["p","ada-example","Ada Example","A. Example Ada Sample Ադա Օրինակ"]]);
