"""Drafts of new records: what is asked for each kind, and the file that comes of the answers."""

import datetime
import re
from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from archive.commands.new.numbering import next_number, words_of
from archive.commands.new.questions import Editor, Judge, Question, judged_as
from archive.commands.new.scaffold import Value, front_matter
from archive.commands.new.signatures import PastedSignatures, pasted_signatures
from archive.language.dates import parse
from archive.language.names import slug, sort_name
from archive.problems.problem import did_you_mean
from archive.read.files import Reading, list_records, read_records, read_settings
from archive.read.validate import validate
from archive.records import (
    ID,
    STATEMENT_ID,
    Chamber,
    Demand,
    Event,
    Group,
    Person,
    Statement,
    Terms,
    Translation,
)
from archive.records.terms import KnownType
from archive.records.vocabularies import unlisted

PREFIX = re.compile(r"[a-z]{2,4}")

OF_A_VOTE = ("status", "dates", "references", "demands", "votes")
SIGNED = ("signatories", "demands")
WAITING: Mapping[KnownType, tuple[str, ...]] = {
    "declaration": SIGNED,
    "open-letter": SIGNED,
    "petition": SIGNED,
    "appeal": SIGNED,
    "question": ("references", "responses", *SIGNED),
    "interpellation": ("references", "responses", *SIGNED),
    "written-declaration": ("dates", "references", "signatories", "demands"),
    "motion": ("signatories", *OF_A_VOTE),
    "motion-for-resolution": ("signatories", *OF_A_VOTE),
    "early-day-motion": ("signatories", *OF_A_VOTE),
    "bill": ("signatories", *OF_A_VOTE),
    "amendment": ("signatories", *OF_A_VOTE),
    "resolution": OF_A_VOTE,
    "recommendation": OF_A_VOTE,
}
"""What a statement of each type, or of one like it, usually says; an editor finds these keys in the new file."""

OF_EVERY_STATEMENT = ("short_title", "summary", "chambers", "texts", "sources", "relations")


@dataclass(frozen=True)
class Draft:
    """A file to be: its path in the content folder, its text, and what is to be said of it."""

    path: str
    text: str
    said: str = ""


def statement(options: Namespace, editor: Editor) -> Draft:
    """A statement with the next free number of its country and year."""
    types = _terms(options.content).types
    names = {value: type_.name for value, type_ in types.items()}
    kind = editor.answers(Question("type", "What is it?", _value_of(names), "declaration", names))
    title = editor.answers(Question("title", "What is its title?", judged_as(Statement, "title")))
    when = "When was it made? As much as is known: 2025-09-19, 2025-09 or 2025."
    date = editor.answers(Question("date", when, judged_as(Statement, "date")))
    chambers = _chambers(options.content, editor)
    number = next_number(options.content, _prefix(chambers, editor), _year(date))
    pasted = _pasted(options, editor)
    signed = pasted_signatures(pasted, options.content, chambers) if pasted.strip() else PastedSignatures({}, "")
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    known: dict[str, Value] = {"title": title, "type": kind, "date": date, "entered": today}
    if chambers:
        known["chambers"] = [f"  - {chamber}" for chamber in chambers]
    known |= signed.keys
    heading = [f"{spoken(number)}: its number for ever. The words in the file’s name may change."]
    text = front_matter(Statement, known, (*OF_EVERY_STATEMENT, *WAITING[types[kind].like]), heading)
    return Draft(f"statements/{number}-{words_of(title)}.md", text, signed.said)


def person(options: Namespace, editor: Editor) -> Draft:
    """An authority record of a person."""
    name = editor.answers(Question("name", "What is the person’s name?", judged_as(Person, "name")))
    filed = "Under which name does an index have the person?"
    sorted_as = editor.answers(Question("sort-name", filed, judged_as(Person, "sort_name"), sort_name(name)))
    waiting = ("other_names", "memberships", "identifiers", "sources")
    text = front_matter(Person, {"name": name, "sort_name": sorted_as}, waiting, ())
    return Draft(_path("people", name, editor), text)


def demand(options: Namespace, editor: Editor) -> Draft:
    """An authority record of a demand."""
    name = editor.answers(Question("name", "What is asked for, in one line?", judged_as(Demand, "name")))
    theme = editor.answers(Question("theme", "Under which theme is it listed?", _optional(Demand, "theme"), ""))
    known = {"name": name} | ({"theme": theme} if theme else {})
    text = front_matter(Demand, known, ("definition", "theme", "broader", "sources"), ())
    return Draft(_path("demands", words_of(name), editor), text)


def event(options: Namespace, editor: Editor) -> Draft:
    """A context event for the timeline."""
    title = editor.answers(Question("title", "What happened, in neutral words?", judged_as(Event, "title")))
    when = "When? As much as is known: 2025-09-19, 2025-09, 2025, or a period: 2025-09-01/2025-09-19."
    date = editor.answers(Question("date", when, judged_as(Event, "date")))
    text = front_matter(Event, {"title": title, "date": date}, ("place", "sources"), ())
    day = re.match(r"[0-9-]+", date)
    return Draft(_path("events", f"{day[0] if day else ''} {words_of(title)}", editor), text)


def chamber(options: Namespace, editor: Editor) -> Draft:
    """An authority record of a chamber."""
    name = editor.answers(Question("name", "What is the chamber’s name?", judged_as(Chamber, "name")))
    country = editor.answers(Question("country", "Of which country or body?", judged_as(Chamber, "country")))
    code = editor.answers(Question("code", "What is its code, such as FR?", judged_as(Chamber, "code")))
    waiting = ("native_name", "native_language", "parliament", "members", "sources")
    text = front_matter(Chamber, {"name": name, "country": country, "code": code}, waiting, ())
    return Draft(_path("chambers", f"{code} {name}", editor), text)


def group(options: Namespace, editor: Editor) -> Draft:
    """An authority record of a parliamentary group."""
    name = editor.answers(Question("name", "What is the group’s name?", judged_as(Group, "name")))
    known_chambers = _names(options.content, "chambers")
    asks = "Of which chamber is it a group?"
    of = editor.answers(Question("chamber", asks, _one_of(known_chambers, "chambers"), None, known_chambers))
    asks = "What is its abbreviation, if it has one?"
    short = editor.answers(Question("abbreviation", asks, _optional(Group, "abbreviation"), ""))
    known = {"name": name, "chamber": of} | ({"abbreviation": short} if short else {})
    text = front_matter(Group, known, ("abbreviation", "start", "end", "sources"), ())
    return Draft(_path("groups", f"{of} {short or name}", editor), text)


def translation(options: Namespace, editor: Editor) -> Draft:
    """A translation of a statement, in a file beside it."""
    original = _file_of(options.content, options.statement)
    language = judged_as(Statement, "language")(options.language)
    title = editor.answers(Question("title", "What is the title in this language?", judged_as(Translation, "title")))
    statuses = {"translation": "made by the register or by others", "official-translation": "", "summary": ""}
    judge = judged_as(Translation, "status")
    status = editor.answers(Question("status", "What is it?", judge, "translation", statuses))
    text = front_matter(Translation, {"title": title, "status": status}, ("made_by",), ())
    return Draft(f"statements/{original.stem}.{language}.md", text)


DRAFTS: Mapping[str, Callable[[Namespace, Editor], Draft]] = {
    made.__name__: made for made in (statement, person, demand, event, chamber, group, translation)
}
"""Name of a kind -> what makes a draft of it. Each raises ValueError and questions.Unanswered."""


def spoken(number: str) -> str:
    """A statement's number as people write it: fr-2025-001 is FR 2025/1."""
    prefix, year, running = number.split("-")
    return f"{prefix.upper()} {year}/{int(running)}"


def _chambers(content: Path, editor: Editor) -> list[str]:
    known = _names(content, "chambers")
    judge = _some_of(known, "chambers")
    asks = "Of which chambers are they, or which was it put before? Several with commas; none with Enter."
    return [part for part in editor.answers(Question("chamber", asks, judge, "", known)).split(", ") if part]


def _prefix(chambers: list[str], editor: Editor) -> str:
    """The country or body that a statement's number begins with: that of its chambers, if they are of one."""
    usual = {chamber.partition("-")[0] for chamber in chambers}
    found = usual.pop() if len(usual) == 1 else None
    if found and editor.options.prefix is None and PREFIX.fullmatch(found):
        return found
    return editor.answers(Question("prefix", "Of which country or body is it, in two to four letters?", _country))


def _country(value: str) -> str:
    letters = value.strip().lower()
    if not PREFIX.fullmatch(letters):
        raise ValueError(f"“{value}” is not two to four letters, such as fr or eu")
    return letters


def _year(date: str) -> int:
    day = parse(date).start
    if day is None:
        raise ValueError(f"--date: {date} has no first year, which the statement’s number needs; write one")
    return day.year


def _pasted(options: Namespace, editor: Editor) -> str:
    if options.names is None:
        return editor.pastes("Who signed? Paste the list, then a line with a full stop alone; none with Enter.")
    import sys

    data = sys.stdin.buffer.read() if options.names == "-" else Path(options.names).read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError(f"{options.names} is not UTF-8 text; save it as UTF-8") from None


def _names(content: Path, kind: str) -> dict[str, str]:
    """The id of each record of a kind, and its name as far as that can be read."""
    reading = Reading(root=content)
    read_records(reading, [path for path in list_records(content) if path.startswith(f"{kind}/")])
    batch, _ = validate(reading)
    return {record_id: getattr(batch.records[kind].get(record_id), "name", "") for record_id in batch.ids(kind)}


def _terms(content: Path) -> Terms:
    """The terms of the register; the known ones where its settings cannot be read."""
    batch, _ = validate(read_settings(content))
    return batch.site.terms


def _value_of(known: Mapping[str, str]) -> Judge:
    def judge(value: str) -> str:
        if value.strip() not in known:
            raise ValueError(unlisted(value, [*known]))
        return value.strip()

    return judge


def _some_of(known: Mapping[str, str], kind: str) -> Judge:
    def judge(value: str) -> str:
        named = [part.strip() for part in value.split(",") if part.strip()]
        for one in named:
            if one not in known:
                raise ValueError(f"there is no record “{one}” in {kind}/.{did_you_mean(one, known)}")
        return ", ".join(named)

    return judge


def _one_of(known: Mapping[str, str], kind: str) -> Judge:
    def judge(value: str) -> str:
        found = _some_of(known, kind)(value)
        if not found or "," in found:
            raise ValueError("one id is needed here; write it, or end with Ctrl+C")
        return found

    return judge


def _optional(model: type[Demand | Group], key: str) -> Judge:
    needed = judged_as(model, key)
    return lambda value: needed(value) if value.strip() else ""


def _path(kind: str, words: str, editor: Editor) -> str:
    """The path of a record's file, by the id given or one made from words; one that is not taken."""
    record_id = editor.options.id or slug(words)
    if not ID.fullmatch(record_id):
        raise ValueError(f"--id: “{record_id}” is not an id; use lower case letters, digits and single hyphens")
    if (editor.options.content / kind / f"{record_id}.md").exists():
        raise ValueError(
            f"{kind}/{record_id}.md is there already; add to it, or give another one an id of its own with --id"
        )
    return f"{kind}/{record_id}.md"


def _file_of(content: Path, statement_id: str) -> Path:
    if not re.fullmatch(STATEMENT_ID, statement_id):
        raise ValueError(f"“{statement_id}” is not a statement’s id, such as fr-2025-001")
    found = [path for path in sorted((content / "statements").glob(f"{statement_id}*.md")) if "." not in path.stem]
    for path in found:
        if path.stem == statement_id or path.stem.startswith(f"{statement_id}-"):
            return path
    raise ValueError(f"there is no statement {statement_id} in {content / 'statements'}; correct the id")
