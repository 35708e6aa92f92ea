"""What decides a byte counts as a change, and what a build is started under decides none."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from archive import arguments
from tests import miniature
from tests.incremental.builds import Result, run, tree

Start = Callable[..., Result]
Before = Callable[[], object]


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Build the miniature's content, or what a test has made of it, in a process of its own."""
    content = tmp_path / "content"
    shutil.copytree(miniature.CONTENT, content)

    def begin(*options: str, output: str = "site", state: str = "state", before: Before = lambda: None) -> Result:
        places = [f"--content={content}", f"--output={tmp_path / output}", f"--state={tmp_path / state}"]
        result = run([*places, "--jobs=1", *options], tmp_path, before)
        assert result.code == 0, result.told
        return result

    return begin


# Options


def test_another_address_of_the_site_makes_what_holds_it_again(start: Start, tmp_path: Path) -> None:
    """In the same folder, and in another one that is built with what the first build knew."""
    start("--base-url=https://one.example/register")
    start("--base-url=https://two.example/archive")
    start("--base-url=https://two.example/archive", output="other")
    start("--base-url=https://two.example/archive", output="clean", state="clean.state")
    clean = tree(tmp_path / "clean")
    assert b"https://two.example/archive/" in clean["feed.xml"]
    assert tree(tmp_path / "site") == clean
    assert tree(tmp_path / "other") == clean
    start()
    assert b"two.example" not in tree(tmp_path / "site")["feed.xml"]


def test_every_option_counts_but_those_that_decide_nothing(tmp_path: Path) -> None:
    options = arguments.of_a_build([], tmp_path, {})
    assert vars(options).keys() >= arguments.DECIDE_NO_BYTE
    for name in vars(options).keys() - arguments.DECIDE_NO_BYTE:
        before = arguments.deciding(options)
        setattr(options, name, "https://other.example")
        assert arguments.deciding(options) != before
