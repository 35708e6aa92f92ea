registerSearch.names([["p","ada-example","Ada Example","A. Example Ada Sample Ադա Օրինակ","Signs as A. Example in letters.\nA first sentence about the person, with **weight**.\n\nFirst Circle"]]);
