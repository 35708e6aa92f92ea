"""The web editor: there when site.yaml asks for it, under its own policy; what it saves is what editors write."""

import io
import json
import re
import shutil
import subprocess
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft7Validator

import build as program
from archive.editors.web import bundle, fetch
from archive.editors.web.configuration import backend, collection, configuration, hosts, shorthands
from archive.kinds import KINDS
from archive.read.documents import parse
from archive.records import KNOWN, MODELS, Site
from archive.records.keys import Key, label, outline
from archive.records.site import WebEditor
from archive.render.policy import META, of_the_web_editor
from tests import archives, builds, miniature, programs
from tests.archives import Built
from tests.conftest import Serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page, Route

ASKED = "web_editor:\n  backend: github\n  repository: example/register\n"


def asking() -> Built:
    """The miniature, which asks for the editor."""

    def make(folder: Path) -> Path:
        content = shutil.copytree(miniature.CONTENT, folder / "content")
        with (content / "site.yaml").open("a", encoding="utf-8") as settings:
            settings.write(ASKED)
        return content

    return archives.built("web-editor", make)


@pytest.fixture
def content() -> Path:
    return asking().content


@pytest.fixture
def site() -> Path:
    return asking().site


# -- where it is ------------------------------------------------------------------------------------


def test_a_site_that_does_not_ask_has_no_trace_of_it() -> None:
    assert not (miniature.site() / "admin").exists()
    assert "admin" not in (miniature.site() / "_headers").read_text(encoding="utf-8")


def test_nothing_else_of_a_site_that_asks_is_different(site: Path) -> None:
    """But for the headers: a header for all files would hold for the editor, too. Each page still has the policy."""

    def files(folder: Path) -> dict[str, bytes]:
        found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
        return {name: path.read_bytes() for name, path in found.items() if not name.startswith(("admin/", "archive"))}

    ours, plain = files(site), files(miniature.site())
    assert {name for name in ours.keys() | plain.keys() if ours.get(name) != plain.get(name)} == {"_headers"}
    assert META.replace("'", "&#39;") in (site / "index.html").read_text(encoding="utf-8")
    assert b"admin/" not in ours["sitemap.xml"]


def test_search_engines_are_asked_to_leave_it_out(site: Path) -> None:
    assert '<meta name="robots" content="noindex">' in (site / "admin/index.html").read_text(encoding="utf-8")


def test_without_its_files_the_build_says_what_to_do_and_makes_no_site(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    words = ["--content", str(content), "--output", str(site), "--state", str(tmp_path / "state"), "--jobs", "1"]
    with monkeypatch.context() as patched:
        patched.setattr(bundle, "CACHE", ".cache/never-fetched")
        for _ in ("first", "again"):
            assert program.main(words) == 1
            told = r"\S+never-fetched\S+: the web editor, which site\.yaml asks for, is not here; run: make web-editor"
            assert re.fullmatch(told, capsys.readouterr().err.splitlines()[-1])
            assert not site.exists()
    assert program.main(words) == 0
    assert (site / "admin/index.html").is_file()


# -- its packages -----------------------------------------------------------------------------------


def test_its_licences_lie_beside_its_files(site: Path) -> None:
    for package in bundle.PACKAGES:
        assert "MIT" in (site / "admin" / package.folder / "LICENSE.txt").read_text(encoding="utf-8")


def test_no_published_file_names_the_host_of_the_fonts(site: Path) -> None:
    scripts = sorted((site / "admin").rglob("*.js"))
    assert [path.name for path in scripts if "jsdelivr" in path.read_text(encoding="utf-8")] == []
    assert len(list((site / "admin").rglob("*.woff2"))) == 3


@pytest.mark.parametrize(
    ("does", "said"),
    [
        ("while [ $1 != --pack-destination ]; do shift; done; : > $2/package.tgz", "its SHA-512 differs"),
        ("exit 1", r"npm could not fetch js-yaml@[0-9.]+; see above"),
    ],
    ids=["another", "none"],
)
def test_a_package_that_is_not_the_one_meant_is_refused(
    does: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever an npm hands out that has been tampered with, or cannot reach its registry."""
    npm = tmp_path / "npm"
    npm.write_text(f"#!/bin/sh\n{does}\n")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(fetch.Unfetched, match=said):
        fetch.fetched(bundle.PACKAGES[1], tmp_path)


def test_only_named_files_are_unpacked_and_fonts_are_those_beside_them(tmp_path: Path) -> None:
    inside = {
        "package/npm/index.js": "url(https://cdn.jsdelivr.net/fontsource/fonts/plain-sans:vf@1.2.3/latin-x.woff2)",
        "package/npm/assets/plain-sans-latin-wght-normal-x1.woff2": "font",
        "package/npm/index.js.map": "map",
        "package/../../outside.txt": "outside",
    }
    with tarfile.open(tmp_path / "package.tgz", "w:gz") as archive:
        for name, text in inside.items():
            member = tarfile.TarInfo(name)
            member.size = len(text)
            archive.addfile(member, io.BytesIO(text.encode()))
    fetch.unpack(bundle.PACKAGES[0], tmp_path / "package.tgz", tmp_path / "deep/place")
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    font = "sveltia/assets/plain-sans-latin-wght-normal-x1.woff2"
    assert written == {"package.tgz", "deep/place/sveltia/index.js", f"deep/place/{font}"}
    assert (tmp_path / "deep/place/sveltia/index.js").read_text() == f"url({font})"


# -- its configuration ------------------------------------------------------------------------------

EDITOR = WebEditor(backend="github", repository="example/register")
EDITORS = {
    "a token": EDITOR,
    "sign-in": EDITOR.model_copy(update={"sign_in": "https://sign-in.example"}),
    "own GitHub": EDITOR.model_copy(update={"host": "https://git.example"}),
    "GitLab": EDITOR.model_copy(update={"backend": "gitlab", "application": "abc"}),
    "own GitLab": EDITOR.model_copy(update={"backend": "gitlab", "host": "https://git.example"}),
    "Gitea": EDITOR.model_copy(update={"backend": "gitea", "application": "abc"}),
}


def test_the_configuration_is_one_by_the_schema_of_the_program() -> None:
    """The forms are the same whatever the host of the repository, so they are looked at once."""
    schema = json.loads((programs.web_editor() / "sveltia/schema.json").read_text(encoding="utf-8"))
    settings = {"title": "A", "tagline": "B", "description": "C", "licence": {"name": "D"}}
    site = Site.model_validate({**settings, "base_url": "https://register.example"})
    allowed = Draft7Validator(schema)
    whole = configuration(site, EDITOR)
    assert [*allowed.iter_errors(whole)] == []
    for name, editor in EDITORS.items():
        assert configuration(site, editor)["collections"] == whole["collections"]
        without_forms = configuration(site, editor) | {"collections": whole["collections"][-1:]}
        assert (name, [*allowed.iter_errors(without_forms)]) == (name, [])


def test_each_way_to_sign_in_reaches_its_own_hosts_and_no_other() -> None:
    told = {name: backend(editor) for name, editor in EDITORS.items()}
    assert {name for name, known in told.items() if known.get("auth_methods") == ["token"]} == {
        "a token",
        "own GitHub",
        "own GitLab",
    }
    assert told["sign-in"]["base_url"] == "https://sign-in.example"
    assert told["own GitHub"]["api_root"] == "https://git.example/api/v3"
    assert told["own GitLab"]["api_root"] == "https://git.example/api/v4"
    for name in ("own GitHub", "own GitLab"):
        assert "connect-src 'self' blob: data: https://git.example;" in of_the_web_editor(hosts(EDITORS[name]))
    assert "https://api.github.com" in of_the_web_editor(hosts(EDITOR))


def names(keys: tuple[Key, ...]) -> list[Any]:
    """Every key with those inside it, and whether it is needed."""
    return [(key.name, key.required, names(key.keys)) for key in keys]


def fields(found: list[dict[str, Any]]) -> list[Any]:
    return [(field["name"], field["required"], fields(field.get("fields", []))) for field in found]


@pytest.mark.parametrize("kind", KINDS)
def test_a_form_has_every_key_of_its_record_and_the_text(kind: str) -> None:
    *form, text = collection(KINDS[kind], KNOWN)["fields"]
    assert fields(form) == names(outline(MODELS[kind]))
    assert (text["name"], text["widget"]) == ("body", "markdown")


# -- in the browser ---------------------------------------------------------------------------------

FOLDER = "window.showDirectoryPicker = () => navigator.storage.getDirectory()"
"""In the place of the dialog for a folder of this computer, which no test can answer: the browser's own store."""

FILL = """async (files) => {
  const root = await navigator.storage.getDirectory()
  for (const [path, text] of Object.entries(files)) {
    const [name, ...folders] = path.split('/').reverse()
    let folder = root
    for (const inner of folders.reverse()) folder = await folder.getDirectoryHandle(inner, {create: true})
    const stream = await (await folder.getFileHandle(name, {create: true})).createWritable()
    await stream.write(text)
    await stream.close()
  }
}"""
SAVED = """async () => {
  const found = {}
  const look = async (folder, path) => {
    for await (const [name, entry] of folder.entries()) {
      if (entry.kind === 'file') found[path + name] = await (await entry.getFile()).text()
      else await look(entry, `${path}${name}/`)
    }
  }
  await look(await navigator.storage.getDirectory(), '')
  return found
}"""


class Desk:
    """The editor in a browser, at work in a folder that holds the records."""

    def __init__(self, page: "Page", address: str, content: Path) -> None:
        self.page, self.address, self.content = page, address, content
        files = {f"content/{path.relative_to(content).as_posix()}": path for path in content.rglob("*.md")}
        self.before = {name: path.read_text(encoding="utf-8") for name, path in files.items()}
        page.goto(address)
        page.evaluate(FILL, {**self.before, ".git/HEAD": "ref: refs/heads/main\n"})
        page.get_by_role("button", name="Work with Local Repository").click()
        page.get_by_role("button", name="New").wait_for()

    def open(self, place: str) -> None:
        self.page.goto(f"{self.address}#/collections/{place}")
        self.box("Title").wait_for()

    def box(self, label: str, number: int = 0) -> "Locator":
        return self.page.get_by_role("textbox", name=label, exact=True).nth(number)

    def save(self) -> None:
        self.page.get_by_role("button", name="Save").click()

    def saved(self) -> dict[str, str]:
        """The files that were changed or made, once it says that they are saved."""
        self.page.get_by_text("Entry saved").wait_for()
        found: dict[str, str] = self.page.evaluate(SAVED)
        del found[".git/HEAD"]
        return {path: text for path, text in found.items() if self.before.get(path) != text}

    def builds(self, saved: dict[str, str], folder: Path) -> bool:
        """Whether a site can be built of the records with what was saved."""
        shutil.copytree(self.content, folder / "content")
        for path, text in saved.items():
            (folder / path).write_text(text, encoding="utf-8")
        places = [f"--{name}={folder / name}" for name in ("content", "state")]
        return builds.run([*places, f"--output={folder / 'site'}"]).code == 0


@pytest.fixture
def desk(browser: "Browser", site: Path, content: Path, serve: Serve) -> Iterator[Desk]:
    """Fails if a policy was broken, or another host asked than that of the repository's own state of health."""
    context = browser.new_context(service_workers="block", viewport={"width": 1280, "height": 1600})
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.add_init_script(FOLDER)
    page.route(_elsewhere(serve(site)), lambda route: _answer(route, wrong))
    yield Desk(page, f"{serve(site)}/admin/index.html", content)
    context.close()
    assert wrong == []


def _elsewhere(own: str) -> Callable[[str], bool]:
    return lambda url: not url.startswith((own, "blob:", "data:"))


def _answer(route: "Route", wrong: list[str]) -> None:
    """What the repository's host says of its health; nothing else is asked of anybody."""
    if route.request.url.startswith("https://www.githubstatus.com/"):
        route.fulfill(json={"status": {"indicator": "none"}})
    else:
        wrong.append(route.request.url)
        route.abort()


def widened(record: dict[str, Any]) -> dict[str, Any]:
    """A record without shorthands: a plain line and a group of one key say the same."""
    for key, short in shorthands().items():
        if isinstance(record.get(key), list):
            record[key] = [{short: entry} if isinstance(entry, str) else entry for entry in record[key]]
    return record


def test_a_record_is_opened_changed_and_saved_and_nothing_else_of_it_is_different(desk: Desk, tmp_path: Path) -> None:
    """Every kind of record is there to be chosen. No script, style, font or request is refused by its policy."""
    shown = re.sub(r"\s+", " ", desk.page.inner_text("body"))
    for kind in KINDS:
        known = [path for path in (desk.content / kind).glob("*.md") if path.suffixes == [".md"]]
        assert f"{label(kind)} {len(known)} " in shown
    assert "Translations 2 " in shown
    desk.open("statements/entries/xa-2023-001-founding-declaration")
    desk.box("Short title").fill("A shorter title: “with” signs # in it")
    desk.save()
    ((path, text),) = desk.saved().items()
    documents = (parse(path, data.encode()) for data in (desk.before[path], text))
    before, after = ({**widened(document.plain()), "body": document.body.strip()} for document in documents)
    assert after == before | {"short_title": "A shorter title: “with” signs # in it"}
    assert desk.builds({path: text}, tmp_path)


def test_a_statement_is_written_in_the_form_and_is_one_for_the_build(desk: Desk, tmp_path: Path) -> None:
    desk.open("statements/new")
    desk.box("Title").fill("Open letter: “NO” # 5")
    desk.box("Date").fill("19 September")
    desk.page.get_by_role("combobox", name="Type").first.click()
    desk.page.get_by_role("option", name="open-letter").click()
    desk.page.get_by_role("button", name=re.compile("Add .*Signatories")).click()
    desk.box("As printed").fill("Anna Sample")
    desk.save()
    desk.page.get_by_text("The slug cannot be empty").wait_for()
    desk.page.get_by_text("a date is written as 2025-09-19, 2025-09 or 2025").first.wait_for()
    desk.box("Date").fill("2025-09")
    slug = desk.page.get_by_role("textbox", name="Slug")
    slug.fill("letter")
    desk.save()
    desk.page.get_by_text("Begin with the country or body, the year").nth(1).wait_for()
    slug.fill("xx-2025-001-letter")
    desk.save()
    ((path, text),) = desk.saved().items()
    assert path == "content/statements/xx-2025-001-letter.md"
    assert parse(path, text.encode()).plain() == {
        "title": "Open letter: “NO” # 5",
        "type": "open-letter",
        "date": "2025-09",
        "signatories": ["Anna Sample"],
    }
    assert desk.builds({path: text}, tmp_path)


# -- what it reads and writes, without its windows --------------------------------------------------

IN_NODE = """
import {readFileSync} from 'node:fs'
globalThis.fetch = async (name) => ({json: async () => JSON.parse(readFileSync(name, 'utf-8'))})
const {fromFile, toFile} = await import(`${process.cwd()}/editor.js`)
const given = JSON.parse(readFileSync(0, 'utf-8'))
console.log(JSON.stringify(given.map((each) => toFile(typeof each === 'string' ? fromFile(each) : each))))
"""
NO_WINDOWS = "export default {registerCustomFormat() {}, init() {}}"


def saved_as(given: list[Any], folder: Path) -> list[str]:
    """The files that the editor saves: of files that it has read, and of what was typed into its forms."""
    for name in ("editor.js", "configuration.json", "js-yaml"):
        (folder / name).symlink_to(asking().site / "admin" / name)
    (folder / "sveltia").mkdir()
    (folder / "sveltia/index.js").write_text(NO_WINDOWS)
    (folder / "package.json").write_text('{"type": "module"}')
    command = [programs.node(), "--preserve-symlinks", "--input-type=module", "--eval", IN_NODE]
    done = subprocess.run(command, cwd=folder, input=json.dumps(given), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: list[str] = json.loads(done.stdout)
    return found


def test_what_it_saves_of_every_record_says_the_same(tmp_path: Path) -> None:
    saved_unchanged(miniature.CONTENT, tmp_path)


def saved_unchanged(content: Path, folder: Path) -> None:
    """Opened and saved unchanged: the same values, the same text, and nothing that the reader would refuse."""
    records = [path.read_text("utf-8") for path in sorted(content.glob("*/*.md"))]
    assert records
    for text, saved in zip(records, saved_as(records, folder), strict=True):
        before, after = (parse("x.md", data.encode()) for data in (text, saved))
        assert widened(after.plain()) == widened(before.plain())
        assert after.body.strip() == before.body.strip()


HARD: dict[str, Any] = {
    "title": "Motion: “yes” # no",
    "type": "motion",
    "date": "2025",
    "title_supplied": "true",
    "signatories": [{"as_printed": "Null"}, {"as_printed": "- Anna", "page": "012"}],
    "demands": [{"text": "It's *all*"}, {"text": "no"}, {"text": "two\nlines"}],
    "votes": [],
    "dates": {"tabled": ""},
    "summary": "  \n",
    "body": "\nText.\n",
}


def test_what_is_typed_into_it_is_text_and_what_is_left_empty_is_left_out(tmp_path: Path) -> None:
    (saved,) = saved_as([HARD], tmp_path)
    document = parse("x", saved.encode())
    expected = {key: value for key, value in HARD.items() if key not in ("body", "votes", "summary", "dates")}
    expected["signatories"] = ["Null", {"as_printed": "- Anna", "page": "012"}]
    expected["demands"] = ["It's *all*", "no", "two lines"]
    assert document.plain() == expected
    assert document.body == "Text.\n"
