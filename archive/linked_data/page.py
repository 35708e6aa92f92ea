"""The linked data of a page: the page itself, its place in the site, and the thing it is about.

The page and its subject are two things with two addresses: the register's licence is that of its page, not of a
parliament's text, and a person is no page.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from markupsafe import Markup
from pydantic_core import to_json

from archive import urls
from archive.kinds import KINDS
from archive.language.dates import PartialDate
from archive.render.kind import Link, Register

Node = dict[str, Any]
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
"""The Library of Congress's name for the data type of dates in EDTF."""


def of_page(
    register: Register, path: str, name: str, crumbs: Iterable[Link] = (), here: str = "", main: Node | None = None
) -> Markup:
    """The linked data of one page, ready for its script element; `main` is what the page is about."""
    site = register.site
    address = urls.absolute(site.base_url, path)
    node: Node = {
        "@type": "WebPage",
        "@id": address,
        "name": name,
        "inLanguage": site.language,
        "license": site.licence.url or site.licence.name,
        "isPartOf": {"@type": "WebSite", "@id": website(register), "name": site.title},
    }
    if places := list(crumbs):
        node["breadcrumb"] = _breadcrumb(register, places, here, address)
    if main:
        node["mainEntity"] = main
    return script(node)


def script(node: Node) -> Markup:
    """A node as the text of a script element: nothing in it can end the element or begin another.

    HTML reads such text up to "</script" and minds "<!--"; JSON lets these letters be written as escapes (RFC 8259, 7).
    """
    text = to_json({"@context": "https://schema.org", **node}).decode()
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))  # noqa: S704


def identity(register: Register, kind: str, record: str) -> str:
    """The address of a thing that a record is about, which is not its page."""
    return _identity(register.site.base_url, kind, record)


@lru_cache(8_192)
def _identity(base: str, kind: str, record: str) -> str:
    return f"{urls.absolute(base, urls.record(kind, record))}#{KINDS[kind].word}"


def website(register: Register) -> str:
    """The address of the site as a thing."""
    return f"{register.site.base_url.rstrip('/')}/#website"


def date(value: PartialDate | None) -> Any:
    """A date as ISO 8601 where it is plain; else as EDTF, with its type, for schema.org has no words for doubt."""
    if value is None:
        return None
    return value.datetime_attribute or {"@type": EDTF, "@value": value.text}


def known(node: Node) -> Node:
    """A node without what is not known."""
    return {key: value for key, value in node.items() if value}


def _breadcrumb(register: Register, places: list[Link], here: str, address: str) -> Node:
    base = register.site.base_url
    steps = [("Register", urls.absolute(base, "index.html"))]
    steps += [(place.text, urls.absolute(base, place.address)) for place in places]
    steps += [(here, address)] if here else []
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": item}
        for position, (name, item) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}
