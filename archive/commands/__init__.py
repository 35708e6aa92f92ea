"""The editor's desk: the commands beside the build that help to write records and to find mistakes in them.

Each command is a room of its name here, and in it a module of its name, with `main(given, root) -> int`: the words
behind the command's name and the folder of the project in, the exit code out. Everything is imported when it is asked
for, so that a build is none the slower for it.
"""

import sys
from importlib import import_module
from pathlib import Path

COMMANDS = {
    "new": "write the file of a new record, with what it needs and what each key means",
    "check": "tell all problems and warnings, without building",
    "serve": "show the site while you write: it is built again at each change",
    "fmt": "put front matter in its usual order and form",
    "addresses": "enter new addresses in the ledger of those that were published",
    "release": "make a dated edition of everything, to be kept by others",
}
"""Name -> what it does."""


def run(words: list[str], root: Path) -> int:
    """Run the command named by the first word. Returns the exit code: 2 for a command that does not exist."""
    name, *given = words
    if name in COMMANDS:
        code: int = import_module(f"archive.commands.{name}.{name}").main(given, root)
        return code
    from archive.problems.problem import did_you_mean

    known = did_you_mean(name, COMMANDS) or f" The commands are {', '.join(COMMANDS)}; without one, the site is built."
    print(f"build.py: there is no command “{name}”.{known}", file=sys.stderr)
    return 2
