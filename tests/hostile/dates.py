"""Dates that no calendar has, that no reader means, or that a converter would choke on."""

from tests.hostile.case import STATEMENT, Table, quoted, statement

TABLE = Table("dates")

REFUSED = {
    "a day that is not": "2025-02-30",
    "a leap day that is not": "2100-02-29",
    "a month that is not": "2025-13",
    "a month of nothing": "2025-00",
    "a day of nothing": "2025-01-00",
    "the year nothing": "0000",
    "a negative year": "-0044",
    "a year of five digits": "12025",
    "a year with a sign": "+2025",
    "a year of EDTF in thousands": "Y170000002",
    "an exponent": "Y-17E7",
    "digits of Arabic": "٢٠٢٥",
    "digits of full width": "２０２５-０９",
    "digits above the line": "202⁵",
    "mathematical digits": "𝟐𝟎𝟐𝟓",
    "hyphens of another kind": "2025‑09‑19",
    "a minus": "2025\u221209\u221219",
    "slashes": "19/09/2025",
    "two slashes": "2025/2026/2027",
    "an interval that is open at both ends": "../..",
    "a slash alone": "/",
    "an interval that ends before it begins": "2026/2025",
    "a season": "2025-21",
    "a set": "[2025,2026]",
    "a list of EDTF": "{2025..2026}",
    "a time": "2025-09-19T25:61:61Z",
    "a stamp": "1758240000",
    "a stamp of milliseconds": "1758240000000000000000",
    "hexadecimal": "0x7E9",
    "not a number": ".nan",
    "infinity": ".inf",
    "sexagesimal": "20:25:09",
    "an expression": "2025-09-19; drop table statement",
    "a format": "%Y-%m-%d",
    "markup": "<b>2025</b>",
    "a script": "2025\"><script>alert(1)</script>",
    "a template": "{{ 7 * 7 }}",
    "a path": "../../2025",
    "a hundred thousand digits": "9" * 100_000,
    "a hundred thousand hyphens": "2025" + "-" * 100_000,
    "a hundred thousand spaces": "2025" + " " * 100_000 + "x",
    "a hundred thousand slashes": "2025/" * 20_000,
    "a hundred thousand signs": "2025" + "~" * 100_000,
    "a hundred thousand words": "September " * 10_000,
    "a word": "yesterday",
}  # fmt: skip

REVERSED = {
    "adopted before tabled": ("dates: {tabled: 2025-06, adopted: 2025-05}", "dates-reversed 7 dates.adopted"),
    "withdrawn before signed": (
        "signatories: [{as_printed: Anna Sample, withdrawn: 2024}]",
        "dates-reversed 7 signatories[1].withdrawn",
    ),
    "a date for a list": ("dates: 2025", "value-shape 7 dates"),
    "an unknown step": ("dates: {imagined: 2025}", "key-unknown 7 dates.imagined"),
    "a list for a date": ("entered: [2025]", "value-shape 7 entered"),
    "a mapping for a date": ("entered: {year: 2025}", "value-shape 7 entered"),
    "an empty date": ("entered:", "empty-value 7 entered"),
    "a date with a line end": ('entered: "2025\\n-09"', "value-date 7 entered"),
}

SHOWN = {
    "the first day": ("0001-01-01", "1 January 1"),
    "the last day": ("9999-12-31", "31 December 9999"),
    "a leap day": ("2024-02-29", "29 February 2024"),
    "a century": ("19XX", "1900 to 1999"),
    "open to the future": ("2025/..", "since 2025"),
    "open to the past": ("../0001", "until 1"),
}

CASES = [
    *(TABLE.front(name, f"entered: {quoted(text)}", "value-date 7 entered") for name, text in REFUSED.items()),
    *(TABLE.front(name, front, end) for name, (front, end) in REVERSED.items()),
    TABLE.refused(
        "a date of the statement that is not",
        {STATEMENT: statement().replace("date: 2025", "date: 2025-09-31")},
        "value-date 4 date",
    ),
    *(
        TABLE.shown(
            name,
            {f"events/date-{number}.md": f"---\ntitle: Day {number}\ndate: {text}\n---\n"},
            f"events/date-{number}.html",
            words,
        )
        for number, (name, (text, words)) in enumerate(SHOWN.items(), 1)
    ),
]
