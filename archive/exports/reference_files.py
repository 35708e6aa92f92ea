"""The files for reference managers: beside the page of a statement, a person and a demand, one in each format."""

from collections.abc import Callable
from pathlib import Path

from archive.citation.reference import Reference
from archive.citation.references import References
from archive.render.kind import Archive, PageKind

TABLES = {
    "statements": ("statement", "statements"),
    "people": ("person", "signatories"),
    "demands": ("demand", "demands"),
}
"""Kind of record -> its table and the folder of its pages."""

READS = {
    "statements": """
        select 'statements/' || id || '{0}' as page, 'statements' as kind, id as record from statement
        union all select 'statements/' || statement || '{0}', 'people', person from signature
        union all select 'statements/' || statement || '{0}', 'chambers', chamber from statement_chamber
    """,
    "people": "select 'signatories/' || id || '{0}' as page, 'people' as kind, id as record from person",
    "demands": "select 'demands/' || id || '{0}' as page, 'demands' as kind, id as record from demand",
}
Serialise = Callable[[Archive, str, Reference], bytes | Path]


def view(archive: Archive, path: str) -> Reference:
    """The reference of the record that the path of a file names."""
    folder, _, name = path.partition("/")
    identity = name.partition(".")[0]
    references = archive.once(References)
    makers = {"statements": references.statement, "signatories": references.person, "demands": references.demand}
    return makers[folder](identity)


def kinds(name: str, ending: str, serialise: Serialise) -> tuple[PageKind, ...]:
    """The kinds of page of one format."""
    return tuple(_kind(name, ending, serialise, kind) for kind in TABLES)


def _kind(name: str, ending: str, serialise: Serialise, kind: str) -> PageKind:
    table, folder = TABLES[kind]
    paths = f"select '{folder}/' || id || '{ending}' as page, id as record from {table}"
    return PageKind(
        f"{table}_{name}", paths, READS[kind].format(ending), view, each=kind, serialise=serialise, whole=(kind,)
    )
