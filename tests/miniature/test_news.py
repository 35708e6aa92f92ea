"""What is new: every change under its day, months with addresses that stay, and pages of their own for very many."""

from pathlib import Path

from tests import links, miniature
from tests.builds import divide_early, run
from tests.conftest import Build
from tests.engine.test_sizes import built, written
from tests.reading import addresses, of_class, page, part, text

ENTERED = "---\ntitle: Statement {n}\ntype: motion\ndate: 2024-01-01\nentered: {day}\n---\n"


def months(site: Path, path: str = "new.html") -> dict[str, str]:
    """The sections of the page that are months, and their words."""
    sections = part(page(site / path), "main").iter("section")
    return {one.get("id", ""): text(one) for one in sections if one.get("id", "")[:2] == "20"}


def test_every_change_stands_under_its_day_and_a_month_says_what_came_since() -> None:
    found = months(miniature.site())
    assert list(found) == ["2025-12", "2025-11", "2025-10", "2025-04"]
    assert "2 December 2025 1 response XA 2023/1 Declaration on the archive Vote, 1 February 2024" in found["2025-12"]
    assert "Since 1 November 2025: 1 correction, 1 response and 1 record withdrawn." in found["2025-11"]
    assert "2 statements entered, 1 correction and 4 responses." in found["2025-10"]
    assert "13 statements have no day of entry" in text(part(page(miniature.site() / "new.html"), "days"))


def test_what_was_changed_is_led_to_and_so_is_each_month_and_day() -> None:
    main = part(page(miniature.site() / "new.html"), "main")
    links = addresses(main)
    for address in ("statements/xa-2023-001.html", "statements/xa-2023-001.html#corrections", "#2025-10"):
        assert address in links
    assert "statements/xa-2023-001.html#responses" in links
    assert "statements/xa-2024-901.html" in links  # a record that is no more
    assert text(part(page(miniature.site() / "new.html"), "2025-10-05")).startswith("5 October 2025")


def test_the_front_page_leads_to_it_and_names_its_latest_day() -> None:
    (opening,) = of_class(page(miniature.site() / "index.html"), "opening")
    assert "new.html" in addresses(opening)
    assert "Last change: 2 December 2025" in text(opening)


def test_a_long_list_has_a_page_for_each_year_and_for_each_month_of_a_long_one(tmp_path: Path) -> None:
    days = ["2024-03-01", "2024-05-02", *("2025-06-07",) * 3, *("2025-08-09",) * 2, "2025"]
    files = {f"statements/xa-2024-{n:03}.md": ENTERED.format(n=n, day=day) for n, day in enumerate(days, 1)}
    content, site = written(tmp_path / "content", files), tmp_path / "site"
    result = run([f"--content={content}", f"--output={site}", f"--state={tmp_path / 'state'}"], divide_early)
    assert result.code == 0, result.told
    assert links.broken(site, "https://small.example/here", tmp_path) == []
    index = page(site / "new.html")
    assert {path.stem for path in (site / "new").iterdir()} == {"2024", "2025", "2025-06", "2025-08"}
    assert "Since 1 January 2025: 6 statements entered." in text(part(index, "2025"))
    assert "Since 1 March 2024: 8 statements entered." in text(part(index, "2024-03"))
    assert {"new/2025-06.html", "new/2024.html#2024-03", "new/2025.html#2025"} <= {*addresses(part(index, "months"))}
    assert "3 statements entered" in text(part(index, "latest"))
    assert [*months(site, "new/2024.html")] == ["2024-05", "2024-03"]
    assert [*months(site, "new/2025-06.html")] == ["2025-06"]
    assert [*months(site, "new/2025.html")] == ["2025"]


def test_of_very_many_changes_of_one_day_some_are_listed_and_all_counted(build: Build, tmp_path: Path) -> None:
    files = {f"statements/xa-2024-{n:03}.md": ENTERED.format(n=n, day="2025-06-07") for n in range(1, 121)}
    found = months(built(build, tmp_path, files))["2025-06"]
    assert "120 statements entered" in found
    assert found.count("XA 2024/") == 100
    assert "and 20 more, among the tables" in found


def test_nothing_is_new_where_nothing_is(build: Build, tmp_path: Path) -> None:
    assert "Nothing has been entered yet." in text(page(built(build, tmp_path, {}) / "new.html"))
