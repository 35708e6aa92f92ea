"""Dates as editors write them by habit, each with the way to write it here."""

import datetime
import re
from collections.abc import Callable
from functools import cache

from archive.language.names import folded

ISO = r"[0-9]{4}(?:-[0-9]{2}){0,2}"
DASH = "[\u2010-\u2015\u2212]"
ABOUT = r"(?:~|about|around|circa|ca?\.|vers|environ)"

GENERAL = "write the year first and in figures, such as 2025-09-19, 2025-09 or 2025"

Advice = Callable[[re.Match[str]], str | None]


LONGEST = 60
"""Letters of a text that anybody might have meant as a date."""


def advice(text: str) -> str:
    """Return what to write instead of a text that is no date, in a phrase for its editor."""
    if len(text) > LONGEST:
        return GENERAL
    for pattern, advise in MISTAKES:
        if (match := re.fullmatch(pattern, text, re.IGNORECASE)) and (phrase := advise(match)):
            return phrase
    return _month_in_words(text) or GENERAL


def _advice_on_sides(*sides: str) -> str | None:
    """Advise on the first side of an interval that somebody can be told something about."""
    phrases = ((side, advice(side)) for side in sides)
    return next((f"“{side}”: {phrase}" for side, phrase in phrases if phrase != GENERAL), None)


def _date(year: str, month: str, day: str | None = None) -> str | None:
    """Spell a date in EDTF, or return None if there is no such date."""
    try:
        date = datetime.date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return date.isoformat() if day else date.isoformat()[:7]


def _phrase(words: str, date: str | None) -> str | None:
    return f"{words}: {date}" if date else None


def _year_last(match: re.Match[str]) -> str | None:
    first, second, year = match.groups()
    by_day, by_month = _date(year, second, first), _date(year, first, second)
    if by_day and by_month and by_day != by_month:
        return f"write the year first: {by_day} if {second} is the month, {by_month} if it is the day"
    found = by_day or by_month
    return _phrase("write the year first", found) or "there is no such day; write one that exists, year first"


def _unknown_digits(match: re.Match[str]) -> str:
    known = re.match(r"[0-9]{4}(-[0-9]{2})?(?![0-9])", match[0])
    advised = _phrase("leave out what is not known", known and known[0])
    return advised or "leave the date out when it is not known"


def _interval_with_unknown(match: re.Match[str]) -> str:
    return f"in an interval leave out what is not known: {re.sub('-XX', '', match[0].upper())}"


def _needs_whole_years(match: re.Match[str]) -> str:
    whole = re.sub("X", "0", match[0].split("/")[0].upper())
    return f"in an interval a year has four figures; write the first or last it may be, such as {whole[:4]}"


def _open_without_dots(match: re.Match[str]) -> str:
    if match[1]:
        return f"the interval has no end; write {match[1]}/.. if it goes on, or the last date that is known"
    return f"the interval has no start; write ../{match[2]} if it is open, or the first date that is known"


def _hyphens(match: re.Match[str]) -> str:
    return f"write plain hyphens: {re.sub(DASH, '-', match[0])}"


def _month_in_words(text: str) -> str | None:
    """Advise on "19 September 2025", "September 19, 2025", "1er mars 2025" and the like."""
    words = folded(text).split()
    months = [_month_names()[word] for word in words if word in _month_names()]
    years = [word for word in words if re.fullmatch("[0-9]{4}", word)]
    days = [match[1] for word in words if (match := re.fullmatch("([0-9]{1,2})(?:st|nd|rd|th|er)?", word))]
    if len(months) != 1 or len(years) != 1 or len(days) > 1:
        return None
    sign = "~" if re.match(ABOUT, text, re.IGNORECASE) else ""
    date = _date(years[0], str(months[0]), *days)
    return _phrase("write the date in figures, year first", date and date + sign)


@cache
def _month_names() -> dict[str, int]:
    """Every name of a month in the languages of the archive's sources, folded."""
    from babel.dates import get_month_names

    names = {"sept": 9}
    for language in ("en", "fr", "hy"):
        short = get_month_names("abbreviated", "format", language)
        after_day = get_month_names("wide", "format", language)
        alone = get_month_names("wide", "stand-alone", language)
        for table in (short, after_day, alone):
            names |= {folded(name): number for number, name in table.items()}
    return names


YMD = r"([0-9]{4})[-./ ]([0-9]{1,2})(?:[-./ ]([0-9]{1,2}))?"
DAY_FIRST = r"([0-9]{1,2})[-./ ]+([0-9]{1,2})[-./ ]+([0-9]{4})"
MONTH_FIRST = r"([0-9]{1,2})[-./ ]+([0-9]{4})"

MISTAKES: tuple[tuple[str, Advice], ...] = (
    (DAY_FIRST, _year_last),
    (MONTH_FIRST, lambda m: _phrase("write the year first", _date(m[2], m[1]))),
    (YMD, lambda m: _phrase("write hyphens, and two figures for month and day", _date(m[1], m[2], m[3]))),
    ("([0-9]{4})([0-9]{2})([0-9]{2})", lambda m: _phrase("write hyphens", _date(*m.groups()))),
    (rf"{ABOUT} *({ISO})", lambda m: f"an approximate date ends in ~: {m[1]}~"),
    (rf"({ISO})(?:\?~|~\?)", lambda m: f"a date both approximate and uncertain ends in %: {m[1]}%"),
    (rf"[?%]({ISO})", lambda m: f"the sign comes last: {m[1]}{m[0][0]}"),
    (rf"({ISO})[T ][0-9:.]+(?:Z|[+-][0-9:]+)?", lambda m: f"leave the time out: {m[1]}"),
    (rf"[0-9]{{4}}{DASH}[0-9]{{2}}(?:{DASH}[0-9]{{2}})?[~?%]?", _hyphens),
    (rf"([0-9]{{4}}) *(?:-|{DASH}|to) *([0-9]{{4}})", lambda m: f"an interval has a slash: {m[1]}/{m[2]}"),
    ("(?:the )?([0-9]{3})0s", lambda m: f"a decade ends in X: {m[1]}X"),
    (rf"({ISO}[~?%]?)/|/({ISO}[~?%]?)", _open_without_dots),
    (r"\.\./\.\.", lambda m: "an interval open at both ends says nothing; leave the date out"),
    (r"[0-9]{2,3}X{1,2}.*/.*|.*/[0-9]{2,3}X{1,2}.*", _needs_whole_years),
    (r"[0-9]{4}(?:-[0-9X]{2}){0,2}[~?%]?/[0-9]{4}(?:-[0-9X]{2}){0,2}[~?%]?", _interval_with_unknown),
    ("([0-9]{4})-XX-[0-9]{2}", lambda m: f"a day needs its month; write {m[1]} alone"),
    ("([0-9]{3}X|[0-9]{2}XX)-.*", lambda m: f"a month needs its whole year; write {m[1]} alone"),
    (r"[0-9X?u]{4}(?:-[0-9X?u]{1,2}){0,2}|[?]|undated|unknown|n\.? ?d\.?", _unknown_digits),
    (rf"\s*({ISO}[~?%]?)\s*(/?)\s*((?:{ISO}[~?%]?)?)\s*", lambda m: f"leave out spaces: {m[1]}{m[2]}{m[3]}"),
    ("([^/]+)/([^/]+)", lambda m: _advice_on_sides(*m.groups())),
)
"""What an editor may write, letter case aside, and what to advise; None passes on to the next that fits."""
