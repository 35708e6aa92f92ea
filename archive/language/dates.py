"""Dates as records have them: read from EDTF, or answered with what to write instead."""

import datetime
from functools import lru_cache
from typing import Literal

from archive.language.edtf import MONTHS, DateError, NoDateError, PartialDate, Precision, read

__all__ = [  # who needs a date needs no other module
    "MONTHS", "DateError", "PartialDate", "may_lie_within", "missing_part", "parse", "possible", "surely_before",
]  # fmt: skip


Days = tuple[datetime.date, datetime.date]
"""A first and a last day, both included."""

REACH = {"day": 31, "month": 31, "year": 366, "decade": 3_653, "century": 36_525}
"""How many days a date said to be about or probably so may be off: as long again as its unit, a day by a month."""


@lru_cache(maxsize=8_192)
def possible(date: PartialDate) -> Days:
    """The first and the last day that may be meant. "About" and "probably" reach further than the date they qualify."""
    if date.precision == "interval":
        first, last = (None if side == ".." else possible(parse(side)) for side in date.text.split("/"))
        return first[0] if first else datetime.date.min, last[1] if last else datetime.date.max
    first_day, last_day = date.earliest, date.latest
    if not (date.approximate or date.uncertain):
        return first_day, last_day
    reach = REACH[date.precision]
    before = max(first_day.toordinal() - reach, datetime.date.min.toordinal())
    after = min(last_day.toordinal() + reach, datetime.date.max.toordinal())
    return datetime.date.fromordinal(before), datetime.date.fromordinal(after)


def surely_before(earlier: PartialDate | None, later: PartialDate | None) -> bool:
    """Whether a date lies before another whatever days are meant; not where one of them is not known."""
    return earlier is not None and later is not None and possible(earlier)[1] < possible(later)[0]


def may_lie_within(date: PartialDate, start: PartialDate | None, end: PartialDate | None) -> bool:
    """Whether a date may lie within a period; a bound that is not known rules nothing out."""
    return not (surely_before(date, start) or surely_before(end, date))


@lru_cache(maxsize=8_192)
def parse(text: str) -> PartialDate:
    """Read a date in EDTF. Raises DateError with a message for the editor who wrote it."""
    try:
        return read(text)
    except NoDateError:
        from archive.language.date_ranges import advice

        shown = text if len(text) <= 60 else f"{text[:60]}\N{HORIZONTAL ELLIPSIS}"
        raise DateError(shown, *advice(text)) from None


def missing_part(date: PartialDate) -> Literal["", "day", "month"]:
    """Return what a date with a year does not tell: its "day", its "month" (and so its day), or ""."""
    missing: dict[Precision, Literal["day", "month"]] = {"month": "day", "year": "month"}
    return missing.get(date.precision, "")
