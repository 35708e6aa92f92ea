"""A release: the edition as a bag and a zip, valid by others' tools, the same whenever and wherever it is made."""

import datetime
import errno
import hashlib
import os
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile

import bagit
import pytest
import yaml
from swh.model import from_disk

from archive.commands.release import release
from archive.commands.release.edition import bag, making, sources, swhid, zipped
from archive.read import ledger
from archive.records import Site
from tests import ROOT, builds, miniature, once
from tests.builds import Result
from tests.content_trees import write
from tests.reading import html_files

if TYPE_CHECKING:
    from playwright.sync_api import Browser

EDITION = "2026-11-25"
NAME = f"register-{EDITION}"


def with_edition(folder: Path, day: str = EDITION) -> Path:
    """A copy of the miniature, of that edition."""
    shutil.copytree(miniature.CONTENT, folder)
    with (folder / "site.yaml").open("a") as settings:
        settings.write(f"edition: {day}\n")
    return folder


def run(content: Path, to: Path, *options: str, before: Callable[[], object] | None = None) -> Result:
    places = [f"--content={content}", f"--to={to}", f"--state={to.with_name('state')}"]
    return builds.run(["release", *places, *options], before)


def made(content: Path, to: Path, *options: str) -> Path:
    """The folder of a release, which has to be made without a complaint."""
    result = run(content, to, *options)
    assert (result.code, result.told) == (0, "")
    return to


@pytest.fixture
def released() -> Path:
    """The folder of a release of the miniature, made once in a run; its content lies beside it."""
    return once.made("released", _release) / "releases"


def _release(folder: Path) -> None:
    made(with_edition(folder / "content"), folder / "releases")


@pytest.fixture
def copied(released: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may change, with a copy of the content beside it."""
    shutil.copytree(released.with_name("content"), tmp_path / "content")
    return Path(shutil.copytree(released, tmp_path / "releases"))


def everything(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# -- what it is -----------------------------------------------------------------------------------


def test_a_release_is_a_bag_and_a_zip_and_nothing_else(released: Path) -> None:
    assert sorted(path.name for path in released.iterdir()) == [NAME, f"{NAME}.zip"]


def test_the_bag_is_valid(released: Path) -> None:
    """By the Library of Congress's own program: complete, every sum right, its size as it says."""
    found = bagit.Bag(str(released / NAME))
    found.validate()
    assert found.info["Bagging-Date"] == EDITION
    assert found.info["Internal-Sender-Identifier"] == NAME
    assert found.info["Base-URL"] == miniature.BASE_URL
    assert found.info["External-Description"].startswith("Miniature Register, edition of 2026-11-25. ")
    assert found.algorithms == ["sha256"]


def test_a_byte_that_changes_makes_the_bag_no_longer_valid(released: Path, tmp_path: Path) -> None:
    """What the tests above would prove nothing without."""
    folder = shutil.copytree(released / NAME, tmp_path / NAME)
    (folder / "data" / "site" / "index.html").write_bytes(b"other")
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(folder)).validate()


def test_the_zip_holds_the_bag_and_is_valid_once_unpacked(released: Path, tmp_path: Path) -> None:
    """All paths begin with the name of the bag."""
    with ZipFile(released / f"{NAME}.zip") as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert names == sorted(names)
        assert {name.split("/")[0] for name in names} == {NAME}
        assert {(entry.compress_type, entry.date_time, entry.create_system) for entry in archive.infolist()} == {
            (ZIP_STORED, (2026, 11, 25, 0, 0, 0), 3)
        }
        archive.extractall(tmp_path)
    bagit.Bag(str(tmp_path / NAME)).validate()
    assert everything(tmp_path / NAME) == everything(released / NAME)


def test_what_can_be_run_can_be_run_once_unpacked(released: Path) -> None:
    with ZipFile(released / f"{NAME}.zip") as archive:
        modes = {
            entry.filename.removeprefix(f"{NAME}/data/"): entry.external_attr >> 16 for entry in archive.infolist()
        }
    assert modes["source/.ci/venv"] == 0o100755
    assert {mode for name, mode in modes.items() if not name.startswith("source/.ci/")} == {0o100644}


def test_the_edition_is_named_on_every_page_and_nowhere_without_one(released: Path) -> None:
    for path in html_files(released / NAME / "data" / "site"):
        if path.parent.name != "admin":
            (footer,) = re.findall("<footer.*?</footer>", path.read_text(encoding="utf-8"), re.DOTALL)
            words = " ".join(re.sub("<[^>]*>", "", footer).split())
            assert "Edition of 25 November 2026" in words, path
    for path in html_files(miniature.site()):
        assert "Edition of" not in path.read_text(encoding="utf-8")


def test_the_readme_says_how_to_open_it_and_has_the_identifier(released: Path) -> None:
    text = (released / NAME / "README.txt").read_text(encoding="utf-8")
    assert swhid.of_folder(released / NAME / "data" / "source" / "content") in text
    assert "data/site" in text


# -- it builds the same site from itself ----------------------------------------------------------


def test_the_site_of_a_release_is_built_again_from_its_own_sources_byte_for_byte(
    released: Path, tmp_path: Path
) -> None:
    with ZipFile(released / f"{NAME}.zip") as archive:
        archive.extractall(tmp_path)
    place = tmp_path / NAME / "data"
    command = [sys.executable, "build.py", "--output", str(tmp_path / "again"), "--state", str(tmp_path / "state")]
    done = subprocess.run(command, cwd=place / "source", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert everything(tmp_path / "again") == everything(place / "site")


def test_a_release_of_a_release_is_that_release(released: Path, tmp_path: Path) -> None:
    """Its sources are whole: they make the same bag and the same zip."""
    source = shutil.copytree(released / NAME / "data" / "source", tmp_path / "source")
    command = [sys.executable, "build.py", "release", "--to", str(tmp_path / "to"), "--state", str(tmp_path / "state")]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert everything(tmp_path / "to") == everything(released)


def test_what_the_sources_need_is_there_and_what_is_made_is_not(released: Path) -> None:
    names = everything(released / NAME / "data" / "source").keys()
    assert {"build.py", "pyproject.toml", "requirements.lock", "Makefile", "LICENSE", "LICENSE-CONTENT"} <= names
    assert not [name for name in names if "__pycache__" in name or name.startswith(("tests/", ".git", "site/"))]
    tracked = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "archive", "templates", "static", ".ci"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    folders = ("archive/", "templates/", "static/", ".ci/")
    assert {name for name in names if name.startswith(folders)} == {name for name in tracked if (ROOT / name).exists()}


LEFT = {"net::ERR_ABORTED"}
"""What a browser says of a file that it asked for and no longer wants, as the icon of a page that was left."""


def test_a_release_opens_from_a_disk(released: Path, browser: "Browser") -> None:
    """Pages, styles and the search, from file:// and without a server."""
    tab = browser.new_page()
    wrong: list[str] = []
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on("requestfailed", lambda request: wrong.append(request.url) if request.failure not in LEFT else None)
    tab.goto((released / NAME / "data" / "site" / "index.html").as_uri())
    assert tab.title().startswith("Miniature Register")
    tab.goto((released / NAME / "data" / "site" / "statements" / "xa-2023-001.html").as_uri())
    assert " ".join(tab.locator(".edition").inner_text().split()) == "Edition of 25 November 2026"
    tab.goto((released / NAME / "data" / "site" / "search.html").as_uri() + "?q=archive")
    tab.wait_for_selector(".entry")
    tab.close()
    assert wrong == []


# -- the same bytes, whenever and wherever --------------------------------------------------------


def test_two_releases_are_the_same_byte_for_byte(released: Path, tmp_path: Path) -> None:
    """On another day, in another place, from files of other times and permissions, under another umask."""
    content = with_edition(tmp_path / "a place with spaces" / "records")
    for path in sorted(content.rglob("*"), reverse=True):
        os.utime(path, (1, 1))
        path.chmod(0o700 if path.is_dir() else 0o600)
    code = (
        "import datetime, os, sys, time; os.umask(0o077);"
        "clock = time.time; time.time = lambda: clock() + 1e8;"
        f"import build; sys.exit(build.main({['release', '--content', str(content), '--to', str(tmp_path / 'to')]!r}"
        f" + {['--state', str(tmp_path / 'state'), '--jobs', '1']!r}))"
    )
    environment = {"PATH": os.environ["PATH"], "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "77"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert everything(tmp_path / "to") == everything(released)


def test_a_release_that_is_there_already_stays_and_is_told_to_be_the_same(copied: Path) -> None:
    before = {path: path.stat().st_ino for path in copied.rglob("*")}
    result = run(copied.with_name("content"), copied)
    assert result.code == 0
    assert result.said.count("is there already, the same byte for byte.") == 2
    assert {path: path.stat().st_ino for path in copied.rglob("*")} == before


def test_the_zip_is_made_again_where_only_the_bag_is_there(copied: Path, released: Path) -> None:
    """As after a command that was killed between the two."""
    (copied / f"{NAME}.zip").unlink()
    assert everything(made(copied.with_name("content"), copied)) == everything(released)


# -- the ledger -----------------------------------------------------------------------------------


def test_a_release_enters_every_address_in_the_ledger_of_the_bag_and_of_the_content(released: Path) -> None:
    own = (released.with_name("content") / "addresses.txt").read_bytes()
    assert (released / NAME / "data" / "source" / "content" / "addresses.txt").read_bytes() == own
    known = ledger.parse("addresses.txt", own)[0].lines
    assert {"signatories/ada-example.html", "signatories/ada-sample.html", "about.html"} <= known.keys()


def test_what_was_released_cannot_vanish(tmp_path: Path) -> None:
    content = with_edition(tmp_path / "content")
    write(content / "pages" / "more.md", "---\ntitle: More\n---\nWords.\n")
    made(content, tmp_path / "to")
    (content / "pages" / "more.md").unlink()
    result = run(content, tmp_path / "to")
    assert result.code == 1
    assert "more.html was published and leads nowhere now" in result.told


# -- what is refused ------------------------------------------------------------------------------


def nothing_is_left(folder: Path) -> bool:
    return not (folder / "to").exists() or not any((folder / "to").iterdir())


def test_content_without_an_edition_is_refused_with_the_line_to_write(tmp_path: Path) -> None:
    content = shutil.copytree(miniature.CONTENT, tmp_path / "content")
    result = run(content, tmp_path / "to")
    assert result.code == 1
    said = result.told
    assert f"{content}/site.yaml names no edition" in said
    assert f"“edition: {datetime.date.today().isoformat()}”" in said
    assert nothing_is_left(tmp_path)


def test_an_edition_older_than_what_is_in_it_is_refused(tmp_path: Path) -> None:
    content = with_edition(tmp_path / "content", "2024-01-01")
    result = run(content, tmp_path / "to")
    assert result.code == 1
    assert "[edition-over]" in result.told
    assert nothing_is_left(tmp_path)


def test_problems_in_the_content_are_told_and_nothing_is_released(tmp_path: Path) -> None:
    content = with_edition(tmp_path / "content")
    before = (content / "addresses.txt").read_bytes()
    write(content / "statements" / "xa-2030-001.md", "---\ntitle: A\n---\n")
    result = run(content, tmp_path / "to")
    assert result.code == 1
    assert "content/statements/xa-2030-001.md:2:1: date: is missing" in result.told
    assert nothing_is_left(tmp_path)
    assert (content / "addresses.txt").read_bytes() == before


def test_a_release_is_never_overwritten(copied: Path) -> None:
    content = copied.with_name("content")
    before = everything(copied)
    book = (content / "addresses.txt").read_bytes()
    write(content / "pages" / "more.md", "---\ntitle: More\n---\nWords.\n")
    result = run(content, copied)
    assert result.code == 1
    assert "is there already, with another" in result.told
    assert "give this edition a day of its own" in result.told
    assert everything(copied) == before
    assert (content / "addresses.txt").read_bytes() == book
    assert sorted(path.name for path in copied.iterdir()) == [NAME, f"{NAME}.zip"]


@pytest.mark.parametrize("name", ["", "people", "new/folder"])
def test_a_folder_in_the_content_is_refused(tmp_path: Path, name: str) -> None:
    content = with_edition(tmp_path / "content")
    before = everything(content)
    result = run(content, content / name, f"--state={tmp_path / 'state'}")
    assert result.code == 1
    assert "name another folder with --to" in result.told
    assert everything(content) == before


def full(folder: Path, target: Path, day: datetime.date) -> None:
    raise OSError(errno.ENOSPC, "No space left on device", "x.zip")


def fill_the_disk() -> None:
    """Let there be no room for a zip."""
    zipped.write = full


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    content = with_edition(tmp_path / "content")
    before = everything(content)
    result = run(content, tmp_path / "to", before=fill_the_disk)
    assert result.code == 1
    assert "there is not enough space (No space left on device)" in result.told
    assert result.told.endswith("nothing was released\n")
    assert not (tmp_path / "to").exists()
    assert everything(content) == before


def test_what_a_killed_command_left_is_removed_by_the_next(tmp_path: Path) -> None:
    left = tmp_path / "to" / f".{NAME}.making" / NAME
    left.mkdir(parents=True)
    (left / "half").write_text("half")
    made(with_edition(tmp_path / "content"), tmp_path / "to")
    assert sorted(path.name for path in (tmp_path / "to").iterdir()) == [NAME, f"{NAME}.zip"]


def test_an_edition_is_one_day(tmp_path: Path) -> None:
    for number, day in enumerate(("2026-11", "2026", "2026-11-25~", "2026-11-25/2026-11-26", "2026-11-31")):
        result = run(with_edition(tmp_path / f"content-{number}", day), tmp_path / "to")
        assert result.code == 1
        assert "[value-date]" in result.told


# -- the parts ------------------------------------------------------------------------------------


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A folder of what git and bags have special rules for."""
    folder = tmp_path / "odd"
    names = ("a", "a.b/c", "a/../ab", "a-b/c", "a0", "Օրինակ", unicodedata.normalize("NFD", "é"), "x y", "#", ".hidden")
    for name in names:
        path = (folder / name).resolve()
        if not (path.exists() and path.is_dir()):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(name)
    (folder / "sub").mkdir()
    (folder / "sub" / "empty").write_bytes(b"")
    (folder / "run").write_text("#!/bin/sh\n")
    (folder / "run").chmod(0o755)
    (folder / "bytes").write_bytes(bytes(range(256)) * 9)
    return folder


def git_tree(folder: Path, index: Path) -> str:
    """The tree that git makes of a folder."""
    own = {"GIT_DIR": str(index), "GIT_WORK_TREE": str(folder), "PATH": os.environ["PATH"], "HOME": str(index)}
    subprocess.run(["git", "init", "--quiet"], env=own, cwd=folder, check=True)
    subprocess.run(
        ["git", "-c", "core.autocrlf=false", "add", "--all", "--force", "."], env=own, cwd=folder, check=True
    )
    done = subprocess.run(["git", "write-tree"], env=own, cwd=folder, capture_output=True, text=True, check=True)
    return f"swh:1:dir:{done.stdout.strip()}"


def software_heritage(folder: Path) -> str:
    return str(from_disk.Directory.from_disk(path=os.fsencode(folder), max_content_length=None).swhid())


def test_the_identifier_is_that_of_git_and_of_software_heritage(odd: Path, tmp_path: Path) -> None:
    (odd / "link").symlink_to("a.b/c")
    (odd / "dangling").symlink_to("nowhere")
    found = swhid.of_folder(odd)
    assert found == git_tree(odd, tmp_path / "git") == software_heritage(odd)
    (odd / "nothing" / "in").mkdir(parents=True)
    assert swhid.of_folder(odd) == found == git_tree(odd, tmp_path / "git-2")
    (odd / "run").chmod(0o644)
    assert swhid.of_folder(odd) != found


def test_a_bag_of_odd_names_is_valid(odd: Path, tmp_path: Path) -> None:
    """Ends of lines and % in names are escaped as RFC 8493, section 2.1.3 says."""
    for name in ("100%", "a%0Ab", "line\nend", "return\r"):
        (odd / name).write_text(name)
    folder = tmp_path / "bag"
    shutil.move(odd, folder / "data")
    bag.close(folder, {"External-Description": "one\ntwo: " + "three " * 40, "Bagging-Date": "2026-11-25"})
    lines = (folder / "manifest-sha256.txt").read_text().splitlines()
    assert [line.split("  ")[1] for line in lines if "%" in line] == [
        *("data/100%25", "data/a%250Ab", "data/line%0Aend", "data/return%0D"),
    ]
    for line in lines:
        digest, name = line.split("  ", 1)
        path = folder / name.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
        assert hashlib.sha256(path.read_bytes()).hexdigest() == digest
    for name in ("100%", "a%0Ab"):  # what bagit-python, which leaves % as it is, does not find
        (folder / "data" / name).unlink()
    bag.close(folder, {"External-Description": "one\ntwo: " + "three " * 40, "Bagging-Date": "2026-11-25"})
    found = bagit.Bag(str(folder))
    found.validate()
    assert " ".join(found.info["External-Description"].split()) == "one two: " + "three " * 39 + "three"
    assert max(map(len, (folder / "bag-info.txt").read_text().splitlines())) < 80


def test_sources_leave_out_links_hidden_files_and_names_that_are_no_text(odd: Path, tmp_path: Path) -> None:
    (odd / "link").symlink_to("/etc/passwd")
    (odd / "folder").symlink_to(odd)
    (odd / "__pycache__").mkdir()
    (odd / "__pycache__" / "a.pyc").write_text("")
    with open(os.fsencode(odd) + b"/\xff", "wb") as file:  # noqa: PTH123 - a name that is no text
        file.write(b"x")
    sources.copy(ROOT, odd, tmp_path / "source")
    copied = everything(tmp_path / "source" / "content").keys()
    assert {"a", "run", "sub/empty", "Օրինակ"} <= copied
    assert not copied & {"link", ".hidden", "folder/a", "__pycache__/a.pyc"}
    assert not any("\udcff" in name for name in copied)


def test_a_day_that_no_zip_can_hold_is_the_first_that_it_can(tmp_path: Path) -> None:
    (tmp_path / "bag").mkdir()
    (tmp_path / "bag" / "a").write_text("a")
    zipped.write(tmp_path / "bag", tmp_path / "a.zip", datetime.date(1979, 5, 6))
    with ZipFile(tmp_path / "a.zip") as archive:
        assert archive.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


def test_another_address_than_that_of_the_settings_is_named_by_all_there_is(tmp_path: Path) -> None:
    """The pages, the bag, and the way to build it again."""
    made(with_edition(tmp_path / "content"), tmp_path / "to", "--base-url", "https://other.example/x")
    found = bagit.Bag(str(tmp_path / "to" / NAME))
    assert found.info["Base-URL"] == "https://other.example/x"
    assert "build.py --base-url https://other.example/x\n" in (tmp_path / "to" / NAME / "README.txt").read_text()
    assert "https://other.example/x/" in (tmp_path / "to" / NAME / "data" / "site" / "index.html").read_text()


@pytest.mark.parametrize(
    ("address", "label", "said"),
    [
        ("mailto:desk@example.org", "Contact-Email", "desk@example.org"),
        ("https://example.org/desk", "Contact-Address", "https://example.org/desk"),
    ],
)
def test_the_bag_names_the_contact_of_the_settings(address: str, label: str, said: str) -> None:
    """RFC 8493, section 2.2.2."""
    fields = {
        "title": "T",
        "tagline": "t",
        "description": "d",
        "base_url": "https://a.example",
        "licence": {"name": "L"},
    }
    site = Site.model_validate({**fields, "contact": {"text": "Write", "url": address}})
    assert making.bag_info(site, datetime.date(2026, 11, 25), miniature.CONTENT)[label] == said


def test_the_workflow_offers_what_the_command_makes() -> None:
    """The job that runs the program may only read; the one that may write runs nothing of ours."""
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8"))
    make, offer = workflow["jobs"]["make"], workflow["jobs"]["offer"]
    assert workflow["permissions"] == {}
    assert set(make["permissions"].values()) == {"read"}
    assert offer["permissions"] == {"contents": "write"}
    (command,) = (step["run"] for step in offer["steps"] if "run" in step)
    assert "build.py" not in command
    assert "checkout" not in str(offer)
    assert '"register-${TAG#edition-}.zip"' in command
    (uploaded,) = (step["with"]["path"] for step in make["steps"] if "upload-artifact" in step.get("uses", ""))
    (made,) = (step["run"] for step in make["steps"] if "build.py release" in step.get("run", ""))
    assert f"--to {uploaded.partition('/')[0]} " in made


def test_releases_are_left_aside_by_git() -> None:
    assert f"/{release.FOLDER}/" in (ROOT / ".gitignore").read_text().splitlines()
