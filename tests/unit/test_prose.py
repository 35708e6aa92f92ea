"""Texts written by strangers: Markdown becomes HTML that can do no harm, and links between records lead there."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.kinds import OF_WORD
from archive.prose.code import without_code
from archive.prose.html import apart, find_html, find_record_links, in_a_section, paragraphs, plain, sections, to_html
from tests.growth import assert_grows_evenly
from tests.reading import of_class, parse, text


def locate(kind: str, target: str) -> str:
    return f"/{kind}/{target}"


def html(markdown: str) -> str:
    return str(to_html(markdown, locate))


# Nothing that a browser would run

ATTACKS = {
    "a script": "<script>alert(1)</script>",
    "a script in a list": "- <script src=//evil.example></script>",
    "an attribute that runs": '<p onclick="alert(1)">x</p>',
    "an image": "![x](https://evil.example/pixel.png)",
    "an image that fails": "<img src=x onerror=alert(1)>",
    "a style sheet": "<style>p { display: none }</style>",
    "a style": '<p style="position: fixed">x</p>',
    "a frame": '<iframe src="https://evil.example"></iframe>',
    "a form": '<form action="https://evil.example"><input name=q></form>',
    "a link that runs": "[x](javascript:alert(1))",
    "a link that runs, in capitals": "[x](JaVaScRiPt:alert(1))",
    "a link that runs, with an entity": "[x](&#106;avascript:alert(1))",
    "a link that runs, with a line break": "[x](java\nscript:alert(1))",
    "a link that is a page": "[x](data:text/html,<script>alert(1)</script>)",
    "a link in angle brackets": "<javascript:alert(1)>",
    "a link that the converter once meant otherwise": "[x](https://register.invalid/page/javascript:alert(1)//)",
    "a link to a record that runs": "[x](page:javascript:alert(1))",
    "a link to another host with a title": '[x](//evil.example/x "t")',
    "a link to a record of another host": "[x](page://evil.example/x)",
    "a link to a record that leaves the site": "[x](page:../../../x)",
    "a link to a record with an entity": "[x](page&#58;//evil.example)",
    "a reference that runs": "[x][1]\n\n[1]: javascript:alert(1)",
    "a comment": "<!-- <script> -->",
    "an abbreviation that breaks out": 'ABC\n\n*[ABC]: "><script>alert(1)</script>',
    "a footnote that breaks out": 'x[^"><script>]\n\n[^"><script>]: y',
    "a heading that breaks out": '## "><script>alert(1)</script>',
    "a title that breaks out": '[x](https://a.example "\\"><script>alert(1)</script>")',
    "a table that breaks out": "| a |\n|---|\n| <script>alert(1)</script> |",
    "a drawing": "<svg onload=alert(1)>",
    "a base address": '<base href="https://evil.example">',
    "a refresh": '<meta http-equiv="refresh" content="0; url=https://evil.example">',
}
SHOWN = {
    *("a", "abbr", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h2", "h3", "h4", "hr", "html"),
    *("li", "ol", "p", "pre", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"),
}
ATTRIBUTES = {"id", "class", "href", "title", "start", "tabindex"}


def dangers(given_html: str) -> list[str]:
    """Each element, attribute and address in a piece of HTML that a text has no business with."""
    found = []
    for element in parse(given_html).iter():
        found += [element.tag] if element.tag not in SHOWN else []
        found += [name for name in element.keys() if name not in ATTRIBUTES]  # noqa: SIM118 - this is no dict
        address = element.get("href", "#")
        found += [] if re.match(r"#|/(?![/\\])|https?:|mailto:", address) else [address]
    return found + re.findall("<!", given_html)


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_text_becomes_something_that_runs(attack: str) -> None:
    assert dangers(html(ATTACKS[attack])) == []


def test_what_is_looked_for_here_would_be_found() -> None:
    bad = '<script></script><p onclick="x"><a href="javascript:x">x</a></p><i style="y"></i><!-- -->'
    assert dangers(bad) == ["script", "onclick", "javascript:x", "i", "style", "<!"]


@given(st.lists(st.sampled_from([*ATTACKS.values(), "> ", "    ", "\n", "*", "`", "[", "](", "text", "|"]), max_size=9))
def test_no_mixture_of_texts_runs_or_breaks_the_page(pieces: list[str]) -> None:
    """Whatever is joined, each element that it opens is closed within it."""
    assert dangers(html("".join(pieces))) == []


def test_html_is_shown_as_the_editor_wrote_it() -> None:
    shown = text(parse(html('Before <b onclick="x">bold</b> after')))
    assert shown == 'Before <b onclick="x">bold</b> after'


def test_a_div_that_is_not_closed_swallows_nothing() -> None:
    shown = parse(html("<div>\n\nafter"))
    assert list(shown.iter("div")) == []
    assert "after" in text(shown)


def test_addresses_of_the_web_stay_links() -> None:
    links = [a.get("href") for a in parse(html("[a](https://a.example/b) <https://c.example>")).iter("a")]
    assert links == ["https://a.example/b", "https://c.example"]


def test_a_text_nested_beyond_reason_is_shown_as_it_was_written() -> None:
    """Python-Markdown gives up on it; the words are still there, and no HTML in them."""
    markdown = "".join(f"{'    ' * depth}- <b>\n" for depth in range(260))
    assert text(parse(html(markdown))) == " ".join(markdown.split())


def test_the_text_after_one_that_is_nested_beyond_reason_is_as_it_ever_is() -> None:
    html("".join(f"{'    ' * depth}- x\n" for depth in range(260)))
    assert html("*one* [it](event:x)") == '<p><em>one</em> <a href="/events/x">it</a></p>'


# Links between records


@pytest.mark.parametrize(("word", "kind"), OF_WORD.items())
def test_a_link_between_records_leads_where_its_kind_lies(word: str, kind: str) -> None:
    assert html(f"See [it]({word}:some-id#d2).") == f'<p>See <a href="/{kind}/some-id#d2">it</a>.</p>'


@pytest.mark.parametrize(
    "written",
    ["[x](event:2023-x)", '[x](event:2023-x "A title")', "[x](<event:2023-x>)", "[x][1]\n\n[1]: event:2023-x"],
)
def test_a_link_between_records_may_be_written_in_every_way(written: str) -> None:
    """And is found by who checks it, and by who asks which records a text names."""
    title = ' title="A title"' if "title" in written else ""
    assert f'<a href="/events/2023-x"{title}>x</a>' in html(written)
    assert [found[1:] for found in find_record_links(written)] == [("event", "2023-x")]


def test_a_note_that_reads_like_a_link_is_none() -> None:
    assert list(find_record_links("A[^1]\n\n[^1]: see:there")) == []


def test_a_link_to_no_record_is_words_without_an_address() -> None:
    assert "href" not in to_html("[it](event:none)", lambda kind, target: None)


def test_a_link_with_an_unknown_word_is_words_without_an_address() -> None:
    assert html("[it](odd:thing)") == "<p><a>it</a></p>"


def test_a_link_in_code_is_shown_as_it_was_written() -> None:
    assert html("`[it](event:flood)`") == "<p><code>[it](event:flood)</code></p>"


def test_links_between_records_are_found_with_their_place() -> None:
    found = list(find_record_links("See [a](event:flood) and [b](https://a.example) and [c](statement:xa-2025-001#d1)"))
    assert found == [(8, "event", "flood"), (56, "statement", "xa-2025-001#d1")]


# What Markdown is for


@pytest.mark.parametrize(
    ("markdown", "levels"),
    [
        ("# One\n\n## Two\n\n###### Six", ["h2", "h3", "h4"]),
        ("### Three\n\n#### Four\n\n### Three", ["h2", "h3", "h2"]),
        ("One\n===\n\nTwo\n---\n\n### Three\n\n#### Four", ["h2", "h3", "h4", "h4"]),
    ],
)
def test_headings_begin_at_the_second_level_and_stay_above_one_another(markdown: str, levels: list[str]) -> None:
    """The first level is the title of the page."""
    assert [element.tag for element in parse(html(markdown))] == levels
    lowered = parse(in_a_section(to_html(markdown, locate)))
    assert [element.tag for element in lowered] == [f"h{int(level[1]) + 1}" for level in levels]


def test_names_in_another_script_are_kept_apart_from_the_words_around_them() -> None:
    shown = apart(to_html("Says *عبد* (2).\n\n[a](https://x.example/ع)\n\nABC\n\n*[ABC]: ع > ع", locate))
    assert shown.startswith("<p>Says <em><bdi>عبد</bdi></em> (2).</p>")
    assert shown.count("<bdi>") == 1
    assert apart(to_html("قرار الأرشيف NATO", locate)) == "<p>قرار الأرشيف NATO</p>"


def test_a_heading_named_like_a_part_of_the_page_has_an_id_of_its_own() -> None:
    ids = re.findall(r'id="([^"]+)"', html("## Provenance\n\n## Main\n\n## d2\n\n## Other"))
    assert ids == ["text-provenance", "text-main", "text-d2", "other"]


def test_tables_footnotes_and_definitions_are_understood() -> None:
    shown = parse(html("| a |\n|:-:|\n| b |\n\nTerm\n:   Sense[^n]\n\n[^n]: Note"))
    assert [text(cell) for cell in shown.iter("td")] == ["b"]
    assert [cell.get("class") for cell in (*shown.iter("th"), *shown.iter("td"))] == ["align-center"] * 2
    assert [text(sense) for sense in shown.iter("dd")] == ["Sense1"]
    assert "Note" in text(of_class(shown, "footnote")[0])


def test_the_title_of_a_link_and_the_side_of_a_column_are_kept_and_nothing_else_of_a_style() -> None:
    shown = html('[a](https://example.org "A <title> & more")\n\n| a | b |\n| --: | :-- |\n| 1 | 2 |')
    link = next(parse(shown).iter("a"))
    assert (link.get("href"), link.get("title")) == ("https://example.org", "A <title> & more")
    assert [cell.get("class") for cell in parse(shown).iter("td")] == ["align-right", None]
    assert "style=" not in shown


@pytest.mark.parametrize("within", ["> {}", "b\n\n    {}", "- b\n\n    {}"])
def test_a_note_within_a_note_is_one_like_any_other(within: str) -> None:
    """Python-Markdown alone loses it, or stops."""
    shown = parse(html(f"A[^1] b[^2] c[^3]\n\n[^1]: {within.format('[^3]: inner')}\n\n[^2]: second"))
    notes = of_class(shown, "footnote")[0].findall("ol/li")
    assert [note.get("id") for note in notes] == ["fn:1", "fn:2", "fn:3"]
    assert "second" in text(notes[1])
    assert "inner" in text(notes[2])


def test_two_texts_on_one_page_share_no_id() -> None:
    """Original and translation have the same footnotes and headings; the links stay within each."""
    markdown = "## Part\n\nx[^1]\n\n[^1]: y"
    first, second = to_html(markdown, locate), to_html(markdown, locate, "fr-")
    ids = [set(re.findall(r'id="([^"]+)"', part)) for part in (first, second)]
    inner = [set(re.findall(r'href="#([^"]+)"', part)) for part in (first, second)]
    assert not ids[0] & ids[1]
    assert all(links and links <= known for links, known in zip(inner, ids, strict=True))


def test_ids_of_a_second_text_are_told_apart_once_and_words_that_read_like_ids_stay() -> None:
    shown = to_html('## x\n\n## fr-x\n\n[a](#x) [b](#fr-x): A id="x", `<p id="x">`', locate, "fr-")
    assert re.findall(r'<h2 id="([^"]+)"', shown) == ["fr-x", "fr-fr-x"]
    assert [a.get("href") for a in parse(shown).iter("a")] == ["#fr-x", "#fr-fr-x"]
    assert text(parse(shown)).endswith('a b: A id="x", <p id="x">')


def test_a_link_to_a_section_leads_to_it_whatever_its_id_is_on_a_page_of_its_own() -> None:
    """A heading named like a part of records has another id on their pages alone."""
    cut = sections(to_html("[a](#text-files)\n\n## Files\n\n[b](#text-files) [c](#text-vote)\n\n### Vote", locate))
    assert cut[1].id == "files"
    assert [a.get("href") for part in cut for a in parse(part.html).iter("a")] == ["#files", "#files", "#text-vote"]


def test_paragraphs_are_the_blocks_of_a_text_and_lose_nothing() -> None:
    markdown = "## Head\n\none\n\n- a\n    - b\n- c\n\n> q\n>\n> > r\n\n---\n\n| t |\n|---|\n| u |\n\nlast"
    blocks = paragraphs(to_html(markdown, locate))
    tags = [re.match(r"<(\w+)", block) for block in blocks]
    assert [tag[1] for tag in tags if tag] == ["h2", "p", "ul", "blockquote", "hr", "table", "p"]
    assert "".join(blocks).replace("\n", "") == html(markdown).replace("\n", "")


def test_a_text_is_cut_at_its_second_level_headings() -> None:
    cut = sections(to_html("before\n\n## Cite & *quote*\n\none\n\n## Corrections\n\ntwo", locate))
    assert [(part.id, part.heading, text(parse(part.html))) for part in cut] == [
        ("", "", "before"),
        ("cite-quote", "Cite & quote", "one"),
        ("corrections", "Corrections", "two"),
    ]


def test_a_heading_within_a_quotation_or_a_list_cuts_nothing() -> None:
    """Else elements of the page would be closed by those of the text."""
    cut = sections(to_html("> ## A\n>\n> a\n\n- ## B\n\n## C\n\n> ## D\n\nd", locate))
    assert [(part.id, text(parse(part.html))) for part in cut] == [("", "A a B"), ("c", "D d")]


def test_a_plain_text_has_no_markup_and_one_line() -> None:
    assert plain("A *first*\nline & <b>.\n\n[Link](event:x)") == "A first line & <b>. Link"


def test_html_is_found_outside_code_only() -> None:
    markdown = "a <b>c</b>\n\n    <i>code</i>\n\n`<u>` <https://a.example> 1 < 2\n\n<!-- x -->"
    assert [tag for _, tag in find_html(markdown)] == ["<b>", "</b>", "<!--"]


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("a\n\n    b\n\nc", "a c"),
        ("a\n    b", "a b"),
        ("- a\n\n    b\n\n        c\n\nd\n\n    e", "- a b d"),
        ("- a\n    - b\n\n        c\n\n            d", "- a - b c"),
        ("[^1]: a\n\n    b", "[^1]: a b"),
        ("a `b` c ``d ` e`` f", "a c f"),
        ("a `b\n\nc` d", "a `b c` d"),
        ("a `b\n## c` d\ne` f", "a `b ## c` d e` f"),
        ("- a `b\n- c` d", "- a `b - c` d"),
        ("a \\`b` c", "a \\`b` c"),
    ],
)
def test_code_is_what_markdown_takes_for_it(markdown: str, shown: str) -> None:
    assert " ".join(without_code(markdown).split()) == shown
    assert len(without_code(markdown)) == len(markdown)


@pytest.mark.parametrize("unit", ["    a\n\n", "- a\n\n    b\n\n", "`a\n\n", "``a` \\`", "\n  "])
def test_code_is_found_in_time_that_grows_with_the_text(unit: str) -> None:
    assert_grows_evenly(lambda size: without_code(unit * size), 4_000)
