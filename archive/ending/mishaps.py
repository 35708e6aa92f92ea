"""What is said of an error that ended a run: what to do about it, or, of a fault of the program, where it is told."""

import errno
import sys
from collections.abc import Sequence
from pathlib import Path

from archive.ending import ENDING, FAULT, PROBLEMS, Refused
from archive.ending.advice import ADVICE, advice
from archive.problems.problem import printable

SQLITE = {7: errno.ENOMEM, 10: errno.EIO, 13: errno.ENOSPC, 4874: errno.ENOSPC}
"""What SQLite says of the system (sqlite.org/rescode.html), as the system says it."""
SQLITE_OUTSIDE = {
    3: "may not be read or written; change its permissions",
    5: "is used by another program; wait for it",
    6: "is used by another program; wait for it",
    8: "may not be written; change its permissions",
    11: "is damaged; delete that folder",
    14: "cannot be opened; see whether the folder may be written and how many files may be open (ulimit -n)",
    26: "is damaged; delete that folder",
}

REPORT = "fault.txt"
LONGEST = 200


def told(error: BaseException, words: Sequence[str], root: Path) -> tuple[int, str]:
    """Exit code and line, after an error that nothing has caught."""
    line = _outside(error, words, root)
    if line is None:
        return FAULT, _fault(error, words, root)
    complete = isinstance(error, Refused) and error.complete
    return PROBLEMS, printable(line if complete else ENDING(line))


def _outside(error: BaseException, words: Sequence[str], root: Path) -> str | None:
    """What lies outside the program, and can be put right there; nothing if the fault is the program’s."""
    if isinstance(error, Refused):
        return str(error)
    if isinstance(error, MemoryError):
        return ADVICE[errno.ENOMEM]
    if isinstance(error, ImportError):
        return _missing(error, root)
    if type(error).__module__ == "sqlite3":
        echoed = error.__context__ and _outside(error.__context__, words, root)  # what kept it from ending in order
        return echoed or _database(error, _state(words, root))
    return _system(error) if isinstance(error, OSError) else None


def _system(error: OSError) -> str:
    names = [str(name) for name in (error.filename, error.filename2) if isinstance(name, str)]
    return f"{' and '.join(names)}: {advice(error)}" if names else advice(error)


def _database(error: BaseException, state: Path) -> str | None:
    exact = getattr(error, "sqlite_errorcode", 0)
    code = exact & 0xFF
    if meant := SQLITE.get(exact) or SQLITE.get(code):
        return f"{state}: {ADVICE[meant]}"
    outside = SQLITE_OUTSIDE.get(code)
    return outside and f"{state}: the build’s own database {outside}, then try again"


def _missing(error: ImportError, root: Path) -> str | None:
    name = (error.name or "").partition(".")[0]
    if name in ("", "archive", "build", "tests"):
        return None
    if name in sys.stdlib_module_names:
        return f"this Python has no {name}, which belongs to it; use a whole Python, on Linux or macOS ({error})"
    own = root / ".venv" / "bin" / "python"
    if own.exists() and not Path(sys.prefix).samefile(own.parents[1]):
        return f"{name} cannot be loaded ({error}); use the Python that has it: .venv/bin/python build.py"
    return f"{name} cannot be loaded ({error}); run `make`, or python -m pip install -r requirements.lock"


# -- faults ---------------------------------------------------------------------------------------


def _fault(error: BaseException, words: Sequence[str], root: Path) -> str:
    what = printable(f"{type(error).__name__}: {error}")
    what = f"{what[:LONGEST]}…" if len(what) > LONGEST else what
    place = _keep(_report(error, words), _state(words, root))
    where = f"{place} tells where" if place else f"it was in {_place(error)}, and no file could be written about it"
    with_it = "with that file" if place else "with this line"
    report = f"report it {with_it} to those who keep this register’s program"
    return printable(f"{ENDING(f'the program itself is at fault ({what})')}. {where}; {report}")


def _report(error: BaseException, words: Sequence[str]) -> str:
    import platform
    import traceback

    system = f"Python {platform.python_version()}, {platform.platform()}"
    return f"build.py {' '.join(words)}\n{system}\n\n{''.join(traceback.format_exception(error))}"


def _place(error: BaseException) -> str:
    import traceback

    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{frame.filename}:{frame.lineno}"


def _keep(report: str, state: Path) -> Path | None:
    """Where the report was written: in the state folder, else in that for temporary files; nothing if in neither."""
    data = report.encode(errors="backslashreplace")
    try:
        state.mkdir(parents=True, exist_ok=True)
        (state / REPORT).write_bytes(data)
        return state / REPORT
    except OSError:
        return _keep_elsewhere(data)


def _keep_elsewhere(data: bytes) -> Path | None:
    import os
    import tempfile

    try:
        handle, name = tempfile.mkstemp(prefix="register-fault-", suffix=".txt")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        return Path(name)
    except OSError:
        return None


def _state(words: Sequence[str], root: Path) -> Path:
    """The state folder that a command was given."""
    import argparse

    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("--state", type=Path, default=root / ".state")
    state: Path = parser.parse_known_args(list(words))[0].state
    return state
