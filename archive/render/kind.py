"""What a kind of page is: which records its pages read, how a page is queried, and how it is written."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from archive import urls
from archive.records import Chamber, Site
from archive.render.view import view_class
from archive.store.catalogue import Catalogue
from archive.store.store import TABLE_OF, Key, Row, Store

T = TypeVar("T")

NO_RECORDS = "select null as page, null as kind, null as record where 0"
"""What a page reads that shows no record."""

EVERY_KIND = tuple(TABLE_OF)


def every_record(page: str) -> str:
    """What a page reads that shows something of every record."""
    return " union all ".join(
        f"select '{page}' as page, '{kind}' as kind, id as record from {table}" for kind, table in TABLE_OF.items()
    )


@dataclass(frozen=True, slots=True)
class ChamberNames:
    """What a chamber is called.

    `name` has the country with it where another chamber has the same name, `own` never has. `language` is that of
    its groups and constituencies.
    """

    name: str
    language: str
    own: str
    country: str


NO_CHAMBER = ChamberNames("", "", "", "")


@dataclass(frozen=True)
class Archive:
    """What a page is made from: the compiled archive and the settings of the site.

    What many pages ask for, and no page changes, is asked of the store once. `kinds` are all kinds of page there are,
    for pages that tell of others. `content` is the folder with the editors' files, which some pages are; `made` is the
    next site, as far as it is made, for pages that tell of other files.
    """

    store: Store
    site: Site
    kinds: "Sequence[PageKind]"
    content: Path = Path()
    made: Path = Path()
    _kept: dict[Any, Any] = field(default_factory=dict)

    def once(self, make: "Callable[[Archive], T]") -> T:
        """What `make` makes of this, made when it is first asked for."""
        if make not in self._kept:
            self._kept[make] = make(self)
        found: T = self._kept[make]
        return found

    @cached_property
    def catalogue(self) -> Catalogue:
        """What lists show of statements, people, demands and groups."""
        return Catalogue(self.store)

    @cached_property
    def researched_years(self) -> frozenset[int]:
        """The years that some chamber has been researched for systematically."""
        years: set[int] = set()
        for row in self.store.all("select json from chamber"):
            for period in Chamber.model_validate_json(row["json"]).researched:
                if period.start and period.end:
                    years.update(range(period.start.year, period.end.year + 1))
        return frozenset(years)

    @cached_property
    def months(self) -> list[Row]:
        """The months, or years where no month is known, in which statements were made, and how many in each."""
        return self.store.all(
            """select coalesce(substr(date_from, 1, 7), year) as date, '' as mark, 0 as open, count(*) as number
               from statement where year is not null group by 1 order by 1"""
        )

    @cached_property
    def marks(self) -> list[Row]:
        """The marks that statements have, filled or open."""
        return self.store.all("select distinct mark, open from statement order by open, mark")

    @cached_property
    def chambers(self) -> dict[str, ChamberNames]:
        """The names of every chamber, by its id."""
        rows = self.store.all(
            """select id, name, country, coalesce(native_language, '') as language
               from chamber order by sort, id"""
        )
        named = Counter(row["name"] for row in rows)
        return {
            row["id"]: ChamberNames(
                row["name"] if named[row["name"]] == 1 else f"{row['name']}, {row['country']}",
                row["language"],
                row["name"],
                row["country"],
            )
            for row in rows
        }

    def chamber(self, identity: str | None) -> ChamberNames:
        """What a chamber is called; empty where there is none."""
        return self.chambers.get(identity or "", NO_CHAMBER)


@dataclass(frozen=True, slots=True)
class PageKind:
    """One kind of page.

    `paths` is a query that gives the path of each page; `always` are those that exist in an empty archive too.
    Where each page belongs to one record, `each` is the kind of record, and the query gives its id too, as `record`;
    `stem` says what the paths begin with, the id as {}, where they do not lie beside the record's page.
    `reads` is a query that gives page, kind and record for each record that a page of this kind shows. Of a record it
    may show the face, which is what the store's tables hold of it but for what archive/store/schema.py names; of
    records of the kinds in `whole` it shows more. Where each page belongs to a record of such a kind, that is meant
    alone.
    `view` makes what one page shows, from the archive and the page's path. An HTML page has a template,
    named like the kind unless `template` says otherwise; any other has `serialise`, which makes its bytes
    from the view, or a file of them.
    `section` is the entry of the main navigation that the page belongs to.

    A kind is `late` if its pages tell of other files, and so are made when all those are there.
    """

    name: str
    paths: str
    reads: str
    view: Callable[[Archive, str], Any]
    always: tuple[str, ...] = ()
    section: str = ""
    each: str = ""
    stem: str = ""
    serialise: Callable[[Archive, str, Any], bytes | Path] | None = None
    template: str = ""
    whole: tuple[str, ...] = ()
    late: bool = False

    def pages(self, store: Store) -> list[str]:
        """The paths of all pages of this kind, in the order in which they are best made."""
        return list(dict.fromkeys([*self.always, *(store.column(self.paths) if self.paths else ())]))

    def pages_of(self, store: Store, record: str) -> list[str]:
        """The paths of the pages of this kind that belong to a record."""
        return store.column(f"select page from ({self.paths}) where record = ?", record)

    def stem_of(self, record: str) -> str:
        """What the paths of the pages that belong to a record begin with."""
        return self.stem.format(record) if self.stem else urls.stem(self.each, record)

    def readers(self, store: Store, key: Key, *, whole_alone: bool = False) -> list[str]:
        """The pages of this kind that read a record; some may not be there, where a list is not divided.

        With `whole_alone`, only those that show more of it than its face.
        """
        if self.reads is NO_RECORDS or (whole_alone and key[0] not in self.whole):
            return []
        if whole_alone and key[0] == self.each:
            return self.pages_of(store, key[1])
        return store.column(f"select page from ({self.reads}) where kind = ? and record = ?", *key)


@view_class
class Link:
    """Words that lead somewhere; the address is relative to the root of the site, or in full."""

    text: str
    address: str = ""
    note: str = ""


@view_class
class Cell:
    """One of the four cells at the head of a record: a label, a figure or words, a note."""

    label: str
    figure: str
    note: str = ""
    words: bool = False
    datetime: str = ""
    strokes: Any = None
    note_address: str = ""
    language: str = ""


def chamber_links(archive: Archive, ids: Iterable[str]) -> list[Link]:
    """Chambers by name, each a link to its page."""
    links = []
    for chamber_id in ids:
        row = archive.store.one("select name, country from chamber where id = ?", chamber_id)
        if row:
            links.append(Link(row["name"], urls.chamber(chamber_id), row["country"]))
    return links
