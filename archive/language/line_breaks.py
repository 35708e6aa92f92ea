"""Where a line may not end: within a date, a statement's number, or two words in brackets."""

import re

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = r"Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\."
_ENDS = "ary|rch|ril|May|une|uly|ust|ber|an.|eb.|ug.|pt.|ct.|ov.|ec."

UNBROKEN = re.compile(
    rf" (?:(?<=\d )(?:{_MONTHS}|{_SHORT})(?: \d{{4}}\b)?|(?<=(?:{_ENDS}) )\d{{4}}\b|(?<=[A-Z] )\d{{4}}/\d)"
    r"|\([^() ]+ [^() ]{1,20}\)"
)
"""19 September 2023, Sept. 2023, FR 2025/1, (8e circonscription). What it begins with is quick to look for."""


def unbroken(text: str) -> str:
    """A text whose dates, numbers of statements and short brackets stay on one line, by no-break spaces."""
    return UNBROKEN.sub(lambda found: found[0].replace(" ", "\N{NO-BREAK SPACE}"), text)
