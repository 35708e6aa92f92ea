"""sitemap.xml (sitemaps.org protocol 0.9) and robots.txt."""

import html
from dataclasses import dataclass
from functools import partial

from archive import urls
from archive.render.kind import NO_RECORDS, Page, PageKind, Register, every_record

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
OF_RECORDS = {
    "statements": "select id as record, coalesce(cast(year as text), 'undated') as part from statement",
    "demands": "select id as record, letter as part from demand_with_page",
    "people": "select id as record, letter as part from person",
}
"""Kind of record that has sitemaps of its own -> a query for the records, and for the sitemap that each stands in."""

NUMBER = """(select count(*) from statement) + (select count(*) from demand_with_page) + (select count(*) from person)
    + (select count(*) from part) + (select count(*) from comparison)"""
OF_YEAR = "select coalesce(cast(s.year as text), 'undated') as part"
COMPARED = f"""
{OF_YEAR}, 'statements' as kind, s.id as record from comparison c join statement s on s.id = c.earlier
union all {OF_YEAR}, 'statements', c.later from comparison c join statement s on s.id = c.earlier
union all {OF_YEAR}, 'statements', m.statement from demand_made m join statement s on s.id = (
    select n.statement from demand_made n where n.demand = m.demand and (n.sort, n.statement) < (m.sort, m.statement)
    order by n.sort desc, n.statement desc limit 1)
"""
"""What is read of those that are compared, under the year of the earlier one: any statement may come between two."""

READ_BY = {
    **{name: f"select part, '{name}' as kind, record from ({query})" for name, query in OF_RECORDS.items()},
    "parts": "select substr(sort, 1, 4) as part, 'statements' as kind, id as record from statement",
    "comparisons": COMPARED,
    "other": f"select 'pages' as part, kind, record from ({every_record()})",
}
"""Name of a sitemap -> a query for what its parts read."""

PARTS = {
    **{name: f"select distinct part from ({query})" for name, query in OF_RECORDS.items()},
    "parts": "select distinct substr(part, 1, 4) as part from part",
    "comparisons": f"select distinct part from ({OF_YEAR} from comparison c join statement s on s.id = c.earlier)",
    "other": "select 'pages' as part",
}
"""Name of a sitemap -> a query for its parts."""


@dataclass(frozen=True, slots=True)
class View:
    """Addresses in full: of pages, or of other sitemaps."""

    addresses: list[str]
    are_sitemaps: bool = False


def view(register: Register, page: Page) -> View:
    """The full address of every page that a reader may look for, or of the sitemaps that list them."""
    base, sitemaps = register.site.base_url, [one for kind in PART_KINDS for one in kind.all_pages(register.store)]
    if sitemaps:
        return View(sorted(urls.absolute(base, one.path) for one in sitemaps), are_sitemaps=True)
    listed = sorted(address for name in PARTS for address in _listed(register, name))
    return View([urls.absolute(base, address) for address in (*_alone(register), *listed)])


def view_part(name: str, register: Register, page: Page) -> View:
    """The pages of one sitemap of several."""
    fixed = _alone(register) if name == "other" else []
    listed = (*fixed, *sorted(_listed(register, name, page.part)))
    return View([urls.absolute(register.site.base_url, address) for address in listed])


def _alone(register: Register) -> list[str]:
    """The addresses of the pages to read that are always there."""
    alone = (kind for kind in register.kinds if kind.stands_alone and kind.serialise is None)
    return [kind.path for kind in alone if kind.name != "not_found"]


def _is_other(kind: PageKind) -> bool:
    """Whether pages that readers look for are of a kind that has no sitemap of its own."""
    return bool(kind.section) and not (kind.stands_alone or kind.each in OF_RECORDS or kind.template == "part")


def _listed(register: Register, name: str, part: str | None = None) -> list[str]:
    """The addresses of the pages in the sitemaps of a name, or in that of one part."""
    store = register.store
    if name == "other":
        return [page.path for kind in register.kinds if _is_other(kind) for page in kind.all_pages(store)]
    if name == "parts":
        rows = store.all("select kind, record, part from part where ?1 is null or substr(part, 1, 4) = ?1", part)
        return [urls.part(*row) for row in rows]
    if name == "comparisons":
        query = f"{OF_YEAR}, c.earlier, c.later from comparison c join statement s on s.id = c.earlier"
        rows = store.all(f"select distinct earlier, later from ({query}) where ?1 is null or part = ?1", part)
        return [urls.comparison(*row) for row in rows]
    query = f"select record from ({OF_RECORDS[name]}) where ?1 is null or part = ?1"
    return [urls.record(name, record) for record in store.column(query, part)]


def serialise(register: Register, page: Page, view: View) -> bytes:
    outer, inner = ("sitemapindex", "sitemap") if view.are_sitemaps else ("urlset", "url")
    escaped = (html.escape(address, quote=False) for address in view.addresses)
    lines = (f"  <{inner}>\n    <loc>{address}</loc>\n  </{inner}>\n" for address in escaped)
    declaration = "<?xml version='1.0' encoding='utf-8'?>"
    return f'{declaration}\n<{outer} xmlns="{SITEMAP}">\n{"".join(lines)}</{outer}>\n'.encode()


def view_robots(register: Register, page: Page) -> str:
    """Everything may be read by everyone."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {urls.absolute(register.site.base_url, 'sitemap.xml')}\n"


def serialise_text(register: Register, page: Page, view: str) -> bytes:
    return view.encode()


def _part_kind(name: str) -> PageKind:
    return PageKind(
        f"sitemap_{name}",
        f"sitemaps/{name}-{{part}}.xml",
        partial(view_part, name),
        pages=f"select part from ({PARTS[name]}) where {NUMBER} > most('addresses')",
        reads=READ_BY[name],
        serialise=serialise,
        whole=("people",),
    )


KIND = PageKind("sitemap", "sitemap.xml", view, reads=every_record(), serialise=serialise, whole=("people",))
PART_KINDS = tuple(map(_part_kind, PARTS))
ROBOTS_KIND = PageKind("robots", "robots.txt", view_robots, reads=NO_RECORDS, serialise=serialise_text)
