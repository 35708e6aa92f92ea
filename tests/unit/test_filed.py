"""Names in lists: as they are read, what they are filed under marked, namesakes told apart."""

import pytest

from archive.pages.filed import filed


@pytest.mark.parametrize(
    ("name", "sort_name", "shown"),
    [
        ("Valérie Boisard", "Boisard, Valérie", "Valérie <b>Boisard</b>"),
        ("Anna Sample", "Sample, Anna (North)", "Anna <b>Sample</b> (North)"),
        ("Anna Sample (North)", "Sample, Anna (North)", "Anna <b>Sample</b> (North)"),
        ("Anna <i>", "Sample, Anna", "Anna &lt;i&gt;"),
        ("A & B Sample", "Sample, A & B", "A &amp; B <b>Sample</b>"),
        ("Արամ Եվանունյան", "Եվանունյան, Արամ", "<bdi>Արամ <b>Եվանունյան</b></bdi>"),
    ],
)
def test_a_name_is_shown_as_it_is_read(name: str, sort_name: str, shown: str) -> None:
    assert filed(name, sort_name) == shown
