"""IRIs of a statement, as the Akoma Ntoso Naming Convention (OASIS Standard, 21 February 2019) makes them.

They begin at the root of a naming authority, which is the register: its numbers are in them, and nothing that a
correction could change.
"""

from archive.exports.akoma_ntoso.languages import three_letters

NO_COUNTRY = "zz"
"""ISO 3166-1 leaves ZZ to users; here it is before the prefix of a body that is of no country: zz-coe."""


def country(statement_id: str) -> str:
    """The country or body in a statement's number, for FRBRcountry. A code of two letters is one of ISO 3166-1."""
    prefix = statement_id.partition("-")[0]
    return prefix if len(prefix) == 2 else f"{NO_COUNTRY}-{prefix}"


def number(statement_id: str) -> str:
    """The running number of a statement: fr-2025-001 has 1."""
    return str(int(statement_id.split("-")[2]))


def work(statement_id: str) -> str:
    """The IRI of the statement whatever its language, section 4.4: /akn/fr/statement/2025/1 for fr-2025-001."""
    year = statement_id.split("-")[1]
    return f"/akn/{country(statement_id)}/statement/{year}/{number(statement_id)}"


def expression(statement_id: str, language: str, day: str = "") -> str:
    """The IRI of a statement in a language, as its record was from a day on; without a day, as it was first.

    Section 4.5: /akn/fr/statement/2025/1/fra@2025-11-02.
    """
    return f"{work(statement_id)}/{three_letters(language)}@{day}"
