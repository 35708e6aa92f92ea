"""What is missing: by need, the statements of which something is not held that a reader may have."""

from dataclasses import dataclass

from archive.records import labels
from archive.render.kind import Page, PageKind, Register
from archive.render.view import view_class
from archive.store.cards import Card

READS = "select 'statements' as kind, statement as record from want"


@dataclass(frozen=True, slots=True)
class Need:
    """What is missing of a statement: the name of the need, its heading, and what is said of it."""

    name: str
    heading: str
    told: str


NEEDS = (
    Need("text", "Official text", "The text as it was signed, tabled or adopted is not held."),
    Need("demands", "Demands", "The sources held do not list what is asked for."),
    Need("names", "Names", "The list is not complete, or is shorter than its source states."),
    Need("votes", "Votes", "Figures, or who voted how, are not recorded."),
    Need("sources", "Links to sources", "A source is named without an address, and no copy of it is kept."),
    Need("translation", "Translations", "The text is held in another language alone."),
)


@view_class
class Item:
    """A statement, and what of the need is missing."""

    card: Card
    detail: str


@view_class
class Group:
    """The statements of one need, in the order of their dates; `shown` says so where they are not all."""

    need: Need
    count: str
    shown: str
    items: list[Item]


@view_class
class View:
    title: str
    description: str
    groups: list[Group]


def view(register: Register, page: Page) -> View:
    """What the page shows: every need that some statement has."""
    groups = [group for need in NEEDS if (group := _group(register, need)).items]
    return View("What is missing", "What the register does not hold of the statements in it, by need.", groups)


def _group(register: Register, need: Need) -> Group:
    most = register.store.limits.wanted
    number = register.store.value("select count(*) from want where need = ?", need.name)
    rows = register.store.all(
        "select statement, detail from want where need = ? order by sort, statement limit ?", need.name, most
    )
    shown = (
        f"The first {labels.figure(most)} by date; each of the others says it on its own page." if number > most else ""
    )
    items = [Item(register.catalogue.card(row["statement"]), _detail(need, row["detail"])) for row in rows]
    return Group(need, labels.figure(number), shown, items)


def _detail(need: Need, detail: str) -> str:
    """What is missing, with a capital; of a translation the language of the text."""
    return labels.capitalised(labels.language_name(detail) if need.name == "translation" else detail)


KIND = PageKind("wanted", "wanted.html", view, reads=READS, section="about", whole=("statements",))
