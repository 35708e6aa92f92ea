"""What PyYAML says about malformed YAML, in an editor's words."""

import re
from collections.abc import Callable

import yaml

Place = tuple[int, int]
"""Line and column, counted from 0 as PyYAML does."""

TAB = "a tab stands in the indentation; use spaces"
MISALIGNED = "this line is indented unlike the lines above it; align it with the keys or items it belongs to"
STARTS_WITH = "text that begins with {} stands in quotes; write the quotes"


def explain(error: yaml.MarkedYAMLError, text: str) -> tuple[str, int, int]:
    """Return what is wrong and what to do, with line and column counted from 0.

    The place is where the mistake was made when that is known (an opening quote), else where it was noticed.
    """
    noticed, began = _place(error.problem_mark), _place(error.context_mark or error.problem_mark)
    lines, said = text.split("\n"), f"{error.context}: {error.problem}"
    for pattern, words in SAYINGS:
        if re.search(pattern, said):
            message, place = words(lines, noticed, began)
            return message, *_within(lines, place)
    message = f"YAML cannot be read here ({error.problem}); look for a missing quote, colon or indentation"
    return message, *_within(lines, noticed)


def _within(lines: list[str], place: Place) -> Place:
    """The end of the text, if a place lies beyond it: libyaml ends a text on a line of its own."""
    return min(place, (len(lines) - 1, len(lines[-1])))


def _place(mark: yaml.Mark | None) -> Place:
    return (mark.line, mark.column) if mark else (0, 0)


Words = Callable[[list[str], Place, Place], tuple[str, Place]]


def _at_start(message: str) -> Words:
    return lambda lines, noticed, began: (message, began)


def _at_notice(message: str) -> Words:
    return lambda lines, noticed, began: (message, noticed)


def _unclosed_bracket(lines: list[str], noticed: Place, began: Place) -> tuple[str, Place]:
    bracket = lines[began[0]][began[1]]
    return f"the {bracket} that opens here is not closed, or a comma is missing after it", began


def _stray_colon(lines: list[str], noticed: Place, began: Place) -> tuple[str, Place]:
    line, column = noticed
    before = lines[line][:column]
    if re.search(r":\s", before):
        return "a second colon with a space stands in this line; put the whole value in quotes", noticed
    above = next((other for other in reversed(lines[:line]) if other.strip()), "")
    if _indentation(before) > _indentation(above):
        return "this line is indented as if it belonged to the value above; align it with the keys", noticed
    return "the line above this one has no colon; write it as key: value", noticed


def _unstartable(lines: list[str], noticed: Place, began: Place) -> tuple[str, Place]:
    character = lines[noticed[0]][noticed[1]]
    return TAB if character == "\t" else STARTS_WITH.format(character), noticed


def _no_content(lines: list[str], noticed: Place, began: Place) -> tuple[str, Place]:
    character = (lines[noticed[0]] if noticed[0] < len(lines) else "")[noticed[1] :][:1]
    if character:
        return STARTS_WITH.format(character), noticed
    return "a [ or { above is not closed", noticed


def _no_key(lines: list[str], noticed: Place, began: Place) -> tuple[str, Place]:
    line, column = noticed
    before, after = lines[line][:column].rstrip(), lines[line][column:]
    if before.endswith(("'", '"')):
        message = "text follows the closing quote; quote the whole value, with the other kind of quote inside"
    elif before.endswith(("]", "}")):
        message = "text follows the closing bracket; remove it, or put the whole value in quotes"
    elif after.startswith("- "):
        message = "a list item stands where a key is expected; put it under its key"
    else:
        message = MISALIGNED
    return message, noticed


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


SAYINGS: tuple[tuple[str, Words], ...] = (
    ("tab character", _at_notice(TAB)),
    ("mapping values are not allowed", _stray_colon),
    ("cannot start any token", _unstartable),
    (
        "quoted scalar: found (unexpected end|unexpected document)",
        _at_start("the quote that opens here is never closed; close it, or leave quotes out"),
    ),
    (
        "unknown escape|hexdecimal|escape code",
        _at_notice("a backslash has a meaning of its own in double quotes; use single quotes"),
    ),
    (r"expected ',' or", _unclosed_bracket),
    ("expected node content", _no_content),
    (
        "could not find expected ':'",
        _at_start("this line has no colon; write it as key: value, or indent it under the key it belongs to"),
    ),
    ("expected key", _no_key),
    ("expected '-' indicator", _at_notice("a list item begins with a hyphen; write it, or align this line")),
    (
        "block sequence entries are not allowed",
        _at_notice("a list begins on the line below its key; put text that begins with a hyphen in quotes"),
    ),
    (
        "scanning a block scalar",
        _at_notice("nothing may follow | or > on its line; begin the text on the next line, indented"),
    ),
    ("mapping keys are not allowed", _at_notice(STARTS_WITH.format("?"))),
    ("scanning an alias", _at_start(STARTS_WITH.format("*"))),
    ("scanning an anchor", _at_start(STARTS_WITH.format("&"))),
    ("tag", _at_start(STARTS_WITH.format("!"))),
    ("expected <document start>", _at_notice(MISALIGNED)),
)
"""What PyYAML says (its context, its problem) and what an editor is told; the first that fits holds."""
