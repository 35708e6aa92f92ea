"""The docstring of a rule as an explanation: what it means, a wrong and a right example.

    class NameNear(Rule, level="warning"):
        \"\"\"A new name is not a misspelt known one.

        Why, and what to do: two to five plain sentences for an editor.

        Wrong:

            signatories:
              - Ana Sample

        Right:

            signatories:
              - {as_printed: Ana Sample, person: anna-sample}

        Accepted:

            accepted:
              - {rule: name-near, reason: Two people; the list of members has both.}
        \"\"\"

An example is laid over the archive in specimen/, which has no problem of its own. A block under `Wrong:` is a part
of the specimen's statement: its keys take the place of the statement's keys of the same name, new ones are added,
and what follows a line --- takes the place of the body. A block under `Wrong, people/bruno-specimen.md:` is a whole
file of that path. Several blocks may follow one another. `Accepted` is laid over the wrong example, and only a
warning has it. What cannot be written as text is told in words, behind the colon: `Wrong: a file saved as UTF-16.`
"""

import inspect
import re
from dataclasses import dataclass
from textwrap import dedent

from archive.problems.rules.rule import Level, Rule

HEADING = re.compile(r"^(?P<kind>Wrong|Right|Accepted)(?:, (?P<path>\S+))?:(?P<rest>(?: .*)?)$", re.MULTILINE)
HYPHENS = re.compile(r"(?m)^---\n")
KEY = re.compile(r"(?m)^(?=[^\s#-])")
"""Where a key of front matter begins, with its value below it."""


@dataclass(frozen=True, slots=True)
class Block:
    """A part of an example: a file of that path in the content folder; without a path, a part of the statement."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Example:
    """What is laid over the specimen, or told in words where it cannot be written as text."""

    blocks: tuple[Block, ...] = ()
    words: str = ""

    def __bool__(self) -> bool:
        return bool(self.blocks or self.words)


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule in full. `meaning` is in paragraphs of one line; `accepted` is empty for errors."""

    rule: str
    level: Level
    says: str
    meaning: tuple[str, ...]
    wrong: Example
    right: Example
    accepted: Example

    @property
    def in_several_files(self) -> bool:
        """Whether blocks lie elsewhere than in the statement, so that each has to say where."""
        return any(block.path for block in (*self.wrong.blocks, *self.right.blocks, *self.accepted.blocks))


def explanation(rule: type[Rule]) -> Explanation:
    """Read the docstring of a rule. Raises ValueError when it has no meaning, no wrong or no right example."""
    text = inspect.cleandoc(rule.__doc__ or "")
    first = HEADING.search(text)
    says, *meaning = _paragraphs(text[: first.start()] if first else text)
    examples = {kind: _example(text, kind) for kind in ("Wrong", "Right", "Accepted")}
    if not (meaning and examples["Wrong"] and examples["Right"]):
        raise ValueError(f"the docstring of {rule.__name__} has no meaning, or lacks an example under Wrong: or Right:")
    return Explanation(
        rule.name, rule.level, says, tuple(meaning), examples["Wrong"], examples["Right"], examples["Accepted"]
    )


def _example(text: str, kind: str) -> Example:
    headings = [*HEADING.finditer(text)]
    ends = [*(heading.start() for heading in headings[1:]), len(text)]
    blocks, words = [], ""
    for heading, end in zip(headings, ends, strict=False):
        if heading["kind"] != kind:
            continue
        if heading["rest"].strip():
            words = _paragraphs(heading["rest"] + text[heading.end() : end])[0]
        else:
            blocks.append(Block(heading["path"] or "", dedent(text[heading.end() : end]).strip("\n") + "\n"))
    return Example(tuple(blocks), words)


def _paragraphs(text: str) -> list[str]:
    return [" ".join(paragraph.split()) for paragraph in re.split(r"\n\s*\n", text.strip())]


def laid_over(statement: str, part: str) -> str:
    """The text of a statement with a part of one laid over it, key by key; the result need not be well-formed."""
    _, front, body = HYPHENS.split(statement, maxsplit=2)
    new_front, *new_body = HYPHENS.split(part, maxsplit=1)
    return f"---\n{_replaced(KEY.split(front), KEY.split(new_front))}---\n{''.join(new_body or [body])}"


def _replaced(old: list[str], new: list[str]) -> str:
    """Keys with their values: the new ones of a name where the old one stood, and the others behind the last."""
    names = [_name(entry) for entry in old]
    result = [[entry] for entry in old]
    for index, name in enumerate(names):
        if same := [entry for entry in new if _name(entry) == name]:
            result[index] = same
    result.append([entry for entry in new if _name(entry) not in names])
    return "".join(entry for entries in result for entry in entries)


def _name(entry: str) -> str:
    return entry.partition(":")[0]
