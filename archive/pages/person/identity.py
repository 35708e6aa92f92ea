"""Who a person is: the spellings in print, other names, mandates and identifiers elsewhere."""

from archive import urls
from archive.language.date_words import in_words
from archive.language.dates import PartialDate
from archive.records import Membership, OtherName, Person, Site, labels
from archive.render.kind import Link, Register
from archive.render.view import view_class
from archive.store.store import Row


@view_class
class Named:
    name: str
    language: str
    note: str


@view_class
class Mandate:
    chamber: Link
    group: Link | None
    constituency: str
    language: str
    facts: str


def printed(signatures: list[Row]) -> list[Link]:
    """Every spelling under which the person stands in a statement, and where."""
    spellings: dict[str, list[str]] = {}
    for row in signatures:
        spellings.setdefault(row["as_printed"], []).append(labels.number_of(row["statement"]))
    return [Link(name, note=", ".join(dict.fromkeys(numbers))) for name, numbers in spellings.items()]


def other_name(other: OtherName) -> Named:
    """Another name of the person, and when it was used."""
    period = _period(other.start, other.end)
    return Named(other.name, other.language or "", ", ".join(part for part in (period, other.note) if part))


def mandate(register: Register, membership: Membership) -> Mandate:
    """A membership of a chamber, in the words of the record."""
    chamber = register.store.row(
        "select name, country, coalesce(native_language, '') as language from chamber where id = ?",
        membership.chamber,
    )
    group = register.store.one("select name from parliamentary_group where id = ?", membership.group or "")
    period = _period(membership.start, membership.end)
    seen = f"as recorded on {in_words(membership.as_of)}" if membership.as_of else ""
    source = f"source {membership.source}" if membership.source else ""
    return Mandate(
        chamber=Link(f"{chamber['name']}, {chamber['country']}", urls.chamber(membership.chamber)),
        group=Link(group["name"], urls.group(membership.group)) if group and membership.group else None,
        constituency=membership.constituency or "",
        language=chamber["language"],
        facts=", ".join(part for part in (membership.role, period, seen, source) if part),
    )


def _period(start: PartialDate | None, end: PartialDate | None) -> str:
    if start and end:
        return f"{in_words(start)} to {in_words(end)}"
    if start:
        return f"from {in_words(start)}"
    return f"until {in_words(end)}" if end else ""


def identifiers(site: Site, person: Person) -> list[Link]:
    """The person in the files of others, with a link where the scheme has addresses."""
    found = []
    for scheme, value in person.identifiers.known().items():
        label, pattern = site.scheme(scheme) or (scheme, "")
        found.append(Link(value, pattern.format(value) if pattern else "", label))
    return found
