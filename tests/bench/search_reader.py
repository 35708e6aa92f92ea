"""A reader at a search page in Chromium: types a query, sees results; what was fetched for it, and how long it took."""

import gzip
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import sync_playwright

from tests.programs import chromium, chromium_flags

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PAGE = "search.html"
FIELD = "#q"
COUNT = "#count"
"""Says how much was found, once the results are shown."""
RESULT = "#results article"
PLACE = "a"
"""Links in a result, that of the result itself first."""
BUSY = "^(Searching|Loading)"
"""Begins what `COUNT` says while nothing is shown yet."""

PATIENCE = 30_000
"""Milliseconds."""

ASK = f"""
query => new Promise((resolve, reject) => {{
  const [field, count] = [document.querySelector("{FIELD}"), document.querySelector("{COUNT}")];
  const before = count.textContent;
  const began = performance.now();
  const painted = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
  const changes = new MutationObserver(() => {{
    if (count.textContent === before || /{BUSY}/.test(count.textContent)) return;
    changes.disconnect();
    painted();
  }});
  changes.observe(count, {{ childList: true, characterData: true, subtree: true }});
  setTimeout(() => reject(new Error(`no answer to ${{query}}`)), {PATIENCE});
  field.value = query;
  field.dispatchEvent(new InputEvent("input", {{ bubbles: true }}));
}})
"""
LINKS = f"""
results => results.map(result => [...result.querySelectorAll("{PLACE}")].map(link => {{
  const {{ pathname, hash }} = new URL(link.href);
  return pathname.slice(1) + hash;
}}))
"""


@dataclass(frozen=True)
class Asked:
    """What one query took: milliseconds from the key to the results shown, and bytes fetched for it, compressed."""

    milliseconds: float
    fetched: int


class _Handler(SimpleHTTPRequestHandler):
    """Gives out a folder as web servers do, over connections that stay open; remembers what was asked for."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or the body would wait until the arrival of the head is confirmed

    def __init__(self, *arguments: Any, asked: list[str], **options: Any) -> None:
        self.asked = asked
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        self.asked.append(unquote(urlsplit(self.path).path))
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        pass  # the bench's output is its own


class Served:
    """A folder with a search page, served on the loopback."""

    def __init__(self, folder: Path, address: str, asked: list[str]) -> None:
        self.folder = folder
        self.address = address
        self.asked = asked

    def compressed(self) -> int:
        """The bytes of all files asked for since the last time, as a server compresses them; forgets them.

        Fonts are left out: which of them a page needs is decided by the letters in it, and most pages had them before.
        """
        files = [self.folder / path.lstrip("/") for path in self.asked if not path.endswith(".woff2")]
        self.asked.clear()
        return sum(_compressed(file) for file in files if file.is_file())


class Reader:
    """Opens search pages in one browser."""

    def __init__(self, browser: "Browser") -> None:
        self.browser = browser

    def first_queries(self, served: Served, queries: Sequence[str]) -> Iterator[Asked]:
        """Ask each query in a browser that has never seen the site."""
        for query in queries:
            with self._page(served) as page:
                yield _ask(page, served, query)

    def further_queries(self, served: Served, queries: Sequence[str]) -> Iterator[Asked]:
        """Ask one query after the other in one page that was asked something before."""
        with self._page(served) as page:
            _ask(page, served, queries[-1])
            for query in queries:
                _clear(page)
                yield _ask(page, served, query)

    def results(self, served: Served, queries: Sequence[str]) -> Iterator[tuple[str, list[list[str]]]]:
        """Each query with its results: the addresses to which each links, its own first."""
        with self._page(served) as page:
            for query in queries:
                _ask(page, served, query)
                yield query, [links for links in page.locator(RESULT).evaluate_all(LINKS) if links]
                _clear(page)

    @contextmanager
    def _page(self, served: Served) -> Iterator["Page"]:
        context = self.browser.new_context()
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.goto(f"{served.address}/{PAGE}", wait_until="networkidle")
        yield page
        context.close()


def _ask(page: "Page", served: Served, query: str) -> Asked:
    served.asked.clear()
    milliseconds: float = page.evaluate(ASK, query)
    return Asked(milliseconds, served.compressed())


def _clear(page: "Page") -> None:
    """Empty the field, and wait until nothing is shown any more."""
    page.evaluate(ASK, "")
    page.wait_for_function(f'!document.querySelector("{RESULT}")')


@contextmanager
def reader() -> Iterator[Reader]:
    """A reader with a browser of their own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=chromium_flags())
        yield Reader(browser)
        browser.close()


@contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """Serve a folder."""
    asked: list[str] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder), asked=asked))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Served(folder, f"http://127.0.0.1:{server.server_port}", asked)
    finally:
        server.shutdown()
        server.server_close()


@cache
def _compressed(file: Path) -> int:
    """The bytes of a file, compressed if that makes it smaller."""
    content = file.read_bytes()
    return min(len(content), len(gzip.compress(content, mtime=0)))
