"""The demands of one statement: each in short, in its wording, and where else it is made."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from archive import urls
from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.pages.statement import concordance
from archive.records import DemandMade, Statement, labels
from archive.render.kind import Link, Register
from archive.render.view import view_class

FACTS = ("certainty", "addressees", "source", "explanation", "note")
"""What a record may say of a demand beside its words."""


@view_class
class Facts:
    """What is said of a demand, or of several at once."""

    doubt: str
    addressees: str
    source: Link | None
    explanation: str
    note: str


@view_class
class SaidOnce:
    """What holds for several demands, whose numbers are in `whose`: Demands 2 to 7."""

    whose: str
    facts: Facts


@view_class
class DemandItem:
    """A demand as this statement makes it, where else it was made, and `short`, as the register calls it.

    `demand_page` is the address of the demand’s own page, if it has one. Two demands of one statement that the register
    calls the same are told apart by the beginning of their words.
    """

    number: int
    text: str
    short: str
    short_language: str
    side: str
    language: str
    quote: str
    page: str
    doubted: bool
    facts: Facts
    events: list[Link]
    demand_page: str
    elsewhere: concordance.Concordance


@view_class
class Demands:
    items: list[DemandItem]
    said_once: list[SaidOnce]
    remark: str


def view(register: Register, statement: Statement) -> Demands:
    """All demands of a statement, in its order; what two or more have in common is said once."""
    made = statement.demands
    common = _common(made)
    rows = register.store.all("select demand from demand_made where statement = ? order by number", statement.id)
    calls = Counter(row["demand"] for row in rows)
    items = []
    for number, (one, row) in enumerate(zip(made, rows, strict=True), 1):
        own = [key for key in FACTS if not any(number in numbers and key in keys for numbers, keys in common.items())]
        items.append(_item(register, statement, number, one, row["demand"], own, calls[row["demand"]] > 1))
    said_once = [
        SaidOnce(_numbers(numbers, len(made)), _facts(made[numbers[0] - 1], keys)) for numbers, keys in common.items()
    ]
    return Demands(items, said_once, _remark(statement))


def event_links(register: Register, ids: Iterable[str]) -> list[Link]:
    """The events of these ids, each with its day as the note."""
    links = []
    for event in ids:
        row = register.store.one("select title, date from event where id = ?", event)
        if row:
            links.append(Link(row["title"], urls.event(event), in_words(parse(row["date"]))))
    return links


def _item(
    register: Register,
    statement: Statement,
    number: int,
    made: DemandMade,
    demand: str,
    own: Iterable[str],
    repeated: bool,
) -> DemandItem:
    named = register.catalogue.demand(demand)
    return DemandItem(
        number=number,
        text=made.text,
        short=labels.shortened(made.text if repeated else named.name),
        short_language=made.language or "" if repeated else "",
        side=labels.SIDE_LINES[made.wording],
        language=made.language or "",
        quote=made.quote or "",
        page=made.page or "",
        doubted=made.certainty != "certain",
        facts=_facts(made, own),
        events=event_links(register, made.events),
        demand_page=named.address if named.has_page else "",
        elsewhere=concordance.of(register, demand, statement.id, statement.date.sort_key),
    )


def _facts(made: DemandMade, keys: Iterable[str]) -> Facts:
    """What is said of a demand under these keys."""
    said: dict[str, Any] = {key: getattr(made, key) for key in keys}
    source = said.get("source")
    return Facts(
        doubt=labels.capitalised(labels.DOUBTS[said.get("certainty", "certain")]),
        addressees=labels.listed(list(said.get("addressees", ()))),
        source=Link(f"source {source}", f"#source-{source}") if source else None,
        explanation=said.get("explanation") or "",
        note=said.get("note") or "",
    )


def _common(made: Sequence[DemandMade]) -> dict[tuple[int, ...], list[str]]:
    """The numbers of demands of which the same is said, two at least -> the keys that say it."""
    found: defaultdict[tuple[int, ...], list[str]] = defaultdict(list)
    for key in FACTS:
        saying: defaultdict[Any, list[int]] = defaultdict(list)
        for number, one in enumerate(made, 1):
            if (value := getattr(one, key)) and value != "certain":
                saying[value].append(number)
        for numbers in saying.values():
            if len(numbers) > 1:
                found[tuple(numbers)].append(key)
    return dict(found)


def _numbers(numbers: Sequence[int], total: int) -> str:
    """Demands 2 to 7; Demands 1, 3 and 5; All demands."""
    if len(numbers) == total:
        return "All demands"
    return f"Demands {labels.listed(list(_stretches(numbers)))}"


def _stretches(numbers: Sequence[int]) -> Iterator[str]:
    """Numbers in order, three or more that follow one another as one stretch: 1, 3 to 7."""
    for _, together in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        stretch = [number for _, number in together]
        if len(stretch) > 2:
            yield f"{stretch[0]} to {stretch[-1]}"
        else:
            yield from map(str, stretch)


def _remark(statement: Statement) -> str:
    if not statement.demands:
        return ""
    number = labels.number_of(statement.id)
    wording = "Wording by the register, after its sources. "
    if any(made.wording != "summary" for made in statement.demands):
        wording = "The line beside each demand says whose wording it is. "
    return f"{wording}The number of a demand is its address: quote it as {number}, demand {len(statement.demands)}."
