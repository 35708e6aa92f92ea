"""The site of the miniature archive is, byte for byte, the one that was last accepted."""

import difflib
from pathlib import Path

import pytest

from tests import miniature
from tests.conftest import Build
from tests.miniature import golden

ADVICE = "read the difference; if it is meant, accept it with: make accept"


def test_the_miniature_gives_the_golden_site() -> None:
    """Every file is there, no other is, and each has its bytes (assets by their logical names)."""
    expected, given = golden.expected(), golden.of(miniature.site())
    differing = sorted(name for name in expected.keys() | given.keys() if expected.get(name) != given.get(name))
    if differing:
        first = differing[0]
        shown = "".join(_difference(first, expected.get(first, ""), given.get(first, "")))
        pytest.fail(f"{len(differing)} files differ: {', '.join(differing)}\n{shown}\n{ADVICE}", pytrace=False)


def _difference(name: str, expected: str, given: str) -> list[str]:
    before, after = expected.splitlines(keepends=True), given.splitlines(keepends=True)
    return list(difflib.unified_diff(before, after, f"golden/{name}", f"built/{name}"))


def test_a_difference_is_shown_as_a_unified_diff() -> None:
    shown = "".join(_difference("index.html", "<p>one</p>\n<p>two</p>\n", "<p>one</p>\n<p>three</p>\n"))
    assert shown.splitlines()[:2] == ["--- golden/index.html", "+++ built/index.html"]
    assert "-<p>two</p>\n+<p>three</p>" in shown


def test_the_miniature_breaks_no_rule_and_gives_no_warning(build: Build, tmp_path: Path) -> None:
    """It is the model for editors: whatever is unusual in it is accepted with a reason."""
    result = build(miniature.CONTENT, tmp_path / "site", "--strict")
    assert (result.code, result.told) == (0, "")
