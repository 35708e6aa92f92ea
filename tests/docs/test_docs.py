"""What the documents say is so: each command that they show runs, each key that they name exists."""

import re
import shlex
import shutil
import subprocess
import textwrap
from pathlib import Path

import pytest

from tests import builds, miniature
from tests.checkout import with_environment
from tests.conftest import Build

SHELL = re.compile(r"^ *```sh\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
DOCUMENTS = ("README.md", "CONTRIBUTING.md")
NOT_HERE = {
    "make test": "it is what runs this test",
    "make quick": "it runs some of the tests that run beside this one",
    "make test-slow": "it is what runs this test too",
    ".venv/bin/python build.py serve": "it never ends; test_serve.py runs it",
    ".venv/bin/python build.py release": "it asks for an edition in site.yaml; test_release.py runs it",
}
AT_NIGHT = {
    'make bench BENCH="--sizes 100 --repeat 1"': "it measures for a while; test_bench.py runs the bench",
    "make lint": "`make test` begins with it",
    "make lock": "it asks a registry of packages",
    'make bench-hugo BENCH="--sizes 100 --repeat 1"': "it fetches another generator",
    'make bench-search BENCH="--statements 100 --queries 10 --repeat 1"': "it fetches another search",
    'make bench-pages BENCH="--repeat 1"': "it measures for a while; test_page_load.py runs the bench",
}
"""What tests/slow alone runs, as it runs all others, in an environment that is set up anew. Here it is only planned."""

GIVEN = re.compile(r"^ *```text (\S+)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
"""A file that a document shows, under the name that its commands know it by."""


def commands(project: Path) -> list[str]:
    texts = ((project / name).read_text(encoding="utf-8") for name in DOCUMENTS)
    blocks = (block for text in texts for block in SHELL.findall(text))
    return [line.strip() for block in blocks for line in block.split("\n") if line.strip()]


@pytest.fixture
def checkout(project: Path, tmp_path: Path) -> Path:
    """The project as a fresh checkout would have it, but for the environment, which is here."""
    return prepared(project, with_environment(project, tmp_path / "register"))


def prepared(project: Path, folder: Path) -> Path:
    """A checkout under git, with the files beside it that the documents show."""
    subprocess.run(["git", "init", "--quiet"], cwd=folder, check=True)
    for document in DOCUMENTS:
        for name, text in GIVEN.findall((project / document).read_text(encoding="utf-8")):
            (folder / name).write_text(textwrap.dedent(text), encoding="utf-8")
    return folder


def run(command: str, folder: Path) -> None:
    words = shlex.split(command)
    result = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    assert result.returncode == 0, f"{command}\n{result.stdout}{result.stderr}"


@pytest.mark.long
def test_every_command_of_the_documents_runs_in_a_checkout(project: Path, checkout: Path) -> None:
    """In the order shown; nothing is fetched."""
    shown = commands(project)
    assert shown[:2] == ["make", "make test"], "README begins with the two commands"
    assert {*shown} >= NOT_HERE.keys() | AT_NIGHT.keys()
    for command in shown:
        if command not in NOT_HERE:
            run(f"{command} --dry-run" if command in AT_NIGHT else command, checkout)
        if command == "make":
            assert (checkout / "site" / "index.html").is_file()


def test_make_test_is_what_ci_runs(project: Path) -> None:
    """The one command that cannot run inside itself is the command of continuous integration."""
    assert "make test" in (project / ".ci" / "run").read_text(encoding="utf-8")
    planned = subprocess.run(["make", "--dry-run", "test"], cwd=project, capture_output=True, text=True, check=True)
    for step in ("ruff check", "mypy", "pytest"):
        assert step in planned.stdout


def worked_example(project: Path) -> str:
    """The statement that CONTRIBUTING.md shows."""
    guide = (project / "CONTRIBUTING.md").read_text(encoding="utf-8")
    found = re.search(r"^```yaml\n(---.*?)^```", guide, re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


def test_the_worked_example_builds_without_a_warning(project: Path, build: Build, tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "statements").mkdir(parents=True)
    shutil.copy(miniature.CONTENT / "site.yaml", content)
    (content / "statements" / "fr-2025-004-some-words.md").write_text(worked_example(project), encoding="utf-8")
    result = build(content, tmp_path / "site", "--strict")
    assert result.code == 0, result.told


def test_the_guide_of_the_program_names_every_room_and_each_path_in_it_is_there(project: Path) -> None:
    guide = (project / "archive" / "README.md").read_text(encoding="utf-8")
    rooms = {path.parent.name for path in (project / "archive").glob("*/__init__.py")}
    tree = re.search(r"^```text\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)
    assert tree
    assert rooms == set(re.findall(r"(?:^|;  )([a-z_]+)/", tree[1], re.MULTILINE)) - {"docs", "schemas"}
    named = re.findall(r"`((?:archive|tests|[a-z_]+)/[a-z_/.]*)`", guide)
    assert named
    places = (project, project / "archive")
    assert [path for path in named if not any((place / path).exists() for place in places)] == []


def test_what_is_said_of_security_names_what_is_there(project: Path) -> None:
    """Each folder of tests and each document; and the README leads to it."""
    place = ".github/SECURITY.md"
    text = (project / place).read_text(encoding="utf-8")
    named = re.findall(r"`((?:archive|tests|\.github)/[^`]+|requirements\.lock)`", text)
    assert {path for path in named if path.startswith("tests/")} >= {"tests/hostile", "tests/browser", "tests/hosts"}
    assert [path for path in named if not (project / path).exists()] == []
    assert f"({place})" in (project / "README.md").read_text(encoding="utf-8")


def test_options_in_the_readme_are_those_of_the_command(project: Path) -> None:
    """README.md describes each option of build.py, and none that it does not have."""
    help_text = builds.run(["--help"]).said
    readme = (project / "README.md").read_text(encoding="utf-8")
    described = set(re.findall(r"^\| `(--[a-z-]+)", readme, re.MULTILINE))
    assert described == set(re.findall(r"^\s+(--[a-z-]+)", help_text, re.MULTILINE))
