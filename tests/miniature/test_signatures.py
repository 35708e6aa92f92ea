"""Who may sign, and how signatures are counted: small archives in which people and bodies sign."""

import csv
import io
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests import miniature
from tests.conftest import Build
from tests.reading import of_class, page, part, text

HEAD = """title: Motion on the reading room
type: motion
status: tabled
date: 2025-03-01
chambers: [xx-assembly]
sources: [{title: Sample Gazette}]
"""
AROUND = {
    "chambers/xx-assembly.md": "name: Sample Assembly\ncountry: Sampleland",
    "groups/xx-exa.md": "name: EXA Group of the Assembly\nabbreviation: EXA\nchamber: xx-assembly",
}
ROLES = ["{as_printed: Anna Beispiel, role: sponsor}", "{as_printed: Anna Beispiel, date: 2025-03-01}"]
WITHDREW = "{as_printed: Bruno Muster, date: 2025-03-02, withdrawn: 2025-03-10}"
AGAIN = "{as_printed: Bruno Muster, date: 2025-04-01}"
CLARA = "{as_printed: Clara Ejemplo, date: 2025-03-02}"
COMMITTEE = "{as_printed: Committee on Revenue and Taxation, body: {kind: committee}}"
GROUP = "{as_printed: EXA Group, body: {group: xx-exa}}"
ASSOCIATION = "{as_printed: The Specimen Association for Libraries, body: {kind: association}}"
FOR_THE_GROUP = "{as_printed: Dora Exemple, on_behalf_of: xx-exa}"
REPORTER = "{as_printed: Emil Esempio, role: rapporteur}"


def laid(folder: Path, *signatures: str, more: str = "") -> Path:
    """An archive of one statement with these signatures."""
    listed = "".join(f"  - {signature}\n" for signature in signatures)
    files = {**AROUND, "statements/xx-2025-001-motion.md": f"{HEAD}{more}signatories:\n{listed}"}
    folder.mkdir()
    shutil.copy(miniature.CONTENT / "site.yaml", folder)
    for name, front in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(f"---\n{front}\n---\n", encoding="utf-8")
    return folder


def built(build: Build, folder: Path, *signatures: str, more: str = "") -> Path:
    result = build(laid(folder / "content", *signatures, more=more), folder / "site")
    assert result.code == 0, result.told
    return folder / "site"


def signing(site: Path) -> str:
    return text(part(page(site / "statements/xx-2025-001.html"), "signatories"))


def cells(site: Path, path: str) -> list[str]:
    """What each cell at the head of a page says."""
    return [text(cell) for cell in of_class(page(site / path), "glance")[0]]


def row(site: Path, table: str, columns: str = "*") -> tuple[object, ...]:
    with closing(sqlite3.connect(site / "archive.db")) as database:
        found: tuple[object, ...] = database.execute(f"select {columns} from {table}").fetchone()
        return found


def record(site: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((site / "data/v1/statements/xx-2025-001.json").read_text(encoding="utf-8"))
    return found


# -- people, not entries --------------------------------------------------------------------------


@pytest.mark.parametrize("stated", ["2", "3"])
def test_whoever_sponsors_and_signs_is_one_person_in_every_count(build: Build, tmp_path: Path, stated: str) -> None:
    """The head, the list below, lists, data: two people, whether or not the source counts the one who withdrew."""
    site = built(build, tmp_path, *ROLES, WITHDREW, CLARA, more=f"declared: {{signatories: {stated}}}\n")
    assert cells(site, "statements/xx-2025-001.html")[2] == "Signatories 2 Anna Beispiel and Clara Ejemplo"
    section = signing(site)
    assert section.startswith("Who signed 2 ")
    assert "1 signature was withdrawn; it is shown and not counted." in section
    assert "Anna Beispiel Also signed" in section
    assert "Bruno Muster Signed 2 March 2025; withdrawn 10 March 2025" in section
    assert "2 signatories" in text(page(site / "index.html"))
    assert "2 people on record as signing or sponsoring a statement, and 1 who" in text(page(site / "signatories.html"))
    assert cells(site, "chambers/xx-assembly.html")[1].startswith("Signatories 2 ")
    assert row(site, "statement", "signatory_count, people_named, bodies_named, names_missing") == (2, 2, 0, 0)
    assert record(site)["people_named"] == 2
    for name in ("feed.xml", "statements/xx-2025-001.js", "embed/statements/xx-2025-001.html"):
        assert "2 signatories" in (site / name).read_text(encoding="utf-8")
    bibliography = (site / "statements/xx-2025-001.bib").read_text(encoding="utf-8")
    assert bibliography.count("Beispiel") == 1
    assert "Muster" not in bibliography


def test_who_withdrew_has_signed_nothing_with_nobody(build: Build, tmp_path: Path) -> None:
    site = built(build, tmp_path, *ROLES, WITHDREW, CLARA, REPORTER)
    _, signed, sponsored, companions = cells(site, "signatories/bruno-muster.html")
    assert (signed, sponsored) == ("Signed 0 statements", "Sponsored 0 statements")
    assert companions == "Signed with 0 other people named"
    assert cells(site, "signatories/anna-beispiel.html")[3] == "Signed with 1 other person named"
    assert "Withdrawn 10 March 2025".lower() in text(page(site / "signatories/bruno-muster.html")).lower()


def test_a_rapporteur_does_not_sign(build: Build, tmp_path: Path) -> None:
    site = built(build, tmp_path, CLARA, REPORTER)
    assert cells(site, "statements/xx-2025-001.html")[2] == "Signatory Clara Ejemplo"
    assert "Rapporteur, Sample Assembly 1 Emil Esempio" in signing(site)
    assert cells(site, "signatories/emil-esempio.html")[1:] == [
        "Signed 0 statements", "Sponsored 0 statements", "Signed with 0 other people named"
    ]  # fmt: skip
    assert row(site, "person where id = 'emil-esempio'", "statements, signed, sponsored, behind") == (1, 0, 0, 0)


def test_withdrawn_and_given_again_is_one_signature_that_stands(build: Build, tmp_path: Path) -> None:
    site = built(build, tmp_path, WITHDREW, AGAIN)
    assert "Signed 2 March 2025; withdrawn 10 March 2025; signed again 1 April 2025" in signing(site)
    assert signing(site).startswith("Who signed 1 ")
    assert "not counted" not in signing(site)
    own = page(site / "signatories/bruno-muster.html")
    assert cells(site, "signatories/bruno-muster.html")[1] == "Signed 1 statement"
    assert text(of_class(own, "entry")[0]).count("Motion on the reading room") == 1
    assert "Signed, withdrawn 10 March 2025, signed again 1 April 2025" in text(own)
    assert "Name as printed Bruno Muster XX 2025/1 " in text(own)


def test_a_name_that_is_printed_twice_may_stand_and_counts_once(build: Build, tmp_path: Path) -> None:
    told = build(laid(tmp_path / "strict", CLARA, CLARA), tmp_path / "not", "--strict")
    assert (told.code, "[signatory-repeated]" in told.told) == (1, True)
    accepted = "accepted: [{rule: signatory-repeated, reason: The gazette prints it twice.}]\n"
    result = build(laid(tmp_path / "content", CLARA, CLARA, more=accepted), tmp_path / "site", "--strict")
    assert result.code == 0, result.told
    assert cells(tmp_path / "site", "statements/xx-2025-001.html")[2] == "Signatory Clara Ejemplo"
    assert "printed more than once" in signing(tmp_path / "site")


def test_a_signature_holds_for_a_version_of_the_text(build: Build, tmp_path: Path) -> None:
    first, second = (f"{{as_printed: Clara Ejemplo, version: {word} print}}" for word in ("first", "second"))
    result = build(laid(tmp_path / "content", first, second), tmp_path / "site", "--strict")
    assert result.code == 0, result.told
    section = signing(tmp_path / "site")
    assert "Signed the version “first print”; signed the version “second print”" in section
    assert section.startswith("Who signed 1 ")


# -- bodies ---------------------------------------------------------------------------------------


def test_bodies_sign_under_their_own_names_and_are_no_people(build: Build, tmp_path: Path) -> None:
    site = built(build, tmp_path, COMMITTEE, GROUP, ASSOCIATION, FOR_THE_GROUP)
    bodies = [
        "Committee on Revenue and Taxation",
        "EXA Group of the Assembly",
        "The Specimen Association for Libraries",
    ]
    names = [text(name) for name in part(page(site / "statements/xx-2025-001.html"), "signatories").iter("b")]
    assert names == ["Exemple", bodies[0], bodies[2]]
    assert "Bodies that signed 3" in signing(site)
    assert cells(site, "statements/xx-2025-001.html")[2].startswith("Signatory ")
    index = text(page(site / "signatories.html"))
    assert "1 person on record as signing or sponsoring a statement." in index
    listed = text(part(page(site / "signatories.html"), "bodies"))
    assert [listed.index(body) for body in bodies] == sorted(listed.index(body) for body in bodies)
    assert sorted(path.name for path in (site / "signatories").glob("*.html")) == ["dora-exemple.html"]
    assert row(site, "statement", "people_named, bodies_named") == (1, 3)
    rows = csv.DictReader(io.StringIO((site / "data/v1/tables/body_signatures.csv").read_text(encoding="utf-8-sig")))
    assert [row["type"] for row in rows] == ["committee", "group", "association"]
    assert [one["number"] for one in record(site)["bodies"]] == [1, 2, 3]  # type: ignore[attr-defined]
    script = (site / "statements/xx-2025-001.js").read_text(encoding="utf-8")
    assert all(name in script for name in (*bodies, "EXA Group"))


def test_a_body_is_an_author_under_its_whole_name(build: Build, tmp_path: Path) -> None:
    site = built(build, tmp_path, COMMITTEE, GROUP)
    bibliography = (site / "statements/xx-2025-001.bib").read_text(encoding="utf-8")
    assert "{Committee on Revenue and Taxation} and {EXA Group of the Assembly}" in bibliography
    document = (site / "statements/xx-2025-001.xml").read_text(encoding="utf-8")
    assert '<FRBRauthor href="#body.committee-on-revenue-and-taxation"' in document
    assert '<FRBRauthor href="#group.xx-exa"' in document
    assert "TLCPerson" not in document
    linked = (site / "statements/xx-2025-001.html").read_text(encoding="utf-8")
    assert '"@type":"Organization","name":"Committee on Revenue and Taxation"' in linked.replace(" ", " ")


def test_a_group_has_what_it_signed_and_what_was_signed_for_it(build: Build, tmp_path: Path) -> None:
    site = built(build, tmp_path, GROUP, FOR_THE_GROUP)
    assert text(part(page(site / "groups/xx-exa.html"), "itself")).startswith("Signed by the group 1 ")
    assert "Nobody on record signed or sponsored a statement" in text(page(site / "groups/xx-exa.html"))
    assert "On behalf of EXA Group of the Assembly" in signing(site)
    assert "on behalf of EXA Group of the Assembly" in text(page(site / "signatories/dora-exemple.html"))
    assert "XX 2025/1" in (site / "feeds/groups/xx-exa.xml").read_text(encoding="utf-8")


def test_a_motion_of_a_committee_says_whose_it_is(build: Build, tmp_path: Path) -> None:
    mover = COMMITTEE.replace("body:", "role: sponsor, body:")
    site = built(build, tmp_path, mover, more="signatories_listed: partial\n")
    assert cells(site, "statements/xx-2025-001.html")[2] == "Sponsor Committee on Revenue and Taxation 1 committee"
    assert "1 committee" in text(page(site / "index.html"))


def test_by_request_is_said(build: Build, tmp_path: Path) -> None:
    site = built(build, tmp_path, "{as_printed: Clara Ejemplo, role: sponsor, by_request: true}")
    assert "Clara Ejemplo By request" in signing(site)


def test_a_body_that_withdrew_is_shown_and_not_counted(build: Build, tmp_path: Path) -> None:
    site = built(build, tmp_path, CLARA, COMMITTEE.replace("body:", "withdrawn: 2025-03-10, body:"))
    assert "Bodies that signed 0" in signing(site)
    assert row(site, "statement", "bodies_named") == (0,)
    assert 'id="bodies"' not in (site / "signatories.html").read_text(encoding="utf-8")
    assert "Committee" not in (site / "statements/xx-2025-001.bib").read_text(encoding="utf-8")


# -- named and stated -----------------------------------------------------------------------------


def test_a_partial_list_says_everywhere_how_many_are_named_and_how_many_stated(build: Build, tmp_path: Path) -> None:
    more = "signatories_listed: partial\ndeclared: {signatories: at least 170}\n"
    site = built(build, tmp_path, CLARA, FOR_THE_GROUP, more=more)
    said = "2 named; at least 170 stated"
    assert cells(site, "statements/xx-2025-001.html")[2].startswith(f"Signatories at least 170 {said}")
    for path in ("index.html", "chambers/xx-assembly.html", "feed.xml", "embed/statements/xx-2025-001.html"):
        assert said in (site / path).read_text(encoding="utf-8").replace("\u00a0", " "), path
    assert row(site, "statement", "people_named, signatories_stated, names_missing") == (2, "at least 170", 1)
    declared = {"signatories": 170, "signatories_bound": "at least"}
    assert {key: record(site)[key] for key in ("declared", "names_missing")} == {
        "declared": declared, "names_missing": True
    }  # fmt: skip


@pytest.mark.parametrize(
    ("declared", "code"),
    [
        ("{signatories: 2}", 0), ("{signatories: at least 2}", 0), ("{signatories: at least 4}", 1),
        ("{signatories: about 2}", 0), ("{signatories: 4}", 1), ("{signatories: over 2}", 1),
        ("{signatories: 3, counts: [people]}", 1), ("{signatories: 3, counts: [people, withdrawn, sponsors]}", 0),
    ],
)  # fmt: skip
def test_what_the_source_states_is_compared_with_who_signed(
    build: Build, tmp_path: Path, declared: str, code: int
) -> None:
    content = laid(tmp_path / "content", *ROLES, WITHDREW, CLARA, more=f"declared: {declared}\n")
    assert build(content, tmp_path / "site").code == code
