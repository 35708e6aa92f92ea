"""Dates in words, per language. Names of months come from the Unicode CLDR, through Babel."""

import re
from functools import lru_cache
from typing import Literal

from archive.language.dates import MONTHS, PartialDate, parse

Width = Literal["wide", "abbreviated"]

SHORT_MONTHS = tuple("Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split())  # noqa: SIM905
"""English abbreviations with their full stops, which CLDR does not give."""

WITH_ITS_MONTH = re.compile(rf"\b({'|'.join(map(re.escape, SHORT_MONTHS))}) (\d+)\b")
"""A month with its year."""


def in_words(date: PartialDate, language: str = "en") -> str:
    """Return the date for readers, as "about 19 September 2025"; in English if the language has no words here.

    `language` is a BCP 47 tag.
    """
    return _words(date, language, "wide")


def in_words_short(date: PartialDate, language: str = "en") -> str:
    """Return the date with its months abbreviated, as "19 Sept. 2025"."""
    return _words(date, language, "abbreviated")


def within_year(date: PartialDate, year: int) -> str:
    """The date as a list gives it below the heading of a year, as "19 Sept."; "in the year" where no month is known."""
    if date.precision == "year" and not is_doubtful(date):
        return "in the year"
    return WITH_ITS_MONTH.sub(lambda found: found[1] if int(found[2]) == year else found[0], in_words_short(date))


@lru_cache(maxsize=4096)
def _words(date: PartialDate, language: str, width: Width) -> str:
    words = LANGUAGES.get(language.partition("-")[0], English)(width)
    if date.precision != "interval":
        return words.qualified(date)
    start, end = (None if side == ".." else parse(side) for side in date.text.split("/"))
    if start and end:
        return words.qualified(start) if start == end else words.interval(start, end)
    return words.since(start) if start else words.until(end) if end else ""


class English:
    """Words and their order; other languages say what they do otherwise."""

    about, probably = "about", "probably"

    def __init__(self, width: Width) -> None:
        self.width = width

    def month_name(self, number: int) -> str:
        return (MONTHS if self.width == "wide" else SHORT_MONTHS)[number - 1]

    def day_number(self, day: int) -> str:
        return str(day)

    def day(self, date: PartialDate) -> str:
        """The day and month of a date, without its year."""
        return f"{self.day_number(date.earliest.day)} {self.month_name(date.earliest.month)}"

    def with_year(self, text: str, year: int) -> str:
        return f"{text} {year}"

    def month(self, date: PartialDate) -> str:
        return f"{self.month_name(date.earliest.month)} {date.earliest.year}"

    def year(self, year: int) -> str:
        return str(year)

    def decade(self, first_year: int) -> str:
        return f"the {first_year}s"

    def years(self, first: int, last: int) -> str:
        return f"{first} to {last}"

    def plain(self, date: PartialDate) -> str:
        """The date without what makes it doubtful."""
        match date.precision:
            case "day":
                return self.with_year(self.day(date), date.earliest.year)
            case "month":
                return self.month(date)
            case "year":
                return self.year(date.earliest.year)
            case "decade":
                return self.decade(date.earliest.year)
            case _:
                return self.years(date.earliest.year, date.latest.year)

    def at(self, date: PartialDate) -> str:
        """The date as it follows a word."""
        return self.plain(date)

    def qualified(self, date: PartialDate) -> str:
        doubts = [self.probably] * date.uncertain + [self.about] * date.approximate
        return " ".join([*doubts, self.at(date)]) if doubts else self.plain(date)

    def interval(self, start: PartialDate, end: PartialDate) -> str:
        return f"{self.shortened(start, end)} to {self.qualified(end)}"

    def shortened(self, start: PartialDate, end: PartialDate) -> str:
        """The first date of an interval without the month and year that the second repeats."""
        same_year = start.earliest.year == end.earliest.year and start.precision == end.precision
        if is_doubtful(start) or is_doubtful(end) or not same_year or start.precision == "year":
            return self.qualified(start)
        if start.precision == "month":
            return self.month_name(start.earliest.month)
        same_month = start.earliest.month == end.earliest.month
        return self.day_number(start.earliest.day) if same_month else self.day(start)

    def since(self, start: PartialDate) -> str:
        return f"since {self.qualified(start)}"

    def until(self, end: PartialDate) -> str:
        return f"until {self.qualified(end)}"


def _month_name(width: Width, context: Literal["format", "stand-alone"], language: str, number: int) -> str:
    from babel.dates import get_month_names  # slow to import, and English, which most sites speak, needs it not

    return str(get_month_names(width, context, language)[number])


def is_doubtful(date: PartialDate) -> bool:
    return date.approximate or date.uncertain


class French(English):
    about, probably = "vers", "probablement"

    def month_name(self, number: int) -> str:
        return _month_name(self.width, "format", "fr", number)

    def day_number(self, day: int) -> str:
        return "1er" if day == 1 else str(day)

    def decade(self, first_year: int) -> str:
        return f"les années {first_year}"

    def years(self, first: int, last: int) -> str:
        return f"de {first} à {last}"

    def at(self, date: PartialDate) -> str:
        return f"le {self.plain(date)}" if date.precision == "day" else self.plain(date)

    def interval(self, start: PartialDate, end: PartialDate) -> str:
        if is_doubtful(start) or is_doubtful(end):
            return f"{self.qualified(start)} \N{EN DASH} {self.qualified(end)}"
        first = self.shortened(start, end)
        first = f"du {first}" if start.precision == "day" else _of(first)
        return f"{first} {'au' if end.precision == 'day' else 'à'} {self.plain(end)}"

    def since(self, start: PartialDate) -> str:
        return f"depuis {self.qualified(start) if is_doubtful(start) else self.at(start)}"

    def until(self, end: PartialDate) -> str:
        if is_doubtful(end):
            return f"jusque {self.qualified(end)}"
        article = "au" if end.precision == "day" else "en"
        return f"jusqu\N{RIGHT SINGLE QUOTATION MARK}{article} {self.plain(end)}"


def _of(words: str) -> str:
    """« de » before a month or year, shortened before a vowel: d’août, de mars."""
    return f"d\N{RIGHT SINGLE QUOTATION MARK}{words}" if words[0] in "ao" else f"de {words}"


class Armenian(English):
    about, probably = "մոտավորապես", "հավանաբար"

    def month_name(self, number: int) -> str:
        """The genitive, as it follows a day; CLDR abbreviates without case."""
        return _month_name(self.width, "format", "hy", number)

    def with_year(self, text: str, year: int) -> str:
        return f"{text}, {self.year(year)}"

    def year(self, year: int) -> str:
        return f"{year} թ."

    def month(self, date: PartialDate) -> str:
        return f"{self.year(date.earliest.year)} {self._nominative(date.earliest.month)}"

    def _nominative(self, number: int) -> str:
        return _month_name(self.width, "stand-alone", "hy", number)

    def decade(self, first_year: int) -> str:
        return f"{first_year}-ական թթ."

    def years(self, first: int, last: int) -> str:
        return f"{first}\N{EN DASH}{last} թթ."

    def interval(self, start: PartialDate, end: PartialDate) -> str:
        """Days shorten as in English; a month or year is said in full, its year coming first."""
        first = self.shortened(start, end) if start.precision == "day" else self.qualified(start)
        dash = "\N{EN DASH}" if first.isdecimal() else " \N{EN DASH} "
        return f"{first}{dash}{self.qualified(end)}"

    def since(self, start: PartialDate) -> str:
        """The ablative: a month takes the ending, a year written "թ." takes it after a hyphen."""
        ending = "ից" if start.precision == "month" and self.width == "wide" else "-ից"
        return f"{self.qualified(start)}{ending}"

    def until(self, end: PartialDate) -> str:
        return f"մինչև {self.qualified(end)}"


LANGUAGES = {"en": English, "fr": French, "hy": Armenian}
