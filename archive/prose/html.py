"""Markdown to safe HTML, and the links between records that a text may hold.

Content is written by strangers: raw HTML in it is shown as text, links between records are resolved in what Markdown
makes of the rest, and all of that goes through an allow-list last. HTML reaches a template only as Markup from here.
"""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

import nh3
from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.toc import TocExtension, slugify_unicode
from markdown.inlinepatterns import SubstituteTagInlineProcessor
from markupsafe import Markup

from archive.kinds import OF_WORD
from archive.language import direction
from archive.prose import parser
from archive.prose.code import without_code

RECORD_LINK = re.compile(
    r"(?:\]\([ \t]*<?|^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?)(?!https?:|mailto:)([a-z]+):([a-z0-9#-]+)(?=[>)\s]|$)",
    re.MULTILINE,
)
"""A link between records: [words](event:ID), or [words][1] with [1]: event:ID at the end of the text."""

RECORD_ADDRESS = re.compile(rf'<a href="({"|".join(OF_WORD)}):([a-z0-9#-]+)"')
"""A link between records as Markdown leaves it; of any other scheme the allow-list takes care."""

HTML_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--")

TAGS = {
    "a", "abbr", "blockquote", "br", "code", "dd", "del", "dl", "dt", "em", "h2", "h3", "h4", "hr", "li",
    "ol", "p", "pre", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul", "div",
}  # fmt: skip
ATTRIBUTES = {
    "*": {"id"},
    "a": {"href", "title"},
    "abbr": {"title"},
    "ol": {"start"},
}
ALIGNED = {"align-right", "align-center"}
CLASSES = {"a": {"footnote-ref", "footnote-backref"}, "div": {"footnote"}, "th": ALIGNED, "td": ALIGNED}
ALIGNMENT = re.compile(r'(<t[hd]) style="text-align: (right|center);"')
"""A cell of a column that is aligned, as Markdown leaves it: a style, where the policy of the page lets none stand."""

LINE_BREAK = r"(?: {2}|\\)\n"
"""What ends a line that stays one: two blanks, or a backslash."""

OTHER_HOST = re.compile(r'<a href="\s*[/\\]\s*[/\\][^"]*"')
"""A link without a scheme to another host. In a folder on disk, Windows would take it for a share and sign in there."""

FRAME_IDS = {"main", "contents", "q"}
RECORD_IDS = {
    "demands", "vote", "text", "signatories", "responses", "discrepancies",
    "provenance", "corrections", "cite", "files", "related",
}  # fmt: skip
"""Ids that the templates of every page, and of a record, use; a heading of the same name gets another one."""

MOST_KEPT = 300
"""So many converted texts are kept: the page of a statement and its other formats show the same ones. Without it a
clean build of 1,000 invented statements takes 7 % longer."""

IN_TAG = r'[^<>"]*+(?:"[^"]*+"[^<>"]*+)*+'
"""The attributes of a tag, in whose values < and > may stand."""

ANY_TAG = re.compile(rf"<{IN_TAG}>")
INLINE_TAG = re.compile(rf"</?(?:a|abbr|code|del|em|strong|sub|sup)\b{IN_TAG}>")
OPEN_HEADING = re.compile(r"<h([1-6])\b")
HEADING = re.compile(r'<h2 id="(?P<id>[^"]*)">(?P<words>.*?)</h2>\n?')
BLOCK_TAG = re.compile(rf"<(?P<end>/?)(?P<name>h[2-5]|p|ul|ol|dl|table|blockquote|pre|div|hr)\b{IN_TAG}>")


ID = re.compile(r'(<[a-z][^<>]* id=")(?P<id>[^"<>]+)')
INNER_LINK = re.compile(r'(<a [^<>]*href="#)(?P<id>[^"<>]+)')
"""An id of a text's own, and a link to one; in what a reader sees, < stands as &lt;."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a text below one second-level heading; the first part may have none."""

    id: str
    heading: str
    html: Markup


def _heading_id(text: str, separator: str) -> str:
    """The id of a heading, kept clear of the ids that pages give to their own parts."""
    slug = slugify_unicode(text, separator) or "section"
    return (
        f"text-{slug}" if slug in FRAME_IDS | RECORD_IDS or re.fullmatch(r"[dpsy]\d+|source-\d+|hatch", slug) else slug
    )


@cache
def _markdown() -> Markdown:
    notes = FootnoteExtension(BACKLINK_TITLE="Back to the text", USE_DEFINITION_ORDER=False)  # by their marks
    converter = Markdown(
        extensions=[notes, TocExtension(slugify=_heading_id), "tables", "abbr"],
        output_format="html",
    )
    parser.take(converter, notes)
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    converter.inlinePatterns.register(SubstituteTagInlineProcessor(LINE_BREAK, "br"), "linebreak", 55)
    return converter


Locate = Callable[[str, str], str | None]
"""Address of a record, by kind and id (perhaps with a fragment), seen from the page that shows the text."""


def to_html(text: str, locate: Locate, prefix: str = "") -> Markup:
    """HTML of a Markdown text, safe to show, its links between records resolved.

    Headings begin at the second level. `prefix` keeps the ids of two texts on one page apart. A text that is
    nested more deeply than can be read is shown as it was written.
    """
    return Markup(_prefixed(_cleaned(text, locate), prefix))  # noqa: S704 - cleaned


@lru_cache(MOST_KEPT)
def _converted(text: str) -> str:
    """What Markdown makes of a text: not safe to show."""
    try:
        return ALIGNMENT.sub(r'\1 class="align-\2"', _lower_headings(_markdown().reset().convert(text)))
    except RecursionError:
        _markdown.cache_clear()  # this converter lost its place, which reset() does not give back
        return f"<p>{html.escape(text)}</p>"


@lru_cache(MOST_KEPT)
def _cleaned(text: str, locate: Locate) -> str:
    """HTML of a Markdown text, safe to show. Nothing is done to it afterwards that could give an address to a link."""
    clean = nh3.clean(
        _resolved(_converted(text), locate),
        tags=TAGS,
        attributes=ATTRIBUTES,
        allowed_classes=CLASSES,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    clean = OTHER_HOST.sub("<a", clean)
    return clean.replace("<pre>", '<pre tabindex="0">')  # wide lines scroll, by the keyboard too


def _resolved(converted: str, locate: Locate) -> str:
    """The HTML with links between records that lead to their pages, or nowhere."""

    def link(match: re.Match[str]) -> str:
        address = locate(OF_WORD[match[1]], match[2])
        return f'<a href="{html.escape(address)}"' if address else "<a"

    return RECORD_ADDRESS.sub(link, converted)


def ids(text: str) -> set[str]:
    """The ids that the headings, notes and marks of a Markdown text get, which links within it may name."""
    return {html.unescape(match["id"]) for match in ID.finditer(_converted(text))}


def sections(text: Markup) -> list[Section]:
    """Cut a text at its second-level headings; those within quotations, lists and notes cut nothing."""
    bare = str(text)
    heads = [head for start, _ in _outermost(bare) if (head := HEADING.match(bare, start))]
    names = {head["id"]: _plain_id(head["id"]) for head in heads}
    first, *ends = [*(head.start() for head in heads), len(bare)]
    found = [Section("", "", Markup(_with_ids(bare[:first], names)))] if bare[:first].strip() else []  # noqa: S704
    for head, end in zip(heads, ends, strict=True):
        words = words_of(head["words"])
        found.append(Section(names[head["id"]], words, Markup(_with_ids(bare[head.end() : end], names))))  # noqa: S704
    return found


def paragraphs(text: str) -> list[Markup]:
    """The blocks of a text in order; the number of a block, counted from 1, is its address."""
    bare = str(text)  # a part of Markup is Markup, which takes longer than all the rest
    return [Markup(bare[start:end]) for start, end in _outermost(bare)]  # noqa: S704


def _outermost(text: str) -> Iterator[tuple[int, int]]:
    """Where each block that lies in no other begins and ends."""
    depth, begins = 0, 0
    for tag in BLOCK_TAG.finditer(text):
        if depth == 0:
            begins = tag.start()
        depth += 0 if tag["name"] == "hr" else -1 if tag["end"] else 1
        if depth == 0:
            yield begins, tag.end()


def in_a_section(shown: Markup) -> Markup:
    """A text that stands below a second-level heading of the page, with its own headings one level lower."""
    return apart(Markup(re.sub(r"<(/?)h([2-4])\b", lambda m: f"<{m[1]}h{int(m[2]) + 1}", shown)))  # noqa: S704 - cleaned


def apart(shown: Markup) -> Markup:
    """A text with its names in another script kept apart from the words around them, unless it is itself in one."""
    if shown.isascii() or not direction.OTHER_SCRIPT.search(shown):
        return shown
    if len(direction.pieces(words_of(shown))) == 1:
        return shown
    parts = re.split(f"({ANY_TAG.pattern})", shown)  # words, and every second one a tag
    parts[::2] = map(_names_apart, parts[::2])
    return Markup("".join(parts))  # noqa: S704 - cleaned


def _names_apart(words: str) -> str:
    return "".join(f"<bdi>{piece}</bdi>" if other else piece for other, piece in direction.pieces(words))


def nowhere(kind: str, target: str) -> None:
    """Where links between records lead in a text that has none."""


def plain(text: str) -> str:
    """A Markdown text as one line without markup, for descriptions and feeds."""
    return " ".join(words_of(INLINE_TAG.sub("", to_html(text, nowhere)), " ").split())


def words_of(converted: str, between: str = "") -> str:
    """What a reader sees of a converted text, or of a part of one; `between` stands where a tag stood."""
    return html.unescape(ANY_TAG.sub(between, converted))


def find_record_links(text: str) -> Iterator[tuple[int, str, str]]:
    """Each link between records: where it stands, the word for its kind, the id it names."""
    for match in RECORD_LINK.finditer(text):
        yield match.start(1), match[1], match[2]


def find_html(text: str) -> Iterator[tuple[int, str]]:
    """Each HTML tag outside code, and where it stands. <https://...> is a link, not a tag."""
    for match in HTML_TAG.finditer(without_code(text)):
        yield match.start(), match[0]


def _lower_headings(text: str) -> str:
    """A page has one first-level heading, its title; in a text the highest are of the second level, others below."""
    levels = sorted({match[1] for match in OPEN_HEADING.finditer(text)})
    if not levels:
        return text
    lowered = {level: min(number, 4) for number, level in enumerate(levels, 2)}
    return re.sub(r"<(/?)h([1-6])\b", lambda m: f"<{m[1]}h{lowered[m[2]]}", text)


def _plain_id(identity: str) -> str:
    """The id of a section. Only records have parts of their own, and a record is not cut into sections."""
    bare = identity.removeprefix("text-")
    return bare if bare in RECORD_IDS else identity


def _prefixed(text: str, prefix: str) -> str:
    """The text with `prefix` before each of its ids, and before each link to one of them."""
    return _with_ids(text, {match["id"]: prefix + match["id"] for match in ID.finditer(text)}) if prefix else text


def _with_ids(text: str, names: Mapping[str, str]) -> str:
    """The text with other ids, and with links that lead there."""

    def named(match: re.Match[str]) -> str:
        return match[1] + names.get(match["id"], match["id"])

    return INNER_LINK.sub(named, ID.sub(named, text))
