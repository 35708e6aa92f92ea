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

import archive
from tests.growth import assert_grows_evenly

METHODS = {"match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer"}

USUAL = " a0\n-"
"""Signs that are tried with every pattern, beside those that stand in it."""

SIZE = 500
SLOW = 0.02
"""Seconds for a text of eight times the size, from which on it is looked at how the time grows.

A pattern that takes the square of 4,000 letters takes more.
"""


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
                yield value, set().union(*(_methods(user, name) for user in users)) or {"fullmatch"}


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


def signs(pattern: str) -> list[str]:
    """Signs that a pattern may stumble over: those that stand in it, and the usual ones."""
    return sorted({*USUAL, *re.sub(r"\\.|[\[\](){}?|^$+.]", "", pattern)})[:10]


def tried(use: Use, text: str) -> None:
    method: Callable[..., object] = getattr(use.pattern, use.method)
    found = method("", text) if use.method.startswith("sub") else method(text)
    if use.method == "finditer":
        for _ in found:  # type: ignore[attr-defined]
            pass


def test_there_are_patterns_to_try() -> None:
    assert len(uses()) > 100


@pytest.mark.parametrize("use", uses(), ids=lambda use: use.name)
def test_a_pattern_takes_its_time_by_the_length_of_the_text(use: Use) -> None:
    try_out(use)


def test_a_pattern_that_looks_for_the_end_of_each_run_from_every_place_in_it_is_found() -> None:
    with pytest.raises(AssertionError):
        try_out(Use(re.compile(r"\s+(Jr|Sr)$"), "search"))


def try_out(use: Use) -> None:
    """Try a pattern on texts that repeat two of its signs, with an end that it may wait for or without."""
    for first, second in product(signs(use.pattern.pattern), repeat=2):
        for end in ("", "\0"):

            def work(size: int, unit: str = first + second, end: str = end) -> None:
                tried(use, unit * (size // len(unit)) + end)

            began = time.process_time()
            work(8 * SIZE)
            if time.process_time() - began > SLOW:
                assert_grows_evenly(work, SIZE)
