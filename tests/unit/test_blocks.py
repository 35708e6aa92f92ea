"""A text has the structure that editors see in their previews: that of CommonMark, by the reading of two others."""

from typing import Any

import html5lib
import marko
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from marko.ext.gfm import gfm

from archive.prose.blocks import read
from archive.prose.html import nowhere, to_html
from tests.growth import assert_grows_evenly

BLOCKS = {
    *("p", "ul", "ol", "li", "blockquote", "pre", "hr", "table", "thead", "tbody", "tr", "td", "th", "div", "dl"),
    *("dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"),
}
Shape = list[Any]
"""The name of a block and what it holds: words, and other blocks."""


def shape(html: str) -> Shape:
    """The blocks of a piece of HTML; all levels of headings are one, and white space is nothing."""
    return _shape(html5lib.parseFragment(html, container="div", namespaceHTMLElements=False))[1:]


def _shape(element: Any) -> Shape:
    words, found = list[str](), Shape()

    def end() -> None:
        shown = " ".join("".join(words).split())
        words.clear()
        if shown:
            found.append(shown)

    def take(part: Any) -> None:
        words.append(part.text or "")
        for child in part:
            if child.tag in BLOCKS:
                end()
                found.append(_shape(child))
            else:
                words.append("|" if child.tag == "br" else "")
                take(child)
            words.append(child.tail or "")

    take(element)
    end()
    name = "h" if element.tag[1:].isdecimal() else element.tag
    start = element.get("start", "1") if name == "ol" else ""
    empty = ["tbody"] in found or found[-1:] == [["tbody", ["tr", *[["td"]] * 2]]]
    return [f"{name}{start}", *(found[:-1] if empty else found)]


def shown(markdown: str) -> Shape:
    return shape(to_html(markdown, nowhere))


TABLE = ["table", ["thead", ["tr", ["th", "b"], ["th", "c"]]], ["tbody", ["tr", ["td", "d"], ["td", "e"]]]]
LISTS = {
    "below a paragraph": (
        "The House calls on:\n- the minutes;\n- the doors.",
        [["p", "The House calls on:"], ["ul", ["li", "the minutes;"], ["li", "the doors."]]],
    ),
    "below a paragraph, numbered": ("Asks:\n1. one\n2. two", [["p", "Asks:"], ["ol1", ["li", "one"], ["li", "two"]]]),
    "that goes on with other numbers": ("4. four\n5. five", [["ol4", ["li", "four"], ["li", "five"]]]),
    "of points two blanks further in": ("- a\n  - b\n- c", [["ul", ["li", "a", ["ul", ["li", "b"]]], ["li", "c"]]]),
    "of points three blanks further in": (
        "1. a\n   - b\n   - c\n\n   d\n2. e",
        [["ol1", ["li", ["p", "a"], ["ul", ["li", "b"], ["li", "c"]], ["p", "d"]], ["li", ["p", "e"]]]],
    ),
    "of points four blanks further in": ("- a\n    - b", [["ul", ["li", "a", ["ul", ["li", "b"]]]]]),
    "of points a tab further in": ("-\ta\n\t-\tb", [["ul", ["li", "a", ["ul", ["li", "b"]]]]]),
    "of numbers with brackets": ("1) a\n2) b", [["ol1", ["li", "a"], ["li", "b"]]]),
    "of another kind right below": (
        "- a\n* b\n1. c\n2) d",
        [["ul", ["li", "a"]], ["ul", ["li", "b"]], ["ol1", ["li", "c"]], ["ol2", ["li", "d"]]],
    ),
    "with a second paragraph": ("10. a\n\n    b", [["ol10", ["li", ["p", "a"], ["p", "b"]]]]),
    "with code": ("- a\n\n      b", [["ul", ["li", ["p", "a"], ["pre", "b"]]]]),
    "with a fence": ("- ```\n  b\n  ```", [["ul", ["li", ["pre", "b"]]]]),
    "with a quotation": ("- a\n  > b\n  > - c", [["ul", ["li", "a", ["blockquote", ["p", "b"], ["ul", ["li", "c"]]]]]]),
    "with a table": (
        "- a\n\n  | b | c |\n  |---|---|\n  | d | e |",
        [["ul", ["li", ["p", "a"], TABLE]]],
    ),
    "with a heading": ("- # a\n- b", [["ul", ["li", ["h", "a"]], ["li", "b"]]]),
    "whose words go on at the margin": ("- a\nb\n- c", [["ul", ["li", "a b"], ["li", "c"]]]),
    "within a quotation": (
        "> a\n> 1. b\n>    - c",
        [["blockquote", ["p", "a"], ["ol1", ["li", "b", ["ul", ["li", "c"]]]]]],
    ),
    "above a table": (
        "- a\n\nb | c\n--|--\nd | e",
        [["ul", ["li", "a"]], TABLE],
    ),
    "that no number of a year begins": ("It met in\n1986. Then", [["p", "It met in 1986. Then"]]),
    "with a note": (
        "1. a[^1]\n2. b\n\n   [^1]: c",
        [["ol1", ["li", ["p", "a1"]], ["li", ["p", "b"]]], ["div", ["hr"], ["ol1", ["li", ["p", "c ↩"]]]]],
    ),
    "in a note": (
        "a[^1]\n\n[^1]: b\n    - c\n\n    d",
        [["p", "a1"], ["div", ["hr"], ["ol1", ["li", ["p", "b"], ["ul", ["li", "c"]], ["p", "d ↩"]]]]],
    ),
    "in a definition": (
        "T\n:   a\n    - b\n    - c",
        [["dl", ["dt", "T"], ["dd", "a", ["ul", ["li", "b"], ["li", "c"]]]]],
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_one(name: str) -> None:
    markdown, expected = LISTS[name]
    assert shown(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("a\n# b\nc", [["p", "a"], ["h", "b"], ["p", "c"]]),
        ("#b", [["p", "#b"]]),
        ("# b #", [["h", "b"]]),
        ("a\nb\n---", [["h", "a b"]]),
        ("a\n***\nb", [["p", "a"], ["hr"], ["p", "b"]]),
        ("a\n> b\nc\n\n> d", [["p", "a"], ["blockquote", ["p", "b c"]], ["blockquote", ["p", "d"]]]),
        ("a  \nb\\\nc", [["p", "a| b| c"]]),
        ("~~~\na\n\n- b\n~~~\nc", [["pre", "a - b"], ["p", "c"]]),
        ("a\nb | c\n--|--", [["p", "a"], ["table", ["thead", ["tr", ["th", "b"], ["th", "c"]]]]]),
        ("T\n: a\n: b\n\nU\n\n:   c", [["dl", ["dt", "T"], ["dd", "a"], ["dd", "b"], ["dt", "U"], ["dd", ["p", "c"]]]]),
        (
            "- a\n\n[^1]:\n\n[^2]: [x]: https://y.example",
            [["ul", ["li", "a"]], ["div", ["hr"], ["ol1", ["li", ["p", "↩"]], ["li", ["p", "↩"]]]]],
        ),
    ],
)
def test_other_blocks_are_what_they_are_in_a_preview(markdown: str, expected: Shape) -> None:
    assert shown(markdown) == expected


# By the reading of others

INDENTS = (
    "",
    "",
    "",
    " ",
    "  ",
    "   ",
    "    ",
    "     ",
    "      ",
    "       ",
    "        ",
    "\t",
    "\t\t",
    "> ",
    "> > ",
    ">",
)
MARKS = (
    *("", "", "- ", "* ", "+ ", "1. ", "2. ", "4. ", "10. ", "1986. ", "1) ", "2) ", "> ", "-", "1.", "- - ", "> - "),
    *(
        "- > ",
        "- # ",
        "-      ",
        "# ",
        "## ",
        "#",
        "---",
        "===",
        "~~~",
        "    ",
        "| a | b |",
        "|---|---|",
        "a | b",
        "- | -",
    ),
)
ENDS = ("word", "two words", "x", "", "a  ")
line = st.one_of(st.just(""), st.builds("{}{}{}".format, *map(st.sampled_from, (INDENTS, MARKS, ENDS))))
structured = st.lists(line, max_size=9).map("\n".join)

markdown_it = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["html_block", "html_inline"])


@settings(max_examples=400)
@given(structured)
def test_what_two_others_agree_on_is_so_here(markdown: str) -> None:
    first = shape(markdown_it.render(markdown))
    second = shape((gfm if "|" in markdown else marko).convert(markdown))
    assert first != second or shown(markdown) == first


# What it takes


@pytest.mark.parametrize(
    "unit",
    [
        "- a\n",
        "- a\n\n  b\n",
        "> - ",
        "- - - - \n\n",
        "  ",
        "a | b\n-|-\n",
        "t\n: d\n\n",
        "[^1]: a\n\n    b\n",
        "# # #",
        "~~~\n",
    ],
)
def test_blocks_are_found_in_time_that_grows_with_the_text(unit: str) -> None:
    assert_grows_evenly(lambda size: read(unit * size), 2_000)
