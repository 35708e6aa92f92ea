"""The drawn card of each statement, and one for all other pages: PNG pictures that other sites show beside a link."""

from archive import urls
from archive.exports.picture import cache
from archive.exports.picture.drawn import Drawn
from archive.records import labels
from archive.render.kind import NO_RECORDS, Page, PageKind, Register
from archive.store.cards import Card


def view(register: Register, page: Page) -> Drawn:
    """What the card of a statement says: its title in full, its number, kind, date, place and figures."""
    row = register.store.row("select title, card from statement where id = ?", page.record)
    card = Card.from_json(row["card"])
    return Drawn(
        register=register.site.title,
        number=card.number,
        withdrawn=card.gone,
        mark=card.mark,
        open=card.open,
        kicker=labels.facts([card.type, card.date]),
        title=row["title"],
        facts=labels.facts([card.place, card.facts]),
        people=card.people,
    )


def view_site(register: Register, page: Page) -> Drawn:
    """The card of all other pages: what the register is called, and what it holds."""
    return Drawn(register.site.title, title=register.site.title, facts=register.site.tagline)


def serialise(register: Register, page: Page, view: Drawn) -> bytes:
    def draw() -> bytes:
        from archive.exports.picture.card import (
            card,  # loads a library, which a build that draws nothing can do without
        )

        return card(view)

    return cache.kept(repr(view), draw)


KIND = PageKind("share_card", urls.card("{record}"), view, "statements", serialise=serialise)
SITE_KIND = PageKind("site_card", urls.SITE_CARD, view_site, reads=NO_RECORDS, serialise=serialise)
