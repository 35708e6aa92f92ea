"""nginx with the blocks of publishing.md and the file nginx.conf, serving built sites."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from archive.publish.tree import MARKER
from archive.render.policy import META
from tests.archives import bare, small
from tests.hosts.host_rules import header_rules, headers_for
from tests.hosts.web_server import WebServer, serving
from tests.publishing import publish

ASKED_AGAIN = "public, max-age=0, must-revalidate"
TYPES = {
    "bib": "application/x-bibtex; charset=utf-8",
    "cff": "application/yaml",
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "db": "application/vnd.sqlite3",
    "html": "text/html; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "md": "text/markdown; charset=utf-8",
    "ndjson": "application/x-ndjson",
    "pdf": "application/pdf",
    "opml": "text/x-opml; charset=utf-8",
    "png": "image/png",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8",
    "woff2": "font/woff2",
    "xml": "application/xml",
}
NOT_GIVEN_OUT = (MARKER, ".nojekyll", "_headers", "_redirects")


def blocks(project: Path) -> list[str]:
    """The configuration that publishing.md shows, without the second socket, of which not every machine has one."""
    text = (project / "archive" / "docs" / "publishing.md").read_text(encoding="utf-8")
    shown = re.findall(r"^```nginx\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    moved = (block.replace("/srv/register/archive", str(project / "archive")) for block in shown)
    return [block.replace("    listen [::]:80;\n", "") for block in moved]


def of_root(project: Path, site: Path) -> str:
    """The first block, for a site here."""
    return blocks(project)[0].replace("/srv/register/site", str(site))


@pytest.fixture(scope="module")
def server(project: Path) -> Iterator[WebServer]:
    """A site without a record at the root of a host."""
    with serving(of_root(project, bare().site)) as running:
        yield running


@pytest.fixture(scope="module")
def below(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebServer]:
    """The site of the miniature below /register/, on a host that has other things too."""
    folder = tmp_path_factory.mktemp("www")
    (folder / "register").symlink_to(small().site)
    (folder / "index.html").write_text("the host’s own")
    block = blocks(project)[1].replace("/srv/www", str(folder))
    with serving(f"server {{ listen 80; root {folder}; {block} }}") as running:
        yield running


Given = tuple[WebServer, str, Path]
"""A server, where on it a site begins, and the site."""


@pytest.fixture(params=["/", "/register/"])
def given(request: pytest.FixtureRequest, server: WebServer, below: WebServer) -> Given:
    return (server, "/", bare().site) if request.param == "/" else (below, "/register/", small().site)


def files(site: Path) -> list[str]:
    paths = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return sorted(path for path in paths if path not in NOT_GIVEN_OUT)


def test_every_file_is_given_out_with_the_headers_that_the_site_asks_for(given: Given) -> None:
    """Its bytes, the headers of `_headers`, and where that names no time to keep it, to ask again; and its type.

    A file in assets/ whose name holds no digest (a licence) is asked for again, which `_headers` cannot say.
    """
    server, root, site = given
    rules = header_rules((site / "_headers").read_text())
    for name in files(site):
        answer = server.get(root + quote(name))
        assert (answer.status, answer.body) == (200, (site / name).read_bytes()), name
        usual = {"Cache-Control": ASKED_AGAIN, "Content-Type": TYPES[name.rpartition(".")[2]]}
        expected = usual | dict(headers_for(rules, f"/{name}"))
        if name.startswith("assets/fonts/LICENSE"):
            expected["Cache-Control"] = ASKED_AGAIN
        assert {key: answer.headers[key.lower()] for key in expected} == expected, name


def test_files_of_every_format_have_their_type(project: Path, tmp_path: Path) -> None:
    """Those too of which no site here has one, and what no format is known of is not guessed at."""
    for ending in (*TYPES, "unheard"):
        (tmp_path / f"file.{ending}").write_bytes(b"x")
    with serving(of_root(project, tmp_path)) as running:
        for ending, expected in TYPES.items():
            assert running.get(f"/file.{ending}").headers["content-type"] == expected
        assert running.get("/file.unheard").headers["content-type"] == "application/octet-stream"


def test_other_sites_may_read_data_files_in_their_pages_and_nothing_else(below: WebServer, server: WebServer) -> None:
    for address in ("/data/v1/register.json", "/data/v1/tables/people.csv", "/archive.db"):
        assert server.get(address).headers["access-control-allow-origin"] == "*"
        assert below.get(f"/register{address}").headers["access-control-allow-origin"] == "*"
    for address in ("/index.html", "/about.md", "/data.html", "/data/none.html", "/_headers"):
        assert "access-control-allow-origin" not in server.get(address).headers
        assert "access-control-allow-origin" not in below.get(f"/register{address}").headers


def test_the_front_page_is_at_the_root(server: WebServer) -> None:
    assert server.get("/").body == (bare().site / "index.html").read_bytes()
    assert server.get("/search.html?q=anything").status == 200


@pytest.mark.parametrize(
    "address",
    [
        *("/nothing.html", "/statements/nothing.html", "/a/b/c/d", "/statements", "/statements/", "/assets/"),
        *(
            "/assets/fonts/plain.00000000.woff2",
            "/timeline",
            "/kept/",
            "/admin/",
            *(f"/{name}" for name in NOT_GIVEN_OUT),
        ),
    ],
)
def test_an_address_without_a_file_shows_the_404_page(server: WebServer, address: str) -> None:
    """Folders and hidden files are such addresses, and nobody keeps the answer for a year."""
    answer = server.get(address)
    assert (answer.status, answer.body) == (404, (bare().site / "404.html").read_bytes())
    assert answer.headers["cache-control"] == ASKED_AGAIN
    assert answer.headers["content-security-policy"] == META
    assert answer.headers["x-frame-options"] == "DENY"


def test_text_is_compressed_on_the_way_and_nothing_else(given: Given) -> None:
    server, root, site = given
    for name in files(site):
        plain = (site / name).read_bytes()
        answer = server.get(root + quote(name), Accept_Encoding="gzip")
        if name.endswith((".woff2", ".db", ".pdf", ".png")) or len(plain) < 1024:
            assert "content-encoding" not in answer.headers, name
        else:
            assert answer.headers["content-encoding"] == "gzip", name
            assert answer.headers["vary"] == "Accept-Encoding", name
            assert gzip.decompress(answer.body) == plain, name


@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_a_file_that_has_not_changed_is_not_sent_again(server: WebServer, coding: str) -> None:
    tag = server.get("/timeline.html", Accept_Encoding=coding).headers["etag"]
    answer = server.get("/timeline.html", Accept_Encoding=coding, If_None_Match=tag)
    assert (answer.status, answer.body) == (304, b"")
    assert answer.headers["cache-control"] == ASKED_AGAIN
    assert server.get("/timeline.html", Accept_Encoding=coding, If_None_Match='"another"').status == 200


def test_a_request_that_cannot_be_read_is_refused_under_the_same_policy(project: Path, tmp_path: Path) -> None:
    """And nginx has nothing to say about its own configuration, which `serving` sees to."""
    with serving(of_root(project, tmp_path)) as running:
        answer = running.get("/../etc/passwd")
        assert answer.status == 400
        assert answer.headers["content-security-policy"] == META


def test_a_download_can_be_resumed(server: WebServer) -> None:
    answer = server.get("/archive.db", Range="bytes=100-")
    assert (answer.status, answer.body) == (206, (bare().site / "archive.db").read_bytes()[100:])


def test_a_new_site_is_seen_at_once(project: Path, tmp_path: Path) -> None:
    """On the same connection, by the next request; and what has not changed is still what the browser has."""
    site = tmp_path / "site"
    first = {"index.html": b"one", "404.html": b"none", "same.html": b"same", "old.html": b"old"}
    publish(site, first.items())
    with serving(of_root(project, site)) as running:
        tag = running.get("/same.html").headers["etag"]
        assert [running.get(address).body for address in ("/", "/old.html", "/new.html")] == [b"one", b"old", b"none"]
        second = {"index.html": b"another", "404.html": b"none", "same.html": b"same", "new.html": b"new"}
        publish(site, second.items())
        seen = [running.get(address).body for address in ("/", "/old.html", "/new.html")]
        assert seen == [b"another", b"none", b"new"]
        assert running.get("/same.html", If_None_Match=tag).status == 304


def test_the_web_editor_gets_no_policy_but_its_own(project: Path, tmp_path: Path) -> None:
    """And one that is called so among the kept copies is no editor."""
    for name in ("admin/index.html", "admin/sveltia/index.js", "kept/admin/list.txt", ".well-known/proof"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    with serving(of_root(project, tmp_path)) as running:
        for address in ("/admin/", "/admin/index.html", "/admin/sveltia/index.js"):
            answer = running.get(address)
            assert answer.status == 200
            assert "content-security-policy" not in answer.headers
            assert answer.headers["x-frame-options"] == "DENY"
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers["cache-control"] == ASKED_AGAIN
        for address in ("/kept/admin/list.txt", "/.well-known/proof"):
            answer = running.get(address)
            assert answer.status == 200
            assert answer.headers["content-security-policy"].startswith("default-src 'none'")


def test_other_sites_may_show_in_a_frame_what_is_made_for_it_and_nothing_else(given: Given) -> None:
    server, root, site = given
    for name in files(site):
        answer = server.get(root + quote(name), method="HEAD")
        framed = answer.headers.get("x-frame-options") != "DENY"
        assert (name, framed) == (name, name.startswith("embed/"))
        assert "frame-ancestors" not in answer.headers["content-security-policy"]


def test_below_a_path_everything_is_found(below: WebServer) -> None:
    """The address without its last slash, the front page, and all that the 404 page needs at any depth."""
    moved = below.get("/register")
    assert (moved.status, moved.headers["location"].removeprefix("http://localhost")) == (301, "/register/")
    assert b"Miniature" in below.get("/register/").body
    lost = below.get("/register/statements/deeper/nothing.html")
    assert lost.status == 404
    needed = set(re.findall(r'(?:href|src|action)="(/[^"#]*)', lost.body.decode()))
    assert any(address.endswith(".css") for address in needed)
    assert {address: below.get(address).status for address in needed} == dict.fromkeys(needed, 200)
    assert below.get("/").body.decode() == "the host’s own"


def test_below_a_path_files_are_kept_as_long_and_hidden_as_well(below: WebServer) -> None:
    font = min((small().site / "assets/fonts").glob("*.woff2"))
    answer = below.get(f"/register/assets/fonts/{font.name}")
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-security-policy"] == below.get("/register/").headers["content-security-policy"]
    for name in NOT_GIVEN_OUT:
        assert below.get(f"/register/{name}").status == 404
