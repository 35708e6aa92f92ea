"""Partial dates: what they span, how they sort, what they are called, and what editors are told."""

import datetime
import re

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.language.date_words import in_words, in_words_short, within_year
from archive.language.dates import DateError, missing_part, parse
from tests.growth import assert_grows_evenly

DAYS = st.dates(min_value=datetime.date(1000, 1, 1)).map(datetime.date.isoformat)
MONTHS = DAYS.map(lambda day: day[:7])
YEARS = DAYS.map(lambda day: day[:4])
UNKNOWN = st.one_of(
    MONTHS.map(lambda month: f"{month}-XX"),
    YEARS.map(lambda year: f"{year}-XX-XX"),
    YEARS.map(lambda year: f"{year}-XX"),
    YEARS.map(lambda year: f"{year[:3]}X"),
    YEARS.map(lambda year: f"{year[:2]}XX"),
)
SIGNS = st.sampled_from(["", "~", "?", "%"])
SINGLE = st.tuples(DAYS | MONTHS | YEARS, SIGNS).map("".join)
CLOSED = st.tuples(SINGLE, SINGLE).map(lambda pair: "/".join(sorted(pair, key=lambda text: parse(text).sort_key)))
OPEN = SINGLE.map(lambda text: f"{text}/..") | SINGLE.map(lambda text: f"../{text}")
DATES = st.one_of(SINGLE, UNKNOWN, CLOSED, OPEN)

TABLE = [
    *("2025-09-19", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2025-02", "2024-02", "2025"),
    *("2025-09-19~", "2025-09?", "2025%", "2025-09%", "2025-09-XX", "2024-02-XX", "2025-XX-XX", "2025-XX"),
    *(
        "202X",
        "20XX",
        "199X",
        "19XX",
        "2025-09-01/2025-09-19",
        "2022-12/2023-09-19",
        "2022/2023",
        "2025/2025",
    ),
    *("2025-09-01~/2025-09-19", "2025-09/2025-09-19?", "2025-09-19/2025-09", "2022?/2023~"),
]


def bounds(text: str) -> tuple[str, str]:
    date = parse(text)
    return str(date.start), str(date.end)


def oracle_bounds(text: str) -> tuple[str, str]:
    """First and last day according to another implementation of EDTF."""
    date = parse_edtf(text)
    first, last = date.lower_strict(), date.upper_strict()
    return tuple("{:04}-{:02}-{:02}".format(*moment) for moment in (first, last))  # type: ignore[return-value]


@pytest.mark.parametrize("text", TABLE)
def test_dates_span_the_days_that_another_implementation_says(text: str) -> None:
    assert bounds(text) == oracle_bounds(text)


@settings(max_examples=40)
@given(SINGLE | UNKNOWN | CLOSED)
def test_any_date_spans_the_days_that_another_implementation_says(text: str) -> None:
    assert bounds(text) == oracle_bounds(text)


@pytest.mark.parametrize("text", [text for text in TABLE if "/" not in text and text[-1] in "~?"])
def test_doubt_is_read_as_another_implementation_reads_it(text: str) -> None:
    other = parse_edtf(text)
    assert (parse(text).approximate, parse(text).uncertain) == (other.is_approximate, other.is_uncertain)


def test_doubt_about_either_end_is_doubt_about_the_interval() -> None:
    assert (parse("2022%").approximate, parse("2022%").uncertain) == (True, True)
    assert (parse("2022~/2023").approximate, parse("2022~/2023").uncertain) == (True, False)
    assert (parse("../2023?").approximate, parse("../2023?").uncertain) == (False, True)


@pytest.mark.parametrize(
    ("text", "precision", "missing"),
    [
        ("2025-09-19", "day", ""), ("2025-09", "month", "day"), ("2025-09-XX", "month", "day"),
        ("2025", "year", "month"), ("2025-XX-XX", "year", "month"), ("2025-XX", "year", "month"),
        ("202X", "decade", ""), ("20XX", "century", ""), ("2025-09/2025-10", "interval", ""),
    ],
)  # fmt: skip
def test_a_date_knows_how_precise_it_is_and_what_it_lacks(text: str, precision: str, missing: str) -> None:
    assert (parse(text).precision, missing_part(parse(text))) == (precision, missing)


def test_open_intervals_have_one_end() -> None:
    since, until = parse("2025-03-05/.."), parse("../2025-03")
    assert (since.start, since.end, since.year) == (datetime.date(2025, 3, 5), None, 2025)
    assert (until.start, until.end, until.year) == (None, datetime.date(2025, 3, 31), 2025)


def test_dates_sort_by_first_day_and_the_more_precise_first() -> None:
    in_order = [
        "../2030", "199X", "2024-12-31", "2025-01-01", "2025-01-01~", "2025-01-01/2025-01-02", "2025-01",
        "2025-01-XX", "2025-01-01/2025-01-31", "2025", "2025?", "2025/2026", "2025/..", "2025-01-02",
    ]  # fmt: skip
    shuffled = in_order[::-1]
    assert sorted(shuffled, key=lambda text: parse(text).sort_key) == in_order


@given(st.lists(DATES, min_size=2, max_size=2, unique=True))
def test_no_two_dates_share_a_sort_key_and_earlier_starts_come_first(texts: list[str]) -> None:
    one, other = map(parse, texts)
    assert one.sort_key != other.sort_key
    if one.earliest < other.earliest:
        assert one.sort_key < other.sort_key


@pytest.mark.parametrize(
    ("text", "day", "inside"),
    [
        ("2025-09", "2025-09-01", True), ("2025-09", "2025-09-30", True), ("2025-09", "2025-10-01", False),
        ("../2025", "1789-07-14", True), ("../2025", "2026-01-01", False), ("2025/..", "2999-01-01", True),
        ("2025/..", "2024-12-31", False), ("202X", "2029-12-31", True),
    ],
)  # fmt: skip
def test_a_date_contains_its_first_and_last_day_and_those_between(text: str, day: str, inside: bool) -> None:
    date = parse(text)
    assert (date.earliest <= datetime.date.fromisoformat(day) <= date.latest) is inside


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("2025-09-19", "2025-09-19"), ("2025-09", "2025-09"), ("2025", "2025"), ("2025-09-XX", "2025-09"),
        ("2025-XX-XX", "2025"), ("2025-XX", "2025"), ("2025-09-19~", None), ("2025?", None), ("202X", None),
        ("20XX", None), ("2025/2026", None), ("2025/..", None),
    ],
)  # fmt: skip
def test_html_is_given_only_the_dates_it_has_a_form_for(text: str, attribute: str | None) -> None:
    assert parse(text).datetime_attribute == attribute


WORDS = {
    "2025-09-19": ("19 September 2025", "19 septembre 2025", "19 սեպտեմբերի, 2025 թ."),
    "2025-08-01": ("1 August 2025", "1er août 2025", "1 օգոստոսի, 2025 թ."),
    "2025-09": ("September 2025", "septembre 2025", "2025 թ. սեպտեմբեր"),
    "2025-09-XX": ("September 2025", "septembre 2025", "2025 թ. սեպտեմբեր"),
    "2025": ("2025", "2025", "2025 թ."),
    "202X": ("the 2020s", "les années 2020", "2020-ական թթ."),
    "20XX": ("2000 to 2099", "de 2000 à 2099", "2000–2099 թթ."),
    "2025-09-19~": (
        "about 19 September 2025", "vers le 19 septembre 2025", "մոտավորապես 19 սեպտեմբերի, 2025 թ.",
    ),
    "2025-09?": ("probably September 2025", "probablement septembre 2025", "հավանաբար 2025 թ. սեպտեմբեր"),
    "2025%": ("probably about 2025", "probablement vers 2025", "հավանաբար մոտավորապես 2025 թ."),
    "2025-09-01/2025-09-19": (
        "1 to 19 September 2025", "du 1er au 19 septembre 2025", "1–19 սեպտեմբերի, 2025 թ.",
    ),
    "2025-09-30/2025-10-01": (
        "30 September to 1 October 2025",
        "du 30 septembre au 1er octobre 2025",
        "30 սեպտեմբերի – 1 հոկտեմբերի, 2025 թ.",
    ),
    "2025-09-19/2026-09-19": (
        "19 September 2025 to 19 September 2026",
        "du 19 septembre 2025 au 19 septembre 2026",
        "19 սեպտեմբերի, 2025 թ. – 19 սեպտեմբերի, 2026 թ.",
    ),
    "2022-12/2023-09-19": (
        "December 2022 to 19 September 2023",
        "de décembre 2022 au 19 septembre 2023",
        "2022 թ. դեկտեմբեր – 19 սեպտեմբերի, 2023 թ.",
    ),
    "2025-04/2025-05": ("April to May 2025", "d’avril à mai 2025", "2025 թ. ապրիլ – 2025 թ. մայիս"),
    "2022/2023": ("2022 to 2023", "de 2022 à 2023", "2022 թ. – 2023 թ."),
    "2025/2025": ("2025", "2025", "2025 թ."),
    "2025-09-01~/2025-09-19": (
        "about 1 September 2025 to 19 September 2025",
        "vers le 1er septembre 2025 – 19 septembre 2025",
        "մոտավորապես 1 սեպտեմբերի, 2025 թ. – 19 սեպտեմբերի, 2025 թ.",
    ),
    "2025-03-05/..": ("since 5 March 2025", "depuis le 5 mars 2025", "5 մարտի, 2025 թ.-ից"),
    "2025-03/..": ("since March 2025", "depuis mars 2025", "2025 թ. մարտից"),
    "../2025-03-05": ("until 5 March 2025", "jusqu’au 5 mars 2025", "մինչև 5 մարտի, 2025 թ."),
    "../2025": ("until 2025", "jusqu’en 2025", "մինչև 2025 թ."),
    "../2025~": ("until about 2025", "jusque vers 2025", "մինչև մոտավորապես 2025 թ."),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WORDS.items(), ids=WORDS)
def test_dates_are_said_in_english_french_and_armenian(text: str, expected: tuple[str, str, str]) -> None:
    assert tuple(in_words(parse(text), language) for language in ("en", "fr", "hy")) == expected


def test_short_forms_abbreviate_the_months() -> None:
    short = [in_words_short(parse("2025-09-19"), language) for language in ("en", "fr", "hy")]
    assert short == ["19 Sept. 2025", "19 sept. 2025", "19 սեպ, 2025 թ."]
    assert in_words_short(parse("2025-05-01/2025-06-02")) == "1 May to 2 June 2025"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2025-09-19", "19 Sept."),
        ("2025-09-XX", "Sept."),
        ("2025", "in the year"),
        ("2025?", "probably 2025"),
        ("2025-09-19~", "about 19 Sept."),
        ("2025-06-01/2025-06-03", "1 to 3 June"),
        ("2025-12/2026-09-19", "Dec. to 19 Sept. 2026"),
        ("2025/2026", "2025 to 2026"),
        ("../2025-12-31", "until 31 Dec."),
        ("../2025", "until 2025"),
        ("202X", "the 2020s"),
    ],
)
def test_below_the_heading_of_its_year_a_date_leaves_out_that_year_alone(text: str, says: str) -> None:
    assert within_year(parse(text), 2025) == says


def test_regional_languages_are_their_language_and_unknown_ones_are_english() -> None:
    assert in_words(parse("2025-09"), "fr-BE") == "septembre 2025"
    assert in_words(parse("2025-09"), "tlh") == "September 2025"


GENERAL = "write the year first and in figures, such as 2025-09-19, 2025-09 or 2025"
MISTAKES = {
    "2025-02-30": "February 2025 has 28 days; write a day that exists",
    "2024-02-30~": "February 2024 has 29 days; write a day that exists",
    "2025-06-31/2025-07": ("2025-06-31", "June 2025 has 30 days; write a day that exists"),
    "2025-13": "there is no month 13; write a month from 01 to 12",
    "2025-19-09": "there is no month 19; the month comes before the day: 2025-09-19",
    "2025-00": "there is no month 00; leave the month out when it is not known: 2025",
    "2025-09-00": "there is no day 00; leave the day out when it is not known: 2025-09",
    "0000": "there is no year 0000; write a year from 0001 on",
    "2025-09/2025-08-31": "this ends before it begins; write the earlier date first: 2025-08-31/2025-09",
    "19/09/2025": "write the year first: 2025-09-19",
    "09/19/2025": "write the year first: 2025-09-19",
    "19.9.2025": "write the year first: 2025-09-19",
    "05/05/2025": "write the year first: 2025-05-05",
    "05/03/2025": "write the year first: 2025-03-05 if 03 is the month, 2025-05-03 if it is the day",
    "31/02/2025": "there is no such day; write one that exists, year first",
    "09/2025": "write the year first: 2025-09",
    "2025-9-19": "write hyphens, and two figures for month and day: 2025-09-19",
    "2025/09/19": "write hyphens, and two figures for month and day: 2025-09-19",
    "2025.9": "write hyphens, and two figures for month and day: 2025-09",
    "20250919": "write hyphens: 2025-09-19",
    "2025\u201309\u201119": "write plain hyphens: 2025-09-19",
    "September 2025": "write the date in figures, year first: 2025-09",
    "19 September 2025": "write the date in figures, year first: 2025-09-19",
    "Sept. 19th, 2025": "write the date in figures, year first: 2025-09-19",
    "1er août 2025": "write the date in figures, year first: 2025-08-01",
    "2025 թ. սեպտեմբերի 5": "write the date in figures, year first: 2025-09-05",
    "about May 2025": "write the date in figures, year first: 2025-05~",
    "30 February 2025": GENERAL,
    "circa 2025": "an approximate date ends in ~: 2025~",
    "~2025-09": "an approximate date ends in ~: 2025-09~",
    "?2025": "the sign comes last: 2025?",
    "2025?~": "a date both approximate and uncertain ends in %: 2025%",
    "2025-09-19T10:30:00Z": "leave the time out: 2025-09-19",
    "2025\u20132026": "an interval has a slash: 2025/2026",
    "2025 to 2026": "an interval has a slash: 2025/2026",
    "2025-09-01 / 2025-09-19": "leave out spaces: 2025-09-01/2025-09-19",
    " 2025": "leave out spaces: 2025",
    "2020s": "a decade ends in X: 202X",
    "2025-03-05/": (
        "2025-03-05/",
        "the interval has no end; write 2025-03-05/.. if it goes on, or 2025-03-05 alone if its end is not known",
    ),
    "/2025-03": (
        "/2025-03",
        "the interval has no start; write ../2025-03 if it is open, or 2025-03 alone if its start is not known",
    ),
    "1985/unknown": "the interval has no end; write 1985/.. if it goes on, or 1985 alone if its end is not known",
    "?/1985~": "the interval has no start; write ../1985~ if it is open, or 1985~ alone if its start is not known",
    "1985/?": "the interval has no end; write 1985/.. if it goes on, or 1985 alone if its end is not known",
    "1985-": "the interval has no end; write 1985/.. if it goes on, or 1985 alone if its end is not known",
    "1985-13/": ("1985-13", "there is no month 13; write a month from 01 to 12"),
    "since 1985": "an interval that goes on has two dots for its end: 1985/..",
    "1985/open": "an interval that goes on has two dots for its end: 1985/..",
    "1985\u2013present": "an interval that goes on has two dots for its end: 1985/..",
    "until 2025-03": "an interval without a start has two dots in its place: ../2025-03",
    "../..": "an interval open at both ends says nothing; leave the date out",
    "2025-09-XX/2025-10": "in an interval leave out what is not known: 2025-09/2025-10",
    "202X/2030": "in an interval a year has four figures; write the first and the last that it may be: 2020/2030",
    "2020/202X": "in an interval a year has four figures; write the first and the last that it may be: 2020/2029",
    "2025-XX-19/2026": "“2025-XX-19”: a day needs its month; write 2025 alone",
    "2025-19-09/2025-10": "there is no month 19; the month comes before the day: 2025-09-19/2025-10",
    "2025-09-01/2025-19-09~": "there is no month 19; the month comes before the day: 2025-09-01/2025-09-19~",
    "2025-XX-19": "a day needs its month; write 2025 alone",
    "202X-05": "a month needs its whole year; write 202X alone",
    "2025-09-xx": "leave out what is not known: 2025-09",
    "2025-??-??": "leave out what is not known: 2025",
    "XXXX": "leave the date out when it is not known",
    "unknown": "leave the date out when it is not known",
    "tomorrow": GENERAL,
    "25-09-19": GENERAL,
    "\uff12\uff10\uff12\uff15": GENERAL,
    "20??": "write X for a figure that is not known: 20XX",
    "0000-??": "there is no year 0000; write a year from 0001 on",
    "2025/13": "there is no month 13; write a month from 01 to 12",
    "2025\u201309\u201331": "September 2025 has 30 days; write a day that exists",
    "2025-31-09~": "there is no month 31; write a month from 01 to 12",
    "2025-30-09~": "there is no month 30; the month comes before the day: 2025-09-30~",
    "2025-21": "there is no month 21; a season is written as its months, such as 2025-03/2025-05",
}
SHORT = {
    "2025/26": "2025/2026", "2025-26": "2025/2026", "2025\u201326": "2025/2026", "2025 - 26": "2025/2026",
    "2025/26?": "2025/2026?", "2025-26~": "2025/2026~", "2014-19": "2014/2019", "2020-21": "2020/2021",
    "1999/00": "1999/2000", "1999-00": "1999/2000", "2025-26/..": "2025/..", "2024-25/2025-26": "2024/2026",
    "2025/2026/2027": "2025/2027", "2024/25-2025/26": "2024/2026",
    "2025-09-19/20": "2025-09-19/2025-09-20", "2025-09-19\u201320": "2025-09-19/2025-09-20",
    "2025-09-19..20": "2025-09-19/2025-09-20", "2025-09-19-20": "2025-09-19/2025-09-20",
    "2025-09-19/10-02": "2025-09-19/2025-10-02", "2025-12-30/01-02": "2025-12-30/2026-01-02",
    "2025-09-30/02": "2025-09-30/2025-10-02", "2025-12-31/01": "2025-12-31/2026-01-01",
    "2025-09-19 to 2025-09-20": "2025-09-19/2025-09-20", "20250919-20250920": "2025-09-19/2025-09-20",
    "19.-20.9.2025": "2025-09-19/2025-09-20", "1.-2.9.2025": "2025-09-01/2025-09-02",
    "19.09.-20.09.2025": "2025-09-19/2025-09-20", "30.9.-2.10.2025": "2025-09-30/2025-10-02",
    "30.12.-2.1.2026": "2025-12-30/2026-01-02", "30.-2.10.2025": "2025-09-30/2025-10-02",
    "19-20/09/2025": "2025-09-19/2025-09-20", "1.9.2025/19.9.2025": "2025-09-01/2025-09-19",
    "2.10.2025 - 19.9.2025": "2025-09-19/2025-10-02", "9/2025-10/2025": "2025-09/2025-10",
    "19\u201320 September 2025": "2025-09-19/2025-09-20", "19 and 20 September 2025": "2025-09-19/2025-09-20",
    "du 19 septembre au 2 octobre 2025": "2025-09-19/2025-10-02", "vom 19. bis 20. März 2025": "2025-03-19/2025-03-20",
    "September 19-20, 2025": "2025-09-19/2025-09-20", "September/October 2025": "2025-09/2025-10",
    "December/January 2026": "2025-12/2026-01", "Sept. 30 - Oct. 2, 2025": "2025-09-30/2025-10-02",
}  # fmt: skip
"""Intervals as parliaments write them, and what to write in their place."""

EITHER = {
    "2011/12": ("2011-12", "2011/2012"),
    "2025/6": ("2025-06", "2025/2026"),
    "2025-09/10": ("2025-09/2025-10", "2025-09-10"),
    "2025-11\u201302": ("2025-11/2026-02", "2025-11-02"),
    "1.9.2025/10.9.2025": ("2025-09-01/2025-09-10", "2025-01-09/2025-10-09"),
    "1985/": ("1985/..", "1985"),
    "/1985": ("../1985", "1985"),
}
"""What may mean two things, and both."""


@pytest.mark.parametrize(("text", "expected"), MISTAKES.items(), ids=MISTAKES)
def test_a_text_that_is_no_date_is_answered_with_what_to_write(text: str, expected: str | tuple[str, str]) -> None:
    named, message = expected if isinstance(expected, tuple) else (text, expected)
    with pytest.raises(DateError) as caught:
        parse(text)
    assert str(caught.value) == f"{named}: {message}"


@pytest.mark.parametrize(("text", "meant"), SHORT.items(), ids=SHORT)
def test_an_interval_written_short_is_answered_with_the_whole_of_it(text: str, meant: str) -> None:
    assert said_of(text).date == meant


@pytest.mark.parametrize(("text", "meant"), EITHER.items(), ids=EITHER)
def test_what_may_mean_two_things_is_answered_with_both(text: str, meant: tuple[str, str]) -> None:
    said = said_of(text)
    assert not said.date
    assert advised(said) == {*meant}


def said_of(text: str) -> DateError:
    with pytest.raises(DateError) as caught:
        parse(text)
    return caught.value


def advised(said: DateError) -> set[str]:
    """Every date that an editor is told to write."""
    told = re.sub(r"there is no year \S+;|“[^”]*”", "", said.words)
    found = re.findall(r"(?<!\S)(?:\.\./)?[0-9]{2}[0-9X]{2}\S*", told)
    return {date.strip(",;:") for date in found} | ({said.date} if said.date else set())


@pytest.mark.parametrize("text", [*MISTAKES, *SHORT, *EITHER])
def test_what_is_advised_is_a_date(text: str) -> None:
    """Typed as it stands, it leads into no other mistake."""
    for date in advised(said_of(text)):
        assert parse(date)


PIECES = st.sampled_from(
    [
        *("2025", "2026", "1999", "26", "00", "09", "9", "13", "31", "19", "0000", "9999", "20XX", "XX", "202u"),
        *("/", "-", "\u2013", ".", "..", " ", "~", "?", "%", "T10:00", "open"),
        *("September ", "mars ", " to ", "since ", "circa "),
    ]
)


@settings(max_examples=400)
@given(st.lists(PIECES, max_size=9).map("".join))
def test_whatever_is_pieced_together_what_is_advised_is_a_date(text: str) -> None:
    try:
        parse(text)
    except DateError as said:
        for date in advised(said):
            assert parse(date)


@given(st.text("0123456789XxuT-/.~?% ") | st.text())
def test_any_text_is_a_date_or_is_answered(text: str) -> None:
    try:
        said = str(parse(text))
    except DateError as error:
        said = str(error).partition(": ")[2]
    assert said


@pytest.mark.parametrize("unit", [" ", "2025/", "X", "~", "1 "])
def test_a_very_long_text_is_answered_evenly_and_briefly(unit: str) -> None:
    def work(size: int) -> None:
        with pytest.raises(DateError) as caught:
            parse(unit * size)
        assert len(str(caught.value)) < 200

    assert_grows_evenly(work, 20_000)


@given(DATES)
def test_every_date_has_words_in_every_language(text: str) -> None:
    date = parse(text)
    for language in ("en", "fr", "hy"):
        assert str(date.year).rstrip("0")[:2] in in_words(date, language)
        assert in_words_short(date, language)
