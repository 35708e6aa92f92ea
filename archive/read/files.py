"""Step 1, read: content files to located documents. Nothing is understood yet, nothing is lost."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from archive import records
from archive.kinds import KINDS
from archive.problems.problem import Problem, did_you_mean
from archive.problems.rule_names import RuleName
from archive.read import documents
from archive.read.costs import Costs, began
from archive.read.digest import digest
from archive.read.documents import Document, DocumentError
from archive.records.values import DEVICE, LONGEST_NAME

SITE_FILE = "site.yaml"
LEDGER_FILE = "addresses.txt"
ATTACHMENTS = ("votes", "sources")
"""Folders of files that records point to; they hold no records."""

TRANSLATION = re.compile(r"(?P<stem>.+)\.(?P<language>[a-z]{2,3}(?:-[A-Za-z0-9]+)*)")


@dataclass(frozen=True, slots=True)
class ContentFile:
    """One record's file: its kind (the folder), its id (from the file name), its language if it translates."""

    kind: str
    id: str
    document: Document
    language: str | None = None


@dataclass(slots=True)
class Reading:
    """All that was read: the settings, the files in order of their paths, and the problems met."""

    root: Path
    site: Document | None = None
    files: list[ContentFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unreadable: set[tuple[str, str]] = field(default_factory=set)
    """Kind and id of each record whose file cannot be read: it exists all the same, for those that name it."""

    digests: dict[str, bytes] = field(default_factory=dict)
    """A digest of each record's file, by its path in the content folder."""

    costs: Costs = field(default_factory=Costs)


def read(content: Path) -> Reading:
    """Read the settings and every record below a content folder. Problems are collected in the result, never raised."""
    reading = read_settings(content)
    if content.is_dir():
        read_records(reading, list_records(content))
    return reading


def read_settings(content: Path) -> Reading:
    """Read site.yaml, and no record yet."""
    reading = Reading(root=content)
    if not content.is_dir():
        message = "there is no such folder; name that of the content with --content"
        reading.problems.append(_at(content, content, message, "content-missing"))
        return reading
    try:
        reading.site = _read_site(content)
    except DocumentError as error:
        reading.problems += error.problems
    return reading


def read_records(reading: Reading, paths: Iterable[str]) -> None:
    """Add the records of these files (paths in the content folder, in order) and their problems to a reading."""
    for path in paths:
        since = began()
        try:
            _read_record(reading, reading.root / path)
        except DocumentError as error:
            reading.problems += error.problems
        reading.costs.add(shown(reading.root, reading.root / path), since)


def list_records(content: Path) -> list[str]:
    """The path in the content folder of every file that should be a record, in order."""
    return [path.relative_to(content).as_posix() for path in _walk(content)]


def is_record(path: str) -> bool:
    """Whether a file at this path in the content folder should be a record."""
    return path not in (SITE_FILE, LEDGER_FILE) and path.split("/")[0] not in ATTACHMENTS


def filed_as(path: str) -> tuple[str, str, str | None] | None:
    """The kind, id and language that a path in the content folder says, if it says any."""
    folder, _, name = path.rpartition("/")
    if folder not in KINDS:
        return None
    try:
        return folder, *_identify(Path(folder), Path(folder, name), folder)
    except DocumentError:
        return None


def shown(content: Path, path: Path) -> str:
    """A file's path as messages show it: from the content folder's own name on, with forward slashes."""
    return (Path(content.name) / path.relative_to(content)).as_posix()


def _read_site(content: Path) -> Document:
    path = content / SITE_FILE
    if not path.exists() and not path.is_symlink():
        keys = "title, tagline, description, base_url and licence"
        raise _error(content, path, f"is missing; write it, with {keys}", "site-missing")
    return documents.parse_yaml(shown(content, path), file_bytes(content, path))


def _walk(content: Path) -> Iterator[Path]:
    """Every file that should be a record, sorted. Hidden files and attachments are left aside."""
    for path in sorted(content.iterdir()):
        if path.name.startswith(".") or path.name in (SITE_FILE, LEDGER_FILE, *ATTACHMENTS):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from (file for file in sorted(path.iterdir()) if not file.name.startswith("."))
        else:
            yield path


def _read_record(reading: Reading, path: Path) -> None:
    """Add one record's file to the reading, or its id to the unreadable ones. Raises DocumentError."""
    content, folder = reading.root, path.parent.name
    if path.parent == content or folder not in KINDS:
        raise _error(content, path, _misplaced(path, content), "file-place")
    data = file_bytes(content, path)
    reading.digests[path.relative_to(content).as_posix()] = digest(data)
    identity, language = _identify(content, path, folder)
    try:
        if path.suffix != ".md":
            raise _error(content, path, "is not a Markdown file; name it with .md at the end", "file-name")
        document = documents.parse(shown(content, path), data)
    except DocumentError:
        if language is None:
            reading.unreadable.add((folder, identity))
        raise
    reading.files.append(ContentFile(folder, identity, document, language))


def file_bytes(content: Path, path: Path) -> bytes:
    """What a file of the content holds. Raises DocumentError.

    Links are not followed: they could lead out of the content folder.
    """
    if path.is_symlink() or not path.is_file():
        folder = shown(content, path.parent)
        message = "is a folder; put its files" if path.is_dir() else "is not a file; put the file itself"
        if path.is_symlink():
            message = "is a link to another place; put the file itself"
        raise _error(content, path, f"{message} into {folder}/", "file-place")
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"cannot be opened ({error.strerror}); let whoever builds the site read it"
        raise _error(content, path, message, "file-place") from error


def _misplaced(path: Path, content: Path) -> str:
    folder = path.name if path.parent == content else path.parent.name
    known = [*KINDS, *ATTACHMENTS]
    if path.is_symlink() and folder in known:
        return f"is a link to another place; put the folder itself into {content.name}/"
    hint = did_you_mean(folder, known)
    return f"lies outside the folders of records, which are {', '.join(known)}.{hint}"


def _identify(content: Path, path: Path, folder: str) -> tuple[str, str | None]:
    """The id that a file name says, and the language if the file is a translation."""
    stem, language = path.stem, None
    if len(stem.encode(errors="replace")) > LONGEST_NAME:
        message = f"“{stem[:20]}…” is a name that not every disk can store; shorten it to {LONGEST_NAME} letters"
        raise _error(content, path, message, "file-name")
    if DEVICE.fullmatch(stem):
        message = f"“{stem}” is a name that Windows keeps for a device; choose another"
        raise _error(content, path, message, "id-reserved")
    if folder == "statements":
        if translation := TRANSLATION.fullmatch(stem):
            stem, language = translation["stem"], translation["language"]
        match = re.match(records.STATEMENT_ID.pattern + r"(?=-|$)", stem)
        if match and records.ID.fullmatch(stem):
            return match[0], language
        advice = "name it country-year-number and some words, such as fr-2025-001-anniversary.md"
        raise _error(content, path, f"“{path.name}” does not say an id; {advice}", "file-name")
    if not records.ID.fullmatch(stem):
        advice = "use lower case letters a to z, digits and single hyphens, such as valerie-boyer.md"
        raise _error(content, path, f"“{path.name}” does not say an id; {advice}", "file-name")
    return stem, None


def _error(content: Path, path: Path, message: str, rule: RuleName) -> DocumentError:
    return DocumentError([_at(content, path, message, rule)])


def _at(content: Path, path: Path, message: str, rule: RuleName) -> Problem:
    return Problem(shown(content, path), 1, 1, "", message, rule)
