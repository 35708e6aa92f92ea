"""The records of the register, as its documents and the tools of its editors have them."""

import copy
import json
import re
import textwrap
from pathlib import Path

import pytest

from archive.check.bodies import OF_A_TEXT
from archive.commands.release.edition import swhid
from archive.exports.akoma_ntoso import names
from archive.language.names import HONORIFICS
from archive.records import Statement
from tests import ROOT, builds
from tests.archives import Built
from tests.desk.test_fmt import says_the_same_in_order
from tests.desk.test_name_matching import STYLES, known_again
from tests.desk.test_release import git_tree, software_heritage
from tests.desk.test_schemas import fitting, right_while_typed
from tests.desk.test_web_editor import saved_unchanged
from tests.docs.test_docs import worked_example

CONTENT = ROOT / "content"


# -- documents --------------------------------------------------------------------------------------


def test_the_worked_example_is_that_of_the_page_for_contributors() -> None:
    page = (CONTENT / "pages/add.md").read_text(encoding="utf-8")
    shown = re.search(r"^    ---\n(?:(?:    .*)?\n)+?    ---\n    .*\n", page, re.MULTILINE)
    assert shown
    assert textwrap.dedent(shown[0]) == worked_example(ROOT)


def test_the_example_of_the_document_on_akoma_ntoso_runs(
    archive: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It prints the title of the statement that it names, and the demand."""
    guide = (ROOT / "archive/docs/akoma-ntoso.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", guide, re.DOTALL)
    (identity,) = re.findall(r"site/statements/([a-z0-9-]+)\.xml", example)
    (number,) = map(int, re.findall(r'"d(\d+)"', example))
    record = json.loads((archive.site / f"data/v1/statements/{identity}.json").read_text(encoding="utf-8"))
    (tmp_path / "site").symlink_to(archive.site)
    monkeypatch.chdir(tmp_path)
    exec(example, {})  # noqa: S102 - our own document
    title, demand = capsys.readouterr().out.splitlines()
    assert title.startswith(f"{record['title']} {names.work(identity)} ")
    assert demand == record["demands"][number - 1]["text"]


# -- tools ------------------------------------------------------------------------------------------


def test_every_record_is_in_order() -> None:
    """So that an editor who runs `fmt` sees no change but their own."""
    result = builds.run(["fmt", "--check", f"--content={CONTENT}"])
    assert (result.code, result.told) == (0, "")


def test_every_record_says_the_same_in_order(tmp_path: Path) -> None:
    says_the_same_in_order(CONTENT, tmp_path / "content")


def test_every_record_fits_its_schema_however_its_yaml_is_read() -> None:
    assert fitting(CONTENT) >= len(list(CONTENT.rglob("*.md")))


def test_front_matter_is_right_while_it_is_typed() -> None:
    right_while_typed(CONTENT)


def test_what_the_web_editor_saves_of_every_record_says_the_same(tmp_path: Path) -> None:
    saved_unchanged(CONTENT, tmp_path)


@pytest.mark.parametrize("style", STYLES)
def test_every_signatory_is_known_again_however_the_list_is_printed(archive: Built, style: str) -> None:
    """But surnames behind a title, as “Mr. Higgins of New York”, where first names tell how a list is to be read."""
    batch = archive.batch
    if style in ("LAST, First", "Last, First", "in lines of 72 letters"):
        batch = copy.copy(batch)
        batch.records = {**batch.records, "statements": {key: _untitled(one) for key, one in batch.statements.items()}}
    assert known_again(batch, STYLES[style])


def _untitled(statement: Statement) -> Statement:
    kept = [one for one in statement.signatories if not HONORIFICS.match(one.as_printed)]
    return statement.model_copy(update={"signatories": kept})


def test_kept_copies_are_those_that_the_records_name(tmp_path: Path) -> None:
    """By their SHA-256."""
    result = builds.run(["check", "--sources", f"--content={CONTENT}", f"--state={tmp_path / 'state'}"])
    assert result.code == 0, result.said + result.told


# -- the rest ---------------------------------------------------------------------------------------


def test_the_identifier_is_that_of_git_and_of_software_heritage(tmp_path: Path) -> None:
    assert swhid.of_folder(CONTENT) == git_tree(CONTENT, tmp_path / "git") == software_heritage(CONTENT)


def test_texts_are_far_from_the_limits() -> None:
    """Otherwise an archive that grows would meet them by chance."""
    for limit in OF_A_TEXT:
        for path in CONTENT.rglob("*.md"):
            assert len(limit.pattern.findall(path.read_text(encoding="utf-8"))) < limit.most / 4, path
