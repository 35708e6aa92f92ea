"""The files for reference managers: beside the page of a statement, a person and a demand, one in each format."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from archive import urls
from archive.citation.reference import Reference
from archive.citation.references import References
from archive.kinds import KINDS
from archive.render.kind import Format, Page, PageKind, Register

NAMED = """
union all select statement, 'people', person from signature
union all select statement, 'chambers', chamber from statement_chamber
"""
READS = {
    "statements": f"select id as owner, 'statements' as kind, id as record from statement {NAMED}",
    "people": "",
    "demands": "",
}
"""Kind of record that is cited -> what its files read, but for the record itself where there is nothing more."""

Serialise = Callable[[Register, Page, Reference], bytes | Path]


def view(kind: str, register: Register, page: Page) -> Reference:
    """The reference of the record to which a file belongs."""
    references = register.once(References)
    makers: dict[str, Callable[[str], Reference]] = {
        "statements": references.statement,
        "people": references.person,
        "demands": references.demand,
    }
    return makers[kind](page.record)


def kinds(name: str, ending: str, form: Format, serialise: Serialise) -> tuple[PageKind, ...]:
    """The kinds of page of one format."""
    return tuple(_kind(name, ending, form, serialise, kind) for kind in READS)


def _kind(name: str, ending: str, form: Format, serialise: Serialise, kind: str) -> PageKind:
    return PageKind(
        f"{KINDS[kind].table}_{name}",
        urls.pattern(kind, ending),
        partial(view, kind),
        kind,
        reads=READS[kind],
        serialise=serialise,
        whole=(kind,),
        format=form,
    )
