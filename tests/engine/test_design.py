"""A template or a static file that changes: what is made again for it, and that the site is then a clean build's.

The project is a copy with one template or static file edited; the miniature is what is built.
"""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

import build
from archive.build import rerender
from tests import ROOT, miniature
from tests.builds import Files, Result, differing, run, tree
from tests.engine.test_edited_meanwhile import save_at

Edit = Callable[[Path], object]
SLASHED = '"static"'


def in_project(project: Path, saving: tuple[Path, int, bytes] | None) -> None:
    """Have this process build with the templates and static files of another project, and the program of this one.

    Few stale pages are shared out among several processes as many would be.
    """
    build.ROOT = project
    rerender.WORTH_SHARING = 20
    if saving:
        save_at(*saving)


class Desk:
    """A project of its own, built into a site."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.project = folder, folder / "project"
        for name in ("templates", "static", "archive", "content"):
            source = miniature.CONTENT if name == "content" else ROOT / name
            shutil.copytree(source, self.project / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy2(ROOT / "build.py", self.project)

    def build(self, name: str = "site", *options: str, saving: tuple[Path, int, bytes] | None = None) -> Result:
        """Build; `saving` names a file that is saved at one of its openings, and its content then."""
        places = {"content": self.project / "content", "output": self.folder / name, "state": self.folder / f".{name}"}
        arguments = [f"--{key}={place}" for key, place in places.items()]
        return run([*arguments, "--jobs=2", *options], partial(in_project, self.project, saving))

    def site(self) -> Files:
        return tree(self.folder / "site")

    def edited(self, edit: Edit) -> set[str]:
        """The paths of the site that changed, after an edit and a build; it has to be as a clean build makes it."""
        before = self.site()
        edit(self.project)
        result = self.build()
        assert result.code == 0, result.told
        clean = self.build("clean", "--clean")
        assert clean.code == 0, clean.told
        after = self.site()
        assert differing(after, tree(self.folder / "clean")) == set()
        changed = differing(before, after)
        assert result.count("written") == len(changed & after.keys())
        return changed


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    result = made.build()
    assert result.code == 0, result.told
    return made


def replace(name: str, old: str, new: str, project: Path) -> None:
    path = project / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def end_with(name: str, text: str, project: Path) -> None:
    with (project / name).open("a", encoding="utf-8") as file:
        file.write(text)


def test_a_template_of_one_kind_makes_pages_of_that_kind_alone(desk: Desk) -> None:
    changed = desk.edited(partial(replace, "templates/pages/event.html", "<header class=", "<header data-new class="))
    site = desk.site()
    assert changed == {path for path in site if path.startswith("events/") and b"<header data-new" in site[path]}
    assert len(changed) > 1


def test_a_template_that_others_extend_makes_their_pages_and_no_file_of_data(desk: Desk) -> None:
    changed = desk.edited(partial(replace, "templates/base.html", "<body", "<body data-new"))
    site = desk.site()
    assert "index.html" in changed
    assert changed == {path for path in site if path.endswith(".html") and b"<body data-new" in site[path]}


def test_a_macro_makes_the_pages_that_import_it_through_others(desk: Desk) -> None:
    changed = desk.edited(partial(end_with, "templates/components/reading-key.html", "<!-- new -->\n"))
    assert "index.html" in changed
    assert not [path for path in changed if path.startswith("events/")]


def test_a_template_whose_name_is_reckoned_makes_the_pages_that_may_need_it(desk: Desk) -> None:
    words = '{% set name = "reading-key" %}{% include "components/" ~ name ~ ".html" %}'
    replace("templates/pages/event.html", "<header class=", f"{words}<header class=", desk.project)
    assert desk.build().code == 0
    changed = desk.edited(partial(end_with, "templates/components/reading-key.html", "<!-- new -->\n"))
    assert [path for path in changed if path.startswith("events/")]


def test_a_template_that_is_no_longer_needed_is_forgotten(desk: Desk) -> None:
    def edit(project: Path) -> None:
        replace("templates/pages/home.html", '{% include "components/reading-key.html" %}', "", project)
        (project / "templates/components/reading-key.html").unlink()

    assert desk.edited(edit) == {"index.html"}


def test_a_style_or_a_script_changes_itself_alone(desk: Desk) -> None:
    sheet = min((desk.project / "static/css/components").iterdir()).relative_to(desk.project).as_posix()
    assert desk.edited(partial(end_with, sheet, ".new { color: red }\n")) == {"assets/site.css"}
    assert desk.edited(partial(end_with, "static/js/table/client.js", "\nvoid 0;\n")) == {"assets/js/table.js"}
    assert desk.edited(partial(replace, "static/icon.svg", "<svg", "<svg data-new=''")) == {"assets/icon.svg"}


def test_a_font_changes_itself_and_the_style_sheet_that_names_it(desk: Desk) -> None:
    font = min((desk.project / "static/fonts").glob("*.woff2"))
    changed = desk.edited(lambda _: font.write_bytes(font.read_bytes() + b"\0"))
    assert {path.rpartition(".")[2] for path in changed} == {"woff2", "css"}
    assert len(changed) == 3  # the font under its former name and its new one


def test_a_static_file_that_came_is_published_and_one_that_went_is_taken_out(desk: Desk) -> None:
    added = desk.project / "static/js/new.js"
    assert desk.edited(lambda _: added.write_text("'use strict';\n")) == {"assets/js/new.js"}
    assert desk.edited(lambda _: added.unlink()) == {"assets/js/new.js"}


def test_what_the_program_reads_of_the_static_files_counts_as_the_program(desk: Desk) -> None:
    """Letters of the cards, and the rules that the search shares with its index: everything may be other then."""
    store = desk.folder / ".site/archive.db"
    for name, everything in (("js/new.js", False), ("js/search/tables.json", True), ("fonts/cards/new.txt", True)):
        before = store.stat().st_ino
        desk.edited(partial(end_with, f"static/{name}", " "))
        assert (store.stat().st_ino != before) is everything, name


def test_the_program_reads_no_other_static_files() -> None:
    reading = {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "archive").rglob("*.py") if SLASHED in path.read_text()
    }
    published = {
        "archive/build/rerender.py",
        "archive/build/snapshot.py",
        "archive/commands/release/edition/sources.py",
    }
    assert reading - published - {"archive/build/design.py"} == {
        *("archive/exports/picture/letters.py", "archive/exports/picture/cache.py", "archive/search/tables.py")
    }


def test_mistakes_in_templates_and_styles_leave_the_site_and_are_told_until_they_are_mended(desk: Desk) -> None:
    before = desk.site()
    for name, wrong in (("templates/pages/event.html", "{% if %}"), ("static/css/base.css", 'a { src: url("none") }')):
        text = (desk.project / name).read_text()
        end_with(name, wrong, desk.project)
        for _ in range(2):
            result = desk.build()
            assert result.code != 0
            assert name in result.told
            assert differing(desk.site(), before) == set()
        (desk.project / name).write_text(text)
        assert desk.edited(lambda _: None) == set()


def test_a_record_and_a_template_change_together(desk: Desk) -> None:
    def edit(project: Path) -> None:
        replace("templates/pages/event.html", "<header class=", "<header data-new class=", project)
        event = min((project / "content/events").iterdir())
        event.write_text(event.read_text() + "\nOne more paragraph.\n")

    changed = desk.edited(edit)
    assert "data/v1/events.ndjson" in changed
    assert len([path for path in changed if path.startswith("events/") and path.endswith(".html")]) > 1


@pytest.mark.parametrize("opening", [2, 3])
@pytest.mark.parametrize("name", ["templates/pages/event.html", "static/css/base.css"])
def test_what_is_saved_again_while_a_build_reads_it_is_made_in_the_end(desk: Desk, name: str, opening: int) -> None:
    """Saved, and saved again as it was at first: by its bytes alone it is what the last site was made of."""
    path = desk.project / name
    first = path.read_bytes()
    end_with(name, "<p>new</p>" if path.suffix == ".html" else ".new { color: red }", desk.project)
    assert desk.build(saving=(path, opening, first)).code == 0
    desk.edited(lambda _: None)
