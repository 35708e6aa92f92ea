"""Two statements side by side: what the pages of the miniature say of them, and which pairs of an archive have one."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element

from archive.store.limits import Limits
from tests.builds import differing, tree
from tests.conftest import Build
from tests.engine.test_sizes import Content, built
from tests.reading import addresses, of_class, page, part, text

RELATED = "xa-2025-001"
"""A statement that is related to eight others."""


def compared(site: Path) -> set[tuple[str, str]]:
    """The pairs that have a page, each as the earlier and the later one."""
    return {(path.parent.name, path.stem) for path in (site / "compare").glob("*/*.html")}


def main(site: Path, earlier: str, later: str) -> Element:
    return part(page(site / "compare" / earlier / f"{later}.html"), "main")


# What a page says


def test_each_puts_a_shared_demand_in_its_own_words_and_what_is_not_certain_says_so(site: Path) -> None:
    root = main(site, "xa-2023-001", RELATED)
    both = part(root, "both")
    assert [text(heading) for heading in both.iter("h3")] == [
        "Open the archive to every reader",
        "Open the reading room",
    ]
    first, second = (
        [text(wording) for wording in of_class(pair, "wording") if wording.tag == "div"]
        for pair in of_class(both, "pair")
    )
    assert first[0].startswith("Open the archive to every reader")
    assert first[1] == "Open the archive at once XA 2025/1, demand 1. Summary by the register"
    assert "XA 2025/1, demand 2. Not certain: possibly made here. Summary by the register" in second[1]
    assert text(of_class(root, "standfirst")[0]) == (
        "Demands in both: 2, 1 not certain; in XA 2023/1 alone: 2; in XA 2025/1 alone: none; "
        "behind both: 2 people, 1 not certain."
    )


def test_whose_wording_it_is_shows_as_on_the_page_of_the_statement(site: Path) -> None:
    wordings = of_class(part(main(site, "xa-2023-001", RELATED), "both"), "wording--translation")
    (translated,) = [one for one in wordings if one.tag == "div"]
    assert translated[0].get("lang") == "hy"
    assert "Official translation" in text(translated)


def test_who_stands_behind_both_is_named_with_role_and_doubt(site: Path) -> None:
    named = part(main(site, "xa-2023-001", RELATED), "signatories")
    assert [text(one) for one in named.iter("li")] == ["Ada Example", "Օրինակ Օրինակյան Identification not certain"]
    sponsor = part(main(site, "xa-2024-001", RELATED), "signatories")
    assert [text(one) for one in sponsor.iter("li")] == ["Ada Example Sponsor of XA 2024/1"]


def test_what_is_not_on_record_is_not_called_a_difference(site: Path) -> None:
    """Of a statement without a demand, and of one without names, nothing can be said of what it shares."""
    words = text(main(site, "xa-2024-003", RELATED))
    assert "What both demand is not known: the sources held list no demand of XA 2024/3." in words
    assert "In both" not in words
    assert "Only in" not in words
    assert "No signatory or sponsor is on record for XU 2024/1." in text(main(site, "xu-2024-001", RELATED))


def test_how_they_are_related_is_told_with_the_note(site: Path) -> None:
    assert "XA 2025/1: supersedes XA 2024/5. The first form was too short." in text(main(site, "xa-2024-005", RELATED))


def test_each_of_both_and_the_demands_that_both_make_lead_to_the_page(site: Path) -> None:
    pairs = compared(site)
    assert len(pairs) >= 8
    for earlier, later in pairs:
        for one in (earlier, later):
            found = addresses(part(page(site / "statements" / f"{one}.html"), "related"))
            assert f"../compare/{earlier}/{later}.html" in found
    listed = addresses(page(site / "demands" / "open-the-archive.html"))
    assert any(address.startswith("../compare/") for address in listed)


# Which pairs there are


def statement(day: int, demands: Iterable[str], more: str = "") -> str:
    made = "".join(f"  - {demand}\n" for demand in demands)
    return f"---\ntitle: Statement {day}\ntype: resolution\ndate: 2025-01-{day:02}\n{more}demands:\n{made}---\n"


def archive(*made: Sequence[str]) -> dict[str, str]:
    """Statements of the days of a month, in order, that make these demands."""
    return {f"statements/xa-2025-{n:03}.md": statement(n, demands) for n, demands in enumerate(made, 1)}


def pairs(build: Build, folder: Path, content: Content) -> set[tuple[int, int]]:
    """The pairs of an archive, by the days of its statements."""
    return numbered(built(build, folder, content))


def numbered(site: Path) -> set[tuple[int, int]]:
    return {(int(one[-3:]), int(other[-3:])) for one, other in compared(site)}


def test_neighbours_that_share_one_demand_have_no_page(build: Build, tmp_path: Path) -> None:
    content = archive(["Open it", "Paint it"], ["Open it", "Close it"], ["Paint it", "Open it"])
    assert pairs(build, tmp_path, content) == {(1, 3)}


def test_related_statements_have_one_whatever_they_demand(build: Build, tmp_path: Path) -> None:
    """The earlier one first, whichever of them says so; once, if both do."""
    content = archive(["Open it"], ["Close it"], ["Paint it"])
    content["statements/xa-2025-001.md"] = statement(
        1, ["Open it"], "relations: [{type: cites, statement: xa-2025-003}]\n"
    )
    content["statements/xa-2025-003.md"] = statement(
        3, ["Paint it"], "relations: [{type: cites, statement: xa-2025-001}]\n"
    )
    assert pairs(build, tmp_path, content) == {(1, 3)}


def test_what_one_alone_asks_for_is_counted_as_it_is_listed(build: Build, tmp_path: Path) -> None:
    """Two wordings of one demand are two items of the list."""
    content = archive(
        ["Open it", "{demand: sell-it, text: Sell it}", "{demand: sell-it, text: Sell all of it}"], ["Open it"]
    )
    relation = "relations: [{type: cites, statement: xa-2025-001}]\n"
    content["statements/xa-2025-002.md"] = statement(2, ["Open it"], relation)
    content["demands/sell-it.md"] = "---\nname: Sell it\n---\n"
    root = main(built(build, tmp_path, content), "xa-2025-001", "xa-2025-002")
    (alone,) = (one for one in of_class(root, "alone") if text(one).startswith("Only in XA 2025/1"))
    assert text(alone).startswith("Only in XA 2025/1 2 ")
    assert len(list(alone.iter("li"))) == 2
    assert "in XA 2025/1 alone: 2; in XA 2025/2 alone: none" in text(of_class(root, "standfirst")[0])


def test_a_statement_stands_in_a_few_pairs_however_many_it_could(build: Build, tmp_path: Path) -> None:
    """Of ten that follow it in the list of one demand each, and share two, those of its first demands are taken."""
    names = [
        f"{verb} it" for verb in ("Open", "Paint", "Close", "Sell", "Lend", "Move", "Heat", "Clean", "Count", "Name")
    ]
    content = archive(names, *zip(names, [*names[1:], names[0]], strict=True))
    found = pairs(build, tmp_path, content)
    assert Limits().compared == 3
    assert found == {(1, 2), (1, 3)}


def test_a_statement_between_two_takes_their_page_and_leaves_nothing_behind(build: Build, tmp_path: Path) -> None:
    """It comes, makes other demands, is dated anew, and goes: each time the site is what a clean build makes of it."""
    shared = ["Open it", "Paint it"]
    content = archive(shared, shared, shared)
    middle = content.pop("statements/xa-2025-002.md")
    assert pairs(build, tmp_path, content) == {(1, 3)}
    site, clean = tmp_path / "site", tmp_path / "clean"
    steps = [
        (middle, {(1, 2), (2, 3)}),
        (statement(2, ["Paint it", "Sell it"]), {(1, 3)}),
        (middle.replace("01-02", "01-05"), {(1, 3), (3, 2)}),
        ("", {(1, 3)}),
    ]
    for written, expected in steps:
        place = tmp_path / "content" / "statements" / "xa-2025-002.md"
        place.write_text(written, encoding="utf-8") if written else place.unlink()
        for target, options in ((site, []), (clean, ["--clean"])):
            assert build(tmp_path / "content", target, "--preview", *options).code == 0
        assert differing(tree(site), tree(clean)) == set()
        assert numbered(site) == expected
