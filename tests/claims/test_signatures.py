"""Who signed: people and bodies, each once and under their own names; who withdrew is shown and not counted."""

from pathlib import Path

import pytest

from tests.claims.made import Made, record
from tests.reading import of_class, part, text

PAGE = "statements/xx-2025-001.html"
GROUP = {"groups/xx-exa.md": record("name: Example Group\nabbreviation: EXA\nchamber: xx-assembly")}


def made(folder: Path, signatories: str, more: str = "") -> Made:
    """A motion with these signatories, in a register with a group."""
    front = f"""
title: Motion on the reading room
type: motion
status: tabled
date: 2025-03-01
chambers: [xx-assembly]
signatories:
{signatories}
{more}
sources: [{{title: Sample Gazette}}]"""
    return Made(folder, {**GROUP, "statements/xx-2025-001-motion.md": record(front)})


def head(made: Made, path: str) -> list[str]:
    """What the cells at the head of a page say."""
    return [text(cell) for cell in of_class(made.main(path), "glance")[0]]


def signing(made: Made) -> str:
    return text(part(made.main(PAGE), "signatories"))


def test_a_body_signs_under_its_own_name_and_is_no_person(tmp_path: Path) -> None:
    site = made(
        tmp_path,
        """
  - {as_printed: The Specimen Association for Libraries, body: {kind: association}}
  - {as_printed: Committee on Revenue and Taxation, body: {kind: committee}}
  - {as_printed: EXA Group, body: {group: xx-exa}}
  - Anna Beispiel
  - {as_printed: Bruno Muster, on_behalf_of: xx-exa}""",
    )
    assert site.told == ""
    assert "2 people on record as signing" in site.says("signatories.html")
    listed = text(part(site.main("signatories.html"), "bodies"))
    assert listed.startswith("Bodies that signed 3 ")
    for name in ("The Specimen Association for Libraries", "Committee on Revenue and Taxation", "Example Group"):
        assert name in listed
        assert name in signing(site)
    assert "On behalf of Example Group" in signing(site)
    assert head(site, PAGE)[2] == "Signatories 2 Sample Assembly; beside them 3 bodies"
    assert "Signed by the group 1" in site.says("groups/xx-exa.html")
    people = sorted(path.stem for path in (site.site / "data/v1/people").glob("*.json"))
    assert people == ["anna-beispiel", "bruno-muster"]
    found = site.data("statements", "xx-2025-001")
    assert (found["people_named"], found["bodies_named"]) == (2, 3)
    assert [one["body"]["kind"] for one in found["bodies"]] == ["association", "committee", "group"]
    assert "{The Specimen Association for Libraries}" in site.read("statements/xx-2025-001.bib")


def test_what_is_not_said_to_be_a_body_is_asked_about(tmp_path: Path) -> None:
    names = ("The Specimen Association for Libraries", "Committee on Revenue and Taxation", "EXA Group")
    site = made(tmp_path, "\n".join(f"  - {name}" for name in names))
    for name in names:
        assert f"“{name}” names a body, which is no person" in site.told


@pytest.mark.parametrize(("declared", "taken"), [("3", True), ("2", True), ("about 3", True), ("5", False)])
def test_one_person_in_two_roles_is_one_and_who_withdrew_is_none(tmp_path: Path, declared: str, taken: bool) -> None:
    """The source may count who withdrew or not; it cannot count five where four entries are of three people."""
    site = made(
        tmp_path,
        """
  - {as_printed: Anna Beispiel, role: sponsor}
  - {as_printed: Anna Beispiel, date: 2025-03-01}
  - {as_printed: Bruno Muster, date: 2025-03-02, withdrawn: 2025-03-10}
  - {as_printed: Clara Ejemplo, date: 2025-03-02}""",
        f"declared: {{signatories: {declared}}}",
    )
    if not taken:
        assert "the source states 5, the record has 2 or 3; " in site.told
        return
    assert site.told == ""
    assert head(site, PAGE)[2] == "Signatories 2 Anna Beispiel and Clara Ejemplo"
    assert signing(site).startswith("Who signed 2 ")
    assert "1 signature was withdrawn; it is shown and not counted." in signing(site)
    assert "2 signatories" in site.says("timeline.html")
    assert site.data("statements", "xx-2025-001")["people_named"] == 2
    assert head(site, "signatories/bruno-muster.html")[1:] == [
        "Signed 0 statements",
        "Sponsored 0 statements",
        "Signed with 0 other people named",
    ]


def test_whom_a_figure_counts_may_be_said(tmp_path: Path) -> None:
    withdrew = "  - Anna Beispiel\n  - {as_printed: Bruno Muster, withdrawn: 2025-03-10}"
    told = made(tmp_path / "one", withdrew, "declared: {signatories: 1, counts: [people, withdrawn]}").told
    assert "the source states 1, the record has 2; " in told
    assert made(tmp_path / "two", withdrew, "declared: {signatories: 2, counts: [people, withdrawn]}").told == ""


def test_a_signature_given_again_is_one_with_both_facts(tmp_path: Path) -> None:
    site = made(
        tmp_path,
        """
  - {as_printed: Bruno Muster, date: 2025-03-02, withdrawn: 2025-03-10}
  - {as_printed: Bruno Muster, date: 2025-04-01}""",
    )
    assert site.told == ""
    assert head(site, PAGE)[2] == "Signatory Bruno Muster"
    assert "Bruno Muster Signed 2 March 2025; withdrawn 10 March 2025; signed again 1 April 2025" in signing(site)
    assert "Signed 1 statement" in site.says("signatories/bruno-muster.html")


def test_a_name_that_is_printed_twice_is_one_and_can_be_accepted(tmp_path: Path) -> None:
    twice = "  - Bruno Muster\n  - {as_printed: Bruno Muster, note: Printed again on the second page.}"
    site = made(tmp_path / "asked", twice)
    assert "warning: stands already at number 1 of the list, and is counted once" in site.told
    accepted = "accepted: [{rule: signatory-repeated, reason: The gazette prints the name twice.}]"
    site = made(tmp_path / "accepted", twice, accepted)
    assert site.told == ""
    assert signing(site).startswith("Who signed 1 ")
