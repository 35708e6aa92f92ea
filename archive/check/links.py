"""Rules for what the texts of records and translations point at: addresses, pictures, notes, characters.

A text is shown on its page, and goes into files, feeds and other people's programs. So an address in it has to hold
wherever the text goes: that of a record by its kind and id, any other in full.
"""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import urlsplit

from archive.check.addresses import FIXED_PAGES
from archive.check.bodies import Found, is_quick_to_convert, placed
from archive.kinds import KINDS, OF_WORD
from archive.problems.problem import Problem
from archive.prose.html import ids
from archive.prose.links import Link, Pointers, find_character_references, find_pointers
from archive.read.batch import Batch
from archive.read.located_yaml import UNPRINTABLE, called

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
MAIL = re.compile(r"[^/@\s]+@[^/@\s.]+(?:\.[^/@\s.]+)+")
FILE_NAME = re.compile(r"(?P<id>[a-z0-9-]+?)(?:\.[a-z0-9.]+)?/?(?:[?#].*)?")
NUMBERED = re.compile(r"[a-z]+-\d{4}-\d{3}(?=-)")
"""The id that begins the name of a statement's file."""

MOST_IDS, MOST_LETTERS = 10, 60
"""So many ids are offered where one is wrong, and none that is longer."""


def texts_point_at_what_there_is(batch: Batch) -> Iterator[Problem]:
    """Addresses lead somewhere wherever a text is shown, pictures are none, and notes and their marks fit."""
    for document in batch.every_document():
        found = find_pointers(document.body)
        if found == Pointers():
            continue
        yield from placed(document, "body-address", _addresses(batch, document.body, found))
        yield from placed(document, "body-picture", _pictures(found))
        yield from placed(document, "definition-unused", _unused(found))
        yield from placed(document, "note-repeated", _repeated(found))
        yield from placed(document, "note-unmatched", _unmatched(found))


def _addresses(batch: Batch, body: str, found: Pointers) -> Found:
    known: set[str] | None = None
    for link in found.links:
        if link.meant.startswith("#") and len(link.meant) > 1:
            if known is None:
                known = ids(body) if is_quick_to_convert(body) else set()
            message = _fragment(link, known)
        else:
            message = _address(batch, link)
        if message:
            yield link.offset, message


def _fragment(link: Link, known: set[str]) -> str:
    """What is wrong with a link to a part of the same text."""
    if link.meant[1:] in known:
        return ""
    offered = sorted(i for i in known if len(i) < MOST_LETTERS and not i.startswith(("fn:", "fnref")))
    listed = ", ".join(offered[:MOST_IDS])
    there_are = f" There are: {listed}." if listed else ""
    return f"no heading of this text has the id “{link.meant[1:]}”; correct it or take it out.{there_are}"


def _address(batch: Batch, link: Link) -> str:
    """What is wrong with a link to anything else; nothing where it leads to the web."""
    if not link.meant:
        return "this link has no address; write one in the brackets, or leave the words without a link"
    scheme = SCHEME.match(link.meant)
    if not scheme or scheme[0][:-1] in OF_WORD:
        return f"“{link.address}” is no full address; {_advice(batch, link.meant)}"
    if scheme[0].lower() == "mailto:":
        return (
            ""
            if link.meant[len("mailto:") :].strip()
            else "mailto: stands here without an address; write one behind it"
        )
    if scheme[0].lower() not in ("http:", "https:"):
        return f"“{scheme[0]}” begins no address that is published; write https://…, or mailto: before one of e-mail"
    return "" if _has_host(link.meant) else f"“{link.address}” names no host; write it in full, https://…"


def _has_host(address: str) -> bool:
    try:
        return bool(urlsplit(address).hostname)
    except ValueError:
        return False


def _advice(batch: Batch, address: str) -> str:
    """What to write in place of an address within the site, or of none."""
    if SCHEME.match(address):
        return f"write {address} right after the bracket, as in [words]({address})"
    if MAIL.fullmatch(address):
        return f"write mailto:{address}"
    if record := _record(batch, address):
        return f"write {record}"
    return "write it in full, https://…, or name a record, as in [words](statement:ID)"


def _record(batch: Batch, address: str) -> str:
    """The record whose page or file an address within the site seems to mean, as a link names it."""
    name = FILE_NAME.fullmatch(address.rstrip("/").rpartition("/")[2])
    if name is None:
        return ""
    numbered = NUMBERED.match(name["id"])
    for identity in (name["id"], *([numbered[0]] if numbered else [])):
        for kind in sorted(KINDS.values(), key=lambda kind: kind.folder not in address):
            if batch.has(kind.folder, identity):
                return f"{kind.word}:{identity}"
        if identity in FIXED_PAGES:
            return f"page:{identity}"
    return ""


def _pictures(found: Pointers) -> Found:
    for offset in found.pictures:
        yield offset, "pictures are not shown; take it out, or write a link to it, [words](https://…)"


def _unused(found: Pointers) -> Found:
    """Addresses and abbreviations that are defined, and so not shown, and never used."""
    for name, offset in found.unused.items():
        advice = "use it, take it out, or put a backslash before the bracket if it is text"
        yield offset, f"“{name}” is defined here and used nowhere, so nobody sees it; {advice}"


def _repeated(found: Pointers) -> Found:
    for name, offsets in found.notes.items():
        for offset in offsets[1:]:
            yield offset, f"the note “{name}” is written a second time, and only the last is shown; rename one"


def _unmatched(found: Pointers) -> Found:
    """Notes without a mark and marks without a note."""
    for name, offsets in found.notes.items():
        if name not in found.marks:
            yield offsets[0], f"nothing in the text marks the note “{name}”; write [^{name}] where it belongs"
    for name, offsets in found.marks.items():
        if name not in found.notes:
            yield offsets[0], f"there is no note “{name}”; write [^{name}]: and the note below, or correct the mark"


def references_name_characters_that_texts_hold(batch: Batch) -> Iterator[Problem]:
    """What no text may hold, no text may hold as a reference (&#x202E;) either."""
    for document in batch.every_document():
        yield from placed(document, "control-character", _references(document.body))


def _references(body: str) -> Found:
    for offset, reference in find_character_references(body):
        character = unescape(reference)
        if not character:
            yield offset, f"“{reference}” stands for a control character or for none; delete it"
        elif character != reference and (refused := UNPRINTABLE.search(character)):
            yield offset, f"“{reference}” stands for {_named(refused[0])}; delete it"


def _named(character: str) -> str:
    return "no character" if character == "\ufffd" else f"the {called(character)}"
