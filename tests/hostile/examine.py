"""What a built page may hold, whatever its content said. Each fault is a line that says what and where."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from archive.prose.html import TAGS
from tests.reading import html_files, page, parse

Vocabulary = frozenset[tuple[str, str]]
"""Elements, each with the name of an attribute or with nothing."""

OF_TEXTS = frozenset((tag, name) for tag in TAGS for name in ("", "id", "href", "title", "start", "class", "tabindex"))
LOADED = ("src", "action", "data", "poster", "background", "srcset", "formaction")
ADDRESS = re.compile(r"(?:https?:|mailto:)[^\s]|(?![a-z][a-z0-9+.-]*:|[/\\]{2}|\s)", re.IGNORECASE)
"""An address on the web, or one within the site: without a scheme or a host."""

DATA = "application/ld+json"
"""The type of a script that is data, which no browser runs."""

WITHIN = re.compile(r"(?![a-z][a-z0-9+.-]*:|[/\\]{2}|\s)", re.IGNORECASE)


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
    if not ADDRESS.match(element.get("href", "")):
        yield f"href runs: {element.get('href')}"
