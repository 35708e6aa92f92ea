"""Context events: the index, and the page of an event with the statements that refer to it."""

from dataclasses import dataclass

from markupsafe import Markup

from archive import prose, urls, words
from archive.cards import Card
from archive.dates import in_words, parse
from archive.pages.kind import Archive, Link, PageKind, cards
from archive.pages.provenance import SourceItem, source_item
from archive.records import Event

INDEX_READS = """
select 'events.html' as page, 'events' as kind, id as record from event
union all select 'events.html', 'statements', statement from statement_event
"""
PATHS = "select 'events/' || id || '.html' from event"
READS = """
select 'events/' || id || '.html' as page, 'events' as kind, id as record from event
union all select 'events/' || event || '.html', 'statements', statement from statement_event
union all select 'events/' || id || '.html', 'events', near from (
    select id, lag(id) over (order by sort, id) as near from event
    union all select id, lead(id) over (order by sort, id) from event
) where near is not null
"""


@dataclass(frozen=True, slots=True)
class EventItem:
    title: str
    address: str
    date: str
    datetime: str
    count: str


@dataclass(frozen=True, slots=True)
class IndexView:
    title: str
    description: str
    standfirst: str
    events: list[EventItem]


@dataclass(frozen=True, slots=True)
class View:
    title: str
    description: str
    date: str
    datetime: str
    place: str
    text: Markup
    statements: list[Card]
    sources: list[SourceItem]
    earlier: Link | None
    later: Link | None


def view_index(archive: Archive, path: str) -> IndexView:
    """All events in order of date, each with the number of statements that refer to it."""
    rows = archive.store.all(
        """select e.id, e.title, e.date, count(s.statement) as statements from event e
           left join statement_event s on s.event = e.id group by e.id order by e.sort, e.id"""
    )
    items = []
    for row in rows:
        date = parse(row["date"])
        count = words.count(row["statements"], "statement")
        items.append(
            EventItem(row["title"], urls.event(row["id"]), in_words(date), date.datetime_attribute or "", count)
        )
    text = f"{words.count(len(rows), 'event')} that statements in the register refer to." if rows else "No event yet."
    return IndexView("Events", "Events that statements in the register refer to, in order of date.", text, items)


def view(archive: Archive, path: str) -> View:
    """One event, in the register's neutral words, and who refers to it."""
    event_id = urls.key(path)
    row = archive.store.row("select json, sort from event where id = ?", event_id)
    event = Event.model_validate_json(row["json"])
    statements = archive.store.all(
        """select s.card from statement_event e join statement s on s.id = e.statement
           where e.event = ? order by s.sort, s.id""",
        event_id,
    )
    return View(
        title=event.title,
        description=prose.plain(event.body)[:200] or f"{event.title}, {in_words(event.date)}.",
        date=in_words(event.date),
        datetime=event.date.datetime_attribute or "",
        place=event.place or "",
        text=prose.to_html(event.body, urls.locator(path)),
        statements=cards(statements),
        sources=[source_item(n, source) for n, source in enumerate(event.sources, 1)],
        earlier=_neighbour(archive, row["sort"], event_id, "<", "desc"),
        later=_neighbour(archive, row["sort"], event_id, ">", "asc"),
    )


def _neighbour(archive: Archive, sort: str, event_id: str, side: str, order: str) -> Link | None:
    row = archive.store.one(
        f"select id, title, date from event where (sort, id) {side} (?, ?) order by sort {order}, id {order} limit 1",
        sort,
        event_id,
    )
    return Link(row["title"], urls.event(row["id"]), in_words(parse(row["date"]))) if row else None


INDEX_KIND = PageKind("events", "", INDEX_READS, view_index, always=("events.html",), section="timeline")
KIND = PageKind("event", PATHS, READS, view, section="timeline")
