"""How long a reader waits for a page, on a middling phone with a slow network: python -m tests.bench.page_load

The site of the real content is built (or taken from `--site`) and served as a host would, compressed. Each page is
opened in a browser that has never seen the site; the browser itself keeps the times.
"""

import argparse
import gzip
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from statistics import median
from threading import Thread
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

from archive.language.numbers import count, figure
from tests.bench.measure import measure
from tests.bench.tables import machine, table
from tests.bench.trial import PROJECT, scratch
from tests.programs import chromium, chromium_flags

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PAGES = (
    *("index.html", "statements/fr-2025-001.html", "statements/fr-2026-001.html", "timeline.html"),
    *("search.html", "search.html?q=sanctions"),
)
REPEAT = 5
PATIENCE = 60_000
"""Milliseconds."""

PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
SLOWER = 4
"""So many times slower than this machine the phone computes."""

SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
"""Milliseconds from a request to the first byte, and bytes a second."""

COMPRESSED = (".css", ".html", ".js", ".json", ".svg", ".xml")
LEVEL = 5
"""As in archive/docs/nginx.conf: what hosts compress, and how hard."""

# Observers are there before the page is, for a browser keeps a limited number of entries for those that come later.
WATCH = """
globalThis.seen = { paint: [], largest: [], long: [], shifts: [] };
for (const [kind, type] of Object.entries({
  paint: "paint", largest: "largest-contentful-paint", long: "longtask", shifts: "layout-shift",
})) {
  new PerformanceObserver((list) => seen[kind].push(...list.getEntries())).observe({ type, buffered: true });
}
"""
QUIET = 1_000
"""Milliseconds without a long task and without a file on its way: the page has come to rest."""

REST = f"""
async () => {{
  await document.fonts.ready;
  const [page] = performance.getEntriesByType("navigation");
  const last = () => Math.max(
    page.loadEventEnd,
    ...seen.long.map((task) => task.startTime + task.duration),
    ...performance.getEntriesByType("resource").map((file) => file.responseEnd),
  );
  while (performance.now() - last() < {QUIET}) await new Promise((resolve) => setTimeout(resolve, {QUIET} / 10));
}}
"""
FIGURES = """
() => {
  const paint = seen.paint.find((entry) => entry.name === "first-contentful-paint").startTime;
  const late = seen.long.filter((task) => task.startTime + task.duration > paint);
  const [page] = performance.getEntriesByType("navigation");
  const files = performance.getEntriesByType("resource");
  const sheets = files.filter((file) => /\\.css$/.test(file.name) && !/\\/print\\.css$/.test(file.name));
  const size = (entries) => entries.reduce((sum, entry) => sum + entry.encodedBodySize, 0);
  return {
    first: paint,
    largest: seen.largest.at(-1).startTime,
    blocked: late.reduce((sum, task) => sum + Math.max(0, task.duration - 50), 0),
    shifted: seen.shifts.reduce((sum, shift) => sum + (shift.hadRecentInput ? 0 : shift.value), 0),
    view: size([page, ...sheets]),
    everything: size([page, ...files]),
  };
}
"""


@dataclass(frozen=True)
class Load:
    """What a reader had of one page: milliseconds to the first and to the largest paint, milliseconds that tasks took
    beyond fifty each after the first paint, the sum of what moved (1 is all of the window by all its height), the
    bytes of the page with its style sheets, but for that of print, and those of all files, as they were sent.
    """

    first: float
    largest: float
    blocked: float
    shifted: float
    view: float
    everything: float


class _Handler(SimpleHTTPRequestHandler):
    """Gives out a folder as hosts do: text compressed, over connections that stay open."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or the body would wait until the arrival of the head is confirmed

    def send_head(self) -> Any:  # a file for `copyfile`, which the class that this one extends does not say more of
        file = Path(self.translate_path(self.path))
        if not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        compressed = file.suffix in COMPRESSED
        body = _compressed(file) if compressed else file.read_bytes()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        if compressed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        return BytesIO(body)

    def log_message(self, format: str, *args: object) -> None:
        pass  # the bench's output is its own


@cache
def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), LEVEL, mtime=0)


def main(given: Sequence[str] | None = None) -> int:
    """Measure and print. Returns 0; what fails, fails with a traceback."""
    options = parse_arguments(given)
    with scratch(options.scratch, 0) as folder, _browser() as browser:
        with serving(options.site or _built(folder)) as address:
            rows = [_row(path, loads(browser, f"{address}/{path}", options.repeat)) for path in options.pages]
        heading = f"Chromium {browser.version}; {machine(folder)} Median of {count(options.repeat, 'load')}.\n\n"
    heads = ("page", "FCP, ms", "LCP, ms", "TBT, ms", "CLS", "HTML and CSS, kB", "all files, kB")
    text = heading + table(heads, rows)
    print(text, end="")
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    return 0


def parse_arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.page_load", description="Measure page loads.")
    parser.add_argument("--pages", nargs="+", default=PAGES, metavar="PATH", help="pages, from the root of the site")
    parser.add_argument("--repeat", type=int, default=REPEAT, metavar="N", help="loads of each page")
    parser.add_argument("--site", type=Path, metavar="DIR", help="a site that is built, instead of the real content's")
    parser.add_argument("--scratch", type=Path, metavar="DIR", help="where to make a folder to work in")
    parser.add_argument("--output", type=Path, metavar="FILE", help="a file for the table, beside standard output")
    return parser.parse_args(given)


def loads(browser: "Browser", address: str, repeat: int) -> list[Load]:
    """Open a page so many times, each time in a browser that keeps nothing of the time before."""
    print(address, file=sys.stderr)
    return [_load(browser, address) for _ in range(repeat)]


def _load(browser: "Browser", address: str) -> Load:
    with closing(browser.new_context(**PHONE)) as context:
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.add_init_script(WATCH)
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW_4G)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto(address, wait_until="load")
        page.evaluate(REST)
        return Load(**page.evaluate(FIGURES))


def _row(path: str, of_a_page: Sequence[Load]) -> tuple[str, ...]:
    def middle(name: str) -> float:
        return median(float(getattr(load, name)) for load in of_a_page)

    times = (figure(round(middle(name))) for name in ("first", "largest", "blocked"))
    sizes = (f"{middle(name) / 1000:.1f}" for name in ("view", "everything"))
    return (path, *times, f"{middle('shifted'):.4f}", *sizes)


def _built(folder: Path) -> Path:
    """The site of the real content, built below a folder."""
    options: list[str | Path] = ["--preview", "--output", folder / "site", "--state", folder / "state"]
    measure([sys.executable, "build.py", *options], PROJECT)
    return folder / "site"


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def _browser() -> Iterator["Browser"]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=chromium_flags())
        yield browser
        browser.close()


if __name__ == "__main__":
    sys.exit(main())
