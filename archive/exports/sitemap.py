"""sitemap.xml (sitemaps.org protocol 0.9), robots.txt, and _headers for hosts that read it."""

from xml.etree import ElementTree as ET

from archive import urls
from archive.pages.kind import NO_RECORDS, Archive, PageKind
from archive.pages.signatories import LETTER_PATHS
from archive.pages.timeline import YEAR_PATHS
from archive.policy import HEADER

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
MOST_ADDRESSES = 50_000
"""The protocol's limit for one file."""

LISTED = """
select 'statements/' || id || '.html' as page, 'statements' as kind, id as record from statement
union all select 'demands/' || id || '.html', 'demands', id from demand
union all select 'signatories/' || id || '.html', 'people', id from person
union all select 'chambers/' || id || '.html', 'chambers', id from chamber
union all select 'groups/' || id || '.html', 'groups', id from parliamentary_group
union all select 'events/' || id || '.html', 'events', id from event
union all select id || '.html', 'pages', id from editorial_page
"""
READS = f"select 'sitemap.xml' as page, kind, record from ({LISTED})"
ALWAYS = (
    *("index.html", "timeline.html", "demands.html", "signatories.html", "chambers.html", "events.html"),
    *("search.html", "corrections.html"),
)
PARTS = (YEAR_PATHS, LETTER_PATHS)
"""Queries for the pages of long lists that are divided."""


def view(archive: Archive, path: str) -> list[str]:
    """The full address of every page that a reader may look for."""
    listed = sorted(row[0] for query in (f"select page from ({LISTED})", *PARTS) for row in archive.store.all(query))
    return [urls.absolute(archive.site.base_url, page) for page in [*ALWAYS, *listed]][:MOST_ADDRESSES]


def serialise(archive: Archive, path: str, view: list[str]) -> bytes:
    ET.register_namespace("", SITEMAP)
    root = ET.Element(f"{{{SITEMAP}}}urlset")
    for address in view:
        ET.SubElement(ET.SubElement(root, f"{{{SITEMAP}}}url"), f"{{{SITEMAP}}}loc").text = address
    ET.indent(root, "  ")
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def view_robots(archive: Archive, path: str) -> str:
    """Everything may be read by everyone."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {urls.absolute(archive.site.base_url, 'sitemap.xml')}\n"


def view_headers(archive: Archive, path: str) -> str:
    """The policy of every page as response headers, and how long hashed files may be kept."""
    return (
        "/*\n"
        f"  Content-Security-Policy: {HEADER}\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: no-referrer\n"
        "/assets/*\n"
        "  Cache-Control: public, max-age=31536000, immutable\n"
    )


def serialise_text(archive: Archive, path: str, view: str) -> bytes:
    return view.encode()


KIND = PageKind("sitemap", "", READS, view, always=("sitemap.xml",), serialise=serialise)
ROBOTS_KIND = PageKind("robots", "", NO_RECORDS, view_robots, always=("robots.txt",), serialise=serialise_text)
HEADERS_KIND = PageKind("headers", "", NO_RECORDS, view_headers, always=("_headers",), serialise=serialise_text)
