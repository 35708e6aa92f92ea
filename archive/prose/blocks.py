"""The blocks of a Markdown text: paragraphs, lists, quotations and the rest, as CommonMark finds them.

So a text has the structure that editors see in every preview. Notes, tables and lists of definitions, which CommonMark
does not know, are those of Markdown Extra. One walk over the lines finds all: blocks that hold others stay open while
lines go on with them, as the specification tells it (appendix, “A parsing strategy”).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal[
    "text", "quote", "list", "item", "note", "definitions", "definition",
    "paragraph", "heading", "rule", "code", "fence", "table", "term",
]  # fmt: skip
"""What holds others, and what has lines."""

HOLDERS = {"quote", "list", "item", "note", "definitions", "definition"}
GROUPS = {"list", "definitions"}
"""These hold items alone, and go on whatever a line begins with."""

DEEPEST = 100
"""So many blocks may lie in one another; the mark of one that would lie deeper is text."""

STRUCTURED = re.compile(r"^(?: {4}|\t| {0,3}(?:[-+*>#=:`~_|\t]|[0-9]{1,9}[.)]|\[\^))", re.MULTILINE)
"""What a text has in which anything but paragraphs may be found."""

ITEM = re.compile(r"(?P<sign>[-+*]|(?P<number>[0-9]{1,9})(?P<end>[.)]))(?P<space> +|$)")
NOTE = re.compile(r"\[\^(?P<name>[^\]]*)\]: *")
DEFINITION = re.compile(r": {1,3}(?! )")
FENCE = re.compile(r"(?P<signs>`{3,}(?=[^`]*$)|~{3,})")
BAR = re.compile(r"(?<!\\)\|")


@dataclass(slots=True)
class Block:
    """A block, from its first line to its last, counted from 0: what it holds, or its lines without marks around them.

    `sign` is that of a list or a fence, `start` the number that a list begins with, `name` that of a note, `level` that
    of a heading; what a block holds is indented by `indent`. Where a list is `loose`, its items hold paragraphs. Where
    a text is `cut`, some blocks lay too deep to be here.
    """

    kind: Kind
    first: int
    last: int
    lines: list[str] = field(default_factory=list)
    blocks: "list[Block]" = field(default_factory=list)
    sign: str = ""
    start: int | None = None
    name: str = ""
    level: int = 0
    indent: int = 0
    loose: bool = False
    cut: bool = False

    def walk(self) -> "Iterator[tuple[int, Block]]":
        """Each block within this one, in order, with how many quotations, items and the like lie around it."""
        waiting = [(0, block) for block in reversed(self.blocks)]
        while waiting:
            depth, block = waiting.pop()
            yield depth, block
            inner = depth + (block.kind not in GROUPS)
            waiting += [(inner, held) for held in reversed(block.blocks)]


def read(text: str) -> Block:
    """The blocks of a text, in one that holds them all."""
    reader = _Reader()
    for line in text.expandtabs(4).split("\n"):
        reader.take(_bare_if_blank(line))
        reader.number += 1
    return reader.open[0]


class _Reader:
    """Takes line after line. `open` are the blocks that hold others and go on, the outermost first; `leaf` is the block
    in the last of them that may go on.
    """

    def __init__(self) -> None:
        self.open = [Block("text", 0, 0)]
        self.leaf: Block | None = None
        self.number = 0
        self.after_blank = False

    def take(self, line: str) -> None:
        depth, rest = self._go_on(line)
        whole = depth == len(self.open)
        if whole and self.leaf and self.leaf.kind == "fence":
            self._take_fenced(self.leaf, rest)
        elif rest:
            self._take_marks(depth, rest, whole)
        else:
            self._take_blank(depth)
            return
        self.after_blank = False

    def _go_on(self, line: str) -> tuple[int, str]:
        """How many open blocks a line goes on with, and what is left of it for what they hold."""
        for depth, block in enumerate(self.open):
            if block.kind == "quote":
                bare = line.lstrip(" ")
                if not bare.startswith(">") or len(line) - len(bare) > 3:
                    return depth, line
                line = _behind(bare, 1)
            elif block.indent and line and line[: block.indent].strip(" "):
                return depth, line
            elif block.kind == "item" and not line and not block.blocks:
                return depth, line  # below its empty first line
            else:
                line = _bare_if_blank(line[block.indent :])
        return len(self.open), line

    def _take_fenced(self, fence: Block, rest: str) -> None:
        fence.last = self.number
        bare = rest.lstrip(" ")
        indent = len(rest) - len(bare)
        if bare.startswith(fence.sign) and not bare.strip(fence.sign[0] + " ") and indent < 4:
            self.leaf = None
        else:
            fence.lines.append(rest[min(fence.level, indent) :])

    def _take_blank(self, depth: int) -> None:
        self._close(depth)
        if self.leaf and self.leaf.kind == "code":
            self.leaf.lines.append("")
        else:
            self.leaf = None
        self.after_blank = self.open[-1].kind != "quote"

    def _take_marks(self, depth: int, rest: str, whole: bool) -> None:
        """A line with text: the blocks that begin on it, and the words behind their marks."""
        while rest:
            bare = rest.lstrip(" ")
            left = self._begin(depth, rest, bare, whole) if len(rest) - len(bare) < 4 else None
            if left is None:
                self._take_words(depth, rest, bare, whole)
                return
            rest, depth, whole, self.after_blank = left, len(self.open), False, False

    def _begin(self, depth: int, rest: str, bare: str, whole: bool) -> str | None:
        """Begin the block whose mark stands here, if one does, and give back what is left of the line."""
        paragraph = self.leaf if whole and self.leaf and self.leaf.kind == "paragraph" else None
        sign = bare[0]
        if sign == "#":
            return self._begin_heading(depth, bare)
        if sign in "`~" and (match := FENCE.match(bare)):
            fence = self._add(depth, "fence")
            fence.sign, fence.level = match["signs"], len(rest) - len(bare)
            return ""
        if sign in "=-" and paragraph and _underlines(bare, paragraph.lines):
            paragraph.kind, paragraph.level, paragraph.last = "heading", 1 if sign == "=" else 2, self.number
            self.leaf = None
            return ""
        if sign in "*-_" and _is_rule(bare):
            self._add(depth, "rule")
            return ""
        if len(self.open) > DEEPEST:
            self.open[0].cut |= sign in ">-+*:[" or sign.isdecimal()
            return None
        if sign == ">":
            self._add(depth, "quote")
            return _behind(bare, 1)
        if (match := ITEM.match(bare)) and not (paragraph and _is_below_head(bare, paragraph.lines[-1])):
            return self._begin_item(depth, match, len(rest) - len(bare), paragraph)
        if sign == "[" and (match := NOTE.match(bare)):
            note = self._add(depth, "note")
            note.name, note.indent = match["name"], 4
            return bare[match.end() :]
        if sign == ":" and (match := DEFINITION.match(bare)) and self._begin_definition(depth, paragraph):
            return bare[match.end() :]
        return None

    def _begin_heading(self, depth: int, bare: str) -> str | None:
        level = len(bare) - len(bare.lstrip("#"))
        if level > 6 or bare[level : level + 1].strip(" "):
            return None
        words = bare[level:].strip(" ")
        opened = words.rstrip("#")  # it may be closed as it is opened
        if not opened or opened.endswith(" "):
            words = opened.rstrip(" ")
        self._add(depth, "heading", words).level = level
        return ""

    def _begin_item(self, depth: int, match: re.Match[str], indent: int, paragraph: Block | None) -> str | None:
        start = int(match["number"]) if match["number"] else None
        rest = _behind(match.string, match.end(), space=False)
        if paragraph and (not rest or start not in (None, 1)):
            return None  # a number that a line of a paragraph happens to begin with
        sign = match["end"] or match["sign"]
        self._close(depth)
        if self.open[-1].kind != "list" or self.open[-1].sign != sign:
            listed = self._add(depth, "list")
            listed.sign, listed.start = sign, start
        space = len(match["space"]) if rest and len(match["space"]) < 5 else 1
        self._add(len(self.open), "item").indent = indent + len(match["sign"]) + space
        return " " * (len(match["space"]) - space) + rest if rest else ""

    def _begin_definition(self, depth: int, paragraph: Block | None) -> bool:
        """Whether what stands above can be defined: a paragraph becomes the terms."""
        holder = self.open[depth - 1]
        loose = False
        if holder.kind not in GROUPS:
            above = holder.blocks[-1] if holder.blocks else None
            if above is None or above.kind != "paragraph" or not (above is paragraph or self.after_blank):
                return False
            holder.blocks.pop()
            loose = above is not paragraph
            if holder.blocks and holder.blocks[-1].kind == "definitions":
                self.open.append(holder.blocks[-1])
                self.leaf = None
            else:
                self._add(depth, "definitions")
            self.open[-1].blocks += [
                Block("term", number, number, [line]) for number, line in enumerate(above.lines, above.first)
            ]
            depth = len(self.open)
        elif holder.kind == "list":
            return False
        definition = self._add(depth, "definition")
        definition.indent, definition.loose = 4, loose
        return True

    def _take_words(self, depth: int, rest: str, bare: str, whole: bool) -> None:
        """What is left of a line where no other block begins."""
        is_code = len(rest) - len(bare) >= 4
        if self.leaf and self.leaf.kind == "paragraph":  # even where the line has not the marks of those around it
            if whole and not is_code and _is_below_head(bare, self.leaf.lines[-1]):
                self._begin_table(self.leaf)
            self._go_on_with(self.leaf, bare)
            return
        self._close(depth)
        if self.leaf and self.leaf.kind == "table":
            self._go_on_with(self.leaf, bare)
        elif not is_code:
            self._add(depth, "paragraph", bare)
        elif self.leaf and self.leaf.kind == "code":
            self._go_on_with(self.leaf, rest[4:])
        else:
            self._add(depth, "code", rest[4:])

    def _go_on_with(self, leaf: Block, line: str) -> None:
        leaf.lines.append(line)
        leaf.last = self.number

    def _begin_table(self, paragraph: Block) -> None:
        """The last line of a paragraph is the head of a table."""
        if len(paragraph.lines) == 1:
            paragraph.kind = "table"
            return
        self.leaf = Block("table", self.number - 1, self.number, [paragraph.lines.pop()])
        self.open[-1].blocks.append(self.leaf)
        paragraph.last -= 1

    def _add(self, depth: int, kind: Kind, *lines: str) -> Block:
        """A new block in the last of so many that are open."""
        self._close(depth)
        while self.open[-1].kind in GROUPS and kind not in ("item", "definition"):
            self.open.pop()
        holder = self.open[-1]
        if self.after_blank and holder.blocks:
            (self.open[-2] if holder.kind == "item" else holder).loose = True
        block = Block(kind, self.number, self.number, [*lines])
        holder.blocks.append(block)
        if kind in HOLDERS:
            self.open.append(block)
        self.leaf = None if kind in HOLDERS or kind in ("heading", "rule") else block
        return block

    def _close(self, depth: int) -> None:
        if len(self.open) > depth:
            del self.open[depth:]
            self.leaf = None


def _bare_if_blank(line: str) -> str:
    return line if line.strip(" ") else ""


def _behind(bare: str, end: int, space: bool = True) -> str:
    """What stands behind a mark, without the one blank that belongs to it; nothing, where only blanks do."""
    return _bare_if_blank(bare[end + 1 :] if space and bare[end : end + 1] == " " else bare[end:])


def _is_rule(bare: str) -> bool:
    signs = bare.replace(" ", "")
    return len(signs) > 2 and not signs.strip(signs[0])


def _underlines(bare: str, lines: Sequence[str]) -> bool:
    """Whether a line makes a heading of those above, which must not all define addresses or abbreviations."""
    whole = not bare.rstrip(" ").strip(bare[0])
    return whole and not all(line.startswith(("[", "*[")) and "]:" in line for line in lines)


def _is_below_head(bare: str, head: str) -> bool:
    """Whether a line divides the rows of a table from their head, which is the line above."""
    if bare.strip("|:- ") or "|" not in bare or "-" not in bare:
        return False
    return "|" in head and cells(bare) == cells(head)


def cells(row: str) -> int:
    """How many cells a row of a table has."""
    return len(BAR.findall(framed(row))) - 1


def framed(row: str) -> str:
    """A row of a table with the bars at its ends, which need not be written."""
    bare = row.strip(" ")
    end = "" if bare.endswith("|") and not bare.endswith("\\|") and len(bare) > 1 else "|"
    return f"{'' if bare.startswith('|') else '|'}{bare}{end}"
