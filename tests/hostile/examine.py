"""What a built page may hold, whatever its content said. Each fault is a line that says what and where."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

from archive.prose.html import ATTRIBUTES, CLASSES, TAGS
from tests.reading import html_files, page, parse, xml

Vocabulary = frozenset[tuple[str, str]]
"""Elements, each with the name of an attribute or with nothing."""

OF_TEXTS = frozenset((tag, name) for tag in TAGS for name in ("", "id", "href", "title", "start", "class", "tabindex"))
LOADED = ("src", "action", "data", "poster", "background", "srcset", "formaction")
ADDRESS = re.compile(r"https?:[^\s]|mailto:|(?![a-z][a-z0-9+.-]*:|[/\\]{2}|\s)", re.IGNORECASE)
"""An address on the web, or one within the site: without a scheme or a host."""

TABLE = re.compile(r"data:text/csv;charset=utf-8,[\w%.~/:,;@!*()$=?-]+", re.ASCII)
"""A table that a page carries in a link, to be saved; all else in it is escaped."""

DATA = "application/ld+json"
"""The type of a script that is data, which no browser runs."""

WITHIN = re.compile(r"(?![a-z][a-z0-9+.-]*:|[/\\]{2}|\s)", re.IGNORECASE)

OF_BROWSERS = re.compile(r"[\t\n\r]|^[\0- ]+|[\0- ]+$")
"""What a browser takes out of an address before it reads it."""


def faults_of_text(html: str) -> list[str]:
    """What a browser finds in a converted text beyond the cleaner’s list, and what changes when it is read again.

    Raises MisnestedError where an element is not closed within it.
    """
    tree = _as_a_browser(html)
    found = [fault for element in tree.iter() if element is not tree for fault in _beyond_the_list(element)]
    once = html5lib.serialize(tree, **WRITTEN_OUT)
    if once != html5lib.serialize(_as_a_browser(once), **WRITTEN_OUT):
        found.append(f"it changes when it is read again: {once}")
    if _shape(tree)[1] != _shape(parse(html))[1]:
        found.append("a browser closes elements elsewhere")
    return found


WRITTEN_OUT = {"tree": "etree", "quote_attr_values": "always", "omit_optional_tags": False}


def _as_a_browser(html: str) -> Element:
    """The tree of a fragment by the standard that browsers follow."""
    tree: Element = html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)
    return tree


def _shape(element: Element) -> tuple[str, list[Any]]:
    """Which elements lie in which."""
    return element.tag, [_shape(child) for child in element]


def _beyond_the_list(element: Element) -> Iterator[str]:
    if element.tag not in TAGS:  # comments too, whose tag is no text
        yield f"<{element.tag}>"
        return
    allowed = ATTRIBUTES["*"] | ATTRIBUTES.get(element.tag, set())
    for name, value in element.attrib.items():
        if name == "class":
            known = set(value.split()) <= CLASSES.get(element.tag, set())
        else:
            known = name in allowed or (element.tag, name, value) == ("pre", "tabindex", "0")
        if not known:
            yield f"<{element.tag} {name}={value!r}>"
    if not ADDRESS.match(address := OF_BROWSERS.sub("", element.get("href", ""))) and address:
        yield f"href runs: {address}"


TEMPLATE = re.compile(r"`(?:[^`\\$]|\\.|\$(?!\{))*`", re.DOTALL)
CALL = re.compile(r"registerSearch\.\w+\((?P<given>.*)\);\s*", re.DOTALL)


def is_data(script: str) -> bool:
    """Whether a script of the search only hands over values: JSON, or text between backticks with nothing to run."""
    call = CALL.fullmatch(script)
    given = call["given"] if call else "?"
    while given:
        if template := TEMPLATE.match(given):
            end = template.end()
        else:
            try:
                _, end = json.JSONDecoder().raw_decode(given)
            except ValueError:
                return False
        if given[end:] and not given.startswith(",", end):
            return False
        given = given[end + 1 :]
    return True


def vocabulary_of_xml(paths: Iterable[Path]) -> Vocabulary:
    """The elements and attributes of sound XML files, and of the HTML in them."""
    return frozenset(pair for path in paths for element in _elements(path) for pair in _pairs(element))


def faults_of_xml(path: Path, known: Vocabulary) -> list[str]:
    """What an XML file has that no sound one has. Raises ElementTree.ParseError where it is not well formed."""
    found = []
    for element in _elements(path):
        found += [f"<{tag} {name}>" for tag, name in _pairs(element) if (tag, name) not in known]
        if not ADDRESS.match(address := OF_BROWSERS.sub("", element.get("href", ""))) and address:
            found.append(f"href runs: {address}")
    return found


def _elements(path: Path) -> Iterator[Element]:
    """The elements of an XML file, and of the HTML that feeds have in it, as a browser reads that."""
    for element in xml(path).iter():
        yield element
        if element.get("type") == "html":
            yield from _as_a_browser(element.text or "").iter()


def vocabulary(site: Path) -> Vocabulary:
    """The elements and attributes that the pages of a sound site have."""
    found = {pair for path in html_files(site) for element in page(path).iter() for pair in _pairs(element)}
    return frozenset(found) | OF_TEXTS


def faults(html: str, known: Vocabulary) -> list[str]:
    """What a page has that no sound page has: elements, attributes, scripts of its own, addresses that run or load.

    Raises MisnestedError where content opened or closed an element of the page.
    """
    return [fault for element in parse(html).iter() for fault in _faults(element, known)]


def _pairs(element: Element) -> Iterator[tuple[str, str]]:
    yield element.tag, ""
    for name in element.attrib:
        yield element.tag, name


def _faults_of_data(text: str) -> Iterator[str]:
    """Linked data is one object of JSON, in which nothing could be taken for markup."""
    if not isinstance(json.loads(text), dict) or re.search("[<>&]", text):
        yield f"linked data that is none: {text}"


def _faults(element: Element, known: Vocabulary) -> Iterator[str]:
    for tag, name in _pairs(element):
        if (tag, name) not in known or name.startswith("on") or name == "style":
            yield f"<{tag} {name}>"
    if element.tag == "svg" and not element.attrib:
        yield "a drawing of no kind"
    if element.tag == "script" and element.get("type") == DATA:
        yield from _faults_of_data(element.text or "")
    elif element.tag == "script" and (not element.get("src") or (element.text or "").strip()):
        yield f"a script of the page’s own: {element.text}"
    for name in LOADED:
        if not WITHIN.match(element.get(name, "")):
            yield f"{name} leads out: {element.get(name)}"
    address = element.get("href", "")
    if not ADDRESS.match(address) and not ("download" in element.attrib and TABLE.fullmatch(address)):
        yield f"href runs: {address}"
