"""Texts by chance, the same for the same number: Markdown, HTML, references to characters and our own links, mixed so
that each may break up the other.
"""

import json
import random
from collections.abc import Sequence
from pathlib import Path

KEPT: list[str] = json.loads(Path(__file__).with_name("kept_texts.json").read_text(encoding="utf-8"))
"""Texts by which something was found once; they are always tried. A number may stand for another text tomorrow, when
the grammar has grown, so a text is kept itself.
"""

SCHEMES = (
    "https:", "http:", "mailto:", "javascript:", "JaVaScRiPt:", "data:text/html,", "vbscript:", "file:", "ftp:",
    "blob:", "feed:javascript:", "java\tscript:", "java\nscript:", "&#106;avascript:", "&#x6A;avascript&colon;",
    "\\javascript:", "javascript&#58;", "%6aavascript:", "java&Tab;script:", " javascript:", "\x01javascript:",
    "view-source:", "x:", "//", "/\\", "\\\\\\\\", "https:/", "https:", "http&colon;//", "#", "", "?", "../", "/",
    "[]", "tel:",
)  # fmt: skip
TARGETS = (
    "a.example", "//a.example/b", "//a.example/b_(c)", "alert(1)", "alert&lpar;1&rpar;", "//%0aalert(1)",
    "x\"onclick=\"y", "x'onclick='y", "main", "../../etc/passwd", "a b", "<b>", "//a@b.example", "//[x", "\u202e",
    "//é.example/ü", "`", "&quot;",
)  # fmt: skip
RECORDS = (
    "person:anna-sample", "statement:xx-2025-001#d1", "page:../x", "page://evil.example", "page&#58;x", "event:",
    "event:a\"b", "page:javascript:x", "<page:timeline>", "demand:x)(y", "https://register.invalid/page/x",
    "odd:thing", "chamber:xx-assembly \"A title\"", "group:a'b", "EVENT:x",
)  # fmt: skip
TAGS = (
    "script", "img", "svg", "math", "style", "iframe", "a", "p", "b", "table", "td", "template", "noscript", "form",
    "base", "meta", "link", "textarea", "title", "xmp", "plaintext", "select", "option", "mtext", "mglyph",
    "annotation-xml", "foreignObject", "desc", "details", "abbr", "code", "pre", "h2", "li", "div", "object", "embed",
    "body", "html", "frameset",
)  # fmt: skip
ATTRIBUTES = (
    "onclick=alert(1)", "onerror='x'", 'onload="x"', "src=x", "src=//evil.example/x", "href=javascript:alert(1)",
    "style=position:fixed", 'id="main"', "class=footnote", "formaction=javascript:x", "srcdoc='<b>'", "xlink:href=x",
    "encoding=text/html", "/", '"', "'", "`", "=", "tabindex=9", "http-equiv=refresh", "data-x", "title='</a>'",
)  # fmt: skip
CHARACTERS = (
    "&lt;", "&gt;", "&amp;", "&quot;", "&#60;", "&#x3c;", "&#60", "&lt", "&amp;lt;", "&#38;lt;", "&nbsp;", "&#0;",
    "&#x202E;", "&#xD800;", "&#x110000;", "&bogus;", "&", "&#", "&#x;", "&NotEqualTilde;", "&ZeroWidthSpace;",
    "&#8232;", "&lt;script&gt;",
)  # fmt: skip
ODD = (
    "<!--", "-->", "<!-->", "--!>", "<![CDATA[", "]]>", "<?xml", "?>", "<!doctype html>", "</", "<", ">", '"', "'",
    "`", "\\", "{{", "}}", "{%", "${", "\x02", "\x03", "\x02wzxhzdk:0\x03", "klzzwxh:0000", "\x02amp\x03", "\ufeff",
    "\u2028", "\u00a0", "é", "Օրինակ", "שלום", "\U0001f600", "\u0130", "\u017f", "<\u200b", "İ", "=1+1", "|", "*", "_",
    "[", "]", "(", ")", "!",
)  # fmt: skip
WORDS = ("word", "two words", "AB", "main", "contents", "text", "d1", "2024", "1.", "a:b", "snake_case_x")


def text(number: int) -> str:
    """A text of several blocks."""
    writer = _Writer(random.Random(number))  # noqa: S311 - no secret
    return "\n\n".join(writer.block(3) for _ in range(writer.chance.randint(1, 4)))


def line(number: int) -> str:
    """A text of one line, for a value that is no Markdown."""
    return " ".join(_Writer(random.Random(~number)).inline(2).split())  # noqa: S311


class _Writer:
    """Writes pieces by chance; `depth` is how many levels may still be within a piece."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def one(self, of: Sequence[str]) -> str:
        return self.chance.choice(of)

    def block(self, depth: int) -> str:
        kinds = (
            _paragraph,
            _paragraph,
            _heading,
            _quotation,
            _items,
            _table,
            _definition,
            _note,
            _defined,
            _code,
            _markup,
        )
        return self.chance.choice(kinds if depth else (_paragraph,))(self, depth)

    def inline(self, depth: int) -> str:
        """Some pieces of a line, with or without spaces between them."""
        simple = (_word, _character, _odd, _tag)
        nested = (_emphasis, _link, _link, _record_link, _referred, _picture, _autolink, _span, _mark)
        pieces = self.chance.choices(simple + nested if depth else simple, k=self.chance.randint(1, 3))
        return self.one(("", " ", " ", "\n", "  \n") if depth > 1 else ("", " ")).join(
            piece(self, depth - 1) for piece in pieces
        )

    def address(self) -> str:
        return self.one(SCHEMES) + self.one(TARGETS) if self.chance.random() < 0.8 else self.one(RECORDS)

    def label(self) -> str:
        return self.one(("1", "a", "B", "x y", '"><b>', "a_1", "<i>", "*"))

    def title(self) -> str:
        return self.one(
            ("", "", ' "A title"', " '\"><script>'", ' "\\" onclick=\\"x"', " (x)", '"x"', ' "x', " 'a' 'b'")
        )


def _word(writer: _Writer, depth: int) -> str:
    return writer.one(WORDS)


def _character(writer: _Writer, depth: int) -> str:
    return writer.one(CHARACTERS)


def _odd(writer: _Writer, depth: int) -> str:
    return writer.one(ODD)


def _tag(writer: _Writer, depth: int) -> str:
    attributes = " ".join(writer.chance.choices(ATTRIBUTES, k=writer.chance.randint(0, 2)))
    opening, closing = writer.one(("<", "<", "</", "< ", "<!")), writer.one((">", ">", "/>", "", ">>"))
    return f"{opening}{writer.one(TAGS)} {attributes}{closing}"


def _emphasis(writer: _Writer, depth: int) -> str:
    mark = writer.one(("*", "**", "_", "__", "***", "~~", "*_"))
    return f"{mark}{writer.inline(depth)}{writer.one((mark, mark, mark, mark[:1], ''))}"


def _link(writer: _Writer, depth: int) -> str:
    opening, closing = writer.one(("(|)", "(|)", "(<|>)", "( |)", "(|", "(\n|)")).split("|")
    return f"[{writer.inline(depth)}]{opening}{writer.address()}{writer.title()}{closing}"


def _record_link(writer: _Writer, depth: int) -> str:
    return f"[{writer.inline(depth)}]({writer.one(RECORDS)})"


def _referred(writer: _Writer, depth: int) -> str:
    return f"[{writer.inline(depth)}]{writer.one(('', ' ', '[]', f'[{writer.label()}]', f' [{writer.label()}]'))}"


def _picture(writer: _Writer, depth: int) -> str:
    return f"!{writer.chance.choice((_link, _referred))(writer, depth)}"


def _autolink(writer: _Writer, depth: int) -> str:
    return f"<{writer.one((writer.address(), writer.address(), f'{writer.one(WORDS)}@{writer.one(TARGETS)}'))}>"


def _span(writer: _Writer, depth: int) -> str:
    ticks = writer.one(("`", "``", "`` "))
    return f"{ticks}{writer.inline(depth)}{writer.one((ticks.strip(), '`', ''))}"


def _mark(writer: _Writer, depth: int) -> str:
    return f"[^{writer.label()}]"


def _paragraph(writer: _Writer, depth: int) -> str:
    return "\n".join(writer.inline(depth) for _ in range(writer.chance.randint(1, 2)))


def _heading(writer: _Writer, depth: int) -> str:
    words = writer.inline(depth)
    return (
        f"{words}\n{writer.one(('===', '---'))}"
        if writer.chance.random() < 0.3
        else f"{writer.one(('#', '##', '####'))} {words}"
    )


def _indented(text: str, by: str) -> str:
    return "\n".join(by + line for line in text.split("\n"))


def _quotation(writer: _Writer, depth: int) -> str:
    return _indented(writer.block(depth - 1), writer.one(("> ", ">", ">> ")))


def _items(writer: _Writer, depth: int) -> str:
    sign = writer.one(("- ", "* ", "1. ", "+ ", "7. "))
    within = _indented(writer.block(depth - 1), "    ")
    return "\n".join(sign + writer.inline(depth - 1) for _ in range(writer.chance.randint(1, 2))) + f"\n\n{within}"


def _table(writer: _Writer, depth: int) -> str:
    cells = [writer.inline(depth - 1).replace("\n", " ") for _ in range(4)]
    return f"{cells[0]} | {cells[1]}\n{writer.one((':-:|---', '--|--'))}\n{cells[2]} | {cells[3]}"


def _definition(writer: _Writer, depth: int) -> str:
    return f"{writer.inline(depth - 1)}\n: {writer.block(depth - 1)}"


def _note(writer: _Writer, depth: int) -> str:
    label = writer.label()
    return f"{writer.inline(depth)}[^{label}]\n\n[^{label}]: {writer.block(depth - 1)}"


def _defined(writer: _Writer, depth: int) -> str:
    """The address behind a label, or the words behind an abbreviation."""
    if writer.chance.random() < 0.3:
        return f"*[{writer.one(('AB', 'word', '<b>'))}]: {writer.inline(1)}"
    return f"[{writer.label()}]: {writer.address()}{writer.title()}"


def _code(writer: _Writer, depth: int) -> str:
    return _indented(writer.inline(1), writer.one(("    ", "\t")))


def _markup(writer: _Writer, depth: int) -> str:
    return f"{_tag(writer, 0)}{writer.inline(depth)}{_tag(writer, 0)}"
