"""What a hostile case is: files that a stranger might send, and the end that they come to."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

NUMBER = "xx-2025-001"
STATEMENT = f"statements/{NUMBER}-nothing.md"
"""Where the statement of a refused case lies; the first line that is its own is line FIRST."""

TOP = "---\ntitle: A\ntype: declaration\ndate: 2025\nsources: [{title: B}]\ntexts: [{status: summary, here: this}]\n"
FIRST = TOP.count("\n") + 1

TARGET = "outside/secret.txt"
"""A file beside the content folder, to which links and paths try to lead."""


@dataclass(frozen=True, slots=True)
class Link:
    """A symbolic link; a relative target is seen from the link."""

    target: str


class Folder:
    """An empty folder, where a file is expected."""


File = str | bytes | Link | Folder


@dataclass(frozen=True, slots=True)
class End:
    """A problem that a case has to come to."""

    path: str
    line: int
    key: str
    rule: str


def end(spelt: str) -> End:
    """An end as the tables spell it: “value-date 7 dates.tabled”, or “people/X.md: file-name 1” for another file."""
    path, _, rest = f"{STATEMENT}: {spelt}".rpartition(": ")
    rule, line, *key = rest.split(" ", 2)
    return End(path.removeprefix(f"{STATEMENT}: "), int(line), "".join(key), rule)


@dataclass(frozen=True, slots=True)
class Case:
    """Files (path in the content folder -> what lies there), laid over a small sound archive.

    `refused` are the problems, all of them in order, or with `more` the first of very many alike. A case without any
    is harmless: it builds, and `shown` is on the page at `page`, word for word. What its texts point at may be `told`,
    but for that too it is built: no harm is done even where a rule is passed by.
    """

    category: str
    name: str
    files: dict[str, File]
    refused: tuple[End, ...] = ()
    more: bool = False
    page: str = ""
    shown: tuple[str, ...] = ()
    told: tuple[End, ...] = ()

    def numbered(self, number: int) -> "Case":
        """The case with a statement's id for {id} in its paths, so that many lie in one archive."""
        identity = f"xx-2025-{number:03}"
        files = {path.replace("{id}", identity): file for path, file in self.files.items()}
        return replace(self, files=files, page=self.page.replace("{id}", identity))


def statement(front: str = "", body: str = "Text.\n") -> str:
    """A sound statement with more front matter and a text."""
    return f"{TOP}{front}{chr(10) if front else ''}---\n{body}"


def quoted(text: str) -> str:
    """A text of one line as YAML that means just that."""
    return "'" + text.replace("'", "''") + "'"


def lay(files: dict[str, File], content: Path) -> None:
    """Write files into a content folder."""
    for name, file in files.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file() and not isinstance(file, str | bytes):
            path.unlink()
        if isinstance(file, Link):
            path.symlink_to(file.target)
        elif isinstance(file, Folder):
            path.mkdir()
        else:
            path.write_bytes(file if isinstance(file, bytes) else file.encode())


@dataclass(frozen=True, slots=True)
class Table:
    """Makes the cases of one category. Ends are spelt as end() reads them."""

    category: str

    def refused(self, name: str, files: File | dict[str, File], *ends: str, more: bool = False) -> Case:
        """A case that is refused; a file alone is the statement."""
        given = files if isinstance(files, dict) else {STATEMENT: files}
        return Case(self.category, name, given, tuple(map(end, ends)), more)

    def front(self, name: str, front: str, *ends: str, more: bool = False) -> Case:
        """A statement refused for its front matter, of which the lines from FIRST on are given."""
        return self.refused(name, statement(front), *ends, more=more)

    def shown(self, name: str, files: dict[str, File], page: str, *shown: str) -> Case:
        """A case that is harmless."""
        return Case(self.category, name, files, page=page, shown=shown)

    def pages(self, texts: Iterable[tuple[str, str, tuple[str, ...], tuple[str, ...]]], first: int = 1) -> list[Case]:
        """Editorial pages of hostile Markdown: for each its name, its text, what a reader has to see of it, and the
        ends of what it points at.
        """
        return [self._page(number, *given) for number, given in zip(count(first), texts, strict=False)]

    def _page(self, number: int, name: str, body: str, shown: tuple[str, ...], told: tuple[str, ...]) -> Case:
        identity = f"{self.category.split()[0].lower()}-{number}"
        path = f"pages/{identity}.md"
        files: dict[str, File] = {path: f"---\ntitle: {quoted(name)}\n---\n{body}"}
        case = self.shown(name, files, f"{identity}.html", *shown)
        return replace(case, told=tuple(end(f"{path}: {spelt}") for spelt in told))
