"""A statement in schema.org: who stands behind it and in which role, what it demands, what it refers to."""

from collections.abc import Iterable

from archive import urls
from archive.citation.reference import Reference
from archive.citation.references import References, is_person
from archive.language.dates import parse
from archive.linked_data.page import Node, date, identity, known
from archive.records.labels import ROLES
from archive.render.kind import Register
from archive.store.store import Row

MOST_NAMED = 100
"""So many people are named here; the page's list and its JSON have all, so a list of 500 does not double the page."""

DEMANDED = """
select m.number, m.demand, d.name, d.only_at from demand_made m join demand d on d.id = m.demand
where m.statement = ? order by m.number
"""
REFERRED = """
select e.id, e.title from statement_event s join event e on e.id = s.event where s.statement = ? order by s.sort, e.id
"""
CITED = "select other from relation where statement = ? and type = 'cites' order by number"


def node(register: Register, reference: Reference) -> Node:
    """The statement as a CreativeWork; as Legislation where a chamber made it its own, and then passed by that chamber.

    The abstract is the register's. Texts stay out: whose wording they are could not be said of each.
    """
    store, base, statement = register.store, register.site.base_url, reference.id
    passed = reference.passed
    row = store.row("select status, short_title from statement where id = ?", statement)
    signed = register.once(References).signed(statement)[:MOST_NAMED]
    encoding = {"@type": "MediaObject", "encodingFormat": "application/json"}
    return known(
        {
            "@type": "Legislation" if passed else "CreativeWork",
            "@id": identity(register, "statements", statement),
            "name": reference.shown_title,
            "alternateName": row["short_title"],
            "identifier": reference.number,
            "legislationType" if passed else "genre": reference.genre,
            "creativeWorkStatus": register.site.terms.statuses[row["status"]].name,
            "legislationDate" if passed else "dateCreated": date(reference.date),
            "abstract": reference.abstract,
            "legislationPassedBy": _chambers(register, statement) if passed else None,
            "author": _once(_role(register, one, "author") for one in signed if one["role"] != "rapporteur"),
            "contributor": [_role(register, one, "contributor") for one in signed if one["role"] == "rapporteur"],
            "hasPart": [_demand(register, reference, one) for one in store.all(DEMANDED, statement)],
            "mentions": [_event(register, one) for one in store.all(REFERRED, statement)],
            "citation": [{"@id": identity(register, "statements", other)} for other in store.column(CITED, statement)],
            "encoding": {**encoding, "contentUrl": urls.absolute(base, f"data/v1/statements/{statement}.json")},
        }
    )


def _once(nodes: Iterable[Node]) -> list[Node]:
    """Nodes without those that say again what another says: a name may be printed twice."""
    found: list[Node] = []
    for one in nodes:
        if one not in found:
            found.append(one)
    return found


def _signer(register: Register, row: Row) -> Node:
    """A person by name, or as printed where it is not certain who that is; a body by its own name."""
    if not is_person(row):
        body: Node = {"@type": "Organization", "name": row["name"]}
        group = row["parliamentary_group"]
        return body | ({"@id": identity(register, "groups", group)} if group else {})
    if row["certainty"] != "certain":
        return {"@type": "Person", "name": row["as_printed"]}
    return {"@type": "Person", "@id": identity(register, "people", row["person"]), "name": row["name"]}


def _role(register: Register, row: Row, property_: str) -> Node:
    """Who did what: schema.org puts a Role between a work and a person, which repeats the property.

    A signature may have its own day and the day of its withdrawal. A person of whom it is not certain who it is has
    the name as printed, and no identity.
    """
    role: Node = {"@type": "Role", "roleName": ROLES[row["role"]], property_: _signer(register, row)}
    if row["date"]:
        role["startDate"] = date(parse(row["date"]))
    if row["withdrawn"]:
        role["endDate"] = date(parse(row["withdrawn"]))
    return role


def _chambers(register: Register, statement: str) -> list[Node]:
    ids = register.store.column(
        "select chamber from statement_chamber where statement = ? order by position", statement
    )
    return [
        {"@type": "Organization", "@id": identity(register, "chambers", one), "name": register.chamber(one).own}
        for one in ids
    ]


def _demand(register: Register, reference: Reference, row: Row) -> Node:
    """A demand by the address of its place in the statement, and the term for it, named where it has a page."""
    page = None if row["only_at"] else identity(register, "demands", row["demand"])
    term = known({"@type": "DefinedTerm", "@id": page, "name": row["name"]})
    place = f"{reference.address}#d{row['number']}"
    return {"@type": "CreativeWork", "@id": place, "position": row["number"], "about": term}


def _event(register: Register, row: Row) -> Node:
    return {"@type": "Event", "@id": identity(register, "events", row["id"]), "name": row["title"]}
