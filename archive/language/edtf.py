"""Partial dates in EDTF (ISO 8601-2:2019): level 0, and of level 1 what an archive of statements needs.

That is: 2025-09-19, 2025-09, 2025; a sign at the end for approximate (~), uncertain (?) or both (%); XX for a
day or month, X and XX for the last digits of a year, that are not known; intervals 2025-09-01/2025-09-19, of
which either end may be open (..).
"""

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import Literal

Precision = Literal["day", "month", "year", "decade", "century", "interval"]

ONE_DATE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<sign>[~?%]?)"
)

RANKS: tuple[Precision, ...] = ("day", "month", "year", "decade", "century", "interval")

SEASONS = ("21", "22", "23", "24")
"""What stands in the place of the month for spring to winter, in EDTF of level 1; here it is not taken."""

MONTHS: tuple[str, ...] = ("January", "February", "March", "April", "May", "June")
MONTHS = (*MONTHS, "July", "August", "September", "October", "November", "December")
"""Not from `calendar`, whose names follow the locale."""


class DateError(ValueError):
    """A text that is no date; the message tells an editor what is wrong and what to write.

    `text` is the part that is meant, `words` are what is said of it, `date` is what to write in its place, if that
    is known.
    """

    def __init__(self, text: str, words: str, date: str = "") -> None:
        super().__init__(f"{text}: {words}: {date}" if date else f"{text}: {words}")
        self.text, self.words, self.date = text, words, date


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


class NoDateError(Exception):
    """A text has not the form of a date at all, as against a date that does not exist."""


def is_date(text: str) -> bool:
    """Whether a text is a date that exists."""
    return mistake(text) is None


def mistake(text: str) -> Exception | None:
    """What is wrong with a text: a DateError, or a NoDateError where it has not even the form of a date."""
    try:
        read(text)
    except (DateError, NoDateError) as error:
        return error
    return None


def read(text: str) -> PartialDate:
    """Read a date. Raises NoDateError for a text of another form, DateError for a date that does not exist."""
    return _interval(text) if "/" in text else _one_date(text)


def _interval(text: str) -> PartialDate:
    if text.count("/") != 1 or "X" in text:
        raise NoDateError
    sides = [None if side == ".." else _side(text, side) for side in text.split("/")]
    known = [side for side in sides if side]
    if not known:
        raise NoDateError
    start, end = (sides[0].start if sides[0] else None), (sides[1].end if sides[1] else None)
    if start and end and end < start:
        swapped = "/".join(reversed(text.split("/")))
        raise DateError(text, "this ends before it begins; write the earlier date first", swapped)
    approximate, uncertain = any(side.approximate for side in known), any(side.uncertain for side in known)
    return PartialDate(text, start, end, "interval", approximate, uncertain)


def _side(text: str, side: str) -> PartialDate:
    """One end of an interval; where both ends can be mended, what to write is the whole interval."""
    try:
        return _one_date(side)
    except DateError as error:
        start, end = text.split("/")
        whole = f"{_mended(start).split('/')[0]}/{_mended(end).split('/')[-1]}"
        if is_date(whole):
            raise DateError(text, error.words, whole) from None
        raise


def _mended(side: str) -> str:
    """An end of an interval as it is to be written, if that is known."""
    wrong = None if side == ".." else mistake(side)
    return side if wrong is None else wrong.date if isinstance(wrong, DateError) else ""


def _one_date(text: str) -> PartialDate:
    match = ONE_DATE.fullmatch(text)
    if not match:
        raise NoDateError
    start, end, precision = _bounds(text, *match.group("year", "month", "day"))
    return PartialDate(text, start, end, precision, match["sign"] in {"~", "%"}, match["sign"] in {"?", "%"})


def _bounds(text: str, year: str, month: str | None, day: str | None) -> tuple[datetime.date, datetime.date, Precision]:
    """First and last day. XX says no more than a part left out; no day is known without its month."""
    month, day = (None if part == "XX" else part for part in (month, day))
    if (day and not month) or ("X" in year and "-" in text):
        raise NoDateError
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
        raise DateError(text, f"there is no year {year}; write a year from 0001 on")
    sign = text[-1] if text[-1] in "~?%" else ""
    if month and not 1 <= int(month) <= 12:
        words, date = _month_advice(year, month, day)
        raise DateError(text, f"there is no month {month}; {words}", date and date + sign)
    if not (month and day):
        return
    days = calendar.monthrange(int(year), int(month))[1]
    if int(day) == 0:
        raise DateError(text, "there is no day 00; leave the day out when it is not known", f"{year}-{month}{sign}")
    if int(day) > days:
        name = MONTHS[int(month) - 1]
        raise DateError(text, f"{name} {int(year)} has {days} days; write a day that exists")


def last_year(first: str, figures: str) -> str | None:
    """The year that the last one or two figures mean behind another year, as in 2025/26 and 1999/00; if any."""
    size: int = 10 ** len(figures)
    year = int(first) // size * size + int(figures)
    following = int(first) + 1
    if following % size == 0 and int(figures) == 0:
        year = following
    return f"{year:04}" if int(first) < year <= datetime.MAXYEAR else None


def _month_advice(year: str, month: str, day: str | None) -> tuple[str, str]:
    """What to say of a month that there is not, and the date to write, if that is known."""
    if not day and (last := last_year(year, month)):
        return "write both years in full, with a slash", f"{year}/{last}"
    if month == "00":
        return "leave the month out when it is not known", year
    if day and 1 <= int(day) <= 12 and int(month) <= calendar.monthrange(int(year), int(day))[1]:
        return "the month comes before the day", f"{year}-{day}-{month}"
    if not day and month in SEASONS:
        return "a season is written as its months, such as 2025-03/2025-05", ""
    return "write a month from 01 to 12", ""
