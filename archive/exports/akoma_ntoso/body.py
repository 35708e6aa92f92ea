"""What a document says: the preface with title and numbers, the preamble, the demands, the text."""

from archive.exports.akoma_ntoso.addresses import legal
from archive.exports.akoma_ntoso.days import day
from archive.exports.akoma_ntoso.expression import Expression
from archive.exports.akoma_ntoso.markup import NOTHING, Xml, element, joined, lines, text
from archive.exports.akoma_ntoso.preamble import preamble
from archive.exports.akoma_ntoso.prose import Blocks
from archive.exports.akoma_ntoso.references import References
from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.records import DemandMade, TextStatus, labels
from archive.records.statement import Reference
from archive.store.store import Row

EDITORIAL = "editorial"
"""@status of what the register says, not the statement: “inserted as an editorial process” (statusType)."""

STATUSES: dict[TextStatus | None, str] = {
    "summary": EDITORIAL,
    "translation": "translated",
    "official-translation": "translated",
}
"""Whose wording a text or a demand is -> @status; the statement's own words have none."""


def preface(told: Expression, references: References) -> Xml:
    """Type, number, title, the official numbers, date, chambers and status."""
    statement, language = told.statement, told.register.site.language
    kind = told.register.site.terms.type_of(statement.type, voted=bool(statement.votes))
    number = element("docNumber", text(labels.number_of(statement.id)))
    original = statement.original_title
    return element(
        "preface",
        lines(
            element("p", element("docType", text(kind)), Xml(" "), number),
            element("longTitle", element("p", _title(told))),
            _other_title("shortTitle", statement.short_title, language),
            _other_title("docTitle", original.text, original.language) if original else NOTHING,
            *(element("p", _official_number(reference)) for reference in statement.references),
            element("p", dated("docDate", statement.date.text)),
            *(element("p", chamber(told, references, identity)) for identity in dict.fromkeys(statement.chambers)),
            element("p", element("docStatus", text(told.register.site.terms.statuses[statement.status].name))),
        ),
        lang=language,
    )


def _title(told: Expression) -> Xml:
    supplied = EDITORIAL if told.statement.title_supplied else None
    return element("docTitle", text(told.title), lang=told.title_language, status=supplied)


def _other_title(tag: str, title: str | None, language: str) -> Xml:
    return element("p", element(tag, text(title), lang=language)) if title else NOTHING


def _official_number(reference: Reference) -> Xml:
    return element("docNumber", linked(reference.label, reference.url))


def linked(words: str, url: str | None) -> Xml:
    """Words that lead to an address, or only the words where there is none."""
    address = legal(url) if url else ""
    return element("a", text(words), href=address) if address else text(words)


def dated(tag: str, edtf: str) -> Xml:
    """A date in words. @date wants a day, which is the first; @title has the date as the record writes it (EDTF)."""
    date = parse(edtf)
    return element(tag, text(in_words(date)), date=day(date), title=edtf)


def chamber(told: Expression, references: References, identity: str) -> Xml:
    """The name of a chamber, which refers to it."""
    name = told.chamber(identity)
    return element("organization", text(name), refersTo=references.record("chambers", identity, name))


# -- demands --------------------------------------------------------------------------------------


def demands(told: Expression, references: References) -> Xml:
    """The demands, each with the id that it has on the page: d1, d2."""
    made = enumerate(zip(told.statement.demands, told.demands, strict=True), 1)
    containers = [_demand(told, references, number, demand, row) for number, (demand, row) in made]
    return element("hcontainer", lines(*containers), name="demands", eId="demands") if containers else NOTHING


def _demand(told: Expression, references: References, number: int, made: DemandMade, row: Row) -> Xml:
    wording = element("p", text(made.text), lang=made.language, status=STATUSES.get(made.wording))
    quote = element("p", element("embeddedText", text(made.quote), lang=made.language)) if made.quote else NOTHING
    page = f"Page {made.page} of the text." if made.page else None
    doubt = labels.DOUBTS[made.certainty]
    remarks = (
        text(f"{labels.capitalised(doubt)}." if doubt else None),
        text(made.explanation),
        _addressees(made.addressees) if made.addressees else NOTHING,
        text(page),
        _events(told, references, made.events) if made.events else NOTHING,
        text(made.note),
    )
    content = [wording, quote, *(element("p", remark, status=EDITORIAL) for remark in remarks if remark)]
    return element(
        "hcontainer",
        element("num", Xml(f"{number}")),
        element("content", *content),
        name="demand",
        eId=f"d{number}",
        refersTo=_of_demand(references, row),
    )


def _of_demand(references: References, row: Row) -> str:
    """The demand that is made: by its page, or as a concept where it has none."""
    if row["only_at"]:
        return references.concept("demand", row["demand"], row["name"])
    return references.record("demands", row["demand"], row["name"])


def _addressees(addressees: tuple[str, ...]) -> Xml:
    named = joined((element("inline", text(name), name="addressee") for name in addressees), "; ")
    return Xml(f"Addressed to: {named}")


def _events(told: Expression, references: References, ids: tuple[str, ...]) -> Xml:
    known = (told.events[event] for event in ids if event in told.events)
    named = joined((_event(references, *row) for row in known), "; ")
    return Xml(f"Refers to: {named}") if named else NOTHING


def _event(references: References, identity: str, title: str, date: str) -> Xml:
    event = element("event", text(title), refersTo=references.record("events", identity, title))
    return joined([event, dated("date", date)], ", ")


# -- text -----------------------------------------------------------------------------------------


def preamble_and_text(told: Expression) -> tuple[Xml, Xml]:
    """The preamble and the rest of the text, each empty where there is none."""
    if told.text is None:
        return NOTHING, NOTHING
    blocks = Blocks(told.text.paragraphs, told.page)
    parts = preamble(blocks.html, told.language) if told.paragraphs else []
    read = sum(len(numbers) for _, numbers in parts)
    before = [_part(blocks, kind, numbers) for kind, numbers in parts]
    status = STATUSES.get(told.status)
    return (
        element("preamble", lines(*before), lang=told.language, status=status) if before else NOTHING,
        element("blockContainer", _text(told, blocks, read), eId="text", lang=told.language, status=status),
    )


def _part(blocks: Blocks, kind: str, numbers: list[int]) -> Xml:
    """A run of citations or recitals, or the words before them."""
    if not kind:
        return joined(blocks.take(f"p{number}") for number in numbers)
    return element(f"{kind}s", lines(*(element(kind, blocks.take(), eId=f"p{number}") for number in numbers)))


def _text(told: Expression, blocks: Blocks, read: int) -> Xml:
    """Whose words they are, then every block from the first that is not read yet, with its id on the page."""
    heading, remark = (told.text.heading, told.text.remark) if told.text else ("", "")
    numbers = range(read + 1, len(blocks.html) + 1)
    shown = [*(blocks.take(f"p{number}" if told.paragraphs else "") for number in numbers), blocks.left()]
    return lines(
        element("heading", text(heading + remark), status=EDITORIAL, lang=told.register.site.language),
        *(shown if any(shown) else [element("p")]),
    )
