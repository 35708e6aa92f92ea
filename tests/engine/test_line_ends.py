"""Line ends: git, mail and editors change them on the way; neither the site nor a kept copy may hang on them."""

import hashlib
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import build as program
from archive import urls
from archive.check.altered import what_was_done
from tests import miniature
from tests.builds import differing, files, tree
from tests.checkout import copy
from tests.content_trees import survey

LF = "First line\nSecond line, with an é\n".encode()


def build(content: Path, place: Path) -> int:
    places = ["--content", str(content), "--output", str(place / "built"), "--state", str(place / "state")]
    return program.main([*places, "--jobs", "1"])


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "core.autocrlf=false"]
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


def cloned_as_windows_does(folder: Path, to: Path) -> Path:
    """Commit all of a folder, and clone it with the line ends that Git for Windows gives by default."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--message", "All")
    subprocess.run(
        ["git", "clone", "--quiet", "-c", "core.autocrlf=true", str(folder), str(to)], check=True, capture_output=True
    )
    return to


# -- the repository -------------------------------------------------------------------------------


def test_a_clone_of_the_project_has_the_same_bytes_on_every_system(project: Path, tmp_path: Path) -> None:
    source = copy(project, tmp_path / "source")
    clone = cloned_as_windows_does(source, tmp_path / "clone")
    shutil.rmtree(source / ".git")
    shutil.rmtree(clone / ".git")
    assert differing(files(source), files(clone)) == set()
    assert build(clone / "content", tmp_path) == 0


def test_without_attributes_the_copies_of_a_clone_are_told_with_the_way_back(tmp_path: Path) -> None:
    """The way that the message tells is gone, and the build is as before."""
    source = tmp_path / "source"
    shutil.copytree(miniature.CONTENT, source / "content")
    kept = source / "content" / "sources" / "gazette.txt"
    kept.parent.mkdir(exist_ok=True)
    kept.write_bytes(LF)
    statement = next((source / "content" / "statements").glob("xa-2023-001*.md"))
    entry = f"sources:\n  - {{title: Gazette, copy: sources/gazette.txt, sha256: {hashlib.sha256(LF).hexdigest()}}}\n"
    statement.write_text(statement.read_text().replace("sources:\n", entry, 1))
    clone = cloned_as_windows_does(source, tmp_path / "clone")
    (told,) = (problem for problem in survey(clone / "content") if "gazette.txt" in problem.message)
    assert "its lines end in CRLF and ended in LF" in told.message
    assert "record" not in told.message
    assert "git checkout -- content/sources/gazette.txt" in told.message
    (clone / ".gitattributes").write_text("content/sources/** -text\n")
    (clone / "content" / "sources" / "gazette.txt").unlink()
    subprocess.run(["git", "checkout", "--", "content/sources/gazette.txt"], cwd=clone, check=True, capture_output=True)
    assert not [problem for problem in survey(clone / "content") if "gazette.txt" in problem.message]


# -- what is written ------------------------------------------------------------------------------

WRITTEN = {
    "CRLF": lambda data: data.replace(b"\n", b"\r\n"),
    "CR": lambda data: data.replace(b"\n", b"\r"),
    "a byte order mark": lambda data: b"\xef\xbb\xbf" + data,
    "a byte order mark and CRLF": lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"),
}


@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN)
def test_line_ends_and_marks_of_content_decide_no_byte_of_a_page(
    written: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    """Of records, settings, the ledger and lists of votes; kept copies are published as they are."""
    content = tmp_path / "content"
    shutil.copytree(miniature.CONTENT, content)
    for path in (path for path in content.rglob("*") if path.is_file()):
        if not path.is_relative_to(content / "sources"):
            path.write_bytes(written(path.read_bytes()))
    assert build(content, tmp_path) == 0
    differing_files = differing(tree(tmp_path / "built"), tree(miniature.site()))
    assert differing_files == {urls.kept(f"votes/{path.name}") for path in (content / "votes").glob("*")}


# -- kept copies ----------------------------------------------------------------------------------

DONE = {
    "its lines end in CRLF and ended in LF": (LF.replace(b"\n", b"\r\n"), LF),
    "its lines ended in CRLF and do not any more": (LF, LF.replace(b"\n", b"\r\n")),
    "its lines ended in CR and do not any more": (LF, LF.replace(b"\n", b"\r")),
    "its lines ended in LF and do not any more": (LF.replace(b"\n", b"\r"), LF),
    "a line end was added at its end": (LF, LF.rstrip()),
    "line ends were added at its end": (LF + b"\n\n", LF.rstrip()),
    "the line end at its end was taken away": (LF.rstrip(), LF),
    "a byte order mark was added": (b"\xef\xbb\xbf" + LF, LF),
    "the byte order mark was taken away": (LF, b"\xef\xbb\xbf" + LF),
    "it is saved as UTF-8 and was Windows-1252": (LF, LF.decode().encode("cp1252")),
    "it is saved as UTF-8 and was Latin-1": ("\x85é".encode(), "\x85é".encode("latin-1")),
    "it is saved as UTF-8 and was UTF-16": (LF, LF.decode().encode("utf-16")),
    "it is saved as Windows-1252 and was UTF-8": (LF.decode().encode("cp1252"), LF),
    "a byte order mark was added, its lines end in CRLF and ended in LF": (
        b"\xef\xbb\xbf" + LF.replace(b"\n", b"\r\n"),
        LF,
    ),
    "": (LF, b"Another text\n"),
}


@pytest.mark.parametrize(("words", "now", "before"), [(words, *pair) for words, pair in DONE.items()], ids=DONE)
def test_what_a_tool_did_to_a_copy_is_told(words: str, now: bytes, before: bytes) -> None:
    said = what_was_done(now, hashlib.sha256(before).hexdigest())
    assert sorted(said.split(", ")) == sorted(words.split(", "))


def test_a_copy_that_is_no_text_is_another(tmp_path: Path) -> None:
    assert what_was_done(bytes(range(256)) * 100, hashlib.sha256(b"").hexdigest()) == ""
