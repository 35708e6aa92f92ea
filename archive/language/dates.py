"""Partial dates in EDTF (ISO 8601-2:2019): level 0, and of level 1 what an archive of statements needs.

That is: 2025-09-19, 2025-09, 2025; a sign at the end for approximate (~), uncertain (?) or both (%); XX for a
day or month, X and XX for the last digits of a year, that are not known; intervals 2025-09-01/2025-09-19, of
which either end may be open (..).
"""

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Precision = Literal["day", "month", "year", "decade", "century", "interval"]

ONE_DATE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<sign>[~?%]?)"
)

RANKS: tuple[Precision, ...] = ("day", "month", "year", "decade", "century", "interval")

MONTHS: tuple[str, ...] = ("January", "February", "March", "April", "May", "June")
MONTHS = (*MONTHS, "July", "August", "September", "October", "November", "December")
"""Not from `calendar`, whose names follow the locale."""


class DateError(ValueError):
    """A text that is no date; the message tells an editor what is wrong and what to write."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as it is known: from `start` to `end`, both included; None is an open end."""

    text: str
    start: datetime.date | None
    end: datetime.date | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False

    def __str__(self) -> str:
        return self.text

    @property
    def sort_key(self) -> str:
        """A text that orders dates: by first day, the shorter first, and never two different dates alike."""
        start = self.start.isoformat() if self.start else "0000-00-00"
        end = self.end.isoformat() if self.end else "9999-99-99"
        return f"{start} {end} {RANKS.index(self.precision)} {self.text}"

    @property
    def year(self) -> int | None:
        """The year in which the date starts, or ends where its start is open."""
        bound = self.start or self.end
        return bound.year if bound else None

    @property
    def datetime_attribute(self) -> str | None:
        """The value for <time datetime> in HTML, or None: HTML has no words for doubt, decades and intervals.

        Source: WHATWG HTML, "valid date string", "valid month string", "valid year".
        """
        if self.approximate or self.uncertain:
            return None
        known = self.text.replace("-XX", "")
        return known if self.precision in ("day", "month", "year") else None

    @property
    def earliest(self) -> datetime.date:
        """The first day, or the first day there is where the start is open."""
        return self.start or datetime.date.min

    @property
    def latest(self) -> datetime.date:
        """The last day, or the last day there is where the end is open."""
        return self.end or datetime.date.max


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
        return _interval(text) if "/" in text else _one_date(text)
    except _NoDateError:
        from archive.language.date_mistakes import advice

        shown = text if len(text) <= 60 else f"{text[:60]}\N{HORIZONTAL ELLIPSIS}"
        raise DateError(f"{shown}: {advice(text)}") from None


def missing_part(date: PartialDate) -> Literal["", "day", "month"]:
    """Return what a date with a year does not tell: its "day", its "month" (and so its day), or ""."""
    missing: dict[Precision, Literal["day", "month"]] = {"month": "day", "year": "month"}
    return missing.get(date.precision, "")


class _NoDateError(Exception):
    """The text has not the form of a date at all, as against a date that does not exist."""


def _interval(text: str) -> PartialDate:
    if text.count("/") != 1 or "X" in text:
        raise _NoDateError
    sides = [None if side == ".." else _one_date(side) for side in text.split("/")]
    known = [side for side in sides if side]
    if not known:
        raise _NoDateError
    start, end = (sides[0].start if sides[0] else None), (sides[1].end if sides[1] else None)
    if start and end and end < start:
        swapped = "/".join(reversed(text.split("/")))
        raise DateError(f"{text}: this ends before it begins; write the earlier date first: {swapped}")
    approximate, uncertain = any(side.approximate for side in known), any(side.uncertain for side in known)
    return PartialDate(text, start, end, "interval", approximate, uncertain)


def _one_date(text: str) -> PartialDate:
    match = ONE_DATE.fullmatch(text)
    if not match:
        raise _NoDateError
    start, end, precision = _bounds(text, *match.group("year", "month", "day"))
    return PartialDate(text, start, end, precision, match["sign"] in {"~", "%"}, match["sign"] in {"?", "%"})


def _bounds(text: str, year: str, month: str | None, day: str | None) -> tuple[datetime.date, datetime.date, Precision]:
    """First and last day. XX says no more than a part left out; no day is known without its month."""
    month, day = (None if part == "XX" else part for part in (month, day))
    if (day and not month) or ("X" in year and "-" in text):
        raise _NoDateError
    _check_existence(text, year, month, day)
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    first_month, last_month = (int(month), int(month)) if month else (1, 12)
    last_day = int(day) if day else calendar.monthrange(last_year, last_month)[1]
    start = datetime.date(first_year, first_month, int(day) if day else 1)
    return start, datetime.date(last_year, last_month, last_day), _precision(year, month, day)


def _precision(year: str, month: str | None, day: str | None) -> Precision:
    if "X" in year:
        return "century" if year.endswith("XX") else "decade"
    return "day" if day else "month" if month else "year"


def _check_existence(text: str, year: str, month: str | None, day: str | None) -> None:
    if int(year.replace("X", "0")) == 0:
        raise DateError(f"{text}: there is no year {year}; write a year from 0001 on")
    if month and not 1 <= int(month) <= 12:
        raise DateError(f"{text}: there is no month {month}; {_month_advice(year, month, day)}")
    if not (month and day):
        return
    days = calendar.monthrange(int(year), int(month))[1]
    if int(day) == 0:
        raise DateError(f"{text}: there is no day 00; leave the day out when it is not known: {year}-{month}")
    if int(day) > days:
        name = MONTHS[int(month) - 1]
        raise DateError(f"{text}: {name} {int(year)} has {days} days; write a day that exists")


def _month_advice(year: str, month: str, day: str | None) -> str:
    if month == "00":
        return f"leave the month out when it is not known: {year}"
    if day and 1 <= int(day) <= 12 and int(month) <= calendar.monthrange(int(year), int(day))[1]:
        return f"the month comes before the day: {year}-{day}-{month}"
    return "write a month from 01 to 12"
