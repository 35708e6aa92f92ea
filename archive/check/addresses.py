"""Rules for ids and the addresses made from them."""

from collections.abc import Iterator

from archive.problems.problem import Problem
from archive.read.batch import Batch
from archive.read.documents import Document

FIXED_PAGES = (
    *("index", "timeline", "demands", "signatories", "chambers", "events", "search", "corrections", "data"),
    *("subscribe", "wanted", "new", "statistics", "404"),
)
"""Pages that every site has, whatever its content; (page:timeline) leads to one."""


def former_ids_are_free(batch: Batch) -> Iterator[Problem]:
    """A former id is no other record's id, and the former id of one record only."""
    taken: dict[tuple[str, str], str] = {}
    for kind, former, record_id in batch.store.all("select kind, former, id from former_id order by kind, id, former"):
        message = ""
        if batch.has(kind, former):
            message = f"“{former}” is the id of {kind}/{former}; an id is never given a second time"
        elif (kind, former) in taken:
            message = f"“{former}” is already a former id of “{taken[kind, former]}”; keep one of the two"
        taken.setdefault((kind, former), record_id)
        if message:
            location = ("former_ids", _place(batch.document(kind, record_id), former))
            yield batch.problem(kind, record_id, location, message, "former-id")


def _place(document: Document, former: str) -> int:
    """Where in its list a former id stands, counted from 0."""
    place: int = document.plain()["former_ids"].index(former)
    return place


def pages_have_names_of_their_own(batch: Batch) -> Iterator[Problem]:
    """No editorial page has, or had, the address of a page that every site has."""
    advice = f"choose another; these are taken: {', '.join(FIXED_PAGES)}"
    for page in batch.pages.values():
        document = batch.documents["pages", page.id]
        if page.id in FIXED_PAGES:
            message = f"“{page.id}” is the name of a page that every site has; {advice}"
            yield Problem(document.path, 1, 1, "", message, "id-reserved")
        for index, former in enumerate(page.former_ids):
            if former in FIXED_PAGES:
                message = f"“{former}” is the name of a page that every site has; take it out"
                yield batch.problem("pages", page.id, ("former_ids", index), message, "id-reserved")
