"""What is added to the program in one or two places: everything else follows.

A format, a key and a rule, as archive/README.md tells how to add them; in a copy of the program.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import ROOT, checkout, miniature
from tests.builds import differing, tree
from tests.content_trees import change
from tests.reading import page

MODULE = '''\
"""Statements as a zebra reads them."""

from archive import urls
from archive.render.kind import Format, Page, PageKind, Register


def view(register: Register, page: Page) -> str:
    title = register.store.value("select title from statement where id = ?", page.record)
    return f"stripe {title}\\n"


def serialise(register: Register, page: Page, view: str) -> bytes:
    return view.encode()


KIND = PageKind(
    "zebra",
    urls.pattern("statements", ".zebra"),
    view,
    "statements",
    serialise=serialise,
    format=Format("Zebra", "application/x-zebra", for_managers=True),
)
'''
FORMER, STATEMENT = "xa-2025-900", "xa-2025-001"
FILE = f"statements/{STATEMENT}.zebra"


CHECK = '''\
"""Rules for zebras."""

from collections.abc import Iterator

from archive.problems.problem import Problem
from archive.read.batch import Batch


def titles_hold_no_zebra(batch: Batch) -> Iterator[Problem]:
    for statement in batch.statements.values():
        if "zebra" in statement.title:
            yield batch.problem("statements", statement.id, ("title",), "take the zebra out", "no-zebra")
'''
RULE = """\
# no-zebra

**A title holds no zebra.** This is an error.

Zebras belong elsewhere.

## Wrong

A title with a zebra.

## Right

A title without one.

[All rules](README.md)
"""


class Extended:
    """The program with a format, a key of people and a rule more, and an archive that it builds."""

    def __init__(self, folder: Path) -> None:
        self.program = checkout.copy(ROOT, folder / "program")
        self._add("exports/zebra.py", MODULE)
        self._change("exports/formats.py", "import bibtex, csl_json,", "import bibtex, csl_json, zebra,")
        self._change("exports/formats.py", "    *ris.KINDS,\n", "    *ris.KINDS,\n    zebra.KIND,\n")
        key = '    stripes: Count | None = None\n    """How many stripes."""\n'
        self._change("records/authority.py", "class Person(Record):\n", f"class Person(Record):\n{key}")
        told = '    stripes: NotRequired[Annotated[int, "How many stripes."]]\n'
        self._change("exports/data_v1/authority.py", "    sort_name: ", f"{told}    sort_name: ")
        self._add("check/zebras.py", CHECK)
        self._change("check/__init__.py", "    votes,\n)", "    votes,\n    zebras,\n)")
        self._change(
            "check/__init__.py", "    addresses.pages", "    zebras.titles_hold_no_zebra,\n    addresses.pages"
        )
        self._change("problems/rule_names.py", "ErrorName = Literal[\n", 'ErrorName = Literal[\n    "no-zebra",\n')
        self._add("problems/rules/no-zebra.md", RULE)
        self.content = shutil.copytree(miniature.CONTENT, folder / "content")
        self.site = folder / "site"
        assert self.build().returncode == 0

    def _add(self, path: str, text: str) -> None:
        (self.program / "archive" / path).write_text(text, encoding="utf-8")

    def _change(self, path: str, old: str, new: str) -> None:
        change(self.program / "archive" / path, old, new)

    def run(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        """Run Python in the folder of the program."""
        return subprocess.run([sys.executable, *words], cwd=self.program, capture_output=True, text=True, check=False)

    def build(self, site: str = "site") -> subprocess.CompletedProcess[str]:
        """Build into a folder beside the content."""
        place = self.content.with_name(site)
        state = place.with_suffix(".state")
        return self.run("build.py", f"--content={self.content}", f"--output={place}", f"--state={state}")

    def is_as_if_built_anew(self) -> bool:
        """Whether the site has every file as a build has it that knows nothing of the last one."""
        assert self.build("anew").returncode == 0
        return differing(tree(self.site), tree(self.site.with_name("anew"))) == set()


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Extended:
    return Extended(tmp_path_factory.mktemp("extended"))


def test_its_page_leads_to_it(extended: Extended) -> None:
    """By a link for readers, and two in the head for programs."""
    assert (extended.site / FILE).read_text().startswith("stripe ")
    html = page(extended.site / f"statements/{STATEMENT}.html")
    links = [each for each in html.iter() if each.get("type") == "application/x-zebra"]
    assert {(each.tag, each.get("rel")) for each in links} == {
        ("a", None),
        ("link", "alternate"),
        ("link", "describedby"),
    }
    assert all(each.get("href", "").endswith(FILE) for each in links)


def test_a_former_address_leads_to_it(extended: Extended) -> None:
    assert f"/statements/{FORMER}.zebra " in (extended.site / "_redirects").read_text()


def test_it_is_made_again_when_its_record_changes_and_goes_with_it(extended: Extended) -> None:
    statement, file = extended.content / f"statements/{STATEMENT}-all-relations.md", extended.site / FILE
    before = file.read_text()
    change(statement, "title: ", "title: The other ")
    assert extended.build().returncode == 0
    assert file.read_text() == before.replace("stripe ", "stripe The other ")
    assert extended.is_as_if_built_anew()


def test_the_preview_gives_it_out_with_its_type(extended: Extended) -> None:
    """Asked of the program that has it."""
    asked = "from archive.commands.serve.preview.server import TYPES; print(TYPES['.zebra'])"
    assert extended.run("-c", asked).stdout == "application/x-zebra\n"


def test_a_new_key_is_read_and_checked_and_known_to_editors_tools(extended: Extended) -> None:
    person = extended.content / "people/ada-example.md"
    change(person, "---\n", "---\nstripes: many\n")
    assert "stripes: “many” is not a count" in extended.build().stderr
    change(person, "stripes: many", "stripes: 42")
    assert extended.build().returncode == 0
    assert '"stripes": 42' in (extended.site / "data/v1/people/ada-example.json").read_text()
    assert extended.is_as_if_built_anew()
    for made in ("archive.editors.json_schema", "archive.editors.guide"):
        assert extended.run("-m", made).returncode == 0
    for told in ("archive/schemas/person.schema.json", "CONTRIBUTING.md"):
        assert "How many stripes" in (extended.program / told).read_text(encoding="utf-8")


def test_a_new_rule_is_kept_and_explained(extended: Extended) -> None:
    title = extended.content / f"statements/{STATEMENT}-all-relations.md"
    was = title.read_text(encoding="utf-8")
    change(title, "title: ", "title: The zebra ")
    done = extended.build()
    title.write_text(was, encoding="utf-8")
    assert done.returncode == 1
    assert "title: take the zebra out [no-zebra]" in done.stderr
    assert "A title holds no zebra." in extended.run("build.py", "check", "--explain", "no-zebra").stdout
