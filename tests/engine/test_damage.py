"""What damages the state or the site, and a disk that is full indeed; test_accidents.py has the rest."""

import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from archive.build import last_store
from archive.build.workspace import Workspace
from archive.publish.swap import remove_tree
from tests import ROOT
from tests.builds import run, tree
from tests.content_trees import lay
from tests.engine.damages import (
    PAGE,
    add_beside,
    blank,
    close_to_others,
    cut,
    damage_something,
    empty,
    flip,
    lengthen,
    turn_into_a_folder,
)
from tests.engine.stage import Stage


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    return Stage(tmp_path_factory.mktemp("stage"), clean=False)


@pytest.mark.parametrize("damage", [flip, empty, Path.unlink, close_to_others, add_beside])
@pytest.mark.parametrize(
    "name", ["index.html", "statements/xa-2001-001.html", "assets/fonts", "data/v1/tables/people.csv"]
)
def test_a_site_that_was_damaged_is_put_right_though_nothing_was_edited(
    stage: Stage, name: str, damage: Callable[[Path], None]
) -> None:
    path = stage.output / name
    damage(min(path.iterdir()) if path.is_dir() else path)
    stage.check_healed()


def test_a_site_that_was_written_over_is_put_right_by_a_clean_build(stage: Stage) -> None:
    flip(stage.output / "index.html")
    assert stage.build("--clean").code == 0
    assert tree(stage.output) == stage.sites[stage.shown]


def test_what_is_damaged_is_seen_though_there_is_nothing_to_tell_again(tmp_path: Path) -> None:
    """Without warnings a build that finds nothing changed looks at nothing but times and sizes."""
    content = lay("source-missing", tmp_path / "content")
    (content / "statements/xx-2025-001-nothing.md").unlink()
    words = [f"--{name}={tmp_path / name}" for name in ("content", "output", "state")]
    assert run(words).told == ""
    before = tree(tmp_path / "output")
    assert run(words).count("written") == 0
    for damage in (flip, Path.unlink):
        damage(min((tmp_path / "output" / "assets/fonts").iterdir()))
        assert run(words).count("written") == 1
        assert tree(tmp_path / "output") == before


@pytest.mark.parametrize("damage", [cut, Path.unlink, lengthen])
def test_a_damaged_spare_is_not_published(stage: Stage, damage: Callable[[Path], None]) -> None:
    damage(min((stage.state / "spare" / "search").iterdir()))
    stage.turn()
    stage.check_shows(stage.shown)


@pytest.mark.parametrize("damage", [flip, blank, cut, empty, turn_into_a_folder], ids=lambda damage: damage.__name__)
def test_a_damaged_store_is_thrown_away_in_one_line(stage: Stage, damage: Callable[[Path], None]) -> None:
    damage(stage.state / "archive.db")
    result = stage.turn()
    assert result.code == 0, result.told
    assert len(result.said.splitlines()) == 2
    assert "archive.db: the file is not as the last build left it; " in result.said
    stage.check_shows(stage.shown)
    assert "archive.db" not in stage.turn().said


def test_a_store_that_is_damaged_under_its_seal_is_thrown_away(stage: Stage) -> None:
    """So it is on a disk that forgets. Every second page of it is blank."""
    path = stage.state / "archive.db"
    content = path.read_bytes()
    pages = [content[start : start + PAGE] for start in range(0, len(content), PAGE)]
    path.write_bytes(b"".join(page if number % 2 == 0 else bytes(PAGE) for number, page in enumerate(pages)))
    last_store.seal(Workspace(stage.state))
    result = stage.turn()
    assert result.code == 0, result.told
    assert "malformed; what was kept for this build is thrown away" in result.said
    stage.check_shows(stage.shown)


@pytest.mark.parametrize("damage", [flip, empty, cut])
def test_a_damaged_template_is_compiled_again(stage: Stage, damage: Callable[[Path], None]) -> None:
    """Python would run other code than was written, or be ended by it."""
    kept = list((stage.state / "templates").iterdir())
    assert kept
    for path in kept:
        damage(path)
    stage.turn()
    stage.check_shows(stage.shown)


@pytest.mark.parametrize("name", ["seen", "archive.seal", "spare", "templates"])
def test_what_is_kept_and_is_of_another_kind_is_made_again(stage: Stage, name: str) -> None:
    path = stage.state / name
    if path.is_dir():
        remove_tree(path)
        path.write_text("no folder")
    else:
        turn_into_a_folder(path)
    stage.turn()
    stage.check_shows(stage.shown)
    stage.check_healed()


@pytest.mark.parametrize("seed", range(30))
def test_whatever_is_damaged_the_site_is_right_after_the_next_build(stage: Stage, seed: int) -> None:
    """One to three files of the site, of the state folder, or of both, with an edit or without."""
    chance = random.Random(seed)  # noqa: S311 - the same each time
    for _ in range(chance.randint(1, 3)):
        damage_something(chance, chance.choice([stage.state, stage.output]))
    result = stage.turn() if chance.random() < 0.5 else stage.build()
    assert result.code == 0, result.told
    stage.check_shows(stage.shown)


ROOMS = (0, 20_000, 80_000, 200_000)
"""Bytes that are left on the disk."""


@pytest.mark.parametrize("way", ["of what changed", "clean"])
def test_a_disk_that_fills_up_leaves_the_old_site(tmp_path: Path, way: str) -> None:
    """A line says so; once there is room again the next build gives what a clean one gives, with nothing left over.

    The disk is a real one of 6 MB; where none may be mounted, files may not be larger than the system allows.
    """
    disk = tmp_path / "place"
    disk.mkdir()
    mount = ("unshare", "--mount", "--map-root-user", "sh", "-c")
    small = [*mount, f"mount -t tmpfs -o size=6m none {disk} && exec " + '"$@"', "sh"]
    mountable = subprocess.run([*small, "true"], capture_output=True, check=False).returncode == 0
    rooms = ROOMS if mountable else (-1,)
    story = [sys.executable, "-m", "tests.engine.full_disk", tmp_path, way, *rooms]
    command = [*(small if mountable else []), *map(str, story)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
