"""The numbers on pages, counted again from the Markdown by a few lines that share nothing with the program."""

import re
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests import ROOT
from tests.archives import Built
from tests.reading import of_class, page, part, text

CONTENT = ROOT / "content"
STANDS = ("signatory", "sponsor")


@cache
def records(kind: str) -> dict[str, Any]:
    """The front matter of every file of a folder, all of it text, by id."""
    found = {}
    for path in sorted((CONTENT / kind).rglob("*.md")):
        if "." not in path.stem:
            front = yaml.load(path.read_text(encoding="utf-8").split("---\n")[1], yaml.BaseLoader)  # noqa: S506
            found[number(path.stem) if kind == "statements" else path.stem] = front
    return found


def number(stem: str) -> str:
    return re.match(r"[a-z]+-\d+-\d+", stem)[0]  # type: ignore[index]


@cache
def bearers() -> dict[str, set[str]]:
    """Who has a name."""
    found = defaultdict(set)
    for person, front in records("people").items():
        others = (other if isinstance(other, str) else other["name"] for other in front.get("other_names", ()))
        for name in (front["name"], *others):
            found[name].add(person)
    return found


def signed(front: Any) -> list[tuple[str, str]]:
    """Who stands behind a statement, and as what: the person's id, or the name of one without a record."""
    found = []
    for entry in front.get("signatories", ()):
        given = {"as_printed": entry} if isinstance(entry, str) else entry
        role = given.get("role", "signatory")
        if role in STANDS and not given.get("withdrawn") and not given.get("body"):
            known = bearers().get(given["as_printed"], set())
            found.append((given.get("person") or (min(known) if len(known) == 1 else given["as_printed"]), role))
    return found


def made(front: Any) -> dict[str, bool]:
    """The demands that a statement makes, and whether that is certain."""
    names = {record["name"]: demand for demand, record in records("demands").items()}
    found: dict[str, bool] = {}
    for entry in front.get("demands", ()):
        given = {"text": entry} if isinstance(entry, str) else entry
        demand = given.get("demand") or names.get(given["text"], given["text"])
        found[demand] = found.get(demand, False) or given.get("certainty", "certain") == "certain"
    return found


def cells(site: Path, path: str) -> dict[str, str]:
    """The cells at the head of a page: label -> figure and what stands below it."""
    boxes = [box for glance in of_class(part(page(site / path), "main"), "glance") for box in glance]
    return {text(box[0]): " ".join(filter(None, map(text, box[1:]))) for box in boxes}


def test_the_front_page_counts_what_the_files_hold(archive: Built) -> None:
    statements = records("statements").values()
    years = sorted(int(front["date"][:4]) for front in statements)
    people = {who for front in statements for who, _ in signed(front)}
    chambers = {chamber for front in statements for chamber in front.get("chambers", ())}
    countries = {records("chambers")[chamber]["country"] for chamber in chambers}
    demands = {demand for front in statements for demand in made(front)}
    (figures,) = of_class(page(archive.site / "index.html"), "figures")
    assert [text(box).split(" ")[-1] for box in figures] == [
        str(count) for count in (len(statements), len(demands), len(people), len(chambers))
    ]
    assert f"statements, {years[0]} to {years[-1]}" in text(figures)
    assert f"in {len(countries)} countries and bodies" in text(figures)


@pytest.mark.parametrize("demand", sorted(records("demands")))
def test_the_page_of_a_demand_counts_what_the_files_hold(archive: Built, demand: str) -> None:
    making = [(front, made(front)[demand]) for front in records("statements").values() if demand in made(front)]
    if not making:
        assert "No statement" in text(part(page(archive.site / f"demands/{demand}.html"), "main"))
        return
    certain = [front for front, sure in making if sure]
    adopted = sum(front.get("status") == "adopted" for front in certain)
    people = {who for front in certain for who, _ in signed(front)}
    doubted = len(making) - len(certain)
    found = cells(archive.site, f"demands/{demand}.html")
    said = f"{adopted or 'none'} adopted"
    said += "" if not doubted else ", not certain" if not certain else f", {doubted} not certain"
    assert found["Statements"] == f"{len(making)} {said}"
    assert found.get("People", "0").split(" ")[0] == str(len(people))
    head = text(of_class(page(archive.site / f"demands/{demand}.html"), "standfirst")[0])
    assert re.search(r"in (\d+) statements?", head)[1] == str(len(certain) or len(making))  # type: ignore[index]


@pytest.mark.parametrize("chamber", sorted(records("chambers")))
def test_the_page_of_a_chamber_counts_what_the_files_hold(archive: Built, chamber: str) -> None:
    own = [front for front in records("statements").values() if chamber in front.get("chambers", ())]
    adopted = sum(front.get("status") == "adopted" for front in own)
    assert cells(archive.site, f"chambers/{chamber}.html")["Statements"] == f"{len(own)} {adopted} adopted"


def test_the_page_of_a_person_counts_what_the_files_hold(archive: Built) -> None:
    """Everyone who has a record: a statement signed and sponsored counts under both."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for front in records("statements").values():
        for who, role in set(signed(front)):
            counted[who][role] += 1
    wrong = {}
    for person in records("people"):
        found = cells(archive.site, f"signatories/{person}.html")
        shown = found["Signed"].split(" ")[0], found["Sponsored"].split(" ")[0]
        if shown != (own := (str(counted[person]["signatory"]), str(counted[person]["sponsor"]))):
            wrong[person] = (shown, own)
    assert wrong == {}


# -- statistics -----------------------------------------------------------------------------------


def lines(site: Path, figure: str) -> dict[str, list[str]]:
    """Each line of a drawing by the address that its name leads to: statements, demands, people; none of a gap."""
    found = {}
    for row in part(page(site / "statistics.html"), figure).iter("tr"):
        if numbers := of_class(row, "counted-number"):
            found[next(row.iter("a")).get("href", "")] = [text(number) for number in numbers]
    return found


def counted(fronts: list[Any]) -> list[str]:
    """How many statements these are, how many demands they make and how many people signed them."""
    people = {who for front in fronts for who, _ in signed(front)}
    return [str(len(found)) for found in (fronts, {demand for front in fronts for demand in made(front)}, people)]


def test_the_statistics_count_what_the_files_hold(archive: Built) -> None:
    """People by chamber and group are those that the page of each has, whose lists are tried elsewhere."""
    statements, chambers = [*records("statements").values()], records("chambers")
    years = {front["date"][:4] for front in statements}
    assert lines(archive.site, "years") == {
        f"timeline.html#y{year}": counted([front for front in statements if front["date"].startswith(year)])
        for year in years
    }
    for address, numbers in lines(archive.site, "chambers").items():
        chamber = address.removeprefix("chambers/").removesuffix(".html")
        own = counted([front for front in statements if chamber in front.get("chambers", ())])
        assert numbers == [*own[:2], cells(archive.site, address)["Signatories"].split(" ")[0]]
    for address, numbers in lines(archive.site, "countries").items():
        of = {
            id
            for id, front in chambers.items()
            if f"chambers.html#{front['country'].lower().replace(' ', '-')}" == address
        }
        assert numbers[:2] == counted([front for front in statements if of & {*front.get("chambers", ())}])[:2]
    for address, numbers in lines(archive.site, "groups").items():
        heads = [text(count) for count in of_class(page(archive.site / address), "count")]
        assert {numbers[0], numbers[2]} <= {*heads}, address


def test_the_statistics_count_in_all_what_the_front_page_counts_and_what_is_in_doubt_apart(archive: Built) -> None:
    found = cells(archive.site, "statistics.html")
    (figures,) = of_class(page(archive.site / "index.html"), "figures")
    front = [text(box).split(" ")[-1] for box in figures]
    assert [found[name].split(" ")[0] for name in ("Statements", "Distinct demands", "Distinct people")] == front[:3]
    sure = {demand for front in records("statements").values() for demand, certain in made(front).items() if certain}
    every = {demand for front in records("statements").values() for demand in made(front)}
    doubted = f", {len(every - sure)} not certain" if every - sure else ""
    assert found["Distinct demands"] == f"{len(every)} All by theme{doubted}"
    gaps = sum(front.get("signatories_listed") == "partial" for front in records("statements").values())
    assert found["Signatures named or stated"].endswith(f"names missing in {gaps} of these lists")
