"""`build.py addresses`: new addresses are entered in the ledger of those that were published."""

import argparse
import sys
from pathlib import Path

from archive.build import arguments, snapshot
from archive.build.recompile import compiled
from archive.build.task import Task
from archive.language import numbers
from archive.problems.problem import Problem
from archive.read import ledger
from archive.read.files import LEDGER_FILE


def main(given: list[str], root: Path) -> int:
    """Bring the ledger up to date, or say whether it is. Returns 0, 1 if it is not or cannot be, 2 for wrong usage."""
    options = parse_arguments(given, root)
    task = Task(options, snapshot.look(options.content, root), root)
    path = options.content / LEDGER_FILE
    with compiled(task) as (store, problems):
        if task.told(_errors(problems)):
            return 1
        text, added = ledger.brought_up_to_date(path, store)
    said = f"{numbers.count(len(added), 'address', 'addresses')}"
    if options.check:
        print(f"{said} not in {path}" + ("; python build.py addresses enters them" if added else ""))
        return int(bool(added))
    try:
        if added:
            ledger.write(path, text)
    except OSError as error:
        print(f"build.py addresses: {path} cannot be written ({error.strerror}); make it writable", file=sys.stderr)
        return 1
    print(f"{said} entered in {path}")
    return 0


def _errors(problems: list[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.level == "error"]


def parse_arguments(given: list[str], root: Path) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="build.py addresses",
        description="Enter the address of every record and demand in addresses.txt, the ledger of what was published. "
        "From then on a build fails when one of them leads nowhere or to another text. A build does it too, unless "
        "it is a preview or its --output lies elsewhere, and so does a release.",
        epilog="The exit code is 0, 1 if there are problems or, with --check, addresses that are not entered, 2 for "
        "options that do not exist.",
    )
    parser.add_argument("--check", action="store_true", help="write nothing, only say whether any is missing")
    arguments.add_content(parser, root)
    arguments.add_jobs(parser)
    arguments.add_format(parser)
    parser.set_defaults(base_url=None, strict=False, clean=False)
    return parser.parse_args(given)
