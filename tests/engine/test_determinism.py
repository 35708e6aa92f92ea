"""The same content gives the same bytes, wherever, whenever and under whatever settings it is built."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests import ROOT
from tests.builds import differing, files
from tests.conftest import Build
from tests.miniature import CONTENT

PROGRAM = ("build.py", "archive", "static", "templates")

BACKWARDS = '''
"""Loaded by Python before the build: folders list their entries the other way round."""
import os

listdir, scandir = os.listdir, os.scandir


class Backwards:
    def __init__(self, *arguments):
        with scandir(*arguments) as entries:
            self.entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None

    def close(self):
        return None

    def __iter__(self):
        return self.entries

    def __next__(self):
        return next(self.entries)


os.listdir = lambda *arguments: sorted(listdir(*arguments), reverse=True)
os.scandir = Backwards
'''


def built(program: Path, content: Path, output: Path, settings: Mapping[str, str], umask: int = 0o022) -> Path:
    """A site built by the program in a folder, with its own state, under the settings given."""
    folders = {"--content": content, "--output": output, "--state": output.with_name(f"{output.name}.state")}
    arguments = [str(word) for option in folders.items() for word in option]
    environment = {"PATH": os.environ["PATH"], **settings}
    result = subprocess.run(
        [sys.executable, "build.py", *arguments], cwd=program, env=environment, umask=umask,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    return output


def copied_backwards(source: Path, target: Path) -> Path:
    """A copy of a folder whose files were written in the reverse order of their names."""
    for path in sorted(source.rglob("*"), reverse=True):
        if path.is_file() and "__pycache__" not in path.parts:
            place = target / path.relative_to(source)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place)
    return target


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the miniature, built where it lies under plain settings."""
    output = tmp_path_factory.mktemp("plain") / "site"
    return built(ROOT, CONTENT, output, {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"})


SETTINGS = {
    "hash seed": {"PYTHONHASHSEED": "4321"},
    "locale": {"LC_ALL": "C", "LANG": "tr_TR.UTF-8", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "time zone": {"TZ": "Pacific/Kiritimati"},
    "optimised": {"PYTHONOPTIMIZE": "2"},
}


@pytest.mark.parametrize("setting", SETTINGS)
def test_settings_of_the_machine_change_no_byte(plain: Path, tmp_path: Path, setting: str) -> None:
    assert differing(files(plain), files(built(ROOT, CONTENT, tmp_path / "site", SETTINGS[setting]))) == set()


def test_order_of_files_and_place_and_umask_change_no_byte(plain: Path, tmp_path: Path) -> None:
    """Program and content are copied elsewhere, last file first, and every folder is listed backwards."""
    program = tmp_path / "a place with spaces" / "program"
    for name in PROGRAM:
        source = ROOT / name
        if source.is_dir():
            copied_backwards(source, program / name)
        else:
            program.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, program / name)
    content = copied_backwards(CONTENT, tmp_path / "elsewhere" / "records")
    (tmp_path / "start").mkdir()
    (tmp_path / "start" / "sitecustomize.py").write_text(BACKWARDS)
    settings = {"PYTHONPATH": str(tmp_path / "start")}
    site = built(program, content, tmp_path / "published" / "here", settings, umask=0o077)
    assert differing(files(plain), files(site)) == set()


def test_folders_are_listed_backwards_for_the_test_of_order(tmp_path: Path) -> None:
    """The test above would prove nothing if its folders were listed as ever."""
    (tmp_path / "sitecustomize.py").write_text(BACKWARDS)
    command = "import os, pathlib; print([p.name for p in pathlib.Path('archive').glob('*.py')][0], os.listdir()[0])"
    result = subprocess.run(
        [sys.executable, "-c", command], cwd=ROOT, env={"PYTHONPATH": str(tmp_path)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    last = max(path.name for path in (ROOT / "archive").glob("*.py"))
    assert result.stdout.split() == [last, max(os.listdir(ROOT))]  # noqa: PTH208 - the very call that is changed


def stamps(site: Path) -> Iterator[tuple[str, int, int]]:
    for path in sorted(site.rglob("*")):
        if path.is_file():
            found = path.stat()
            yield path.relative_to(site).as_posix(), found.st_ino, found.st_mtime_ns


def test_a_second_build_writes_no_file(build: Build, tmp_path: Path) -> None:
    assert build(CONTENT, tmp_path / "site").code == 0
    first = list(stamps(tmp_path / "site"))
    assert build(CONTENT, tmp_path / "site").code == 0
    assert list(stamps(tmp_path / "site")) == first


def test_what_a_site_is_built_over_changes_no_byte(build: Build, plain: Path, tmp_path: Path) -> None:
    """The site of other content lies there already, with files that have gone since."""
    content = copied_backwards(CONTENT, tmp_path / "content")
    (content / "demands" / "gone.md").write_text("---\nname: Forget the archive\n---\n")
    site = tmp_path / "site"
    assert build(content, site, "--preview").code == 0
    assert "demands/gone.html" in files(site)
    (content / "demands" / "gone.md").unlink()
    assert build(content, site, "--preview").code == 0
    assert differing(files(plain), files(site)) == set()
