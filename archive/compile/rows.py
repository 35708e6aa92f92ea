"""Rows that records of every kind have (sources, acceptances, references), and columns of dates, letters and order."""

from collections.abc import Iterable, Iterator
from typing import Any

from archive.kinds import OF_WORD
from archive.language import names
from archive.language.dates import PartialDate
from archive.problems.rule_names import SEEN_TOGETHER
from archive.prose.html import find_record_links
from archive.records import Record
from archive.records.references import references
from archive.records.values import SOURCES
from archive.store.store import Store


def sort_key(text: str) -> str:
    """The collation key of a name or title as one text that SQLite sorts byte by byte."""
    return "\x01".join(names.collation_key(text))


def lettered(text: str) -> dict[str, str]:
    """The initial under which a name is filed, and the same as part of an address."""
    initial = names.initial(text)
    return {"initial": initial, "letter": letter_key(initial)}


def letter_key(initial: str) -> str:
    """An initial as a part of an address: a for A, u0531 for Ա, other for what is no letter."""
    if not initial.isalpha():
        return "other"
    return initial.lower() if initial.isascii() else f"u{ord(initial[0]):04x}"


def dated(date: PartialDate) -> dict[str, Any]:
    """A date as written, its first and last day, its year, and what it is sorted by."""
    return {
        "date": date.text,
        "date_from": date.start.isoformat() if date.start else None,
        "date_to": date.end.isoformat() if date.end else None,
        "year": date.year,
        "sort": date.sort_key,
    }


def text_of(date: PartialDate | None) -> str | None:
    """A date as written."""
    return date.text if date else None


def put_shared(store: Store, kind: str, record: Record, bodies: Iterable[str]) -> None:
    """What every kind of record may have: former ids, sources, records it names, warnings of two that it accepts."""
    store.put_all("former_id", ({"kind": kind, "former": f, "id": record.id} for f in record.former_ids))
    store.put_all("source", _sources(kind, record))
    store.put_all("refers", _references(kind, record, bodies))
    store.put_all("acceptance", _acceptances(kind, record))


def _sources(kind: str, record: Record) -> Iterator[dict[str, Any]]:
    for number, source in enumerate(record.sources, 1):
        yield {
            "kind": kind,
            "record": record.id,
            "number": number,
            "title": source.title,
            "publisher": source.publisher,
            "url": source.url,
            "type": source.kind,
            "date": text_of(source.date),
            "archived": source.archived,
            "copy": source.copy_,
            "sha256": source.sha256,
        }


def _acceptances(kind: str, record: Record) -> Iterator[dict[str, Any]]:
    for number, acceptance in enumerate(record.accepted):
        if acceptance.rule in SEEN_TOGETHER:
            yield {"kind": kind, "record": record.id, "number": number, "rule": acceptance.rule}


def _references(kind: str, record: Record, bodies: Iterable[str]) -> Iterator[dict[str, str]]:
    """The records that a record names, in its fields and in its texts."""
    named = {(to, target) for _, to, target in references(record) if to != SOURCES}
    links = (link for body in bodies for link in find_record_links(body))
    named |= {(OF_WORD[word], target.partition("#")[0]) for _, word, target in links if word in OF_WORD}
    for to, target in sorted(named):
        yield {"kind": kind, "record": record.id, "to_kind": to, "target": target}
