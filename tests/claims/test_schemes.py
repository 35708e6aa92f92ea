"""Identifiers of any parliament: those that the program knows, and those that a register names itself."""

from pathlib import Path

from tests.claims.made import SETTINGS, Made, record
from tests.reading import addresses

PERSON = "people/anna-beispiel.md"
PAGE = "signatories/anna-beispiel.html"
OWN = "identifiers: [{scheme: sample-house, name: Sample House, address: 'https://house.example/members/{}'}]\n"


def person(identifiers: str) -> dict[str, str]:
    front = f"name: Anna Beispiel\nsort_name: Beispiel, Anna\nidentifiers: {{{identifiers}}}"
    return {PERSON: record(front)}


def test_the_numbers_of_other_parliaments_lead_to_their_pages(tmp_path: Path) -> None:
    made = Made(tmp_path, person("bioguide: X000001, european-parliament: '124', mnis: '7', tweede-kamer: 'x-1'"))
    assert made.told == ""
    links = addresses(made.main(PAGE))
    assert "https://bioguide.congress.gov/search/bio/X000001" in links
    assert "https://www.europarl.europa.eu/meps/en/124" in links
    assert "https://members.parliament.uk/member/7/contact" in links
    assert "x-1" in made.says(PAGE)
    assert made.data("people", "anna-beispiel")["identifiers"]["european-parliament"] == "124"


def test_a_register_names_schemes_of_its_own(tmp_path: Path) -> None:
    made = Made(tmp_path, {"site.yaml": SETTINGS + OWN, **person("sample-house: M-12")})
    assert made.told == ""
    assert "https://house.example/members/M-12" in addresses(made.main(PAGE))
    assert "Sample House" in made.says(PAGE)


def test_a_scheme_that_nobody_named_is_told_with_what_to_do(tmp_path: Path) -> None:
    made = Made(tmp_path, person("wikidatta: Q1"))
    assert made.result.code == 1
    assert f"{PERSON}:4:" in made.told
    assert "is no scheme of identifiers that is known here; name it under `identifiers:` in site.yaml" in made.told
    assert "wikidata" in made.told


def test_a_pattern_has_one_place_for_the_identifier(tmp_path: Path) -> None:
    for number, pattern in enumerate(
        ("https://house.example/", "house/{}", "https://house.example/{}/{}", "https://{0}/")
    ):
        own = OWN.replace("https://house.example/members/{}", pattern)
        made = Made(tmp_path / str(number), {"site.yaml": SETTINGS + own})
        assert "is no pattern of addresses" in made.told


def vote(more: str = "", columns: str = "name,choice,id") -> dict[str, str]:
    chamber = record(f"name: Sample Assembly\ncountry: Exampleland\n{more}")
    front = """
title: Motion on samples
type: motion
status: adopted
date: 2025-03-01
dates: {adopted: 2025-03-01}
chambers: [xx-assembly]
sources: [{title: Minutes}]
votes: [{chamber: xx-assembly, for: 1, against: 0, names: votes/list.csv}]"""
    end = ",bioguide" if columns.endswith("scheme") else ""
    return {
        "chambers/xx-assembly.md": chamber,
        "statements/xx-2025-001-motion.md": record(front),
        "votes/list.csv": f"{columns}\nBEISPIEL (Nordland),for,X000001{end}\n",
        **person("bioguide: X000001"),
    }


def test_a_voter_is_known_by_the_number_of_the_chambers_scheme_or_of_the_list(tmp_path: Path) -> None:
    for name, files in {"chamber": vote("scheme: bioguide"), "list": vote(columns="name,choice,id,scheme")}.items():
        made = Made(tmp_path / name, files)
        assert made.told == ""
        (ballot,) = made.data("statements", "xx-2025-001")["votes"][0]["ballots"]
        assert (ballot["person"], ballot["scheme"]) == ("anna-beispiel", "bioguide")
        assert "Voted for" in made.says(PAGE)


def test_numbers_of_no_scheme_are_told(tmp_path: Path) -> None:
    made = Made(tmp_path, vote())
    assert "the list has ids of no scheme; name it in a column `scheme`, or under `scheme:` in" in made.told
