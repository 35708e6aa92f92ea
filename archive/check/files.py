"""Rules for the files that records point to: kept copies of sources, and lists of votes by name."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from archive.problems.problem import Problem
from archive.read import roll_calls
from archive.read.batch import Batch
from archive.read.documents import LARGEST
from archive.records import Vote


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
                    yield batch.problem(kind, record.id, location, _missing(source.copy_), "file-missing")
                elif source.sha256 and sha256(path) != source.sha256:
                    location = ("sources", index, "sha256")
                    message = f"{source.copy_} has another, {sha256(path)}; record this one, or put back the copy"
                    yield batch.problem(kind, record.id, location, message, "file-changed")


def lists_of_votes_can_be_read(batch: Batch) -> Iterator[Problem]:
    """A list of votes by name is there, has the columns asked for, and counts to the figures of the vote."""
    for statement in batch.statements.values():
        for index, vote in enumerate(statement.votes):
            if vote.names is None:
                continue
            path = kept_file(batch.root, vote.names)
            location = ("votes", index, "names")
            if path is None:
                yield batch.problem("statements", statement.id, location, _missing(vote.names), "file-missing")
                continue
            if path.stat().st_size > LARGEST:
                message = f"{vote.names} has more than {LARGEST:,} bytes, which no list of votes has; correct it"
                yield batch.problem("statements", statement.id, location, message, "file-size")
                continue
            try:
                ballots = roll_calls.parse(path.read_bytes())
            except roll_calls.RollCallError as error:
                shown = f"{batch.root.name}/{vote.names}"
                for line, message in error.mistakes:
                    yield Problem(shown, line, 1, "", message, "vote-names")
                continue
            for message in _differences(vote, roll_calls.tally(ballots)):
                yield batch.problem("statements", statement.id, location, message, "vote-names")


def kept_file(root: Path, name: str) -> Path | None:
    """The file of that name inside the content folder, or nothing if it is not there or leads outside."""
    path = root / name
    try:
        inside = path.is_file() and path.resolve().is_relative_to(root.resolve())
    except OSError:  # a name too long for any file
        return None
    return path if inside and not path.is_symlink() else None


def _missing(name: str) -> str:
    return f"there is no file {name} in the content folder, or only a link; add the file, or correct the path"


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _differences(vote: Vote, tally: dict[str, int]) -> Iterator[str]:
    figures = {"for": vote.for_, "against": vote.against, "abstained": vote.abstentions}
    for choice, figure in figures.items():
        if figure is not None and figure != tally.get(choice, 0):
            yield f"the list names {tally.get(choice, 0)} {choice}, the vote says {figure}; correct one of the two"
