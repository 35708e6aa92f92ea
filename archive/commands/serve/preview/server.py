"""The web server of the preview: the built site, and on each page what is wrong with the content.

It answers this computer alone, under its own name alone (a page of another site could else read it through a name
that leads here), gives out files of the site alone, and lists no folder. What it adds to a page it adds on the way;
the files stay as they were built.
"""

import json
import os
import sys
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from archive.commands.serve.preview import panel
from archive.commands.serve.preview.building import Building
from archive.ending.mishaps import told
from archive.exports.formats import MEDIA_TYPES

TYPES = MEDIA_TYPES | {
    ".css": "text/css; charset=utf-8",
    ".db": "application/vnd.sqlite3",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".md": f"{MEDIA_TYPES['.md']}; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
"""Ending of a file -> its media type. What many formats share, as hosts know it; of others, what they are."""

ROOT = Path(__file__).resolve().parents[4]

OWN_NAMES = ("127.0.0.1", "localhost")

OWN = "/__preview__/"
"""Where the preview's own files and its state are; no page of a site has such an address."""


class Server(ThreadingHTTPServer):
    """Serves one folder. Raises OSError when the port is taken."""

    daemon_threads = True
    allow_reuse_address = os.name != "nt"  # where it would let two servers share a port

    def __init__(self, host: str, port: int, site: Path, building: Building) -> None:
        super().__init__((host, port), partial(Handler, site=site, building=building))
        self.address = f"http://{host}:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that left before its answer came, as it does with each page that is closed."""
        error = sys.exc_info()[1]
        if error is not None and not isinstance(error, ConnectionError):
            print(told(error, sys.argv[1:], ROOT)[1], file=sys.stderr)


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    protocol_version = "HTTP/1.1"
    timeout = 30

    def __init__(self, *arguments: Any, site: Path, building: Building) -> None:
        self.site, self.building = site, building
        super().__init__(*arguments)

    def do_GET(self) -> None:
        if not self._asked_by_name():
            self._answer(HTTPStatus.FORBIDDEN, "text/plain; charset=utf-8", b"This server answers to 127.0.0.1 only.\n")
            return
        path = unquote(urlsplit(self.path).path)
        if path.startswith(OWN):
            self._answer_own(path.removeprefix(OWN))
        elif found := self._file(path):
            self._answer_file(HTTPStatus.OK, found)
        elif missing := self._file("/404.html"):
            self._answer_file(HTTPStatus.NOT_FOUND, missing)
        else:
            page = panel.empty_page(self.building.last)
            self._answer(HTTPStatus.SERVICE_UNAVAILABLE, TYPES[".html"], page)

    do_HEAD = do_GET  # _answer leaves the body out

    def _asked_by_name(self) -> bool:
        """Whether the request is addressed to this computer under one of its own names."""
        own: int = self.connection.getsockname()[1]
        names = [f"{name}:{own}" for name in OWN_NAMES]
        return self.headers.get("Host", "").lower() in (names if own != 80 else [*names, *OWN_NAMES])

    def _file(self, path: str) -> Path | None:
        """The file of the site at a path; nothing where there is none, where it is hidden or leads elsewhere."""
        parts = [part for part in path.split("/") if part] or ["index.html"]
        if (path.endswith("/") and path != "/") or any(
            part.startswith((".", "_")) or set(part) & set("\\:\0") for part in parts
        ):
            return None
        place = self.site.joinpath(*parts)
        try:
            inside = place.resolve().is_relative_to(self.site.resolve())
            return place if inside and place.is_file() else None
        except (OSError, ValueError):
            return None

    def _answer_own(self, name: str) -> None:
        if name == "state":
            state = json.dumps({"number": self.building.last.number})
            self._answer(HTTPStatus.OK, TYPES[".json"], state.encode())
        elif name in panel.FILES:
            content = Path(__file__).with_name(name).read_bytes()
            self._answer(HTTPStatus.OK, TYPES[Path(name).suffix], content)
        else:
            self._answer(HTTPStatus.NOT_FOUND, TYPES[".txt"], b"There is no such file.\n")

    def _answer_file(self, status: HTTPStatus, place: Path) -> None:
        outcome = self.building.last  # before the file is read: a page that is older than its number loads again
        try:
            content = place.read_bytes()
        except OSError:  # it went while the site was exchanged
            self._answer(HTTPStatus.NOT_FOUND, TYPES[".txt"], b"There is no such file.\n")
            return
        if place.suffix == ".html":
            content = panel.added_to(content, outcome)
        self._answer(status, TYPES.get(place.suffix, "application/octet-stream"), content)

    def _answer(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of single requests: the terminal is for what the builds say."""
