"""What is said of votes: which decided and when, who took them and how, and every figure or that there is none."""

from pathlib import Path

import pytest

from tests.claims.made import Made, record
from tests.reading import of_class, part, text

MOTION = "statements/xx-2025-001-motion.md"
PAGE = "statements/xx-2025-001.html"


def motion(votes: str, more: str = "status: adopted") -> str:
    return record(
        f"""
title: Motion on samples
type: motion
date: 2025-03-01
chambers: [xx-assembly, xx-senate]
sources: [{{title: Minutes}}, {{title: List of names}}]
votes:
{votes}
{more}"""
    )


def bars(made: Made, path: str) -> list[str]:
    return [bar.get("aria-label", "") for bar in of_class(made.main(path), "tally") if bar.get("role") == "img"]


def test_a_day_stands_beside_an_outcome_only_if_it_is_its_own(tmp_path: Path) -> None:
    made = Made(tmp_path, {MOTION: motion("  - {chamber: xx-assembly, date: 2025-06-06, for: 9, against: 3}")})
    assert text(part(made.main(PAGE), "vote")).count("6 June 2025") == 1
    for page in (PAGE, "timeline.html", "index.html"):
        assert "Adopted 1 March" not in made.says(page)
    assert "Adopted 6 June 2025, 9 votes to 3" in made.says("timeline.html")
    assert "1 March 2025 · Adopted 6 June 2025" in made.says(PAGE)


def test_an_amendment_that_failed_does_not_make_a_second_adoption(tmp_path: Path) -> None:
    votes = """
  - {chamber: xx-assembly, date: 2025-03-01, on: amendment 3, for: 61, against: 452, outcome: rejected}
  - {chamber: xx-assembly, date: 2025-03-01, method: show-of-hands, outcome: adopted}"""
    made = Made(tmp_path, {MOTION: motion(votes)})
    assert made.told == ""
    said = "Adopted by show of hands; amendment 3 rejected, 61 votes to 452"
    assert said in made.says("timeline.html")
    assert said in made.read("feed.xml")
    assert "On amendment 3 · 1 March 2025 · Rejected" in made.says(PAGE)
    assert "On the whole text · 1 March 2025 · Adopted by show of hands" in made.says(PAGE)


def test_chambers_that_differ_are_both_named_and_drawn(tmp_path: Path) -> None:
    votes = """
  - {chamber: xx-assembly, date: 2025-03-01, for: 96, against: 80, abstentions: 16, outcome: adopted}
  - {chamber: xx-senate, date: 2025-03-01, for: 29, outcome: adopted}"""
    made = Made(tmp_path, {MOTION: motion(votes)})
    assert "Adopted: Sample Assembly, 96 votes to 80, 16 abstentions; Sample Senate, 29 votes for" in made.says(
        "timeline.html"
    )
    drawn = [
        "Sample Assembly: for 96, against 80, abstained 16",
        "Sample Senate: for 29, against not recorded, abstained not recorded",
    ]
    assert bars(made, "timeline.html") == drawn
    assert bars(made, PAGE) == drawn
    assert "Against not recorded" in made.says("index.html")


@pytest.mark.parametrize(
    ("vote", "said"),
    [
        ("committee: Committee on Shelves, date: 2025-02-01", "Committee on Shelves, Sample Assembly, Exampleland"),
        ("joint_with: [xx-senate]", "Sample Assembly, Exampleland and Sample Senate, Exampleland in joint sitting"),
        ("for: 5, against: 5, casting_vote: for", "Adopted, by the casting vote"),
        ("method: voice", "Adopted by voice vote"),
        ("method: consensus", "Adopted by consensus"),
        ("method: without-a-vote", "Adopted without a vote"),
        ("for: 5, against: 4, majority: two thirds", "Majority needed: two thirds"),
    ],
)
def test_where_and_how_a_vote_was_taken_is_said(tmp_path: Path, vote: str, said: str) -> None:
    made = Made(tmp_path, {MOTION: motion(f"  - {{chamber: xx-assembly, outcome: adopted, {vote}}}")})
    assert said in text(part(made.main(PAGE), "vote"))


LIST = "name,choice\nAnna Beispiel,for\nDora Vzor,against\nEmil Minta,against\nFranz Probe,against\n"


def test_a_count_and_a_list_may_differ_where_the_record_says_so_and_both_are_shown(tmp_path: Path) -> None:
    vote = "  - {chamber: xx-assembly, for: 1, against: 4, outcome: rejected, names: votes/list.csv}"
    differ = "discrepancies: [{about: vote, reported: 4 against, by: 1, recorded: 3 names against, recorded_by: 2}]"
    files = {"votes/list.csv": LIST, MOTION: motion(vote, f"status: rejected\n{differ}")}
    made = Made(tmp_path / "told", files)
    assert made.told == ""
    assert "Against: 4 counted, 3 names listed." in made.says(PAGE)
    assert "Against 4" in made.says(PAGE)
    refused = Made(tmp_path / "untold", {**files, MOTION: motion(vote, "status: rejected")})
    assert "the list names 3 against, the vote says 4" in refused.told
    assert refused.result.code == 1


def test_every_choice_of_a_roll_call_is_listed_and_so_is_what_was_corrected(tmp_path: Path) -> None:
    names = (
        "name,choice,corrected\nAnna Beispiel,for,against\nDora Vzor,against,\nGina Primer,paired,\n"
        "Hans Example,present,\nIda Sample,not voting,\nJana Vzor,absent,\nKarl Muster,both,\n"
    )
    vote = "  - {chamber: xx-assembly, for: 2, against: 2, casting_vote: for, names: votes/list.csv}"
    made = Made(tmp_path, {"votes/list.csv": names, MOTION: motion(vote)})
    said = text(part(made.main(PAGE), "vote"))
    for word in ("Paired: 1 name", "Present: 1 name", "Not voting: 1 name", "Absent: 1 name", "afterwards: against"):
        assert word in said
    ballots = made.data("statements", "xx-2025-001")["votes"][0]["ballots"]
    assert [ballot["choice"] for ballot in ballots][2:5] == ["paired", "present", "not-voting"]
    assert ballots[0]["corrected"] == "against"


@pytest.mark.parametrize(("day", "told"), [("2001-05-01", "101 took part"), ("2015-05-01", "")])
def test_a_chamber_has_as_many_members_as_on_the_day_of_the_vote(tmp_path: Path, day: str, told: str) -> None:
    chamber = record(
        """
name: Sample Assembly
country: Exampleland
members: 120
sizes: [{members: 100, end: 2009}, {members: 120, start: 2010}]"""
    )
    vote = motion(f"  - {{chamber: xx-assembly, date: {day}, for: 101, against: 0}}").replace("2025-03-01", day)
    name = MOTION.replace("2025", day[:4])
    made = Made(tmp_path, {"chambers/xx-assembly.md": chamber, name: vote})
    assert (told in made.told) if told else made.told == ""


def test_names_by_group_stand_without_any_figure(tmp_path: Path) -> None:
    """Under the full name, else as printed; a stroke for each vote, where there are five and more."""
    names = (
        "".join(f"Anna Beispiel {n},for,EXA\n" for n in range(4)) + "Bruno Muster,against,EXA\nClara Ejemplo,for,ZZ\n"
    )
    files = {
        MOTION: motion("  - {chamber: xx-assembly, outcome: adopted, names: votes/list.csv}"),
        "votes/list.csv": f"name,choice,group\n{names}",
        "groups/xx-exa.md": record("name: Example Group\nabbreviation: EXA\nchamber: xx-assembly"),
    }
    vote = part(Made(tmp_path, files).main(PAGE), "vote")
    heads = [text(row[0]) for row in of_class(vote, "group-row")]
    assert heads == ["Example Group EXA 4 for 1 against", "ZZ (full name not recorded) 1 for"]
    assert len(of_class(vote, "strokes")) == 3
    assert "One stroke is one vote." in text(vote)
    few = {**files, "votes/list.csv": "name,choice,group\nAnna Beispiel,for,EXA\n"}
    vote = part(Made(tmp_path / "few", few).main(PAGE), "vote")
    assert of_class(vote, "strokes") == []
    assert "One stroke" not in text(vote)
