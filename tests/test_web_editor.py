"""The web editor: there when site.yaml asks for it, under its own policy; what it saves is what editors write."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from archive.documents import parse
from archive.policy import META
from archive.web_editor import bundle
from archive.web_editor.configuration import shorthands
from tests.conftest import Build, Serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

ASKED = "web_editor:\n  backend: github\n  repository: example/register\n"


@pytest.fixture(scope="module")
def content(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    content = tmp_path_factory.mktemp("editor") / "content"
    shutil.copytree(project / "content", content)
    with (content / "site.yaml").open("a", encoding="utf-8") as settings:
        settings.write(ASKED)
    return content


@pytest.fixture(scope="module")
def site(content: Path, build: Build) -> Path:
    site = content.with_name("site")
    result = build(content, site)
    assert result.returncode == 0, result.stderr
    return site


def test_a_site_that_does_not_ask_has_no_trace_of_it(real_site: Path) -> None:
    assert not (real_site / "admin").exists()
    assert "admin" not in (real_site / "_headers").read_text(encoding="utf-8")


def test_nothing_else_of_a_site_that_asks_is_different(site: Path, real_site: Path) -> None:
    """But for the headers: a header for all files would hold for the editor, too. Each page still has the policy."""

    def files(folder: Path) -> dict[str, bytes]:
        found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
        return {name: path.read_bytes() for name, path in found.items() if not name.startswith(("admin/", "archive"))}

    ours, plain = files(site), files(real_site)
    assert {name for name in ours.keys() | plain.keys() if ours.get(name) != plain.get(name)} == {"_headers"}
    assert META.replace("'", "&#39;") in (site / "index.html").read_text(encoding="utf-8")
    assert b"admin/" not in ours["sitemap.xml"]


def test_without_its_files_the_build_says_what_to_do_and_writes_nothing(
    content: Path, build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(
        Exception, match=r"the web editor, which site\.yaml asks for, is not here; run: make web-editor"
    ):
        bundle.bundle(tmp_path)


def test_its_licences_lie_beside_its_files(site: Path) -> None:
    for package in bundle.PACKAGES:
        assert "MIT" in (site / "admin" / package.folder / "LICENSE.txt").read_text(encoding="utf-8")


@pytest.fixture
def tab(browser: "Browser", site: Path, serve: Serve) -> Iterator["Page"]:
    """The editor, opened as in a fresh browser, with the test backend in the place of the host of the repository."""
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    wrong: list[str] = []
    page.on(
        "console", lambda message: wrong.append(message.text) if "Content Security Policy" in message.text else None
    )
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: wrong.append(request.url) if not _is_ours(request.url, serve(site)) else None)

    def with_test_backend(route: "Route") -> None:
        answer = json.loads((site / "admin/configuration.json").read_text(encoding="utf-8"))
        answer["configuration"]["backend"] = {"name": "test-repo"}
        route.fulfill(json=answer)

    page.route("**/configuration.json", with_test_backend)
    page.goto(f"{serve(site)}/admin/index.html")
    yield page
    context.close()
    assert wrong == []


def _is_ours(url: str, own: str) -> bool:
    return url.startswith((own, "blob:", "data:"))


def test_it_starts_under_its_policy_and_shows_every_kind_of_record(tab: "Page") -> None:
    """No script, style, font or request is refused, and nothing is asked of another host."""
    tab.get_by_role("button", name="Work with Test Repository").or_(
        tab.get_by_role("button", name="Test")
    ).first.click()
    for kind in ("Statements", "People", "Demands", "Chambers", "Groups", "Events", "Pages"):
        tab.get_by_text(kind, exact=True).first.wait_for(timeout=20_000)


ROUND = """async (texts) => {
  const { fromFile, toFile } = await import('./editor.js');
  return texts.map((text) => toFile(fromFile(text)));
}"""


def test_what_it_saves_of_every_real_record_says_the_same(tab: "Page", content: Path) -> None:
    """Opened and saved unchanged: the same values, the same text, and nothing that the reader would refuse."""
    paths = sorted(path for path in content.rglob("*.md"))
    saved = tab.evaluate(ROUND, [path.read_text(encoding="utf-8") for path in paths])
    for path, text in zip(paths, saved, strict=True):
        before, after = (parse(path.name, data) for data in (path.read_bytes(), text.encode()))
        assert widened(after.plain()) == widened(before.plain()), path.name
        assert after.body.strip() == before.body.strip(), path.name


def widened(record: dict[str, Any]) -> dict[str, Any]:
    """A record without shorthands: a plain line and a group of one key say the same."""
    for key, short in shorthands().items():
        if isinstance(record.get(key), list):
            record[key] = [{short: entry} if isinstance(entry, str) else entry for entry in record[key]]
    return record


HARD: dict[str, Any] = {
    "title": "Motion: “yes” # no",
    "type": "motion",
    "date": "2025",
    "title_supplied": "true",
    "signatories": [{"as_printed": "Null"}, {"as_printed": "- Anna", "page": "012"}],
    "demands": [{"text": "It's *all*"}, {"text": "no"}],
    "votes": [],
    "summary": "  \n",
    "body": "\nText.\n",
}


def test_what_is_typed_into_it_is_text_and_what_is_left_empty_is_left_out(tab: "Page") -> None:
    saved = tab.evaluate("async (record) => (await import('./editor.js')).toFile(record)", HARD)
    document = parse("x", saved.encode())
    expected = {key: value for key, value in HARD.items() if key not in ("body", "votes", "summary")}
    expected["signatories"] = ["Null", {"as_printed": "- Anna", "page": "012"}]
    expected["demands"] = ["It's *all*", "no"]
    assert document.plain() == expected
    assert document.body == "Text.\n"
