"""In what words pages tell in which office somebody signed, and for which day that is recorded.

Most sources state the offices of a whole list for one day. That day is then told once, and only what rests on another
one has it beside the name.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.render.kind import Register
from archive.store.store import Row

UNDATED = "recorded without a day"


def recorded(row: Row) -> str | None:
    """When the office of a signature is recorded: empty where it is that of the day itself.

    Nothing where none is told, or where it is one of several.
    """
    if row["rests_on"] == "as-of":
        return f"as of {in_words(parse(row['as_of']))}"
    if row["rests_on"] == "undated":
        return UNDATED
    told = row["parliamentary_group"] or row["constituency"]
    return "" if told and row["rests_on"] in ("dates", "signature") else None


@dataclass(frozen=True, slots=True)
class Recorded:
    """When most offices of a list are recorded, to be told once: empty where each tells its own day."""

    common: str = ""
    others: bool = False

    def beside(self, row: Row) -> str:
        """What stands beside the office of a signature."""
        own = recorded(row)
        return "" if own is None or own == self.common else own or "on the day of the statement"


def recorded_in(rows: Iterable[Row]) -> Recorded:
    """What the offices of a list have in common, where two or more have."""
    days = Counter(day for row in rows if (day := recorded(row)) is not None)
    common, times = max(days.items(), key=lambda item: item[1], default=("", 0))
    return Recorded(common if times > 1 else "", times < days.total())


def possible(register: Register, row: Row) -> str:
    """What the office may be, where it is not known: "Old Group or New Group", "perhaps Old Group"."""
    held = register.catalogue.possible_offices(row["statement"]).get(row["number"], ())
    told = list(dict.fromkeys(_told(register, row, one) for one in held))
    if len(told) > 1:
        return " or ".join(told)
    return f"perhaps {told[0]}" if told and told[0] else ""


def _told(register: Register, signature: Row, held: Row) -> str:
    """A membership, in what the signature leaves open."""
    text = ", ".join(filter(None, _parts(register, signature, held))) or register.chamber(held["chamber"]).own
    return f"{text} (as of {in_words(parse(held['as_of']))})" if held["as_of"] else text


def _parts(register: Register, signature: Row, held: Row) -> Iterator[str]:
    if not signature["chamber"]:
        yield register.chamber(held["chamber"]).own
    if not signature["constituency"]:
        yield held["constituency"] or ""
    if not signature["parliamentary_group"]:
        yield register.catalogue.group(held["parliamentary_group"])[1]
