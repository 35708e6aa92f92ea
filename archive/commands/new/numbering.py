"""Ids for new records: the next free number of a statement, and words for an address."""

import re
from collections.abc import Iterator
from pathlib import Path

from archive.language.names import slug
from archive.records import STATEMENT_ID

MOST_WORDS = 6
LONGEST = 48
"""Letters of the words in a file name."""

FORMER_IDS = re.compile(r"^former_ids:(.*(?:\n[ \t-].*)*)", re.MULTILINE)


def next_number(content: Path, prefix: str, year: int) -> str:
    """The id of the next statement of a country or body in a year. No number is given twice.

    The highest number ever given counts, be its record read, damaged, or listed under another's former ids.
    """
    beginning = f"{prefix}-{year}-"
    given = [int(found.removeprefix(beginning)) for found in _given(content) if found.startswith(beginning)]
    return f"{beginning}{max(given, default=0) + 1:03}"


def _given(content: Path) -> Iterator[str]:
    """Every id that a statement has or had."""
    folder = content / "statements"
    for path in folder.iterdir() if folder.is_dir() else ():
        if match := re.match(STATEMENT_ID.pattern, path.name):
            yield match[0]
        if path.suffix == ".md" and path.is_file() and not path.is_symlink():
            text = path.read_bytes().decode(errors="replace").replace("\r\n", "\n")
            for listed in FORMER_IDS.findall(text):
                yield from (match[0] for match in re.finditer(STATEMENT_ID.pattern, listed))


def words_of(title: str) -> str:
    """A few words of a title, for a file name: “Motion on the weather” is "motion-on-the-weather"."""
    words = slug(title).split("-")[:MOST_WORDS]
    while len(words) > 1 and len("-".join(words)) > LONGEST:
        words.pop()
    return "-".join(words)[:LONGEST].strip("-")
