"""A ballot: how one member voted, as a list of votes by name prints it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ballot:
    """The name as printed, the choice, and where the list has them, id, group, and what the member meant to choose.

    What is corrected afterwards has no effect on the result. `scheme` is that of the id, where the list names it.
    """

    name: str
    choice: str
    identifier: str = ""
    group: str = ""
    corrected: str = ""
    scheme: str = ""


def counted(choices: Iterable[str]) -> dict[str, int]:
    """How many members made each choice; who voted on both sides counts on both."""
    made = Counter(choices)
    if both := made["both"]:
        made.update({"for": both, "against": both})
    return dict(made)
