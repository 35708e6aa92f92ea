"""What decides a byte counts as a change, and what a build is started under decides none."""

import errno
import os
import re
import shutil
import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from archive.build import arguments
from archive.publish.tree import beside
from tests import miniature
from tests.builds import Result, run, tree
from tests.content_trees import change
from tests.engine.stage import EXCHANGE, at_each_operation

Start = Callable[..., Result]
Before = Callable[[], object] | None


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Build the miniature's content, or what a test has made of it, in a process of its own."""
    content = tmp_path / "content"
    shutil.copytree(miniature.CONTENT, content)

    def begin(*options: str, output: str = "site", state: str = "state", before: Before = None) -> Result:
        places = [f"--content={content}", f"--output={tmp_path / output}", f"--state={tmp_path / state}"]
        result = run([*places, "--jobs=1", *options], before)
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


def test_the_address_of_another_host_changes_no_id_in_feeds_and_calendar(start: Start, tmp_path: Path) -> None:
    """A feed reader would show all entries as new, and a calendar every event twice."""
    start()
    start("--base-url=https://two.example/archive", output="other")
    ids = re.compile(rb"<id>(.*?)</id>|^UID:(.*)$", re.MULTILINE)
    feeds = [path for path in tree(tmp_path / "site") if path.endswith((".xml", ".ics")) and "statements/" not in path]
    for path in feeds:
        one, other = ((tmp_path / name / path).read_bytes() for name in ("site", "other"))
        assert ids.findall(one) == ids.findall(other)
    assert len(feeds) > 10


def test_every_option_counts_but_those_that_decide_nothing(tmp_path: Path) -> None:
    options = arguments.of_a_build([], tmp_path, {})
    assert vars(options).keys() >= arguments.DECIDE_NO_BYTE
    for name in vars(options).keys() - arguments.DECIDE_NO_BYTE:
        before = arguments.deciding(options)
        setattr(options, name, "https://other.example")
        assert arguments.deciding(options) != before


# Modes of files


def modes(site: Path) -> set[tuple[str, int]]:
    """The kinds and modes of all that there is in a site."""
    found = ((path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in [site, *site.rglob("*")])
    return {("folder" if is_folder else "file", mode) for is_folder, mode in found}


READABLE = {("folder", 0o755), ("file", 0o644)}


@pytest.mark.parametrize("umask", [0o077, 0o000, 0o027])
def test_everybody_can_read_a_site_whatever_the_umask(start: Start, tmp_path: Path, umask: int) -> None:
    """A web server is another user than the one who builds. So it is after the next builds, under other umasks."""
    start(before=partial(os.umask, umask))
    assert modes(tmp_path / "site") == READABLE
    for text, then in ("One more.\n", 0o077), ("And one.\n", umask):
        with (tmp_path / "content/people/ada-example.md").open("a", encoding="utf-8") as file:
            file.write(text)
        start(before=partial(os.umask, then))
        assert modes(tmp_path / "site") == READABLE


def test_a_file_of_another_mode_is_written_anew(start: Start, tmp_path: Path) -> None:
    start()
    (tmp_path / "site/index.html").chmod(0o600)
    start("--clean")
    assert modes(tmp_path / "site") == READABLE


# What lies beside the site


class NothingGoes:
    """Refuses to remove anything once the new site is shown."""

    shown = False

    def __call__(self, event: str, place: str) -> None:
        self.shown |= event == EXCHANGE
        if self.shown and event in ("os.remove", "os.rmdir"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def test_what_could_not_be_removed_is_removed_by_the_next_build(start: Start, tmp_path: Path) -> None:
    """Though it finds nothing changed."""
    start()
    start("--clean", before=partial(at_each_operation, NothingGoes()))
    assert any(path.exists() for path in beside(tmp_path / "site"))
    start()
    assert not any(path.exists() for path in beside(tmp_path / "site"))


def test_a_kept_copy_that_is_the_file_of_a_record_follows_it(start: Start, tmp_path: Path) -> None:
    """And who names it is looked at again: a digest that no longer fits would be told."""
    event = next((tmp_path / "content/events").glob("*.md"))
    person = tmp_path / "content/people/ada-example.md"
    change(person, "sources:\n", f"sources:\n  - {{title: A, copy: events/{event.name}}}\n")
    start()
    with event.open("a") as handle:
        handle.write("\nAnother line.\n")
    start()
    start(output="clean", state="clean.state")
    assert tree(tmp_path / "site") == tree(tmp_path / "clean")
