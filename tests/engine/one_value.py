"""Edits of one value: for each key that a record may have, a record of the miniature and other values for the key."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from archive.records import MODELS
from archive.records.keys import Key, outline

Steps = tuple[str | int, ...]
"""Keys and positions that lead to a value in front matter, from the outside to the inside."""

Value = Any
"""Front matter as it is written: mappings, lists and words that do not mean anything yet."""

Change = Callable[[Value], None]
"""What is done to front matter."""

OTHER_FILES = {"copy": "sources/zebrawood.txt", "names": "votes/zebrawood.csv"}
"""Files of the content that no record of the miniature names, for keys that hold files."""


@dataclass(frozen=True)
class Place:
    """Where a key stands in a record, or would; what it holds there, if anything.

    Where what the key belongs to is missing too, `within` is that group, which then comes with it.
    """

    file: Path
    steps: Steps
    held: Value | None
    within: Key | None = None


@dataclass(frozen=True)
class Subject:
    """A key of a kind of record, and the places where it may be tried."""

    kind: str
    keys: tuple[Key, ...]
    places: tuple[Place, ...]

    @property
    def key(self) -> Key:
        return self.keys[-1]

    @property
    def name(self) -> str:
        return f"{self.kind} {'.'.join(key.name for key in self.keys)}"


def subjects(content: Path, kind: str) -> Iterator[Subject]:
    """Every key of a kind, in the records that have it, then in those that have what it belongs to, or may have it."""
    files = [path for path in sorted((content / kind).glob("*.md")) if "." not in path.stem]
    trees = {path: front(path) for path in files}
    for keys in _keys(outline(MODELS[kind])):
        yield Subject(kind, keys, tuple(_places(keys, trees)))


def _keys(keys: Sequence[Key], outer: tuple[Key, ...] = ()) -> Iterator[tuple[Key, ...]]:
    """Each key, behind those of the groups that it is in."""
    for key in keys:
        yield (*outer, key)
        yield from _keys(key.keys, (*outer, key))


def _places(keys: tuple[Key, ...], trees: dict[Path, Value]) -> list[Place]:
    name = keys[-1].name
    groups = [(file, group) for file, tree in trees.items() for group in _groups(tree, [key.name for key in keys[:-1]])]
    places = [Place(file, (*group, name), _found(trees[file], group).get(name)) for file, group in groups]
    places.sort(key=lambda place: place.held is None)
    return places or [Place(next(iter(trees)), (keys[0].name,), None, within=keys[0])]


def _groups(value: Value, names: Sequence[str]) -> Iterator[Steps]:
    """Where the groups are to which these keys lead; every entry of a list that is more than a plain line is one."""
    if isinstance(value, list):
        for number, entry in enumerate(value):
            yield from ((number, *rest) for rest in _groups(entry, names))
    elif isinstance(value, dict) and not names:
        yield ()
    elif isinstance(value, dict) and names[0] in value:
        yield from ((names[0], *rest) for rest in _groups(value[names[0]], names[1:]))


# -- other values ---------------------------------------------------------------------------------


def others(subject: Subject, content: Path) -> Iterator[tuple[Place, Change]]:
    """Changes that give the key another value, or a first one; the likeliest come first."""
    for place in subject.places:
        for value in _values(subject.key, place.held, content):
            entire = value if place.within is None else _group(place.within, content, {subject.key.name: value})
            yield place, lambda tree, place=place, entire=entire: _put(tree, place.steps, entire)  # type: ignore[misc]


def removals(subject: Subject) -> Iterator[tuple[Place, Change]]:
    """Changes that take the key out, where it may be left out."""
    for place in subject.places:
        if place.held is not None and not subject.key.required:
            yield place, lambda tree, place=place: _take_out(tree, place.steps)  # type: ignore[misc]


def _values(key: Key, present: Value | None, content: Path) -> Iterator[Value]:
    if key.form == "group" and present is None:
        yield _group(key, content, {})
    elif key.form == "group":
        yield from _other_groups(key, present, content)
    elif key.many and isinstance(present, list):
        ids = [value for value in _single(key, present[0], content) if value not in present]
        yield from ([value, *present[1:]] for value in ids)
        yield from ([*present, value] for value in ids)
    elif key.many:
        yield from ([value] for value in _single(key, None, content))
    else:
        yield from _single(key, present, content)


def _group(key: Key, content: Path, given: dict[str, Value]) -> Value:
    """A group with the keys that it has to have, or with one, beside those given."""
    needed = [one for one in key.keys if one.required] or list(key.keys[: not given])
    entry: Value = {one.name: next(iter(_values(one, None, content))) for one in needed} | given
    return [entry] if key.many else entry


def _other_groups(key: Key, present: Value | None, content: Path) -> Iterator[Value]:
    """A list in another order, or with less or more in it; one group, with one of its keys otherwise."""
    if isinstance(present, list):
        yield from ([present[::-1], present[:-1]] if len(present) > 1 else [])
        yield [*present, *_group(key, content, {})]
    elif isinstance(present, dict):
        for one in (one for one in key.keys if one.name in present):
            yield from ({**present, one.name: value} for value in _values(one, present[one.name], content))


def _single(key: Key, present: Value | None, content: Path) -> Iterator[Value]:
    written = present if isinstance(present, str) else ""
    if key.form == "id":
        yield from (one for one in _ids(key, content) if one != written)
    elif key.form == "date":
        yield from _dates(written)
    elif key.form == "count":
        now = int(written or "1")
        yield from (str(number) for number in (now + 1, now - 1, 1, 2, 3) if number > 0 and str(number) != written)
    elif key.form == "stated":
        yield from (stated for stated in ("at least 2", "about 3", "4") if stated != written)
    elif key.form == "flag":
        yield "false" if (written or key.usual) == "true" else "true"
    elif key.form == "choice":
        yield from (choice for choice in key.choices if choice != (written or key.usual))
    elif key.form == "language":
        yield from (language for language in ("fr", "hy", "en") if language != written)
    else:
        yield SINGLE.get(key.form) or OTHER_FILES.get(key.name) or f"{written} Zebrawood".strip()


SINGLE = {"address": "https://zebrawood.example/", "sha256": "0" * 64}
"""Form of a key -> a value."""


def _ids(key: Key, content: Path) -> list[str]:
    """The ids of the records that a key may refer to, or ids that nothing has."""
    if not key.refers:
        return ["once", "xa-1985-001"]
    kind = key.refers
    names = sorted(path.name.split(".")[0] for path in (content / kind).glob("*.md"))
    return list(dict.fromkeys("-".join(name.split("-")[:3]) if kind == "statements" else name for name in names))


def _dates(written: str) -> Iterator[str]:
    """Other dates: a day near, the same less certain, another year."""
    try:
        day = datetime.date.fromisoformat(written)
    except ValueError:
        yield from (date for date in ("2025-10-02", "2023", "2024-05-01/2024-05-03", "1999") if date != written)
    else:
        yield from (f"{day + datetime.timedelta(days)}" for days in (1, -1))
        yield f"{written}~"
        yield from (f"{day.year + years}{written[4:]}" for years in (-1, 1))
        yield written[:4]


# -- front matter ---------------------------------------------------------------------------------


class Written(str):
    """A value as it is written: whether it stands in quotes matters, for 2 is a number and "2" is a text."""

    style: str | None = None


RESOLVER = yaml.resolver.Resolver()


class _Loader(yaml.CBaseLoader):
    def construct_scalar(self, node: yaml.ScalarNode) -> Written:
        written = Written(node.value)
        written.style = node.style
        return written


def front(file: Path) -> Value:
    """The front matter of a record."""
    value: Value = yaml.load(parts(file.read_text(encoding="utf-8"))[0], _Loader) or {}  # noqa: S506 (texts alone)
    return value


def parts(text: str) -> tuple[str, str]:
    """Front matter and body of a file."""
    _, before, body = text.split("---\n", 2)
    return before, body


def edited(text: str, change: Change) -> str:
    """The text of a file, its front matter changed."""
    before, body = parts(text)
    tree: Value = yaml.load(before, _Loader) or {}  # noqa: S506 (texts alone)
    change(tree)
    written = yaml.serialize(_node(tree), Dumper=yaml.Dumper, allow_unicode=True, width=10_000)
    return f"---\n{written}---\n{body}"


def _node(value: Value) -> yaml.Node:
    """A value as YAML: what stood in quotes stands in quotes again."""
    if isinstance(value, dict):
        return yaml.MappingNode("tag:yaml.org,2002:map", [(_node(key), _node(each)) for key, each in value.items()])
    if isinstance(value, list):
        return yaml.SequenceNode("tag:yaml.org,2002:seq", [_node(each) for each in value])
    style = getattr(value, "style", None)
    tag = RESOLVER.resolve(yaml.ScalarNode, value, (not style, bool(style)))  # type: ignore[no-untyped-call]
    return yaml.ScalarNode(tag, value, style=style)


def _found(tree: Value, steps: Steps) -> Value:
    for step in steps:
        tree = tree[step]
    return tree


def _put(tree: Value, steps: Steps, value: Value) -> None:
    _found(tree, steps[:-1])[steps[-1]] = value


def _take_out(tree: Value, steps: Steps) -> None:
    del _found(tree, steps[:-1])[steps[-1]]
