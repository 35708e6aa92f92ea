"""One date as editors write it by habit, with the way to write it here. Intervals are in date_ranges.py."""

import datetime
import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from archive.language.edtf import DateError, is_date, mistake
from archive.language.names import folded

ISO = r"[0-9]{4}(?:-[0-9]{2}){0,2}"
DASH = "[\u2010-\u2015\u2212]"
ABOUT = r"(?:~|about|around|circa|ca?\.|vers|environ)"

SPEAKING = ("en", "fr", "hy", "de", "nl", "it", "es")
"""The languages of sources in which names of months are known."""


class Advice(NamedTuple):
    """What is said of a text that is no date, and the date to write in its place, if that is known."""

    words: str
    date: str = ""


Advise = Callable[[re.Match[str]], Advice | None]


def advice_on_one(text: str) -> Advice | None:
    """What to write instead of a text that was meant as one date, if anything is known."""
    for pattern, advise in MISTAKES:
        if (match := re.fullmatch(pattern, text, re.IGNORECASE)) and (found := advise(match)):
            return found
    return _month_in_words(text)


def offer(words: str, date: str | None) -> Advice | None:
    """Advise to write this, if there is such a date."""
    return Advice(words, date) if date and is_date(date) else None


def write(words: str, date: str) -> Advice | None:
    """The same; of one that has the form of a date and does not exist, what is to be said of it."""
    wrong = mistake(date)
    return Advice(wrong.words, wrong.date) if isinstance(wrong, DateError) else offer(words, date)


def date_of(year: str, month: str, day: str | None = None) -> str | None:
    """Spell a date in EDTF, or return None if there is no such date."""
    try:
        date = datetime.date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return date.isoformat() if day else date.isoformat()[:7]


def _year_last(match: re.Match[str]) -> Advice:
    first, second, year = match.groups()
    by_day, by_month = date_of(year, second, first), date_of(year, first, second)
    if by_day and by_month and by_day != by_month:
        return Advice(f"write the year first: {by_day} if {second} is the month, {by_month} if it is the day")
    found = offer("write the year first", by_day or by_month)
    return found or Advice("there is no such day; write one that exists, year first")


def _unknown_digits(match: re.Match[str]) -> Advice:
    known = re.match(r"[0-9]{4}(-[0-9]{2})?(?![0-9])", match[0])
    if known and (found := write("leave out what is not known", known[0])):
        return found
    with_x = offer("write X for a figure that is not known", re.sub("[?u]", "X", match[0].split("-")[0], flags=re.I))
    return with_x or Advice("leave the date out when it is not known")


def _hyphens(match: re.Match[str]) -> Advice | None:
    return write("write plain hyphens", re.sub(DASH, "-", match[0]))


def _alone(words: str, date: str) -> Advice | None:
    return Advice(f"{words}; write {date} alone") if is_date(date) else None


def _month_in_words(text: str) -> Advice | None:
    """Advise on "19 September 2025", "September 19, 2025", "1er mars 2025" and the like."""
    words = folded(text).split()
    months = [_month_names()[word] for word in words if word in _month_names()]
    years = [word for word in words if re.fullmatch("[0-9]{4}", word)]
    days = [match[1] for word in words if (match := re.fullmatch("([0-9]{1,2})(?:st|nd|rd|th|er)?", word))]
    if len(months) != 1 or len(years) != 1 or len(days) > 1:
        return None
    sign = "~" if re.match(ABOUT, text, re.IGNORECASE) else ""
    date = date_of(years[0], str(months[0]), *days)
    return offer("write the date in figures, year first", date and date + sign)


@cache
def _month_names() -> dict[str, int]:
    """Every name of a month in the languages of the archive's sources, folded."""
    from babel.dates import get_month_names

    names = {"sept": 9}
    for language in SPEAKING:
        short = get_month_names("abbreviated", "format", language)
        after_day = get_month_names("wide", "format", language)
        alone = get_month_names("wide", "stand-alone", language)
        for table in (short, after_day, alone):
            names |= {folded(name): number for number, name in table.items()}
    return names


HYPHENS = "write hyphens, and two figures for month and day"
YMD = r"([0-9]{4})[-./ ]([0-9]{1,2})(?:[-./ ]([0-9]{1,2}))?"
DAY_FIRST = r"([0-9]{1,2})[-./ ]+([0-9]{1,2})[-./ ]+([0-9]{4})"
MONTH_FIRST = r"([0-9]{1,2})[-./ ]+([0-9]{4})"

MISTAKES: tuple[tuple[str, Advise], ...] = (
    (DAY_FIRST, _year_last),
    (MONTH_FIRST, lambda m: offer("write the year first", date_of(m[2], m[1]))),
    (YMD, lambda m: write(HYPHENS, "-".join(figures.zfill(2) for figures in m.groups() if figures))),
    ("([0-9]{4})([0-9]{2})([0-9]{2})", lambda m: offer("write hyphens", date_of(*m.groups()))),
    (rf"{ABOUT} *({ISO})", lambda m: write("an approximate date ends in ~", f"{m[1]}~")),
    (rf"({ISO})(?:\?~|~\?)", lambda m: write("a date both approximate and uncertain ends in %", f"{m[1]}%")),
    (rf"[?%]({ISO})", lambda m: write("the sign comes last", m[1] + m[0][0])),
    (rf"({ISO})[T ][0-9:.]+(?:Z|[+-][0-9:]+)?", lambda m: write("leave the time out", m[1])),
    (rf"[0-9]{{4}}{DASH}[0-9]{{2}}(?:{DASH}[0-9]{{2}})?[~?%]?", _hyphens),
    ("(?:the )?([0-9]{3})0s", lambda m: offer("a decade ends in X", f"{m[1]}X")),
    ("([0-9]{4})-XX-[0-9]{2}", lambda m: _alone("a day needs its month", m[1])),
    ("([0-9]{3}X|[0-9]{2}XX)-.*", lambda m: _alone("a month needs its whole year", m[1].upper())),
    (r"[0-9X?u]{4}(?:-[0-9X?u]{1,2}){0,2}|[?]|undated|unknown|n\.? ?d\.?", _unknown_digits),
    (rf"\s*({ISO}[~?%]?)\s*", lambda m: write("leave out spaces", m[1])),
)
"""What an editor may write, letter case aside, and what to advise; None passes on to the next that fits."""
