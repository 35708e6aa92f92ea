"""Front matter put in order: its keys in the order of the record, in one style, and with all that was in it.

A file is read, grown to a tree that knows how it is written, and laid out anew. What comes of it is read again and
compared; only what says the same, with the same remarks, is handed out.
"""

import codecs
from collections import Counter
from collections.abc import Sequence

from archive.commands.fmt.front_matter import remarks, tree
from archive.commands.fmt.front_matter.layout import lay_out
from archive.read import documents
from archive.read.documents import FRONT_MATTER, Document, DocumentError
from archive.records.keys import Key


class NotKeptError(Exception):
    """Front matter that would not say the same once it is put in order: a mistake of this program, told in words."""


def put_in_order(path: str, data: bytes, keys: Sequence[Key]) -> bytes:
    """A content file with its front matter in order; a .yaml file is all front matter. `path` is named in problems.

    The body stays as it is but for line ends, the last of which is added if it is missing. Raises DocumentError when
    the file cannot be read, and NotKeptError when anything in it would be lost.
    """
    before = _read(path, data)
    text = _text(data)
    try:
        ordered = _ordered(text, before, keys)
        if ordered.encode() != data:
            _compare(before, text, ordered, keys)
    except (ValueError, LookupError, TypeError) as error:
        raise NotKeptError(f"it could not be laid out ({error})") from error
    return ordered.encode()


def _read(path: str, data: bytes) -> Document:
    return (documents.parse_yaml if path.endswith(".yaml") else documents.parse)(path, data)


def _text(data: bytes) -> str:
    return data.removeprefix(codecs.BOM_UTF8).decode().replace("\r\n", "\n").replace("\r", "\n")


def _front(text: str, document: Document) -> str:
    """The part of a file that is YAML."""
    match = None if document.path.endswith(".yaml") else FRONT_MATTER.match(text)
    return match["front"] if match else text


def _ordered(text: str, document: Document, keys: Sequence[Key]) -> str:
    front = _front(text, document)
    found = tree.tokens(front)
    attached = remarks.attach(tree.grow(front, found), remarks.find(front, found))
    laid = lay_out(attached, keys)
    return laid if document.path.endswith(".yaml") else f"---\n{laid}---\n{_ended(document.body)}"


def _ended(body: str) -> str:
    return f"{body}\n" if body and not body.endswith("\n") else body


def _compare(before: Document, text: str, ordered: str, keys: Sequence[Key]) -> None:
    """Read again what was put in order. Raises NotKeptError for the first difference that matters."""
    try:
        after = _read(before.path, ordered.encode())
    except DocumentError as error:
        raise NotKeptError(f"it could not be read any more ({error.problems[0].message})") from error
    if after.plain() != before.plain():
        raise NotKeptError("a value would change")
    if after.body != _ended(before.body):
        raise NotKeptError("the text below the front matter would change")
    if _remarks(text, before) != _remarks(ordered, after):
        raise NotKeptError("a remark would be lost")
    if _ordered(ordered, after, keys) != ordered:
        raise NotKeptError("it would change once more the next time")


def _remarks(text: str, document: Document) -> Counter[str]:
    front = _front(text, document)
    return Counter(remark.text for remark in remarks.find(front, tree.tokens(front)))
