"""A vote drawn whole, wherever it is drawn: for, against, abstained, and what is not recorded.

On a record each vote is a stroke; in lists the vote is a bar of one width, divided as the votes were. Where a figure
is not recorded nothing says how long its part is, so that it has a short one of its own look; and where a side is
missing, nothing says how the others divide the bar, and all of it has that look.
"""

from collections.abc import Iterator, Sequence

from archive.pages.drawing import Strokes, people_each, strokes
from archive.records import labels
from archive.render.view import view_class
from archive.store.cards import Card

SIDES = (("For", "for"), ("Against", "against"), ("Abstained", "abstained"))
UNKNOWN = "not recorded"

BAR, SHORT = 160, 12
"""Pixels: the width of a bar, and of the part that stands for abstentions nobody recorded."""


@view_class
class Choice:
    """One choice of a vote: its word, its style, the figure or that there is none, and the strokes."""

    word: str
    style: str
    figure: str
    strokes: Strokes | None


@view_class
class Bar:
    """The parts of a bar, each with its style, where it begins and its width in pixels; and what it shows in words.

    `voters` says who voted, where several did.
    """

    voters: str
    width: int
    parts: tuple[tuple[str, int, int], ...]
    label: str


@view_class
class Drawn:
    """A vote drawn in strokes: who voted, where that has to be said, and the choices; what one stroke stands for."""

    voters: str
    choices: list[Choice]
    people_each: int

    @property
    def caption(self) -> str:
        return f"One stroke is {'one vote' if self.people_each == 1 else 'ten votes'}."


def in_strokes(
    figures: Sequence[int | None], voters: str = "", *, large: bool = True, drawn: bool = True
) -> Drawn | None:
    """A vote in strokes; nothing where no figure is recorded. `figures` are votes for, votes against, abstentions.

    Where it is not `drawn`, as its strokes stand elsewhere, it has its figures alone.
    """
    known = [figure for figure in figures if figure is not None]
    if not known:
        return None
    each = people_each(max(known))
    choices = [
        Choice(
            word,
            style if figure is not None else "unknown",
            UNKNOWN if figure is None else labels.figure(figure),
            strokes(figure or 0, large=large, each=each) if drawn else None,
        )
        for (word, style), figure in zip(SIDES, figures, strict=True)
    ]
    return Drawn(voters, choices, each)


def of_card(card: Card) -> list[Drawn]:
    """The votes that decided on a statement, in strokes."""
    drawn = (in_strokes(figures, voters) for voters, figures in card.tallies)
    return [one for one in drawn if one]


def bars(card: Card) -> list[Bar]:
    """The votes that decided on a statement, each as a bar."""
    return [
        Bar(voters, BAR, tuple(_parts(figures)), _label(voters, figures))
        for voters, figures in card.tallies
        if any(figure is not None for figure in figures)
    ]


def _label(voters: str, figures: Sequence[int | None]) -> str:
    """A vote in words: Senate: for 29, against not recorded, abstained not recorded."""
    said = [UNKNOWN if figure is None else labels.figure(figure) for figure in figures]
    choices = ", ".join(f"{word.lower()} {figure}" for (word, _), figure in zip(SIDES, said, strict=True))
    return f"{voters}: {choices}" if voters else choices.capitalize()


def _parts(figures: Sequence[int | None]) -> Iterator[tuple[str, int, int]]:
    """The parts of a bar: style, where it begins and its width."""
    for_, against, abstained = figures
    if for_ is None or against is None or not for_ + against:
        yield "unknown", 0, BAR
        return
    begins = 0
    room = BAR if abstained is not None else BAR - SHORT
    for (_, style), width in zip(SIDES, _widths([for_, against, abstained or 0], room), strict=True):
        if width:
            yield style, begins, width
        begins += width
    if abstained is None:
        yield "unknown", room, SHORT


def _widths(figures: list[int], room: int) -> list[int]:
    """Whole pixels in proportion, together the room there is; a few votes among many are to be seen all the same."""
    widths = [max(2, round(room * figure / sum(figures))) if figure else 0 for figure in figures]
    widths[figures.index(max(figures))] += room - sum(widths)
    return widths
