"""Counts as a drawing that is a table: each line has the numbers and their bars, so that none is read alone.

Statements and demands are bars; people are strokes, as everywhere. A list of very many lines is cut.
"""

from collections.abc import Callable, Iterable

from archive.pages.drawing import Strokes, strokes
from archive.records import labels
from archive.render.view import view_class
from archive.store.counts import Count, added_up

MOST_LINES = 40
"""So many lines has a drawing; the file beside it has all."""

LEAST = 1.3
"""Per cent of the longest bar that the shortest one takes: what there is is seen, however little."""

MOST_STROKES = 200
"""Where a line has more people, one stroke stands for up to ten, a hundred or a thousand."""


@view_class
class Bar:
    """A number, what has to be said beside it, and the bar in per cent: what is certain, then what is not."""

    figure: str
    remark: str
    solid: float
    broken: float


@view_class
class Line:
    """What is counted for one year, chamber, group or country; or in `gap` the years for which nothing is."""

    name: str
    address: str = ""
    language: str = ""
    detail: str = ""
    statements: Bar | None = None
    demands: Bar | None = None
    people: Bar | None = None
    strokes: Strokes | None = None
    gap: str = ""


@view_class
class Figure:
    """A drawing that is a table: what a line is, what is counted, the scale, the lines, and the file with all."""

    id: str
    heading: str
    of: str
    told: str
    scale: str
    lines: list[Line]
    file: str


Chosen = tuple[list[tuple[Line, Count | None]], str]
"""The lines of a drawing, each with what it draws, and what has to be said of those left out; a gap draws nothing."""


def figure(identity: str, heading: str, of: str, told: Iterable[str], chosen: Chosen) -> Figure:
    """A drawing of the lines that are chosen of all: its id, heading, what a line is, and what is told of it."""
    lines, only = chosen
    drawn = [one for _, one in lines if one]
    most = (
        max((one.statements for one in drawn), default=0),
        max((len(one.demands) for one in drawn), default=0),
        max((len(one.people) for one in drawn), default=0),
    )
    each = _people_each(most[2])
    for line, one in lines:
        if one:
            _draw(line, one, most, each)
    return Figure(
        id=identity,
        heading=heading,
        of=of,
        told=" ".join(text for text in (*told, only) if text),
        scale=_scale(most, each),
        lines=[line for line, _ in lines],
        file=f"statistics/{identity}.csv",
    )


def _people_each(most: int) -> int:
    """How many people a stroke stands for at the most, where a line has so many people."""
    each = 1
    while most > MOST_STROKES * each:
        each *= 10
    return each


def _scale(most: tuple[int, int, int], each: int) -> str:
    """What the longest bars and a stroke stand for."""
    bars = [
        labels.count(number, word) for number, word in zip(most[:2], ("statement", "demand"), strict=True) if number
    ]
    stroke = "One stroke is one person." if each == 1 else f"One stroke is up to {labels.figure(each)} people."
    are = "is" if len(bars) == 1 else "are"
    longest = f"Bars begin at zero; the longest {are} {labels.listed(bars)}." if bars else ""
    return " ".join(filter(None, (longest, stroke if most[2] else "")))


def _draw(line: Line, one: Count, most: tuple[int, int, int], each: int) -> None:
    demands, doubted = len(one.demands), one.doubted
    line.statements = Bar(labels.figure(one.statements), "", _width(one.statements, most[0]), 0)
    solid, broken = _width(demands - doubted, most[1]), _width(doubted, most[1])
    said = "" if not doubted else "not certain" if doubted == demands else f"{labels.figure(doubted)} not certain"
    line.demands = Bar(labels.figure(demands), said, solid, broken)
    line.people = Bar(labels.figure(len(one.people)), _missing(one), 0, 0)
    line.strokes = strokes(len(one.people), each=each)


def _missing(one: Count) -> str:
    """In how many of the statements names are missing."""
    if not one.incomplete:
        return ""
    if one.incomplete == one.statements:
        return "names missing" if one.statements == 1 else "names missing in each"
    return f"names missing in {labels.figure(one.incomplete)}"


def _width(number: int, most: int) -> float:
    return max(LEAST, round(100 * number / most, 1)) if number else 0


# -- lines ----------------------------------------------------------------------------------------


def years(rows: list[Count]) -> Chosen:
    """The latest years with the gaps between them; of more the earlier ones together, as one line."""
    known = [one for one in rows if one.key]
    shown = known[-MOST_LINES:]
    lines: list[tuple[Line, Count | None]] = []
    if earlier := known[: -len(shown)] if shown else []:
        lines.append((Line(f"To {earlier[-1].key}"), added_up(earlier)))
    last = int(earlier[-1].key) if earlier else None
    for one in shown:
        year = int(one.key)
        if last is not None and year > last + 1:
            lines.append((Line(_span(last + 1, year - 1), gap="no statement entered"), None))
        lines.append((Line(one.key, f"timeline.html#y{year}"), one))
        last = year
    lines += [(Line("Year not recorded"), one) for one in rows if not one.key]
    return lines, f"Of {len(known)} years the {len(shown)} latest have lines of their own." if earlier else ""


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} to {last}"


def named(rows: list[Count], line: Callable[[Count], Line]) -> Chosen:
    """The lines in order of their names; of very many those with most statements."""
    shown = rows
    if len(rows) > MOST_LINES:
        most = sorted(rows, key=lambda one: (-one.statements, -len(one.people), one.key))[:MOST_LINES]
        kept = {one.key for one in most}
        shown = [one for one in rows if one.key in kept]
    only = f"Of {labels.figure(len(rows))} the {MOST_LINES} with most statements are drawn; the file has all."
    return [(line(one), one) for one in shown], only if len(rows) > MOST_LINES else ""
