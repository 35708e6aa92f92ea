"""Random edits to a small archive. Everybody and everything in it is invented."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

Front = dict[str, Any]

SITE: Front = {
    "title": "Invented register",
    "tagline": "For tests",
    "description": "An invented archive.",
    "base_url": "https://register.example",
    "licence": {"name": "None"},
}
NAMES = (
    *("Ada Example", "Bob Placeholder", "Zoé Specimen", "Zoe Specimen", "ADA EXAMPLE", "Carl Sample"),
    "Օրինակ Օրինակյան",
)
PRINTED = ("Bob Placeholder", "Carl Sample", "Օրինակ Օրինակյան")
WORDINGS = ("Open the archive", "open the archive", "Publish the list", "Keep the lamps lit", "Count the shelves")
DATES = (
    *("2001-02-03", "2001-02", "2001", "2002-05-06", "2002-05-07", "2002-11", "2003?"),
    *("../1999-12-31", "2001-02-03/2001-03-04"),
)
SOURCE = [{"title": "Invented paper", "url": "https://house.example/paper"}]


class Archive:
    """The content of an archive, file by file, and edits that a random choice makes to it."""

    def __init__(self, root: Path, seed: int, statements: int = 6) -> None:
        self.root, self.random = root, random.Random(seed)  # noqa: S311 - the same edits each time
        self.files: dict[str, str] = {}
        self.number = 0
        self._write("site.yaml", SITE)
        for chamber in ("xa-lower", "xa-upper"):
            self._write(f"chambers/{chamber}.md", {"name": f"House {chamber}", "country": "Examplia"})
            self._write(f"groups/{chamber}-blue.md", {"name": "Blue", "chamber": chamber})
        self._write("events/flood.md", {"title": "The flood", "date": "2001-01-01"})
        self._write("pages/about.md", {"title": "About"}, "## Corrections\n\nWrite to nobody.\n")
        for number in range(3):
            self._write(f"demands/demand-{number}.md", {"name": WORDINGS[number * 2 % 5], "theme": "archives"})
            self._write_person(f"person-{number}", NAMES[number])
        for _ in range(statements):
            self.add_statement()

    def save(self) -> None:
        """Make the folder what the files are."""
        for path in sorted(self.root.rglob("*"), reverse=True):
            if path.is_file() and path.relative_to(self.root).as_posix() not in self.files:
                path.unlink()
            elif path.is_dir() and not any(path.iterdir()):
                path.rmdir()
        for name, text in self.files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                path.write_text(text, encoding="utf-8")

    # -- edits ------------------------------------------------------------------------------------

    def add_statement(self) -> None:
        self.number += 1
        self._write(f"statements/xa-2001-{self.number:03d}-words.md", self._statement(), self._body())

    def delete_statement(self) -> None:
        self._drop(self._one("statements/"))

    def change_statement(self) -> None:
        name = self._one("statements/")
        if not name:
            return
        front, body = self._read(name)
        fresh = self._statement()
        keys = self.random.sample(sorted(fresh), k=min(2, len(fresh)))
        front = {**front, **{key: fresh[key] for key in keys}}
        self._write(name, front, self._body() if self.random.random() < 0.3 else body)

    def translate_statement(self) -> None:
        name = self._one("statements/")
        if name and name.count(".") == 1:
            front = {"title": "Գիրք", "status": "translation", "made_by": "nobody"}
            self._write(name.replace(".md", ".hy.md"), front, self._body())

    def rename_record(self) -> None:
        """Another id, the old one kept as a former id."""
        name = self._one(self.random.choice(["people/", "demands/", "events/", "groups/"]))
        if name:
            front, body = self._read(name)
            folder, _, file = name.partition("/")
            old = file.removesuffix(".md")
            self._drop(name)
            self.number += 1
            former = [*front.get("former_ids", []), old]
            self._write(f"{folder}/moved-{self.number}.md", {**front, "former_ids": former}, body)

    def change_person(self) -> None:
        name = self._one("people/")
        if name:
            self._write_person(name[7:-3], self.random.choice(NAMES))

    def add_person(self) -> None:
        self.number += 1
        plain = self.random.random() < 0.3
        identity = "carl-sample" if plain else f"person-{self.number}"
        self._write_person(identity, self.random.choice(NAMES))

    def delete_person(self) -> None:
        self._drop(self._one("people/"))

    def change_demand(self) -> None:
        name = self._one("demands/")
        others = [other[8:-3] for other in self.files if other.startswith("demands/") and other != name]
        if name:
            front: Front = {"name": self.random.choice(WORDINGS), "theme": self.random.choice(["archives", "lamps"])}
            if others and self.random.random() < 0.5:
                front["broader"] = self.random.choice(others)
            if others and self.random.random() < 0.3:
                front["related"] = [self.random.choice(others)]
            self._write(name, front, self._body())

    def add_demand(self) -> None:
        self.number += 1
        identity = self.random.choice([f"demand-{self.number}", "keep-the-lamps-lit"])
        self._write(f"demands/{identity}.md", {"name": self.random.choice(WORDINGS)})

    def delete_demand(self) -> None:
        self._drop(self._one("demands/"))

    def change_chamber(self) -> None:
        name = self._one("chambers/") or "chambers/xa-lower.md"
        front: Front = {"name": self.random.choice(["House one", "House two"]), "country": "Examplia"}
        front |= self.random.choice([{}, {"researched": ["2001"]}, {"members": "40"}, {"native_language": "hy"}])
        self._write(name, front, self._body())

    def change_group(self) -> None:
        name = self._one("groups/") or "groups/xa-lower-blue.md"
        front, _ = self._read(name) if name in self.files else ({"name": "Blue", "chamber": "xa-lower"}, "")
        self._write(name, {**front, "abbreviation": self.random.choice(["BLU", "BL", "B"])})

    def change_event(self) -> None:
        name = self._one("events/") or "events/flood.md"
        self._write(name, {"title": self.random.choice(["The flood", "The fire"]), "date": self._date()}, self._body())

    def add_event(self) -> None:
        self.number += 1
        self._write(f"events/event-{self.number}.md", {"title": "The storm", "date": self._date()})

    def change_page(self) -> None:
        heading = self.random.choice(["Corrections", "Sources", "Why"])
        self._write("pages/about.md", {"title": "About"}, f"## {heading}\n\nWords.\n")

    def drop_page(self) -> None:
        self._drop("pages/about.md")

    def change_settings(self) -> None:
        self._write("site.yaml", {**SITE, "tagline": f"For tests {self.random.random()}"})

    def break_something(self) -> None:
        """A mistake, which stops the build."""
        name = self._one("")
        if name:
            text = self.files[name]
            spoilt = [
                text.replace("---\n", "---\nnonsense: true\n", 1),
                text.replace(": ", ":", 1),
                "no front matter\n",
            ]
            self.files[name] = self.random.choice(spoilt)

    def stray_file(self) -> None:
        name = self.random.choice(
            ["statements/deep/xa-2001-900.md", "nowhere/x.md", "statements/bad name.md", "loose.md"]
        )
        self.files[name] = "---\ntitle: x\n---\n"

    def rewrite_file(self) -> None:
        """The same bytes, another time."""
        name = self._one("") or "site.yaml"
        (self.root / name).write_text(self.files[name], encoding="utf-8")

    def change_roll_call(self) -> None:
        lines = [f"{name},{self.random.choice(['for', 'against'])}" for name in self.random.sample(NAMES, 3)]
        self.files["votes/list.csv"] = "\n".join(["name,choice", *lines]) + "\n"

    # -- parts ------------------------------------------------------------------------------------

    def _statement(self) -> Front:
        pick, sample = self.random.choice, self.random.sample
        people = [name[7:-3] for name in self.files if name.startswith("people/")]
        demands = [name[8:-3] for name in self.files if name.startswith("demands/")]
        others = [name[11:22] for name in self.files if name.startswith("statements/")]
        printed = [pick(["Ada Example", "ADA EXAMPLE"]), pick(["Zoé Specimen", "Zoe Specimen"]), *PRINTED]
        signatories: list[Any] = [*sample(printed, self.random.randint(0, 3))]
        if people and self.random.random() < 0.5:
            role = pick(["sponsor", "signatory"])
            signatories.append({"as_printed": "A. N. Other", "person": pick(people), "role": role})
        if self.random.random() < 0.3:
            signatories.append({"as_printed": "Dora Plain", "chamber": "xa-lower", "group": "xa-lower-blue"})
        made: list[Any] = [*sample(WORDINGS, self.random.randint(1, 3))]
        if demands:
            made.append({"text": f"In other words {self.random.randint(1, 9)}", "demand": pick(demands)})
        front: Front = {
            "title": pick(["A paper", "Another paper", "The third paper"]),
            "type": pick(["declaration", "resolution", "motion"]),
            "date": self._date(),
            "chambers": sample(["xa-lower", "xa-upper"], self.random.randint(1, 2)),
            "signatories": signatories,
            "demands": made,
            "sources": SOURCE if self.random.random() < 0.8 else [],
            "events": ["flood"] if self.random.random() < 0.3 and "events/flood.md" in self.files else [],
            "relations": [{"type": pick(["follows", "supersedes"]), "statement": pick(others)}] if others else [],
            "votes": [{"chamber": "xa-lower", "names": "votes/list.csv"}] if "votes/list.csv" in self.files else [],
        }
        return {key: value for key, value in front.items() if value}

    def _date(self) -> str:
        return self.random.choice(DATES)

    def _body(self) -> str:
        others = [name[11:22] for name in self.files if name.startswith("statements/")]
        link = f" See [it](statement:{self.random.choice(others)}#d1)." if others and self.random.random() < 0.3 else ""
        return f"Some words {self.random.randint(1, 99)}.{link}\n"

    def _write_person(self, identity: str, name: str) -> None:
        front: Front = {"name": name, "sort_name": name}
        if self.random.random() < 0.4:
            front["other_names"] = [self.random.choice(NAMES)]
        if self.random.random() < 0.4:
            start = self.random.choice(["1990", "2002"])
            held = {"chamber": "xa-lower", "group": "xa-lower-blue", "constituency": "Circle", "start": start}
            front["memberships"] = [held]
        self._write(f"people/{identity}.md", front, self._body())

    def _one(self, folder: str) -> str:
        names = sorted(name for name in self.files if name.startswith(folder) and name.endswith(".md"))
        return self.random.choice(names) if names else ""

    def _drop(self, name: str) -> None:
        self.files.pop(name, None)

    def _read(self, name: str) -> tuple[Front, str]:
        _, front, body = self.files[name].split("---\n", 2)
        return yaml.load(front, yaml.BaseLoader), body  # noqa: S506 - our own text, read as text

    def _write(self, name: str, front: Front, body: str = "") -> None:
        text = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=1000)
        self.files[name] = text if name.endswith(".yaml") else f"---\n{text}---\n{body}"


EDITS: dict[str, Callable[[Archive], None]] = {
    name: edit for name, edit in vars(Archive).items() if callable(edit) and not name.startswith("_") and name != "save"
}
