"""The entry of a statement in feeds stays short, however much a record holds: it stands in the feed of each demand."""

from collections.abc import Callable

import pytest

from archive import urls
from archive.feeds import atom
from archive.feeds.entry import MOST_ITEMS, MOST_LETTERS, Told, entry
from archive.read.validate import PLACEHOLDER
from archive.records import KNOWN, Statement
from archive.store.cards import Card
from tests.unit.test_standing import signed

LISTS: dict[str, Callable[[int], object]] = {
    "demands": lambda number: f"Open archive {number}",
    "signatories": lambda number: f"Anna Sample {number}",
    "sources": lambda number: {"title": f"Gazette {number}", "url": f"https://example.org/{number}"},
    "corrections": lambda number: {"date": "2025-02-01", "about": "title", "reason": f"Misread {number}"},
}


def xml_of(**values: object) -> str:
    given = {"id": "xx-2025-001", "body": "", "title": "Nothing", "type": "declaration", "date": "2025-01-01", **values}
    statement = Statement.model_validate(given)
    card = Card.of(statement, {}, signed(statement), KNOWN)
    return entry(PLACEHOLDER, Told(statement, [], card, {}, "2025-01-01")).xml


def test_what_tells_a_day_from_others_is_one_for_each_date_and_the_same_in_every_address() -> None:
    dates = [
        "2025",
        "2025?",
        "2025~",
        "2025%",
        "2025-01",
        "2025-01-XX",
        "199X",
        "2025-01/2025-02",
        "../2025",
        "2025/..",
    ]
    found = [atom.fragment("response", date, 1) for date in dates]
    assert len({*found}) == len(dates)
    assert [urls.absolute("https://xx.example/a", f"b#{one}") for one in found] == [
        f"https://xx.example/a/b#{one}" for one in found
    ]


@pytest.mark.parametrize("key", LISTS)
def test_of_a_long_list_an_entry_has_the_first_items_and_the_number_of_the_others(key: str) -> None:
    items = [LISTS[key](number) for number in range(2 * MOST_ITEMS)]
    assert "others" not in xml_of(**{key: items[:MOST_ITEMS]})
    found = xml_of(**{key: items})
    assert f"And {MOST_ITEMS} others" in found
    assert len(found) < len(xml_of(**{key: items[:MOST_ITEMS]})) + 200


@pytest.mark.parametrize("key", ["demands", "signatories"])
def test_of_long_items_there_are_fewer(key: str) -> None:
    long = "word " * 1900
    found = xml_of(**{key: [f"{long}{number}" for number in range(40)]})
    assert "And 38 others" in found
    assert len(found) < 2 * MOST_LETTERS
