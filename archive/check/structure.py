"""Rules for what would be lost of a text without a word: lines that run together, headings that are none, cells.

A preview shows it as the site does. But a text that was pasted is not always read again, and in an official one
structure is meaning.
"""

import re
from collections.abc import Iterator
from itertools import accumulate

from archive.check.bodies import Found, placed
from archive.problems.problem import Problem
from archive.prose.blocks import Block, cells, read
from archive.prose.code import without_code
from archive.read.batch import Batch

SHORT, FEWEST, MOST = 45, 3, 100
"""Lines that are no longer than this are verses or an address, if they are at least three; of more than a hundred one
would know."""

SIGNS = "•·▪●◦‣–—"
MARKED = re.compile(rf"(?:(?P<open>\(?)(?:[0-9]{{1,3}}(?P<end>[.)])|[A-Za-z]{{1,4}}\))|(?P<sign>[{SIGNS}]))[ \t]")
"""What an item begins with, also such as Markdown makes no list of."""

NO_HEADING = re.compile(r"#{1,6}[^\W\d_]|#{2,6}[^\s#]")
KEPT_APART = ("  ", "\\")
"""How a line ends behind which another begins."""

WORTH_READING = re.compile(
    rf"^[ \t>]*(?:\(?(?:[0-9]{{1,3}}[.)]|[A-Za-z]{{1,4}}\))[ \t]|[#{SIGNS}])"
    rf"|^(?:[ \t>]*[^\s>][^\n]{{0,{SHORT + 8}}}(?:\n|\Z)){{{FEWEST}}}"
    r"|^[ \t>]*[|:-][ |:-]*$",
    re.MULTILINE,
)
"""What a text has where anything may be found; most have none of it."""


def texts_keep_their_structure(batch: Batch) -> Iterator[Problem]:
    """Lines that were meant to stand apart do so, headings are headings, and tables show every cell."""
    for document in batch.every_document():
        if not WORTH_READING.search(document.body):
            continue
        offsets = [0, *accumulate(len(line) + 1 for line in document.body.split("\n"))]
        blocks = [block for _, block in read(document.body).walk()]
        yield from placed(document, "lines-joined", _at(offsets, document.body, map(_joined, blocks)))
        yield from placed(document, "heading-sign", _at(offsets, document.body, map(_no_heading, blocks)))
        yield from placed(document, "table-cells", _at(offsets, document.body, map(_too_wide, blocks)))


def front_matter_is_read_whole(batch: Batch) -> Iterator[Problem]:
    """No words of a value stand behind a #, where YAML would not read them."""
    for document in batch.every_document():
        yield from document.doubts


def _at(offsets: list[int], body: str, found: Iterator[tuple[int, str] | None]) -> Found:
    """Places in a text in place of numbers of lines: behind what is blank at the beginning."""
    for line, message in filter(None, found):
        begin = offsets[line]
        yield begin + len(body[begin:]) - len(body[begin:].lstrip(" \t>")), message


def _joined(block: Block) -> tuple[int, str] | None:
    """The first line of a paragraph that runs into the one above and was hardly meant to."""
    if block.kind != "paragraph":
        return None
    for number, line in enumerate(block.lines[1:], 1):
        above = block.lines[number - 1]
        if (kind := _kind(line)) and not above.endswith(KEPT_APART) and _is_one_of_several(block.lines, number, kind):
            advice = "put an empty line before it, or end that with two blanks"
            return block.first + number, f"this line runs into the one above; {advice}"
    narrow = FEWEST <= len(block.lines) <= MOST and max(map(len, block.lines)) <= SHORT
    if narrow and not any(line.endswith(KEPT_APART) or line.startswith(("[", "*[")) for line in block.lines):
        return block.first, "the short lines of this paragraph run together; end with two blanks what is a line"
    return None


def _kind(line: str) -> str:
    """What kind of mark a line begins with, if with any."""
    match = MARKED.match(line)
    return (match["sign"] or f"{match['open']}{match['end'] or 'a'}") if match else ""


def _is_one_of_several(lines: list[str], number: int, kind: str) -> bool:
    """Whether the line above ends like one before an item, or other lines begin so too."""
    return lines[number - 1].endswith((":", ";")) or [_kind(line) for line in lines].count(kind) > 1


def _no_heading(block: Block) -> tuple[int, str] | None:
    if block.kind != "paragraph":
        return None
    for number, line in enumerate(block.lines):
        if NO_HEADING.match(line) and (number == 0 or line.startswith("##")):
            signs = "#" * (len(line) - len(line.lstrip("#")))
            advice = f"write a blank behind {signs}, or a backslash before a # that belongs to the text"
            return block.first + number, f"this is no heading; {advice}"
    return None


def _too_wide(block: Block) -> tuple[int, str] | None:
    if block.kind != "table":
        return None
    wide = cells(without_code(block.lines[0]))
    for number, row in enumerate(block.lines[2:], 2):
        if cells(without_code(row)) > wide:
            message = f"this row has more cells than the head of its table, and only {wide} are shown"
            return block.first + number, f"{message}; add to the head, or put a backslash before a | that is text"
    return None
