"""What a Markdown text points at, found where it is written: addresses, pictures, notes and their marks.

Every text that is read is asked, so almost all are passed at once; in the others brackets are paired in one walk.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from archive.kinds import OF_WORD
from archive.prose.code import without_code
from archive.prose.html import RECORD_LINK

ODD_ADDRESS = re.compile(rf"\]\((?!https?://\w|mailto:\w|(?:{'|'.join(OF_WORD)}):[a-z0-9#-]+[)\s])")
"""An inline link that is neither a plain address of the web nor the link between records that almost all are."""

ODD_AUTOLINK = re.compile(r"<(?!https?://\w)((?i:ftps?|https?)://[^<>]*)>")
TOKEN = re.compile(r"[\\\n\[\])](?:(?<=\\)[^\n])?")
"""A line end, a bracket, or what a backslash makes a letter like any other; all else is passed at once."""

MARKS = re.compile(r"(?:[ \t>]|[-*+:](?=[ \t])|\d+[.)](?=[ \t]))*")
"""What may stand before the definition of an address or a note: quotation marks and those of items."""

ADDRESS = re.compile(r"\(\s*(?:<(?P<angled>[^<>]{0,200})|(?P<bare>[^\s)]{0,200}))")
"""So much of an address is enough to tell what it is."""

DEFINED = re.compile(
    r":[ ]*(?:\n[ \t>]*)?<?"
    r"(?:(?P<address>\S++)[ ]*(?:\n[ \t>]*)?(?:([\"']).*\2[ ]*|\(.*\)[ ]*)?$"
    r"|(?P<glued>\S{1,100}?)(?:([\"']).{0,100}\4[ ]*|\(.{0,100}\)[ ]*)$)",  # as much as is quick to try
    re.MULTILINE,
)
"""What follows the name of an address that is defined: the address and perhaps a title, which may be glued to it."""

ABBREVIATION = re.compile(r"^ {0,3}\*\[(?P<name>[^\]\n]+)\] ?:.*", re.MULTILINE)
WORD = re.compile(r"\w+")
NAMED = re.compile(r"\s?\[([^\]]*)\]")
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!])")
CHARACTER_REFERENCE = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[0-9A-Za-z]+);")
"""A reference to a character as Markdown takes it: with its semicolon."""


@dataclass(frozen=True, slots=True)
class Link:
    """An address as it is written, and where it stands."""

    offset: int
    address: str

    @property
    def meant(self) -> str:
        """The address as a browser gets it: no backslashes, and characters in place of references to them."""
        return ESCAPE.sub(r"\1", CHARACTER_REFERENCE.sub(lambda match: unescape(match[0]), self.address)).strip()


@dataclass(slots=True)
class Pointers:
    """What a text points at: links, but for those between records, which find_record_links() has; places of pictures;
    what is defined at a place and never used, by its name; notes and marks of notes by their names, each with its
    places in order.
    """

    links: list[Link] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    unused: dict[str, int] = field(default_factory=dict)
    notes: dict[str, list[int]] = field(default_factory=dict)
    marks: dict[str, list[int]] = field(default_factory=dict)


@dataclass(slots=True)
class _Brackets:
    """A pair of brackets: where it begins and ends, and what it holds unless that is brackets again; a picture has an
    exclamation mark before it.

    `has_end` says that a round bracket closes later in the paragraph, as one has to for an address behind the pair.
    """

    start: int
    end: int
    name: str | None
    picture: bool
    begins_line: bool
    has_end: bool = False


def find_pointers(text: str) -> Pointers:
    """What a text points at outside its code. Nothing, where there are but plain addresses and links to records."""
    found = Pointers()
    if any(sign in text for sign in ("![", "]:", "[^")) or ODD_ADDRESS.search(text):
        _find_bracketed(text, found)
    if "<" in text and ODD_AUTOLINK.search(text):
        found.links += (Link(match.start(1), match[1]) for match in ODD_AUTOLINK.finditer(without_code(text)))
    return found


def find_character_references(text: str) -> Iterator[tuple[int, str]]:
    """Each reference to a character outside code, and where it stands."""
    if "&" in text and CHARACTER_REFERENCE.search(text):
        for match in CHARACTER_REFERENCE.finditer(without_code(text)):
            yield match.start(), match[0]


def _find_bracketed(text: str, found: Pointers) -> None:
    shown = without_code(text)
    between_records = {match.start(1) for match in RECORD_LINK.finditer(text)}
    defined, used, pictures = dict[str, int](), set[str](), list[tuple[int, str]]()
    for pair in _pairs(shown):
        if pair.name and pair.name.startswith("^"):
            is_note = pair.begins_line and shown.startswith(":", pair.end)
            (found.notes if is_note else found.marks).setdefault(pair.name[1:], []).append(pair.start)
            continue
        match = ADDRESS.match(shown, pair.end) if pair.has_end else None
        if pair.picture and not match:
            named = NAMED.match(shown, pair.end)
            pictures.append((pair.start - 1, (named and named[1]) or pair.name or ""))
            used.add(_folded(pictures[-1][1]))
        elif pair.picture:
            found.pictures.append(pair.start - 1)
        elif not match and pair.begins_line and pair.name is not None and (match := DEFINED.match(text, pair.end)):
            defined[_folded(pair.name)] = pair.start
            kind = "address" if match["address"] is not None else "glued"
            found.links.append(Link(match.start(kind), match[kind].rstrip(">")))
        elif match:
            kind = "angled" if match["angled"] is not None else "bare"
            found.links.append(Link(match.start(kind), match[kind]))
        elif pair.name is not None:
            used.add(_folded(pair.name))
    found.unused = {name: start for name, start in defined.items() if name not in used}
    found.unused |= _unused_abbreviations(shown) if "*[" in shown else ()
    found.links = [link for link in found.links if link.offset not in between_records]
    found.pictures += (start for start, name in pictures if _folded(name) in defined)


def _unused_abbreviations(shown: str) -> Iterator[tuple[str, int]]:
    """Each abbreviation of which not every word is in the text."""
    words = set(WORD.findall(ABBREVIATION.sub("", shown)))
    for match in ABBREVIATION.finditer(shown):
        if not words.issuperset(WORD.findall(match["name"])):
            yield match["name"], match.start("name") - 2


def _folded(name: str) -> str:
    """The name of a definition as Markdown compares it."""
    return " ".join(name.split()).lower()


def _pairs(text: str) -> list[_Brackets]:
    """Each pair of brackets of a paragraph, in the order of their ends."""
    found, without_end, opened = list[_Brackets](), list[_Brackets](), list[int]()
    begins, escaped, innermost = _beginning(text, 0), 0, False
    for token in TOKEN.finditer(text):
        start, sign = token.start(), token[0]
        if sign == "\n":
            begins = _beginning(text, start + 1)
            if not text[begins : begins + 1].strip():
                opened, without_end = [], []
        elif sign == "[":
            is_picture = text[start - 1 : start] == "!" and escaped != start
            opened.append(start - is_picture)
            innermost = True
        elif sign == "]" and opened:
            first = opened.pop()
            picture = text[first] == "!"
            name = text[first + picture + 1 : start] if innermost else None
            found.append(_Brackets(first + picture, start + 1, name, picture, first == begins))
            without_end.append(found[-1])
            innermost = False
        elif sign == ")":
            for pair in without_end:
                pair.has_end = True
            without_end = []
        escaped = token.end() if len(sign) > 1 else escaped
    return found


def _beginning(text: str, start: int) -> int:
    """Where a line begins, behind the marks of quotations and items."""
    match = MARKS.match(text, start)
    return match.end() if match else start
