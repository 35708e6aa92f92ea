"""A group known for another day, or not known, is shown as such wherever it is shown, and follows the records."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.builds import run, tree
from tests.content_trees import BASE, change, write
from tests.reading import page, text

ANNA = """---
name: Anna Beispiel
sort_name: Beispiel, Anna
memberships:
  - {chamber: xx-assembly, group: xx-old, start: 2013-03-15, end: 2016-12-07}
  - {chamber: xx-assembly, group: xx-new, start: 2016-12-07, end: 2018-03-22}
  - {chamber: xx-senate, start: 2018-03-23}
---
"""
BRUNO = """---
name: Bruno Muster
sort_name: Muster, Bruno
memberships:
  - {chamber: xx-assembly, group: xx-old, constituency: North, as_of: 2014-01-10}
  - {chamber: xx-assembly, group: xx-new, constituency: North, as_of: 2018-02-01}
---
"""
SIGNED = {
    "xx-1998-001": ("1998-05-29", "Bruno Muster", "xx-assembly"),
    "xx-2016-001": ("2016", "Anna Beispiel", "xx-assembly"),
    "xx-2018-001": ("2018-03", "Anna Beispiel", "xx-senate, xx-assembly"),
    "xx-2018-002": ("2018-02-01", "Bruno Muster", "xx-assembly"),
}


class Place:
    """A content folder, and the site that is built from it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.content = folder / "content"

    def build(self, output: str = "site", state: str = "state") -> str:
        """Build it, and return what is told."""
        folders = [f"--content={self.content}", f"--output={self.folder / output}", f"--state={self.folder / state}"]
        result = run([*folders, "--jobs=1"])
        assert result.code == 0, result.told
        return result.told

    def shown(self, path: str) -> str:
        return " ".join(text(page(self.folder / "site" / path)).split())

    def signature(self, statement: str) -> dict[str, object]:
        read = json.loads((self.folder / f"site/data/v1/statements/{statement}.json").read_text())
        found: dict[str, object] = read["signatories"][0]
        return found


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = Place(tmp_path)
    made.content.mkdir()
    for folder in ("chambers", "groups", "people", "statements"):
        (made.content / folder).mkdir()
    write(made.content / "site.yaml", (BASE / "site.yaml").read_text())
    for chamber in ("Assembly", "Senate"):
        write(made.content / f"chambers/xx-{chamber.lower()}.md", f"---\nname: {chamber}\ncountry: Nowhere\n---\n")
    for group in ("Old", "New"):
        write(made.content / f"groups/xx-{group.lower()}.md", f"---\nname: {group} Group\nchamber: xx-assembly\n---\n")
    write(made.content / "people/anna-beispiel.md", ANNA)
    write(made.content / "people/bruno-muster.md", BRUNO)
    for statement, (day, name, chambers) in SIGNED.items():
        front = f"title: Motion {statement}\ntype: motion\ndate: {day}\nchambers: [{chambers}]\nsignatories: [{name}]\n"
        write(made.content / f"statements/{statement}-x.md", f"---\n{front}sources: [{{title: Gazette}}]\n---\n")
    return made


def test_what_is_not_known_for_the_day_is_told_so_on_every_page_and_in_every_file(place: Place) -> None:
    told = place.build()
    assert told.count("[membership-unclear]") == 2
    assert "write `chamber:` or `group:`" in told
    assert "Old Group or New Group." in place.shown("statements/xx-2016-001.html")
    assert "Assembly, New Group or Senate." in place.shown("statements/xx-2018-001.html")
    assert "As of 10 January 2014." in place.shown("statements/xx-1998-001.html")
    assert "As of" not in place.shown("statements/xx-2018-002.html")
    assert "Assembly, Old Group or New Group" in place.shown("signatories/anna-beispiel.html")
    bruno = place.shown("signatories/bruno-muster.html")
    assert "Assembly, North, Old Group (as of 10 January 2014)" in bruno
    assert "Assembly, North, New Group · Issued" in bruno
    assert "As of 10 January 2014" in place.shown("groups/xx-old.html")
    assert "Beispiel" not in place.shown("groups/xx-old.html") + place.shown("groups/xx-new.html")
    assert "Old Group or New Group" in (place.folder / "site/statements/xx-2016-001.xml").read_text()
    assert "as of 10 January 2014" in (place.folder / "site/statements/xx-1998-001.xml").read_text()


def test_data_say_what_an_office_rests_on(place: Place) -> None:
    place.build()
    old, new = ({"chamber": "xx-assembly", "group": f"xx-{group}"} for group in ("old", "new"))
    unclear, seen = place.signature("xx-2016-001"), place.signature("xx-1998-001")
    assert (unclear.get("group"), unclear["rests_on"], unclear["possible"]) == (None, "possible", [old, new])
    assert (seen["group"], seen["rests_on"], seen["as_of"]) == ("xx-old", "as-of", "2014-01-10")
    with closing(sqlite3.connect(place.folder / "site/archive.db")) as database:
        query = "select parliamentary_group, rests_on, as_of from signature where person = 'bruno-muster' order by 3"
        assert database.execute(query).fetchall() == [("xx-new", "dates", None), ("xx-old", "as-of", "2014-01-10")]
        query = "select statement, parliamentary_group from possible_office where signature = 1 order by 1, number"
        assert database.execute(query).fetchall() == [
            ("xx-2016-001", "xx-old"), ("xx-2016-001", "xx-new"), ("xx-2018-001", "xx-new"), ("xx-2018-001", None),
        ]  # fmt: skip


def test_a_day_that_the_most_of_a_list_share_is_told_once(place: Place) -> None:
    for name in ("Cara", "Dora"):
        person = BRUNO.replace("Bruno", name).replace(", as_of: 2014-01-10", ", as_of: 2014-05-02")
        write(place.content / f"people/{name.lower()}-muster.md", person)
    names = "Bruno Muster, Cara Muster, Dora Muster"
    change(place.content / "statements/xx-1998-001-x.md", "[Bruno Muster]", f"[{names}]")
    place.build()
    shown = place.shown("statements/xx-1998-001.html")
    assert shown.count("as of 2 May 2014") == 1
    assert shown.count("As of 10 January 2014") == 1


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("people/anna-beispiel.md", "start: 2016-12-07", "start: 2017-01-01"),
        ("people/bruno-muster.md", "as_of: 2014-01-10", "as_of: 1999-01-10"),
        ("people/anna-beispiel.md", "memberships:", "other_names: [{name: Bruno Muster, end: 1990}]\nmemberships:"),
        ("people/bruno-muster.md", "name: Bruno Muster", "other_names: [{name: Bruno Muster, end: 2000}]\nname: B. M."),
        ("groups/xx-old.md", "chamber: ", "start: 2000\nchamber: "),
        ("groups/xx-new.md", "name: New Group", "name: Newest Group"),
        ("chambers/xx-senate.md", "name: Senate", "name: High House"),
        ("statements/xx-2016-001-x.md", "[Anna Beispiel]", "[{as_printed: Anna Beispiel, group: xx-new}]"),
    ],
)
def test_what_may_be_follows_every_record_that_it_comes_from(place: Place, path: str, old: str, new: str) -> None:
    place.build()
    change(place.content / path, old, new)
    place.build()
    place.build("clean", "clean.state")
    assert tree(place.folder / "site") == tree(place.folder / "clean")
