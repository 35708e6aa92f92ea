"""The index of signatories: everyone who signed or sponsored a statement, by surname."""

from dataclasses import dataclass
from itertools import groupby

from archive import urls, words
from archive.pages.kind import Archive, PageKind
from archive.store import Row

MOST_NAMES = 300
"""Up to this many names the index is one page; above it each letter has a page of its own."""

LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

READS = """
select 'signatories.html' as page, 'people' as kind, id as record from person
union all select distinct 'signatories.html', 'statements', statement from signature
union all select distinct 'signatories.html', 'chambers', chamber from signature where chamber is not null
"""
LETTER_PATHS = f"""
select distinct 'letters/' || letter || '.html' from person where id in (select person from signature)
    and (select count(distinct person) from signature) > {MOST_NAMES}
"""
LETTER_READS = """
select 'letters/' || letter || '.html' as page, 'people' as kind, id as record from person
    where id in (select person from signature)
union all select 'letters/' || p.letter || '.html', 'statements', g.statement
    from person p join signature g on g.person = p.id
union all select 'letters/' || p.letter || '.html', 'chambers', g.chamber
    from person p join signature g on g.person = p.id where g.chamber is not null
"""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of the index, with the chamber and constituency of the latest signature."""

    name: str
    address: str
    chamber: str
    constituency: str
    language: str
    signed: str
    sponsored: str


@dataclass(frozen=True, slots=True)
class Letter:
    letter: str
    anchor: str
    address: str
    count: str
    people: list[PersonRow]


@dataclass(frozen=True, slots=True)
class View:
    title: str
    description: str
    standfirst: str
    total: str
    alphabet: list[tuple[str, str]]
    letters: list[Letter]
    split: bool


def view(archive: Archive, path: str) -> View:
    """All names, or above MOST_NAMES the letters with their numbers."""
    rows = _rows(archive)
    split = len(rows) > MOST_NAMES
    letters = _letters(rows, split)
    people = words.count(len(rows), "person", "people")
    return View(
        title="Signatories",
        description="Members of parliament who signed or sponsored a statement in the register.",
        standfirst=f"{people} on record as signing or sponsoring a statement." if rows else "Nobody is on record yet.",
        total=words.figure(len(rows)),
        alphabet=_alphabet(letters),
        letters=letters,
        split=split,
    )


def view_letter(archive: Archive, path: str) -> View:
    """The names below one letter."""
    rows = [row for row in _rows(archive) if row["letter"] == urls.key(path)]
    letters = _letters(rows, split=False)
    initial = letters[0].letter if letters else ""
    return View(
        title=f"Signatories: {initial}",
        description=f"Members of parliament on record whose surnames begin with {initial}.",
        standfirst=f"{words.count(len(rows), 'name')} below {initial}.",
        total=words.figure(len(rows)),
        alphabet=[],
        letters=letters,
        split=False,
    )


def _rows(archive: Archive) -> list[Row]:
    return archive.store.all(
        """with latest as (
               select person, chamber, constituency, max(s.sort || s.id),
                      sum(role <> 'sponsor' and withdrawn is null) as signed,
                      sum(role = 'sponsor' and withdrawn is null) as sponsored
               from signature g join statement s on s.id = g.statement group by person
           )
           select p.id, p.sort_name, p.initial, p.letter, c.name as chamber, c.country, l.constituency,
                  coalesce(c.json ->> 'native_language', '') as language,
                  l.signed, l.sponsored
           from person p join latest l on l.person = p.id
           left join chamber c on c.id = l.chamber
           order by p.initial = '#', p.sort, p.id"""
    )


def _letters(rows: list[Row], split: bool) -> list[Letter]:
    letters = []
    for initial, items in groupby(rows, key=lambda row: row["initial"]):
        named = list(items)
        people = [_person(row) for row in named]
        letters.append(
            Letter(
                letter=initial,
                anchor=anchor(initial),
                address=f"letters/{named[0]['letter']}.html" if split else "",
                count=words.count(len(people), "name"),
                people=[] if split else people,
            )
        )
    return letters


def anchor(initial: str) -> str:
    """The fragment of a letter on the index: letter-a, letter-ա."""
    return f"letter-{initial.lower()}" if initial.isalpha() else "letter-other"


def _person(row: Row) -> PersonRow:
    return PersonRow(
        name=row["sort_name"],
        address=urls.person(row["id"]),
        chamber=f"{row['chamber']}, {row['country']}" if row["chamber"] else "",
        constituency=words.unbroken(row["constituency"] or ""),
        language=row["language"],
        signed=words.figure(row["signed"]) if row["signed"] else "",
        sponsored=words.figure(row["sponsored"]) if row["sponsored"] else "",
    )


def _alphabet(letters: list[Letter]) -> list[tuple[str, str]]:
    """The Latin alphabet and every other initial in use; the anchor is empty where there is no name."""
    used = {letter.letter: letter.anchor for letter in letters}
    others = [letter for letter in used if letter not in LATIN]
    return [(letter, used.get(letter, "")) for letter in [*LATIN, *others]]


KIND = PageKind("signatories", "", READS, view, always=("signatories.html",), section="signatories")
LETTER_KIND = PageKind("letter", LETTER_PATHS, LETTER_READS, view_letter, section="signatories")
