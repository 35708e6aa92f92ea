"""Sources as the pages of all records list them."""

from archive import urls
from archive.language.date_words import in_words
from archive.records import Source, labels
from archive.render.view import view_class

SOURCE_KINDS = {"official": "Official", "press": "Press report", "dataset": "Data set", "other": ""}


@view_class
class SourceItem:
    number: int
    title: str
    address: str
    facts: str
    archived: str
    consulted: str
    copy: str
    sha256: str
    note: str


def source_item(number: int, source: Source) -> SourceItem:
    """A source as a list shows it; `number` is how other parts of the record refer to it."""
    facts = [
        SOURCE_KINDS[source.kind] if source.kind else "",
        source.publisher or "",
        in_words(source.date) if source.date else "",
        labels.language_name(source.language) if source.language else "",
    ]
    return SourceItem(
        number=number,
        title=source.title,
        address=source.url or "",
        facts=labels.facts(facts),
        consulted=in_words(source.consulted) if source.consulted else "",
        archived=source.archived or "",
        copy=urls.kept(source.copy_) if source.copy_ else "",
        sha256=source.sha256 or "",
        note=source.note or "",
    )
