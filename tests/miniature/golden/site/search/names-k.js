registerSearch.names([["d","keep-the-archive-shut","Keep the archive shut","",""]]);
