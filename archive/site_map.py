"""All page kinds, like the map of a site. Each module says a kind's paths, what it reads, and its view."""

from archive.exports import feed, search_index, sitemap, statement_json
from archive.pages import (
    chambers,
    corrections,
    demand,
    demands,
    editorial,
    events,
    fixed,
    home,
    redirect,
    signatories,
    signatory,
    statement,
    timeline,
)
from archive.pages.kind import PageKind

PAGE_KINDS: tuple[PageKind, ...] = (
    home.KIND,
    statement.KIND,
    timeline.KIND,
    timeline.YEAR_KIND,
    demands.KIND,
    demand.KIND,
    signatories.KIND,
    signatories.LETTER_KIND,
    signatory.KIND,
    chambers.INDEX_KIND,
    chambers.CHAMBER_KIND,
    chambers.GROUP_KIND,
    events.INDEX_KIND,
    events.KIND,
    editorial.KIND,
    corrections.KIND,
    fixed.SEARCH_KIND,
    fixed.NOT_FOUND_KIND,
    redirect.KIND,
    statement_json.KIND,
    search_index.KIND,
    feed.KIND,
    sitemap.KIND,
    sitemap.ROBOTS_KIND,
    sitemap.HEADERS_KIND,
)
