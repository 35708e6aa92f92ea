"""The timeline: its order, what a row says, and that each list holds exactly the statements that it is of."""

import re
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import pytest

from archive.records import Statement
from tests.archives import Built, divided, small
from tests.reading import of_class, page, part, text

PLACE = re.compile(r"statements/[a-z0-9-]+\.html#d\d+")
"""The address of a demand that has no page."""


def ids(root: Element, name: str = "timeline-statement") -> list[str]:
    """The ids of the statements of a list, or of its events, in their order."""
    return [row.get("id", "")[2:] for row in of_class(root, name)]


def row(root: Element, statement: str) -> Element:
    return part(root, f"s-{statement}")


def pages_of(built: Built) -> dict[str, Element]:
    """The pages below timeline/ by their names."""
    return {path.stem: page(path) for path in (built.site / "timeline").iterdir()}


def by_value(built: Built) -> dict[str, set[str]]:
    """Name of each list that there might be -> the ids of its statements, from the records themselves."""
    chambers = {id: chamber.country for id, chamber in built.batch.chambers.items()}
    found: dict[str, set[str]] = defaultdict(set)
    for statement in built.batch.statements.values():
        for name in lists_of(statement, chambers):
            found[name].add(statement.id)
    return found


def lists_of(statement: Statement, chambers: dict[str, str]) -> set[str]:
    countries = {f"country-{chambers[id].lower().replace(' ', '-')}" for id in statement.chambers}
    return {f"kind-{statement.type}", f"outcome-{statement.status}", *countries}


def referred_to(statement: Statement) -> list[str]:
    return [*statement.events, *(event for demand in statement.demands for event in demand.events)]


# Rows


def test_statements_and_events_stand_in_one_order(site: Path) -> None:
    year = part(page(site / "timeline.html"), "y2023")
    assert [text(link) for link in year.iter("a")] == [
        "Shelves were empty",
        "Flood in the archive of Examplia",
        "Declaration on the archive",
        "Օրինակների արխիվի մասին",
        "Motion against opening the archive",
    ]
    assert [text(one) for one in of_class(year, "year-head")] == ["2023 3 statements, 2 events"]


def test_what_was_not_carried_has_an_open_mark(site: Path) -> None:
    root = page(site / "timeline.html")
    opened = {one for one in ids(root) if of_class(row(root, one), "mark--open")}
    assert opened == {"xa-2023-003", "xa-2024-001", "xa-2024-003", "xa-2024-004", "xa-2025-002"}
    assert len(ids(root)) == 16
    assert len(ids(root, "timeline-event")) == 9


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("xa-2023-003", "Rejected (day not recorded) by show of hands; no figures held"),
        ("xa-1990-001", "1 signatory"),
        ("xa-1999-001", ""),
    ],
)
def test_without_figures_of_a_vote_a_row_says_what_became_of_it_and_how_many_signed(
    site: Path, statement: str, said: str
) -> None:
    results = of_class(row(page(site / "timeline.html"), statement), "timeline-result")
    assert " ".join(map(text, results)) == said


def test_a_row_has_the_place_the_kind_and_the_number_in_words(site: Path) -> None:
    place = of_class(row(page(site / "timeline.html"), "xa-2023-003"), "timeline-place")
    assert text(place[0]).endswith("Motion XA 2023/3")
    assert "Examplia" in text(place[0])


def test_years_that_nobody_researched_are_told_of_once(site: Path) -> None:
    said = text(part(page(site / "timeline.html"), "main"))
    assert said.count("esearched") == 1
    assert "Researched systematically: 2023 to 2025." in said
    assert not of_class(page(site / "timeline.html"), "ruler-hatch")


# Lists


def test_every_list_has_exactly_its_statements_and_the_events_that_they_refer_to() -> None:
    built = small()
    expected = {name: found for name, found in by_value(built).items() if len(found) > 1}
    shown = pages_of(built)
    assert shown.keys() - {"newest", "statements"} == expected.keys()
    whole = ids(page(built.site / "timeline.html"))
    for name, statements in expected.items():
        assert ids(shown[name]) == [one for one in whole if one in statements]
        events = {event for one in statements for event in referred_to(built.batch.statements[one])}
        assert set(ids(shown[name], "timeline-event")) == events


def test_the_menus_of_the_timeline_lead_to_a_list_to_the_one_statement_or_to_the_page_of_the_demand() -> None:
    built = small()
    found = by_value(built)
    for menu in of_class(page(built.site / "timeline.html"), "pick-menu"):
        for item in (item for item in menu.iter("li") if item.get("data-value")):
            facet, value = menu.get("data-facet"), item.get("data-value", "")
            (link,) = item.iter("a")
            statements = found[f"{facet}-{value}"]
            if facet == "demand":
                own = f"demands/{value}.html"
                assert link.get("href") == own if (built.site / own).exists() else PLACE.fullmatch(link.get("href", ""))
                assert text(item).split(" ")[-1]
            elif len(statements) == 1:
                assert link.get("href") == f"statements/{min(statements)}.html"
            else:
                assert link.get("href") == f"timeline/{facet}-{value}.html"
                assert text(item).endswith(f" {len(statements)}")


def test_the_newest_first_and_the_statements_alone_are_lists_of_all(site: Path) -> None:
    whole = page(site / "timeline.html")
    newest, alone = page(site / "timeline/newest.html"), page(site / "timeline/statements.html")
    assert ids(newest) == ids(whole)[::-1]
    assert ids(newest, "timeline-event") == ids(whole, "timeline-event")[::-1]
    assert (ids(alone), ids(alone, "timeline-event")) == (ids(whole), [])
    for one, there in ((whole, "timeline/newest.html"), (newest, "../timeline.html"), (alone, "../timeline.html")):
        assert there in {link.get("href") for picks in of_class(one, "picks") for link in picks.iter("a")}


def test_a_demand_that_is_not_certain_is_counted_apart(site: Path) -> None:
    menus = {menu.get("data-facet"): menu for menu in of_class(page(site / "timeline.html"), "pick-menu")}
    assert "Open the reading room 4, 1 not certain" in [text(item) for item in menus["demand"].iter("li")]


def test_long_lists_are_divided_and_their_parts_hold_every_statement_once() -> None:
    """Lists of five, of which a year has three: of all statements, and of those of a country, a kind, an outcome."""
    built = divided()
    shown = pages_of(built)
    assert ids(page(built.site / "timeline.html")) == []
    found = by_value(built)
    assert max(map(len, found.values())) > 5
    for name, statements in [("", set(built.batch.statements)), *found.items()]:
        if len(statements) < 2:
            assert name not in shown
            continue
        parts = [one for one in shown if re.fullmatch(rf"{name}\.?\d+(-\d\d)?" if name else r"\d+(-\d\d)?", one)]
        rows = [one for part in [name, *parts] if part in shown for one in ids(shown[part])]
        assert sorted(rows) == sorted(statements), name
        assert all(len(ids(shown[part])) <= 5 for part in parts)


def test_a_year_of_a_long_timeline_leads_to_those_beside_it() -> None:
    shown = pages_of(divided())
    years = sorted(int(name) for name in shown if name.isdecimal())
    for earlier, later in pairwise(years):
        links = [link.get("href") for link in part(shown[str(later)], "main").iter("a")]
        assert f"../timeline/{earlier}.html" in links


def test_the_pages_of_a_divided_list_are_reached_from_it() -> None:
    built = divided()
    start = f"{built.site.as_uri()}/timeline.html"
    seen, left = {start}, [start]
    while left:
        address = left.pop()
        root = page(Path(address.removeprefix("file://")))
        links = {urljoin(address, link.get("href", "")).partition("#")[0] for link in part(root, "main").iter("a")}
        new = {link for link in links if "/timeline/" in link} - seen
        seen |= new
        left += new
    assert {Path(one).stem for one in seen} - {"timeline"} == pages_of(built).keys()
