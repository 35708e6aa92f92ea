"""Two statements side by side by what they demand: what is in both, what in one alone, and who stands behind both."""

from dataclasses import dataclass

from markupsafe import Markup

from archive import urls
from archive.pages import tally
from archive.pages.demand import Wording, worded
from archive.pages.filed import filed
from archive.pages.tally import Bar
from archive.pages.trail import Trail, trail
from archive.records import labels
from archive.render.kind import Link, Page, PageKind, Register, chamber_links
from archive.render.view import view_class
from archive.store.cards import Card
from archive.store.store import Row

PAGES = "select distinct earlier as owner, later as part from comparison order by earlier, later"

_SIDE = "select c.earlier as owner, c.later as part, {what} from comparison c join {of} x on x.statement = c.{side}"
_OF_BOTH = (
    ("statement_record", "'statements' as kind, x.statement as record"),
    ("demand_made", "'demands', x.demand"),
    ("statement_chamber", "'chambers', x.chamber"),
)
READS = " union all ".join(
    [
        *(_SIDE.format(what=what, of=of, side=side) for of, what in _OF_BOTH for side in ("earlier", "later")),
        """select c.earlier, c.later, 'people', g.person from standing g join standing h on h.person = g.person
           join comparison c on c.earlier = g.statement and c.later = h.statement""",
        *(
            f"""select c.earlier, c.later, '{kind}', h.{column} from standing_body g
                join standing_body h on h.body = g.body join comparison c on c.earlier = g.statement
                and c.later = h.statement where h.{column} is not null"""
            for kind, column in (("groups", "parliamentary_group"), ("chambers", "chamber"))
        ),
    ]
)

MOST_PEOPLE = 300
"""So many of those who stand behind both statements are named at the most."""

Made = dict[str, list[Wording]]
"""Id of a demand -> how a statement puts it, once or more often."""


@view_class
class Side:
    """One of the two statements: what is known of it in short, and the demands that the other does not make."""

    card: Card
    places: list[Link]
    votes: list[Bar]
    named: str
    demands: str
    alone: list[Wording]
    alone_count: str


@view_class
class Shared:
    """A demand that both make, each in its own words."""

    name: str
    address: str
    wordings: tuple[list[Wording], list[Wording]]


@dataclass(frozen=True, slots=True)
class Signer:
    """A person or a body behind both: the language of the name, and the numbers of what it sponsored."""

    name: Markup | str
    address: str
    language: str
    sponsored: list[str]
    doubted: bool = False

    @property
    def note(self) -> str:
        """What somebody sponsored, and did not just sign; whether it is certain that they are meant."""
        parts = [
            f"sponsor of {labels.listed(self.sponsored)}" if self.sponsored else "",
            "identification not certain" if self.doubted else "",
        ]
        return labels.capitalised("; ".join(filter(None, parts)))


@view_class
class View:
    title: str
    description: str
    standfirst: str
    trail: Trail
    sides: list[Side]
    shared: list[Shared]
    shared_count: str
    demands_known: bool
    relations: list[str]
    signers: list[Signer]
    signed_by: str
    more: str
    remark: str


def view(register: Register, page: Page) -> View:
    """What the page shows of two statements; the record of the page is the earlier one, its part the later."""
    ids = (page.record, page.part)
    first, second = (_made(register, statement) for statement in ids)
    rows = [register.store.row("select * from statement where id = ?", statement) for statement in ids]
    both = [demand for demand in first if demand in second]
    sides = [_side(register, row, own, both) for row, own in zip(rows, (first, second), strict=True)]
    people, bodies = _people(register, *ids), _bodies(register, *ids)
    signed_by = _counted(people, bodies)
    earlier, later = (side.card for side in sides)
    title = f"{earlier.number} and {later.number} compared"
    shared_count = _counted_demands(both, first, second)
    standfirst = _standfirst(sides, shared_count if both else "", signed_by)
    return View(
        title=title,
        description=f"{earlier.number}, {earlier.title}, and {later.number}, {later.title}. {standfirst}",
        standfirst=standfirst,
        trail=trail(register, page, title, [Link(earlier.number, earlier.address)], f"Compared with {later.number}"),
        sides=sides,
        shared=[_shared(register, demand, first[demand], second[demand]) for demand in both],
        shared_count=shared_count,
        demands_known=bool(first and second),
        relations=_relations(register, *ids),
        signers=[*people[:MOST_PEOPLE], *bodies],
        signed_by=signed_by,
        more=f"The first {MOST_PEOPLE} people by name are shown." if len(people) > MOST_PEOPLE else "",
        remark=_remark(rows, bool(signed_by)),
    )


# -- demands --------------------------------------------------------------------------------------


def _made(register: Register, statement: str) -> Made:
    """The demands of a statement, in its order."""
    card, found = register.catalogue.card(statement), Made()
    for row in register.store.all("select * from demand_made where statement = ? order by number", statement):
        found.setdefault(row["demand"], []).append(worded(row, card))
    return found


def _side(register: Register, row: Row, made: Made, both: list[str]) -> Side:
    card, number = register.catalogue.card(row["id"]), row["demand_count"]
    chambers = register.store.column(
        "select chamber from statement_chamber where statement = ? order by position", row["id"]
    )
    doubted = sum(one.doubted for wordings in made.values() for one in wordings)
    own = [one for demand in made if demand not in both for one in made[demand]]
    return Side(
        card=card,
        places=chamber_links(register, chambers),
        votes=tally.bars(card),
        named=_named(row),
        demands=labels.in_doubt(labels.figure(number), number, doubted) if number else "None on record",
        alone=own,
        alone_count=labels.in_doubt(labels.figure(len(own)), len(own), sum(one.doubted for one in own)),
    )


def _named(row: Row) -> str:
    """How many people and bodies are named in a statement, and whether names are missing."""
    known = [(row["people_named"], "person", "people"), (row["bodies_named"], "body", "bodies")]
    named = labels.listed([labels.count(*one) for one in known if one[0]])
    missing = "; the list is not complete" if named and row["names_missing"] else ""
    return f"{named} named{missing}" if named else "No signatory or sponsor on record"


def _shared(register: Register, demand: str, first: list[Wording], second: list[Wording]) -> Shared:
    return Shared(register.catalogue.demand(demand).name, urls.demand(demand), (first, second))


def _counted_demands(demands: list[str], *statements: Made) -> str:
    """How many demands there are, and of how many it is not certain that each of the statements makes them."""
    doubted = sum(any(all(one.doubted for one in made[demand]) for made in statements) for demand in demands)
    return labels.in_doubt(labels.figure(len(demands)), len(demands), doubted)


def _standfirst(sides: list[Side], shared: str, signed_by: str) -> str:
    """How many demands are in both and in each alone, as far as that is known, and who stands behind both."""
    unrecorded = [side.card.number for side in sides if not (side.alone or shared)]
    alone = [f"in {side.card.number} alone: {side.alone_count if side.alone else 'none'}" for side in sides]
    told = [f"Demands in both: {shared or 'none'}", *alone]
    if unrecorded:
        told = [f"What both demand is not known: the sources held list no demand of {labels.listed(unrecorded)}"]
    return f"{'; '.join([*told, *([f'behind both: {signed_by}'] if signed_by else [])])}."


def _relations(register: Register, earlier: str, later: str) -> list[str]:
    """How the statements are related, as either record says: FR 2026/1: companion to FR 2025/2."""
    rows = register.store.all(
        """select statement, type, other, note from relation
           where (statement = ?1 and other = ?2) or (statement = ?2 and other = ?1) order by statement, number""",
        earlier,
        later,
    )
    return [
        f"{labels.number_of(row['statement'])}: {labels.RELATIONS[row['type']][0].lower()} "
        f"{labels.number_of(row['other'])}. {row['note'] or ''}".strip()
        for row in rows
    ]


# -- people and bodies ----------------------------------------------------------------------------


def _people(register: Register, earlier: str, later: str) -> list[Signer]:
    """The people who signed or sponsored both and did not withdraw, by name."""
    rows = register.store.all(
        """select p.id, p.name, p.sort_name, max(g.role = 'sponsor') as first, max(h.role = 'sponsor') as second,
                  max(g.certainty <> 'certain' or h.certainty <> 'certain') as doubted
           from standing g join standing h on h.statement = ?2 and h.person = g.person join person p on p.id = g.person
           where g.statement = ?1 group by p.id order by p.sort, p.id""",
        earlier,
        later,
    )
    return [
        Signer(
            filed(row["name"], row["sort_name"]),
            urls.person(row["id"]),
            "",
            _sponsored(row, earlier, later),
            bool(row["doubted"]),
        )
        for row in rows
    ]


def _bodies(register: Register, earlier: str, later: str) -> list[Signer]:
    """The bodies that did so, by name."""
    rows = register.store.all(
        """select h.name, h.language, h.parliamentary_group as own, h.chamber,
                  max(g.role = 'sponsor') as first, max(h.role = 'sponsor') as second
           from standing_body g join standing_body h on h.statement = ?2 and h.body = g.body
           where g.statement = ?1 group by h.body order by h.name_sort, h.body""",
        earlier,
        later,
    )
    return [
        Signer(
            row["name"],
            urls.group(row["own"]) if row["own"] else "",
            row["language"] or (register.chamber(row["chamber"]).language if row["own"] else ""),
            _sponsored(row, earlier, later),
        )
        for row in rows
    ]


def _sponsored(row: Row, earlier: str, later: str) -> list[str]:
    return [labels.number_of(one) for one, role in ((earlier, row["first"]), (later, row["second"])) if role]


def _counted(people: list[Signer], bodies: list[Signer]) -> str:
    """How many stand behind both, and of how many people it is not certain that they are meant."""
    doubted = sum(one.doubted for one in people)
    told = labels.in_doubt(labels.count(len(people), "person", "people"), len(people), doubted)
    counted = [told if people else "", labels.count(len(bodies), *labels.BODIES["body"]) if bodies else ""]
    return labels.listed([part for part in counted if part])


def _remark(rows: list[Row], signed: bool) -> str:
    """That nobody is named under both; and what is not known of the names of either, for there may be more."""
    unnamed = [row["number"] for row in rows if not row["people_named"] + row["bodies_named"]]
    partial = [row["number"] for row in rows if row["names_missing"] and row["number"] not in unnamed]
    told = ["Nobody is named under both."] if not (signed or unnamed) else []
    told += [f"No signatory or sponsor is on record for {labels.listed(unnamed)}."] if unnamed else []
    told += [f"The list of {number} is not complete." for number in partial]
    return " ".join(told)


KIND = PageKind(
    "comparison",
    urls.comparison("{record}", "{part}"),
    view,
    "statements",
    PAGES,
    READS,
    "timeline",
)
