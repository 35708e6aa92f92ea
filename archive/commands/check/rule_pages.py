"""The pages of archive/docs/rules/, one for each rule and a list of all, made from the docstrings of the rules.

`python -m archive.commands.check.rule_pages` writes them.
"""

import re
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from archive.commands.check.explain import ACCEPTED, SAID
from archive.commands.check.trial import PROJECT, told
from archive.problems.rules import RULES
from archive.problems.rules.explanation import Block, Example, Explanation, explanation

FOLDER = PROJECT / "archive/docs/rules"
INDEX = "README.md"

INTRODUCTION = """\
# Rules

Everything that the content has to keep. The name of the rule stands in square brackets at the end of each message;
`build.py check --explain NAME` prints its page. An error stops the build, and the site stays as it was. A warning
does so under `--strict` only, and can be accepted with a reason; an acceptance holds for the whole file.

Each example is laid over the small archive in [archive/problems/rules/specimen](../../problems/rules/specimen/), which
has no problem by itself. Where nothing else is said it is a part of
[the one statement there](../../problems/rules/specimen/statements/xx-2025-001-reading-room.md).

The names never change. The pages are made from the docstrings in `archive/problems/rules/`: change those, then run
`python -m archive.commands.check.rule_pages`.
"""


def pages() -> dict[str, str]:
    """Name of each page's file -> its text."""
    rules = {f"{rule.name}.md": _page(explanation(rule)) for rule in RULES.values()}
    return {INDEX: _index(), **rules}


def write(folder: Path) -> None:
    """Write all pages into a folder, and take away those of rules that are no more."""
    folder.mkdir(parents=True, exist_ok=True)
    made = pages()
    for path in folder.glob("*.md"):
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")


def _index() -> str:
    parts = [INTRODUCTION]
    for module, rules in groupby(RULES.values(), key=lambda rule: rule.__module__):
        heading = (sys.modules[module].__doc__ or "").partition("\n")[0].rstrip(".")
        rows = "".join(f"| [{rule.name}]({rule.name}.md) | {rule.level} | {_escaped(rule.says)} |\n" for rule in rules)
        parts.append(f"## {heading}\n\n| rule | level | what it says |\n| --- | --- | --- |\n{rows}")
    return "\n".join(parts)


def _page(rule: Explanation) -> str:
    return "\n\n".join(_paragraphs(rule)) + "\n"


def _paragraphs(rule: Explanation) -> Iterator[str]:
    yield f"# {rule.rule}"
    yield f"**{_escaped(rule.says)}** This is {'a warning' if rule.level == 'warning' else 'an error'}."
    yield from rule.meaning
    yield "## Wrong"
    yield from _example(rule.wrong, rule)
    if message := told(rule.wrong):
        yield SAID
        yield _fenced("text", message)
    yield "## Right"
    yield from _example(rule.right, rule)
    if rule.accepted:
        yield f"## {ACCEPTED}"
        yield "Accept the warning, with the reason:"
        yield from _example(rule.accepted, rule)
    yield f"[All rules]({INDEX})"


def _example(example: Example, rule: Explanation) -> Iterator[str]:
    if example.words:
        yield example.words[0].upper() + example.words[1:]
    for block in example.blocks:
        if rule.in_several_files:
            yield f"In `{block.path}`:" if block.path else "In the statement:"
        yield _fenced(_language(block), block.text)


def _language(block: Block) -> str:
    """What the code is, for those who colour it."""
    ending = Path(block.path).suffix
    if ending == ".md" or re.search(r"(?m)^---$", block.text):
        return "markdown"
    return {"": "yaml", ".yaml": "yaml", ".csv": "csv"}.get(ending, "text")


def _fenced(language: str, text: str) -> str:
    return f"```{language}\n{text.rstrip()}\n```"


def _escaped(text: str) -> str:
    """Plain text as Markdown."""
    return re.sub(r"([\\`*_<>|\[\]])", r"\\\1", text)


if __name__ == "__main__":
    write(FOLDER)
