"""What happened next: responses to a statement and to its demands, with evidence."""

from archive import urls
from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.records import labels
from archive.render.kind import Link, Register
from archive.render.view import view_class
from archive.store.store import Row

RESPONSES = """
select r.*, s.number as label from response r join statement s on s.id = r.statement
"""
OF_STATEMENT = f"{RESPONSES} where r.statement = ? order by r.sort, r.number"
OF_DEMAND = f"""{RESPONSES} where r.demand is not null and exists (
    select 1 from demand_made m where m.statement = r.statement and m.number = r.demand and m.demand = ?)
order by r.sort, r.statement, r.number"""


@view_class
class Response:
    """A response: what it answers, and the source that has it."""

    date: str
    datetime: str
    kind: str
    answers: Link | None
    by: str
    text: str
    note: str
    source: Link | None


def of_statement(register: Register, statement: str) -> list[Response]:
    """The responses to a statement, oldest first, for its own page; each names the demand that it answers, if any."""
    rows = register.store.all(OF_STATEMENT, statement)
    return [_response(row, "", f"demand {row['demand']}" if row["demand"] else "") for row in rows]


def of_demand(register: Register, demand: str) -> list[Response]:
    """The responses to a demand, in whatever statement it was made, oldest first."""
    rows = register.store.all(OF_DEMAND, demand)
    return [_response(row, urls.statement(row["statement"]), f"{row['label']}, demand {row['demand']}") for row in rows]


def _response(row: Row, page: str, answers: str) -> Response:
    """A row as a page shows it; `page` is the address of the statement, empty on its own page."""
    date = parse(row["date"])
    return Response(
        date=in_words(date),
        datetime=date.datetime_attribute or "",
        kind=labels.RESPONSES[row["type"]],
        answers=Link(answers, f"{page}#d{row['demand']}") if answers else None,
        by=row["made_by"] or "",
        text=row["text"] or "",
        note=row["note"] or "",
        source=Link(row["source_name"], f"{page}#source-{row['source']}") if row["source"] else None,
    )
