"""Where a line may not end."""

import pytest

from archive.language.line_breaks import unbroken


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("about 2 December 2026 and after", "about 2_December_2026 and after"),
        ("19 Sept. 2025", "19_Sept._2025"),
        ("September 2025", "September_2025"),
        ("on 27 May, in May", "on 27_May, in May"),
        ("FR 2025/1, demand 6", "FR_2025/1, demand 6"),
        ("Haute-Garonne (8e circonscription)", "Haute-Garonne (8e_circonscription)"),
        ("in 13 statements of 2025", "in 13 statements of 2025"),
        ("12 representatives (of both chambers, and more)", "12 representatives (of both chambers, and more)"),
    ],
)
def test_dates_numbers_and_short_brackets_stay_on_one_line(text: str, kept: str) -> None:
    assert unbroken(text) == kept.replace("_", "\N{NO-BREAK SPACE}")
