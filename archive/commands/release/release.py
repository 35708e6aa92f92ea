"""`build.py release`: a dated edition to be kept by others, as a BagIt bag and as a zip file of it."""

import argparse
import datetime
import errno
import filecmp
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from archive.build import arguments, snapshot
from archive.build.task import Task
from archive.commands.release.edition.bag import files
from archive.commands.release.edition.making import Edition, ReleaseError, make, name_of
from archive.language import numbers
from archive.publish.output import PublishError, lock
from archive.read import ledger
from archive.read.files import LEDGER_FILE, SITE_FILE
from archive.records import Site

FOLDER = ".releases"
"""Where editions are put unless another folder is named; git leaves it aside, and no command removes it."""


def main(given: list[str], root: Path) -> int:
    """Make the edition that site.yaml names. Returns 0, 1 when it cannot be made, 2 after wrong usage."""
    options = parse_arguments(given, root)
    try:
        with lock(options.state):
            return release(options, root)
    except (ReleaseError, PublishError) as error:
        print(f"build.py release: {error}", file=sys.stderr)
    except OSError as error:
        print(f"build.py release: {_refusal(error, options.to)}; nothing was released", file=sys.stderr)
    return 1


def release(options: argparse.Namespace, root: Path) -> int:
    """Make the edition beside where it is to be, then put it there. Raises ReleaseError, PublishError and OSError."""
    task = Task(options, snapshot.look(options.content, root), root)
    site, problems = task.settings()
    if task.told(problems):
        return 1
    day = day_of(site, options.content)
    _check_place(options.to, [options.content, *(root / name for name in snapshot.PROGRAM)])
    with _workplace(options.to, name_of(day)) as work:
        edition = make(options, site, day, root, work)
        if edition is None:
            return 1
        put(edition, options.to)
    if edition.added:
        ledger.write(options.content / LEDGER_FILE, edition.ledger)
        added = numbers.count(edition.added, "address", "addresses")
        print(f"{added} entered in {options.content / LEDGER_FILE}: keep that file with the content.")
    return 0


def day_of(site: Site, content: Path) -> datetime.date:
    """The day of the edition. Raises ReleaseError where the settings name none."""
    if site.edition is None or site.edition.start is None:
        line = f"edition: {datetime.date.today().isoformat()}"
        raise ReleaseError(f"{content / SITE_FILE} names no edition; add a line with its day, such as “{line}”")
    return site.edition.start


def put(edition: Edition, to: Path) -> None:
    """Put bag and zip in their places, and say where they are. Raises ReleaseError and OSError.

    What is there already stays; it has to be the same.
    """
    places = [(path, to / path.name) for path in (edition.bag, edition.zip)]
    for made, place in places:
        if place.exists() and (other := _difference(made, place)):
            advice = "give this edition a day of its own in site.yaml, for one that was released never changes"
            raise ReleaseError(f"{place} is there already, with another {other}; {advice}")
    for made, place in places:
        if place.exists():
            print(f"{place} is there already, the same byte for byte.")
        else:
            made.rename(place)
            print(f"{place} is made.")


def _difference(made: Path, place: Path) -> str:
    """The name of a file in which two folders, or of the file in which two files, differ; empty if they do not."""
    if made.is_file():
        return "" if place.is_file() and filecmp.cmp(made, place, shallow=False) else place.name
    one, other = ({path.relative_to(folder): path for path in files(folder)} for folder in (made, place))
    differing = (
        name
        for name in sorted(one.keys() | other.keys())
        if name not in one or name not in other or not filecmp.cmp(one[name], other[name], shallow=False)
    )
    return str(next(differing, ""))


@contextmanager
def _workplace(to: Path, name: str) -> Iterator[Path]:
    """An empty folder beside where an edition is to be, removed at the end with all that is left in it."""
    work = to / f".{name}.making"
    shutil.rmtree(work, ignore_errors=True)  # one that was left when a command was killed
    made = [folder for folder in (to, *to.parents) if not folder.exists()]
    work.mkdir(parents=True)
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)
        for folder in made:
            if not any(folder.iterdir()):
                folder.rmdir()


def _check_place(to: Path, protected: list[Path]) -> None:
    """Refuse a folder in which editions would become part of what they are made from. Raises ReleaseError."""
    for folder in protected:
        if to.resolve().is_relative_to(folder.resolve()):
            raise ReleaseError(f"{to} lies in {folder}, from which the edition is made; name another folder with --to")


def _refusal(error: OSError, to: Path) -> str:
    """What the system says, with what to do about it."""
    place, reason = error.filename or to, error.strerror or error
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return f"{place}: there is not enough space ({reason}); free some, or name a folder on another disk with --to"
    return f"{place}: it cannot be written or read ({reason}); change its permissions or name another with --to"


def parse_arguments(given: list[str], root: Path) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="build.py release",
        description="Make the edition that site.yaml names, to be kept by libraries and readers: the site, the records "
        "and the program that makes the one of the other, as a BagIt bag and as a zip file of it. The same content "
        "gives the same bytes. Addresses that are published for the first time are entered in addresses.txt.",
        epilog="The exit code is 0, 1 if the edition cannot be made (nothing is left behind then), 2 for options that "
        "do not exist. A release is never overwritten.",
    )
    parser.add_argument(
        "--to", type=arguments.named, default=str(root / FOLDER), metavar="DIR", help=f"folder for both ({FOLDER})"
    )
    arguments.add_content(parser, root)
    arguments.add_state(parser, root)
    parser.add_argument("--base-url", type=arguments.address, metavar="URL", help="public address of the site")
    parser.add_argument("--strict", action="store_true", help="treat warnings as errors")
    arguments.add_jobs(parser)
    arguments.add_format(parser)
    parser.add_argument("--verbose", action="store_true", help="say what each step did and how long it took")
    parser.set_defaults(clean=True, output=None, preview=True, portable=False)
    return parser.parse_args(given)
