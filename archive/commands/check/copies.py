"""Kept copies of sources: whether each is still the file that was kept, to the byte."""

from collections.abc import Iterator
from pathlib import Path

from archive.check.files import files_are_there_and_unchanged, kept_file, sha256
from archive.language import numbers
from archive.problems.problem import Problem
from archive.read.batch import Batch
from archive.read.documents import Document
from archive.read.files import read
from archive.read.validate import validate
from archive.records import Source


def check_copies(content: Path) -> tuple[list[Problem], str]:
    """Read every kept copy again, whatever its date says. Returns the problems, and what was seen, in sentences."""
    reading = read(content)
    batch, problems = validate(reading)
    found = {*reading.problems, *problems, *files_are_there_and_unchanged(batch)}
    copies = list(_copies(batch))
    unsummed = [(document, source) for document, source in copies if not source.sha256]
    lines = [
        f"{document.path}: {source.copy_} has no `sha256:`{_sum(content, source)}" for document, source in unsummed
    ]
    guarded = len(copies) - len(unsummed)
    lines.append(f"{numbers.count(guarded, 'copy', 'copies')} of {len(copies)} compared with their SHA-256. ")
    return sorted(found), "\n".join(lines)


def _copies(batch: Batch) -> Iterator[tuple[Document, Source]]:
    for document, record in batch.every_record():
        for source in getattr(record, "sources", ()):
            if source.copy_:
                yield document, source


def _sum(content: Path, source: Source) -> str:
    """What to record for a copy that has no SHA-256 yet."""
    path = kept_file(content, source.copy_ or "")
    return f"; today it is {sha256(path)}" if path else ""
