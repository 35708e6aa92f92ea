"""The files that say of a record what its page says: for programs, and as its editors wrote it."""

from archive import urls
from archive.render.kind import Link


def record_files(kind: str, identity: str, *, is_written: bool) -> list[Link]:
    """The files of a record; `is_written` says whether an editor wrote a file for it."""
    data = Link("This record, JSON", f"{urls.DATA}/{kind}/{identity}.json")
    return [data, Link("As its editors wrote it, Markdown", urls.markdown(kind, identity))] if is_written else [data]
