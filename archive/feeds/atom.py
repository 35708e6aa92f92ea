"""Atom (RFC 4287): the elements that feeds are made of, as XML text, and what names a feed and an entry for ever."""

import datetime
import html
from collections.abc import Iterable

from archive import urls
from archive.language.dates import PartialDate, parse
from archive.records import Record, Site

NAMESPACE = "http://www.w3.org/2005/Atom"
DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'
MEDIA_TYPE = "application/atom+xml"

BEGINNING = datetime.date(2005, 12, 1)
"""The month in which RFC 4287 was published. Nothing is said to have been updated before: of a record without a day of
entry only its own date is known, which may be a century old, and of an empty feed nothing at all.
"""

IN_AN_ID = str.maketrans({"?": "u", "%": "au", "/": "_"})
"""What of a date in EDTF may not stand in an address as it is, and what stands there for it."""

FIRST_DAY, MOST_DAYS = datetime.date(1900, 1, 1), 99_999
"""Days are told apart, and put in order, for 273 years from then on."""


def identity(site: Site, path: str) -> str:
    """The permanent id of what has this address (RFC 4287, section 4.2.6).

    It is the address itself, below `feed_ids` where the settings have that: so it stays when the site moves.
    """
    return f"{site.feed_ids}{path}" if site.feed_ids else urls.absolute(site.base_url, path)


def first_id(record: Record) -> str:
    """The id that a record had first: a record that gets another one stays the same entry."""
    return record.former_ids[0] if record.former_ids else record.id


def instant(day: str, own: PartialDate, number: int) -> str:
    """When an entry was updated (RFC 3339): the beginning of a day, which is all that records know.

    A fraction of the second, made of the entry's own date and of a number that it has, keeps entries of one day apart,
    and in the order of their own dates where a reader sorts them. It has nine digits; some readers take no more.
    """
    updated = parse(day).start if day else None
    days = min(max((own.earliest - FIRST_DAY).days, 0), MOST_DAYS)
    return f"{max(updated or BEGINNING, BEGINNING)}T00:00:00.{days:05}{number % 10_000:04}Z"


def midnight(day: datetime.date) -> str:
    """The beginning of a day."""
    return f"{day}T00:00:00Z"


def element(name: str, text: str, attributes: str = "") -> str:
    """An element that holds text."""
    return f"<{name}{attributes}>{html.escape(text, quote=False)}</{name}>"


def empty(name: str, **attributes: str) -> str:
    """An element that holds nothing; attributes without a value are left out."""
    return f"<{name}{written(**attributes)}/>"


def written(**attributes: str) -> str:
    """Attributes as they stand in a tag, those without a value left out."""
    return "".join(f' {name}="{html.escape(value)}"' for name, value in attributes.items() if value)


def language(code: str) -> str:
    """The attribute that says in which language an element is, where that is not the language of the feed."""
    return f' xml:lang="{html.escape(code)}"' if code else ""


def entry(parts: Iterable[str]) -> str:
    """An entry of elements, each on a line; empty ones are left out."""
    return "<entry>\n" + "".join(f"{part}\n" for part in parts if part) + "</entry>\n"


def note(site: Site, path: str, title: str, updated: str, address: str, category: tuple[str, str], content: str) -> str:
    """An entry that tells of one thing in a record: its permanent path, title, instant, page, category, HTML."""
    term, label = category
    return entry(
        (
            element("id", identity(site, path)),
            element("title", line(title)),
            element("updated", updated),
            empty("link", rel="alternate", type="text/html", href=urls.absolute(site.base_url, address)),
            empty("category", term=term, label=label),
            element("content", content, ' type="html"'),
        )
    )


def fragment(word: str, date: str, place: int) -> str:
    """What tells a dated thing in a record from others, and may stand in any address as it is: corrected-2025-01-1.

    `place` counts what happened on that day: what is entered for another day changes no other's id.
    """
    return f"{word}-{date.translate(IN_AN_ID)}-{place}"


def line(text: str) -> str:
    """A text on one line, as titles are."""
    return " ".join(text.split())
