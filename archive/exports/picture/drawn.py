"""What a drawn card says; apart from the drawing, which imports a library that most builds need not load."""

from dataclasses import dataclass

WIDTH, HEIGHT = 1200, 630
"""Pixels: what Facebook recommends for a large picture (developers.facebook.com, “Images in Link Shares”), and no less
than any other service asks for.
"""


@dataclass(frozen=True, slots=True)
class Drawn:
    """All that a card says: of a statement, or of the register alone."""

    register: str
    number: str = ""
    withdrawn: bool = False
    mark: str = ""
    open: bool = False
    kicker: str = ""
    title: str = ""
    facts: str = ""
    people: int = 0
