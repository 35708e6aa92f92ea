"""Rules for texts: which one is here, where it comes from, and where its links lead."""

import re
from collections.abc import Iterator

from archive.holdings import Holdings
from archive.problems import Problem, did_you_mean
from archive.prose import LINK_KINDS, find_html, find_record_links
from archive.records import Statement

FIXED_PAGES = ("index", "timeline", "demands", "signatories", "chambers", "events", "search", "corrections")
"""Pages that every site has; (page:timeline) leads to one."""


def one_text_is_here(holdings: Holdings) -> Iterator[Problem]:
    """At most one of the texts known is the body of the file, and then there is a body."""
    for statement in holdings.statements.values():
        here = [index for index, text in enumerate(statement.texts) if text.here]
        for index in here[1:]:
            message = "a second text is marked `here: this`; the body of a file is one text"
            yield holdings.problem("statements", statement.id, ("texts", index, "here"), message, "text-here")
        if here and not statement.body.strip():
            message = "is marked `here: this`, but there is no text below the front matter"
            yield holdings.problem("statements", statement.id, ("texts", here[0], "here"), message, "text-here")


def status_of_the_text_is_given(holdings: Holdings) -> Iterator[Problem]:
    """A body says whose wording it is: official text, translation or summary."""
    for statement in holdings.statements.values():
        if statement.body.strip() and not any(text.here for text in statement.texts):
            message = "does not say whose wording the text is; add {status: summary, language: en, here: this}"
            yield holdings.problem("statements", statement.id, ("texts",), message, "text-status")


def statements_have_a_source(holdings: Holdings) -> Iterator[Problem]:
    """A statement names at least one source."""
    for statement in holdings.statements.values():
        if not statement.sources:
            message = "names no source; add where this can be read, with title and url"
            yield holdings.problem("statements", statement.id, ("sources",), message, "source-missing")


def links_lead_to_records(holdings: Holdings) -> Iterator[Problem]:
    """A link between records, such as (event:2023-09-19-offensive), leads to a record."""
    for kind, record_id, body, line_of_body in _bodies(holdings):
        for offset, kind_word, target in find_record_links(body):
            folder = LINK_KINDS.get(kind_word)
            if folder and _leads_to_record(holdings, folder, target):
                continue
            known = [id for named, id in holdings.documents if named == folder] if folder else list(LINK_KINDS)
            message = f"the link “{kind_word}:{target}” leads to no record"
            hint = did_you_mean(target if folder else kind_word, known)
            line, column = _place(body, offset, line_of_body)
            path = holdings.documents[kind, record_id].path
            yield Problem(path, line, column, "", f"{message}.{hint}" if hint else message, "body-link")


def _leads_to_record(holdings: Holdings, folder: str, target: str) -> bool:
    identity, _, fragment = target.partition("#")
    if folder == "pages" and identity in FIXED_PAGES:
        return True
    record = holdings.records[folder].get(identity)
    if not fragment or record is None:
        return (folder, identity) in holdings.documents
    number = re.fullmatch(r"d(\d+)", fragment)
    return bool(number and isinstance(record, Statement) and 1 <= int(number[1]) <= len(record.demands))


def bodies_hold_no_html(holdings: Holdings) -> Iterator[Problem]:
    """Texts are written in Markdown; HTML tags are shown as they stand and do nothing."""
    for kind, record_id, body, line_of_body in _bodies(holdings):
        for offset, tag in find_html(body):
            line, column = _place(body, offset, line_of_body)
            path = holdings.documents[kind, record_id].path
            message = f"“{tag}” is HTML and will be shown as it stands; write Markdown instead"
            yield Problem(path, line, column, "", message, "body-html")


def _bodies(holdings: Holdings) -> Iterator[tuple[str, str, str, int]]:
    for (kind, record_id), document in holdings.documents.items():
        yield kind, record_id, document.body, document.body_line


def _place(body: str, offset: int, line_of_body: int) -> tuple[int, int]:
    """Line and column in the file, both counted from 1, of a place in the body."""
    before = body[:offset]
    return line_of_body + before.count("\n"), offset - (before.rfind("\n") + 1) + 1
