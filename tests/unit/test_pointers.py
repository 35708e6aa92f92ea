"""What a text points at is found where it is written: addresses, pictures, notes, references to characters."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.kinds import OF_WORD
from archive.prose import html as prose
from archive.prose.links import find_character_references, find_pointers
from tests.growth import assert_grows_evenly
from tests.reading import parse
from tests.unit.test_prose import locate


def found(text: str) -> list[str]:
    """The addresses of a text, in order; for each picture an exclamation mark."""
    pointers = find_pointers(text)
    places = [(link.offset, link.meant) for link in pointers.links] + [(offset, "!") for offset in pointers.pictures]
    return [address for _, address in sorted(places)]


@pytest.mark.parametrize(
    ("markdown", "addresses"),
    [
        ("[x](page.md)", ["page.md"]),
        ("[x](  <a b.md>  'A title')", ["a b.md"]),
        ("[x](\n/a\n'A\ntitle')", ["/a"]),
        ("[*x* [y] `]`](a)", ["a"]),
        ("[x](a_(b))", ["a_(b"]),
        ("[x]()", [""]),
        ("[x][1]\n\n[1]: a.md", ["a.md"]),
        ("[x]\n\n> - [X]:\n>   <a.md>\n>   (A title)", ["a.md"]),
        ("[x]: a(A title)", ["a"]),
        ("[x](\\.\\./a&amp;b)", ["../a&b"]),
        ("[x](https:b) <http:///c> <ftp://d> <https://e>", ["https:b", "http:///c", "ftp://d"]),
        ("![x](a) [![y](b)](c)", ["!", "!", "c"]),
        ("![x][1] ![1] ![none] ![x][none]\n\n[1]: https://a", ["!", "!", "https://a"]),
        ("1. a\n\n    [x](b)", ["b"]),
    ],
)
def test_an_address_is_found_however_it_is_written(markdown: str, addresses: list[str]) -> None:
    assert found(markdown) == addresses


@pytest.mark.parametrize(
    "markdown",
    [
        "`[x](a)`", "    [x](a)", "\\[x](a)", "[x\\](a)", "\\![x](https://a)", "[x](a", "[x](a\n\nb)",
        "x](a)", "[x\n\n](a)",
        "[x] (a)", "[x]: a b", "x [y]: a", "*[EU]: European", "[x](https://a.example)", "[x](event:a) [y](<page:b#d1>)",
        "<https://a.example>", "[12][13]",
    ],
)  # fmt: skip
def test_what_is_no_link_or_a_good_one_is_not_found(markdown: str) -> None:
    assert [address for address in found(markdown) if not address.startswith("https://")] == []


def test_notes_and_marks_are_found_by_their_names() -> None:
    pointers = find_pointers("A[^1] b[^two]![^1] `[^3]`\n\n[^1]: c [^1]\n> [^two]: d\n\n[^1]: e")
    assert pointers.marks == {"1": [1, 14, 35], "two": [7]}
    assert pointers.notes == {"1": [27, 53], "two": [42]}


def test_references_to_characters_are_those_with_a_semicolon_outside_code() -> None:
    references = [text for _, text in find_character_references("&#0; &#x1B; &shy; &#0 & &; `&#0;`\n\n    &#0;")]
    assert references == ["&#0;", "&#x1B;", "&shy;"]


GOOD = re.compile(rf'<a [^<>]*href="(?:https?://\w|mailto:\w|#|(?:{"|".join(OF_WORD)}):[a-z0-9#-]+")')


STARTS = (
    *("", "", "", "## ", "- ", "1. ", "12) ", "> ", "    ", "  ", "\t", ": ", "| ", "[^1]: ", "*[AB]: ", "[x]: "),
    *("---", "===", "`", "* ", "~~~", "+ ", "_"),
)
WORDS = (
    *("word", "two words", "*em*", "**b**", "_u_", "`c`", "[t](https://a.example)", "[x]", "[^1]", "AB", "a\\*b"),
    *("&amp; &", "<b>", "<https://a.example>", "![i](https://a.example)", "a | b", "snake_case_x", "Օրինակ", "1 < 2"),
    *("end  ", "x\u00a0y", "2024", "a:", "(", "]", "[t](event:x)"),
)
line = st.builds("{}{}".format, st.sampled_from(STARTS), st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join))
markdown_text = st.lists(st.lists(line, min_size=1, max_size=3).map("\n".join), max_size=5).map("\n\n".join)


@given(markdown_text)
def test_of_whatever_markdown_makes_a_link_an_address_is_found(markdown: str) -> None:
    """And where nothing is found, nothing that Markdown makes is lost or changed by the cleaner."""
    made = prose._converted(markdown)
    if not find_pointers(markdown).links:
        assert [link for link in re.findall(r"<a [^<>]*>", made) if not GOOD.match(link)] == []
    if not find_pointers(markdown).pictures:
        assert "<img" not in made
    assert all("href" in a.attrib for a in parse(prose.to_html(markdown, locate)).iter("a") if found(markdown) == [])


@pytest.mark.parametrize(
    "unit",
    [
        "[x](a) ", "[", "[]", "![a][", "[](", "[](<", "[a]:", "[a]: \"", "[a]: \"x\n", "- [a]: b\n", "> [a]: b 'c' d\n",
        "[^a]", "[^a]: b\n", "[[^", "\\[", "[a](b\n", "![a] ![b][c] ", "<ftp://", "<ftp://a ", "[x](a) `", "&#0;", "&a",
        "&#", ">- ", "[a]: b((\"\" \n",
        "[a](&#106;&#106;", "[\n\n", "]: ](",
    ],
)  # fmt: skip
def test_what_a_text_points_at_is_found_in_time_that_grows_with_it(unit: str) -> None:
    def find(size: int) -> None:
        text = unit * (size // len(unit)) + "![x]"
        find_pointers(text)
        list(find_character_references(text))

    assert_grows_evenly(find, 20_000)
