"""What hosts read beside the pages: `_headers` and `_redirects` (Netlify, Cloudflare) and .nojekyll (GitHub Pages).

archive/docs/nginx.conf says the same to nginx; archive/docs/publishing.md tells how each host takes it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from archive import urls
from archive.pages.redirect import ADDRESS
from archive.render.assets import FOLDER
from archive.render.kind import NO_RECORDS, Archive, PageKind
from archive.render.policy import FRAMES, META
from archive.search import documents
from archive.store.store import Key

EVERYWHERE = {
    "Content-Security-Policy": META,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
"""What the response for every file says."""

WITH_AN_EDITOR = {name: value for name, value in EVERYWHERE.items() if name != "Content-Security-Policy"}
"""The same where the site has a web editor, which could not work under the policy of the pages. Each page states that
policy in its own head, so that what browsers allow it is no more than before.
"""

UNFRAMED = {"X-Frame-Options": FRAMES}
"""What the response for a page says that may not be shown in a frame: each but those in embed/."""

TYPES = {
    "/feed.xml": "application/atom+xml",
    "/feeds/*": "application/atom+xml",
    "/subscriptions.opml": "text/x-opml",
    "/subscriptions/*": "text/x-opml",
    "/calendar.ics": "text/calendar",
}
"""Files whose media type does not follow from their endings, or not everywhere, and what it is.

RFC 4287, section 7; opml.org/spec2.opml; RFC 5545, section 8.1.
"""

FOLDERS = (
    *("statements", "demands", "signatories", "chambers", "groups", "events"),
    *("timeline", "letters", "demand-letters", "kept"),
)
"""The folders of such pages."""

MOST_RULES = 100
"""Rules that Cloudflare takes."""

KEPT_FOR_EVER = "public, max-age=31536000, immutable"
"""Cache-Control of files whose names change with their bytes. For all others Netlify and Cloudflare, told nothing, have
browsers ask whether they have changed.
"""

HEADERS_READS = "select '_headers' as page, 'pages' as kind, id as record from editorial_page"
FOR_ANY_PROGRAM = {"Access-Control-Allow-Origin": "*"}
"""What lets programs in the pages of other sites read a file (Fetch standard, “CORS protocol”): notebooks, Datasette
Lite. There is nothing to sign in to, so they read no more than anybody may.
"""

DATA = (f"/{urls.DATA}/*", "/archive*")
"""Which files these are: data/v1, and the databases archive.db and archive-2025.db."""

REDIRECTS = "_redirects"
REDIRECTS_READS = f"select '{REDIRECTS}' as page, kind, id as record from former_id"


def view_headers(archive: Archive, path: str) -> str:
    """The response headers for every file, how long hashed files may be kept, and which files others may read.

    A host adds the rules for a path up, and joins what two of them say of one header; so each header stands in one.
    """
    everywhere = EVERYWHERE if archive.site.web_editor is None else WITH_AN_EDITOR
    rules = {"/*": everywhere, f"/{FOLDER}/*": {"Cache-Control": KEPT_FOR_EVER}, **dict.fromkeys(DATA, FOR_ANY_PROGRAM)}
    rules |= {pattern: {"Content-Type": f"{type_}; charset=utf-8"} for pattern, type_ in TYPES.items()}
    rules |= dict.fromkeys(_unframed(archive)[: MOST_RULES - len(rules)], UNFRAMED)
    return "".join(
        f"{pattern}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
        for pattern, headers in rules.items()
    )


def _unframed(archive: Archive) -> list[str]:
    """The patterns of the pages that may not be shown in a frame: folders, and each page at the root."""
    fixed = sorted(path for kind in archive.kinds for path in kind.always if path.endswith(".html") and "/" not in path)
    written = archive.store.column("select id || '.html' from editorial_page order by id")
    folders = FOLDERS if archive.site.web_editor is None else (*FOLDERS, "admin")
    return [*(f"/{folder}/*" for folder in folders), "/", *(f"/{page}" for page in (*fixed, *written))]


def view_redirects(archive: Archive, path: str) -> str:
    """Where the front page is, and the permanent redirect of each former address; those of pages come first.

    A page leads on without the host, other formats cannot; but hosts follow only so many lines, and pages are cited.
    """
    base = urls.base_path(archive.site.base_url)
    rows = archive.store.all(f"select {ADDRESS} as former, kind, id from former_id order by former")
    pages = [(row["former"], urls.record(row["kind"], row["id"])) for row in rows]
    moved = "".join(f"/{former} {base}{now} 301\n" for former, now in (*pages, *sorted(_formats(archive))))
    return f"/ /index.html 200\n{moved}"


def _formats(archive: Archive) -> Iterator[tuple[str, str]]:
    """The former and the present address of each other format of records that had another id.

    Whatever kind of page belongs to one record and has its id for a name is a format, but for parts of its list,
    which have a number behind the id, and for what only the search asks for.
    """
    former: dict[Key, list[str]] = defaultdict(list)
    for row in archive.store.all("select kind, id, former from former_id"):
        former[row["kind"], row["id"]].append(row["former"])
    moved = {kind for kind, _ in former}
    for kind in (kind for kind in archive.kinds if kind.each in moved and kind.name != documents.DOCUMENT):
        renamed = f"select page, record from ({kind.paths}) where record in (select id from former_id where kind = ?)"
        for page, record in archive.store.all(renamed, kind.each):
            folder, _, name = page.rpartition("/")
            ending = name.removeprefix(record)
            if page != urls.record(kind.each, record) and re.match(r"\.[a-z]", ending):
                yield from ((f"{folder}/{old}{ending}", page) for old in former[kind.each, record])


def view_nojekyll(archive: Archive, path: str) -> str:
    """Nothing; that the file is there keeps a site in a branch from being processed."""
    return ""


def serialise(archive: Archive, path: str, view: str) -> bytes:
    return view.encode()


HEADERS_KIND = PageKind("headers", "", HEADERS_READS, view_headers, always=("_headers",), serialise=serialise)
REDIRECTS_KIND = PageKind("redirects", "", REDIRECTS_READS, view_redirects, always=(REDIRECTS,), serialise=serialise)
NOJEKYLL_KIND = PageKind("nojekyll", "", NO_RECORDS, view_nojekyll, always=(".nojekyll",), serialise=serialise)
