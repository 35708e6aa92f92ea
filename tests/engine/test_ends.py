"""Every end of a run is one line that says what happened and what to do, with its exit code: see archive/ending.

Signals and streams are tried on real processes, errors of the system in builds in which an operation is refused.
"""

import ast
import errno
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

import build
from archive.ending.mishaps import REPORT
from archive.publish.output import PublishError, lock
from tests import ROOT, miniature
from tests.builds import Result, run, tree
from tests.content_trees import lay
from tests.engine.stage import At, Stage, at_each_operation, telling
from tests.waiting import PATIENCE, until

AS_IT_WAS = "the published site is as it was"
PROGRAM = [sys.executable, str(ROOT / "build.py")]


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small archive that has one warning."""
    content = lay("source-missing", tmp_path_factory.mktemp("small") / "content")
    with (content / "site.yaml").open("a") as settings:
        settings.write('contact: {text: The editors, url: "mailto:editors@register.example"}\n')
    return content


def places(folder: Path, content: Path) -> list[str]:
    return [f"--content={content}", f"--output={folder / 'site'}", f"--state={folder / 'state'}"]


def told_at_the_end(result: Result) -> str:
    """The last line, when nothing comes before it but warnings, each with its line of content."""
    *before, last = result.told.splitlines()
    assert len([line for line in before if not line.startswith(" ")]) == sum("warning:" in line for line in before)
    assert "Traceback" not in result.told
    return last


def left_beside(folder: Path) -> set[str]:
    """What lies in the folder of the site and of the state, but for what belongs there."""
    found = {path.name for place in (folder, folder / "state") if place.exists() for path in place.iterdir()}
    kept = {"archive.db", "archive.seal", "build.lock", "seen", "spare", "templates"}
    return found - {"content", "site", "state", *kept}


# -- signals ---------------------------------------------------------------------------------------

HALTED = """
import os, sys, build
from archive.build import ingest, rerender
ingest.WORTH_FORKING = rerender.WORTH_FORKING = rerender.HANDFUL = 1
builder, (place, name) = os.getpid(), sys.argv.pop(1).split(".")
of = rerender.Maker if place == "rendering" else ingest
real = getattr(of, name)

def halting(*given):
    if os.getpid() != builder:
        os.write(1, b"worker %d\\n" % os.getpid())
        os.read(0, 1)
    return real(*given)

setattr(of, name, halting)
sys.exit(build.main())
"""
"""A build whose workers say so when they begin, and halt until their input ends."""

STAGES = ("reading._compiled", "rendering.content")


def as_in_a_terminal() -> None:
    """What a shell runs in the background passes Ctrl+C over, and so would all that it starts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def at_work(folder: Path, content: Path, stage: str) -> Iterator[tuple["subprocess.Popen[str]", list[int]]]:
    """A build in a group of its own, and the ids of its two workers, which are halted."""
    command = [sys.executable, "-c", HALTED, stage, *places(folder, content), "--jobs=2"]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        encoding="utf-8",
        preexec_fn=as_in_a_terminal,
        start_new_session=True,
    ) as process:
        assert process.stdout
        workers = [int(process.stdout.readline().removeprefix("worker ")) for _ in range(2)]
        try:
            yield process, workers
        finally:
            process.kill()


def two_statements(folder: Path, content: Path) -> Path:
    """The small archive with a second statement, for there to be one for each worker."""
    made = shutil.copytree(content, folder / "content")
    first = made / "statements/xx-2025-001-nothing.md"
    shutil.copy(first, first.with_name("xx-2025-002-nothing-either.md"))
    return made


def is_free(state: Path) -> bool:
    """Whether a build would be let in."""
    try:
        with lock(state):
            return True
    except PublishError:
        return False


Send = Callable[["subprocess.Popen[str]", int], None]


def to_it_alone(process: "subprocess.Popen[str]", number: int) -> None:
    process.send_signal(number)


def to_all(process: "subprocess.Popen[str]", number: int) -> None:
    os.killpg(process.pid, number)


@pytest.mark.parametrize(
    ("stage", "number", "send", "who"),
    [
        (STAGES[0], signal.SIGINT, to_it_alone, "Stopped by Ctrl+C"),
        (STAGES[0], signal.SIGTERM, to_all, "Stopped by another program (SIGTERM)"),
        (STAGES[1], signal.SIGINT, to_all, "Stopped by Ctrl+C"),
        (STAGES[1], signal.SIGTERM, to_it_alone, "Stopped by another program (SIGTERM)"),
        (STAGES[1], signal.SIGHUP, to_all, "Stopped, for the terminal was closed (SIGHUP)"),
    ],
)
def test_a_signal_ends_builder_and_workers_and_leaves_nothing(
    tmp_path: Path, content: Path, stage: str, number: signal.Signals, send: Send, who: str
) -> None:
    """A second one, as from `timeout` or an impatient editor, does not cut off what is put right."""
    with at_work(tmp_path, two_statements(tmp_path, content), stage) as (process, _):
        send(process, number)
        send(process, number)
        said, told = process.communicate(timeout=PATIENCE)  # ends when no worker holds the streams any more
    result = Result(process.returncode, said, told)
    assert told_at_the_end(result) == f"{who}; {AS_IT_WAS}"
    assert (result.code, said) == (128 + number, "")
    assert not (tmp_path / "site").exists()
    assert left_beside(tmp_path) == set()


@pytest.mark.parametrize("stage", STAGES)
def test_a_worker_that_the_system_kills_is_told_of(tmp_path: Path, content: Path, stage: str) -> None:
    """As when memory runs out."""
    with at_work(tmp_path, two_statements(tmp_path, content), stage) as (process, workers):
        os.kill(workers[0], signal.SIGKILL)
        said, told = process.communicate(timeout=PATIENCE)
    last = told_at_the_end(Result(process.returncode, said, told))
    assert "signal 9" in last
    assert "use --jobs 1" in last
    assert last.endswith(AS_IT_WAS)
    assert (process.returncode, left_beside(tmp_path)) == (1, set())


def test_no_worker_outlives_a_builder_that_is_killed(tmp_path: Path, content: Path) -> None:
    """Nothing but a worker holds the streams and the lock then; and the next build is let in."""
    folder = two_statements(tmp_path, content)
    with at_work(tmp_path, folder, STAGES[1]) as (process, _):
        process.kill()
        process.communicate(timeout=PATIENCE)
    assert process.returncode == -signal.SIGKILL
    until(partial(is_free, tmp_path / "state"), "the lock")  # a process that ends lets go of one file after another
    assert run(places(tmp_path, folder)).code == 0
    assert left_beside(tmp_path) == set()


def test_a_signal_that_is_to_be_passed_over_is(tmp_path: Path, content: Path) -> None:
    """As under nohup."""
    script = (
        "import os, signal, sys, build; from archive.build import rerender; "
        "signal.signal(signal.SIGHUP, signal.SIG_IGN); real = rerender.rerender; "
        "rerender.rerender = lambda *given: (os.kill(os.getpid(), signal.SIGHUP), real(*given))[1]; "
        "sys.exit(build.main())"
    )
    done = started([sys.executable, "-c", script, *places(tmp_path, content)])
    assert done.returncode == 0, done.stderr


def test_a_preview_ends_its_build_before_itself(tmp_path: Path, content: Path) -> None:
    """Asked to end while the first build works: no process and nothing half made is left."""
    command = [*PROGRAM, "serve", *places(tmp_path, content), "--port=0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as process:
        until(lambda: (tmp_path / "state" / "build.lock").exists(), "the first build")
        process.send_signal(signal.SIGTERM)
        _, told = process.communicate(timeout=PATIENCE)
    assert process.returncode == 128 + signal.SIGTERM
    assert told == "Stopped by another program (SIGTERM)\n"
    assert left_beside(tmp_path) == set()


@pytest.mark.parametrize(
    ("asked", "code", "line"), [(signal.SIGTERM, 143, "Stopped by another program (SIGTERM)\n"), (signal.SIGINT, 0, "")]
)
def test_a_preview_that_waits_for_changes_says_who_ended_it(
    tmp_path: Path, content: Path, asked: signal.Signals, code: int, line: str
) -> None:
    """Its watcher takes every signal for Ctrl+C, which is how a preview ends."""
    command = [*PROGRAM, "serve", *places(tmp_path, content), "--port=0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout
        assert "The site is shown" in process.stdout.readline()
        assert process.stdout.readline()  # what its first build said
        process.send_signal(asked)
        _, told = process.communicate(timeout=PATIENCE)
    assert (process.returncode, told) == (code, line)


# -- streams ---------------------------------------------------------------------------------------


def started(command: list[str], *, streams: str = "", **environment: str) -> "subprocess.CompletedProcess[str]":
    """A command that has ended; `streams` says where a shell leads its streams."""
    words = ["sh", "-c", f'"$@" {streams}', "sh", *command] if streams else command
    return subprocess.run(
        words,
        cwd=ROOT,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


SUMMARY = re.compile(r"3 records; \d+ files written, 0 kept, 0 removed; \d+\.\d s\n")
LOST = "standard output took no more (No space left on device), and what was said there is lost\n"


@pytest.mark.parametrize("streams", [">/dev/full", "2>/dev/full", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_build_does_its_work_wherever_its_words_go(tmp_path: Path, content: Path, streams: str) -> None:
    done = started([*PROGRAM, *places(tmp_path, content)], streams=streams)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "index.html").exists()
    assert ("warning" in done.stderr) == ("2>" not in streams)
    assert done.stderr.endswith(LOST) == (streams == ">/dev/full")
    assert bool(SUMMARY.fullmatch(done.stdout)) == streams.startswith("2>")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("words", "code"),
    [("check", 1), ("check --explain id-year", 1), ("fmt --check", 1), ("fmt", 1), ("addresses --check", 1)],
)
def test_a_command_whose_words_are_lost_says_so(tmp_path: Path, content: Path, words: str, code: int) -> None:
    """What it was asked to say is what it is for."""
    kept = shutil.copytree(content, tmp_path / "content")
    done = started([*PROGRAM, *words.split(), f"--content={kept}"], streams=">/dev/full")
    assert (done.returncode, done.stderr) == (code, LOST)


def test_a_reader_who_wants_no_more_changes_nothing(tmp_path: Path, content: Path) -> None:
    """As in `build.py fmt | head -1`: every file is put in order all the same."""
    kept = shutil.copytree(content, tmp_path / "content")
    records = sorted(kept.rglob("*.md"))
    for record in records:
        record.write_text(record.read_text(encoding="utf-8").replace(": ", ":   ", 1), encoding="utf-8")
    process = subprocess.Popen([*PROGRAM, "fmt", f"--content={kept}"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    process.stdout.close()
    assert process.stderr
    with process.stderr as stderr:
        assert stderr.read() == b""
    assert process.wait(PATIENCE) == 0
    assert not any(":   " in record.read_text(encoding="utf-8") for record in records)


PLAIN = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C", "LANG": "C"}


@pytest.mark.parametrize(
    "environment",
    [PLAIN, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "latin-1"}, {"LC_ALL": "xx_XX.UTF-8"}],
    ids=["C", "ascii", "latin-1", "missing"],
)
def test_a_terminal_of_any_encoding_shows_what_is_wrong(tmp_path: Path, environment: dict[str, str]) -> None:
    """Our own signs are plain there, and letters that it has not are escaped."""
    content = lay("source-missing", tmp_path / "content")
    person = content / "people" / "anna-sample.md"
    person.write_text("---\nname: Łucja “Zoé” 👩\nnaem: x\n---\n", encoding="utf-8")
    for format in ("text", "json", "github"):
        done = started([*PROGRAM, "check", f"--content={content}", f"--format={format}"], **environment)
        assert (done.returncode, done.stderr) == (1, "")
        assert "naem" in done.stdout
    done = started([*PROGRAM, *places(tmp_path, content)], **environment)
    assert done.returncode == 1
    assert "key-unknown" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_site_does_not_depend_on_the_encoding(tmp_path: Path) -> None:
    command = [*PROGRAM, *places(tmp_path, miniature.CONTENT)]
    done = started(command, **PLAIN)
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "site") == tree(miniature.site())


def test_names_that_are_no_text_are_told(tmp_path: Path, content: Path) -> None:
    odd = tmp_path / os.fsdecode(b"caf\xe9")
    shutil.copytree(content, odd)
    for option in ("--content", "--state"):
        done = started([*PROGRAM, *places(tmp_path, content), f"{option}={odd}"])
        assert done.returncode == 2
        assert "is not a name in UTF-8" in done.stderr.splitlines()[-1]
    done = started([*PROGRAM, *places(tmp_path, content), f"--output={odd / 'site'}"])
    assert done.returncode == 0, done.stderr


# -- errors of the system --------------------------------------------------------------------------


def refuse_to_open(name: str, number: int) -> None:
    """Have the system say no whenever a file of that name, or one that will have it, is opened."""

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and re.search(rf"{re.escape(name)}(\.\d+\.new)?$", str(arguments[0])):
            raise OSError(number, os.strerror(number), arguments[0])

    sys.addaudithook(hook)


@pytest.mark.parametrize(
    ("name", "number", "told"),
    [
        ("people/anna-sample.md", errno.EACCES, "people/anna-sample.md:1:1: cannot be opened (Permission denied)"),
        ("people/anna-sample.md", errno.EIO, "people/anna-sample.md:1:1: cannot be opened (Input/output error)"),
        ("content/site.yaml", errno.ELOOP, "site.yaml:1:1: cannot be opened (Too many levels of symbolic links)"),
        ("templates/base.html", errno.EACCES, "templates/base.html: it may not be read or written"),
        ("static/css/base.css", errno.EIO, "static/css/base.css: the disk did not do what it was asked"),
        ("state/build.lock", errno.EROFS, "state/build.lock: it lies on a disk that is mounted read-only"),
        ("state/build.lock", errno.ENAMETOOLONG, "state/build.lock: the name is too long for this disk"),
        ("state/seen", errno.EDQUOT, ".new: your share of the disk is used up"),
        ("site/index.html", errno.EMFILE, "too many files are open; raise the limit (ulimit -n)"),
    ],
)
def test_a_file_that_the_system_refuses_is_named(
    tmp_path: Path, content: Path, name: str, number: int, told: str
) -> None:
    """With what to do about it; and the next build has nothing to mend but that."""
    name = name.replace("site/", ".site.next/") if number == errno.EMFILE else name
    result = run([*places(tmp_path, content), "--jobs=1"], partial(refuse_to_open, name, number))
    assert result.code == 1, result.told
    assert told in result.told
    assert "Traceback" not in result.told
    shown = "the new site is published" if name == "state/seen" else "as it was"
    assert shown in result.told.splitlines()[-1]
    assert (tmp_path / "site").exists() == (name == "state/seen")
    assert left_beside(tmp_path) == set()


@pytest.mark.parametrize("clean", [False, True], ids=["of what changed", "clean"])
def test_an_operation_that_the_system_refuses_is_told_in_one_line(tmp_path: Path, *, clean: bool) -> None:
    """A sample of all places that touch the disk, each refused once with another error; test_accidents.py has them all
    on a disk that is full. What is done without tells nothing.
    """
    stage = Stage(tmp_path, clean=clean)
    reached = stage.places()
    known = set(stage.build("--clean").told.splitlines())
    numbers, there = (errno.EIO, errno.EACCES, errno.EMFILE), stage.shown
    for turn, (place, time) in enumerate(telling(reached, second=False)[::4]):
        refuse = partial(refuse_once, numbers[turn % len(numbers)])
        result = stage.turn(partial(at_each_operation, At((place, time), refuse)))
        told = [line for line in result.told.splitlines() if line not in known and not line.startswith(" ")]
        told = [line for line in told if "warning:" not in line]
        assert result.code == len(told) <= 1, (place, result.told)
        assert "Traceback" not in result.told
        there = there if result.code and AS_IT_WAS in told[0] else stage.shown
        stage.check_shows(there)
        if "os.r" not in place:  # what could not be removed stays for the next build
            assert not stage.output.with_name(".site.next").exists()
            assert not list(stage.state.glob("*.next.db*"))
        stage.state.mkdir(exist_ok=True)
    stage.check_healed()


REFUSED: list[str] = []


def refuse_once(number: int, event: str) -> None:
    if not REFUSED:
        REFUSED.append(event)
        raise OSError(number, os.strerror(number))


def test_a_state_folder_that_is_a_file_and_an_output_that_is_one_are_told(tmp_path: Path, content: Path) -> None:
    for name in ("site", "state"):
        (tmp_path / name).write_text("a file")
        result = run(places(tmp_path, content))
        (tmp_path / name).unlink()
        assert result.code == 1
        assert str(tmp_path / name) in told_at_the_end(result)


def test_content_that_is_removed_in_the_middle_is_told(tmp_path: Path, content: Path) -> None:
    kept = shutil.copytree(content, tmp_path / "content")
    result = run([*places(tmp_path, kept), "--jobs=1"], partial(remove_when_read, kept))
    assert result.code == 1
    assert "Traceback" not in result.told
    assert AS_IT_WAS.removeprefix("the published ") in result.told.splitlines()[-1]


def remove_when_read(content: Path) -> None:
    """Remove the content when its settings have been read."""

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and str(arguments[0]).endswith("/site.yaml") and content.exists():
            shutil.rmtree(content / "people")
            shutil.rmtree(content / "chambers")

    sys.addaudithook(hook)


OPENING = """
import resource, sys, build
from archive.build import snapshot

def open_all(*_):
    files = []
    while True:
        files.append(open("/dev/null"))

snapshot.look = open_all
resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
sys.exit(build.main())
"""
"""A build that opens as many files as it may, and closes none."""


def test_a_process_that_may_open_few_files_says_so(tmp_path: Path, content: Path) -> None:
    """With a file to spare for saying it."""
    done = started([sys.executable, "-c", OPENING, "check", f"--content={content}", f"--state={tmp_path}"])
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1), done.stderr
    assert "ulimit -n" in done.stderr


# -- the machine, the program, its templates -------------------------------------------------------


def raise_when_rendering(error: type[BaseException], *given: object) -> None:
    from archive.build import rerender

    def fail(*_: object) -> object:
        raise error(*given)

    rerender.Maker.content = fail  # type: ignore[method-assign,assignment]


@pytest.mark.parametrize("jobs", [1, 2])
def test_memory_that_runs_out_is_no_fault_of_the_program(tmp_path: Path, content: Path, jobs: int) -> None:
    result = run([*places(tmp_path, content), f"--jobs={jobs}"], partial(raise_when_forked, MemoryError))
    advice = "there is not enough memory; end other programs or use --jobs 1, then try again"
    assert (result.code, told_at_the_end(result)) == (1, f"{advice}; {AS_IT_WAS}")
    assert left_beside(tmp_path) == set()


def raise_when_forked(error: type[BaseException], *given: object) -> None:
    from archive.build import ingest, rerender

    ingest.WORTH_FORKING = rerender.WORTH_FORKING = 1
    raise_when_rendering(error, *given)


class Odd(Exception):
    """An error that cannot be made again from its arguments, as those of some libraries."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(f"{one} {other}")


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(("error", "given"), [(KeyError, ("x\ny",)), (RecursionError, ("deep",)), (Odd, ("a", "b"))])
def test_a_fault_of_the_program_is_kept_in_a_file(
    tmp_path: Path, content: Path, error: type[Exception], given: tuple[str, ...], jobs: int
) -> None:
    """With its traceback, also from a worker. The line says where it is, and to whom it is told."""
    result = run([*places(tmp_path, content), f"--jobs={jobs}"], partial(raise_when_forked, error, *given))
    last, report = told_at_the_end(result), tmp_path / "state" / REPORT
    assert result.code == 70
    assert last.startswith("the program itself is at fault (")
    assert AS_IT_WAS in last
    assert f"{report} tells where; report it with that file" in last
    assert "in raise_when_rendering" in report.read_text() or "in fail" in report.read_text()
    assert left_beside(tmp_path) == {REPORT}


def test_a_fault_is_kept_elsewhere_where_the_state_cannot_be_written(tmp_path: Path, content: Path) -> None:
    """In the folder for temporary files."""
    result = run(places(tmp_path, content), partial(fault_and_no_room, str(tmp_path), REPORT))
    (report,) = tmp_path.glob("register-fault-*.txt")
    assert result.code == 70
    assert str(report) in told_at_the_end(result)
    assert "KeyError" in report.read_text()


def fault_and_no_room(temporary: str, name: str) -> None:
    tempfile.tempdir = temporary
    raise_when_rendering(KeyError, "x")
    refuse_to_open(name, errno.ENOSPC)


def test_commands_tell_faults_too(tmp_path: Path, content: Path) -> None:
    """Of the site they say nothing, for they do not touch it."""
    script = (
        "import sys, build; from archive.read import files; "
        "files.read_settings = lambda *_: 1 / 0; sys.exit(build.main())"
    )
    for words in (["check", f"--state={tmp_path}"], ["addresses"], ["release", f"--state={tmp_path}"]):
        done = started([sys.executable, "-c", script, *words, f"--content={content}"], TMPDIR=str(tmp_path))
        assert done.returncode == 70, done.stderr
        assert re.fullmatch(r"the program itself is at fault \(ZeroDivisionError: .*\)\. .*\n", done.stderr)


TEMPLATE = "base.html"


@pytest.mark.parametrize(
    ("added", "told"),
    [
        ("\n{% if %}", "Expected an expression, got 'end of statement block'"),
        ("\n{{ nothing }}", "'nothing' is undefined"),
        ("\n{{ page.nothing }}", "'archive.render.renderer.Frame object' has no attribute 'nothing'"),
        ("\n{{ 1 | nothing }}", "No filter named 'nothing'."),
        ('\n{% include "none.html" %}', "there is no template none.html"),
        ("\n{{ 1 + page.path }}", "TypeError: unsupported operand type(s) for +: 'int' and 'str'"),
    ],
)
def test_a_mistake_in_a_template_is_told_with_file_and_line(
    tmp_path: Path, content: Path, added: str, told: str
) -> None:
    broken = project_with(tmp_path / "project", TEMPLATE, added)
    result = run([*places(tmp_path, content), "--jobs=1"], partial(build_from, broken))
    line = (broken / "templates" / TEMPLATE).read_text(encoding="utf-8").count("\n") + 1
    expected = f"templates/{TEMPLATE}:{line}: {told}; correct the template, then try again; {AS_IT_WAS}"
    assert (result.code, told_at_the_end(result)) == (1, expected)


def test_a_mistake_in_a_style_sheet_is_told_with_file_and_line(tmp_path: Path, content: Path) -> None:
    broken = project_with(tmp_path / "project", "", "")
    (broken / "static").unlink()
    shutil.copytree(ROOT / "static", broken / "static")
    (broken / "static" / "css" / "forgotten.css").write_text("a { color: red }")
    result = run(places(tmp_path, content), partial(build_from, broken))
    assert result.code == 1
    assert re.search(rf"forgotten\.css:1: .*; {AS_IT_WAS}$", told_at_the_end(result))


def project_with(folder: Path, template: str, added: str) -> Path:
    """The project, with something added at the end of a template."""
    folder.mkdir()
    for name in ("archive", "static", "build.py"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "templates", folder / "templates")
    if template:
        with (folder / "templates" / template).open("a", encoding="utf-8") as file:
            file.write(added)
    return folder


def build_from(project: Path) -> None:
    build.ROOT = project


# -- what it runs on -------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [[], ["check"]])
def test_a_library_that_is_missing_is_named(tmp_path: Path, content: Path, words: list[str]) -> None:
    script = "import sys; sys.modules['pydantic'] = None; import build; sys.exit(build.main())"
    given = [*words, *(places(tmp_path, content) if not words else [f"--content={content}"])]
    done = started([sys.executable, "-c", script, *given])
    (line,) = done.stderr.splitlines()
    assert done.returncode == 1
    assert line.startswith("pydantic cannot be loaded (")
    assert "run `make`, or python -m pip install -r requirements.lock" in line


def test_a_python_that_is_too_old_is_told_before_anything_is_read() -> None:
    """What comes before that can be read by one."""
    for path in (ROOT / "build.py", ROOT / "archive" / "__init__.py"):
        ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 7))
    script = "import runpy, sys; sys.version_info = (3, 9, 2); runpy.run_path('build.py', run_name='__main__')"
    done = started([sys.executable, "-c", script])
    assert done.returncode == 1
    assert re.fullmatch(r"Python 3\.\S+ is too old: 3\.11 or newer is needed\. .*\n", done.stderr)


def test_the_exit_codes_are_those_that_the_readme_lists() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    listed = [int(code) for code in re.findall(r"^\| (\d+) \|", readme, re.MULTILINE)]
    signals = [128 + number for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM)]
    assert listed == [0, 1, 2, 70, *signals]
