"""Intervals as parliaments and editors write them: 2025/26, 2025-09-19/20, 19.-20.9.2025, 1985/."""

import re
from collections.abc import Iterator

from archive.language.date_mistakes import (
    DASH,
    DAY_FIRST,
    ISO,
    Advice,
    Advise,
    advice_on_one,
    date_of,
    offer,
    write,
)
from archive.language.edtf import is_date, last_year

GENERAL = Advice("write the year first and in figures, such as 2025-09-19, 2025-09 or 2025")

LONGEST = 60
"""Letters of a text that anybody might have meant as a date."""

SIGNED = rf"{ISO}[~?%]?"
IN_FULL = "write both ends in full"
YEARS_IN_FULL = "write both years in full, with a slash"

TO = "to|until|till|through|and|au|à|et|bis|und|tot|en|al|e|y"
JOINT = re.compile(rf"/|--?|{DASH}|\.{{2,3}}|\u2026|&|,|(?<=\s)(?:{TO})(?=\s)", re.IGNORECASE)
"""What stands between two ends."""

OPENING = re.compile(r"(?:from|between|the|du|de|entre|vom|von|van|dal|del|le)\s+", re.IGNORECASE)
DAY = r"([0-9]{1,2})(?:\.|st|nd|rd|th|er)?"
DAY_AND_MONTH = r"([0-9]{1,2})[./-]([0-9]{1,2})\.?"
Order = tuple[int, int]
"""Where in 5.3. the day stands, and where the month, counted from 1."""

DAY_THEN_MONTH, MONTH_THEN_DAY = (1, 2), (2, 1)

LETTER = re.compile(r"[^\W\d_]")


def advice(text: str) -> Advice:
    """What to write instead of a text that is no date; the text may be of any length."""
    if len(text) > LONGEST:
        return GENERAL
    for pattern, advise in MISTAKES:
        if (match := re.fullmatch(pattern, text, re.IGNORECASE)) and (found := advise(match)):
            return found
    return advice_on_one(text) or _several_years(text) or _in_full(text) or _on_a_side(text) or GENERAL


# -- written short --------------------------------------------------------------------------------


def _short_years(match: re.Match[str]) -> Advice | None:
    """Advise on 2025/26; where the figures may mean a month too, on both."""
    first, figures, sign = match.groups()
    last, month = last_year(first, figures), date_of(first, figures)
    if last and month:
        return Advice(f"write {month}{sign} if {figures} is the month, {first}/{last}{sign} if it is a year")
    return offer(YEARS_IN_FULL, f"{first}/{last}{sign}") if last else None


def _short_months(match: re.Match[str]) -> Advice | None:
    """Advise on 2025-09/10, where the 10 may be a month or a day."""
    year, first, last = match.groups()
    day = date_of(year, first, last)
    following = int(year) + (int(last) < int(first))
    start, end = date_of(year, first), date_of(str(following).zfill(4), last)
    months = f"{start}/{end}" if start and end else None
    if day and months:
        return Advice(f"write {months} if {last} is the month, {day} if it is the day")
    return offer(IN_FULL, months) or offer("write hyphens, and two figures for month and day", day)


def _whole_years(match: re.Match[str]) -> Advice | None:
    start, end = match[0].upper().split("/")
    words = "in an interval a year has four figures; write the first and the last that it may be"
    return offer(words, f"{start.replace('X', '0')}/{end.replace('X', '9')}")


def _without_unknown(match: re.Match[str]) -> Advice | None:
    return offer("in an interval leave out what is not known", re.sub("-XX", "", match[0].upper()))


def _no_end(match: re.Match[str]) -> Advice | None:
    """EDTF has 1985/ for an end that is not known, against 1985/.. for one that is not yet."""
    return _lacking("end", f"{match[1]}/..", "it goes on", match[1])


def _no_start(match: re.Match[str]) -> Advice | None:
    return _lacking("start", f"../{match[1]}", "it is open", match[1])


def _lacking(end: str, interval: str, when: str, alone: str) -> Advice | None:
    words = f"the interval has no {end}; write {interval} if {when}, or {alone} alone if its {end} is not known"
    return Advice(words) if is_date(interval) else write("", alone)


def _spaces(match: re.Match[str]) -> Advice | None:
    return write("leave out spaces", re.sub(r"\s", "", match[0]))


BETWEEN = rf" *(?:/|--?|{DASH}|\.\.|{TO}) *"
UNKNOWN, GOING_ON = r"(?:\?|unknown)?", "(?:open|now|today|present)"
MISTAKES: tuple[tuple[str, Advise], ...] = (
    (rf"([0-9]{{4}}){BETWEEN}([0-9]{{1,2}})([~?%]?)", _short_years),
    (rf"([0-9]{{4}})[-.]([0-9]{{1,2}})(?: *(?:/|--|\.\.|{DASH}) *| +- +)([0-9]{{1,2}})", _short_months),
    (rf"([0-9]{{4}}) *(?:-|{DASH}|to) *([0-9]{{4}})", lambda m: write("an interval has a slash", f"{m[1]}/{m[2]}")),
    (rf"(?:since|from|seit|ab|depuis) +({SIGNED})|({SIGNED}) *(?:/|-|{DASH}|to)? *{GOING_ON}",
     lambda m: write("an interval that goes on has two dots for its end", f"{m[1] or m[2]}/..")),
    (rf"(?:until|till|up to|bis|jusque|jusqu.en|jusqu.au) +({SIGNED})",
     lambda m: write("an interval without a start has two dots in its place", f"../{m[1]}")),
    (rf"({SIGNED}) *(?:/|-|{DASH}) *{UNKNOWN}", _no_end),
    (rf"{UNKNOWN} */ *({SIGNED})", _no_start),
    (r"\.\./\.\.", lambda m: Advice("an interval open at both ends says nothing; leave the date out")),
    (r"[0-9]{2,3}X{1,2}/[^/]*|[^/]*/[0-9]{2,3}X{1,2}", _whole_years),
    (r"[0-9]{4}(?:-[0-9X]{2}){0,2}[~?%]?/[0-9]{4}(?:-[0-9X]{2}){0,2}[~?%]?", _without_unknown),
    (rf"\s*(?:{SIGNED}|\.\.)\s*/\s*(?:{SIGNED}|\.\.)\s*", _spaces),
)  # fmt: skip
"""What an editor may write, letter case aside, and what to advise; None passes on to the next that fits."""


SEVERAL = re.compile(rf"([0-9]{{4}})(?: *(?:/|-|{DASH}) *(?:[0-9]{{4}}|[0-9]{{2}}))+")
"""Years in a row, short or in full: 2025/2026/2027, 2024/25-2025/26."""


def _several_years(text: str) -> Advice | None:
    if not (match := SEVERAL.fullmatch(text)):
        return None
    figures = re.split(r"[^0-9]+", text)[-1]
    last = figures if len(figures) == 4 else last_year(match[1], figures)
    return offer("an interval has two ends; write the first year and the last", f"{match[1]}/{last}")


# -- written out ----------------------------------------------------------------------------------


def _in_full(text: str) -> Advice | None:
    """Advise on two ends of which one may leave to the other what both have: a month, a year."""
    for left, right in _ends(text):
        by_day, by_month = _interval(left, right, DAY_THEN_MONTH), _interval(left, right, MONTH_THEN_DAY)
        if by_day and by_month and by_day != by_month and not re.fullmatch(DAY, left):
            return Advice(f"{IN_FULL}: {by_day} if the day comes first, {by_month} if the month does")
        if found := by_day or by_month:
            return Advice(IN_FULL, found)
    return None


def _ends(text: str) -> Iterator[tuple[str, str]]:
    for joint in JOINT.finditer(text):
        left, right = text[: joint.start()].strip(), text[joint.end() :].strip()
        opening = OPENING.match(left)
        left = left[opening.end() :] if opening else left
        american = re.fullmatch(rf"([^\W\d_]+\.?) +{DAY}", left)
        if american and re.fullmatch(rf"{DAY},? +[0-9]{{4}}", right):  # September 19-20, 2025
            right = f"{american[1]} {right}"
        if left and right:
            yield left, right


def _interval(left: str, right: str, order: Order) -> str | None:
    """Both ends in full, if that is an interval."""
    start, end = _read(left, order), _read(right, order)
    if start and end:
        intervals = [f"{start}/{end}", f"{end}/{start}"]
    elif end:
        intervals = [f"{_completed(left, end, order, shift)}/{end}" for shift in (0, -1)]
    elif start:
        intervals = [f"{start}/{_completed(right, start, order, shift)}" for shift in (0, 1)]
    else:
        return None
    return next(filter(is_date, intervals), None)


def _read(text: str, order: Order) -> str | None:
    """One end that is a date by itself, spelt as one."""
    if "/" not in text and is_date(text):
        return text
    if figures := re.fullmatch(DAY_FIRST, text):
        return date_of(figures[3], figures[order[1]], figures[order[0]])
    found = advice_on_one(text)
    return found.date if found and found.date else None


def _completed(text: str, other: str, order: Order, shift: int) -> str | None:
    """One end with the year, and maybe the month, of the other; or of the year or month before or after."""
    if not (known := re.fullmatch(r"([0-9]{4})(?:-([0-9]{2})(-[0-9]{2})?)?[~?%]?", other)):
        return None
    year, has_day = int(known[1]), known[3]
    if has_day and (day := re.fullmatch(DAY, text)):
        years, months = divmod(year * 12 + int(known[2]) - 1 + shift, 12)
        return date_of(str(years), str(months + 1), day[1])
    if has_day and (figures := re.fullmatch(DAY_AND_MONTH, text)):
        day_at, month_at = MONTH_THEN_DAY if "-" in text else order  # with hyphens the month comes first everywhere
        return date_of(str(year + shift), figures[month_at], figures[day_at])
    return _read(f"{text} {year + shift}", order) if LETTER.search(text) else None


def _on_a_side(text: str) -> Advice | None:
    """Advise on the first end of which something can be said."""
    sides = text.split("/")
    found = ((side, None if is_date(side) else advice_on_one(side)) for side in sides if len(sides) == 2)
    told = ((side, said.words, said.date) for side, said in found if said)
    return next((Advice(f"“{side}”: {words}{date and ': '}{date}") for side, words, date in told), None)
