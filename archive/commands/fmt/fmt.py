"""`build.py fmt`: front matter in its usual order and form, with every remark and every value as it was."""

import argparse
import difflib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from archive.build import arguments
from archive.commands.fmt.front_matter import NotKeptError, put_in_order
from archive.language import numbers
from archive.problems.problem import Problem, printable
from archive.problems.reports import as_text
from archive.read.documents import DocumentError
from archive.read.files import SITE_FILE, Reading, list_records, read_records, read_settings, shown
from archive.records import MODELS, Site, Translation
from archive.records.keys import Key, outline


@dataclass(slots=True)
class Outcome:
    """What became of the files: those put in order, or that would be; those left alone, and why."""

    changed: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    mishaps: list[str] = field(default_factory=list)
    left: int = 0


def main(given: list[str], root: Path) -> int:
    """Put front matter in order, or say where it is not. Returns 0, 1 after problems, 2 after wrong usage.

    With --check or --diff nothing is written, and files that are not in order are a problem, too.
    """
    options = parse_arguments(given, root)
    if not options.content.is_dir():
        print(as_text(read_settings(options.content).problems, options.content), end="", file=sys.stderr)
        return 1
    files = list_files(options.content)
    strays = [said for path in options.paths if (said := _stray(path, options.content, files))]
    if strays:
        print("\n".join(f"build.py fmt: {printable(said)}" for said in strays), file=sys.stderr)
        return 2
    chosen = [path for path in files if _is_in(options.content / path, options.paths)]
    outcome = treat(chosen, options)
    tell(outcome, len(chosen), options)
    return int(bool(outcome.left or (outcome.changed and options.check)))


def list_files(content: Path) -> list[str]:
    """The path in the content folder of every file that has front matter, or is all front matter."""
    site = content / SITE_FILE
    return [*list_records(content), *([SITE_FILE] if site.exists() or site.is_symlink() else [])]


def treat(paths: Sequence[str], options: argparse.Namespace) -> Outcome:
    """Put each file in order, or only see whether it is. What is wrong with one does not keep the others."""
    outcome = Outcome()
    for path in paths:
        name = shown(options.content, options.content / path)
        try:
            before, after = ordered(options.content, path)
            if before == after:
                continue
            if not options.check:
                write(options.content / path, after)
            outcome.changed.append(name)
            print("".join(_difference(name, before, after)) if options.diff else f"{printable(name)}\n", end="")
            continue
        except DocumentError as error:
            outcome.problems += error.problems
        except NotKeptError as error:
            mistake = "that is a mistake of this program, and whoever looks after it should see the file"
            outcome.mishaps.append(f"{name}: it could not be put in order: {error}; {mistake}")
        except BrokenPipeError:
            raise  # whoever read the list has seen enough
        except OSError as error:
            outcome.mishaps.append(f"{name}: it cannot be written ({error.strerror}); make the folder writable")
        outcome.left += 1
    return outcome


def ordered(content: Path, path: str) -> tuple[bytes, bytes]:
    """A file as it is, and with its front matter in order.

    Raises DocumentError with what a build would tell of a file that cannot be read, and NotKeptError.
    """
    reading, model = _read(content, path)
    if reading.problems:
        raise DocumentError(reading.problems)
    data = (content / path).read_bytes()
    return data, put_in_order(shown(content, content / path), data, keys_of(model))


def _read(content: Path, path: str) -> tuple[Reading, type[BaseModel]]:
    """What a build reads of one file, and what kind of record that is."""
    if path == SITE_FILE:
        return read_settings(content), Site
    reading = Reading(content)
    read_records(reading, [path])
    kind = path.split("/")[0]
    translates = any(file.language for file in reading.files)
    return reading, Translation if translates else MODELS.get(kind, BaseModel)


@cache
def keys_of(model: type[BaseModel]) -> tuple[Key, ...]:
    """The keys of a kind of record, in order."""
    return outline(model)


def write(path: Path, data: bytes) -> None:
    """Replace a file at one stroke: at every moment it is whole, the old or the new. Its permissions stay."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        shutil.copymode(path, beside)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def tell(outcome: Outcome, files: int, options: argparse.Namespace) -> None:
    """Print the problems, and how many files are how."""
    sys.stdout.flush()
    print(as_text(sorted(outcome.problems), options.content), end="", file=sys.stderr)
    for mishap in outcome.mishaps:
        print(printable(mishap), file=sys.stderr)
    changed, left = len(outcome.changed), outcome.left
    if not changed and not left:
        print(f"{numbers.count(files, 'file')}, all in order")
        return
    counts = [
        (changed, "not in order" if options.check else "put in order"),
        (files - changed - left, "in order" if options.check else "in order already"),
        (left, "left alone"),
    ]
    said = ", ".join(f"{numbers.figure(count)} {state}" for count, state in counts if count)
    print(f"{numbers.count(files, 'file')}: {said}")


def _difference(name: str, before: bytes, after: bytes) -> Iterator[str]:
    """A unified diff, in which what cannot be seen, such as a byte order mark, is shown as a sign."""
    old, new = (
        [f"{printable(line, keep_spaces=True)}\n" for line in _visible(data).removesuffix("\n").split("\n")]
        for data in (before, after)
    )
    if not before.endswith(b"\n"):
        old[-1] += "\\ No newline at end of file\n"
    return difflib.unified_diff(old, new, printable(name), f"{printable(name)} in order")


def _visible(data: bytes) -> str:
    return data.decode().replace("\r\n", "␍\n").replace("\r", "␍\n")


def _stray(path: Path, content: Path, files: Sequence[str]) -> str:
    """What is wrong with a path that was given; nothing, if it leads to front matter."""
    if path.is_symlink():
        return f"{path} is a link to another place; name the file or folder itself"
    if not path.exists():
        return f"{path} does not exist; correct it"
    if not path.resolve().is_relative_to(content.resolve()):
        return f"{path} lies outside {content}; name a file or folder in it"
    if not any(_is_in(content / file, [path]) for file in files):
        return f"{path} has no front matter; name a record, {SITE_FILE} or a folder of records"
    return ""


def _is_in(file: Path, paths: Sequence[Path]) -> bool:
    """Whether a file is one of those asked for or lies in one of the folders, or none was asked for."""
    place = file.parent.resolve() / file.name
    return not paths or any(place.is_relative_to(path.resolve()) for path in paths)


def parse_arguments(given: list[str], root: Path) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="build.py fmt",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description=ABOUT,
        epilog="The exit code is 0 if all is well, 1 if a file cannot be read (or, with --check, is not in order),\n"
        "2 for paths or options that do not exist.",
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files or folders (the whole content)")
    parser.add_argument("--check", action="store_true", help="change nothing, only say which files are not in order")
    parser.add_argument("--diff", action="store_true", help="change nothing, and show line by line what would change")
    arguments.add_content(parser, root)
    options = parser.parse_args(given)
    options.check = options.check or options.diff
    return options


ABOUT = """\
Put the front matter of content files, the part between the two lines of three hyphens, in its usual order and form:
the keys in one order, two spaces for each level, quotes only where they are needed.

No value changes and no remark is lost: a remark stays with the key that it stands above or behind. The text below the
front matter stays as it is. A file with a mistake in it is left alone, and the mistake is told.

  build.py fmt                          all files
  build.py fmt content/people           those of one folder
  build.py fmt --diff                   only show what would change
"""
