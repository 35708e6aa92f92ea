"""What is tried on random texts each time, tried on many more of them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.desk import test_fmt
from tests.hostile import test_cleaner, test_hostile_content
from tests.hostile.test_hostile_content import any_tree  # noqa: F401 - a fixture is there by its name
from tests.unit import test_dates, test_drawing, test_patterns

MANY = 2_000


def on_many(test: Any, *texts: st.SearchStrategy[Any]) -> Callable[..., None]:
    """A test of random texts, on many."""
    many: Callable[..., None] = settings(max_examples=MANY, suppress_health_check=list(HealthCheck))(
        given(*texts)(test.hypothesis.inner_test)
    )
    return many


test_dates_span_the_days_that_another_implementation_says = on_many(
    test_dates.test_any_date_spans_the_days_that_another_implementation_says,
    test_dates.SINGLE | test_dates.UNKNOWN | test_dates.CLOSED,
)
test_dates_lie_on_the_ruler = on_many(
    test_drawing.test_every_date_there_is_lies_on_the_ruler,
    st.lists(test_drawing.EDTF, max_size=4),
    st.lists(test_drawing.EDTF, max_size=4),
)
test_whatever_the_handwriting_values_stay_and_remarks_with_them = on_many(
    test_fmt.test_whatever_the_handwriting_values_stay_and_remarks_with_them,
    test_fmt.TREES,
    st.randoms(use_true_random=False),
    st.sampled_from(["\n", "\r\n"]),
)


@settings(max_examples=MANY, suppress_health_check=list(HealthCheck))
@given(data=test_hostile_content.mutated() | test_hostile_content.ANYTHING)
def test_no_statement_whatever_does_more_than_report_its_problems(any_tree: Path, data: bytes) -> None:  # noqa: F811
    (any_tree / "statements/xx-2025-001-nothing.md").write_bytes(data)
    test_hostile_content.told_in_order(any_tree)


@pytest.mark.parametrize("first", range(test_cleaner.TEXTS, 102_000, 4_000))
def test_no_text_comes_to_more_than_the_list_allows(first: int) -> None:
    test_cleaner.try_all(first, 4_000)


@pytest.mark.parametrize("first", [number * test_cleaner.RECORDS for number in range(1, 31)])
def test_no_file_of_a_site_holds_more_than_it_would_without_strangers(first: int, tmp_path: Path) -> None:
    test_cleaner.try_site(tmp_path, first)


@pytest.mark.parametrize("use", test_patterns.uses(), ids=lambda use: use.name)
def test_a_pattern_takes_its_time_by_the_length_of_the_text(use: test_patterns.Use) -> None:
    test_patterns.try_out(use, examples=10, longest=12)
