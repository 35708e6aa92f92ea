"""What is missing: each need with the statements that have it, once each, in the order of their dates."""

from pathlib import Path
from urllib.parse import unquote

import pytest

from archive.store.limits import Limits
from archive.store.store import Store
from tests import builds
from tests.claims.made import SETTINGS, Made, record
from tests.reading import addresses, of_class, page, part, text

WHOLE = """
title: Declaration on lamps
type: declaration
date: 2024-03-01
entered: 2025-01-01
chambers: [xx-assembly]
sources: [{title: Minutes, url: "https://minutes.example/1"}]
signatories: [Anna Beispiel, Bruno Muster]
demands: [Light the lamps]
texts: [{status: official, language: en, here: this}]
"""
RESOLUTION = WHOLE.replace("type: declaration", "type: resolution").replace("Declaration", "Resolution")
VOTE = "status: adopted\nvotes: [{chamber: xx-assembly, date: 2024-03-01, outcome: adopted%s}]\n"


def wanted(folder: Path, *fronts: str, body: str = "Light the lamps.") -> dict[str, list[str]]:
    """By the name of each need, what the page says of the statements that have it; they are numbered in their order."""
    files = {f"statements/xx-2024-{n:03}.md": record(front, body) for n, front in enumerate(fronts, 1)}
    root = page(Made(folder, {"site.yaml": SETTINGS, **files}).site / "wanted.html")
    return {
        section.get("id", ""): [text(of_class(item, "caption")[0]) for item in section.iter("li")]
        for section in of_class(root, "section")
        if section.get("id")
    }


def test_a_record_that_has_everything_is_in_no_list(tmp_path: Path) -> None:
    assert wanted(tmp_path, WHOLE) == {}
    assert "Nothing is missing of what is on record." in text(page(tmp_path / "site" / "wanted.html"))


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        (WHOLE.replace("official", "summary"), {"text": "XX 2024/1"}),
        (WHOLE.replace("here: this", "held: false"), {"text": "XX 2024/1"}),
        (WHOLE.replace("here: this", "held: true"), {}),
        (WHOLE.replace("demands: [Light the lamps]\n", ""), {"demands": "XX 2024/1 · No summary either"}),
        (WHOLE + "signatories_listed: partial\n", {"names": "XX 2024/1 · 2 named"}),
        (
            WHOLE + "signatories_listed: partial\ndeclared: {signatories: 60}\n",
            {"names": "XX 2024/1 · 2 named; 60 stated"},
        ),
        (WHOLE.replace("signatories: [Anna Beispiel, Bruno Muster]\n", ""), {"names": "XX 2024/1 · None named"}),
        (RESOLUTION.replace("signatories: [Anna Beispiel, Bruno Muster]\n", ""), {}),
        (RESOLUTION + "status: adopted\n", {"votes": "XX 2024/1 · No vote is recorded"}),
        (RESOLUTION + VOTE % "", {"votes": "XX 2024/1 · Figures"}),
        (RESOLUTION + VOTE % ", for: 3, against: 1", {}),
        (RESOLUTION + VOTE % ", method: unanimous", {}),
        (RESOLUTION + VOTE % ", for: 3, against: 1, method: roll-call", {"votes": "XX 2024/1 · Who voted how"}),
        (WHOLE.replace(', url: "https://minutes.example/1"', ""), {"sources": "XX 2024/1 · 1 of 1 source"}),
        (WHOLE.replace("language: en", "language: hy"), {"translation": "XX 2024/1 · Armenian"}),
    ],
)
def test_what_a_record_lacks_stands_under_its_need_alone(tmp_path: Path, front: str, expected: dict[str, str]) -> None:
    assert wanted(tmp_path, front) == {need: [told] for need, told in expected.items()}


def test_a_translation_into_the_language_of_the_register_is_enough(tmp_path: Path) -> None:
    files = {
        "site.yaml": SETTINGS,
        "statements/xx-2024-001.md": record(WHOLE.replace("language: en", "language: hy"), "Վառել լամպերը։"),
        "statements/xx-2024-001.en.md": record("title: On lamps\nstatus: translation", "Light the lamps."),
    }
    assert of_class(page(Made(tmp_path, files).site / "wanted.html"), "wanted") == []


def test_each_is_sent_to_the_address_of_the_register_with_its_page_and_need(tmp_path: Path) -> None:
    wanted(tmp_path, WHOLE.replace("official", "summary"))
    lists = of_class(page(tmp_path / "site" / "wanted.html"), "wanted")
    (mail,) = [unquote(one) for one in addresses(lists[0]) if one.startswith("mailto:")]
    assert "subject=Official text: XX 2024/1 (xx-2024-001)" in mail
    assert "/statements/xx-2024-001.html" in mail


def test_a_list_is_in_the_order_of_dates_and_says_how_many_it_leaves_out(tmp_path: Path) -> None:
    dates = [f"2024-03-{day:02}" for day in (9, 7, 8, 1, 2)]
    fronts = [WHOLE.replace("official", "summary").replace("2024-03-01", day) for day in dates]
    files = {f"statements/xx-2024-{n:03}.md": record(front, "In short.") for n, front in enumerate(fronts, 1)}
    made = Made(tmp_path, {"site.yaml": SETTINGS, **files})
    assert [text(one) for one in of_class(page(made.site / "wanted.html"), "wanted")[0].iter("time")] == [
        "1 March 2024", "2 March 2024", "7 March 2024", "8 March 2024", "9 March 2024",
    ]  # fmt: skip
    few = tmp_path / "few"
    places = [f"--content={made.content}", f"--output={few}", f"--state={tmp_path / 'few.state'}"]
    assert builds.run(places, show_few).code == 0
    section = part(page(few / "wanted.html"), "text")
    assert "The first 2 by date; each of the others says it on its own page." in text(section)
    assert len(list(section.iter("li"))) == 2


def show_few() -> None:
    Store.limits = Limits(wanted=2)
