"""Rules for the Markdown of records and translations: its links, its HTML, and how deep and dense it is.

Python-Markdown needs time by the square of many things, and its stack ends at some 150 lists in one another.
The limits here keep a text of the largest size to a few seconds; no text that was written to be read comes near.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, islice

from archive.check.addresses import FIXED_PAGES
from archive.kinds import OF_WORD
from archive.problems.problem import Problem, did_you_mean
from archive.problems.rule_names import RuleName
from archive.prose.blocks import read
from archive.prose.html import find_html, find_record_links
from archive.read.batch import Batch
from archive.read.documents import Document
from archive.read.located_yaml import MOST_TOLD

Found = Iterator[tuple[int, str]]
"""Places in a body, counted from 0, each with what is wrong there."""

DEEPEST = 20
"""Quotations, lists, brackets and emphasis may be nested this deep."""

LONG_BEGINNING = re.compile(rf"[ \t>*+:.)\d-]{{{DEEPEST}}}")
"""What a line that is nested too deep begins with, whatever else; few texts hold it, and the others are passed."""

BRACKET_OR_MARK = re.compile(
    r"[\[\]()*_](?<!\\.)"  # not after a backslash; the rest is tried at these characters alone
    r"(?:(?P<open>(?<=[\[(])|(?<=[*_])(?<![\w*_].)[*_]*(?=[^\s*_])(?!\[[^\]\n]{1,100}\]:))|(?:(?<=[*_])[*_]*)?)"
)
"""Brackets and marks of emphasis. `open`, perhaps empty, is there for opening brackets and for marks before a word;
the asterisk that begins an abbreviation (*[EU]: ...) opens nothing.
"""


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many of a thing in a paragraph or a text."""

    most: int
    what: str
    pattern: re.Pattern[str]


LINE = re.compile(r"^.", re.MULTILINE)
LINE_END = re.compile(r"\n")
MARK = re.compile(r"[*_`\\]")
CHARACTER = re.compile(r".", re.DOTALL)
FOOTNOTE = re.compile(r"\[\^")
"""How a mark begins: to look for its end, from each that has none, would take too long."""

ABBREVIATION = re.compile(r"^ {0,3}\*\[[^\]\n]+\]:", re.MULTILINE)

FEWEST, MOST_CHARACTERS = 1_000, 50_000
"""No paragraph goes beyond its limits where the whole text has no more than this."""

MOST_CELLS, FEW_BARS = 20_000, 20
"""Cells of all tables of a text; there are no more where the text has no more bars, for a paragraph is 1,000 lines."""

BETWEEN_HEAD_AND_ROWS = re.compile(r"^[ \t>|:-]+$", re.MULTILINE)

OF_A_PARAGRAPH = (
    Limit(FEWEST, "lines", LINE),
    Limit(FEWEST, "characters among * _ ` \\", MARK),
    Limit(MOST_CHARACTERS, "characters", CHARACTER),
)
OF_A_TEXT = (
    Limit(10_000, "lines", LINE),
    Limit(50_000, "lines, with the empty ones", LINE_END),
    Limit(10_000, "characters among * _ ` \\", MARK),
    Limit(100, "abbreviations", ABBREVIATION),
    Limit(500, "marks of footnotes", FOOTNOTE),
)


def links_lead_to_records(batch: Batch) -> Iterator[Problem]:
    """A link between records, such as (event:2023-09-19-offensive), leads to a record."""
    for document in batch.every_document():
        yield from placed(document, "body-link", _broken_links(batch, document.body))


def _broken_links(batch: Batch, body: str) -> Found:
    for offset, kind_word, target in find_record_links(body):
        folder = OF_WORD.get(kind_word)
        if folder and _leads_to_record(batch, folder, target):
            continue
        known = batch.ids(folder) if folder else list(OF_WORD)
        hint = did_you_mean(target if folder else kind_word, known)
        yield offset, f"the link “{kind_word}:{target}” leads to no record; correct it or take it out.{hint}"


def _leads_to_record(batch: Batch, folder: str, target: str) -> bool:
    identity, _, fragment = target.partition("#")
    if folder == "pages" and identity in FIXED_PAGES:
        return True
    if not fragment or not batch.has(folder, identity) or (folder, identity) in batch.mistaken():
        return batch.has(folder, identity)
    number = re.fullmatch(r"d(\d{1,4})", fragment)
    return bool(number and folder == "statements" and 1 <= int(number[1]) <= batch.demands_made(identity))


def bodies_hold_no_html(batch: Batch) -> Iterator[Problem]:
    """Texts are written in Markdown; HTML tags are shown as they stand and do nothing."""
    for document in batch.every_document():
        if "<" in document.body:
            yield from placed(document, "body-html", _tags(document.body))


def _tags(body: str) -> Found:
    for offset, tag in find_html(body):
        yield offset, f"“{tag}” is HTML and will be shown as it stands; write Markdown instead"


def bodies_are_flat_enough(batch: Batch) -> Iterator[Problem]:
    """Quotations, lists, brackets and emphasis are nested no more than 20 deep."""
    for document in batch.every_document():
        yield from placed(document, "body-depth", _depths(document.body))


def _depths(body: str) -> Found:
    """Where each paragraph first goes too deep."""
    if not LONG_BEGINNING.search(body) and sum(map(body.count, "[(*_")) <= DEEPEST:
        return  # as almost every text
    message = f"lists, quotations, brackets or emphasis are nested more than {DEEPEST} deep here"
    advice = "close what is open, or put a backslash before a bracket or an asterisk that is text"
    yield from ((offset, f"{message}; {advice}") for offset in _deep_lines(body))
    for start, paragraph in _paragraphs(body):
        offset = _deep_mark(paragraph)
        if offset is not None:
            yield start + offset, f"{message}; {advice}"


def _deep_lines(body: str) -> Iterator[int]:
    """Where quotations, items and the like first lie too deep in one another, within each that lies in no other."""
    if not LONG_BEGINNING.search(body):
        return
    offsets = [0, *accumulate(map(len, body.splitlines(keepends=True)))]
    told = False
    for depth, block in read(body).walk():
        if depth > DEEPEST and not told:
            line = body[offsets[block.first] : offsets[block.first + 1]]
            indent = len(line) - len(line.lstrip())
            yield offsets[block.first] + max(indent, line.rfind(">", 0, len(line) - len(line.lstrip(" \t>"))))
        told = depth > 0 and (told or depth > DEEPEST)


def _deep_mark(paragraph: str) -> int | None:
    """Where a bracket or a mark of emphasis opens while too many are open."""
    if sum(map(paragraph.count, "[(*_")) <= DEEPEST:
        return None
    depth = 0
    for match in BRACKET_OR_MARK.finditer(paragraph):
        depth = depth + 1 if match["open"] is not None else max(depth - 1, 0)
        if depth > DEEPEST:
            return match.start()
    return None


def bodies_are_loose_enough(batch: Batch) -> Iterator[Problem]:
    """A text and each of its paragraphs keep their limits."""
    for document in batch.every_document():
        yield from placed(document, "body-density", _densities(document.body))


def is_quick_to_convert(body: str) -> bool:
    """Whether a text keeps the limits of depth and density, so that Markdown takes no more than its time."""
    return not any(_depths(body)) and not any(_densities(body))


def _densities(body: str) -> Found:
    if body.count("\n") >= FEWEST or len(body) > MOST_CHARACTERS or sum(map(body.count, "*_`\\")) > FEWEST:
        for start, paragraph in _paragraphs(body):
            yield from _beyond(OF_A_PARAGRAPH, paragraph, start, "paragraph", "divide it with a blank line")
    yield from _beyond(OF_A_TEXT, body, 0, "text", "shorten it")
    yield from _tables(body)


def _tables(body: str) -> Found:
    """Where the table begins that makes them too large. Each row has as many cells as the head, written or not."""
    cells = 0
    for start, paragraph in _paragraphs(body) if body.count("|") > FEW_BARS else ():
        for match in BETWEEN_HEAD_AND_ROWS.finditer(paragraph):
            if "|" in match[0] and "-" in match[0]:
                cells += match[0].count("|") * paragraph.count("\n")
                if cells > MOST_CELLS:
                    message = f"the tables of this text have more than {MOST_CELLS:,} cells"
                    yield start, f"{message}; put them into a kept copy"
                    return
                break


def _beyond(limits: Iterable[Limit], text: str, start: int, noun: str, advice: str) -> Found:
    """Where the first thing stands that is one too many."""
    for limit in limits:
        if len(text) <= limit.most:
            continue
        for count, match in enumerate(limit.pattern.finditer(text), 1):
            if count > limit.most:
                yield start + match.start(), f"this {noun} has more than {limit.most:,} {limit.what}; {advice}"
                break


def _paragraphs(body: str) -> Iterator[tuple[int, str]]:
    """Lines that no blank line divides, joined, and where they begin: Markdown pairs brackets and marks in them."""
    start, lines = 0, list[str]()
    for line in [*body.splitlines(keepends=True), ""]:
        if line.strip(" \t\n"):
            lines.append(line)
            continue
        paragraph = "".join(lines)
        if paragraph:
            yield start, paragraph
        start, lines = start + len(paragraph) + len(line), []


def placed(document: Document, rule: RuleName, found: Found) -> Iterator[Problem]:
    """Problems at places of the body, with line and column in the file, both counted from 1."""
    line, line_start, last = document.body_line, 0, 0
    for offset, message in sorted(islice(found, MOST_TOLD)):
        line += document.body.count("\n", last, offset)
        line_start = max(document.body.rfind("\n", last, offset) + 1, line_start)
        last = offset
        yield Problem(document.path, line, offset - line_start + 1, "", message, rule)
