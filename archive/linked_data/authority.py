"""People, demands, chambers, groups and events in schema.org, each from its authority record."""

from archive import urls
from archive.language.date_words import in_words
from archive.linked_data.page import Node, date, identity, known
from archive.records import Chamber, Demand, Event, Group, Membership, Person
from archive.render.kind import Register


def person(register: Register, record: Person) -> Node:
    """A person: other names, mandates as the record dates them, the same person in the files of others."""
    schemes = ((register.site.scheme(scheme), value) for scheme, value in record.identifiers.known().items())
    patterns = [(scheme[1], value) for scheme, value in schemes if scheme]
    return known(
        {
            "@type": "Person",
            "@id": identity(register, "people", record.id),
            "name": record.name,
            "alternateName": [other.name for other in record.other_names],
            "sameAs": [pattern.format(value) for pattern, value in patterns if pattern],
            "memberOf": [_membership(register, membership) for membership in record.memberships],
        }
    )


def _membership(register: Register, membership: Membership) -> Node:
    """A mandate: a Role between a person and a chamber."""
    return known(
        {
            "@type": "OrganizationRole",
            "roleName": membership.role,
            "description": f"As of {in_words(membership.as_of)}." if membership.as_of else None,
            "startDate": date(membership.start),
            "endDate": date(membership.end),
            "memberOf": organisation(register, membership.chamber),
        }
    )


def organisation(register: Register, chamber: str) -> Node:
    """A chamber in short, as other things name it."""
    identified = identity(register, "chambers", chamber)
    return {"@type": "Organization", "@id": identified, "name": register.chamber(chamber).own}


def demand(register: Register, record: Demand) -> Node:
    """A demand: a term of the register's own list of demands."""
    terms = {"@type": "DefinedTermSet", "@id": urls.absolute(register.site.base_url, "demands.html"), "name": "Demands"}
    return known(
        {
            "@type": "DefinedTerm",
            "@id": identity(register, "demands", record.id),
            "name": record.name,
            "description": record.definition,
            "termCode": record.id,
            "inDefinedTermSet": terms,
        }
    )


def chamber(register: Register, record: Chamber) -> Node:
    """A chamber of a parliament."""
    native = {"@value": record.native_name, "@language": record.native_language}
    parliament = {"@type": "Organization", "name": record.parliament}
    return known(
        {
            "@type": "Organization",
            "@id": identity(register, "chambers", record.id),
            "name": record.name,
            "alternateName": known(native) if record.native_name else None,
            "parentOrganization": parliament if record.parliament else None,
        }
    )


def group(register: Register, record: Group) -> Node:
    """A parliamentary group: part of a chamber."""
    return known(
        {
            "@type": "Organization",
            "@id": identity(register, "groups", record.id),
            "name": record.name,
            "alternateName": record.abbreviation,
            "parentOrganization": organisation(register, record.chamber),
        }
    )


def event(register: Register, record: Event) -> Node:
    """An event with its date, and its place as the record words it."""
    place = {"@type": "Place", "name": record.place}
    return known(
        {
            "@type": "Event",
            "@id": identity(register, "events", record.id),
            "name": record.title,
            "startDate": date(record.date),
            "location": place if record.place else None,
        }
    )
