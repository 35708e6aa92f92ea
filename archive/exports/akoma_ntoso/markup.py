"""Elements of Akoma Ntoso as text; no character that XML forbids gets in.

`Xml` is text that is escaped already. It is a type of its own for mypy alone, so that nothing else can become part of
an element; at run time it is a string, which is five times quicker than an object for each of a hundred elements.
"""

import re
from collections.abc import Iterable
from typing import NewType

from archive.render.jinja import escaped

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

Xml = NewType("Xml", str)
NOTHING = Xml("")

FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Every character but those of XML 1.0 (fifth edition), section 2.2, production 2."""

ATTRIBUTES = {"as_": "as", "class_": "class", "lang": "xml:lang", "space": "xml:space"}
"""Names of attributes that cannot be the names of arguments."""


def allowed(text: str) -> str:
    """The text with a replacement character for each that XML forbids, so that it is seen that one stood there."""
    return FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def text(value: str | None) -> Xml:
    """A value from a record as XML; nothing for none."""
    return Xml(escaped(value)) if value else NOTHING


def element(tag: str, /, *content: Xml, **attributes: str | None) -> Xml:
    """An element. Attributes are values as they are; those that are empty are left out."""
    given = ""
    for name, value in attributes.items():
        if value:
            given += f' {ATTRIBUTES.get(name, name)}="{escaped(value)}"'
    inner = "".join(content)
    return Xml(f"<{tag}{given}>{inner}</{tag}>" if inner else f"<{tag}{given}/>")


def joined(parts: Iterable[Xml], between: str = "") -> Xml:
    """Texts and elements one after another, without those that are empty."""
    return Xml(between.join(filter(None, parts)))


def lines(*parts: Xml) -> Xml:
    """Elements one on each line, where spaces between them mean nothing; empty ones are left out."""
    return Xml("\n".join(("", *filter(None, parts), "")))
