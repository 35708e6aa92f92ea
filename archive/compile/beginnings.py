"""By which longer beginnings the index parts the demands of one letter, where those are too many for a page.

Many parliaments begin each demand with the same words, and one letter then has nearly all of them. Which parts there
are follows from the names alone: those that begin alike are one part if they are few enough, else they are parted by
the next letter in which they differ. So a demand more or less leaves all other parts where they are.
"""

from collections.abc import Mapping
from itertools import groupby, takewhile

from archive.language.names import folded
from archive.read.digest import digest
from archive.store.store import Store

LONGEST = 100
"""Letters of a beginning; demands that are alike for so long stay together."""

LONGEST_ADDRESS = 120
"""Letters of a beginning in an address, where one of another script takes five: of a longer one the end is a digest."""

OF_LONG_LETTERS = """
select id, letter, name from demand where (select count(*) from demand) > most('demands') and letter in (
    select letter from demand group by letter having count(*) > most('demands_of_a_letter'))
"""


def part_by_beginnings(store: Store) -> None:
    """Note in which part of its letter each demand stands, where letters are parted."""
    named: dict[str, dict[str, str]] = {}
    for row in store.all(OF_LONG_LETTERS):
        named.setdefault(row["letter"], {})[row["id"]] = folded(row["name"])
    now = {
        demand: (demand, f"{letter}.{address(beginning)}", beginning)
        for letter, names in named.items()
        for beginning, members in parts(names, store.limits.demands_of_a_letter).items()
        for demand in members
    }
    known = {row["demand"]: tuple(row) for row in store.all("select demand, part, beginning from beginning")}
    gone = known.keys() - now.keys()
    store.connection.executemany("delete from beginning where demand = ?", ((demand,) for demand in gone))
    changed = (row for demand, row in now.items() if known.get(demand) != row)
    store.connection.executemany("insert or replace into beginning values (?, ?, ?)", changed)


def parts(names: Mapping[str, str], most: int) -> dict[str, list[str]]:
    """Ids with their folded names, parted: beginning -> ids. A name that is the whole beginning of others is a part."""
    shared = _shared(min(names.values()), max(names.values()))
    found: dict[str, list[str]] = {}
    in_order = sorted(names, key=lambda one: (names[one], one))
    for beginning, members in groupby(in_order, lambda one: names[one][: len(shared) + 1]):
        inside = {one: names[one] for one in members}
        is_whole = len(inside) <= most or beginning == shared or len(beginning) > LONGEST
        found |= {beginning: list(inside)} if is_whole else parts(inside, most)
    return found


def _shared(one: str, other: str) -> str:
    """The letters with which both begin, no more than count."""
    pairs = zip(one[:LONGEST], other, strict=False)
    return "".join(letter for letter, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def address(beginning: str) -> str:
    """A beginning as a part of an address, another for each: calls-on-a, _0561-b."""
    whole = "".join(map(_in_address, beginning))
    if len(whole) <= LONGEST_ADDRESS:
        return whole
    return f"{whole[:LONGEST]}__{digest(beginning.encode()).hex()[:12]}"


def _in_address(letter: str) -> str:
    if letter == " ":
        return "-"
    return letter if letter.isascii() and letter.isalnum() else f"_{ord(letter):04x}"
