"""What hosts read beside the pages: `_headers` and `_redirects` (Netlify, Cloudflare) and .nojekyll (GitHub Pages).

archive/docs/nginx.conf says the same to nginx; archive/docs/publishing.md tells how each host takes it.
"""

from archive import urls
from archive.assets import FOLDER
from archive.pages.kind import NO_RECORDS, Archive, PageKind
from archive.pages.redirect import ADDRESS
from archive.policy import FRAMES, HEADER

EVERYWHERE = {
    "Content-Security-Policy": HEADER,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
"""What the response for every file says."""

WITH_AN_EDITOR = EVERYWHERE | {"Content-Security-Policy": FRAMES}
"""The same where the site has a web editor, which could not work under the policy of the pages. Each page states that
policy in its own head, so that what browsers allow it is no more than before.
"""

KEPT_FOR_EVER = "public, max-age=31536000, immutable"
"""Cache-Control of files whose names change with their bytes. For all others Netlify and Cloudflare, told nothing, have
browsers ask whether they have changed.
"""

REDIRECTS = "_redirects"
REDIRECTS_READS = f"select '{REDIRECTS}' as page, kind, id as record from former_id"


def view_headers(archive: Archive, path: str) -> str:
    """The response headers for every file, and how long hashed files may be kept.

    A host adds the rules for a path up, and joins what two of them say of one header; so each header stands in one.
    """
    everywhere = EVERYWHERE if archive.site.web_editor is None else WITH_AN_EDITOR
    rules = {"/*": everywhere, f"/{FOLDER}/*": {"Cache-Control": KEPT_FOR_EVER}}
    return "".join(
        f"{pattern}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
        for pattern, headers in rules.items()
    )


def view_redirects(archive: Archive, path: str) -> str:
    """Where the front page is, and the permanent redirect of each former address."""
    base = urls.base_path(archive.site.base_url)
    rows = archive.store.all(f"select {ADDRESS} as former, kind, id from former_id order by former")
    moved = "".join(f"/{row['former']} {base}{urls.record(row['kind'], row['id'])} 301\n" for row in rows)
    return f"/ /index.html 200\n{moved}"


def view_nojekyll(archive: Archive, path: str) -> str:
    """Nothing; that the file is there keeps a site in a branch from being processed."""
    return ""


def serialise(archive: Archive, path: str, view: str) -> bytes:
    return view.encode()


HEADERS_KIND = PageKind("headers", "", NO_RECORDS, view_headers, always=("_headers",), serialise=serialise)
REDIRECTS_KIND = PageKind("redirects", "", REDIRECTS_READS, view_redirects, always=(REDIRECTS,), serialise=serialise)
"""A former id is no part of what other pages show of a record; so a build that finds one changed makes it again."""

NOJEKYLL_KIND = PageKind("nojekyll", "", NO_RECORDS, view_nojekyll, always=(".nojekyll",), serialise=serialise)
