"""What hosts read beside the pages: `_headers` and `_redirects` (Netlify, Cloudflare) and .nojekyll (GitHub Pages).

archive/docs/nginx.conf says the same to nginx; archive/docs/publishing.md tells how each host takes it.
"""

from collections import defaultdict
from collections.abc import Iterator

from archive import urls
from archive.render.assets import FONTS
from archive.render.kind import NO_RECORDS, Page, PageKind, Register
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
    *("timeline", "letters", "demand-letters", "compare", "new", "kept"),
)
"""The folders of such pages."""

MOST_RULES = 100
"""Rules that Cloudflare takes."""

KEPT_FOR_EVER = "public, max-age=31536000, immutable"
"""Cache-Control of files whose names change with their bytes. For all others Netlify and Cloudflare, told nothing, have
browsers ask whether they have changed.
"""

HEADERS_READS = "select 'pages' as kind, id as record from editorial_page"
FOR_ANY_PROGRAM = {"Access-Control-Allow-Origin": "*"}
"""What lets programs in the pages of other sites read a file (Fetch standard, “CORS protocol”): notebooks, Datasette
Lite. There is nothing to sign in to, so they read no more than anybody may.
"""

DATA = (f"/{urls.DATA}/*", "/archive*")
"""Which files these are: data/v1, and the databases archive.db and archive-2025.db."""

REDIRECTS_READS = """
select kind, id as record from former_id
union all select 'demands', id from demand_without_page
"""


def view_headers(register: Register, page: Page) -> str:
    """The response headers for every file, how long fonts may be kept, and which files others may read.

    A host adds the rules for a path up, and joins what two of them say of one header; so each header stands in one.
    """
    everywhere = EVERYWHERE if register.site.web_editor is None else WITH_AN_EDITOR
    rules = {"/*": everywhere, f"/{FONTS}/*": {"Cache-Control": KEPT_FOR_EVER}, **dict.fromkeys(DATA, FOR_ANY_PROGRAM)}
    rules |= {pattern: {"Content-Type": f"{type_}; charset=utf-8"} for pattern, type_ in TYPES.items()}
    rules |= dict.fromkeys(_unframed(register)[: MOST_RULES - len(rules)], UNFRAMED)
    return "".join(
        f"{pattern}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
        for pattern, headers in rules.items()
    )


def _unframed(register: Register) -> list[str]:
    """The patterns of the pages that may not be shown in a frame: folders, and each page at the root."""
    fixed = sorted(
        kind.path
        for kind in register.kinds
        if kind.stands_alone and kind.path.endswith(".html") and "/" not in kind.path
    )
    written = register.store.column("select id || '.html' from editorial_page order by id")
    folders = FOLDERS if register.site.web_editor is None else (*FOLDERS, "admin")
    return [*(f"/{folder}/*" for folder in folders), "/", *(f"/{page}" for page in (*fixed, *written))]


def view_redirects(register: Register, page: Page) -> str:
    """Where the front page is, and the permanent redirect of each former address; those of pages come first.

    A page leads on without the host, other formats cannot; but hosts follow only so many lines, and pages are cited.
    """
    base = urls.base_path(register.site.base_url)
    former = register.store.all("select kind, id, former from former_id")
    pages = sorted((urls.record(row["kind"], row["former"]), urls.record(row["kind"], row["id"])) for row in former)
    moved = "".join(
        f"/{former} {base}{now} 301\n" for former, now in (*pages, *sorted(_formats(register)), *_of_demands(register))
    )
    return f"/ /index.html 200\n{moved}"


def _formats(register: Register) -> Iterator[tuple[str, str]]:
    """The former and the present address of each other format of records that had another id.

    Whatever belongs to one record is a format, but for its page, the parts of its list, and what only the search asks
    for.
    """
    former: dict[Key, list[str]] = defaultdict(list)
    for row in register.store.all("select kind, id, former from former_id"):
        former[row["kind"], row["id"]].append(row["former"])
    moved = {kind for kind, _ in former}
    of_records = [kind for kind in register.kinds if kind.each in moved and kind.template != "part"]
    for kind in of_records:
        if kind.name == documents.DOCUMENT or kind.is_of_record:
            continue
        for record in {record for of, record in former if of == kind.each}:
            for page in kind.pages_of(register.store, record):
                yield from ((kind.page(old, page.part).path, page.path) for old in former[kind.each, record])


def _of_demands(register: Register) -> list[tuple[str, str]]:
    """The formats of each demand that has no page any more, and those of the statement that makes it, which have it."""
    made = register.store.all(
        "select o.id, m.statement from demand_without_page o join demand_made m on m.demand = o.id order by o.id"
    )
    formats = {kind.path: kind for kind in register.kinds if kind.format and kind.each == "statements"}
    both = [
        (kind, formats[path])
        for kind in register.kinds
        if kind.format and kind.each == "demands"
        if (path := kind.path.replace("demands/", "statements/")) in formats
    ]
    return [(own.page(row["id"]).path, there.page(row["statement"]).path) for row in made for own, there in both]


def view_nojekyll(register: Register, page: Page) -> str:
    """Nothing; that the file is there keeps a site in a branch from being processed."""
    return ""


def serialise(register: Register, page: Page, view: str) -> bytes:
    return view.encode()


HEADERS_KIND = PageKind("headers", "_headers", view_headers, reads=HEADERS_READS, serialise=serialise)
REDIRECTS_KIND = PageKind("redirects", "_redirects", view_redirects, reads=REDIRECTS_READS, serialise=serialise)
NOJEKYLL_KIND = PageKind("nojekyll", ".nojekyll", view_nojekyll, reads=NO_RECORDS, serialise=serialise)
