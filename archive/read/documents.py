"""A content file to a document: front matter as a located tree, and the body as text."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from collections.abc import Sequence as Steps
from dataclasses import dataclass
from itertools import islice
from typing import Any

import frontmatter
from frontmatter.default_handlers import YAMLHandler

from archive.problems.problem import Problem
from archive.read import mojibake
from archive.read.located_yaml import MOST_TOLD, UNPRINTABLE, Mapping, Node, Scalar, Sequence, called, compose

__all__ = ["Document", "DocumentError", "Mapping", "Node", "Scalar", "Sequence", "parse", "parse_yaml"]

LARGEST = 512 * 1024
"""Bytes in a content file; the longest resolutions are a fifth of it, and what is larger is no text."""

OPENING = re.compile(r"(?m)\s*^---[ \t]*$")
FRONT_MATTER = re.compile(r"(?ms)\s*^---[ \t]*\n(?P<front>.*?)^---[ \t]*$\n?(?P<body>.*)")
"""Exactly three hyphens, so that no rule or underline of Markdown passes for the end of the front matter."""

UTF16_STARTS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b"-\0-\0", b"\0-\0-")


class DocumentError(Exception):
    """A content file that is no document; `problems` holds everything found, in order of place."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Document:
    """One content file. `body` starts on line `body_line`; lines and columns count from 1, in the file.

    `doubts` are the warnings about how the front matter is written.
    """

    path: str
    front: Mapping
    body: str
    body_line: int
    doubts: tuple[Problem, ...] = ()

    def plain(self) -> dict[str, Any]:
        """Return the front matter as dicts, lists and str only."""
        return {key: _plain(node) for key, node in self.front.entries.items()}

    def locate(self, loc: Steps[str | int]) -> tuple[int, int]:
        """Return line and column of the deepest value found along `loc`: the parent, if a key is missing."""
        node: Node = self.front
        for step in loc:
            child = _child(node, step)
            if child is None:
                break
            node = child
        return node.line, node.column


def parse(path: str, data: bytes) -> Document:
    """Read a Markdown file with front matter; `path` is only named in problems.

    A byte order mark and blank lines before the front matter are passed over. The body is kept as it is but
    for line ends, which become "\\n". Raises DocumentError with every problem that could be found.
    """
    text, problems = _decode(path, data)
    handler = _FrontMatter(path, text, problems)
    frontmatter.parse(text, handler=handler)
    return handler.document()


def parse_yaml(path: str, data: bytes) -> Document:
    """Read a file that is all YAML, such as site.yaml; its body is "". Raises DocumentError like parse()."""
    text, problems = _decode(path, data)
    front, doubts = _mapping(path, text, 1, problems)
    return Document(path, front, "", text.count("\n") + 1, doubts)


class _FrontMatter(YAMLHandler):  # type: ignore[misc, unused-ignore]
    """Tells python-frontmatter where one file's front matter is and what it says.

    python-frontmatter hands over the text without its outer white space, which would cost the body its
    indentation and every line its number, and takes a file it cannot split for one without metadata. So the
    file is split as it came, and what is found is kept here.
    """

    def __init__(self, path: str, text: str, problems: list[Problem]) -> None:
        super().__init__()
        self.path, self.text, self.problems = path, text, problems
        self.front = Mapping({}, {}, 1, 1)
        self.front_line = self.body_line = 1
        self.body = ""
        self.doubts: tuple[Problem, ...] = ()

    def split(self, text: str) -> tuple[str, str]:
        match = FRONT_MATTER.match(self.text)
        if not match:
            raise DocumentError(sorted([*self.problems, self._unsplit()]))
        self.front_line = self.text.count("\n", 0, match.start("front")) + 1
        self.body_line = self.text.count("\n", 0, match.start("body")) + 1
        self.body = match["body"]
        return match["front"], self.body

    def load(self, fm: str, **kwargs: object) -> Any:
        self.front, self.doubts = _mapping(self.path, fm, self.front_line, self.problems)
        return self.front.entries

    def document(self) -> Document:
        return Document(self.path, self.front, self.body, self.body_line, self.doubts)

    def _unsplit(self) -> Problem:
        if opening := OPENING.match(self.text):
            line = self.text.count("\n", 0, opening.end()) + 1
            message = "the front matter begins here and never ends; put a line --- after its last key"
            return Problem(self.path, line, 1, "", message, "front-matter-unclosed")
        line = _first_line_with_text(self.text)
        message = "the file has no front matter; put its keys at the top, between two lines of three hyphens"
        return Problem(self.path, line, 1, "", message, "front-matter-missing")


def _mapping(path: str, text: str, first_line: int, problems: list[Problem]) -> tuple[Mapping, tuple[Problem, ...]]:
    """Compose YAML that has to be keys with values, and the warnings about it; an empty text has no keys."""
    root, told = compose(path, text, first_line)
    found = [problem for problem in told if problem.level == "error"]
    if root is None or (isinstance(root, Scalar) and not root.text):
        root = Mapping({}, {}, first_line, 1)
    if isinstance(root, Mapping) and not problems and not found:
        return root, tuple(told)
    if not isinstance(root, Mapping) and not found:
        thing = "a list" if isinstance(root, Sequence) else "only text"
        message = f"here stands {thing} instead of keys; write each as key: value, a space after the colon"
        found.append(Problem(path, root.line, root.column, "", message, "front-matter-not-mapping"))
    raise DocumentError(sorted([*problems, *found]))


def _decode(path: str, data: bytes) -> tuple[str, list[Problem]]:
    """Return the text with plain line ends and _ for what is unprintable, and problems with such lines."""
    if len(data) > LARGEST:
        message = f"the file has {len(data):,} bytes, and {LARGEST:,} are allowed; shorten it or split it"
        raise DocumentError([Problem(path, 1, 1, "", message, "file-size")])
    if data.startswith(UTF16_STARTS):
        message = "the file is saved as UTF-16; save it as UTF-8"
        raise DocumentError([Problem(path, 1, 1, "", message, "file-encoding")])
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        raise DocumentError([_undecodable(path, error)]) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    misread = list(islice(_misread(path, text), MOST_TOLD)) if mojibake.SUSPECT.search(data) else []
    if not UNPRINTABLE.search(text):
        return text, misread
    told = {problem.line for problem in misread}
    others = (problem for problem in _unprintable(path, text) if problem.line not in told)
    return UNPRINTABLE.sub("_", text), sorted([*misread, *islice(others, MOST_TOLD)])


def _undecodable(path: str, error: UnicodeDecodeError) -> Problem:
    """Point to the first byte that is not UTF-8, and to the letter that was probably meant."""
    before = error.object[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    start = before.rfind(b"\n") + 1
    byte = error.object[error.start : error.start + 1]
    letter = byte.decode("cp1252", errors="replace")
    meant = "" if letter == "\ufffd" else f" (“{letter}” in Windows-1252)"
    message = f"the byte {byte[0]:02X}{meant} is not UTF-8; save the file as UTF-8"
    column = len(before[start:].decode().removeprefix("\ufeff")) + 1
    return Problem(path, before.count(b"\n") + 1, column, "", message, "file-encoding")


def _misread(path: str, text: str) -> Iterator[Problem]:
    """One problem for each line that was read as Windows-1252 or Latin-1 though it was UTF-8."""
    for number, line in enumerate(text.split("\n"), start=1):
        for found in islice(mojibake.find(line), 1):
            message = f"“{found.shown}” was decoded with the wrong encoding; it reads “{found.meant}”; copy it afresh"
            yield Problem(path, number, found.offset + 1, "", message, "mojibake")


def _unprintable(path: str, text: str) -> Iterator[Problem]:
    """One problem for each line that holds what no text holds."""
    for number, line in enumerate(text.split("\n"), start=1):
        if not (match := UNPRINTABLE.search(line)):
            continue
        if match[0] == "\ufffd" or "\x80" <= match[0] <= "\x9f":
            code = f"U+{ord(match[0]):04X}"
            message = f"the text was decoded with the wrong encoding ({code} stands here); copy it afresh"
            yield Problem(path, number, match.start() + 1, "", message, "mojibake")
        else:
            message = f"the {called(match[0])} stands here; delete it"
            yield Problem(path, number, match.start() + 1, "", message, "control-character")


def _first_line_with_text(text: str) -> int:
    return text[: len(text) - len(text.lstrip())].count("\n") + 1


def _plain(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {key: _plain(value) for key, value in node.entries.items()}


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.entries.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    return None
