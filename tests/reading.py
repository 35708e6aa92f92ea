"""Reading a built site: pages as trees of elements, their words, and where their links lead."""

import functools
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, TreeBuilder

INLINE = frozenset({"a", "abbr", "b", "bdi", "code", "del", "em", "i", "ins", "span", "strong", "sub", "sup", "time"})
VOID = frozenset({"meta", "link", "br", "hr", "input", "img"})


class MisnestedError(Exception):
    """HTML whose elements are not closed in the order in which they were opened."""


class _Reader(HTMLParser):
    """Builds a tree, stricter than a browser: every element but the void ones is closed by its own tag."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.builder = TreeBuilder()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        self.open.append(tag)
        if tag in VOID:
            self.handle_endtag(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise MisnestedError(f"</{tag}> at line {self.getpos()[0]}")
        self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        self.builder.data(data)

    def finished(self) -> Element:
        self.close()
        if self.open:
            raise MisnestedError(f"<{self.open[-1]}> is not closed")
        return self.builder.close()


def parse(html: str) -> Element:
    """The tree of a page or of a part of one. Raises MisnestedError."""
    reader = _Reader()
    reader.feed(html if html.startswith("<!doctype") else f"<html>{html}</html>")
    return reader.finished()


def xml(path: Path) -> Element:
    """The root of an XML file of ours. Raises ElementTree.ParseError when it is not well formed."""
    return ElementTree.parse(path).getroot()  # noqa: S314 - our own build made it


@functools.cache
def page(path: Path) -> Element:
    """The tree of a built page."""
    return parse(path.read_text(encoding="utf-8"))


def text(element: Element) -> str:
    """The words of an element as a reader sees them, on one line."""
    return " ".join("".join(_words(element)).split())


def _words(element: Element) -> Iterator[str]:
    gap = "" if element.tag in INLINE else " "
    yield gap + (element.text or "")
    for child in element:
        yield from _words(child)
        yield child.tail or ""
    yield gap


def part(root: Element, identity: str) -> Element:
    """The element of that id. Raises LookupError when there is not exactly one."""
    found = [element for element in root.iter() if element.get("id") == identity]
    if len(found) != 1:
        raise LookupError(f"{len(found)} elements have the id {identity}")
    return found[0]


def of_class(root: Element, name: str) -> list[Element]:
    """Every element of a class, in order."""
    return [element for element in root.iter() if name in element.get("class", "").split()]


def addresses(root: Element) -> list[str]:
    """Every address that an element links to or loads, in order."""
    return [element.get(name, "") for element in root.iter() for name in ("href", "src") if element.get(name)]


def html_files(site: Path) -> list[Path]:
    """Every page of a site; kept copies are not ours."""
    return sorted(path for path in site.rglob("*.html") if "kept" not in path.relative_to(site).parts)


def repeated_ids(site: Path, pages: Iterable[Path] = ()) -> list[str]:
    """Each id that stands twice on one of these pages, as “page: id”. Raises MisnestedError."""
    return [
        f"{path.relative_to(site).as_posix()}: {i}" for path in pages or html_files(site) for i in _repeated(page(path))
    ]


def _repeated(root: Element) -> Iterator[str]:
    seen: set[str] = set()
    for identity in (element.get("id") for element in root.iter()):
        if identity and identity in seen:
            yield identity
        seen.add(identity or "")
