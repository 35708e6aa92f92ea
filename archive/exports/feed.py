"""Atom feeds (RFC 4287): of the whole register, and of each demand, person, chamber and group.

Each has the statements entered or corrected last, so a new statement changes the feeds that it stands in and no others.
The entries are made when statements are compiled (see archive/feeds/entry.py); a feed puts them together.
"""

from dataclasses import dataclass
from functools import partial

from archive import urls
from archive.feeds import atom
from archive.kinds import KINDS
from archive.render.kind import EVERY_KIND, Page, PageKind, Register

PATH = "feed.xml"
MOST_ENTRIES = 50
"""So many entries has a feed, but for those of demands and people."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The statements of a record: the kind of record, where its statements stand, and what its feed says of itself.

    `title` is a query for what the record is called, and `told` says what is in the feed. Of people and demands there
    are many, and each has few new statements: so a few entries tell a reader as much, and take less room.
    `owners` is a view of those with a feed, where that is not each with a page.
    """

    kind: str
    table: str
    column: str
    title: str
    told: str
    most: int = MOST_ENTRIES
    owners: str = ""


LISTINGS = (
    Listing(
        *("people", "signature", "person", "select name from person where id = ?"),
        *("Statements signed, sponsored or reported on under this name: {}.", 10),
    ),
    Listing(
        *("demands", "demand_made", "demand", "select name from demand where id = ?"),
        *("Statements that make this demand: {}.", 25),
        owners="demand_with_feed",
    ),
    Listing(
        *("chambers", "statement_chamber", "chamber", "select name || ', ' || country from chamber where id = ?"),
        "Statements of this chamber or of its members: {}.",
    ),
    Listing(
        *("groups", "statement_group", "parliamentary_group"),
        """select g.name || ', ' || c.name || ', ' || c.country from parliamentary_group g
           join chamber c on c.id = g.chamber where g.id = ?""",
        "Statements signed or sponsored by this group, or by people recorded in it: {}.",
    ),
)

NEWEST = """
select e.updated, e.xml from (
    select distinct e.rowid as place, e.updated, e.statement from {table} t
    join statement_entry e on e.statement = t.statement where t.{column} = ?
    order by e.updated desc, e.statement desc limit ?) n
join statement_entry e on e.rowid = n.place order by n.updated desc, n.statement desc
"""
ALL = "select updated, xml from statement_entry where updated {} ? order by updated desc, statement desc limit ?"
READS = "select 'statements' as kind, id as record from statement"


@dataclass(frozen=True, slots=True)
class View:
    """A feed: its address now and the one it had first, the page that shows more, what it is called, what it holds.

    An entry is when it was updated, and its XML; the newest comes first.
    """

    path: str
    first: str
    page: str
    title: str
    subtitle: str
    entries: list[tuple[str, str]]

    @property
    def updated(self) -> str:
        """When the feed was updated: with its newest entry."""
        return self.entries[0][0] if self.entries else atom.midnight(atom.BEGINNING)


def view(register: Register, page: Page) -> View:
    """The newest statements of all; behind them what is of a later day than the last entry."""
    ends = f"{register.store.last_entry() or '~'}~"
    rows = register.store.all(ALL.format("<="), ends, MOST_ENTRIES)
    rows += register.store.all(ALL.format(">"), ends, MOST_ENTRIES - len(rows))
    site = register.site
    entries = [(row["updated"], row["xml"]) for row in rows]
    return View(PATH, PATH, "index.html", site.title, site.tagline, entries)


def view_record(listing: Listing, register: Register, page: Page) -> View:
    """The newest statements of a demand, a person, a chamber or a group."""
    return _of(register, listing, page.record)


def view_former(listing: Listing, register: Register, page: Page) -> View:
    """The same under the id that the record had before: those who subscribed to it need not know."""
    query = "select id from former_id where kind = ? and former = ?"
    return _of(register, listing, register.store.value(query, listing.kind, page.part))


def _of(register: Register, listing: Listing, identity: str) -> View:
    kind, store = listing.kind, register.store
    name = atom.line(store.value(listing.title, identity))
    oldest = f"select coalesce(json ->> '$.former_ids[0]', id) from {KINDS[kind].table} where id = ?"
    rows = store.all(NEWEST.format(table=listing.table, column=listing.column), identity, listing.most)
    return View(
        path=urls.feed(kind, identity),
        first=urls.feed(kind, store.value(oldest, identity)),
        page=urls.record(kind, identity),
        title=f"{name} – {register.site.title}",
        subtitle=listing.told.format(name),
        entries=[(row["updated"], row["xml"]) for row in rows],
    )


def serialise(register: Register, page: Page, view: View) -> bytes:
    """The feed as XML. It is as old as its newest entry; the time of the build is nowhere."""
    site, base = register.site, register.site.base_url
    front = urls.absolute(base, "index.html")
    parts = [
        atom.element("id", atom.identity(site, view.first)),
        atom.element("title", view.title),
        atom.element("subtitle", view.subtitle),
        atom.element("updated", view.updated),
        atom.empty("link", rel="self", type=atom.MEDIA_TYPE, href=urls.absolute(base, page.path)),
        _current(base, page.path, view),
        atom.empty("link", rel="alternate", type="text/html", href=urls.absolute(base, view.page)),
        atom.empty("link", rel="license", href=site.licence.url) if site.licence.url else "",
        f"<author>{atom.element('name', site.title)}{atom.element('uri', front)}</author>",
        atom.element(
            "rights", f"{site.licence.name} for the register’s own words; other texts keep their sources’ terms"
        ),
    ]
    head = f"<feed{atom.written(xmlns=atom.NAMESPACE)}{atom.language(site.language)}>\n"
    lines = "".join(f"{part}\n" for part in parts if part)
    return f"{atom.DECLARATION}\n{head}{lines}{''.join(xml for _, xml in view.entries)}</feed>\n".encode()


def _current(base: str, path: str, view: View) -> str:
    """At a former address, where the feed is now (RFC 5005, section 3)."""
    if path == view.path:
        return ""
    return atom.empty("link", rel="current", type=atom.MEDIA_TYPE, href=urls.absolute(base, view.path))


# -- kinds ----------------------------------------------------------------------------------------


def _reads(listing: Listing) -> str:
    """Each feed its statements, and the record; that of a group the chamber too, which its title names."""
    table = KINDS[listing.kind].table
    chambers = f"union all select id, 'chambers', chamber from {table}"
    return f"""
        select t.{listing.column} as owner, 'statements' as kind, t.statement as record from {listing.table} t
            where t.{listing.column} is not null
        union all select id, '{listing.kind}', id from {table}
        {chambers if listing.kind == "groups" else ""}
    """


def _kind(listing: Listing) -> PageKind:
    return PageKind(
        f"feed_of_{listing.kind}",
        urls.feed(listing.kind, "{record}"),
        partial(view_record, listing),
        listing.kind,
        reads=_reads(listing),
        serialise=serialise,
        whole=(listing.kind, "statements"),
        owners=listing.owners,
    )


def _former_kind(listing: Listing) -> PageKind:
    former = f"select id, former from former_id where kind = '{listing.kind}'"
    return PageKind(
        f"former_feed_of_{listing.kind}",
        urls.feed(listing.kind, "{part}"),
        partial(view_former, listing),
        pages=f"select former as part from ({former})",
        reads=f"select former as part, kind, record from ({former}) join ({_reads(listing)}) on owner = id",
        serialise=serialise,
        whole=EVERY_KIND,
    )


KIND = PageKind("feed", PATH, view, reads=READS, serialise=serialise, whole=("statements",))
RECORD_KINDS = (*map(_kind, LISTINGS), *map(_former_kind, LISTINGS))
