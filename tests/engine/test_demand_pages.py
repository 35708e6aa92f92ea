"""A demand has a page where it has a record or is made twice; else its address is its place in the one statement."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.builds import Files, differing, run, tree
from tests.engine.test_sizes import SITE
from tests.hosts.host_rules import redirects

STATEMENT = """\
---
title: Statement {number} of an example
type: resolution
date: 2024-01-0{number}
demands: [{demands}]
---
"""
LEDGER = "addresses.txt"
PAGE, FRAME, FEED = (
    "demands/open-the-doors.html",
    "embed/demands/open-the-doors.html",
    "feeds/demands/open-the-doors.xml",
)
FILES = {PAGE, FRAME, FEED, "demands/open-the-doors.bib"}
ENDINGS = (".bib", ".ris", ".csl.json")
PLACE = "statements/xx-2024-001.html#d2"


class Register:
    """A register of few statements, built again and again; each build is held against a clean one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.write("site.yaml", SITE)
        self.state(1, "Close the windows", "Open the doors")

    def state(self, number: int, *demands: str) -> None:
        text = STATEMENT.format(number=number, demands=", ".join(demands))
        self.write(f"statements/xx-2024-00{number}-example.md", text)

    def write(self, name: str, text: str) -> None:
        self.file(name).parent.mkdir(parents=True, exist_ok=True)
        self.file(name).write_text(text, encoding="utf-8")

    def file(self, name: str) -> Path:
        return self.folder / "content" / name

    def build(self) -> Files:
        """What is published. A preview, from a state of its own, enters nothing in the ledger."""
        clean = self._run("clean", "--preview", "--clean")
        site = self._run("site")
        assert differing(site, clean) == set()
        return site

    def _run(self, name: str, *options: str) -> Files:
        places = {"content": self.folder / "content", "output": self.folder / name, "state": self.folder / f"{name}.st"}
        assert run([*(f"--{key}={path}" for key, path in places.items()), *options]).code == 0
        return tree(self.folder / name)


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return Register(tmp_path)


def leads_on(site: Mapping[str, bytes], address: str) -> bool:
    return b'http-equiv="refresh"' in site[address]


def test_a_demand_of_one_statement_has_no_page_and_is_linked_at_its_place(register: Register) -> None:
    site = register.build()
    assert not FILES & site.keys()
    assert f'href="{PLACE}"'.encode() in site["demands.html"]
    assert b"demands/open-the-doors" not in b"".join(site.values())
    assert "demands/" not in register.file(LEDGER).read_text()


def test_the_second_statement_makes_the_page_and_without_it_the_page_leads_to_the_place(register: Register) -> None:
    register.build()
    register.state(2, "Open the doors")
    both = register.build()
    assert both.keys() >= FILES
    assert f'href="../{PAGE}"'.encode() in both["statements/xx-2024-001.html"]
    assert b"no editor has joined it with another yet" in both[PAGE]
    assert PAGE in register.file(LEDGER).read_text()
    register.state(2, "Paint the doors")
    accept = register.file(LEDGER).read_text().replace("002.html#d1 = Open the doors", "002.html#d1 = Paint the doors")
    register.file(LEDGER).write_text(accept)
    one = register.build()
    assert one.keys() & FILES == {PAGE, FRAME, FEED}
    assert leads_on(one, PAGE)
    assert leads_on(one, FRAME)
    assert f"../{PLACE}".encode() in one[PAGE]
    assert f"../../embed/{PLACE}".encode() in one[FRAME]
    assert one[FEED].count(b"<entry>") == 1
    moved = redirects(one["_redirects"].decode())
    assert {ending: moved[f"/demands/open-the-doors{ending}"][0] for ending in ENDINGS} == {
        ending: f"/here/statements/xx-2024-001{ending}" for ending in ENDINGS
    }
    assert all(now.removeprefix("/here/") in one for former, (now, _) in moved.items() if former != "/")
    register.state(3, "Open the doors")
    again = register.build()
    assert again.keys() >= FILES
    assert not leads_on(again, PAGE)


def test_a_record_makes_the_page_and_a_demand_made_twice_in_one_statement_has_one(register: Register) -> None:
    register.build()
    record = register.file("demands/open-the-doors.md")
    register.write("demands/open-the-doors.md", "---\nname: Open the doors\n---\n")
    assert register.build().keys() >= FILES
    record.unlink()
    assert leads_on(register.build(), PAGE)
    register.state(2, "Open the gates", "Open the gates")
    assert "demands/open-the-gates.html" in register.build()


def test_an_address_that_an_editor_enters_leads_to_the_place(register: Register) -> None:
    register.build()
    with register.file(LEDGER).open("a") as ledger:
        ledger.write(f"{PAGE}\n")
    assert leads_on(register.build(), PAGE)


def test_a_page_that_is_told_gone_while_the_demand_is_made_is_an_error(register: Register, tmp_path: Path) -> None:
    register.build()
    with register.file(LEDGER).open("a") as ledger:
        ledger.write(f"{PAGE} | 2024-02-01 | Open the doors | Entered by mistake\n")
    done = run(
        [
            f"--{key}={tmp_path / name}"
            for key, name in (("content", "content"), ("output", "site"), ("state", "site.st"))
        ]
    )
    assert (done.code, "leads to a page again" in done.told) == (1, True)
