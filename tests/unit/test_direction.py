"""Which way a text runs is told by its language and script, and names in other scripts are found in a sentence."""

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from archive.language.direction import attributes, direction, pieces


def test_directions_are_those_that_others_list() -> None:
    """By the Unicode Consortium's data on locales, which has fewer languages."""
    for code in locale_identifiers():
        assert direction(code) == ("rtl" if Locale.parse(code).character_order == "right-to-left" else "ltr")


@pytest.mark.parametrize(
    "code", ["ar", "he", "fa-AF", "ckb", "dv", "yi", "az-Arab", "ku-Arab-IQ", "pa-PK", "uig", "syr"]
)
def test_a_language_is_written_from_right_to_left(code: str) -> None:
    assert attributes(code) == f' lang="{code}" dir="rtl"'


@pytest.mark.parametrize("code", ["en", "hy", "az", "ku", "sd-Deva", "he-Latn", "en-a-arab", "xx", "ar-Latn-x-arab"])
def test_a_language_is_written_from_left_to_right(code: str) -> None:
    assert attributes(code) == f' lang="{code}"'
    assert attributes(code, around="ar") == f' lang="{code}" dir="ltr"'


def test_no_language_is_named_where_none_is_known() -> None:
    assert attributes("") == ""


@pytest.mark.parametrize(
    ("text", "kept_apart"),
    [
        ("Ada Example", []),
        ("Zoë Ébène – “x”", []),
        ("عبد المثال", ["عبد المثال"]),
        ("قرار رقم 12 (2024).", ["قرار رقم 12 (2024)."]),
        ("قرار بشأن NATO والأمن", ["قرار بشأن NATO والأمن"]),
        ("Signed by עדה, דוגמה and 3 others.", ["עדה, דוגמה"]),
        ("Օրինակ and 12 others", ["Օրինակ"]),
    ],
)
def test_words_in_another_script_are_told_from_those_around_them(text: str, kept_apart: list[str]) -> None:
    found = pieces(text)
    assert [piece for other, piece in found if other] == kept_apart
    assert "".join(piece for _, piece in found) == text
