"""sitemap.xml (sitemaps.org protocol 0.9) and robots.txt."""

import html
from dataclasses import dataclass

from archive import urls
from archive.pages.demands import LETTER_PATHS as DEMAND_LETTER_PATHS
from archive.pages.people import LETTER_PATHS
from archive.pages.timeline import MONTH_PATHS, YEAR_PATHS
from archive.render.kind import NO_RECORDS, Archive, PageKind

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
MOST_TOGETHER = 1_000
"""Up to so many addresses sitemap.xml lists them itself; above, it lists sitemaps, far below the 50,000 allowed."""

ALWAYS = (
    *("index.html", "timeline.html", "demands.html", "signatories.html", "chambers.html", "events.html"),
    *("search.html", "corrections.html", "data.html", "subscribe.html"),
)
PAGES = {
    "statements": """select 'statements/' || id || '.html' as page, coalesce(cast(year as text), 'undated') as part
                     from statement""",
    "demands": "select 'demands/' || id || '.html' as page, letter as part from demand",
    "people": "select 'signatories/' || id || '.html' as page, letter as part from person",
    "parts": """select case kind when 'people' then 'signatories' else kind end
                       || '/' || record || '.' || part || '.html' as page, substr(part, 1, 4) as part from part""",
    "other": f"""
        select page, 'pages' as part from (
            select 'chambers/' || id || '.html' as page from chamber
            union all select 'groups/' || id || '.html' from parliamentary_group
            union all select 'events/' || id || '.html' from event
            union all select id || '.html' from editorial_page
            union all {YEAR_PATHS} union all select * from ({MONTH_PATHS}) union all {LETTER_PATHS}
            union all {DEMAND_LETTER_PATHS})""",
}
"""Name of a sitemap -> a query for its pages, and for the part of it that each stands in."""

NUMBER = """select (select count(*) from statement) + (select count(*) from demand) + (select count(*) from person)
    + (select count(*) from part)"""
PARTS = """
select distinct 'statements' as name, coalesce(cast(year as text), 'undated') as part from statement
union all select distinct 'demands', letter from demand
union all select distinct 'people', letter from person
union all select distinct 'parts', substr(part, 1, 4) from part
union all select 'other', 'pages'
"""
"""The names and parts of all sitemaps."""

PATHS = f"select 'sitemaps/' || name || '-' || part || '.xml' from ({PARTS}) where ({NUMBER}) > {MOST_TOGETHER}"
READS = """
select 'sitemap.xml' as page, 'statements' as kind, id as record from statement
union all select 'sitemap.xml', 'demands', id from demand
union all select 'sitemap.xml', 'people', id from person
union all select 'sitemap.xml', 'chambers', id from chamber
union all select 'sitemap.xml', 'groups', id from parliamentary_group
union all select 'sitemap.xml', 'events', id from event
union all select 'sitemap.xml', 'pages', id from editorial_page
"""
PART_READS = """
select 'sitemaps/statements-' || coalesce(year, 'undated') || '.xml' as page, 'statements' as kind, id as record
    from statement
union all select 'sitemaps/demands-' || letter || '.xml', 'demands', id from demand
union all select 'sitemaps/people-' || letter || '.xml', 'people', id from person
union all select 'sitemaps/parts-' || substr(sort, 1, 4) || '.xml', 'statements', id from statement
union all select 'sitemaps/other-pages.xml', 'statements', id from statement
union all select 'sitemaps/other-pages.xml', 'people', id from person
union all select 'sitemaps/other-pages.xml', 'chambers', id from chamber
union all select 'sitemaps/other-pages.xml', 'groups', id from parliamentary_group
union all select 'sitemaps/other-pages.xml', 'events', id from event
union all select 'sitemaps/other-pages.xml', 'pages', id from editorial_page
"""


@dataclass(frozen=True, slots=True)
class View:
    """Addresses in full: of pages, or of other sitemaps."""

    addresses: list[str]
    are_sitemaps: bool = False


def view(archive: Archive, path: str) -> View:
    """The full address of every page that a reader may look for, or of the sitemaps that list them."""
    sitemaps = sorted(archive.store.column(PATHS))
    if sitemaps:
        return View([urls.absolute(archive.site.base_url, page) for page in sitemaps], are_sitemaps=True)
    listed = sorted(page for query in PAGES.values() for page in archive.store.column(query))
    return View([urls.absolute(archive.site.base_url, page) for page in [*ALWAYS, *listed]])


def view_part(archive: Archive, path: str) -> View:
    """The pages of one sitemap of several."""
    name, _, part = urls.key(path).partition("-")
    listed = archive.store.column(f"select page from ({PAGES[name]}) where part = ? order by page", part)
    fixed = ALWAYS if name == "other" else ()
    return View([urls.absolute(archive.site.base_url, page) for page in (*fixed, *listed)])


def serialise(archive: Archive, path: str, view: View) -> bytes:
    outer, inner = ("sitemapindex", "sitemap") if view.are_sitemaps else ("urlset", "url")
    escaped = (html.escape(address, quote=False) for address in view.addresses)
    lines = (f"  <{inner}>\n    <loc>{address}</loc>\n  </{inner}>\n" for address in escaped)
    declaration = "<?xml version='1.0' encoding='utf-8'?>"
    return f'{declaration}\n<{outer} xmlns="{SITEMAP}">\n{"".join(lines)}</{outer}>\n'.encode()


def view_robots(archive: Archive, path: str) -> str:
    """Everything may be read by everyone."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {urls.absolute(archive.site.base_url, 'sitemap.xml')}\n"


def serialise_text(archive: Archive, path: str, view: str) -> bytes:
    return view.encode()


KIND = PageKind("sitemap", "", READS, view, always=("sitemap.xml",), serialise=serialise, whole=("people",))
PART_KIND = PageKind("sitemap_part", PATHS, PART_READS, view_part, serialise=serialise, whole=("people",))
ROBOTS_KIND = PageKind("robots", "", NO_RECORDS, view_robots, always=("robots.txt",), serialise=serialise_text)
