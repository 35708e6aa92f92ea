"""What a page's head says to other sites and to programs: its card, and where its other formats are.

OpenGraph (ogp.me) and X's own names for the same are read by services that show a card beside a link; typed links
(RFC 8288), with the relations that FAIR Signposting names (signposting.org/FAIR), by programs.
"""

from functools import cached_property

from archive import urls
from archive.render.kind import Page, PageKind, Register
from archive.render.view import view_class

CITED = ("statements", "people", "demands")
"""Kinds of record that are cited by the address of their page."""


@view_class
class Signpost:
    """A typed link: how a file is related to the page (RFC 8288), its address in full, its media type."""

    relation: str
    address: str
    type: str


class Sharing:
    """What is the same for many heads."""

    def __init__(self, register: Register) -> None:
        self.register = register

    def card(self, kind: PageKind, page: Page) -> str:
        """The address in full of the card of a page: a statement's own, else that of the register."""
        is_statement = kind.each == "statements" and kind.is_of_record
        return self.full(urls.card(page.record) if is_statement else urls.SITE_CARD)

    @cached_property
    def locale(self) -> str:
        """The language of the site with its usual territory, as OpenGraph wants it: en is en_US."""
        from babel.core import get_global  # slow to import

        language, _, territory = self.register.site.language.partition("-")
        likely = get_global("likely_subtags").get(language, language)
        return f"{language}_{territory.upper() if len(territory) == 2 else likely.rpartition('_')[2]}"

    def full(self, address: str) -> str:
        """The address in full of a page of the site."""
        return urls.absolute(self.register.site.base_url, address)

    def signposts(self, kind: PageKind, page: Page) -> list[Signpost]:
        """The files of the record whose page this is; none for other pages, and the parts of its list are others."""
        if kind.each not in CITED or not kind.is_of_record:
            return []
        found = self.register.beside(kind.each, page.record)
        return [Signpost(form.relation, self.full(file.path), form.media_type) for form, file in found if not file.part]
