"""The ledger of addresses, checked: what was published leads somewhere for ever, or says why it does not.

The store has the ledger too, so a build that finds it unchanged looks up the addresses of those records alone that
changed. Any other compares the whole ledger with the store.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from archive.check.addresses import FIXED_PAGES
from archive.language.similarity import alike, of_wording
from archive.problems.problem import Problem
from archive.problems.rule_names import RuleName
from archive.read import ledger
from archive.read.documents import DocumentError
from archive.read.files import LEDGER_FILE, file_bytes, shown
from archive.read.ledger import Ledger, page_of
from archive.store import addresses
from archive.store.store import TOMBSTONES, Key, Store

FIXED = dict.fromkeys((f"{name}.html" for name in FIXED_PAGES), "")

Told = tuple[str, str, RuleName]
"""An address with which something is wrong, what is wrong, and the rule."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Addresses of the ledger with their words, those that are withdrawn, and all that lead somewhere in a store."""

    listed: Mapping[str, str]
    withdrawn: set[str]
    there: Mapping[str, str]
    store: Store


def put(content: Path, store: Store) -> list[Problem]:
    """Enter the ledger into a store that has all records, and which addresses it lacks; what is wrong in it."""
    for table in ("tombstone", "listed", "unlisted"):
        store.connection.execute(f"delete from {table}")
    try:
        found, problems = _read(content)
    except DocumentError as error:
        return error.problems
    pages = (stone for stone in found.tombstones.values() if "#" not in stone.address)
    store.put_all("tombstone", (stone.row() for stone in pages))
    listed = {address: found.words.get(address, "") for address in found.lines}
    addresses.keep(store, "listed", listed | dict.fromkeys(found.tombstones, WITHDRAWN))
    there = addresses.all_of(store, addresses.GIVEN)
    addresses.keep(store, "unlisted", _lacking(addresses.all_of(store, addresses.LISTED), listed))
    compared = Compared(listed, {*found.tombstones}, there | FIXED, store)
    return [*problems, *_placed(content, found, _wrong(compared))]


def amend(content: Path, store: Store, before: Store, touched: Iterable[Key]) -> list[Problem]:
    """The same for a store that was brought up to date: of records that changed alone, if the ledger did not."""
    digests = (one.value("select digest from file where path = ?", LEDGER_FILE) for one in (before, store))
    if len(set(digests)) > 1:
        return put(content, store)
    keys = sorted(touched)
    was, there = addresses.some_of(before, addresses.GIVEN, keys), addresses.some_of(store, addresses.GIVEN, keys)
    new = addresses.some_of(store, addresses.LISTED, keys)
    listed = {address: words for address in {*was, *there} if (words := _listed(store, address)) is not None}
    forgotten = ((address,) for address in was)
    store.connection.executemany("delete from unlisted where address = ?", forgotten)
    addresses.keep(store, "unlisted", _lacking(new, listed))
    withdrawn = {address for address, words in listed.items() if words == WITHDRAWN}
    wrong = list(_wrong(Compared(listed, withdrawn, there | FIXED, store)))
    return _placed(content, _read(content)[0], wrong) if wrong else []


def other_stand_ins(before: Store, store: Store) -> set[Key]:
    """What stands in for pages that are no more, as keys of what pages read: of tombstones, those that came, went or
    changed; of demands that had a page, those that came or went.
    """
    found = set[Key]()
    for kind, query in ((TOMBSTONES, "select * from tombstone"), ("demands", "select id from demand_without_page")):
        old, new = ({tuple(row) for row in one.all(query)} for one in (before, store))
        found |= {(kind, row[0]) for row in old ^ new}
    return found


WITHDRAWN = "|"
"""Stands for the words of what has a tombstone; words of a line hold no such sign."""


def _read(content: Path) -> tuple[Ledger, list[Problem]]:
    path = content / LEDGER_FILE
    if not (path.exists() or path.is_symlink()):
        return Ledger(), []
    return ledger.parse(shown(content, path), file_bytes(content, path))


def _listed(store: Store, address: str) -> str | None:
    words: str | None = store.value("select words from listed where address = ?", address)
    return words


def _lacking(there: Mapping[str, str], listed: Mapping[str, str]) -> dict[str, str]:
    """The addresses that the ledger has not, or has without the words that it could have."""
    return {address: words for address, words in there.items() if listed.get(address, "") == "" and (
        words or address not in listed)}  # fmt: skip


def _placed(content: Path, found: Ledger, wrong: Iterable[Told]) -> list[Problem]:
    """Problems at the lines of the ledger."""
    path = shown(content, content / LEDGER_FILE)
    return sorted(Problem(path, found.lines[address], 1, "", words, rule) for address, words, rule in wrong)


# -- what is wrong --------------------------------------------------------------------------------


def _wrong(compared: Compared) -> Iterator[Told]:
    """What is wrong with the addresses of a ledger; of a page that is gone its demands are not told too."""
    for address, words in compared.listed.items():
        if address in compared.withdrawn:
            if address in compared.there:
                message = f"{address} leads to a page again; take out what stands behind the address"
                yield address, message, "address-taken"
        elif address not in compared.there:
            if "#" not in address:
                yield address, _lost(address), "address-lost"
            elif page_of(address) in compared.there:
                yield address, _lost_demand(compared.store, address, words), "address-lost"
        elif words and words != compared.there[address]:
            yield from _of_another_text(compared, address, words)


def _lost(address: str) -> str:
    identity, kind = ledger.identity(address), address.partition("/")[0]
    word = {"signatories": "person", "demands": "demand"}.get(kind)
    made = f" (`build.py new {word}` makes its file if there is none)" if word else ""
    back = ", with `status: withdrawn` if it was taken back" if kind == "statements" else ""
    return (
        f"{address} was published and leads nowhere now; put the record back{back}, or list “{identity}” under"
        f" `former_ids:` of the one in its place{made}, or write behind the address when, what and why it went:"
        f" {address} | 2025-09-19 | its title | the reason"
    )


def _lost_demand(store: Store, address: str, words: str) -> str:
    moved = _number_of(words, _demands_at(store, address), 0)
    now = f"; what it asked for has the number {moved} now" if moved else ""
    return (
        f"{address} was published and leads nowhere now{now}; put the demand back where it stood, for its number is"
        " cited, or write behind the address when, what and why it went:"
        f" {address} | 2025-09-19 | its words | the reason"
    )


def _of_another_text(compared: Compared, address: str, words: str) -> Iterator[Told]:
    """What is wrong with an address that has other words than before, unless they are a slip or a correction away."""
    moved, same = (_demand if "#" in address else _statement)(compared, address, words)
    corrected = addresses.corrected(compared.store, _statement_of(compared.store, address))
    if not moved and (same or any(_same(words, was) for was in corrected)):
        return
    if moved:
        advice = f"what it was is {moved} now; keep the numbers that were published, and put what is new last"
    else:
        other = "demand" if "#" in address else "statement"
        advice = f"give another {other} a number of its own; if it is the same one, tell of the change under"
        advice += f" `corrections:`, with `was: {words}`"
    message = f"{address} was published as “{words}” and is “{compared.there[address]}” now; {advice}"
    yield address, message, "address-reused"


def _demand(compared: Compared, address: str, words: str) -> tuple[str, bool]:
    """Where the demand is now that an address was given to, if that is another, and whether it is where it was."""
    number = int(address.partition("#d")[2])
    found = _number_of(words, _demands_at(compared.store, address), number)
    return f"#d{found}" if found not in (0, number) else "", found == number


def _statement(compared: Compared, address: str, words: str) -> tuple[str, bool]:
    """The same of a statement. A title may be said more fully in time, so half of its words are enough."""
    titles = addresses.titles_of(compared.store, _statement_of(compared.store, address))
    others = (
        other
        for other, now in compared.there.items()
        if now == words and "#" not in other and compared.listed.get(other) != words
    )
    return "" if words in titles else next(others, ""), any(_akin(words, title) for title in titles)


def _akin(one: str, other: str) -> bool:
    """Whether two titles share half of the words of the shorter one."""
    words, others = ({*of_wording(title).words} for title in (one, other))
    return 2 * len(words & others) >= min(len(words), len(others))


def _statement_of(store: Store, address: str) -> str:
    return addresses.statement_at(store, ledger.identity(address))


def _demands_at(store: Store, address: str) -> dict[int, str]:
    return addresses.demands_of(store, _statement_of(store, address))


def _number_of(words: str, demands: Mapping[int, str], before: int) -> int:
    """The number of the demand that has these words, or nearly; 0 where none has. That of before comes first."""
    same = [number for number, text in demands.items() if text == words]
    found = same or [number for number, text in demands.items() if _same(words, text)]
    return before if before in found else next(iter(found), 0)


def _same(one: str, other: str) -> bool:
    """Whether two texts are a slip of the pen apart, at most."""
    return one == other or alike(of_wording(one), of_wording(other))
