"""Rules for the files that records point to: the kept copies of sources."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from archive.check import altered
from archive.problems.problem import Problem
from archive.read.batch import Batch


def files_are_there_and_unchanged(batch: Batch) -> Iterator[Problem]:
    """A kept copy is in the content folder, and has the SHA-256 that its record states."""
    for kind, records in batch.records.items():
        for record in records.values():
            for index, source in enumerate(record.sources):
                if source.copy_ is None:
                    if source.sha256:
                        message = "is that of no file; name the kept copy under `copy:`, or take this out"
                        yield batch.problem(kind, record.id, ("sources", index, "sha256"), message, "file-missing")
                    continue
                path = kept_file(batch.root, source.copy_)
                location = ("sources", index, "copy")
                if path is None:
                    yield batch.problem(kind, record.id, location, missing(source.copy_), "file-missing")
                elif source.sha256 and sha256(path) != source.sha256:
                    location = ("sources", index, "sha256")
                    message = _changed(batch.root, path, source.copy_, source.sha256)
                    yield batch.problem(kind, record.id, location, message, "file-changed")


def kept_file(root: Path, name: str) -> Path | None:
    """The file of that name inside the content folder, or nothing if it is not there or leads outside."""
    path = root / name
    try:
        inside = path.is_file() and path.resolve().is_relative_to(root.resolve())
    except OSError:  # a name too long for any file
        return None
    return path if inside and not path.is_symlink() else None


def missing(name: str) -> str:
    """What is said of a file that is not there."""
    return f"there is no file {name} in the content folder, or only a link; add the file, or correct the path"


def _changed(root: Path, path: Path, name: str, recorded: str) -> str:
    """What to do about a copy that is not as it was; what a tool did to it is no reason to record another sum."""
    if path.stat().st_size <= altered.LARGEST and (done := altered.what_was_done(path.read_bytes(), recorded)):
        return (
            f"{name} was changed on its way: {done}. Git, a mail program or an editor did that, and this sum is right;"
            f" delete the copy and take it back from git (git checkout -- {root.name}/{name}) or from its source;"
            f" in .gitattributes the line “{root.name}/{name.split('/')[0]}/** -text” keeps it as it is"
        )
    return f"{name} has another, {sha256(path)}; put back the copy, or record this one if it was replaced on purpose"


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
