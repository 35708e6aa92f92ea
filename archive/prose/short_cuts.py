"""Python-Markdown converts as it does, but for two short cuts, which change no byte.

Without them a clean build of 1,000 invented statements takes 5 % more CPU time; official texts, of paragraphs without a
mark, gain most. They override what is private in Python-Markdown: where that has another name, they are not taken.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import Pattern
from markdown.treeprocessors import InlineProcessor

from archive.prose.parser import Blocks

SHORT_CUTS = True
"""Whether they are taken. Tests set it, convert both ways and compare."""

MARKED = re.compile(r"[`\\\[\]!<>&*_\x02]|  \n")
"""What every inline pattern begins with; text without any of it is only text. (\x02 marks what was set aside.)"""

TRIGGERS = {
    **dict.fromkeys(("reference", "link", "short_reference"), ("[",)),
    **dict.fromkeys(("image_link", "image_reference", "short_image_ref"), ("![",)),
    **dict.fromkeys(("autolink", "automail"), ("<",)),
    **{"backtick": ("`",), "escape": ("\\",), "footnote": ("[^",), "linebreak": ("  \n", "\\\n"), "entity": ("&",)},
    "em_strong": ("*", "_"),
}
"""Name of an inline pattern -> what a stretch of text has of which it finds anything."""

NOT_A_PARAGRAPH = re.compile(r"^(?:[\s#:=+~*_>\[`-]|\d|$)|\|", re.MULTILINE)
"""What a block has of which Python-Markdown makes anything but a paragraph; a few paragraphs have it too."""


def take(converter: Markdown) -> Markdown:
    """Let a converter take them, whose patterns are all registered."""
    if SHORT_CUTS:
        converter.parser.__class__ = _Blocks
        converter.treeprocessors.register(_Inline(converter), "inline", 20)  # in place of the other, at its priority
    return converter


class _Inline(InlineProcessor):
    """The search for emphasis, links and the like, which passes text that has none.

    It tries a dozen patterns on every stretch of text, half the time that a conversion takes.
    """

    def __init__(self, converter: Markdown) -> None:
        super().__init__(converter)
        self.triggers = {converter.inlinePatterns[name]: found for name, found in TRIGGERS.items()}

    def _InlineProcessor__applyPattern(
        self, pattern: Pattern, data: str, patternIndex: int, startIndex: int = 0
    ) -> tuple[str, bool, int]:
        if not any(trigger in data for trigger in self.triggers.get(pattern, ("",))):  # one not known here is tried
            return data, False, 0
        found: tuple[str, bool, int] = super()._InlineProcessor__applyPattern(  # type: ignore[misc]
            pattern, data, patternIndex, startIndex
        )
        return found

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        if not MARKED.search(data):
            return data
        found: str = super()._InlineProcessor__handleInline(data, patternIndex)  # type: ignore[misc]
        return found


class _Blocks(Blocks):
    """The search for lists, headings and the like, which passes blocks that can only be paragraphs."""

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:
        while blocks:
            other = NOT_A_PARAGRAPH.search(blocks[0])
            for processor in self.blockprocessors if other else (self.blockprocessors["paragraph"],):
                if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                    break
