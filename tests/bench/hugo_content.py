"""The invented archive as Hugo reads it: the same bodies and front matter, with what Hugo needs added.

Hugo makes the page of a person, a demand, a chamber, a group, an event or a year from the statements that name it as
a term. So each of them becomes a term page, and each statement names its terms by id: its people, which our build
finds by their printed names, its groups, its demands and its year. Keys that mean something else to Hugo get another
name (`type`: `form`, `signatories`: `signed`, `demands`: `wordings`), and a date without a day gets the first one,
with the date as written in `dated`.

What our pages count or look up among all statements, Hugo finds counted in its data folder, so that its layouts print
it and no more: by the id of a statement, a person or a demand, and each list as one text. A row of it is written
{1|demand-00003~Release the archive^12 statements}, in characters that no text of the invented archive has; the layout
says what HTML each stands for. Of the forms tried, Hugo reads and prints this one in the shortest time: lists of
fields below `data` took it a seventh more of a build at 1,000 statements, and in the front matter a third more.

All of this is worked out here, before Hugo is measured.
"""

import json
import re
import shutil
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from itertools import chain
from pathlib import Path

from archive.language.date_words import in_words, in_words_short
from archive.language.dates import PartialDate, parse
from archive.language.names import CollationKey, collation_key
from archive.records import KNOWN, labels

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


NEAREST = 2
MOST_COMPARED = 100
MOST_DEMANDS = 100
MOST_COMPANIONS = 60
MOST_PEOPLE = 300
MOST_TOGETHER = 10
MOST_UNDIVIDED = 150
"""How much is listed: as in `archive.pages` and `archive.compile.sums`."""


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """A person or a demand as lists name them; the last three are a person's."""

    id: str
    name: str
    order: CollationKey
    group: str = ""
    chamber: str = ""
    constituency: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """What other pages show of a statement."""

    id: str
    title: str
    date: PartialDate
    mark: str
    place: str
    people: list[Named]
    demands: list[Named]
    relations: list[tuple[str, str]]

    @property
    def order(self) -> tuple[str, str]:
        return self.date.sort_key, self.id

    @property
    def number(self) -> str:
        return labels.number_of(self.id)


Ranked = list[tuple[Named, int]]


class Conversion:
    """Content of ours, and the content and data of a Hugo site that are made from it."""

    def __init__(self, content: Path, site: Path) -> None:
        self.content = content
        self.target = site / "content"
        self.data = site / "data"
        self.people: dict[str, Named] = {}
        self.demands: dict[str, Named] = {}
        self.chambers: dict[str, dict[str, str]] = {}
        self.statements: list[Statement] = []

    def everything(self) -> None:
        """Write all content of the Hugo site."""
        for section, keys in SECTIONS.items():
            self._write(f"{section}/_index.md", keys, "")
        self._people()
        for kind in ("demands", "chambers", "groups", "events"):
            for path in self._files(kind):
                blocks, body = _parted(path)
                self._term(kind, path.stem, _titled(blocks), body)
                if kind == "demands":
                    name = _value(blocks["name"])
                    self.demands[path.stem] = Named(path.stem, name, collation_key(name))
                if kind == "chambers":
                    self.chambers[path.stem] = {key: _value(text) for key, text in blocks.items()}
        for path in self._files("pages"):
            blocks, body = _parted(path)
            self._write(path.name, _titled(blocks), body)
        self._write("corrections.md", "title: Corrections\n", "No record has been corrected since it was entered.\n")
        self._write("search.md", "title: Search\nlayout: search\n", "")
        for path in self._files("statements"):
            self._statement(path)
        self._counted()

    def add(self, path: Path) -> None:
        """Write one statement more."""
        self._statement(path)
        self._counted()

    def _statement(self, path: Path) -> None:
        """Write one statement. Its slug is not part of its address."""
        blocks, body = _parted(path)
        name = "-".join(path.stem.split("-")[:3])
        people = [self.people[name] for name in _items(blocks["signatories"])]
        written = _value(blocks["date"])
        terms = {
            "people": [person.id for person in people],
            "groups": list(dict.fromkeys(person.group for person in people)),
            "demands": re.findall(r"^    demand: (.*)$", blocks["demands"], flags=re.M),
            "timeline": [written[:4]],
        }
        self.statements.append(
            Statement(
                id=name,
                title=_value(blocks["title"]),
                date=parse(written),
                mark=_mark(_value(blocks["type"]), _value(blocks["status"])),
                place=" and ".join(self.chambers[chamber]["name"] for chamber in _items(blocks["chambers"])),
                people=people,
                demands=[self.demands[demand] for demand in terms["demands"]],
                relations=re.findall(r"- type: (.*)\n    statement: (.*)\n", blocks.get("relations", "")),
            )
        )
        day = written if len(written) == len("2026-01-31") else f"{written}-01"
        blocks["date"] = f"date: {day}\ndated: {_quoted(written)}\n"
        renamed = "".join(re.sub(rf"^{key}:", f"{RENAMED.get(key, key)}:", text) for key, text in blocks.items())
        added = "".join(_list(key, ids) for key, ids in terms.items())
        self._write(f"statements/{name}.md", renamed + added, body)

    def _people(self) -> None:
        letters: set[str] = set()
        for path in self._files("people"):
            blocks, body = _parted(path)
            sort_name = _value(blocks["sort_name"])
            letter = unicodedata.normalize("NFD", sort_name)[0].upper()
            office = dict(re.findall(r"(\w+): (.*)$", blocks["memberships"], flags=re.M))
            group = office["group"]
            self.people[_value(blocks["name"])] = Named(
                path.stem, sort_name, collation_key(sort_name), group, office["chamber"], office["constituency"]
            )
            keys = f"{_titled(blocks)}linkTitle: {_quoted(sort_name)}\nletter: {letter}\ngroup: {group}\n"
            self._term("people", path.stem, keys, body)
            letters.add(letter)
        for letter in letters:
            self._write(f"letters/{letter.lower()}.md", f"title: {letter}\n", "")

    # -- counted for Hugo -------------------------------------------------------------------------

    def _counted(self) -> None:
        """Write what the layouts print of all statements together."""
        self.data.mkdir(exist_ok=True)
        self.statements.sort(key=lambda statement: statement.order)
        made: dict[Named, list[tuple[Statement, int]]] = {demand: [] for demand in self.demands.values()}
        signed: dict[Named, list[Statement]] = {person: [] for person in self.people.values()}
        for statement in self.statements:
            for number, demand in enumerate(statement.demands, 1):
                made[demand].append((statement, number))
            for person in statement.people:
                signed[person].append(statement)
        self._put("statements", self._recurring(made))
        self._put("people", {person.id: _of_person(person, theirs) for person, theirs in signed.items()})
        self._put("demands", {demand.id: self._of_demand(demand, [s for s, _ in made[demand]]) for demand in made})

    def _recurring(self, made: dict[Named, list[tuple[Statement, int]]]) -> dict[str, object]:
        """Of each statement, the nearest that made each of its demands before and since, and those that refer to it."""
        elsewhere: dict[str, list[dict[str, str]]] = {statement.id: [] for statement in self.statements}
        at = Counter[Named]()
        referring = defaultdict[str, list[str]](list)
        for statement in self.statements:
            for demand in statement.demands:
                here = at[demand]
                at[demand] += 1
                sides = {"before": slice(max(0, here - NEAREST), here), "since": slice(here + 1, here + 1 + NEAREST)}
                found = {key: _occurrences(made[demand][side]) for key, side in sides.items()}
                elsewhere[statement.id].append(found)
        for statement in sorted(self.statements, key=lambda statement: statement.id):
            for relation, other in statement.relations:
                said, title = labels.RELATIONS[relation][1], f"{statement.number}, {statement.title}"
                referring[other].append(_row(statement.mark, said, statement.id, title, in_words(statement.date)))
        return {id: {"made": found, "referring": "".join(referring[id])} for id, found in elsewhere.items()}

    def _of_demand(self, demand: Named, statements: list[Statement]) -> dict[str, object]:
        """What it is often made with; and who ever signed it, by chamber, unless its list is long."""
        divided = len(statements) > MOST_UNDIVIDED
        together = Counter(chain.from_iterable(s.demands for s in statements[-MOST_COMPARED if divided else 0 :]))
        del together[demand]
        people = Counter[Named]() if divided else Counter(chain.from_iterable(s.people for s in statements))
        chambers = defaultdict[str, Ranked](list)
        for person, number in sorted(_ranked(people, MOST_PEOPLE), key=lambda one: (one[0].order, one[0].id)):
            chambers[person.chamber].append((person, number))
        return {
            "together": _rows(_ranked(together, MOST_TOGETHER)),
            "people_count": len(people),
            "people": [
                {
                    "heading": "{name}, {country}".format_map(self.chambers[chamber]),
                    "number": len(chambers[chamber]),
                    "names": "".join(_row(one.id, one.name, _detail(one, n)) for one, n in chambers[chamber]),
                }
                for chamber in sorted(chambers)
            ],
        }

    def _put(self, name: str, found: dict[str, object]) -> None:
        text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
        (self.data / f"{name}.json").write_text(text, encoding="utf-8")

    # -- files ------------------------------------------------------------------------------------

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


def _mark(form: str, status: str) -> str:
    return KNOWN.types[form].mark + ("" if KNOWN.statuses[status].carried else " mark--open")


def _of_person(person: Named, statements: list[Statement]) -> dict[str, object]:
    """The demands of what a person signed, and who else signed it, of the latest so many."""
    compared = statements[-MOST_COMPARED:]
    demands = Counter(chain.from_iterable(statement.demands for statement in compared))
    companions = Counter(chain.from_iterable(statement.people for statement in compared))
    del companions[person]
    return {
        "demands": _rows(_ranked(demands, MOST_DEMANDS)),
        "demands_count": len(demands),
        "companions": "".join(_row(one.id, one.name, str(n)) for one, n in _ranked(companions, MOST_COMPANIONS)),
        "companions_count": len(companions),
    }


def _ranked(counted: Counter[Named], most: int) -> Ranked:
    return sorted(counted.items(), key=lambda one: (-one[1], one[0].order, one[0].id))[:most]


def _detail(person: Named, statements: int) -> str:
    return labels.facts([person.constituency, str(statements) if statements > 1 else ""])


def _occurrences(made: list[tuple[Statement, int]]) -> str:
    return "".join(
        _row(
            statement.mark,
            f"{statement.id}.html#d{number}",
            f"{statement.number}, demand {number}",
            f"{statement.place}, {in_words_short(statement.date)}",
        )
        for statement, number in made
    )


def _rows(ranked: Ranked) -> str:
    return "".join(
        _row(str(place), named.id, named.name, labels.count(number, "statement"))
        for place, (named, number) in enumerate(ranked, 1)
    )


def _row(*fields: str) -> str:
    """A row of so many fields: {a|b~c^d`e}."""
    ends = "|~^`"[: len(fields) - 1] + "}"
    return "{" + "".join(escape(field, quote=False) + end for field, end in zip(fields, ends, strict=True))
