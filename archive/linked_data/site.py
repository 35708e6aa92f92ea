"""The site as a whole in schema.org: the website on its front page, the data set on the page of its files."""

from collections.abc import Iterable

from markupsafe import Markup

from archive import urls
from archive.linked_data.page import Node, date, known, of_page, script, website
from archive.render.kind import Register

Download = tuple[str, str]
"""The path of a file from the root of the site, and its media type."""


def home(register: Register) -> Markup:
    """The website, and how it is searched."""
    site = register.site
    target = {"@type": "EntryPoint", "urlTemplate": f"{site.base_url.rstrip('/')}/search.html?q={{words}}"}
    search = {"@type": "SearchAction", "target": target, "query-input": "required name=words"}
    return script(
        known(
            {
                "@type": "WebSite",
                "@id": website(register),
                "url": urls.absolute(site.base_url, "index.html"),
                "name": site.title,
                "description": site.description,
                "inLanguage": site.language,
                "license": site.licence.url or site.licence.name,
                "version": site.edition.text if site.edition else None,
                "potentialAction": search,
            }
        )
    )


def data(register: Register, path: str, title: str, downloads: Iterable[Download]) -> Markup:
    """The page of the data, and the data set that it offers."""
    site = register.site
    first, last = register.store.all("select min(year), max(year) from statement")[0]
    main: Node = {
        "@type": "Dataset",
        "@id": f"{urls.absolute(site.base_url, path)}#dataset",
        "name": site.title,
        "description": site.description,
        "url": urls.absolute(site.base_url, path),
        "license": site.licence.url or site.licence.name,
        "creator": {"@type": "Organization", "name": site.title, "url": urls.absolute(site.base_url, "index.html")},
        "isAccessibleForFree": True,
        "version": site.edition.text if site.edition else None,
        "datePublished": date(site.edition),
        "temporalCoverage": f"{first}/{last}" if first else None,
        "distribution": [_download(register, *download) for download in downloads],
    }
    return of_page(register, path, title, main=known(main))


def _download(register: Register, path: str, media_type: str) -> Node:
    address = urls.absolute(register.site.base_url, path)
    return {"@type": "DataDownload", "encodingFormat": media_type, "contentUrl": address}
