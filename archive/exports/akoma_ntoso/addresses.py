"""Addresses on the web as XML Schema takes them (xsd:anyURI): in the letters of RFC 3986, and nothing that is none."""

import re
from functools import lru_cache
from urllib.parse import quote, urljoin

from archive.records import is_address

LEGAL = ":/?@!$&'()*+,;=%~"
"""What stays as it is in an address, beside letters, digits and -._: the rest of RFC 3986, section 2.2, but for # and
the brackets, which have their place elsewhere.
"""

STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
MAIL = re.compile(r"mailto:[^@\s<>\"]+@[^@\s<>\"]+")


@lru_cache(1_000)
def legal(address: str) -> str:
    """An address with what is not legal in it spelt in percent signs; empty for what is no address at all."""
    place, mark, part = address.partition("#")
    spelt = STRAY_PERCENT.sub("%25", f"{quote(place, safe=LEGAL)}{mark}{quote(part, safe=LEGAL)}")
    return spelt if is_address(spelt) or MAIL.fullmatch(spelt) else ""


def full(href: str, page: str) -> str:
    """The address that a link on a page leads to; empty for what is none."""
    if href.startswith(("https://", "http://", "mailto:")):
        return legal(href)
    try:
        return legal(urljoin(page, href)) if href else ""
    except ValueError:
        return ""
