"""What a kind of page is: which records its pages read, how a page is queried, and how it is written."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeVar

from archive import urls
from archive.kinds import KINDS
from archive.records import Chamber, Site
from archive.render.view import view_class
from archive.store.catalogue import Catalogue
from archive.store.store import PAST, Key, Row, Store

T = TypeVar("T")

NO_RECORDS = "select null as kind, null as record where 0"
"""What a page reads that shows no record."""

EVERY_KIND = tuple(KINDS)


def every_record(kinds: Iterable[str] = EVERY_KIND) -> str:
    """What a page reads that shows something of every record, or of every one of some kinds."""
    return " union all ".join(f"select '{kind}' as kind, id as record from {KINDS[kind].table}" for kind in kinds)


class Page(NamedTuple):
    """A page of the site: where it is, its kind, the id of the record that it belongs to, and which part it is.

    A part is a year, a letter, a language: whatever tells it from others of the same kind and record.
    """

    path: str
    kind: str
    record: str = ""
    part: str = ""


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
class Register:
    """What a page is made from: the store of its records, and the settings of the site.

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

    def once(self, make: "Callable[[Register], T]") -> T:
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
        """The months in which statements were made, or the dates where no month is known, and how many in each."""
        return self.store.all(
            f"""select iif(substr(date_from, 1, 7) = substr(date_to, 1, 7), substr(date_from, 1, 7), date) as date,
                       '' as mark, 0 as open, count(*) as number
                from statement where year is not null and {PAST} group by 1 order by 1""",
            self.store.last_entry(),
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

    def beside(self, kind: str, record: str) -> "list[tuple[Format, Page]]":
        """The files beside the page of a record, which there is, in every format and language."""
        return self.once(_beside)(kind, record)

    def chamber(self, identity: str | None) -> ChamberNames:
        """What a chamber is called; empty where there is none."""
        return self.chambers.get(identity or "", NO_CHAMBER)


def _beside(register: Register) -> "Callable[[str, str], list[tuple[Format, Page]]]":
    """Finds the files of a record, and keeps those of the last one: its page asks three times."""
    with_format: dict[str, list[tuple[Format, PageKind]]] = {}
    for one in register.kinds:
        if one.format:
            with_format.setdefault(one.each, []).append((one.format, one))

    @lru_cache(1)
    def find(kind: str, record: str) -> list[tuple[Format, Page]]:
        found = []
        for form, one in with_format[kind]:
            pages = one.pages_of(register.store, record) if one.pages else [one.page(record)]
            found += [(form, page) for page in pages]
        return found

    return find


@dataclass(frozen=True, slots=True)
class Format:
    """What a file is that lies beside the page of a record: what readers call it, and its media type.

    `relation` says how it is related to the record (RFC 8288): it is the record itself (item), or tells of it. Those
    `for_managers` are offered to reference managers. `label` is what the file holds, in a reader's words.
    """

    name: str
    media_type: str
    relation: Literal["describedby", "item"] = "describedby"
    for_managers: bool = False
    label: str = "This record"


@dataclass(frozen=True, slots=True)
class PageKind:
    """One kind of page.

    `path` is the pattern of its pages' paths, in which {record} stands for the id of the record that a page belongs
    to and {part} for its part; {.part} and {-part} bring their sign along, and are nothing where there is no part.
    `each` is the kind of record that a page belongs to, where each is about one.
    `pages` is a query for the pages there are, with the columns that the pattern needs, `owner` and `part`; without
    one there is a page for each record of the kind `each` that has any, or for each in the view `owners`, or one page
    in all, in an empty archive too.
    `reads` is a query that gives, with the same columns, kind and record for each record that a page shows; without
    one a page shows the record it belongs to. Of a record it may show the face, which is what the store's tables
    hold of it but for what archive/store/schema.py names; of records of the kinds in `whole` it shows more. Where
    each page belongs to a record of such a kind, that is meant alone.
    `view` makes what one page shows, from the register and the page. An HTML page has a template, named like the kind
    unless `template` says otherwise; any other has `serialise`, which makes its bytes from the view, or a file of them.
    `section` is the entry of the main navigation that the page belongs to.

    A kind that has a `format` is a file beside the page of each record: that page and programs are told of it.
    A kind is `late` if its pages tell of other files, and so are made when all those are there.
    """

    name: str
    path: str
    view: Callable[[Register, Page], Any]
    each: str = ""
    pages: str = ""
    reads: str = ""
    section: str = ""
    serialise: Callable[[Register, Page, Any], bytes | Path] | None = None
    template: str = ""
    whole: tuple[str, ...] = ()
    format: Format | None = None
    late: bool = False
    owners: str = ""

    def page(self, record: str = "", part: str = "") -> Page:
        """The page of a record and a part."""
        path = self.path.replace("{record}", record).replace("{part}", part)
        path = path.replace("{.part}", part and f".{part}").replace("{-part}", part and f"-{part}")
        return Page(path, self.name, record, part)

    def all_pages(self, store: Store) -> list[Page]:
        """All pages of this kind, in the order in which they are best made."""
        return self._found(store, self._pages)

    def pages_of(self, store: Store, record: str) -> list[Page]:
        """The pages of this kind that belong to a record."""
        return self._found(store, f"select owner, part from ({self._pages}) where owner = ?", record)

    def readers(self, store: Store, key: Key, *, whole_alone: bool = False) -> list[Page]:
        """The pages of this kind that read a record; some may not be there, where a list is not divided.

        With `whole_alone`, only those that show more of it than its face.
        """
        if self.reads is NO_RECORDS or (whole_alone and key[0] not in self.whole):
            return []
        if whole_alone and key[0] == self.each:
            return self.pages_of(store, key[1])
        return self._found(store, f"select owner, part from ({self.read}) where kind = ? and record = ?", *key)

    @property
    def file(self) -> str:
        """The template of an HTML page, as a path in the folder of templates."""
        return f"pages/{self.template or self.name}.html"

    @property
    def stands_alone(self) -> bool:
        """Whether there is one page of this kind, always: its path is that of the page."""
        return not (self.each or self.pages)

    @property
    def is_of_record(self) -> bool:
        """Whether its pages are those of records, to which the addresses of records lead."""
        return bool(self.each) and self.path == urls.pattern(self.each, ".html")

    @property
    def read(self) -> str:
        """The query for what all pages read: owner, part, kind and record."""
        if self.reads:
            query = f"select {self._columns}, kind, record from ({self.reads})"
            return f"{query} where {self._there}" if self._there else query
        return f"select id as owner, '' as part, '{self.each}' as kind, id as record from {self._owners}"

    @property
    def _owners(self) -> str:
        """The table or view of the records that have a page of this kind."""
        return self.owners or KINDS[self.each].paged

    @property
    def _there(self) -> str:
        """The condition for an owner that has a page; empty where each record has one, or the pages are asked for."""
        if self.pages or not self.each or self._owners == KINDS[self.each].table:
            return ""
        return f"exists (select 1 from {self._owners} where id = owner)"

    @property
    def _pages(self) -> str:
        if self.pages:
            return f"select {self._columns} from ({self.pages})"
        return f"select id as owner, '' as part from {self._owners}" if self.each else "select '', ''"

    @property
    def _columns(self) -> str:
        owner = "owner" if "{record}" in self.path else "'' as owner"
        part = "part" if "part}" in self.path else "'' as part"
        return f"{owner}, {part}"

    def _found(self, store: Store, query: str, *values: str) -> list[Page]:
        """The pages that a query gives by owner and part."""
        found = dict.fromkeys((owner, str(part)) for owner, part in store.all(query, *values))
        return [self.page(owner, part) for owner, part in found]


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
    votes: Sequence[Any] = ()


def chamber_links(register: Register, ids: Iterable[str]) -> list[Link]:
    """Chambers by name, each a link to its page."""
    links = []
    for chamber_id in ids:
        row = register.store.one("select name, country from chamber where id = ?", chamber_id)
        if row:
            links.append(Link(row["name"], urls.chamber(chamber_id), row["country"]))
    return links
