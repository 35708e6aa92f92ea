"""`build.py check --explain RULE`: what a rule means, with a wrong and a right example."""

import sys
from collections.abc import Iterator
from textwrap import fill, indent

from archive.problems.problem import did_you_mean
from archive.problems.rules import RULES
from archive.problems.rules.explanation import Example, Explanation, explanation

WIDTH = 80
SAID = "The build says:"
ACCEPTED = "When it is right after all"


def explain(name: str) -> int:
    """Print a rule in full. Returns the exit code: 2, after a hint on standard error, when there is no such rule."""
    rule = RULES.get(name.strip("[] "))  # as it stands at the end of a message, too
    if rule is None:
        listed = did_you_mean(name, RULES) or f" The rules are:\n{_filled(', '.join(sorted(RULES)))}"
        print(f"build.py check: there is no rule “{name}”.{listed}", file=sys.stderr)
        return 2
    from archive.commands.check.trial import told  # which loads the whole program

    found = explanation(rule)
    print("\n\n".join(paragraphs(found, told(found.wrong))))
    return 0


def paragraphs(rule: Explanation, told: str) -> Iterator[str]:
    """The explanation for a terminal, and `told`, what a build says of the wrong example."""
    yield f"{rule.rule} ({rule.level})\n{rule.says}"
    yield from map(_filled, rule.meaning)
    yield from _example("Wrong", rule.wrong, rule)
    if told:
        yield SAID
        yield indent(told.rstrip("\n"), "    ")
    yield from _example("Right", rule.right, rule)
    yield from _example(ACCEPTED, rule.accepted, rule)


def _example(heading: str, example: Example, rule: Explanation) -> Iterator[str]:
    if example.words:
        yield _filled(f"{heading}: {example.words}")
    for block in example.blocks:
        yield f"{heading}, in {block.path or 'the statement'}:" if rule.in_several_files else f"{heading}:"
        yield indent(block.text.rstrip("\n"), "    ")


def _filled(text: str) -> str:
    return fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)
