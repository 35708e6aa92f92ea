"""`build.py new`: files that an editor can fill in, and that build as they are."""

import io
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

import build as program
from archive.read.documents import parse
from archive.records import KNOWN, MODELS
from tests import ROOT
from tests.content_trees import BASE, lay, problems_of, write


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return lay("group-chamber", tmp_path / "content")


def new(content: Path, *words: str) -> int:
    return program.main(["new", *words, f"--content={content}"])


def written(content: Path) -> Path:
    """The one file that is there now and was not in the case's own tree."""
    known = {path.name for tree in (BASE, BASE.with_name("group-chamber")) for path in tree.rglob("*")}
    (path,) = (path for path in content.rglob("*.md") if path.name not in known)
    return path


STATEMENT = ("--title=Motion on an example: the first", "--date=2025-09", "--chamber=xx-assembly")


@pytest.mark.parametrize("kind", KNOWN.types)
def test_a_statement_of_each_type_builds_as_it_is_written(content: Path, kind: str) -> None:
    """It has what was said, in the order of the model, and warns only of what is not there yet."""
    before = problems_of(content)
    assert new(content, f"--type={kind}", *STATEMENT) == 0
    file = written(content)
    assert file.name == "xx-2025-002-motion-on-an-example-the-first.md"
    front = parse("x", file.read_bytes()).plain()
    assert front.pop("entered")
    assert front == {
        "title": "Motion on an example: the first",
        "type": kind,
        "date": "2025-09",
        "chambers": ["xx-assembly"],
    }
    found = [problem for problem in problems_of(content) if problem not in before]
    assert {problem.rule for problem in found} <= {"source-missing", "text-status"}


def filled(text: str) -> str:
    """A file with every key that waits filled in as its example has it."""
    return re.sub(r"^#(?=\S| {2})", "", text, flags=re.MULTILINE) + "A summary.\n"


@pytest.mark.parametrize("kind", KNOWN.types)
def test_every_key_that_waits_is_one_that_the_record_takes(content: Path, kind: str) -> None:
    """Taken out of their remarks, the examples are front matter without a mistake but for ids that are placeholders."""
    assert new(content, f"--type={kind}", *STATEMENT[:2], "--prefix=xx") == 0
    file = written(content)
    before = len(parse("x", file.read_bytes()).plain())
    write(file, filled(file.read_text(encoding="utf-8")))
    assert len(parse("x", file.read_bytes()).plain()) > before + 4
    rules = {problem.rule for problem in problems_of(content) if file.name in problem.path}
    assert rules <= {"reference-unknown", "id-year", "membership-dates", "text-status"}, problems_of(content)


OTHERS = {
    "people": ("person", "--name=Ana-Maria van der Example", "ana-maria-van-der-example"),
    "demands": (
        "demand",
        "--name=Publish the minutes of every sitting of every committee",
        "publish-the-minutes-of-every-sitting",
    ),
    "events": ("event", "--title=A sitting: the first", "2025-09-19-a-sitting-the-first"),
    "chambers": ("chamber", "--name=Lower Example", "xy-lower-example"),
    "groups": ("group", "--name=Greens: of Example", "xx-assembly-greens-of-example"),
}
NEEDED = {
    "events": ["--date=2025-09-19"],
    "chambers": ["--country=Exampleland", "--code=XY"],
    "groups": ["--chamber=xx-assembly"],
}


@pytest.mark.parametrize("folder", OTHERS)
def test_each_other_kind_builds_as_it_is_written_and_when_filled_in(content: Path, folder: str) -> None:
    kind, name, identity = OTHERS[folder]
    before = problems_of(content)
    assert new(content, kind, name, *NEEDED.get(folder, [])) == 0
    file = written(content)
    assert file.relative_to(content).as_posix() == f"{folder}/{identity}.md"
    assert problems_of(content) == before
    write(file, filled(file.read_text(encoding="utf-8")))
    found = [problem for problem in problems_of(content) if problem not in before]
    assert {problem.rule for problem in found} <= {"reference-unknown"}
    assert set(parse("x", file.read_bytes()).plain()) <= set(MODELS[folder].model_fields)


def test_a_translation_stands_beside_its_statement(content: Path) -> None:
    assert new(content, "translation", "xx-2025-001", "fr", "--title=Déclaration : rien") == 0
    assert written(content).name == "xx-2025-001-nothing.fr.md"
    assert parse("x", written(content).read_bytes()).plain() == {"title": "Déclaration : rien", "status": "translation"}


def test_the_next_free_number_is_above_every_number_ever_given(content: Path) -> None:
    """Files that cannot be read count, translations do, and so do former ids."""
    folder = content / "statements"
    for name in ("xx-2025-004-x.md", "xx-2025-007.fr.md", "xx-2024-090-x.md", "yy-2025-050.md", "xx-2025-0011-x.md"):
        write(folder / name, "damaged")
    write(
        folder / "yy-2025-051.md",
        "---\ntitle: A\nformer_ids:\n  - yy-2024-001\n  - xx-2025-009\n---\nSee xx-2025-800.\n",
    )
    assert new(content, "--type=motion", *STATEMENT) == 0
    assert (folder / "xx-2025-010-motion-on-an-example-the-first.md").is_file()


def test_no_file_is_written_over(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (content / "people/anna-sample.md").read_bytes()
    assert new(content, "person", "--name=Anna Sample") == 1
    assert (content / "people/anna-sample.md").read_bytes() == before
    assert "anna-sample.md is there already" in capsys.readouterr().err
    assert new(content, "person", "--name=Anna Sample", "--id=anna-sample-2") == 0
    assert (content / "people/anna-sample-2.md").is_file()


WRONG = {
    "type": (["--type=moton"], "Did you mean “motion”?"),
    "date": (["--date=2025-13"], "there is no month 13"),
    "date without a year": (["--date=../2025"], "has no first year"),
    "chamber": (["--chamber=xx-asembly"], "Did you mean “xx-assembly”?"),
    "prefix": (["--chamber=", "--prefix=France"], "two to four letters"),
    "title": (["--title= "], "nothing is written here"),
    "from": (["--from=nowhere.txt"], "nowhere.txt"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_answer_is_told_as_a_build_would_tell_it_and_nothing_is_written(
    content: Path, case: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words, told = WRONG[case]
    before = sorted(content.rglob("*"))
    assert new(content, "--type=motion", *STATEMENT, *words) == 1
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1
    assert error.endswith("; nothing was written\n")
    assert sorted(content.rglob("*")) == before


def test_without_a_terminal_a_missing_answer_is_wrong_usage(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert new(content, "--type=motion", "--date=2025") == 2
    assert "--title is missing" in capsys.readouterr().err


def test_ctrl_c_ends_the_questions_and_nothing_is_written(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

        def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
            raise KeyboardInterrupt

    before = sorted(content.rglob("*"))
    monkeypatch.setattr(sys, "stdin", Terminal())
    assert new(content, "--type=motion") == 130
    assert capsys.readouterr().err.endswith("\nNothing was written.\n")
    assert sorted(content.rglob("*")) == before


def test_a_file_that_cannot_be_written_whole_is_not_there(content: Path) -> None:
    before = sorted(content.rglob("*"))
    script = "import resource, sys, build; resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10)); sys.exit(build.main())"
    command = [sys.executable, "-B", "-c", script, "new", "person", "--name=Zoë Example", f"--content={content}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "build.py new: [Errno 27] File too large; nothing was written\n"
    assert sorted(content.rglob("*")) == before


def test_at_a_terminal_it_asks_until_the_answer_is_right(content: Path, project: Path) -> None:
    """A number chooses from a list, Enter takes what stands in brackets, a mistake is asked again."""
    master, slave = pty.openpty()
    command = [sys.executable, str(project / "build.py"), "new", f"--content={content}"]
    with subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, close_fds=True) as process:
        os.close(slave)
        os.write(master, "99\n2\nTitle as typed, with é\n19 September 2025\n2025-09-19\n1\n\n".encode())
        said = b""
        while True:
            try:
                said += os.read(master, 4096)
            except OSError:  # the other end is closed
                break
        assert process.wait(30) == 0, said.decode()
    os.close(master)
    text = written(content).read_text(encoding="utf-8")
    assert "\ntype: resolution\n" in text
    assert "\ntitle: Title as typed, with é\n" in text
    assert "\ndate: 2025-09-19\n" in text
    assert "\n  - xx-assembly\n" in text
    assert "“99” is not in the list" in said.decode()
    assert "write the date in figures, year first" in said.decode()
