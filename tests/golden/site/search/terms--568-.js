registerSearch.terms("ը","=ընթերցասրահը\nընթերցասրահը\txa2023:1e");
