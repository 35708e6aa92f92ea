"""The Atom feed (RFC 4287) of the statements entered or corrected last."""

from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as ET

from archive import urls
from archive.cards import Card
from archive.dates import PartialDate, parse
from archive.pages.kind import Archive, PageKind

MOST_ENTRIES = 50
ATOM = "http://www.w3.org/2005/Atom"
READS = "select 'feed.xml' as page, 'statements' as kind, id as record from statement"


@dataclass(frozen=True, slots=True)
class Entry:
    card: Card
    title: str
    updated: str


def view(archive: Archive, path: str) -> list[Entry]:
    """The newest entries: by the day of their last change, then by their own date."""
    rows = archive.store.all(
        "select card, title, changed from statement order by changed desc, sort desc, id desc limit ?",
        MOST_ENTRIES,
    )
    return [Entry(Card.from_json(row["card"]), row["title"], _instant(row["changed"])) for row in rows]


def serialise(archive: Archive, path: str, view: list[Entry]) -> bytes:
    site = archive.site
    ET.register_namespace("", ATOM)
    feed = ET.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": site.language})
    _add(feed, "id", urls.absolute(site.base_url, path))
    _add(feed, "title", site.title)
    _add(feed, "subtitle", site.tagline)
    _add(feed, "updated", max((entry.updated for entry in view), default=_instant(None)))
    _add(feed, "link", rel="self", href=urls.absolute(site.base_url, path))
    _add(feed, "link", rel="alternate", href=urls.absolute(site.base_url, "index.html"))
    _add(_add(feed, "author"), "name", site.title)
    _add(feed, "rights", site.licence.name)
    for entry in view:
        _add_entry(feed, site.base_url, entry)
    ET.indent(feed, "  ")
    return bytes(ET.tostring(feed, encoding="utf-8", xml_declaration=True)) + b"\n"


def _add_entry(feed: ET.Element, base: str, entry: Entry) -> None:
    card = entry.card
    address = urls.absolute(base, card.address)
    element = _add(feed, "entry")
    _add(element, "id", address)
    _add(element, "title", f"{card.number}: {entry.title}")
    _add(element, "updated", entry.updated)
    _add(element, "link", rel="alternate", href=address)
    facts = ". ".join(part for part in (f"{card.type}, {card.date}", card.place, card.facts) if part)
    _add(element, "summary", f"{facts}. {card.summary}".strip())


def _add(parent: ET.Element, name: str, text: str = "", **attributes: Any) -> ET.Element:
    element = ET.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    if text:
        element.text = text
    return element


def _instant(date: str | None) -> str:
    """The first instant of a date (RFC 3339), the beginning of Unix time when there is none."""
    parsed: PartialDate | None = parse(date) if date else None
    day = parsed.start.isoformat() if parsed and parsed.start else "1970-01-01"
    return f"{day}T00:00:00Z"


KIND = PageKind("feed", "", READS, view, always=("feed.xml",), serialise=serialise)
