"""A build of what changed gives the same site as a clean build, whatever was edited, and says the same of mistakes."""

import os
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

import build
from archive.publish.tree import MARKER
from tests import ROOT, builds
from tests.builds import Result, differing, run, tree
from tests.engine.random_edits import EDITS, Archive

STEPS = 20


def _put(source: str, target: str) -> None:
    """Put a file of the program in its place: a link, or a copy where the folders lie on different disks."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _use(project: Path, *, divided: bool) -> None:
    """Build with the templates and styles of another folder, and with lists that are divided early."""
    build.ROOT = project
    if divided:
        builds.divide_early()


class Edited(RuleBasedStateMachine):
    """An archive under the hands of an editor who builds after each edit, or after some."""

    folder: Path
    divided: bool

    def __init__(self) -> None:
        super().__init__()
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.project = self.folder / "program"
        for name in ("templates", "static"):
            shutil.copytree(ROOT / name, self.project / name, copy_function=_put)
        self.archive: Archive | None = None
        self.good: dict[str, str] = {}
        self.edited: list[str] = []

    @precondition(lambda self: self.archive is None)
    @rule(seed=st.integers(0, 10_000))
    def begin(self, seed: int) -> None:
        for number in range(seed, seed + 100):
            self.archive = Archive(self.folder / "content", number)
            self.archive.save()
            if self.build("first", "first.state").code == 0:
                break
        self.build_and_compare()
        assert self.good

    @precondition(lambda self: self.archive is not None)
    @rule(names=st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=3))
    def edit(self, names: list[str]) -> None:
        for name in names:
            EDITS[name](self.archive)  # type: ignore[arg-type]
        self.edited = names
        self.build_and_compare()

    @precondition(lambda self: self.archive is not None)
    @rule(what=st.sampled_from(["templates/pages/event.html", "static/css/base.css"]))
    def change_the_program(self, what: str) -> None:
        path = self.project / what
        text = path.read_text(encoding="utf-8")
        path.unlink()  # the file itself is a link to the real one
        path.write_text(f"{text}\n{{# #}}" if what.endswith("html") else f"{text}\n/* */\n", encoding="utf-8")
        self.edited = [what]
        self.build_and_compare()

    def build(self, output: str, state: str) -> Result:
        paths = {"--content": self.folder / "content", "--output": self.folder / output, "--state": self.folder / state}

        prepare = partial(_use, self.project, divided=self.divided)
        return run([str(word) for pair in paths.items() for word in pair], prepare)

    def build_and_compare(self) -> None:
        assert self.archive
        self.archive.save()
        before = tree(self.folder / "site")
        result = self.build("site", "state")
        for leftover in ("clean", "clean.state"):
            shutil.rmtree(self.folder / leftover, ignore_errors=True)
        clean = self.build("clean", "clean.state")
        assert (result.code, result.told) == (clean.code, clean.told), self.edited
        after = tree(self.folder / "site")
        if clean.code:
            assert after == before, self.edited
            self.archive.files = dict(self.good)
            self.archive.save()
            return
        assert differing(after, tree(self.folder / "clean")) == set(), self.edited
        written = differing(before, after) & after.keys()
        assert result.count("written") == len(written), (self.edited, written)
        assert result.count("removed") == len(before.keys() - after.keys()), self.edited
        self.good = dict(self.archive.files)

    def teardown(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


def play(folder: Path, *, divided: bool, archives: int, same_each_time: bool) -> None:
    """Edit and build random archives, and compare after every step: files, bytes, figures, exit code and messages."""
    machine = type(f"Edited{divided}", (Edited,), {"folder": folder, "divided": divided})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=archives,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=same_each_time,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate],  # a failure says which edits led to it; to shrink it would take minutes
            print_blob=True,
        ),
    )


WAYS = pytest.mark.parametrize("divided", [False, True], ids=["short lists", "lists divided early"])


@pytest.mark.long
@WAYS
def test_what_changed_is_built_as_a_clean_build_builds_it(tmp_path: Path, divided: bool) -> None:
    play(tmp_path / "edited", divided=divided, archives=1, same_each_time=True)


# One step at a time


@pytest.fixture
def edited(tmp_path: Path) -> Any:
    """A built archive, and a function that edits it, builds, and gives the files that changed."""
    archive = Archive(tmp_path / "content", 0)
    archive.save()
    arguments = [f"--{name}={tmp_path / name}" for name in ("content", "output", "state")]
    assert run(arguments).code == 0

    def edit(change: Any) -> set[str]:
        before = tree(tmp_path / "output")
        change(archive)
        archive.save()
        result = run(arguments)
        assert result.code == 0, result.told
        after = tree(tmp_path / "output")
        return differing(before, after)

    return edit


def test_an_event_that_nobody_refers_to_changes_lists_and_data_of_events_alone(edited: Any) -> None:
    def add(archive: Archive) -> None:
        archive.files["events/late.md"] = "---\ntitle: A late event\ndate: 2099-01-01\n---\n"

    changed = edited(add)
    assert changed == {
        *("events/late.html", "events/flood.html", "events.html", "timeline.html", "index.html", "sitemap.xml"),
        "timeline/newest.html",
        *("search/names.js", "archive.db", "data.html", "calendar.ics"),
        *("events/late.md", "data/v1/events/late.json", "data/v1/events.ndjson", "data/v1/tables/events.csv"),
        "data/v1/register.json",
        *(f"search/terms-{letter}.js" for letter in "012aejl"),  # a late event, 2099-01-01, 1 January 2099
    }


def test_the_text_of_a_statement_is_on_its_own_pages_and_in_its_data_alone(edited: Any) -> None:
    def change(archive: Archive) -> None:
        name = min(name for name in archive.files if name.startswith("statements/"))
        archive.files[name] += "\nOne more paragraph.\n"

    shards = {"search/terms-m.js", "search/terms-o.js", "search/terms-p.js"}
    data = {"statements/xa-2001-001.json", "statements-2002.ndjson", "register.json"}
    own = {f"statements/xa-2001-001.{end}" for end in ("html", "js", "md", "xml")}
    assert edited(change) - {"data.html"} == own | shards | {f"data/v1/{name}" for name in data}


def test_the_text_on_a_person_is_on_their_own_page_in_the_search_and_in_their_data_alone(edited: Any) -> None:
    def change(archive: Archive) -> None:
        archive.files["people/person-1.md"] += "\nOne more paragraph.\n"

    own = {"signatories/person-1.html", "signatories/person-1.md"}
    search = {"search/names-b.js", *(f"search/terms-{letter}.js" for letter in "mop")}
    data = {f"data/v1/{name}" for name in ("people/person-1.json", "people.ndjson", "register.json")}
    assert edited(change) - {"data.html"} == own | search | data


def test_a_remark_in_a_file_changes_that_file_alone(edited: Any) -> None:
    """It is published as it was written, though no record has changed."""

    def change(archive: Archive) -> None:
        text = archive.files["people/person-1.md"]
        archive.files["people/person-1.md"] = text.replace("---\n", "---\n# a remark\n", 1)

    assert edited(change) == {"signatories/person-1.md"}


def test_nothing_changed_writes_nothing_and_imports_no_renderer(tmp_path: Path) -> None:
    """Neither right after a build, when a file may have changed in the same tick, nor later."""
    Archive(tmp_path / "content", 0).save()
    options = [f"--{name}={tmp_path / name}" for name in ("content", "output", "state")]
    assert run(options).code == 0
    before = {path: path.stat() for path in sorted((tmp_path / "output").rglob("*"))}
    script = f"import sys, build; code = build.main({options!r}); print(*sys.modules); sys.exit(code)"
    for _ in range(3):
        done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
        loaded = {name.split(".")[0] for name in done.stdout.split()}
        assert not loaded & {"jinja2", "markdown", "markupsafe", "nh3", "pydantic", "yaml", "babel", "frontmatter"}
        assert "0 files written" in done.stdout
    assert {path: path.stat() for path in sorted((tmp_path / "output").rglob("*"))} == before
    assert any(path.name == MARKER for path in before)
