"""Who is counted where: small archives, each for one way of counting wrongly."""

import json
import shutil
from pathlib import Path

import pytest

from tests import miniature
from tests.conftest import Build
from tests.reading import page, part, text

CHAMBERS = {
    "chambers/xa-house.md": "name: House of Examples\ncountry: Examplia",
    "chambers/xb-house.md": "name: House of Examples\ncountry: Otheria",
}
PEOPLE = {
    "people/ada-example.md": "name: Ada Example\nsort_name: Example, Ada\nidentifiers: {senat: '123'}",
    "people/bob-sample.md": "name: Bob Sample\nsort_name: Sample, Bob\nidentifiers: {assemblee-nationale: '123'}",
}
STATEMENT = """title: Declaration for counting
type: declaration
date: 2025-09-01
sources: [{title: A source}]
"""


@pytest.fixture
def site(tmp_path: Path, build: Build, request: pytest.FixtureRequest) -> Path:
    """The site of an archive of the two chambers, the two people and the files that the test names."""
    content = tmp_path / "content"
    content.mkdir()
    shutil.copy(miniature.CONTENT / "site.yaml", content)
    for name, front in {**CHAMBERS, **PEOPLE, **request.param}.items():
        path = content / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(front if path.suffix == ".csv" else f"---\n{front}\n---\n", encoding="utf-8")
    result = build(content, tmp_path / "site")
    assert result.code == 0, result.told
    return tmp_path / "site"


def signed(*signatures: str) -> dict[str, str]:
    listed = "".join(f"  - {signature}\n" for signature in signatures)
    return {"statements/xa-2025-001-counting.md": f"{STATEMENT}chambers: [xa-house, xb-house]\nsignatories:\n{listed}"}


@pytest.mark.parametrize(
    "site",
    [signed("{as_printed: Ada Example, chamber: xa-house}", "{as_printed: Bob Sample, chamber: xb-house}")],
    indirect=True,
)
def test_chambers_of_one_name_are_two_lists(site: Path) -> None:
    """The names stand below their own chamber, told apart by its country."""
    headings = [text(h) for h in part(page(site / "statements/xa-2025-001.html"), "signatories").iter("h3")]
    assert headings == ["House of Examples, Examplia 1", "House of Examples, Otheria 1"]


@pytest.mark.parametrize(
    "site",
    [signed("{as_printed: Ada Example, withdrawn: 2025-10-01}", "{as_printed: Bob Sample, role: rapporteur}")],
    indirect=True,
)
@pytest.mark.parametrize("person", ["ada-example", "bob-sample"])
def test_whoever_withdrew_or_reported_has_signed_nothing(site: Path, person: str) -> None:
    """The page of a person and the index count alike: what stands, in the role it was done in."""
    figures = [text(dd) for dd in page(site / f"signatories/{person}.html").iter("dd") if dd.get("class") == "figure"]
    assert figures[:2] == ["0", "0"]


@pytest.mark.parametrize(
    "site",
    [
        {
            "votes/list.csv": "name,choice,an_id\nSomebody Printed,for,123\n",
            "statements/xa-2025-001-counting.md": STATEMENT + "votes: [{chamber: xa-house, names: votes/list.csv}]",
        }
    ],
    indirect=True,
)
def test_an_identifier_is_that_of_its_own_scheme(site: Path) -> None:
    """Two chambers may give one number to two people; a roll call means its own."""
    voters = [a.get("href") for a in part(page(site / "statements/xa-2025-001.html"), "vote").iter("a")]
    assert "../signatories/bob-sample.html" in voters
    assert "../signatories/ada-example.html" not in voters


@pytest.mark.parametrize(
    "site",
    [
        {
            "statements/xa-2025-001-counting.md": STATEMENT
            + "corrections:\n  - {date: 2025-12-01, about: title, reason: Second}\n"
            + "  - {date: 2025-11-01, about: date, reason: First}"
        }
    ],
    indirect=True,
)
def test_a_citation_names_the_latest_correction_whatever_the_order_of_the_file(site: Path) -> None:
    words = text(part(page(site / "statements/xa-2025-001.html"), "cite"))
    assert "version 3, 1 December 2025" in words


@pytest.mark.parametrize(
    "site",
    [
        {
            "demands/one.md": "name: Do the same",
            "demands/two.md": "name: Do the same",
            "statements/xa-2025-001-counting.md": STATEMENT + "demands: [Do the same]",
        }
    ],
    indirect=True,
)
def test_a_wording_that_fits_two_demands_is_joined_to_neither(site: Path) -> None:
    record = json.loads((site / "data/v1/statements/xa-2025-001.json").read_text(encoding="utf-8"))
    assert record["demands"][0]["demand"] not in ("one", "two")
