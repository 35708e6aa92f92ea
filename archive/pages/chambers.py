"""The index of chambers by country, each with its latest statements and its groups."""

from itertools import groupby

from archive import urls
from archive.language import names
from archive.pages.chamber import groups_of, statements_of
from archive.records import Chamber, labels
from archive.render.kind import Link, Page, PageKind, Register
from archive.render.view import view_class
from archive.store.cards import Card

READS = """
select 'chambers' as kind, id as record from chamber
union all select 'groups', id from parliamentary_group
union all select 'statements', statement from statement_chamber
"""
LATEST = 3
"""How many statements the index shows of each chamber."""


@view_class
class ChamberItem:
    name: str
    address: str
    anchor: str
    native_name: str
    native_language: str
    count: str
    latest: list[Card]
    more: bool
    groups: list[Link]


@view_class
class Country:
    name: str
    anchor: str
    period: str
    chambers: list[ChamberItem]


@view_class
class View:
    title: str
    description: str
    standfirst: str
    countries: list[Country]


def view(register: Register, page: Page) -> View:
    """All chambers by country, each with its latest statements."""
    rows = register.store.all("select json from chamber order by sort, id")
    chambers = [Chamber.model_validate_json(row["json"]) for row in rows]
    countries = [
        Country(country, names.slug(country), _period(register, country), [_item(register, c) for c in members])
        for country, members in groupby(chambers, key=lambda chamber: chamber.country)
    ]
    where = labels.count(len(countries), "country or body", "countries and bodies")
    text = f"{labels.count(len(chambers), 'chamber')} in {where}."
    return View("Chambers", "Chambers of parliament with a record in the register.", text, countries)


def _item(register: Register, chamber: Chamber) -> ChamberItem:
    number = register.store.value("select count(*) from statement_chamber where chamber = ?", chamber.id)
    return ChamberItem(
        name=chamber.name,
        address=urls.chamber(chamber.id),
        anchor=chamber.id,
        native_name=chamber.native_name or "",
        native_language=chamber.native_language or "",
        count=labels.figure(number),
        latest=statements_of(register, chamber.id, LATEST),
        more=number > LATEST,
        groups=groups_of(register, chamber.id),
    )


def _period(register: Register, country: str) -> str:
    row = register.store.one(
        """select min(s.year) as first, max(s.year) as last
           from statement_chamber s join chamber c on c.id = s.chamber where c.country = ?""",
        country,
    )
    if row is None or row["first"] is None:
        return "No statement yet."
    years = str(row["first"]) if row["first"] == row["last"] else f"{row['first']} to {row['last']}"
    return f"Records cover {years}."


KIND = PageKind("chambers", "chambers.html", view, reads=READS, section="chambers", whole=("chambers",))
