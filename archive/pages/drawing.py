"""Drawings as data: strokes (one for each person) and rulers (marks on a line of time). Templates draw them.

Lengths are CSS pixels and positions along a ruler per cent of its width, so that marks keep their size
at every width and no page needs a style of its own.
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field

from archive.language.dates import PartialDate, parse

PER_ROW = 50
MOST_STROKES = 600
"""Above this many people one stroke stands for ten."""

MOST_MARKS = 60
"""Above this many statements a ruler draws bars by month instead of marks."""

BROKEN_FROM, BROKEN_TO = 5.0, 12.0
"""Per cent of a ruler that years far from the others take, and where the unbroken line begins."""

TOUCHING = 0.95
"""Marks closer than this, in per cent, are stacked."""

NARROWEST = 0.6
"""Per cent of a ruler that a bar takes at least, so that a month among many years is seen."""

MARK_STEP, LANE, LANE_TOP = 13.5, 54.0, 18.0


@dataclass(frozen=True, slots=True)
class Strokes:
    """Rows of strokes: the end of each row and its height; `people_each` is what one stroke stands for."""

    width: int
    height: int
    rows: tuple[tuple[int, int], ...]
    people_each: int
    large: bool


def people_each(people: int) -> int:
    """How many people one stroke stands for in a drawing of so many."""
    return 10 if people > MOST_STROKES else 1


def strokes(people: int, *, large: bool = False, each: int = 0) -> Strokes | None:
    """One stroke for each person (or for `each` people), tens apart, fifty to a row; nothing for nobody."""
    each = each or people_each(people)
    number = -(-people // each)
    if number <= 0:
        return None
    lengths = [min(PER_ROW, number - start) for start in range(0, number, PER_ROW)]
    first, pitch, tall = (8, 22, 16) if large else (5, 14, 10)
    ends = tuple((_row_end(length, large), first + pitch * index) for index, length in enumerate(lengths))
    return Strokes(max(end for end, _ in ends), tall + pitch * (len(ends) - 1), ends, each, large)


def _row_end(length: int, large: bool) -> int:
    """Where a row ends: strokes of 1 with gaps of 2 and 4 between tens; large ones 2, 3 and 9."""
    stroke, gap, between = (2, 3, 9) if large else (1, 2, 4)
    tens, rest = divmod(length, 10)
    ten = 10 * stroke + 9 * gap + between
    return tens * ten - between if rest == 0 else tens * ten + rest * (stroke + gap) - gap


@dataclass(frozen=True, slots=True)
class Dated:
    """Something with a place on a ruler, or a number of such things. Statements have a mark; events have none."""

    date: PartialDate
    mark: str = ""
    open: bool = False
    number: int = 1


@dataclass(frozen=True, slots=True)
class Mark:
    """A statement: a shape at its day, or a bar as wide as the time that it may be of; broken where it is in doubt."""

    x: float
    y: float
    shape: str
    open: bool
    width: float = 0
    doubtful: bool = False


@dataclass(slots=True)
class Ruler:
    """A line of time. Every x and width is per cent, every y and height is pixels."""

    height: float = 0
    axis: float = 0
    begins: float = 0
    far: str = ""
    hatches: list[tuple[float, float]] = field(default_factory=list)
    years: list[tuple[float, int, bool]] = field(default_factory=list)
    ticks: list[tuple[float, int]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    bars: list[tuple[float, float, float]] = field(default_factory=list)
    spans: list[tuple[float, float, float]] = field(default_factory=list)
    """Bars of those whose month is not known, as wide as the time that they may be of."""

    most: int = 0
    """Of how many statements the highest bar is, where months have bars."""

    events: list[float] = field(default_factory=list)
    ranges: list[tuple[float, float]] = field(default_factory=list)

    @property
    def wide(self) -> bool:
        """Whether a statement has a bar, for its day is not known."""
        return bool(self.spans) or any(mark.width for mark in self.marks)

    @property
    def doubtful(self) -> bool:
        """Whether the time of a statement is in doubt."""
        return any(mark.doubtful for mark in self.marks)


class _Scale:
    """Days to per cent: an unbroken stretch of years, and before it, squeezed, the years far away."""

    def __init__(self, statements: Sequence[Dated], events: Sequence[Dated], until: datetime.date) -> None:
        near = [year for item in statements or events for year in _years(item)]
        self.first, self.last = min(near), max(near)
        self.far = sorted({y for item in events for y in _years(item) if y < self.first - 3})
        others = [y for item in events for y in _years(item) if y not in self.far]
        self.first = min([self.first, *others])
        self.last = max(self.first, min(max([self.last, *others]), until.year))
        self.begins = BROKEN_TO if self.far else 0.0
        self.start = datetime.date(self.first, 1, 1)
        self.days = (datetime.date(self.last, 12, 31) - self.start).days + 1

    def at(self, day: datetime.date) -> float:
        if self.far and day.year <= self.far[-1]:
            span = self.far[-1] - self.far[0] + 1
            return (day.year - self.far[0] + 0.5) / span * BROKEN_FROM / 2
        part = min(max((day - self.start).days / self.days, 0), 1)
        return round(self.begins + part * (100 - self.begins), 2)

    def stretch(self, date: PartialDate) -> tuple[float, float]:
        """Where a date begins and how wide it is, to the end of its last day; never too narrow to be seen."""
        left = self.at(date.start) if date.start else self.begins
        right = self.at(_day_after(date.latest))
        width = max(right - left, NARROWEST)
        return round(min(left, 100 - width), 2), round(width, 2)


def ruler(
    statements: Sequence[Dated], events: Sequence[Dated], researched: Set[int], until: datetime.date = datetime.date.max
) -> Ruler | None:
    """The ruler of an archive's statements and events, or nothing if there are none.

    Years not in `researched` are hatched where others are in it: nobody has looked there yet. The line ends with the
    year of `until`.
    """
    if not statements and not events:
        return None
    scale = _Scale(statements, events, until)
    drawn = Ruler(begins=scale.begins)
    if sum(item.number for item in statements) > MOST_MARKS:
        _draw_bars(drawn, scale, statements)
    else:
        _draw_marks(drawn, scale, statements)
    _draw_years(drawn, scale, researched)
    _draw_events(drawn, scale, events)
    return drawn


def _years(item: Dated) -> set[int]:
    return {day.year for day in (item.date.start, item.date.end) if day}


def _middle(date: PartialDate) -> datetime.date:
    """The day in the middle; where one end is open, the other end."""
    first, last = date.start or date.latest, date.end or date.earliest
    return first + (last - first) / 2


def _new_year(year: int) -> datetime.date:
    """The first day of a year, or the last there is."""
    return datetime.date(year, 1, 1) if year <= datetime.MAXYEAR else datetime.date.max


def _is_wide(date: PartialDate) -> bool:
    """Whether a date is more than one day, so that no point in it is its own."""
    return date.start is None or date.start != date.end


def _is_doubtful(date: PartialDate) -> bool:
    return date.approximate or date.uncertain or date.start is None or date.end is None


def _day_after(day: datetime.date) -> datetime.date:
    return day + datetime.timedelta(days=1) if day < datetime.date.max else day


def _draw_marks(drawn: Ruler, scale: _Scale, statements: Sequence[Dated]) -> None:
    """Bars next to the axis, the widest lowest, and above them the marks of days; what would touch is stacked."""
    lanes: list[list[tuple[float, float]]] = []
    wide = [(*scale.stretch(item.date), item) for item in statements if _is_wide(item.date)]
    placed = [
        (_lane(lanes, left, left + width), left, width, item)
        for left, width, item in sorted(wide, key=lambda bar: (-bar[1], bar[0]))
    ]
    for stack in _stacks(scale, [item for item in statements if not _is_wide(item.date)]):
        x = stack[0][0]
        placed += [(_lane(lanes, x - TOUCHING / 2, x + TOUCHING / 2), x, 0.0, item) for _, item in stack]
    drawn.axis = max(LANE + LANE_TOP, LANE_TOP + len(lanes) * MARK_STEP + 4)
    for level, x, width, item in sorted(placed, key=lambda mark: (mark[1], mark[0])):
        y = drawn.axis - 10 - level * MARK_STEP
        drawn.marks.append(Mark(x, y, item.mark, item.open, width, _is_doubtful(item.date)))
    drawn.height = drawn.axis + 58


def _lane(lanes: list[list[tuple[float, float]]], left: float, right: float) -> int:
    """The lowest lane that is free between two places; it is taken then."""
    free = (n for n, taken in enumerate(lanes) if all(right <= begins or ends <= left for begins, ends in taken))
    level = next(free, len(lanes))
    if level == len(lanes):
        lanes.append([])
    lanes[level].append((left, right))
    return level


def _stacks(scale: _Scale, statements: Sequence[Dated]) -> list[list[tuple[float, Dated]]]:
    """Statements of days, those together whose marks would touch."""
    places = sorted(((scale.at(item.date.earliest), item) for item in statements), key=lambda pair: pair[0])
    stacks: list[list[tuple[float, Dated]]] = []
    for x, item in places:
        if stacks and x - stacks[-1][0][0] < TOUCHING:
            stacks[-1].append((x, item))
        else:
            stacks.append([(x, item)])
    return stacks


def by_month(date: PartialDate) -> PartialDate:
    """The month or else the year in which a date lies; the date itself where it lies in none."""
    first, last = date.earliest, date.latest
    if first.year != last.year:
        return date
    return parse(f"{first.year:04d}-{first.month:02d}" if first.month == last.month else f"{first.year:04d}")


def _draw_bars(drawn: Ruler, scale: _Scale, statements: Sequence[Dated]) -> None:
    """A bar for each month; what has no month is spread over the time that it may be of."""
    periods = Counter[PartialDate]()
    for item in statements:
        periods[by_month(item.date)] += item.number
    each = {date: number / _months(date) for date, number in periods.items()}
    most = max(each.values())
    drawn.most = max((number for date, number in periods.items() if date.precision == "month"), default=0)
    drawn.axis, drawn.height = LANE + LANE_TOP, LANE + LANE_TOP + 58
    for date, number in sorted(each.items(), key=lambda pair: pair[0].sort_key):
        left, right = scale.at(date.earliest), scale.at(_day_after(date.latest))
        height = round(number / most * LANE, 1)
        if date.precision == "month":
            drawn.bars.append((left, round((right - left) * 0.8, 2), height))
        else:
            drawn.spans.append((left, round(right - left, 2), max(height, 2.0)))


def _months(date: PartialDate) -> int:
    """Over how many months a date reaches."""
    first, last = date.earliest, date.latest
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _draw_years(drawn: Ruler, scale: _Scale, researched: Set[int]) -> None:
    span = scale.last - scale.first + 1
    every = -(-span // 12)
    months = range(1, 13) if span <= 6 else (1, 4, 7, 10) if span <= 15 else (1,)
    for year in range(scale.first, scale.last + 1):
        begins = scale.at(datetime.date(year, 1, 1))
        ends = scale.at(_new_year(year + 1))
        if (year - scale.first) % every == 0:
            drawn.years.append((begins, year, (year - scale.first) // every % 2 == 1))
        for month in months:
            length = 10 if month == 1 else 7 if month in (4, 7, 10) else 4
            drawn.ticks.append((scale.at(datetime.date(year, month, 1)), length))
        if year not in researched:
            drawn.hatches.append((begins, round(ends - begins, 2)))
    if scale.far:
        drawn.far = str(scale.far[0]) if len(scale.far) == 1 else f"{scale.far[0]}–{scale.far[-1]}"
        drawn.hatches.append((0, BROKEN_FROM))
    # Where no year was researched, that is no exception to be drawn: it is said in words, once.
    drawn.hatches = _joined(drawn.hatches) if researched & set(range(scale.first, scale.last + 1)) else []


def _joined(hatches: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Stretches that touch, as one."""
    joined: list[tuple[float, float]] = []
    for begins, width in sorted(hatches):
        if joined and abs(sum(joined[-1]) - begins) < 0.05:
            joined[-1] = (joined[-1][0], round(joined[-1][1] + width, 2))
        else:
            joined.append((begins, width))
    return joined


def _draw_events(drawn: Ruler, scale: _Scale, events: Sequence[Dated]) -> None:
    for item in events:
        if _is_wide(item.date) and item.date.earliest.year >= scale.first:
            drawn.ranges.append(scale.stretch(item.date))
        else:
            drawn.events.append(scale.at(_middle(item.date)))
