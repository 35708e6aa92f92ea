"""Drawings: one stroke for each person, and a ruler on which every date has its place."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.language.dates import parse
from archive.pages.drawing import Dated, Ruler, Strokes, people_each, ruler, strokes


def drawn(people: int, *, large: bool = False) -> Strokes:
    found = strokes(people, large=large)
    assert found is not None
    return found


def strokes_in(width: int) -> int:
    """How many strokes of one pixel a row of that width shows: gaps of two, and of four between tens."""
    number, end = 0, 0
    while end < width:
        end += 1 if number == 0 else 5 if number % 10 == 0 else 3
        number += 1
    return number


# Strokes


@pytest.mark.parametrize("people", [1, 9, 10, 11, 31, 49, 50, 51, 100, 183, 600])
def test_there_is_one_stroke_for_each_person(people: int) -> None:
    assert sum(strokes_in(end) for end, _ in drawn(people).rows) == people


@pytest.mark.parametrize(("people", "shown"), [(601, 61), (700, 70), (705, 71), (12_345, 1235)])
def test_above_600_people_one_stroke_stands_for_ten(people: int, shown: int) -> None:
    found = drawn(people)
    assert found.people_each == 10
    assert sum(strokes_in(end) for end, _ in found.rows) == shown


def test_nobody_is_not_drawn() -> None:
    assert strokes(0) is None
    assert strokes(-1) is None


def test_fifty_strokes_make_a_row_and_rows_lie_inside_the_drawing() -> None:
    found = drawn(120)
    assert len(found.rows) == 3
    assert found.width == found.rows[0][0]
    assert all(0 < y < found.height for _, y in found.rows)


def test_large_strokes_are_two_pixels_wide_with_gaps_of_three_and_nine() -> None:
    assert drawn(1, large=True).width == 2
    assert drawn(2, large=True).width == 2 + 3 + 2
    assert drawn(11, large=True).width == 10 * 2 + 9 * 3 + 9 + 2


def test_the_choices_of_one_vote_can_be_drawn_to_one_scale() -> None:
    """640 for and 41 against: what one stroke stands for follows the greater number."""
    each = people_each(640)
    against = strokes(41, each=each)
    assert against is not None
    assert (each, strokes_in(against.width)) == (10, 5)


# The ruler


def dated(*dates: str, mark: str = "declaration") -> list[Dated]:
    return [Dated(parse(date), mark) for date in dates]


def ruled(statements: Sequence[str], events: Sequence[str] = (), researched: set[int] | None = None) -> Ruler:
    found = ruler(dated(*statements), dated(*events), researched or set())
    assert found is not None
    return found


def test_nothing_has_no_ruler() -> None:
    assert ruler([], [], {2025}) is None


def test_a_ruler_runs_from_the_first_of_january_to_the_last_of_december() -> None:
    found = ruled(["2024-01-01", "2025-12-31"])
    assert [mark.x for mark in found.marks] == [0.0, pytest.approx(100, abs=0.2)]


@pytest.mark.parametrize(
    ("date", "left", "width"),
    [
        ("2025", 50, 50),
        ("2025-07", 74.8, 4.2),
        ("2025-07-01/2025-12", 74.8, 25.2),
        ("2024/2025", 0, 100),
        ("2025-07/..", 74.8, 25.2),
        ("../2024-12", 0, 50),
        ("202X", 0, 100),
    ],
)
def test_a_date_that_is_more_than_a_day_is_a_bar_as_wide_as_the_time_it_may_be_of(
    date: str, left: float, width: float
) -> None:
    (mark,) = [m for m in ruled(["2024-01-01", date, "2025-12-31"]).marks if m.width]
    if date != "202X":
        assert [mark.x, mark.width] == pytest.approx([left, width], abs=0.3)
    assert mark.x + mark.width <= 100.01


def test_a_bar_without_a_beginning_begins_behind_the_break() -> None:
    found = ruled(["../2024-12", "2025"], ["1991-09-02"])
    assert min(mark.x for mark in found.marks) == found.begins > 0


def test_a_month_among_a_hundred_years_is_seen() -> None:
    assert ruled(["1925-01-01", "2025-07"]).marks[-1].width >= 0.6


def test_bars_lie_next_to_the_axis_and_marks_above_them() -> None:
    found = ruled(["2025", "2025-07", "2025-07-10", "2024-02-01"])
    year, month, day = sorted((mark for mark in found.marks if mark.x >= 49), key=lambda mark: -mark.width)
    assert year.y > month.y > day.y


@pytest.mark.parametrize(
    ("date", "doubtful"),
    [
        ("2025~", True),
        ("2025-07-01?", True),
        ("2025-07%", True),
        ("2025/..", True),
        ("2025", False),
        ("2025-07", False),
    ],
)
def test_what_is_about_or_uncertain_is_drawn_so(date: str, doubtful: bool) -> None:
    found = ruled([date])
    assert [mark.doubtful for mark in found.marks] == [doubtful]
    assert found.doubtful is doubtful


def test_of_many_statements_those_without_a_month_are_spread_over_their_year() -> None:
    found = ruled([*["2024-03"] * 40, *["2025"] * 24])
    ((left, width, height),) = found.spans
    assert [left, width] == pytest.approx([50, 50], abs=0.2)
    assert height == pytest.approx(54 * 2 / 40, abs=0.1)
    assert len(found.bars) == 1


def test_marks_keep_the_order_of_their_dates() -> None:
    places = [mark.x for mark in ruled(["2025-09-19", "2023", "2024-02"]).marks]
    assert places == sorted(places)


def test_marks_that_would_touch_are_stacked() -> None:
    found = ruled(["2024-05-01", "2024-05-01", "2024-05-02", "2025-01-01"])
    stack = [mark for mark in found.marks if mark.x == found.marks[0].x]
    assert len(stack) == 3
    assert len({mark.y for mark in stack}) == 3
    assert all(0 < mark.y < found.axis for mark in found.marks)


def test_what_was_not_carried_has_an_open_mark() -> None:
    found = ruler([Dated(parse("2025"), "resolution", open=True)], [], set())
    assert found is not None
    assert [(mark.shape, mark.open) for mark in found.marks] == [("resolution", True)]


def test_years_nobody_researched_are_hatched() -> None:
    found = ruled(["2022", "2025"], researched={2023, 2024})
    (first, width), (second, last) = found.hatches
    assert first == 0
    assert second + last == pytest.approx(100, abs=0.1)
    assert width == pytest.approx(25, abs=0.1)


def test_neighbouring_years_are_hatched_as_one_stretch() -> None:
    ((first, width),) = ruled(["2022", "2025"], researched={2025}).hatches
    assert first == 0
    assert width == pytest.approx(75, abs=0.1)


def test_where_no_year_was_researched_none_is_hatched() -> None:
    assert ruled(["2022", "2025"]).hatches == []
    assert ruled(["2022", "2025"], researched={1999}).hatches == []


def test_years_far_from_all_others_stand_before_a_break() -> None:
    found = ruled(["2023", "2025"], ["1991-09-02", "2022-12"])
    assert found.far == "1991"
    assert 0 < found.begins < 20
    assert found.events[0] < found.begins
    assert all(place >= found.begins for place, year, _ in found.years)
    assert [year for _, year, _ in found.years] == [2022, 2023, 2024, 2025]


def test_an_event_of_some_days_is_a_stretch_and_one_of_a_day_a_point() -> None:
    found = ruled(["2023"], ["2023-09-19/2023-09-24", "2023-12-01"])
    assert len(found.ranges) == len(found.events) == 1


def test_more_than_sixty_statements_are_bars_by_month() -> None:
    found = ruled([*["2024-03"] * 40, *["2024-12"] * 20, "2025-01"])
    assert found.marks == []
    assert [height for _, _, height in found.bars] == [54.0, 27.0, pytest.approx(54 / 40, abs=0.06)]


EDTF = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda day: f"{day.year:04}-{day.month:02}"),
    st.integers(1, 9999).map(lambda year: f"{year:04}"),
    st.integers(1, 999).map(lambda decade: f"{decade:03}X"),
    st.integers(1, 99).map(lambda century: f"{century:02}XX"),
    st.dates().map(lambda day: f"{day}/.."),
    st.dates().map(lambda day: f"../{day}"),
    st.tuples(st.dates(), st.dates()).map(lambda days: f"{min(days)}/{max(days)}"),
)


@settings(max_examples=30)
@given(st.lists(EDTF, max_size=4), st.lists(EDTF, max_size=4))
def test_every_date_there_is_lies_on_the_ruler(statements: list[str], events: list[str]) -> None:
    """Also the first day and the last that there are, and intervals without an end."""
    found = ruler(dated(*statements), dated(*events), set())
    if found is None:
        assert not statements
        assert not events
        return
    places = [mark.x for mark in found.marks] + found.events + [x for x, _ in found.ranges]
    bars = [*[bar[:2] for bar in (*found.bars, *found.spans)], *[(mark.x, mark.width) for mark in found.marks]]
    ends = [x + width for x, width in (*found.ranges, *found.hatches, *bars)]
    assert all(0 <= place <= 100 for place in places)
    assert all(0 <= end <= 100.05 for end in ends)
    assert len(found.marks) == len(statements)
