"""The file of each record as its editors wrote it, letter for letter, beside the record's page: .md in place of .html.

Lines end in LF, and no byte order mark stands before them, whatever the editor's system or git makes of that.

A translation lies beside its statement under the language too: statements/fr-2025-001.fr.md. Hosts give these files
out as text/markdown (RFC 7763), which browsers show or save and never run.
"""

import codecs
from functools import partial
from pathlib import Path

from archive import urls
from archive.render.kind import EVERY_KIND, Format, Page, PageKind, Register

FORMAT = Format("Markdown", "text/markdown", "item", label="The editors’ file")


def view(kind: str, register: Register, page: Page) -> str:
    """The path of the editors' file, in the content folder. Raises LookupError when there is none."""
    query = "select path from file where kind = ? and id = ? and coalesce(language, '') = ? order by path"
    return str(register.store.row(query, kind, page.record, page.part)["path"])


def serialise(register: Register, page: Page, view: str) -> bytes | Path:
    path = register.content / view
    data = path.read_bytes()
    if b"\r" in data or data.startswith(codecs.BOM_UTF8):
        return data.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return path


def _kind(kind: str) -> PageKind:
    pages = f"select id as owner, coalesce(language, '') as part from file where kind = '{kind}'"
    return PageKind(
        f"{kind}_markdown",
        urls.pattern(kind, "{.part}.md"),
        partial(view, kind),
        kind,
        pages,
        f"select owner, part, '{kind}' as kind, owner as record from ({pages})",
        serialise=serialise,
        format=FORMAT,
    )


OF_KIND = {kind: _kind(kind) for kind in EVERY_KIND}
KINDS = tuple(OF_KIND.values())
"""One for each kind of record."""


def page(kind: str, identity: str, language: str | None) -> Page:
    """The page that the file of a record is, or that of a translation of it."""
    return OF_KIND[kind].page(identity, language or "")
