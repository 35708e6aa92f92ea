"""Who voted how, where a list of names is held: by parliamentary group, or by choice where it gives no groups."""

from collections import defaultdict

from markupsafe import Markup

from archive import urls
from archive.language.dates import PartialDate, may_lie_within, parse
from archive.language.name_words import is_abbreviation
from archive.language.names import collation_key, sort_name
from archive.language.one_name import as_read
from archive.pages.drawing import Strokes, strokes
from archive.pages.filed import filed
from archive.records import Terms, Vote, labels
from archive.render.kind import Register
from archive.render.view import view_class
from archive.store.store import Row

DRAWN = ("for", "against", "abstained")
"""The choices that are drawn, each in its own strokes; of others the figure alone is given."""

FEWEST_DRAWN = 5
"""Of fewer names than these on a list there is nothing to draw."""


@view_class
class Voter:
    """A name of the list, as it is read; `group` as the list has it."""

    name: Markup
    address: str
    group: str
    corrected: str


@view_class
class VoterList:
    """Those who made one choice: in words, counted, drawn where it is a choice that is drawn, and by name."""

    word: str
    count: str
    style: str
    strokes: Strokes | None
    voters: list[Voter]


@view_class
class VotersOfGroup:
    """A parliamentary group as the list of names has it; under its full name where the register has its record."""

    name: str
    abbreviation: str
    address: str
    language: str
    lists: list[VoterList]


GROUPS = 'select id, name, abbreviation, start, "end" from parliamentary_group where chamber = ?'


def of_vote(register: Register, statement: str, number: int) -> list[Row]:
    """The names on the list of a vote, in its order; none where no list is held."""
    return register.store.all(
        """select b.name, b.person, b.choice, b.corrected, b.parliamentary_group, p.name as person_name, p.sort_name
           from ballot b left join person p on p.id = b.person
           where b.statement = ? and b.vote = ? order by b.number""",
        statement,
        number,
    )


def by_choice(ballots: list[Row], terms: Terms) -> list[VoterList]:
    """The names by choice, each list in the order of the alphabet, with what the list of names calls the group."""
    return [_list(choice, rows, terms, beside=True) for choice, rows in _divided(ballots, terms)]


def by_group(register: Register, vote: Vote, day: PartialDate, ballots: list[Row]) -> list[VotersOfGroup]:
    """The names by parliamentary group, those with most names first; nothing where the list gives no group.

    `day` is that of the vote: what the list prints of a group is what the group was called then.
    """
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in ballots:
        found[row["parliamentary_group"] or ""].append(row)
    if not any(found):
        return []
    known, drawn = _known_groups(register, vote, day), len(ballots) >= FEWEST_DRAWN
    ordered = sorted(found.items(), key=lambda item: (not item[0], -len(item[1]), collation_key(item[0])))
    return [_group(printed, rows, known.get(printed), register.site.terms, drawn=drawn) for printed, rows in ordered]


def _known_groups(register: Register, vote: Vote, day: PartialDate) -> dict[str, tuple[Row, str]]:
    """What a list may print of a group, where one alone of those who voted had that name or abbreviation on the day.

    Each has its row, and the language of its name.
    """
    found: defaultdict[str, list[tuple[Row, str]]] = defaultdict(list)
    for chamber in (vote.chamber, *vote.joint_with):
        language = register.chamber(chamber).language
        for row in register.store.all(GROUPS, chamber):
            if may_lie_within(day, *(parse(row[key]) if row[key] else None for key in ("start", "end"))):
                for printed in {row["name"], row["abbreviation"]} - {None}:
                    found[printed].append((row, language))
    return {printed: groups[0] for printed, groups in found.items() if len(groups) == 1}


def _group(printed: str, rows: list[Row], known: tuple[Row, str] | None, terms: Terms, *, drawn: bool) -> VotersOfGroup:
    lists = [_list(choice, voted, terms, drawn=drawn) for choice, voted in _divided(rows, terms)]
    if known is None:
        unexplained = " (full name not recorded)" if is_abbreviation(printed) else ""
        return VotersOfGroup(f"{printed}{unexplained}" if printed else "Group not recorded", "", "", "", lists)
    row, language = known
    abbreviation = row["abbreviation"] if row["abbreviation"] != row["name"] else None
    return VotersOfGroup(row["name"], abbreviation or "", urls.group(row["id"]), language, lists)


def _divided(ballots: list[Row], terms: Terms) -> list[tuple[str, list[Row]]]:
    """The names of each choice that somebody made, in the order of the choices."""
    divided = [(choice, [row for row in ballots if row["choice"] == choice]) for choice in terms.choices]
    return [(choice, rows) for choice, rows in divided if rows]


def _list(choice: str, rows: list[Row], terms: Terms, *, drawn: bool = False, beside: bool = False) -> VoterList:
    """Those who made a choice: `drawn` one stroke each, or with their groups `beside` their names."""
    term = terms.choices[choice]
    ordered = sorted(rows, key=lambda row: collation_key(_filed_as(row)))
    return VoterList(
        word=term.name,
        count=labels.count(len(rows), "name"),
        style=term.like,
        strokes=strokes(len(rows), large=True, each=1) if drawn and term.like in DRAWN else None,
        voters=[_voter(row, terms, beside=beside) for row in ordered],
    )


def _filed_as(row: Row) -> str:
    filed_as: str = row["sort_name"] or sort_name(row["name"])
    return filed_as


def _voter(row: Row, terms: Terms, *, beside: bool) -> Voter:
    return Voter(
        filed(row["person_name"] or as_read(row["name"]), _filed_as(row)),
        urls.person(row["person"]) if row["person"] else "",
        (row["parliamentary_group"] or "") if beside else "",
        terms.choices[row["corrected"]].name.lower() if row["corrected"] else "",
    )
