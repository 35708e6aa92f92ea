"""The page of a rule, read as a test needs it: its parts, and its examples as files to be tried."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from archive.commands.check.explain import HEAD, LINK, PAGES

SPECIMEN = PAGES / "specimen"
STATEMENT = "statements/xx-2025-001-reading-room.md"
"""The statement of the specimen, over which parts of one are laid."""

PARTS = ["Wrong", "Right", "When it is right after all"]
HEADING = re.compile(r"^## (.+)\n", re.MULTILINE)
SAID = re.compile(r"^The build says:\n\n```text\n(?P<text>(?:.*\n)*?)```$", re.MULTILINE)
FENCE = re.compile(r"(?:^In `(?P<path>\S+)`:\n\n)?^```\w+\n(?P<text>(?:.*\n)*?)```$", re.MULTILINE)
HYPHENS = re.compile(r"^---\n", re.MULTILINE)
KEY = re.compile(r"^(?=[^\s#-])", re.MULTILINE)
"""Where a key of front matter begins, with its value below it."""


Example = list[tuple[str, str]]
"""Path and text of each block; without a path, it is a part of the specimen's statement."""


def text_of(name: str) -> str:
    return (PAGES / f"{name}.md").read_text(encoding="utf-8")


def saying(said: str, name: str) -> str:
    """The text of a page with other words under “The build says:”."""
    return SAID.sub(lambda _: f"The build says:\n\n```text\n{said}```", text_of(name))


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says. `accepted` is empty where a warning cannot be accepted, and for errors."""

    name: str
    says: str
    level: str
    meaning: str
    wrong: Example
    said: str
    right: Example
    accepted: Example

    @classmethod
    def read(cls, name: str) -> Self:
        """The page of that name. Raises AssertionError where it has not the form of all others."""
        text = text_of(name)
        head = HEAD.match(text)
        assert head, "a page begins with the name, the rule in one sentence and the level"
        assert text.endswith(f"\n\n{LINK}")
        meaning, *parts = HEADING.split(text[head.end() : -len(LINK)])
        assert parts[::2] in (PARTS, PARTS[:2])
        assert all(part.strip() for part in parts)
        said = SAID.search(parts[1])
        right, accepted = parts[3], parts[5] if len(parts) > 4 else ""
        return cls(
            **head.groupdict(),
            meaning=meaning.strip(),
            wrong=_blocks(SAID.sub("", parts[1])),
            said=said["text"] if said else "",
            right=_blocks(right),
            accepted=_blocks(accepted),
        )


def _blocks(part: str) -> Example:
    blocks = [(block["path"] or "", block["text"]) for block in FENCE.finditer(part)]
    assert part.count("```") == 2 * len(blocks)
    return blocks


def lay(content: Path, *examples: Example) -> Path:
    """Make a content folder of the specimen with examples laid over it, one after another."""
    shutil.copytree(SPECIMEN, content)
    for name, text in (block for example in examples for block in example):
        path = content / (name or STATEMENT)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text if name else laid_over(path.read_text(encoding="utf-8"), text), encoding="utf-8")
    return content


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
