"""The file of each record as its editors wrote it, byte for byte, beside the record's page: .md in place of .html.

A translation lies beside its statement under the language too: statements/fr-2025-001.fr.md. Hosts give these files
out as text/markdown, which browsers show or save and never run.
"""

from pathlib import Path

from archive import urls
from archive.render.kind import Archive, PageKind

MEDIA_TYPE = "text/markdown"
"""RFC 7763."""

ENDING = "case when language is null then '.md' else '.' || language || '.md' end"


def view(archive: Archive, path: str) -> str:
    """The path of the editors' file, in the content folder. Raises LookupError when there is none."""
    folder, _, name = path.removesuffix(".md").rpartition("/")
    identity, _, language = name.partition(".")
    kind = next(kind for kind, page in urls.PATTERNS.items() if page.rpartition("/")[0] == folder)
    query = "select path from file where kind = ? and id = ? and coalesce(language, '') = ? order by path"
    return str(archive.store.row(query, kind, identity, language)["path"])


def serialise(archive: Archive, path: str, view: str) -> Path:
    return archive.content / view


def _kind(kind: str) -> PageKind:
    page = urls.PATTERNS[kind].removesuffix(".html").replace("{}", "' || id || '")
    paths = f"select '{page}' || {ENDING} as page, id as record from file where kind = '{kind}'"
    reads = f"select page, '{kind}' as kind, record from ({paths})"
    return PageKind(f"{kind}_markdown", paths, reads, view, each=kind, serialise=serialise)


KINDS = tuple(map(_kind, urls.PATTERNS))
"""One for each kind of record."""
