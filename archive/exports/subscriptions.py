"""Lists of all feeds (OPML 2.0), which feed readers take in one step.

subscriptions.opml has every feed. In a large archive those of people and demands are in files by letter, which it
names; so a list changes when somebody comes, goes or is renamed, and never because of a new statement alone.
"""

import html
from dataclasses import dataclass, field
from functools import partial

from archive import urls
from archive.exports import corrections_feed, feed, responses_feed
from archive.feeds import atom
from archive.kinds import KINDS
from archive.render.kind import Page, PageKind, Register, every_record

PATH = "subscriptions.opml"
HEADINGS = {"demands": "Demands", "people": "Signatories", "chambers": "Chambers", "groups": "Groups"}
"""Kind of record -> what its feeds are listed under."""

BY_LETTER = {"demands": "demands", "people": "signatories"}
"""Kinds of record of which there are many -> what the files of their letters are called."""

NUMBER = "(select count(*) from demand_with_page) + (select count(*) from person)"


@dataclass(frozen=True, slots=True)
class Outline:
    """A feed in a list, by its address and that of its page; or another list, which has no page."""

    text: str
    address: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class Folder:
    """Feeds of one kind."""

    text: str
    outlines: list[Outline]


@dataclass(frozen=True, slots=True)
class View:
    """What a list is called, feeds that stand by themselves, and the others in folders."""

    title: str
    outlines: list[Outline] = field(default_factory=list)
    folders: list[Folder] = field(default_factory=list)


def letters(register: Register, kind: str) -> list[Outline]:
    """The lists by letter of a kind of record; none where one list has everything."""
    pages = LETTER_KINDS[kind].all_pages(register.store) if kind in LETTER_KINDS else []
    return [Outline(f"{HEADINGS[kind]}, {_letter(page.part)}", page.path) for page in sorted(pages)]


def view(register: Register, page: Page) -> View:
    """All feeds, or those of which there are few and the lists of the others."""
    title = register.site.title
    fixed = [
        Outline(title, feed.PATH, "index.html"),
        Outline(f"Corrections – {title}", corrections_feed.PATH, corrections_feed.PAGE),
        Outline(f"Responses – {title}", responses_feed.PATH, responses_feed.PAGE),
    ]
    folders = [Folder(heading, letters(register, kind) or _feeds(register, kind)) for kind, heading in HEADINGS.items()]
    return View(f"Feeds – {title}", fixed, [folder for folder in folders if folder.outlines])


def view_letter(kind: str, register: Register, page: Page) -> View:
    """The feeds of the demands or the people of one letter."""
    return View(f"{HEADINGS[kind]}, {_letter(page.part)} – {register.site.title}", _feeds(register, kind, page.part))


def _feeds(register: Register, kind: str, letter: str | None = None) -> list[Outline]:
    name = "p.name || ', ' || c.name" if kind == "groups" else "p.name"
    chamber = "join chamber c on c.id = p.chamber" if kind == "groups" else ""
    name = "p.name || ', ' || p.country" if kind == "chambers" else name
    there = f"where p.id in (select id from {KINDS[kind].paged})"
    where = "and p.letter = ?" if letter else ""
    query = f"select p.id, {name} as name from {KINDS[kind].table} p {chamber} {there} {where} order by p.sort, p.id"
    rows = register.store.all(query, *([letter] if letter else []))
    return [Outline(atom.line(row["name"]), urls.feed(kind, row["id"]), urls.record(kind, row["id"])) for row in rows]


def _letter(key: str) -> str:
    """A letter as readers know it, from the part of an address that it is: a, u0531, other."""
    if len(key) == 1:
        return key.upper()
    return chr(int(key[1:], 16)) if key.startswith("u") else "other names"


def serialise(register: Register, page: Page, view: View) -> bytes:
    """The list as OPML 2.0 (opml.org/spec2.opml): outlines of type rss for feeds of any format, include for lists."""
    base, title = register.site.base_url, html.escape(view.title, quote=False)
    body = [_outline(base, outline) for outline in view.outlines]
    for folder in view.folders:
        body += [
            f"<outline{atom.written(text=folder.text)}>",
            *(_outline(base, outline) for outline in folder.outlines),
            "</outline>",
        ]
    owner = f"<ownerName>{html.escape(register.site.title, quote=False)}</ownerName>"
    head = f"<head>\n<title>{title}</title>\n{owner}\n</head>"
    lines = (
        '<?xml version="1.0" encoding="utf-8"?>',
        '<opml version="2.0">',
        head,
        "<body>",
        *body,
        "</body>",
        "</opml>",
    )
    return "".join(f"{line}\n" for line in lines).encode()


def _outline(base: str, outline: Outline) -> str:
    address = urls.absolute(base, outline.address)
    text = outline.text.replace("<", "&lt;")  # OPML 2.0: a text may hold HTML; a name that looks like it is none
    if not outline.page:
        return atom.empty("outline", text=text, type="include", url=address)
    page = urls.absolute(base, outline.page)
    return atom.empty("outline", text=text, title=text, type="rss", xmlUrl=address, htmlUrl=page)


def _letter_kind(kind: str) -> PageKind:
    table = KINDS[kind].paged
    return PageKind(
        f"subscriptions_{kind}",
        f"subscriptions/{BY_LETTER[kind]}-{{part}}.opml",
        partial(view_letter, kind),
        pages=f"select distinct letter as part from {table} where {NUMBER} > most('feeds')",
        reads=f"select letter as part, '{kind}' as kind, id as record from {table}",
        serialise=serialise,
    )


KIND = PageKind("subscriptions", PATH, view, reads=every_record(HEADINGS), serialise=serialise)
LETTER_KINDS = {kind: _letter_kind(kind) for kind in BY_LETTER}
