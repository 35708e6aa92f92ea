"""Which work, expression and manifestation a document is, by whom, and of what day.

FRBR is the model of the International Federation of Library Associations (1998): a work is the statement whatever its
language, an expression its words in one language as the record has them now, a manifestation this very file.
"""

from collections.abc import Iterator
from functools import lru_cache

from archive.exports.akoma_ntoso import names
from archive.exports.akoma_ntoso.days import called, day
from archive.exports.akoma_ntoso.expression import Expression
from archive.exports.akoma_ntoso.languages import UNDETERMINED, three_letters
from archive.exports.akoma_ntoso.markup import NOTHING, Xml, element, lines
from archive.exports.akoma_ntoso.references import MOST_KEPT, References
from archive.records import labels
from archive.store.store import Row

REGISTER = "#agent.register"
"""The agent that says everything in the metadata, and made the file."""

MEDIA_TYPE = "application/akn+xml"
OF_CHAMBERS = ("resolution", "recommendation")
"""Types whose author is the chamber, whoever proposed them; so is that of whatever a chamber has adopted."""


def identification(told: Expression, references: References) -> Xml:
    """Work, expression and manifestation."""
    return element(
        "identification",
        lines(_work(told, references), _expression(told, references), _manifestation(told)),
        source=REGISTER,
    )


def iri(told: Expression, language: str) -> str:
    """The IRI of the statement in a language, as its record is now."""
    return names.expression(told.statement.id, language, day(told.changed))


def _work(told: Expression, references: References) -> Xml:
    """The statement. Its dates are its own and those of each step that it took."""
    statement, work = told.statement, names.work(told.statement.id)
    steps = [("made", statement.date), *((step, date) for step, date in statement.dates if date)]
    return element(
        "FRBRWork",
        element("FRBRthis", value=f"{work}/!main"),
        element("FRBRuri", value=work),
        *(element("FRBRalias", value=name, name=kind) for kind, name in _aliases(told)),
        *(element("FRBRdate", date=day(date), name=called(step, date)) for step, date in steps),
        *_authors(told, references),
        element("FRBRcountry", value=names.country(statement.id), showAs=_country(told)),
        element("FRBRnumber", value=names.number(statement.id)),
    )


def _aliases(told: Expression) -> Iterator[tuple[str, str]]:
    """What else the statement is called."""
    statement = told.statement
    yield "title", statement.title
    if statement.short_title:
        yield "shortTitle", statement.short_title
    if statement.original_title:
        yield "originalTitle", statement.original_title.text
    yield "number", labels.number_of(statement.id)
    for reference in statement.references:
        yield "officialNumber", reference.label


def _country(told: Expression) -> str | None:
    """The country or body that the prefix of a statement's number stands for, as the record of a chamber has it."""
    prefix = told.statement.id.partition("-")[0]
    own = (chamber for chamber in told.statement.chambers if chamber.startswith(f"{prefix}-"))
    return next((told.register.chamber(chamber).country or None for chamber in own), None)


def _authors(told: Expression, references: References) -> list[Xml]:
    """The chamber of what chambers make, those behind it of all else; as far as either is recorded."""
    statement = told.statement
    chambers = [references.record("chambers", id, told.chamber(id)) for id in dict.fromkeys(statement.chambers)]
    people = [_author(who, role) for who, role in _behind(told, references).items()]
    by_chambers = told.register.site.terms.types[statement.type].like in OF_CHAMBERS or statement.status == "adopted"
    if people and not (by_chambers and chambers):
        return people
    return [element("FRBRauthor", href=href) for href in chambers or [references.unknown()]]


def _behind(told: Expression, references: References) -> dict[str, str]:
    """Each person and body that stands behind it, once, with the role in which they do; a sponsor is the sponsor."""
    standing = [
        (row, f"#person.{row['person']}" if "person" in row.keys() else _body(references, row))  # noqa: SIM118
        for row in sorted((*told.signatures, *told.bodies), key=lambda row: row["number"])
        if row["role"] != "rapporteur" and not row["withdrawn"]
    ]
    found: dict[str, str] = {}
    for row, who in standing:
        if found.get(who) != "sponsor":
            found[who] = row["role"]
    return found


def _body(references: References, row: Row) -> str:
    return references.body(row["body"], row["name"], row["parliamentary_group"])


@lru_cache(MOST_KEPT)
def _author(who: str, role: str) -> Xml:
    return element("FRBRauthor", href=who, as_=f"#role.{role}")


def _expression(told: Expression, references: References) -> Xml:
    """The statement in this language. Only the official text is authoritative, however well it was translated."""
    own = iri(told, told.language)
    return element(
        "FRBRExpression",
        element("FRBRthis", value=f"{own}/!main"),
        element("FRBRuri", value=own),
        element("FRBRalias", value=told.title, name="title"),
        element("FRBRdate", date=day(told.changed), name=called("record changed", told.changed)),
        element("FRBRauthor", href=_maker(told, references) or REGISTER),
        element("FRBRversionNumber", value=f"{len(told.statement.corrections) + 1}"),
        element("FRBRauthoritative", value="true" if told.status == "official" else "false"),
        _master(told),
        element("FRBRlanguage", language=three_letters(told.language)),
        _translation(told, references),
    )


def _maker(told: Expression, references: References) -> str:
    """Who made this text, if the record names them."""
    return references.named("agent.maker", told.made_by, told.page, "maker of the text") if told.made_by else ""


def _master(told: Expression) -> Xml:
    """The expression whose ids a translation has: that of the statement's own text (FRBRmasterExpression)."""
    if not told.master:
        return NOTHING
    return element("FRBRmasterExpression", href=iri(told, told.master), showAs=labels.language_name(told.master))


def _translation(told: Expression, references: References) -> Xml:
    """What a translation was made from, where the record tells the language. None is said to be authoritative."""
    original = told.original_language
    if told.text is None or told.text.side != "translation" or original in (UNDETERMINED, told.language):
        return NOTHING
    return element(
        "FRBRtranslation",
        href=names.expression(told.statement.id, original),
        fromLanguage=three_letters(original),
        authoritative="false",
        by=_maker(told, references) or references.unknown(),
    )


def _manifestation(told: Expression) -> Xml:
    own = iri(told, told.language)
    return element(
        "FRBRManifestation",
        element("FRBRthis", value=f"{own}/!main.xml"),
        element("FRBRuri", value=f"{own}.xml"),
        element("FRBRdate", date=day(told.changed), name=called("record changed", told.changed)),
        element("FRBRauthor", href=REGISTER),
        element("FRBRformat", value=MEDIA_TYPE),
    )
