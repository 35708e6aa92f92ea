"""A ballot: how one member voted, as a list of votes by name prints it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ballot:
    """The name as printed, the choice (for, against or abstained), and where the list has them, id and group."""

    name: str
    choice: str
    identifier: str = ""
    group: str = ""
