"""Publishing: what readers see is the old site or the new one, whatever happens in between."""

import os
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.publish import swap as publishing
from archive.publish.output import PublishError, check_output, lock
from archive.publish.swap import Published
from archive.publish.tree import MARKER
from tests import ROOT
from tests.builds import tree
from tests.publishing import publish

SITE: dict[str, bytes] = {
    "index.html": b"<p>home",
    "statements/xx-2025-001.html": b"<p>one",
    "statements/xx-2025-002.html": b"<p>two",
}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "site"


def beside(output: Path) -> list[str]:
    return sorted(path.name for path in output.parent.iterdir())


# What a build writes


def test_first_build_writes_every_file_and_nothing_else(output: Path) -> None:
    assert publish(output, SITE.items()) == Published(written=3, kept=0, removed=0)
    assert tree(output) == SITE
    assert beside(output) == ["site"]


def test_missing_folders_above_the_output_are_made(tmp_path: Path) -> None:
    publish(tmp_path / "a" / "b" / "site", SITE.items())
    assert tree(tmp_path / "a" / "b" / "site") == SITE


def test_same_site_again_writes_nothing_and_keeps_the_files(output: Path) -> None:
    publish(output, SITE.items())
    before = {name: (output / name).stat().st_ino for name in SITE}
    assert publish(output, SITE.items()) == Published(written=0, kept=3, removed=0)
    assert {name: (output / name).stat().st_ino for name in SITE} == before
    assert beside(output) == ["site"]


def test_one_changed_page_is_the_only_one_written(output: Path) -> None:
    publish(output, SITE.items())
    changed = SITE | {"index.html": b"<p>HOME"}
    assert publish(output, changed.items()) == Published(written=1, kept=2, removed=0)
    assert tree(output) == changed


def test_a_page_that_only_grows_is_written(output: Path) -> None:
    publish(output, SITE.items())
    grown = SITE | {"index.html": SITE["index.html"] + b" and more"}
    assert publish(output, grown.items()).written == 1
    assert tree(output) == grown


def test_a_page_that_is_no_more_goes(output: Path) -> None:
    publish(output, SITE.items())
    fewer = {name: content for name, content in SITE.items() if name != "statements/xx-2025-002.html"}
    assert publish(output, fewer.items()) == Published(written=0, kept=2, removed=1)
    assert tree(output) == fewer


def test_a_folder_without_pages_goes(output: Path) -> None:
    publish(output, SITE.items())
    publish(output, [("index.html", b"<p>home")])
    assert not (output / "statements").exists()


def test_a_page_spoilt_by_hand_is_put_right(output: Path) -> None:
    publish(output, SITE.items())
    (output / "index.html").write_bytes(b"<p>hOme")
    assert publish(output, SITE.items()).written == 1
    assert tree(output) == SITE


def test_a_page_replaced_by_a_link_is_put_right(output: Path, tmp_path: Path) -> None:
    publish(output, SITE.items())
    (tmp_path / "elsewhere.html").write_bytes(SITE["index.html"])
    (output / "index.html").unlink()
    (output / "index.html").symlink_to(tmp_path / "elsewhere.html")
    publish(output, SITE.items())
    assert not (output / "index.html").is_symlink()
    assert tree(output) == SITE


def test_a_path_is_copied_and_never_shared_with_its_source(output: Path, tmp_path: Path) -> None:
    source = tmp_path / "archive.db"
    source.write_bytes(b"x" * 600_000)
    publish(output, [("archive.db", source)])
    assert not (output / "archive.db").samefile(source)
    assert publish(output, [("archive.db", source)]) == Published(written=0, kept=1, removed=0)
    source.write_bytes(b"x" * 599_999 + b"y")
    assert publish(output, [("archive.db", source)]).written == 1
    assert (output / "archive.db").read_bytes() == source.read_bytes()


def test_the_published_file_may_be_named_to_keep_it(output: Path) -> None:
    publish(output, SITE.items())
    inode = (output / "index.html").stat().st_ino
    assert publish(output, [("index.html", output / "index.html")]).kept == 1
    assert (output / "index.html").stat().st_ino == inode


def test_where_links_cannot_be_made_files_are_copied(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError("no links on this disk")

    publish(output, SITE.items())
    monkeypatch.setattr(os, "link", refuse)
    assert publish(output, SITE.items()) == Published(written=0, kept=3, removed=0)
    assert tree(output) == SITE


@pytest.mark.parametrize(
    "name", ["/etc/x", "../x", "a/../x", "a//x", "a/./x", "", "a/", "a\\x", "a\0x", "index.html", MARKER]
)
def test_a_path_that_leaves_the_site_or_comes_twice_is_refused(output: Path, name: str) -> None:
    publish(output, SITE.items())
    with pytest.raises(ValueError, match=r"inside the site|published twice"):
        publish(output, [("index.html", b"new"), (name, b"x")])
    assert tree(output) == SITE
    assert beside(output) == ["site"]


# What readers see


def generation(number: int) -> dict[str, bytes]:
    return {"a.html": str(number).encode(), "b/c.html": str(number).encode()}


def read_within(folder: int, name: str) -> bytes:
    file = os.open(name, os.O_RDONLY, dir_fd=folder)
    with os.fdopen(file, "rb") as handle:
        return handle.read()


def test_nothing_is_seen_until_everything_is_written(output: Path) -> None:
    publish(output, generation(1).items())
    seen = []

    def watched() -> Iterator[tuple[str, bytes]]:
        for entry in generation(2).items():
            yield entry
            seen.append(tree(output))

    publish(output, watched())
    assert seen == [generation(1), generation(1)]
    assert tree(output) == generation(2)


def test_a_reader_inside_the_old_site_never_meets_the_new_one(output: Path) -> None:
    publish(output, generation(1).items())
    folder = os.open(output, os.O_RDONLY | os.O_DIRECTORY)
    try:
        publish(output, generation(2).items())
        with pytest.raises(FileNotFoundError):
            read_within(folder, "a.html")
    finally:
        os.close(folder)


def test_readers_during_many_builds_always_find_one_whole_site(output: Path) -> None:
    publish(output, generation(0).items())
    done = threading.Event()
    mixes: list[object] = []
    reads = 0

    def read() -> None:
        nonlocal reads
        while not done.is_set():
            folder = os.open(output, os.O_RDONLY | os.O_DIRECTORY)
            try:
                pair = read_within(folder, "a.html"), read_within(folder, "b/c.html")
                mixes.extend([pair] if pair[0] != pair[1] else [])
                reads += 1
            except FileNotFoundError:
                pass  # this site was replaced and removed while it was read
            finally:
                os.close(folder)

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(1, 60):
        publish(output, generation(number).items())
    done.set()
    reader.join()
    assert mixes == []
    assert reads > 0


def test_without_the_exchange_call_two_renames_do(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publishing, "_exchange", lambda one, other: False)
    publish(output, SITE.items())
    fewer = {"index.html": b"new"}
    assert publish(output, fewer.items()) == Published(written=1, kept=0, removed=2)
    assert tree(output) == fewer
    assert beside(output) == ["site"]


def test_a_second_rename_that_fails_brings_the_old_site_back(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(output, SITE.items())
    rename = Path.rename

    def fail_for_the_next_tree(path: Path, target: Path) -> Path:
        if path.name.endswith(".next"):
            raise OSError("no")
        return rename(path, target)

    monkeypatch.setattr(publishing, "_exchange", lambda one, other: False)
    monkeypatch.setattr(Path, "rename", fail_for_the_next_tree)
    with pytest.raises(PublishError):
        publish(output, [("index.html", b"new")])
    assert tree(output) == SITE
    assert beside(output) == ["site"]


# What a killed or failing build leaves


def run(program: str, *arguments: object, before: tuple[str, ...] = ()) -> "subprocess.CompletedProcess[str]":
    command = [*before, sys.executable, "-c", textwrap.dedent(program), *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_leftovers_of_a_killed_build_are_cleared(output: Path) -> None:
    publish(output, SITE.items())
    killed = """
        import os, signal, sys
        from pathlib import Path
        from tests.publishing import publish
        def files():
            yield "index.html", b"half"
            os.kill(os.getpid(), signal.SIGKILL)
        publish(Path(sys.argv[1]), files())
    """
    assert run(killed, output).returncode == -signal.SIGKILL
    assert tree(output) == SITE
    assert beside(output) == [".site.next", "site"]
    assert publish(output, SITE.items()).kept == 3
    assert beside(output) == ["site"]


def test_a_build_killed_between_the_two_renames_loses_nothing(output: Path) -> None:
    publish(output, SITE.items())
    output.rename(output.with_name(".site.old"))
    publish(output.with_name(".site.next"), [("index.html", b"next")])
    publishing.heal(output)
    assert tree(output) == SITE
    assert beside(output) == ["site"]


def test_a_build_killed_while_it_removes_the_old_site_is_healed(output: Path) -> None:
    publish(output, SITE.items())
    publish(output.with_name(".site.next"), [("old.html", b"old")])
    (output.with_name(".site.next") / "old.html").unlink()
    assert publish(output, SITE.items()).kept == 3
    assert beside(output) == ["site"]


def test_a_folder_of_the_editor_with_a_name_a_build_needs_is_left_alone(output: Path) -> None:
    (output.parent / ".site.next").mkdir()
    (output.parent / ".site.next" / "mine.txt").write_text("mine")
    with pytest.raises(PublishError, match="move the folder elsewhere"):
        publish(output, SITE.items())
    assert (output.parent / ".site.next" / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize("error", [RuntimeError("half way"), KeyboardInterrupt()])
def test_a_failure_in_the_middle_leaves_the_old_site(output: Path, error: BaseException) -> None:
    def files() -> Iterator[tuple[str, bytes]]:
        yield "index.html", b"new"
        raise error

    publish(output, SITE.items())
    with pytest.raises(type(error)):
        publish(output, files())
    assert tree(output) == SITE
    assert beside(output) == ["site"]


def test_a_failure_of_the_first_build_leaves_nothing(output: Path, tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"archive\.db: it is not there"):
        publish(output, [("index.html", b"x"), ("archive.db", tmp_path / "none.db")])
    assert beside(output) == []


STORY = """
    import os, resource, sys
    from pathlib import Path
    from archive.publish.output import PublishError, check_output
    from tests.publishing import publish

    output = Path(sys.argv[1]) / "site"
    publish(output, [("index.html", b"old")])
    {trouble}
    try:
        {attempt}
    except PublishError as error:
        print(error)
    output.parent.chmod(0o755)
    print([path.name for path in output.parent.iterdir()], (output / "index.html").read_bytes())
"""
ATTEMPT = 'publish(output, [("index.html", b"new"), ("archive.db", b"x" * 1_000_000)])'
OBEDIENT = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")  # root that minds permissions


def told(story: "subprocess.CompletedProcess[str]") -> str:
    """The line for the editor, once the story has shown that the old site stands alone and untouched."""
    message, state = story.stdout.splitlines() or [story.stderr, ""]
    assert state == "['site'] b'old'", story.stderr
    return message


def test_a_file_over_the_systems_limit_leaves_the_old_site(tmp_path: Path) -> None:
    limit = "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))"
    message = told(run(STORY.format(trouble=limit, attempt=ATTEMPT), tmp_path))
    assert message == (
        f"{tmp_path}/site/archive.db: the file is larger than this system allows;"
        " raise the limit (ulimit -f), then try again; the published site is as it was"
    )


def test_a_full_disk_leaves_the_old_site(tmp_path: Path) -> None:
    """On a real disk of 100 kB; where none may be mounted, the system's own answer is put in its place."""
    mount = ("unshare", "--mount", "--map-root-user", "sh", "-c")
    small = (*mount, f"mount -t tmpfs -o size=100k none {tmp_path} && exec " + '"$@"', "sh")
    mountable = subprocess.run([*small, "true"], capture_output=True, check=False).returncode == 0
    answer = "import shutil; shutil.copyfileobj = lambda *_: open('/dev/full', 'wb', 0).write(b'x')"
    story = STORY.format(trouble="" if mountable else answer, attempt=ATTEMPT)
    message = told(run(story, tmp_path, before=small if mountable else ()))
    assert message.endswith("the disk is full; free some space, then try again; the published site is as it was")


@pytest.mark.parametrize("attempt", [ATTEMPT, "check_output(output, [])"])
def test_a_folder_that_may_not_be_written_leaves_the_old_site(tmp_path: Path, attempt: str) -> None:
    story = STORY.format(trouble="output.parent.chmod(0o555)", attempt=attempt)
    message = told(run(story, tmp_path, before=OBEDIENT if os.geteuid() == 0 else ()))
    assert "it may not be written; change its permissions or choose another with --output" in message


# Which folders a build may write into


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    for name in ("content/statements", "templates", "archive"):
        (root / name).mkdir(parents=True)
    return root


def protected(root: Path) -> list[Path]:
    return [root / "content", root / "templates", root / "archive", root]


@pytest.mark.parametrize("name", ["site", "out/site", "../site"])
def test_a_new_folder_beside_the_sources_is_fine(project: Path, name: str) -> None:
    check_output(project / name, protected(project))
    assert not (project / name).exists()


def test_an_empty_folder_and_an_earlier_site_are_fine(project: Path) -> None:
    (project / "site").mkdir()
    check_output(project / "site", protected(project))
    publish(project / "site", SITE.items())
    check_output(project / "site", protected(project))


@pytest.mark.parametrize(
    "name", [".", "..", "content", "content/site", "content/statements", "templates/x/y", "site/../content"]
)
def test_an_output_that_touches_the_sources_is_refused(project: Path, name: str) -> None:
    with pytest.raises(PublishError, match="which a build only reads"):
        check_output(project / name, protected(project))


def test_an_output_that_reaches_the_sources_through_a_link_is_refused(project: Path, tmp_path: Path) -> None:
    (tmp_path / "way").symlink_to(project / "content")
    with pytest.raises(PublishError, match="which a build only reads"):
        check_output(tmp_path / "way" / "site", protected(project))


def test_a_folder_of_someone_else_is_refused_and_left_alone(project: Path) -> None:
    (project / "site").mkdir()
    (project / "site" / "thesis.txt").write_text("mine")
    with pytest.raises(PublishError, match=r"site: this folder holds files .* --output$"):
        check_output(project / "site", protected(project))
    assert (project / "site" / "thesis.txt").read_text() == "mine"


def test_a_git_work_tree_is_refused(project: Path) -> None:
    publish(project / "site", SITE.items())
    (project / "site" / ".git").write_text("gitdir: elsewhere")
    with pytest.raises(PublishError, match="git work tree"):
        check_output(project / "site", protected(project))


def test_a_file_or_a_link_is_refused(project: Path) -> None:
    (project / "file").write_text("")
    (project / "link").symlink_to(project / "nowhere")
    for name in ("file", "link"):
        with pytest.raises(PublishError, match="not a file or a link"):
            check_output(project / name, protected(project))


# One build at a time


def test_a_second_build_is_told_of_the_first(tmp_path: Path) -> None:
    held = """
        import sys
        from pathlib import Path
        from archive.publish.output import lock
        with lock(Path(sys.argv[1])):
            print("held", flush=True)
            sys.stdin.read()
    """
    command = [sys.executable, "-c", textwrap.dedent(held), str(tmp_path / "state")]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        with pytest.raises(PublishError, match=r"build\.lock: another build"), lock(tmp_path / "state"):
            pytest.fail("two builds at once")
        first.kill()
    with lock(tmp_path / "state"):
        assert (tmp_path / "state" / "build.lock").exists()


def test_a_state_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file")
    with pytest.raises(PublishError, match="state"), lock(tmp_path / "state"):
        pytest.fail("locked a file")
