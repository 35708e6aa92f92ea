"""Two that may be one are told in the same words whether all was looked at or only what changed."""

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from archive.build import snapshot
from archive.language import similarity
from archive.problems.reports import as_text
from tests.builds import run
from tests.content_trees import change, lay, survey, write

STEPS = 60

FIRST = ("Anna", "Ana", "Ghislain", "Guislain", "Zoé", "Zoe", "A.")
LAST = ("Sample", "Samples", "Placeholder", "Placeholdre")
ASKED = ("Open the archive", "Open archives", "Archive open", "Close the archive", "Respect the ceasefire",
         "Respect a cease-fire", "Keep 2 lamps lit", "Keep 3 lamps lit")  # fmt: skip
RULES = ("person-near", "name-variant", "name-shared", "demand-near", "title-near", "accents-lost")


class Register:
    """A small archive of names, titles and demands that are often alike, and random edits to it."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root, self.random = lay("source-missing", root), random.Random(seed)  # noqa: S311 - the same each time
        shutil.rmtree(root / "statements")
        for _ in range(8):
            self.edit()

    def edit(self) -> None:
        kind = self.random.choice(["people", "demands", "statements", "statements"])
        number = self.random.randrange(6)
        path = self.root / kind / (f"xx-2025-00{number}.md" if kind == "statements" else f"{kind}-{number}.md")
        if path.exists() and self.random.random() < 0.2:
            path.unlink()
            return
        lines = [*getattr(self, kind)(), *self._accepted()]
        write(path, "\n".join(["---", *self.random.sample(lines, len(lines)), "---", ""]))

    def people(self) -> Iterator[str]:
        name = self._name()
        yield f"name: {name}"
        yield f"sort_name: {name}"
        if self.random.random() < 0.3:
            yield f"other_names: [{self._name()}]"
        if self.random.random() < 0.3:
            yield "note: Somebody."

    def demands(self) -> Iterator[str]:
        yield f"name: {self.random.choice(ASKED)}"

    def statements(self) -> Iterator[str]:
        yield f"title: Motion on {self.random.choice(ASKED)}"
        yield "type: motion"
        yield f"date: {self.random.choice(['2025-01-01', '2025-12', '2024'])}"
        yield "dates: {tabled: 2025-01-01}"
        yield "sources: [{title: Sample Gazette}]"
        yield f"signatories: [{', '.join(dict.fromkeys(self._name() for _ in range(3)))}]"
        yield f"demands: [{', '.join(self.random.sample(ASKED, 2))}]"
        other = f"xx-2025-00{self.random.randrange(6)}"
        if list((self.root / "statements").glob(f"{other}*")) and self.random.random() < 0.2:
            yield f"relations: [{{type: follows, statement: {other}}}]"

    def _name(self) -> str:
        return f"{self.random.choice(FIRST)} {self.random.choice(LAST)}"

    def _accepted(self) -> list[str]:
        rules = self.random.sample(RULES, 1 if self.random.random() < 0.3 else 0)
        return [f"accepted: [{{rule: {rule}, reason: Two of them.}}]" for rule in rules]


def test_what_is_told_of_a_person_stays_when_a_statement_that_they_signed_changes(tmp_path: Path) -> None:
    content = lay("name-near", tmp_path / "content")
    statement = content / "statements/xx-2025-001-nothing.md"
    change(statement, "Ana Sample", "Anna Sample")
    change(content / "people/anna-sample.md", "---\n", "---\naccepted: [{rule: body-html, reason: None is left.}]\n")
    words = [f"--{name}={tmp_path / name}" for name in ("content", "output", "state")]
    first = run(words)
    assert "[accepted-unused]" in first.told
    change(statement, "nothing at all", "very little")
    assert run(words).told == first.told


def trust_every_file() -> None:
    """Take files that changed just now to keep still, as those of an editor do."""
    snapshot.TICK = -(10**18)


def test_warnings_are_told_again_without_opening_the_store(tmp_path: Path) -> None:
    """But in another form, or where they stop the build, by a build that looks closer."""
    lay("title-near", tmp_path / "content")
    words = [f"--{name}={tmp_path / name}" for name in ("content", "output", "state")]
    first = run(words, trust_every_file)
    assert "[title-near]" in first.told
    again = run([*words, "--verbose"])
    assert again.told.endswith(first.told)
    assert "compile:" not in again.told
    assert '"rule": "title-near"' in run([*words, "--format=json"]).told
    assert run([*words, "--strict"]).code == 1


@pytest.mark.long
def test_what_changed_is_told_as_a_look_at_everything_tells_it(tmp_path: Path) -> None:
    assert_told_alike(tmp_path, seed=0)


def compare_with_two() -> None:
    """Compare each with two alone before it, so that the few records of these tests are many."""
    similarity.MOST_NEAR = 2


def assert_told_alike(folder: Path, seed: int, before: Callable[[], None] | None = None) -> None:
    """After every edit, and again when nothing has changed; a mistake that an edit makes is told alike too."""
    register = Register(folder / "content", seed)
    places = [f"--content={register.root}", f"--output={folder / 'site'}", f"--state={folder / 'state'}"]
    rules: set[str] = set()
    for step in range(STEPS):
        register.edit()
        problems = sorted(survey(register.root))
        changed, again = (run([*places, "--jobs=1"], before) for _ in range(2))
        assert changed.told.startswith(as_text(problems, register.root)), step
        assert changed.code == any(problem.level == "error" for problem in problems), step
        assert again.told == changed.told, step
        rules |= {problem.rule for problem in problems} & {*RULES, "accepted-unused"}
    assert rules == {*RULES, "accepted-unused"}
