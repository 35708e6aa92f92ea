"""What tests share: the project, the command, the real site, a browser and a web server."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from archive.build.workers import shares
from tests import ROOT, builds, compiled, once, programs
from tests.builds import Result
from tests.waiting import PATIENCE

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Build = Callable[..., Result]
Serve = Callable[..., str]

# One seed for all: a test that fails on one machine fails on every machine, however slow.
settings.register_profile("everywhere", derandomize=True, deadline=None)
settings.load_profile("everywhere")


MEMORY_DISK = Path("/dev/shm")  # noqa: S108 - a place for pytest's own folders
ROOM = 8 << 30
"""Bytes that a memory disk has to have left: three times what the tests leave there at most."""


def pytest_configure() -> None:
    """Folders for tests are made in memory where there is room, for they hold a hundred thousand files in a run."""
    with suppress(OSError, AttributeError):
        disk = os.statvfs(MEMORY_DISK)
        if disk.f_bavail * disk.f_frsize > ROOM and not disk.f_flag & os.ST_NOEXEC and os.access(MEMORY_DISK, os.W_OK):
            os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY_DISK))
    once.begin()
    compiled.keep()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long tests come first, or one process would be left with them when the others have nothing to do.

    The processes of pytest-xdist begin with runs of nearly the same length, so each run begins with some.
    """
    processes = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    long, others = (
        [item for item in items if bool(item.get_closest_marker("long")) == is_long] for is_long in (True, False)
    )
    runs = zip((long[n::processes] for n in range(processes)), shares(others, processes), strict=True)
    items[:] = [item for first, then in runs for item in (*first, *then)]


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder that holds build.py."""
    return ROOT


@pytest.fixture(scope="session")
def build() -> Build:
    """Build as an editor does: build(content, output, *arguments).

    Its state lies beside the output, so that a second build into the same output finds that of the first.
    """

    def run(content: Path, output: Path, *arguments: str) -> Result:
        state = output.with_name(f"{output.name}.state")
        return builds.run([f"--content={content}", f"--output={output}", f"--state={state}", *arguments])

    return run


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Chromium, which fails the test when there is none."""
    from playwright.sync_api import sync_playwright

    executable = programs.chromium()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=programs.chromium_flags())
        chromium.on("context", lambda context: context.set_default_timeout(PATIENCE * 1000))
        yield chromium
        chromium.close()


def headers_of(site: Path) -> dict[str, str]:
    """What the `_headers` of a site asks of the server for every file."""
    path = site / "_headers"
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    lines = re.search(r"^/\*\n((?:[ \t]+.*\n?)*)", text, re.MULTILINE)
    return dict(line.strip().split(": ", 1) for line in lines[1].splitlines()) if lines else {}


class _Handler(SimpleHTTPRequestHandler):
    """A folder as a web server gives it out: with the headers it asks for, right types, and its own 404 page.

    Its files lie below a path, which may be empty; what lies beside that is not there.
    """

    below = ""

    extensions_map: dict[str, str] = {  # noqa: RUF012 (the class that this one extends has it so)
        "": "application/octet-stream",
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".md": "text/markdown; charset=utf-8",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".woff2": "font/woff2",
        ".xml": "application/xml",
    }

    def translate_path(self, path: str) -> str:
        is_below = path.startswith(f"{self.below}/")
        return super().translate_path(path.removeprefix(self.below) if is_below else "/no such file")

    def end_headers(self) -> None:
        for name, value in headers_of(Path(self.directory)).items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            return super().send_error(code, message, explain)
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        pass  # a test's output is its own


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Serve a folder on the loopback: serve(folder, below="/register"); get its address, without a slash at the end."""
    servers: dict[tuple[Path, str], ThreadingHTTPServer] = {}

    def start(folder: Path, below: str = "") -> str:
        if (folder, below) not in servers:
            handler = type("Handler", (_Handler,), {"below": below})
            servers[folder, below] = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
            Thread(target=servers[folder, below].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{servers[folder, below].server_port}{below}"

    yield start
    for server in servers.values():
        server.shutdown()
        server.server_close()
