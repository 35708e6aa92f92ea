"""Every public address of the site. Addresses are relative to its root; pages link to one another relatively."""

import re
from collections.abc import Callable
from functools import cache
from urllib.parse import quote, urlsplit

from archive.kinds import KINDS

PLAIN = re.compile(r"[A-Za-z0-9/#._~-]*")
"""An address in which nothing has to be quoted (RFC 3986, section 2.3)."""

SHOWN_BY_BROWSERS = re.compile(r"\.(pdf|txt|csv|png|jpe?g|webp)$", re.IGNORECASE)
"""Kept copies that a browser shows and never runs; every other one is published as text."""


def record(kind: str, target: str) -> str:
    """Address of a record's page; a fragment after the id is kept: fr-2025-001#d2."""
    identity, mark, fragment = target.partition("#")
    return KINDS[kind].address.format(identity) + mark + fragment


def pattern(kind: str, ending: str) -> str:
    """The pattern of the addresses of a kind of record, {record} for the id, with another ending."""
    return KINDS[kind].address.format("{record}").removesuffix(".html") + ending


def part(kind: str, identity: str, part: str) -> str:
    """Address of a part of a record's list: a year, or a month of it."""
    return pattern(kind, f".{part}.html").replace("{record}", identity)


def statement(statement_id: str) -> str:
    return record("statements", statement_id)


def demand_made(statement_id: str, number: int) -> str:
    """Address of a demand in the statement that makes it."""
    return f"{statement(statement_id)}#d{number}"


def person(person_id: str) -> str:
    return record("people", person_id)


def demand(demand_id: str) -> str:
    return record("demands", demand_id)


def comparison(earlier: str, later: str) -> str:
    """Address of the page that compares two statements, the earlier one first."""
    return f"compare/{earlier}/{later}.html"


def chamber(chamber_id: str) -> str:
    return record("chambers", chamber_id)


def group(group_id: str) -> str:
    return record("groups", group_id)


def event(event_id: str) -> str:
    return record("events", event_id)


def kept(name: str) -> str:
    """Address of a kept copy. What a browser might run as a page is named .txt, so that it is shown as text."""
    return f"kept/{name}" if SHOWN_BY_BROWSERS.search(name) else f"kept/as-text/{name}.txt"


SITE_CARD = "cards/register.png"
"""Address of the drawn card of every page that has none of its own."""


def card(statement_id: str) -> str:
    """Address of the drawn card of a statement."""
    return f"cards/{statement_id}.png"


def embed(address: str) -> str:
    """Address of the page for frames, from that of the page of a statement or a demand; a fragment is kept."""
    return f"embed/{address}"


DATA = "data/v1"
"""The folder of the files for programs; its number is the version that archive/exports/data_v1 promises."""

FEEDS = "feeds/"
"""The folder of all feeds but that of the whole register."""


def feed(kind: str, identity: str) -> str:
    """Address of the feed of a record."""
    return feed_of(record(kind, identity))


def feed_of(address: str) -> str:
    """Address of the feed of a page that has one, which is its own below feeds/."""
    return f"{FEEDS}{address.removesuffix('html')}xml"


def year(number: int) -> str:
    return f"timeline.html#y{number}"


def root(path: str) -> str:
    """The way from a page back to the root of the site: empty, or ../ for each folder."""
    return "../" * path.count("/")


def locator(path: str) -> Callable[[str, str], str]:
    """A function that gives the address of a record as a link on the page at `path`."""
    return _located(root(path))


@cache
def _located(root: str) -> Callable[[str, str], str]:
    """One function for all pages of a depth: their texts, as Markdown, become the same HTML."""
    return lambda kind, target: root + record(kind, target)


def absolute(base: str, path: str) -> str:
    """The address of a page in full. The front page is the base address itself."""
    base = base.rstrip("/")
    if path == "index.html":
        return f"{base}/"
    return f"{base}/{path if PLAIN.fullmatch(path) else quote(path, safe='/#')}"


def base_path(base: str) -> str:
    """The path part of the base address, with slashes at both ends: / or /register/."""
    path = urlsplit(base).path.strip("/")
    return f"/{path}/" if path else "/"
