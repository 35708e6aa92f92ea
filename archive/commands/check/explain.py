"""`build.py check --explain RULE`: what a rule means, with a wrong and a right example. It is the rule's page."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill, indent

from archive.problems.problem import did_you_mean
from archive.problems.rule_names import LEVELS

PAGES = Path(__file__).resolve().parents[2] / "problems" / "rules"
HEAD = re.compile(r"# (?P<name>\S+)\n\n\*\*(?P<says>.+)\*\* This is an? (?P<level>error|warning)\.\n")
LINK = "[All rules](README.md)\n"
"""How every page ends."""

BLOCK = re.compile(r"^```\w+\n(?P<code>(?:(?!```).*\n)*+)```$|^(?P<line>.+)$", re.MULTILINE)
WIDTH = 80


def explain(name: str) -> int:
    """Print a rule in full. Returns the exit code: 2, after a hint on standard error, when there is no such rule."""
    rule = name.strip("[] ")  # as it stands at the end of a message, too
    if rule not in LEVELS:
        listed = did_you_mean(name, LEVELS) or f" The rules are:\n{_filled(', '.join(sorted(LEVELS)))}"
        print(f"build.py check: there is no rule “{name}”.{listed}", file=sys.stderr)
        return 2
    print("\n\n".join(paragraphs((PAGES / f"{rule}.md").read_text(encoding="utf-8"))))
    return 0


def paragraphs(page: str) -> Iterator[str]:
    """The page of a rule for a terminal: prose within 80 columns, examples and messages letter for letter."""
    for code, line in BLOCK.findall(HEAD.sub(r"\g<name> (\g<level>)\n\n\g<says>\n", page).removesuffix(LINK)):
        if code:
            yield indent(code.rstrip("\n"), "    ")
        elif line.startswith("## "):
            yield f"{line.removeprefix('## ')}:"
        else:
            yield _filled(line)


def _filled(text: str) -> str:
    return fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)
