"""Which files a site is made of, beside its pages: static files, kept copies, the compiled archive."""

from collections.abc import Iterator
from pathlib import Path

from archive import urls
from archive.holdings import Holdings
from archive.store import Store

DOWNLOAD = "archive.db"


def kept_copies(holdings: Holdings) -> Iterator[tuple[str, Path]]:
    """Each file that a record keeps a copy of, or lists votes in: its address and where it lies."""
    names = {source.copy_ for records in holdings.records.values() for r in records.values() for source in r.sources}
    names |= {vote.names for statement in holdings.statements.values() for vote in statement.votes}
    for name in sorted(name for name in names if name):
        yield urls.kept(name), holdings.root / name


def download(store: Store, state: Path) -> tuple[str, Path]:
    """The compiled archive as a file to publish."""
    path = state / "download.db"
    store.export(path)
    return DOWNLOAD, path
