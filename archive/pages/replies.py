"""What a signatory says of the signature: shown beside it, on the statement's page and on the person's own."""

from archive import urls
from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.render.kind import Link, Register
from archive.render.view import view_class
from archive.store.store import Row


@view_class
class Reply:
    """The words of the signatory, their day and language, and the source that they are taken from."""

    date: str
    datetime: str
    text: str
    language: str
    source: Link


def of(register: Register, row: Row, statement: str) -> Reply | None:
    """The reply that goes with a row of the table of signatures, if there is one."""
    if not row["reply"]:
        return None
    date = parse(row["reply_date"])
    return Reply(
        date=in_words(date),
        datetime=date.datetime_attribute or "",
        text=row["reply"],
        language=row["reply_language"] or "",
        source=_source(register, statement, row["reply_source"]),
    )


def _source(register: Register, statement: str, number: int) -> Link:
    row = register.store.row(
        "select publisher, title from source where kind = 'statements' and record = ? and number = ?", statement, number
    )
    return Link(row["publisher"] or row["title"], f"{urls.statement(statement)}#source-{number}")
