registerSearch.terms("ը",`=ընթերցասրահը
ընթերցասրահը	xa2023:1e`);
