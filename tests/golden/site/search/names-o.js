registerSearch.names([["d","open-the-archive","Open the archive to every reader",""],["d","open-the-reading-room","Open the reading room",""]]);
