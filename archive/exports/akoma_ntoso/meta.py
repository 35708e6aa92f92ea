"""What a document says of itself: its life, the votes, what it refers to, the editors' notes, the rights.

The elements stand in the order of the schema (complex type of `meta`).
"""

from collections.abc import Iterator

from archive import urls
from archive.exports.akoma_ntoso import names
from archive.exports.akoma_ntoso.addresses import legal
from archive.exports.akoma_ntoso.conclusions import counted, counts, decided
from archive.exports.akoma_ntoso.days import day
from archive.exports.akoma_ntoso.expression import Expression
from archive.exports.akoma_ntoso.identification import REGISTER, identification, iri
from archive.exports.akoma_ntoso.markup import NOTHING, Xml, element, lines, text
from archive.exports.akoma_ntoso.references import References
from archive.records import Correction, Discrepancy, Source, Vote, labels

DCTERMS = "http://purl.org/dc/terms/"


def meta(told: Expression, references: References) -> Xml:
    """Everything about the document; `references` has what its text refers to already, and gets what is added here."""
    site = told.register.site
    references.named("agent.register", site.title, urls.absolute(told.base, "index.html"), "register")
    before = (identification(told, references), _lifecycle(told, references), _analysis(told, references))
    return element("meta", lines(*before, _references(told, references), _notes(told), _rights(told)))


def _lifecycle(told: Expression, references: References) -> Xml:
    """That the statement was made, that its record was entered, and each correction, with its note."""
    statement = told.statement
    made = day(statement.date)
    return element(
        "lifecycle",
        lines(
            element("eventRef", eId="lifecycle.made", date=made, source="#work.original", type="generation"),
            _change(references, "entered", day(statement.entered)) if statement.entered else NOTHING,
            *(_change(references, "corrected", day(c.date), n) for n, c in enumerate(statement.corrections, 1)),
        ),
        source=REGISTER,
    )


def _change(references: References, kind: str, date: str, number: int | None = None) -> Xml:
    """A change of the record. It has no type: those of the schema are of the statement itself (eventType)."""
    name = f"{kind}.{number}" if number else kind
    note = f"#note.{name}" if number else None
    to = references.concept("change", kind, f"Record {kind}")
    return element("eventRef", eId=f"lifecycle.{name}", href=note, date=date, source=REGISTER, refersTo=to)


# -- analysis -------------------------------------------------------------------------------------


def _analysis(told: Expression, references: References) -> Xml:
    """The votes of which figures are recorded, the related statements, and the other expressions."""
    votes = lines(*(_voting(told, references, n, vote) for n, vote in enumerate(told.statement.votes, 1))).strip()
    others = lines(*_relations(told, references), *_other_expressions(told, references)).strip()
    if not (votes or others):
        return NOTHING
    return element(
        "analysis",
        lines(
            element("parliamentary", lines(Xml(votes))) if votes else NOTHING,
            element("otherReferences", lines(Xml(others)), source=REGISTER) if others else NOTHING,
        ),
        source=REGISTER,
    )


def _voting(told: Expression, references: References, number: int, vote: Vote) -> Xml:
    """A vote, at the place where its paragraph is; the schema has none without a figure."""
    name = f"vote.{number}"
    figures = [
        element("count", eId=f"{name}.{kind}", value=f"{figure}", refersTo=counted(references, kind))
        for kind, figure in counts(vote).items()
    ]
    if not figures:
        return NOTHING
    chamber = references.record("chambers", vote.chamber, told.chamber(vote.chamber))
    outcome = decided(references, vote.outcome) if vote.outcome else None
    return element("voting", lines(*figures), eId=name, outcome=outcome, refersTo=chamber, href="#vote")


def _relations(told: Expression, references: References) -> Iterator[Xml]:
    """The statements that this one is related to, as its own record says."""
    for relation in told.statement.relations:
        word = labels.RELATIONS[relation.type][0]
        yield element(
            "implicitReference",
            href=names.work(relation.statement),
            refersTo=references.concept("relation", relation.type, word),
            showAs=f"{word} {labels.number_of(relation.statement)}",
        )


def _other_expressions(told: Expression, references: References) -> Iterator[Xml]:
    """The same statement in other languages, as far as they have a file."""
    for language in told.others:
        yield element(
            "alternativeReference",
            href=iri(told, language),
            refersTo=references.concept("relation", "expression", "The same statement in another language"),
            showAs=labels.language_name(language),
        )


# -- references, notes, rights --------------------------------------------------------------------


def _references(told: Expression, references: References) -> Xml:
    """The first expression of the statement, everything named anywhere in the document, its events, its sources."""
    statement = told.statement
    for identity, title, _ in told.events.values():
        references.record("events", identity, title)
    for number, source in enumerate(statement.sources, 1):
        references.named(f"source-{number}", _source_name(source), _source_address(told, number, source), "source")
    first = names.expression(statement.id, told.original_language)
    original = element("original", eId="work.original", href=first, showAs=labels.number_of(statement.id))
    return element("references", lines(original, *references.entries.values()), source=REGISTER)


def _source_name(source: Source) -> str:
    date = source.date.text if source.date else None
    return ", ".join(filter(None, (source.title, source.publisher, date)))


def _source_address(told: Expression, number: int, source: Source) -> str:
    """Where a source can be read; the place on the page that describes it where there is no address."""
    stated = legal(source.url or source.archived or "")
    return stated or f"{told.page}#source-{number}"


def _notes(told: Expression) -> Xml:
    """The editors' notes: on the date, on corrections, and where sources disagree."""
    statement = told.statement
    notes = [
        *([_note("date", statement.date_note)] if statement.date_note else ()),
        *([_note("discrepancies", statement.discrepancies_note)] if statement.discrepancies_note else ()),
        *(_note(f"corrected.{n}", _correction(item)) for n, item in enumerate(statement.corrections, 1)),
        *(_note(f"discrepancy.{n}", _discrepancy(item)) for n, item in enumerate(statement.discrepancies, 1)),
    ]
    return element("notes", lines(*notes), source=REGISTER, lang=told.register.site.language) if notes else NOTHING


def _note(name: str, words: str) -> Xml:
    return element("note", element("p", text(words)), eId=f"note.{name}")


def _correction(item: Correction) -> str:
    was, now = (f" Was: {item.was}." if item.was else ""), (f" Now: {item.now}." if item.now else "")
    return f"Corrected, {item.about}.{was}{now} {item.reason}"


def _discrepancy(item: Discrepancy) -> str:
    reports = ((item.reported, item.by), *((other.reported, other.by) for other in item.others))
    said = "; ".join(f"reported {says}{_by(number)}" for says, number in reports)
    note = f" {item.note}" if item.note else ""
    word = "reported" if item.undecided else "recorded"
    return f"{item.about}: {said}; {word} {item.recorded}{_by(item.recorded_by)}.{note}"


def _by(number: int | None) -> str:
    return f" (source {number})" if number else ""


def _rights(told: Expression) -> Xml:
    """Licence of the register, its summary, and the page that shows the same, in the words of Dublin Core."""
    licence = told.register.site.licence
    given = {"license": licence.url, "rights": licence.name, "source": told.page, "abstract": told.statement.summary}
    terms = (
        element(f"dcterms:{term}", text(value), **{"xmlns:dcterms": DCTERMS}) for term, value in given.items() if value
    )
    return element("proprietary", lines(*terms), source=REGISTER)
