"""References made of the compiled archive. Several files and a page of one record are made one after another."""

from functools import lru_cache

from archive import urls
from archive.citation.name import Name, organisation, person
from archive.citation.reference import Chamber, Reference
from archive.language import names
from archive.language.dates import parse
from archive.records import Terms
from archive.render.kind import Register
from archive.store.cards import Card
from archive.store.store import Row

DECIDED_BY_NATURE = ("resolution", "recommendation")
"""Types that a chamber makes: carried ones are the chamber's own, whether or not its vote is on record."""

STATEMENT = """
select s.title, coalesce(s.short_title, '') as short_title, s.type, s.status, s.date, s.summary, s.entered, s.card,
       r.json ->> '$.title_supplied' as supplied,
       r.json ->> '$.original_title' as original, r.json ->> '$.language' as language,
       s.names_missing as missing, exists (select 1 from vote where vote.statement = s.id) as voted
from statement s join statement_record r on r.statement = s.id where s.id = ?
"""
CHAMBERS = """
select c.name, c.country, c.native_name as native, c.native_language as language
from statement_chamber s join chamber c on c.id = s.chamber where s.statement = ? order by s.position
"""
CORRECTED = "select date from correction where kind = 'statements' and record = ? order by sort desc, number desc"


MOST_KEPT = 200
"""So many references are kept: the page of a record and its files, made kind after kind, show the same ones."""


class References:
    """Makes references, and keeps the last few."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.signed = lru_cache(MOST_KEPT)(self._signed)
        self.statement = lru_cache(MOST_KEPT)(self._statement)
        self.person = lru_cache(MOST_KEPT)(self._person)
        self.demand = lru_cache(MOST_KEPT)(self._demand)

    def _signed(self, statement_id: str) -> list[Row]:
        """Everyone on a statement's list, people and bodies, in its order but sponsors first."""
        catalogue = self.register.catalogue
        everyone = (*catalogue.signatures(statement_id), *catalogue.bodies(statement_id))
        return sorted(everyone, key=lambda row: (row["role"] != "sponsor", row["number"]))

    def _statement(self, statement_id: str) -> Reference:
        """A statement, as its record says who made it. Raises LookupError for an unknown id."""
        store, site = self.register.store, self.register.site
        row = store.row(STATEMENT, statement_id)
        card = Card.from_json(row["card"])
        chambers = tuple(map(_chamber, store.all(CHAMBERS, statement_id)))
        authors, complete, passed = _authors(row, self.signed(statement_id), chambers, site.terms)
        corrected = store.column(CORRECTED, statement_id)
        changed = corrected[0] if corrected else row["entered"]
        own_title = not row["supplied"] and row["original"] is None
        return Reference(
            kind="statements",
            id=statement_id,
            title=row["title"],
            supplied=bool(row["supplied"]),
            short_title=row["short_title"],
            genre=card.type,
            french_genre=site.terms.french_type_of(row["type"], voted=bool(row["voted"])),
            authors=authors,
            complete=complete,
            passed=passed,
            date=parse(row["date"]),
            makers=card.signed_by or card.place,
            chambers=chambers,
            number=card.number,
            language=(own_title and row["language"]) or site.language,
            abstract=row["summary"] or "",
            version=len(corrected) + 1,
            changed=parse(changed) if changed else None,
            register=site.title,
            edition=site.edition,
            address=urls.absolute(site.base_url, urls.statement(statement_id)),
        )

    def _person(self, person_id: str) -> Reference:
        """The page of a person, whose name is the title and not the author."""
        name = self.register.store.value("select name from person where id = ?", person_id)
        address = urls.absolute(self.register.site.base_url, urls.person(person_id))
        return self._collection("people", person_id, name, "Record of a person", "notice de personne", address)

    def _demand(self, demand_id: str) -> Reference:
        """The page of a demand: every statement that made it."""
        name = self.register.store.value("select name from demand where id = ?", demand_id)
        address = urls.absolute(self.register.site.base_url, urls.demand(demand_id))
        return self._collection("demands", demand_id, name, "Record of a demand", "notice de demande", address)

    def _collection(self, kind: str, identity: str, title: str, genre: str, french: str, address: str) -> Reference:
        site = self.register.site
        return Reference(
            kind="people" if kind == "people" else "demands",
            id=identity,
            title=title,
            supplied=False,
            short_title="",
            genre=genre,
            french_genre=french,
            authors=(),
            complete=True,
            passed=False,
            date=None,
            makers="",
            chambers=(),
            number="",
            language=site.language,
            abstract="",
            version=0,
            changed=None,
            register=site.title,
            edition=site.edition,
            address=address,
        )


def _authors(
    row: Row, signed: list[Row], chambers: tuple[Chamber, ...], terms: Terms
) -> tuple[tuple[Name, ...], bool, bool]:
    """Who made a statement, whether the record names them all, and whether they are the chambers that passed it.

    What a chamber adopted is the chamber's, not its sponsors'; what it did not adopt never is. Who withdrew is no
    author any more. Who stands there twice is one author; a body is one under its own name.
    """
    behind = [one for one in signed if one["role"] != "rapporteur"]
    decided = row["status"] == "adopted" or (
        terms.types[row["type"]].like in DECIDED_BY_NATURE and terms.statuses[row["status"]].carried and not behind
    )
    if decided and chambers:
        return tuple(organisation(chamber.name) for chamber in chambers), True, True
    standing: dict[tuple[str, str], Name] = {}
    for one in behind:
        if not one["withdrawn"]:
            standing.setdefault(_identity(one), _name(one))
    return tuple(standing.values()), not (row["missing"] and behind), False


def _identity(row: Row) -> tuple[str, str]:
    """What tells one signer from another: a person's id, or a body's."""
    return ("person", row["person"]) if is_person(row) else ("body", row["body"])


def is_person(row: Row) -> bool:
    """Whether a row of a list is of a person, and not of a body."""
    return "person" in row.keys()  # noqa: SIM118


def _name(row: Row) -> Name:
    """The authorised name; as printed where it is not certain who that is. A body has its name as a whole."""
    if not is_person(row):
        return organisation(row["name"])
    return person(row["sort_name"] if row["certainty"] == "certain" else names.sort_name(row["as_printed"]))


def _chamber(row: Row) -> Chamber:
    """The chamber with its country in brackets, where its name does not say it."""
    french = row["native"] if row["native"] and row["language"] == "fr" else row["name"]
    return Chamber(
        *(name if row["country"] in name else f"{name} ({row['country']})" for name in (row["name"], french))
    )
