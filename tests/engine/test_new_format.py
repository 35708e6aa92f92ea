"""A format that is added to the program: one module, one line in the list, and everything else follows."""

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


class Extended:
    """The program with one format more, and an archive that it builds."""

    def __init__(self, folder: Path) -> None:
        self.program = checkout.copy(ROOT, folder / "program")
        (self.program / "archive/exports/zebra.py").write_text(MODULE)
        listed = self.program / "archive/exports/formats.py"
        change(listed, "import bibtex, csl_json,", "import bibtex, csl_json, zebra,")
        change(listed, "    *ris.KINDS,\n", "    *ris.KINDS,\n    zebra.KIND,\n")
        self.content = shutil.copytree(miniature.CONTENT, folder / "content")
        self.site = folder / "site"
        self.build()

    def build(self, site: str = "site") -> str:
        """Build into a folder beside the content; what the build said."""
        place = self.content.with_name(site)
        asked = [f"--content={self.content}", f"--output={place}", f"--state={place.with_suffix('.state')}"]
        done = subprocess.run(
            [sys.executable, self.program / "build.py", *asked], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr[-2_000:]
        return done.stdout

    def is_as_if_built_anew(self) -> bool:
        """Whether the site has every file as a build has it that knows nothing of the last one."""
        self.build("anew")
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
    extended.build()
    assert file.read_text() == before.replace("stripe ", "stripe The other ")
    assert extended.is_as_if_built_anew()


def test_the_preview_gives_it_out_with_its_type(extended: Extended) -> None:
    """Asked of the program that has it."""
    asked = "from archive.commands.serve.preview.server import TYPES; print(TYPES['.zebra'])"
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=extended.program, capture_output=True, text=True, check=True
    )
    assert done.stdout == "application/x-zebra\n"
