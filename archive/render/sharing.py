"""What a page's head says to other sites and to programs: its card, and where its other formats are.

OpenGraph (ogp.me) and X's own names for the same are read by services that show a card beside a link; typed links
(RFC 8288), with the relations that FAIR Signposting names (signposting.org/FAIR), by programs.
"""

from functools import cached_property

from archive import urls
from archive.render.kind import Archive
from archive.render.view import view_class

MEDIA_TYPES = {
    "json": "application/json",
    "csl.json": "application/vnd.citationstyles.csl+json",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "md": "text/markdown",
    "xml": "application/akn+xml",
}
"""Ending of a format of a record -> its media type. What ends otherwise is no format of the record."""

CONTENT = ("md", "xml")
"""Endings of the formats that hold the record itself, as its editors wrote it and as a document; others describe it."""

KINDS = ("statements", "people", "demands")
"""Kinds of record that have other formats."""


@view_class
class Format:
    """A file that belongs to a page: how it is related to it (RFC 8288), its address, its media type.

    Where it is one of a kind of record, {} stands in the address for the record's id.
    """

    relation: str
    address: str
    type: str


class Sharing:
    """What is the same for many heads."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    def card(self, path: str) -> str:
        """The address in full of the card of a page: a statement's own, else that of the register."""
        folder, _, name = path.partition("/")
        own = urls.card(name.removesuffix(".html")) if folder == "statements" else urls.SITE_CARD
        return self.full(own)

    @cached_property
    def locale(self) -> str:
        """The language of the site with its usual territory, as OpenGraph wants it: en is en_US."""
        from babel.core import get_global  # slow to import

        language, _, territory = self.archive.site.language.partition("-")
        likely = get_global("likely_subtags").get(language, language)
        return f"{language}_{territory.upper() if len(territory) == 2 else likely.rpartition('_')[2]}"

    def full(self, address: str) -> str:
        """The address in full of a page of the site."""
        return urls.absolute(self.archive.site.base_url, address)

    def is_record(self, path: str) -> bool:
        """Whether a page is about one statement, person or demand; the parts of its list, by year, are other pages."""
        folder, _, name = path.partition("/")
        return folder in self._formats and name.count(".") == 1

    def formats(self, path: str) -> list[Format]:
        """The other formats of the record whose page this is, in full; none for pages that are about no record."""
        if not self.is_record(path):
            return []
        folder, identity = path.partition("/")[0], urls.key(path)
        known = self._formats[folder]
        if not self._is_written(folder, identity):
            known = [one for one in known if one.type != MEDIA_TYPES["md"]]
        return [Format(one.relation, self.full(one.address.format(identity)), one.type) for one in known]

    def _is_written(self, folder: str, identity: str) -> bool:
        """Whether an editor wrote a file for a record; people and demands may be known from statements alone."""
        table = {"signatories": "person", "demands": "demand"}.get(folder)
        return not table or bool(self.archive.store.value(f"select authority from {table} where id = ?", identity))

    @cached_property
    def _formats(self) -> dict[str, list[Format]]:
        """Folder of pages -> the formats there are of each record."""
        return {urls.PATTERNS[kind].partition("/")[0]: self._formats_of(kind) for kind in KINDS}

    def _formats_of(self, kind: str) -> list[Format]:
        """The formats of a kind of record: how the pages of one record are called tells how those of all are."""
        found = []
        for one in (one for one in self.archive.kinds if one.each == kind):
            for page, record in self.archive.store.all(f"select page, record from ({one.paths}) limit 1"):
                folder, _, name = page.rpartition("/")
                end = name.removeprefix(f"{record}.")
                if end in MEDIA_TYPES and not folder.startswith(urls.FEEDS):  # a feed tells what is new, not what is
                    relation = "item" if end in CONTENT else "describedby"
                    found.append(Format(relation, f"{folder}/{{}}.{end}", MEDIA_TYPES[end]))
        return found
