"""Lists of all feeds (OPML 2.0), which feed readers take in one step.

subscriptions.opml has every feed. In a large archive those of people and demands are in files by letter, which it
names; so a list changes when somebody comes, goes or is renamed, and never because of a new statement alone.
"""

import html
from dataclasses import dataclass, field

from archive import urls
from archive.exports import corrections_feed, feed
from archive.feeds import atom
from archive.render.kind import Archive, PageKind
from archive.store.store import TABLE_OF

PATH = "subscriptions.opml"
MOST_TOGETHER = 1_000
"""Up to so many people and demands are in one list with all else."""

HEADINGS = {"demands": "Demands", "people": "Signatories", "chambers": "Chambers", "groups": "Groups"}
"""Kind of record -> what its feeds are listed under."""

BY_LETTER = {"demands": "subscriptions/demands-{}.opml", "people": "subscriptions/signatories-{}.opml"}
"""Kinds of record of which there are many -> where those of a letter are listed."""

NUMBER = "select (select count(*) from demand) + (select count(*) from person)"


def _page(kind: str) -> str:
    before, after = BY_LETTER[kind].split("{}")
    return f"'{before}' || letter || '{after}'"


LETTER_PATHS = " union all ".join(
    f"select * from (select distinct {_page(kind)} as page from {TABLE_OF[kind]} where ({NUMBER}) > {MOST_TOGETHER})"
    for kind in BY_LETTER
)
READS = " union all ".join(
    f"select '{PATH}' as page, '{kind}' as kind, id as record from {TABLE_OF[kind]}" for kind in HEADINGS
)
LETTER_READS = " union all ".join(
    f"select {_page(kind)} as page, '{kind}' as kind, id as record from {TABLE_OF[kind]}" for kind in BY_LETTER
)


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


def letters(archive: Archive, kind: str) -> list[Outline]:
    """The lists by letter of a kind of record; none where one list has everything."""
    if kind not in BY_LETTER:
        return []
    before, after = BY_LETTER[kind].split("{}")
    paths = sorted(path for path in archive.store.column(LETTER_PATHS) if path.startswith(before))
    return [
        Outline(f"{HEADINGS[kind]}, {_letter(path.removeprefix(before).removesuffix(after))}", path) for path in paths
    ]


def view(archive: Archive, path: str) -> View:
    """All feeds, or those of which there are few and the lists of the others."""
    title = archive.site.title
    fixed = [
        Outline(title, feed.PATH, "index.html"),
        Outline(f"Corrections – {title}", corrections_feed.PATH, corrections_feed.PAGE),
    ]
    folders = [Folder(heading, letters(archive, kind) or _feeds(archive, kind)) for kind, heading in HEADINGS.items()]
    return View(f"Feeds – {title}", fixed, [folder for folder in folders if folder.outlines])


def view_letter(archive: Archive, path: str) -> View:
    """The feeds of the demands or the people of one letter."""
    name, _, letter = urls.key(path).partition("-")
    kind = next(kind for kind, address in BY_LETTER.items() if address.startswith(f"subscriptions/{name}-"))
    return View(f"{HEADINGS[kind]}, {_letter(letter)} – {archive.site.title}", _feeds(archive, kind, letter))


def _feeds(archive: Archive, kind: str, letter: str | None = None) -> list[Outline]:
    name = "p.name || ', ' || c.name" if kind == "groups" else "p.name"
    chamber = "join chamber c on c.id = p.chamber" if kind == "groups" else ""
    name = "p.name || ', ' || p.country" if kind == "chambers" else name
    where = "where p.letter = ?" if letter else ""
    query = f"select p.id, {name} as name from {TABLE_OF[kind]} p {chamber} {where} order by p.sort, p.id"
    rows = archive.store.all(query, *([letter] if letter else []))
    return [Outline(atom.line(row["name"]), urls.feed(kind, row["id"]), urls.record(kind, row["id"])) for row in rows]


def _letter(key: str) -> str:
    """A letter as readers know it, from the part of an address that it is: a, u0531, other."""
    if len(key) == 1:
        return key.upper()
    return chr(int(key[1:], 16)) if key.startswith("u") else "other names"


def serialise(archive: Archive, path: str, view: View) -> bytes:
    """The list as OPML 2.0 (opml.org/spec2.opml): outlines of type rss for feeds of any format, include for lists."""
    base, title = archive.site.base_url, html.escape(view.title, quote=False)
    body = [_outline(base, outline) for outline in view.outlines]
    for folder in view.folders:
        body += [
            f"<outline{atom.written(text=folder.text)}>",
            *(_outline(base, outline) for outline in folder.outlines),
            "</outline>",
        ]
    owner = f"<ownerName>{html.escape(archive.site.title, quote=False)}</ownerName>"
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


KIND = PageKind("subscriptions", "", READS, view, always=(PATH,), serialise=serialise)
LETTER_KIND = PageKind("subscriptions_letter", LETTER_PATHS, LETTER_READS, view_letter, serialise=serialise)
