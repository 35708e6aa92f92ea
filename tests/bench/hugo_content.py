"""The invented archive as Hugo reads it: the same bodies and front matter, with what Hugo needs added.

Hugo makes the page of a person, a demand, a chamber, a group, an event or a year from the statements that name it as
a term. So each of them becomes a term page, and each statement names its terms by id: its people, which our build
finds by their printed names, its groups, its demands and its year. Keys that mean something else to Hugo get another
name (`type`: `form`, `signatories`: `signed`, `demands`: `wordings`), and a date without a day gets the first one,
with the date as written in `dated`. All of this is worked out here, before Hugo is measured.
"""

import json
import re
import shutil
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

RENAMED = {"type": "form", "signatories": "signed", "demands": "wordings"}
HIDDEN = "build: {render: never}\n"
SECTIONS = {
    "statements": HIDDEN + "cascade: [{outputs: [html, json]}]\n",
    "groups": HIDDEN,
    "letters": HIDDEN,
    "people": "title: Signatories\noutputs: [html, search]\n",
    "demands": "title: Demands\noutputs: [html, search]\n",
    "chambers": "title: Chambers\n",
    "events": "title: Events\n",
    "timeline": "title: Timeline\ncascade: [{target: {kind: term}, outputs: [html, search]}]\n",
}


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    group: str


class Conversion:
    """Content of ours, and the content folder of a Hugo site that is made from it."""

    def __init__(self, content: Path, target: Path) -> None:
        self.content = content
        self.target = target
        self.people: dict[str, Person] = {}

    def everything(self) -> None:
        """Write all content of the Hugo site."""
        for section, keys in SECTIONS.items():
            self._write(f"{section}/_index.md", keys, "")
        self._people()
        for kind in ("demands", "chambers", "groups", "events"):
            for path in self._files(kind):
                blocks, body = _parted(path)
                self._term(kind, path.stem, _titled(blocks), body)
        for path in self._files("pages"):
            blocks, body = _parted(path)
            self._write(path.name, _titled(blocks), body)
        self._write("corrections.md", "title: Corrections\n", "No record has been corrected since it was entered.\n")
        self._write("search.md", "title: Search\nlayout: search\n", "")
        for path in self._files("statements"):
            self.statement(path)

    def statement(self, path: Path) -> None:
        """Write one statement. Its slug is not part of its address."""
        blocks, body = _parted(path)
        people = [self.people[name] for name in _items(blocks["signatories"])]
        written = _value(blocks["date"])
        terms = {
            "people": [person.id for person in people],
            "groups": list(dict.fromkeys(person.group for person in people)),
            "demands": re.findall(r"^    demand: (.*)$", blocks["demands"], flags=re.M),
            "timeline": [written[:4]],
        }
        day = written if len(written) == len("2026-01-31") else f"{written}-01"
        blocks["date"] = f"date: {day}\ndated: {_quoted(written)}\n"
        renamed = "".join(re.sub(rf"^{key}:", f"{RENAMED.get(key, key)}:", text) for key, text in blocks.items())
        added = "".join(_list(key, ids) for key, ids in terms.items())
        self._write(f"statements/{'-'.join(path.stem.split('-')[:3])}.md", renamed + added, body)

    def _people(self) -> None:
        letters: set[str] = set()
        for path in self._files("people"):
            blocks, body = _parted(path)
            sort_name = _value(blocks["sort_name"])
            letter = unicodedata.normalize("NFD", sort_name)[0].upper()
            group = re.findall(r"group: (.*)$", blocks["memberships"], flags=re.M)[0]
            self.people[_value(blocks["name"])] = Person(path.stem, group)
            keys = f"{_titled(blocks)}linkTitle: {_quoted(sort_name)}\nletter: {letter}\ngroup: {group}\n"
            self._term("people", path.stem, keys, body)
            letters.add(letter)
        for letter in letters:
            self._write(f"letters/{letter.lower()}.md", f"title: {letter}\n", "")

    def _files(self, kind: str) -> Iterable[Path]:
        return sorted((self.content / kind).glob("*.md"))

    def _term(self, kind: str, name: str, keys: str, body: str) -> None:
        self._write(f"{kind}/{name}/_index.md", keys, body)

    def _write(self, name: str, keys: str, body: str) -> None:
        path = self.target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{keys}---\n{body}", encoding="utf-8")


def lay(hugo_site: Path, static: Path, target: Path) -> None:
    """Make a Hugo site with all but its content: the layouts, and our style sheets, scripts and fonts."""
    shutil.copytree(hugo_site, target)
    shutil.copytree(static / "css", target / "assets" / "css")
    others = shutil.ignore_patterns("css", "*.md")
    shutil.copytree(static, target / "static" / "assets", ignore=others)


def _parted(path: Path) -> tuple[dict[str, str], str]:
    """The top-level keys of a record, each with its lines, and its body."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    blocks = re.finditer(r"^(\w+):.*\n(?: .*\n)*", front, flags=re.M)
    return {block[1]: block[0] for block in blocks}, body


def _titled(blocks: dict[str, str]) -> str:
    """The keys of an authority record, its name as its title."""
    return "".join(re.sub(r"^name:", "title:", text) for text in blocks.values())


def _value(line: str) -> str:
    return line.partition(":")[2].strip()


def _items(block: str) -> list[str]:
    return re.findall(r"^  - (.*)$", block, flags=re.M)


def _list(key: str, ids: Iterable[str]) -> str:
    return f"{key}: [{', '.join(map(_quoted, ids))}]\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
