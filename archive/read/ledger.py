"""The ledger of addresses: every address of a record's page that was ever published, in content/addresses.txt.

One address stands on a line, in order; behind that of a statement its title, and behind that of a demand in it what is
asked for, so that no number is given to another text. One that is no more has its tombstone behind it: when it went,
what it was, and why. The build makes a page of it, so that a citation still leads to an answer.

    statements/fr-2025-001.html = Joint declaration on the reading room
    statements/fr-2025-001.html#d1 = Open the reading room on Sundays
    statements/fr-2025-002.html | 2026-11-25 | Joint declaration on an example | Entered twice; it is fr-2025-001.

Other formats of a record have the same address with another ending, and follow it; so do the parts of its page.
"""

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from archive.kinds import KINDS
from archive.language import dates
from archive.problems.problem import Problem
from archive.read.documents import DocumentError
from archive.read.located_yaml import MOST_TOLD, UNPRINTABLE
from archive.records.values import ID
from archive.store.addresses import words_of
from archive.store.store import Store, Values

LARGEST = 64 * 1024 * 1024
"""Bytes of a ledger, some million addresses."""

HEADING = """\
# Every address of a record that was ever published. Builds of the site add new ones; none is taken out.
# Behind = stands what it was given to. Where a record is no more: address | day on which it went | what it was | why
"""

ADDRESS = re.compile("|".join(re.escape(kind.address).replace(r"\{\}", ID.pattern) for kind in KINDS.values()))
"""The address of a record's page."""

DEMAND = re.compile(re.escape(KINDS["statements"].address).replace(r"\{\}", ID.pattern) + "#d[1-9][0-9]*")
"""The address of a demand in the statement that makes it."""

MERGING = re.compile(r"(?:<{7}|\|{7}|>{7})(?: .*)?|={7}")
"""A line with which git shows what of a merge it left to a person."""

MERGED = "git left this line of a merge that is not finished; keep the addresses of both sides, and delete it"


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What stands in for a page that is no more: when it went, what it was, and why."""

    address: str
    day: str
    name: str
    reason: str

    def row(self) -> Values:
        return {"address": self.address, "day": self.day, "name": self.name, "reason": self.reason}


@dataclass(slots=True)
class Ledger:
    """The lines of a ledger: address -> its number, counted from 1; and the words and tombstones, by address."""

    lines: dict[str, int] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    tombstones: dict[str, Tombstone] = field(default_factory=dict)


def parse(path: str, data: bytes) -> tuple[Ledger, list[Problem]]:
    """Read a ledger; `path` is only named in problems. Lines with a problem are left out.

    Empty lines and those that begin with # are passed over. Raises DocumentError for what is no text at all.
    """
    ledger, problems = Ledger(), list[Problem]()
    for number, line in enumerate(_decode(path, data).split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        merging = MERGING.fullmatch(line.strip()) and MERGED
        if mistake := merging or _enter(ledger, number, [part.strip() for part in line.split("|")]):
            problems.append(Problem(path, number, 1, "", mistake, "address-form"))
    return ledger, problems[:MOST_TOLD]


def _decode(path: str, data: bytes) -> str:
    if len(data) > LARGEST:
        message = f"the file has {len(data):,} bytes, and {LARGEST:,} are allowed; put back the one from before"
        raise DocumentError([Problem(path, 1, 1, "", message, "file-size")])
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode().replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = "this line is not UTF-8; save the file as UTF-8"
        raise DocumentError([Problem(path, line, 1, "", message, "file-encoding")]) from None


def _enter(ledger: Ledger, number: int, parts: list[str]) -> str:
    """Add a line to the ledger; or say what is wrong with it."""
    (address, words), behind = map(str.strip, parts[0].partition("=")[::2]), parts[1:]
    if not (ADDRESS.fullmatch(address) or DEMAND.fullmatch(address)):
        return "here stands no address of a record; write it as statements/fr-2025-001.html"
    if behind and (mistake := _mistake(behind)):
        return mistake
    other_words = words and ledger.words.get(address, words) != words
    if address in ledger.lines and (behind or address in ledger.tombstones or other_words):
        return f"{address} stands on line {ledger.lines[address]} already; keep one of the two lines"
    ledger.lines.setdefault(address, number)
    if behind:
        ledger.tombstones[address] = Tombstone(address, *behind)
    elif words:
        ledger.words[address] = words_of(words)
    return ""


def _mistake(behind: list[str]) -> str:
    """What is wrong with the words behind an address, if anything."""
    if len(behind) != 3 or not all(behind):
        return "behind an address stand three things, each behind a “|”: the day it went, what it was, and why"
    if any(UNPRINTABLE.search(part) for part in behind):
        return "a sign that nobody can see stands on this line; write the line anew"
    try:
        day = dates.parse(behind[0])
    except dates.DateError as error:
        return str(error)
    if day.precision != "day" or not day.datetime_attribute:
        return f"“{day}” is not one day; write the day in full, such as 2025-09-19"
    return ""


def amended(text: str, entries: Mapping[str, str]) -> str:
    """The text of a ledger with these addresses in it, in order, and the words of each; what is there stays as it is.

    An empty text is given a heading. Remarks go to the top, and a line that stands twice stays once.
    """
    lines = [line for line in (text or HEADING).splitlines() if line.strip()]
    remarks = [line for line in lines if line.startswith("#")]
    found = {_address(line): line for line in lines if not line.startswith("#")}
    for address, words in entries.items():
        if found.get(address, address).strip() == address:
            found[address] = f"{address} = {words}" if words else address
    return "".join(f"{line}\n" for line in (*remarks, *(found[address] for address in sorted(found))))


def _address(line: str) -> str:
    return re.split("[=|]", line, maxsplit=1)[0].strip()


def brought_up_to_date(path: Path, store: Store) -> tuple[str, dict[str, str]]:
    """The text of the ledger at `path`, there or not, with every address that it lacks, and those, with their words."""
    text = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    new: dict[str, str] = dict(map(tuple, store.all("select address, words from unlisted order by address")))
    return (amended(text, new) if new else text), new


def write(path: Path, text: str) -> None:
    """Put a ledger in place at one stroke: at every moment it is whole, the old or the new. Raises OSError."""
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def page_of(address: str) -> str:
    """The address of the page on which a demand stands; that of a page is its own."""
    return address.partition("#")[0]


def identity(address: str) -> str:
    """The id of the record that an address was given to."""
    return page_of(address).rpartition("/")[2].removesuffix(".html")
