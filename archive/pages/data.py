"""The page of what can be taken away: the archive in files that other programs read."""

from archive.exports import database
from archive.pages.kind import Archive, Link, PageKind
from archive.pages.view import view_class

PATH = "data.html"
READS = "select 'data.html' as page, 'statements' as kind, id as record from statement"


@view_class
class View:
    title: str
    description: str
    years: list[Link]


def view(archive: Archive, path: str) -> View:
    """The files by year, newest first, if the archive is divided into such."""
    found = reversed(database.years(archive.store))
    years = [Link(path.removeprefix("archive-").removesuffix(".db").capitalize(), path) for path in found]
    return View("Data", "Files with everything that the register holds, for other programs to read.", years)


KIND = PageKind("data", "", READS, view, always=(PATH,))
