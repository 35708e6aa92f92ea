"""Where a record comes from, where its sources disagree, and what was corrected."""

from archive.language.date_words import in_words
from archive.language.dates import DateError, parse
from archive.pages.sources import SOURCE_KINDS, SourceItem, source_item
from archive.records import Correction, Statement, Terms, labels
from archive.render.kind import Link, Register
from archive.render.view import view_class


@view_class
class Line:
    """One line of the ledger: a label, what is known, an evidence word, notes, the source that says so."""

    label: str
    text: str
    address: str = ""
    evidence: str = ""
    note: str = ""
    source: Link | None = None


@view_class
class Provenance:
    in_short: str
    lines: list[Line]
    sources: list[SourceItem]
    history: list[str]


@view_class
class Side:
    """What one source says, under its name and kind; `followed` where the register goes by it."""

    source: Link | None
    kind: str
    says: str
    followed: bool


@view_class
class DiscrepancyItem:
    about: str
    sides: list[Side]
    note: str


@view_class
class CorrectionItem:
    date: str
    datetime: str
    about: str
    was: str
    now: str
    reason: str


def view(register: Register, statement: Statement) -> Provenance:
    """The ledger of one statement."""
    texts = [_text_line(statement), *_official_lines(statement)]
    lines = [*_date_lines(statement, register.site.terms), *texts, *_reference_lines(statement)]
    sources = [source_item(number, source) for number, source in enumerate(statement.sources, 1)]
    in_short = labels.listed(list(dict.fromkeys(source.publisher or source.title for source in statement.sources)))
    return Provenance(in_short, [line for line in lines if line], sources, _history(statement))


def discrepancies(statement: Statement) -> list[DiscrepancyItem]:
    """Where the sources disagree, every side with who says so."""
    return [
        DiscrepancyItem(
            about=labels.capitalised(item.about),
            sides=[
                _side(statement, item.reported, item.by),
                *(_side(statement, other.reported, other.by) for other in item.others),
                _side(statement, item.recorded, item.recorded_by, followed=not item.undecided),
            ],
            note=item.note or "",
        )
        for item in statement.discrepancies
    ]


def disagreement(statement: Statement) -> str:
    """In one sentence what the sources disagree about: as the record puts it, or else the subjects."""
    if not statement.discrepancies:
        return ""
    subjects = dict.fromkeys(item.about for item in statement.discrepancies)
    return statement.discrepancies_note or f"About {labels.listed(list(subjects))}."


def _side(statement: Statement, says: str, number: int | None, *, followed: bool = False) -> Side:
    kind = SOURCE_KINDS[statement.sources[number - 1].kind or "other"] if number else ""
    return Side(_source_link(statement, number), kind, _value(says), followed)


def corrections(statement: Statement) -> list[CorrectionItem]:
    """What was changed since the record was entered, newest last."""
    return [
        CorrectionItem(
            in_words(item.date), item.date.datetime_attribute or "", item.about, item.was or "", item.now or "",
            item.reason,
        )
        for item in _corrections(statement)
    ]  # fmt: skip


def _date_lines(statement: Statement, terms: Terms) -> list[Line]:
    """Every dated step on the statement's way, in its order."""
    return [Line(terms.step(step), in_words(date)) for step, date in statement.dates.known().items()]


def _text_line(statement: Statement) -> Line | None:
    here = next((text for text in statement.texts if text.here), None)
    if here is None:
        return Line("Text on this page", "Status not recorded") if statement.body.strip() else None
    language = f" in {labels.language_name(here.language)}" if here.language else ""
    by = f" by {here.made_by}" if here.made_by else ""
    words, source = f"{labels.TEXTS[here.status]}{language}{by}", _source_link(statement, here.source)
    return Line("Text on this page", words, note=here.note or "", source=source)


def _official_lines(statement: Statement) -> list[Line]:
    """Every other text that is known, held or not."""
    lines = []
    for text in statement.texts:
        if not text.here:
            language = labels.language_name(text.language) if text.language else "Language not recorded"
            evidence = "Held" if text.held else "Not held"
            word, source = labels.TEXTS[text.status], _source_link(statement, text.source)
            lines.append(Line(word, language, text.url or "", evidence, text.note or "", source))
    if not any(text.status == "official" for text in statement.texts):
        lines.append(Line("Official text", "Not known to the register", evidence="Not held"))
    return lines


def _reference_lines(statement: Statement) -> list[Line]:
    label = "Official number" if len(statement.references) == 1 else "Official numbers"
    return [
        Line(label if index == 0 else "", reference.label, reference.url or "")
        for index, reference in enumerate(statement.references)
    ]


def _corrections(statement: Statement) -> list[Correction]:
    """The corrections in order of their days, whatever their order in the file."""
    return sorted(statement.corrections, key=lambda item: item.date.sort_key)


def _history(statement: Statement) -> list[str]:
    entered = f"{in_words(statement.entered)}: entered" if statement.entered else "Day of entry not recorded"
    corrected = [f"{in_words(item.date)}: corrected, {item.about}" for item in _corrections(statement)]
    return [entered, *(corrected or ["No corrections"])]


def _source_link(statement: Statement, number: int | None) -> Link | None:
    if not number:
        return None
    source = statement.sources[number - 1]
    return Link(source.publisher or source.title, f"#source-{number}")


def _value(text: str) -> str:
    """A value of a discrepancy; one that is a date is put in words."""
    try:
        return in_words(parse(text))
    except DateError:
        return text
