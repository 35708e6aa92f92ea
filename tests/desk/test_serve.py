"""`build.py serve` as an editor has it: a process, a browser, and files that are saved."""

import argparse
import http.client
import json
import re
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
import watchfiles

from archive.commands.serve.preview.building import Building
from archive.commands.serve.serve import keep_building, parse_arguments
from archive.publish.tree import MARKER
from tests.content_trees import lay, write
from tests.waiting import PATIENCE, until

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@dataclass
class Preview:
    """A preview at work: its content, its site, its address, the process."""

    content: Path
    site: Path
    address: str
    process: "subprocess.Popen[str]"

    def get(self, path: str, host: str = "", method: str = "GET") -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body, of a path that is sent as it stands."""
        place = urlsplit(self.address)
        connection = http.client.HTTPConnection("127.0.0.1", place.port, timeout=PATIENCE)
        connection.request(method, path, headers={"Host": host or place.netloc})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body

    def number(self) -> int:
        """Which build is shown."""
        return int(json.loads(self.get("/__preview__/state")[2])["number"])

    def wait_for_build(self, number: int) -> None:
        """Wait until there is a build of this number or a later one."""
        until(lambda: self.number() >= number, f"build {number}")


def as_in_a_terminal() -> None:
    """Ctrl+C ends a program; what a shell runs in the background passes it over, and so would all that it starts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def previewed(content: Path, project: Path) -> Iterator[Preview]:
    """Serve a content folder until the block ends, as with Ctrl+C; its first build is done."""
    folders = [f"--content={content}", f"--output={content.with_name('site')}", f"--state={content.with_name('state')}"]
    command = [sys.executable, str(project / "build.py"), "serve", *folders, "--port=0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", preexec_fn=as_in_a_terminal
    ) as process:
        assert process.stdout
        said = process.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+/", said)
        assert address, said
        preview = Preview(content, content.with_name("site"), address[0], process)
        try:
            preview.wait_for_build(1)
            yield preview
        finally:
            process.send_signal(signal.SIGINT)
            assert process.wait(PATIENCE) == 0


@pytest.fixture
def preview(tmp_path: Path, project: Path) -> Iterator[Preview]:
    """A preview whose content a test may change."""
    with previewed(lay("source-missing", tmp_path / "content"), project) as preview:
        yield preview


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Iterator[Preview]:
    """One preview for all tests that only ask."""
    with previewed(lay("source-missing", tmp_path_factory.mktemp("shown") / "content"), project) as preview:
        yield preview


STATEMENT = "statements/xx-2025-001.html"


def statement(preview: Preview) -> Path:
    return preview.content / "statements/xx-2025-001-nothing.md"


# -- what an editor sees ---------------------------------------------------------------------------


def test_a_saved_file_is_seen_without_a_touch_and_a_mistake_is_told_on_the_page(
    preview: Preview, browser: "Browser"
) -> None:
    """The page loads again by itself; while there is a mistake the last good site stays below it."""
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(preview.address + STATEMENT)
    good = statement(preview).read_text(encoding="utf-8")
    write(statement(preview), re.sub("title: .*", "title: A declaration that is now another", good))
    page.wait_for_selector("h1:has-text('now another')")
    write(statement(preview), good.replace("type: declaration", "type: declaratoin"))
    problem = page.wait_for_selector("#preview-problems li")
    assert problem
    told = problem.inner_text()
    assert "content/statements/xx-2025-001-nothing.md:3:7" in told
    assert "Did you mean “declaration”?" in told
    assert "type: declaratoin\n" in told
    assert "check --explain value-not-in-list" in told
    assert page.inner_text("h1") == "A declaration that is now another"
    write(statement(preview), good)
    page.wait_for_selector("h1:has-text('nothing at all')")
    assert "1 warning" in page.inner_text("#preview-problems summary")
    assert not page.is_visible("#preview-problems li"), "a warning is there for who opens it"
    assert said == []
    page.close()


def test_nothing_of_the_preview_is_left_in_the_files_of_the_site(shown: Preview) -> None:
    served = shown.get(f"/{STATEMENT}")[2]
    assert b"__preview__" in served
    built = {path: path.read_bytes() for path in shown.site.rglob("*") if path.is_file()}
    assert built
    assert not [path for path, content in built.items() if b"__preview__" in content]
    assert built[shown.site / STATEMENT] in served.replace(b" connect-src &#39;self&#39;;", b"").replace(
        served[served.index(b'<link rel="stylesheet" href="/__preview__') : served.rindex(b"</body>")], b""
    )


def test_before_there_is_a_site_the_problems_are_shown_alone(tmp_path: Path, project: Path) -> None:
    with previewed(lay("key-unknown", tmp_path / "content"), project) as preview:
        status, _, body = preview.get("/")
        assert status == 503
        assert "There is no site yet" in body.decode()
        assert "signatorys" in body.decode()
        write(statement(preview), statement(preview).read_text().replace("signatorys", "signatories"))
        preview.wait_for_build(2)
        assert preview.get("/")[0] == 200


def test_what_is_saved_while_the_first_build_works_is_built_too(
    tmp_path: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = lay("source-missing", tmp_path / "content")
    builds: list[int] = []

    def build(command: object, building: Building) -> None:
        builds.append(len(builds))
        if len(builds) == 2:
            raise KeyboardInterrupt
        write(content / "statements/xx-2025-001-nothing.md", "Saved meanwhile.")

    monkeypatch.setattr("archive.commands.serve.serve.build", build)
    with pytest.raises(KeyboardInterrupt):
        keep_building(options_of(tmp_path, project), project, Building())
    assert len(builds) == 2


def test_the_terminal_says_what_each_build_did_and_nothing_else(preview: Preview) -> None:
    """A browser that leaves before its answer is not spoken of."""
    for _ in range(20):
        with socket.create_connection(("127.0.0.1", urlsplit(preview.address).port or 0)) as leaving:
            leaving.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # reset, not closed
            leaving.sendall(f"GET /index.html HTTP/1.1\r\nHost: {urlsplit(preview.address).netloc}\r\n\r\n".encode())
    write(statement(preview), statement(preview).read_text().replace("title:", "titel:"))
    preview.wait_for_build(2)
    assert preview.process.stdout
    said = [preview.process.stdout.readline() for _ in range(5)]
    assert "warning: none is named" in said[0]
    assert re.match(r"\d\d:\d\d:\d\d 3 records; \d+ files written", said[1])
    assert "titel: is not a key" in said[2] + said[3]
    assert re.match(r"\d\d:\d\d:\d\d not built", said[4])


def test_what_editors_keep_beside_a_file_starts_no_build(
    tmp_path: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of all that is saved, in order, the watcher tells of the record alone."""
    content = lay("source-missing", tmp_path / "content")
    told: set[str] = set()

    def watch(*paths: Path, **options: Any) -> Iterator[set[tuple[watchfiles.Change, str]]]:
        for changes in really_watch(*paths, **options):
            told.update(Path(name).name for _, name in changes)
            yield changes

    def build(command: object, building: Building) -> None:
        if told:
            raise KeyboardInterrupt
        for name in (".xx.md.swp", "xx-2025-001-nothing.md~", "4913", ".#xx.md"):
            write(content / "statements" / name, "")
            (content / "statements" / name).unlink()
        write(content / "statements/xx-2025-001-nothing.md", "Saved.")

    really_watch = watchfiles.watch
    monkeypatch.setattr(watchfiles, "watch", watch)
    monkeypatch.setattr("archive.commands.serve.serve.build", build)
    with pytest.raises(KeyboardInterrupt):
        keep_building(options_of(tmp_path, project), project, Building())
    assert told == {"xx-2025-001-nothing.md"}


def options_of(folder: Path, project: Path) -> argparse.Namespace:
    places = [f"--{name}={folder / name}" for name in ("content", "output", "state")]
    return parse_arguments(places, project)


# -- what a stranger cannot do ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [
        "/../content/site.yaml",
        "/%2e%2e/content/site.yaml",
        "/..%2fcontent%2fsite.yaml",
        "/..%5ccontent%5csite.yaml",
        "//../content/site.yaml",
        "/statements/../../content/site.yaml",
        "/__preview__/../content/site.yaml",
        "/__preview__/server.py",
        "/__preview__/%2e%2e/serve.py",
        f"/{MARKER}",
        "/_headers",
        "/.state",
        "/statements",
        "/statements/",
        "/index.html/",
        "/index.html%00",
        "/index.html%00.css",
        "/outside.html",
        "/outside/site.yaml",
        "/" + "a" * 5000,
        "/C:/content/site.yaml",
        "http://register.example/../content/site.yaml",
    ],
)
def test_files_of_the_site_alone_are_given_out(shown: Preview, path: str) -> None:
    """No path leads elsewhere, no folder is listed, no hidden file is shown; links are not followed out."""
    for name, target in ("outside.html", shown.content / "site.yaml"), ("outside", shown.content):
        if not (shown.site / name).is_symlink():
            (shown.site / name).symlink_to(target)
    status, _, body = shown.get(path)
    assert status == 404
    assert b"base_url" not in body
    assert b"xx-2025-001.html\n" not in body


@pytest.mark.parametrize("host", ["register.example", "127.0.0.1", "127.0.0.1:1", "localhost.example:{port}", "[::1]"])
def test_a_request_under_another_name_is_refused(shown: Preview, host: str) -> None:
    """So that no page of another site can read the preview through a name that leads to this computer."""
    port = urlsplit(shown.address).port
    assert shown.get("/", host.format(port=port))[0] == 403
    assert shown.get("/", f"LOCALHOST:{port}")[0] == 200


def test_only_reading_is_possible(shown: Preview) -> None:
    status, headers, body = shown.get("/", method="HEAD")
    assert (status, body) == (200, b"")
    assert int(headers["content-length"]) > 1000
    for method in ("POST", "PUT", "DELETE", "OPTIONS"):
        assert shown.get("/", method=method)[0] == 501
    assert headers["cache-control"] == "no-store"
    assert "access-control-allow-origin" not in headers


def test_a_port_that_is_taken_is_said_in_a_line(shown: Preview, project: Path, tmp_path: Path) -> None:
    port = urlsplit(shown.address).port
    command = [sys.executable, str(project / "build.py"), "serve", f"--port={port}", f"--content={tmp_path}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert re.fullmatch(rf"build\.py serve: port {port} is not free \(.*\); name another with --port\n", done.stderr)


def test_the_preview_listens_on_this_computer_alone(shown: Preview) -> None:
    """Its socket is bound to the loopback address, and to no other."""
    port = urlsplit(shown.address).port
    listening = Path("/proc/net/tcp").read_text(encoding="ascii")
    bound = re.findall(rf"^ *\d+: ([0-9A-F]{{8}}):{port:04X} 00000000:0000 0A", listening, re.MULTILINE)
    assert bound == ["0100007F"]
