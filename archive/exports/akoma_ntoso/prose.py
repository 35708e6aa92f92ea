"""The HTML that Markdown became, as blocks of Akoma Ntoso.

It comes cleaned: few elements, each closed, every attribute in quotes. Where Akoma Ntoso has no element for one of
HTML, a generic one with a name or a class stands for it; archive/docs/akoma-ntoso.md lists them.
"""

import re
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from archive.exports.akoma_ntoso.addresses import full
from archive.exports.akoma_ntoso.markup import NOTHING, Xml, allowed, element, joined, text

FOOTNOTES = '<div class="footnote">'
START_TAG = re.compile(r'<[a-z][a-z0-9]*(?:\s+[a-z]+="[^"]*")*\s*/?>')

INLINE = {"em": "i", "strong": "b", "sub": "sub", "sup": "sup", "del": "del"}
HEADINGS = {"h2", "h3", "h4", "h5"}
BLOCKS = {"p", "ul", "ol", "dl", "table", "blockquote", "pre", "hr", "div", *HEADINGS}
NOT_IN_ITEMS = BLOCKS - {"p", "ul", "ol"}
"""What an item of a plain list (li) cannot hold; a list with such items is a blockList."""

SPACE = re.compile(r"\s")

SPELT_OTHERWISE = {"&nbsp;": "\N{NO-BREAK SPACE}", "<br>": "<br/>", "<hr>": "<hr/>", "<bdi>": "", "</bdi>": ""}
"""What is HTML and not XML, as the cleaner writes it, and what keeps names apart, for which there is no element."""


def tree(html: str) -> Element:
    """The elements of cleaned HTML, below one that holds them. Raises ET.ParseError for what was not cleaned."""
    known = f"<html>{html}</html>"
    for spelt, otherwise in SPELT_OTHERWISE.items():
        known = known.replace(spelt, otherwise)
    try:
        return ET.fromstring(known)  # noqa: S314 - no doctype, no entities
    except ET.ParseError:  # a “<” in an attribute, or a letter that XML forbids
        return ET.fromstring(START_TAG.sub(_without_less_than, allowed(known)))  # noqa: S314


def _without_less_than(tag: re.Match[str]) -> str:
    return "<" + tag[0][1:].replace("<", "&lt;")


class Blocks:
    """Turns the blocks of one text into Akoma Ntoso; `address` is that of the page that shows the text."""

    def __init__(self, html: Iterable[str], address: str) -> None:
        self.address = address
        self.html = list(html)
        self.told: set[str] = set()
        last = self.html.pop() if self.html and self.html[-1].startswith(FOOTNOTES) else ""
        self.notes = {item.get("id", ""): _without_way_back(item) for item in tree(last).iter("li") if item.get("id")}
        self.waiting = iter(tree("".join(self.html)))

    def take(self, identity: str = "") -> Xml:
        """The next block, with an id. Raises StopIteration after the last."""
        return self._block(next(self.waiting), identity)

    def left(self) -> Xml:
        """The notes that nothing in the text refers to, so that none is lost."""
        return joined(element("p", self._note(key, "")) for key in self.notes if key not in self.told)

    # -- blocks -----------------------------------------------------------------------------------

    def _block(self, source: Element, identity: str = "", headings: bool = True) -> Xml:
        tag = source.tag
        if tag in HEADINGS:
            return self._heading(source, identity, headings)
        if tag in ("ul", "ol"):
            return self._list(source, identity)
        if tag == "dl":
            return element("blockList", *self._definitions(source), eId=identity, class_="definitions")
        if tag == "table":
            return element("table", *map(self._row, source.iter("tr")), eId=identity)
        if tag == "pre":
            return element(
                "block", text("".join(source.itertext())), name="preformatted", eId=identity, space="preserve"
            )
        if tag == "hr":
            return element("block", name="separator", eId=identity)
        if tag == "p":
            return element("p", self._inline(source), eId=identity)
        return element("blockContainer", *self._blocks(source), eId=identity, class_="quotation")  # of a blockquote

    def _heading(self, source: Element, identity: str, headings: bool) -> Xml:
        own = source.get("id", "")
        if not headings:
            return element("p", element("b", self._inline(source), eId=own))
        if identity:
            return element("crossHeading", element("span", self._inline(source), eId=own), eId=identity)
        return element("crossHeading", self._inline(source), eId=own)

    def _blocks(self, source: Element, headings: bool = True) -> list[Xml]:
        """What an element holds as blocks, at least one: text and inline elements between them become paragraphs."""
        found: list[Xml] = []
        loose = [text(source.text)]
        for child in source:
            if child.tag in BLOCKS:
                found += [*_paragraph(loose), self._block(child, headings=headings)]
                loose = []
            else:
                loose.append(self._element(child))
            loose.append(text(child.tail))
        return [*found, *_paragraph(loose)] or [element("p")]

    def _list(self, source: Element, identity: str) -> Xml:
        ordered, first = source.tag == "ol", int(source.get("start", "1"))
        if any(inner.tag in NOT_IN_ITEMS for inner in source.iter()):
            numbers = [element("num", Xml(f"{first + n}.")) if ordered else NOTHING for n in range(len(source))]
            items = [
                element("item", number, *self._blocks(item, headings=False))
                for number, item in zip(numbers, source, strict=True)
            ]
            return element("blockList", *items, eId=identity)
        values = [f"{first}" if n == 0 and first != 1 else None for n in range(len(source))]
        return element(
            source.tag,
            *(element("li", self._inline(item), value=value) for item, value in zip(source, values, strict=True)),
            eId=identity,
        )

    def _definitions(self, source: Element) -> Iterator[Xml]:
        """An item for each run of terms with what explains them."""
        terms: list[Xml] = []
        meanings: list[Xml] = []
        for child in source:
            if child.tag == "dt" and meanings:
                yield element("item", *terms, *meanings)
                terms, meanings = [], []
            if child.tag == "dt":
                terms.append(element("heading", self._inline(child)))
            else:
                meanings += self._blocks(child, headings=False)
        yield element("item", *terms, *(meanings or [element("p")]))

    def _row(self, source: Element) -> Xml:
        return element("tr", *(element(cell.tag, *self._blocks(cell, headings=False)) for cell in source))

    # -- inline -----------------------------------------------------------------------------------

    def _inline(self, source: Element) -> Xml:
        """What an element holds as text with inline elements; lists and paragraphs too, where it is an item."""
        parts = [text(source.text)]
        for child in source:
            parts += [self._element(child), text(child.tail)]
        return joined(parts)

    def _element(self, source: Element) -> Xml:
        tag = source.tag
        if tag in BLOCKS:
            return self._block(source, headings=False)
        if tag == "sup" and len(source) and source[0].get("class") == "footnote-ref":
            return self._note(source[0].get("href", "").removeprefix("#"), source[0].text or "")
        if tag == "a":
            return self._link(source)
        if tag == "br":
            return element("br")
        if tag == "code":
            return element("inline", self._inline(source), name="code")
        if tag == "abbr":
            return element("abbr", self._inline(source), title=source.get("title"))
        return element(INLINE.get(tag, "span"), self._inline(source))

    def _link(self, source: Element) -> Xml:
        address = full(source.get("href", ""), self.address)
        return element("a" if address else "span", self._inline(source), href=address, title=source.get("title"))

    def _note(self, key: str, marker: str) -> Xml:
        """A note at the place that refers to it first; further places refer to the note.

        Its id is that on the page, but for a label with a space in it, which can be no eId (noWhiteSpace).
        """
        identity = "" if SPACE.search(key) else key
        if key in self.told and identity:
            return element("noteRef", href=f"#{key}", marker=marker)
        if key in self.told or key not in self.notes:
            return element("sup", text(marker))
        self.told.add(key)
        content = self._blocks(self.notes[key], headings=False)
        return element("authorialNote", *content, eId=identity, marker=marker, placement="bottom")


def _without_way_back(item: Element) -> Element:
    """A note without the arrows that lead back to the text, and the spaces before them."""
    for parent in item.iter("p"):
        if len(parent) and parent[-1].get("class") == "footnote-backref":
            while len(parent) and parent[-1].get("class") == "footnote-backref":
                parent.remove(parent[-1])
            if len(parent):
                parent[-1].tail = (parent[-1].tail or "").rstrip()
            else:
                parent.text = (parent.text or "").rstrip()
    return item


def _paragraph(loose: list[Xml]) -> list[Xml]:
    """Text and inline elements as a paragraph; nothing where there is only space."""
    return [element("p", joined(loose))] if "".join(loose).strip() else []
