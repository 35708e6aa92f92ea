"""The index of signatories: everyone who signed or sponsored a statement, by surname."""

from itertools import groupby

from markupsafe import Markup

from archive import urls
from archive.language.date_words import in_words_short
from archive.language.dates import parse
from archive.language.names import HONORIFICS, folded
from archive.pages import bodies
from archive.pages.bodies import BodyRow
from archive.pages.filed import filed
from archive.pages.trail import Trail, trail
from archive.records import labels
from archive.render.kind import Link, Page, PageKind, Register
from archive.render.view import view_class
from archive.store.store import Row

INDEX = Link("Signatories", "signatories.html")
MOST_SPELLINGS = 3
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

READS = f"""
select 'people' as kind, id as record from person
union all select 'statements', statement from signature
union all select 'chambers', id from chamber
union all select 'groups', parliamentary_group from signature where parliamentary_group is not null
{bodies.READS}"""
NUMBER = """
(select count(*) from person where statements > 0) + (select count(distinct body) from standing_body)"""
LETTERS = f"""
select part from (select letter as part from person where statements > 0 union select letter from standing_body)
    where {NUMBER} > most('names')
"""
LETTER_READS = f"""
select letter as part, 'people' as kind, id as record from person
union all select p.letter, 'statements', g.statement from signature g join person p on p.id = g.person
union all select p.letter, 'chambers', g.chamber from signature g join person p on p.id = g.person
    where g.chamber is not null
union all select p.letter, 'groups', g.parliamentary_group from signature g join person p on p.id = g.person
    where g.parliamentary_group is not null
{bodies.OF_A_LETTER}"""


@view_class
class PersonRow:
    """One line of the index, with the office of the latest signature, or of the day beside it.

    `printed` has the spellings under which the person signed, where they have a word that the name has not.
    """

    name: Markup
    address: str
    printed: str
    chamber: str
    group: str
    constituency: str
    language: str
    as_of: str
    signed: str
    sponsored: str


@view_class
class Letter:
    letter: str
    anchor: str
    address: str
    count: str
    people: list[PersonRow]


@view_class
class View:
    title: str
    description: str
    standfirst: str
    total: str
    alphabet: list[tuple[str, str]]
    letters: list[Letter]
    split: bool
    bodies: list[BodyRow]
    bodies_total: str
    trail: Trail | None = None

    @property
    def dated(self) -> bool:
        """Whether a day stands beside an office, so that the table has a column for it."""
        return any(person.as_of for letter in self.letters for person in letter.people)


def view(register: Register, page: Page) -> View:
    """All names, or of too many the letters with their numbers."""
    number = register.store.value("select count(*) from person where statements > 0")
    split = register.store.value(f"select {NUMBER}") > register.store.limits.names
    letters = _letters_alone(register) if split else _letters(register, _rows(register))
    return View(
        title="Signatories",
        description="Members of parliament who signed or sponsored a statement in the register.",
        standfirst=_standfirst(register, number),
        total=labels.figure(number),
        alphabet=_alphabet(letters),
        letters=letters,
        split=split,
        bodies=[] if split else bodies.view(register),
        bodies_total=labels.figure(bodies.number(register)),
    )


def _standfirst(register: Register, number: int) -> str:
    """How many people signed or sponsored; apart from them who withdrew or only reported, and bodies."""
    behind = register.store.value("select count(*) from person where behind > 0")
    others = f", and {number - behind} who withdrew or reported on one" if number > behind else ""
    signed = f"{labels.count(behind, 'person', 'people')} on record as signing or sponsoring a statement{others}."
    found = bodies.number(register)
    apart = f"Apart from people, {labels.count(found, 'body', 'bodies')} signed." if found else ""
    return " ".join(filter(None, (signed if number else "", apart))) or "Nobody is on record yet."


def view_letter(register: Register, page: Page) -> View:
    """The names below one letter."""
    rows = _rows(register, page.part)
    letters, found = _letters(register, rows), bodies.view(register, page.part)
    initials = (letter.letter for letter in _letters_alone(register) if letter.address == page.path)
    initial = next(initials, "")
    return View(
        title=f"Signatories: {initial}",
        description=f"Members of parliament on record whose surnames begin with {initial}.",
        standfirst=f"{labels.count(len(rows) + len(found), 'name')} below {initial}.",
        total=labels.figure(len(rows)),
        alphabet=[],
        letters=letters,
        split=False,
        bodies=found,
        bodies_total=labels.figure(len(found)),
        trail=trail(register, page, f"Signatories: {initial}", [INDEX]),
    )


def _rows(register: Register, letter: str = "") -> list[Row]:
    """Everyone who signed, or those below one letter, in order of their names."""
    return register.store.all(
        f"""select p.id, p.name, p.sort_name, p.initial, p.letter, p.constituency, p.as_of,
                   c.name as chamber, c.country, coalesce(c.native_language, '') as language,
                   coalesce(g.name, '') as parliamentary_group, p.signed, p.sponsored
            from person p left join chamber c on c.id = p.chamber left join parliamentary_group g on g.id = (
                select parliamentary_group from signature where person = p.id
                order by sort desc, statement desc, number desc limit 1)
            where p.statements > 0 and {"p.letter = ?" if letter else "? = ''"}
            order by p.initial = '#', p.sort, p.id""",
        letter,
    )


def _letters_alone(register: Register) -> list[Letter]:
    """The initials in use, each leading to a page of its own."""
    rows = register.store.all(
        """select initial, letter, sum(number) as number from (
               select initial, letter, count(*) as number, min(sort) as first from person where statements > 0
                   group by initial, letter
               union all select initial, letter, count(distinct body), min(name_sort) from standing_body
                   group by initial, letter)
           group by initial, letter order by initial = '#', min(first), initial"""
    )
    return [
        Letter(
            letter=row["initial"],
            anchor=anchor(row["initial"]),
            address=f"letters/{row['letter']}.html",
            count=labels.count(row["number"], "name"),
            people=[],
        )
        for row in rows
    ]


def _letters(register: Register, rows: list[Row]) -> list[Letter]:
    letters = []
    for initial, items in groupby(rows, key=lambda row: row["initial"]):
        people = [_person(row, _printed(register, row["id"], row["name"])) for row in items]
        letters.append(
            Letter(
                letter=initial,
                anchor=anchor(initial),
                address="",
                count=labels.count(len(people), "name"),
                people=people,
            )
        )
    return letters


def anchor(initial: str) -> str:
    """The fragment of a letter on the index: letter-a, letter-ա."""
    return f"letter-{initial.lower()}" if initial.isalpha() else "letter-other"


def _printed(register: Register, person: str, name: str) -> str:
    """Under which other spellings somebody is found: those with a word that the name has not, and of many a few.

    “Mr.” is no such word.
    """
    spellings = register.store.column(
        "select distinct as_printed from signature where person = ? order by as_printed", person
    )
    held = set(folded(name).split())
    bare = {spelling: HONORIFICS.sub("", spelling, count=1) for spelling in spellings}
    others = [spelling for spelling, rest in bare.items() if not held.issuperset(folded(rest).split())]
    return "; ".join(others[:MOST_SPELLINGS])


def _person(row: Row, printed: str) -> PersonRow:
    return PersonRow(
        name=filed(row["name"], row["sort_name"]),
        address=urls.person(row["id"]),
        printed=printed,
        chamber=labels.placed(row["chamber"], row["country"]) if row["chamber"] else "",
        group=row["parliamentary_group"],
        constituency=row["constituency"] or "",
        language=row["language"],
        as_of=in_words_short(parse(row["as_of"])) if row["as_of"] else "",
        signed=labels.figure(row["signed"]) if row["signed"] else "",
        sponsored=labels.figure(row["sponsored"]) if row["sponsored"] else "",
    )


def _alphabet(letters: list[Letter]) -> list[tuple[str, str]]:
    """The Latin alphabet and every other initial in use; the anchor is empty where there is no name."""
    used = {letter.letter: letter.anchor for letter in letters}
    others = [letter for letter in used if letter not in LATIN]
    return [(letter, used.get(letter, "")) for letter in [*LATIN, *others]]


KIND = PageKind("signatories", INDEX.address, view, reads=READS, section="signatories", whole=("people",))
LETTER_KIND = PageKind(
    "letter",
    "letters/{part}.html",
    view_letter,
    pages=LETTERS,
    reads=LETTER_READS,
    section="signatories",
    whole=("people",),
)
