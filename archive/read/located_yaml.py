"""Strict YAML: text to a tree whose every key and value knows its line and column, and is text.

The tree is built from the events of libyaml's parser, without recursion and without PyYAML's composer:
nothing is converted (NO stays "NO", 1.10 stays "1.10"), nothing is shared or expanded, and what an editor is
unlikely to mean (aliases, tags, merge keys, a key written twice) is a problem with a place. The grammar is
YAML 1.1, https://yaml.org/spec/1.1/.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any, cast

import yaml
from yaml import AliasEvent, DocumentStartEvent, ScalarEvent, SequenceStartEvent
from yaml.events import CollectionEndEvent, CollectionStartEvent, Event

from archive.problems.problem import Problem, key_path
from archive.problems.rule_names import RuleName
from archive.read.yaml_mistakes import explain

if not yaml.__with_libyaml__:
    raise ImportError("PyYAML is here without libyaml, its parser in C; install a build that has it")

NEAR_REMARK = re.compile(r" # *\S")
"""A remark as near as the next word: it may be one."""

GLUED_COMMENT = re.compile(r"\s*#\S")
"""A # that stands before a word without a space, as in “Motion #12”: meant as text more likely than as a remark."""

DEEPEST = 50
"""Lists and mappings may be nested this deep; libyaml itself is at risk only far beyond."""

MOST_ITEMS = 2_000
"""Entries of one list. No chamber has a thousand members, and each signatory has a page that names the others."""

MOST_TOLD = 1_000
"""So many problems of a kind are told of one file; where there are more, one mistake was made many times."""

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""What a plain scalar of YAML 1.1 may be to mean nothing at all."""

UNPRINTABLE = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\U000e0000-\U000e007f]"
)
"""What no text holds, and an escape such as \\x92 in a quoted value could still bring in: controls, and what changes
unseen how text is ordered, compared or found. The joiners (U+200C, U+200D) and the marks of direction (U+200E, U+200F,
U+061C), which Persian, Arabic and Hebrew are written with, are not among them.
"""


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value, as written but for its quotes and escapes."""

    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: list[Node]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values; `marks` holds line and column of each key, a value knows its own."""

    entries: dict[str, Node]
    marks: dict[str, tuple[int, int]]
    line: int
    column: int


Node = Scalar | Sequence | Mapping


def compose(path: str, text: str, first_line: int = 1) -> tuple[Node | None, list[Problem]]:
    """Return the tree of a YAML text, None when it is empty, and every problem met on the way.

    `first_line` is the line of the file on which the text begins. Where there are problems the tree is what
    could be made of the rest. The text holds none of UNPRINTABLE, which libyaml refuses outright.
    """
    tree = _Tree(path, first_line, _end(text, first_line), text.split("\n"))
    loader = yaml.CBaseLoader(text)
    try:
        while event := loader.get_event():
            tree.take(event)
    except yaml.MarkedYAMLError as error:
        message, line, column = explain(error, text)
        tree.add_problem("yaml-syntax", message, (first_line + line, column + 1), key="")
    except _TooDeepError:
        pass  # its problem is recorded; nothing below can be trusted to be meant
    finally:
        loader.dispose()
    return tree.root, tree.problems


def _end(text: str, first_line: int) -> tuple[int, int]:
    """Line and column behind the last character; libyaml ends a text on a line of its own, which no file has."""
    return first_line + text.count("\n"), len(text) - text.rfind("\n")


def called(character: str) -> str:
    """What a message calls a character that no text holds: “control character U+0007”, or one that has a name."""
    code, category = f"U+{ord(character):04X}", unicodedata.category(character)
    if category in ("Cf", "Zl", "Zp"):
        return f"invisible character {code} ({unicodedata.name(character, 'unnamed').lower()})"
    return f"control character {code}"


class _TooDeepError(Exception):
    pass


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet; a mapping turns by turns expects a key and a value."""

    node: Sequence | Mapping
    expects_key: bool
    key: str | None = None

    @property
    def step(self) -> str | int:
        return len(self.node.items) if isinstance(self.node, Sequence) else self.key or ""


@dataclass(slots=True)
class _Tree:
    """The tree while it grows from events."""

    path: str
    first_line: int
    end: tuple[int, int]
    lines: list[str]
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    documents: int = 0

    def take(self, event: Event) -> None:
        if type(event) is ScalarEvent:
            self._take_scalar(event)
        elif isinstance(event, CollectionStartEvent):
            self._open(event)
        elif isinstance(event, CollectionEndEvent):
            self._close()
        elif isinstance(event, AliasEvent):
            self._take_alias(event)
        elif isinstance(event, DocumentStartEvent):
            self._start_document(event)

    def add_problem(self, rule: RuleName, message: str, place: tuple[int, int], key: str | None = None) -> None:
        if key is None:
            key = key_path([frame.step for frame in self.stack if frame.step != ""])
        if len(self.problems) < MOST_TOLD:
            self.problems.append(Problem(self.path, *place, key, message, rule))

    def _place(self, event: Event) -> tuple[int, int]:
        mark: Any = event.start_mark
        place = self.first_line + mark.line, mark.column + 1
        return place if place < self.end else self.end

    def _start_document(self, event: Event) -> None:
        self.documents += 1
        if self.documents > 1:
            message = "a second document begins here; a file holds one, so remove the line of --- or ..."
            self.add_problem("yaml-syntax", message, self._place(event))

    def _take_scalar(self, event: ScalarEvent) -> None:
        place = self._place(event)
        if event.anchor is not None or event.tag is not None:
            self._refuse_decoration(event, place)
        if self.stack and self.stack[-1].expects_key:
            self._take_key(event, place)
            return
        text: str = event.value
        if not text.strip() or (event.implicit[0] and text in NULLS):
            self._refuse_empty(place)
        if event.style == '"' and (found := UNPRINTABLE.search(text)):
            message = f"an escape for the {called(found[0])} stands here; remove it"
            self.add_problem("control-character", message, place)
        if not event.style:  # a plain scalar
            self._refuse_loss(event)
        self._add(Scalar(text, *place))

    def _refuse_loss(self, event: ScalarEvent) -> None:
        """Refuse what YAML would drop or join in silence: text behind a #, an entry indented too far."""
        start: Any = event.start_mark
        end: Any = event.end_mark
        last = self.lines[end.line] if end.line < len(self.lines) else ""  # libyaml ends a text on a line of its own
        if "#" in last and GLUED_COMMENT.match(last[end.column :]):
            message = "what follows # is not read; put the whole value in quotes, or a space behind # for a remark"
            self.add_problem("yaml-comment", message, (self.first_line + end.line, end.column + 1))
        elif "#" in last and NEAR_REMARK.match(last[end.column :]):
            message = (
                "what follows # is a remark and not read; put the whole value in quotes, or two blanks before the #"
            )
            self.add_problem("yaml-remark", message, (self.first_line + end.line, end.column + 2))
        for number, line in enumerate(self.lines[start.line + 1 : end.line + 1], start.line + 1):
            if line.lstrip().startswith("- "):
                message = "this line is indented further than the entry above and would become part of it; align them"
                column = len(line) - len(line.lstrip()) + 1
                self.add_problem("yaml-indent", message, (self.first_line + number, column))

    def _take_key(self, event: ScalarEvent, place: tuple[int, int]) -> None:
        frame, key = self.stack[-1], event.value
        marks = cast(Mapping, frame.node).marks
        frame.key, frame.expects_key = None, False
        if not key.strip() or (event.implicit[0] and key in NULLS):
            self.add_problem("yaml-key", "this value has no key; write one before the colon", place)
            return
        frame.key = key
        if event.implicit[0] and key == "<<":
            self.add_problem("yaml-merge-key", "<< copies keys from elsewhere; write them out here", place)
        elif key in marks:
            first = marks[key][0]
            message = f"this key is written a second time; the first is on line {first}; keep one of the two"
            self.add_problem("yaml-duplicate-key", message, place)
        marks.setdefault(key, place)

    def _take_alias(self, event: AliasEvent) -> None:
        message = f"*{event.anchor} repeats another value; write it out, or quote text that begins with *"
        self.add_problem("yaml-alias", message, self._place(event))
        self._add(Scalar("", *self._place(event)))

    def _refuse_decoration(self, event: ScalarEvent | CollectionStartEvent, place: tuple[int, int]) -> None:
        if event.anchor is not None:
            message = f"&{event.anchor} marks a value for reuse; remove it, or quote text that begins with &"
            self.add_problem("yaml-alias", message, place)
        if event.tag is not None:
            message = "! gives the value a YAML type; remove it, or quote text that begins with !"
            self.add_problem("yaml-tag", message, place)

    def _refuse_empty(self, place: tuple[int, int]) -> None:
        in_list = bool(self.stack) and isinstance(self.stack[-1].node, Sequence)
        if self.stack:  # an empty file is no empty value
            thing = "item" if in_list else "key"
            message = f"nothing is written here; give a value, or leave the {thing} out when it is unknown"
            self.add_problem("empty-value", message, place)

    def _open(self, event: CollectionStartEvent) -> None:
        place = self._place(event)
        self._refuse_decoration(event, place)
        if len(self.stack) == DEEPEST:
            message = f"lists and mappings are nested more than {DEEPEST} deep here; write them flatter"
            self.add_problem("yaml-depth", message, place, key=key_path([self.stack[0].step]))
            raise _TooDeepError
        if self.stack and self.stack[-1].expects_key:
            message = "a list or mapping stands where a key is expected; put quotes around it"
            self.add_problem("yaml-key", message, place)
        is_list = type(event) is SequenceStartEvent
        node = Sequence([], *place) if is_list else Mapping({}, {}, *place)
        self.stack.append(_Open(node, expects_key=not is_list))

    def _close(self) -> None:
        node = self.stack.pop().node
        if isinstance(node, Sequence) and len(node.items) > MOST_ITEMS:
            message = f"this list has {len(node.items):,} entries, and {MOST_ITEMS:,} are allowed; shorten it"
            self.add_problem("value-shape", message, (node.line, node.column))
        self._add(node)

    def _add(self, node: Node) -> None:
        """Put a finished node where it belongs. What was no key is dropped, and the value of no key too."""
        if not self.stack:
            self.root = self.root or node
            return
        frame = self.stack[-1]
        if isinstance(frame.node, Sequence):
            frame.node.items.append(node)
            return
        if not frame.expects_key and frame.key is not None:
            frame.node.entries.setdefault(frame.key, node)
        frame.expects_key, frame.key = not frame.expects_key, None
