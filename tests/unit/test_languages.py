"""What languages are called."""

import pytest
from babel import Locale

from archive.records.labels import UNKNOWN_TO_CLDR, language_name


@pytest.mark.parametrize(
    ("code", "name"), [("fr", "French"), ("hy", "Armenian"), ("hyw", "Western Armenian"), ("qqq", "qqq")]
)
def test_a_language_has_its_english_name_or_its_code(code: str, name: str) -> None:
    assert language_name(code) == name


def test_no_name_is_ours_that_the_repository_of_names_has_by_now() -> None:
    assert not Locale("en").languages.keys() & UNKNOWN_TO_CLDR.keys()
