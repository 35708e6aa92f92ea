"""A dated edition of the register, to be kept by others: what goes into it, its BagIt bag, its zip, its SWHID."""
