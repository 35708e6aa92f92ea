"""Python-Markdown with the blocks of CommonMark: what is written in them, it reads and shows as ever."""

from typing import cast
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.footnotes import FootnoteExtension
from markdown.util import AtomicString, code_escape

from archive.prose.blocks import STRUCTURED, Block, framed, read

REPLACED = ("indent", "code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote", "footnote", "table")
"""The processors of Python-Markdown that would look for what is found already."""


class Blocks(BlockParser):
    """Makes elements of the blocks of a text."""

    notes: FootnoteExtension
    tables: BlockProcessor

    def parseChunk(self, parent: Element, text: str | Block) -> None:
        """The elements of a text, or of a note that was found in one.

        Raises RecursionError for what is nested too deep to be shown.
        """
        if isinstance(text, Block):
            self._fill(parent, text)
            if not len(parent):
                SubElement(parent, "p").text = ""  # holds the way back
        elif STRUCTURED.search(text):
            blocks = read(text)
            if blocks.cut:
                raise RecursionError
            for _, block in blocks.walk():
                if block.kind == "note":
                    self.notes.footnotes[block.name] = cast(str, block)  # which comes back to this method
            self._fill(parent, blocks)
        else:
            super().parseChunk(parent, text)

    def _fill(self, parent: Element, holder: Block, tight: bool = False) -> None:
        for block in holder.blocks:
            self.state.set("list" if tight else "block")  # in a list, the words of an item are no paragraph
            self._append(parent, block)
            self.state.reset()

    def _append(self, parent: Element, block: Block) -> None:
        match block.kind:
            case "paragraph":
                self.parseBlocks(parent, ["\n".join(block.lines)])
            case "table":
                self._append_table(parent, block)
            case "heading":
                SubElement(parent, f"h{block.level}").text = "\n".join(block.lines).strip()
            case "rule":
                SubElement(parent, "hr")
            case "code" | "fence":
                code = "\n".join(block.lines).rstrip()
                SubElement(SubElement(parent, "pre"), "code").text = AtomicString(f"{code_escape(code)}\n")
            case "quote":
                self._fill(SubElement(parent, "blockquote"), block)
            case "list":
                self._append_list(parent, block)
            case "definitions":
                self._append_definitions(SubElement(parent, "dl"), block)

    def _append_list(self, parent: Element, block: Block) -> None:
        listed = SubElement(parent, "ul" if block.start is None else "ol")
        if block.start not in (None, 1):
            listed.set("start", str(block.start))
        for item in block.blocks:
            self._fill(SubElement(listed, "li"), item, tight=not block.loose)

    def _append_table(self, parent: Element, block: Block) -> None:
        rows = "\n".join([*map(framed, block.lines[:2]), *block.lines[2:]])
        if self.tables.test(parent, rows):
            self.tables.run(parent, [rows])
        else:
            self.parseBlocks(parent, [rows])

    def _append_definitions(self, parent: Element, block: Block) -> None:
        for part in block.blocks:
            if part.kind == "term":
                SubElement(parent, "dt").text = part.lines[0]
            else:
                self._fill(SubElement(parent, "dd"), part, tight=not part.loose)


def take(converter: Markdown, notes: FootnoteExtension) -> None:
    """Let a converter, which knows notes and tables, find its blocks so."""
    parser = converter.parser
    tables = parser.blockprocessors["table"]
    for name in REPLACED:
        parser.blockprocessors.deregister(name)
    parser.__class__ = Blocks
    vars(parser).update(notes=notes, tables=tables)
