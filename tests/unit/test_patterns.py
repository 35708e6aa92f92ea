"""Every regular expression of the program takes its time by the length of a text, whatever stands in the text."""

import ast
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from itertools import chain, product
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import archive
from tests.growth import TIMES, TRIALS, assert_grows_evenly, spent

METHODS = {"match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer"}

USUAL = " a0\n-"
"""Signs that are tried with every pattern, beside those that stand in it."""

SIZES = (500, 4_000)
SLOW = 0.003
"""Seconds for a text of so many letters, from which on it is looked at how the time grows.

A pattern that takes the square of 4,000 takes more, one that takes their number much less; the cube of 500, more.
"""

SHORT = range(8, 33, 4)
"""Letters of texts for which no pattern takes as long, unless its time doubles with each letter."""


class Use(NamedTuple):
    """A regular expression, and a method by which the program tries it on texts."""

    pattern: re.Pattern[str]
    method: str

    @property
    def name(self) -> str:
        return f"{self.method} {self.pattern.pattern[:60]!r}"


@cache
def uses() -> list[Use]:
    """Every pattern that a module keeps or writes where it is used, with each method by which it is used."""
    found = {Use(pattern, method) for pattern, methods in _kept() for method in methods}
    return sorted(found | set(_written()), key=lambda use: (use.name, use.pattern.flags))


def _kept() -> Iterator[tuple[re.Pattern[str], set[str]]]:
    """Each pattern that a module keeps under a name, and the methods called on it, there and where it is imported."""
    trees = {module.name: _tree(module.name) for module in pkgutil.walk_packages(archive.__path__, "archive.")}
    for module, tree in trees.items():
        for name, value in vars(import_module(module)).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str) and _is_made_in(tree, name):
                users = [tree, *(other for other in trees.values() if _imports(other, module, name))]
                methods = set().union(*(_methods(user, name) for user in users))
                yield value, methods or _methods_of_fields(tree) or {"fullmatch"}


def _is_made_in(tree: ast.Module, name: str) -> bool:
    targets = (target for node in tree.body if isinstance(node, ast.Assign) for target in node.targets)
    return any(isinstance(target, ast.Name) and target.id == name for target in targets)


def _imports(tree: ast.Module, module: str, name: str) -> bool:
    found = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == module)
    return any(alias.name == name for node in found for alias in node.names)


def _methods(tree: ast.Module, name: str) -> set[str]:
    """The methods of patterns that are called on a name."""
    found = (node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in METHODS)
    return {node.attr for node in found if isinstance(node.value, ast.Name) and node.value.id == name}


def _methods_of_fields(tree: ast.Module) -> set[str]:
    """The methods of patterns that are called on what a field holds, such as that of a limit."""
    found = (node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in METHODS)
    return {node.attr for node in found if isinstance(node.value, ast.Attribute)}


def _written() -> Iterator[Use]:
    """Each pattern that stands where it is used."""
    modules = pkgutil.walk_packages(archive.__path__, "archive.")
    for node in chain.from_iterable(ast.walk(_tree(module.name)) for module in modules):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in METHODS:
            is_re = isinstance(node.func.value, ast.Name) and node.func.value.id == "re"
            if is_re and isinstance(node.args[0], ast.Constant):
                yield Use(re.compile(str(node.args[0].value)), node.func.attr)


@cache
def _tree(module: str) -> ast.Module:
    file = import_module(module).__file__
    assert file
    return ast.parse(Path(file).read_text(encoding="utf-8"))


# -- texts -----------------------------------------------------------------------------------------


class Pump(NamedTuple):
    """A text of any length: something, then a piece again and again, then something else."""

    before: str
    piece: str
    behind: str

    def text(self, size: int) -> str:
        return self.before + self.piece * (size // len(self.piece)) + self.behind


def signs(pattern: str) -> list[str]:
    """Signs that a pattern may stumble over: those that stand in it, and the usual ones."""
    return sorted({*USUAL, *re.sub(r"\\.|[\[\](){}?|^$+.]", "", pattern)})[:10]


def pumps(pattern: re.Pattern[str], examples: int, longest: int) -> list[Pump]:
    """Two signs of the pattern again and again; and a piece of what it matches, of so many texts that it does."""
    found = {Pump("", one + other, "") for one, other in product(signs(pattern.pattern), repeat=2)}
    for text in matched(pattern, examples) if not ONE_OF.fullmatch(pattern.pattern) else ():
        starts = range(min(len(text), longest))
        found |= {Pump(text[:start], text[start : start + length], "") for start in starts for length in (1, 2, 3)}
    return [pump._replace(behind=behind) for pump in sorted(found) for behind in ("", " \0A" if pump.before else "\0")]


def matched(pattern: re.Pattern[str], number: int) -> set[str]:
    """Texts that a pattern matches, each from the letter before the match on; the same each time."""
    found: set[str] = set()

    @settings(
        max_examples=number, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
    )
    @given(st.from_regex(pattern))
    def draw(text: str) -> None:
        match = pattern.search(text)
        assert match
        found.add(text[max(0, match.start() - 1) :])

    draw()
    return found


ONE_OF = re.compile(r"\[[^\]]*\]")
"""A pattern that is a set of signs: it looks at each letter once, and there may be a million signs to choose from."""


def tried(use: Use, text: str) -> None:
    method: Callable[..., object] = getattr(use.pattern, use.method)
    found = method("", text) if use.method.startswith("sub") else method(text)
    if use.method == "finditer":
        for _ in found:  # type: ignore[attr-defined]
            pass


def try_out(use: Use, examples: int, longest: int) -> None:
    """Try a pattern on texts made to be slow for it."""
    for pump in pumps(use.pattern, examples, longest):

        def work(size: int, pump: Pump = pump) -> None:
            tried(use, pump.text(size))

        for size in SHORT:
            if is_slow(work, size):
                assert min(spent(work, size) for _ in range(TRIALS)) < SLOW, (pump, size)
        for size in SIZES:
            if is_slow(work, size):
                assert_grows_evenly(work, size // TIMES)


def is_slow(work: Callable[[int], None], size: int) -> bool:
    began = time.process_time()
    work(size)
    return time.process_time() - began > SLOW


# -- patterns --------------------------------------------------------------------------------------


def test_there_are_patterns_to_try() -> None:
    assert len(uses()) > 100


@pytest.mark.parametrize("use", uses(), ids=lambda use: use.name)
def test_a_pattern_takes_its_time_by_the_length_of_the_text(use: Use) -> None:
    try_out(use, examples=3, longest=6)


@pytest.mark.parametrize(
    "use",
    [
        Use(re.compile(r"\s+(Jr|Sr)$"), "search"),
        Use(re.compile(r"\[\^[^\]\n]+\]"), "finditer"),
        Use(re.compile(r"url\(\s*[\"']?(.*?)[\"']?\s*\)", re.DOTALL), "sub"),
        Use(re.compile(r"[^/@\s]+@[^/@\s]+\.[^/@\s]+"), "fullmatch"),
        Use(re.compile(r"\d+ (?:[a-z]\S*\s*)+\.?"), "fullmatch"),
    ],
    ids=["runs", "no end", "spaces", "after a sign", "doubling"],
)
def test_a_pattern_that_takes_longer_is_found(use: Use) -> None:
    with pytest.raises(AssertionError):
        try_out(use, examples=3, longest=6)
