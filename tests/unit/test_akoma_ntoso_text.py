"""Texts as Akoma Ntoso: what Markdown becomes, what hostile content cannot do, what is taken for a preamble."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from archive.check.bodies import DEEPEST
from archive.exports.akoma_ntoso.addresses import full
from archive.exports.akoma_ntoso.markup import Xml, allowed, element, text
from archive.exports.akoma_ntoso.preamble import preamble
from archive.exports.akoma_ntoso.prose import Blocks
from archive.prose import html as prose
from tests import reading
from tests.hostile.exports import TEXTS
from tests.hostile.markdown import HTML, LINKS
from tests.miniature import golden
from tests.miniature.akoma_ntoso import SCHEMA, one, words_of

ADDRESS = "https://miniature.example/register/statements/xa-2023-001.html"


def blocks(markdown: str) -> list[str]:
    """The blocks of a Markdown text, with ids."""
    html = prose.paragraphs(prose.to_html(markdown, lambda kind, identity: f"../{kind}/{identity}.html"))
    found = Blocks(html, ADDRESS)
    return [*(found.take(f"p{number}") for number in range(1, len(found.html) + 1)), found.left()]


def valid(content: str) -> etree._Element:
    """A document whose text is made of these blocks, checked by the schema."""
    frame = (golden.SITE / "statements" / "xa-2025-003.xml").read_text(encoding="utf-8")
    body = f'<mainBody><blockContainer eId="text">{content or "<p/>"}</blockContainer></mainBody>'
    whole = re.sub(r"<mainBody.*?</mainBody>", lambda _: body, frame, flags=re.DOTALL)
    found = etree.fromstring(allowed(whole).encode())
    SCHEMA.assertValid(found)
    return one(found, "//a:blockContainer[@eId='text']")


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("*a* **b** `c`  \nd", '<p eId="p1"><i>a</i> <b>b</b> <inline name="code">c</inline><br/>\nd</p>'),
        ("## A & B", '<crossHeading eId="p1"><span eId="a-b">A &amp; B</span></crossHeading>'),
        ("3. x\n4. y", '<ol eId="p1"><li value="3">x</li><li>y</li></ol>'),
        ("- a\n\n    > b", '<blockList eId="p1"><item><p>a</p><blockContainer class="quotation"><p>b</p>'
                           "</blockContainer></item></blockList>"),
        ("1. a\n\n       b", '<blockList eId="p1"><item><num>1.</num><p>a</p><block name="preformatted"'
                             ' xml:space="preserve">b\n</block></item></blockList>'),
        ("> q", '<blockContainer eId="p1" class="quotation"><p>q</p></blockContainer>'),
        ("***", '<block name="separator" eId="p1"/>'),
        ("a | b\n--|--\nc |", '<table eId="p1"><tr><th><p>a</p></th><th><p>b</p></th></tr>'
                              "<tr><td><p>c</p></td><td><p/></td></tr></table>"),
        ("t\n: m", '<blockList eId="p1" class="definitions"><item><heading>t</heading><p>m</p></item></blockList>'),
        ("a[^1] b[^1]\n\n[^1]: n", '<p eId="p1">a<authorialNote eId="fn:1" marker="1" placement="bottom"><p>n</p>'
                                   '</authorialNote> b<noteRef href="#fn:1" marker="1"/></p>'),
        ('[x](https://a.example "T & t")', '<p eId="p1"><a href="https://a.example" title="T &amp; t">x</a></p>'),
        ("a\u00a0b", '<p eId="p1">a\u00a0b</p>'),
        ("[x](person:ada-example)",
         '<p eId="p1"><a href="https://miniature.example/register/people/ada-example.html">x</a></p>'),
    ],
)  # fmt: skip
def test_markdown_becomes_blocks(markdown: str, expected: str) -> None:
    made = "".join(blocks(markdown))
    assert made == expected
    valid(made)


def test_a_note_that_nothing_refers_to_is_not_lost() -> None:
    assert "unused" in blocks("a[^1]\n\n[^1]: b\n\n[^2]: unused")[-1]


@pytest.mark.parametrize("attack", [*HTML, *LINKS.values()])
def test_hostile_markdown_is_valid_and_loses_no_word(attack: str) -> None:
    html = prose.to_html(attack, lambda kind, identity: None)
    found = valid("".join(blocks(attack)))
    shown = reading.text(reading.parse(re.sub(r'<div class="footnote">.*', "", html, flags=re.DOTALL)))
    assert letters(words_of(found)) == letters(shown)


def letters(words: str) -> str:
    """The letters of a text alone: a page has the numbers of its notes among its words."""
    return re.sub(r"[\W\d_]", "", words)


@pytest.mark.parametrize("mark", ["> ", "- ", "1. "])
def test_a_text_as_deep_as_may_be_is_valid(mark: str) -> None:
    deep = mark * DEEPEST if mark == "> " else "".join(f"{'    ' * level}{mark}a\n" for level in range(DEEPEST))
    assert valid("".join(blocks(f"{deep}a\n"))) is not None


PIECES = st.sampled_from(
    ["*", "_", "`", "[", "](", ")", "](https://a.example/", "<", ">", "&", '"', "'", "\n", "\n\n", "- ", "1. ", "> ",
     "    ", "# ", "[^1]", "\n\n[^1]: ", "|", "\n--|--\n", "\n: ", "***", "*[A]: <b", "A", "é", "Օ", "\u202e", "\x0b"]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=3), max_size=30))
def test_any_mixture_of_markdown_is_valid(pieces: list[str]) -> None:
    valid("".join(blocks("".join(pieces))))


@given(st.text())
def test_any_text_is_escaped_and_free_of_what_xml_forbids(words: str) -> None:
    made = allowed(element("p", text(words), title=words)).encode()
    found = etree.fromstring(made)
    assert (found.text or "") == re.sub(r"\r\n?", "\n", made_allowed(words))


def made_allowed(words: str) -> str:
    """The text as XML can hold it: a replacement character stands for each that XML 1.0 (2.2) has not."""
    return "".join(c if c in "\t\n\r" or " " <= c <= "\ufffd" or c > "\uffff" else "\ufffd" for c in words)


def test_no_character_that_xml_forbids_gets_in() -> None:
    forbidden = [*map(chr, range(0x20)), "\ufffe", "\uffff"]
    for letter in set(forbidden) - {"\t", "\n", "\r"}:
        assert etree.fromstring(allowed(f"<p>a{letter}b</p>")).text == "a\ufffdb"


@pytest.mark.parametrize("hostile", TEXTS)
def test_hostile_values_stay_values(hostile: str) -> None:
    made = etree.fromstring(allowed(element("p", text(hostile), title=hostile)))
    assert (made.text, len(made)) == (hostile, 0)
    assert made.get("title") == hostile.replace("\t", " ")


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("../events/flood.html", "https://miniature.example/register/events/flood.html"),
        ("#first", f"{ADDRESS}#first"),
        ("https://a.example/?a=1&b=[2]#c#d", "https://a.example/?a=1&b=%5B2%5D#c%23d"),
        ("https://a.example/ա b", "https://a.example/%D5%A1%20b"),
        ("https://a.example/100%", "https://a.example/100%25"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("mailto:nobody", ""),
        ("https://", ""),
        ("http:", ""),
        ("", ""),
    ],
)
def test_a_link_is_an_address_that_the_schema_takes_or_none(href: str, expected: str) -> None:
    assert full(href, ADDRESS) == expected
    if expected:
        valid(element("p", element("a", Xml("x"), href=expected)))


# -- preamble -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "paragraphs", "expected"),
    [
        ("fr", ["Le Sénat,", "Vu la Constitution,", "Considérant ceci,", "Considérant cela,", "Demande ceci."],
         [("", [1]), ("citation", [2]), ("recital", [3, 4])]),
        ("en", ["– having regard to the Treaty,", "A. whereas one;", "B. whereas two;", "1. Calls for it."],
         [("citation", [1]), ("recital", [2, 3])]),
        ("nl", ["De Kamer,", "gehoord de beraadslaging,", "verzoekt."], []),
        ("en", ["Whereas all are recitals;", "Whereas so is this."], []),
        ("en", ["Vu, he said.", "And more."], []),
        ("hy", ["Vu la Constitution,", "Demande."], []),
        ("en", [], []),
    ],
)  # fmt: skip
def test_a_preamble_is_known_by_its_formulas(
    language: str, paragraphs: list[str], expected: list[tuple[str, list[int]]]
) -> None:
    assert preamble([f"<p>{paragraph}</p>" for paragraph in paragraphs], language) == expected
