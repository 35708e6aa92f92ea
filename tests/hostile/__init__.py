"""Files that strangers might send, by category, each with the end that it has to come to.

`python -m tests.hostile` prints how many there are and how long the slowest takes.
"""

from tests.hostile import dates, encodings, exports, front_matter, markdown, paths, payloads, votes
from tests.hostile.case import Case

CASES: tuple[Case, ...] = tuple(
    case
    for module in (front_matter, encodings, dates, votes, paths, markdown, exports, payloads)
    for case in module.CASES
)
REFUSED = tuple(case for case in CASES if case.refused)
HARMLESS = tuple(case.numbered(number) for number, case in enumerate((c for c in CASES if not c.refused), 1))
"""Each with a number of its own, so that all lie in one archive."""
