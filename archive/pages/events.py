"""Context events: the index, and the page of an event with the statements that refer to it."""

from markupsafe import Markup

from archive import urls
from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.linked_data import authority
from archive.pages import parts
from archive.pages.parts import PartView
from archive.pages.sources import SourceItem, source_item
from archive.pages.timeline import INDEX as TIMELINE
from archive.pages.trail import Trail, trail
from archive.prose import html
from archive.records import Event, labels
from archive.render.kind import Link, Page, PageKind, Register
from archive.render.view import view_class
from archive.store.cards import Card

INDEX_READS = """
select 'events' as kind, id as record from event
union all select 'statements', statement from statement_event
"""
READS = """
select id as owner, 'events' as kind, id as record from event
union all select event, 'statements', statement from statement_event
union all select o.id, 'events', e.id from event e join event o on o.id in (
    select id from (select id from event near where (near.sort, near.id) < (e.sort, e.id)
                    order by near.sort desc, near.id desc limit 1)
    union all select id from (select id from event near where (near.sort, near.id) > (e.sort, e.id)
                              order by near.sort, near.id limit 1))
"""
INDEX = Link("Events", "events.html")


@view_class
class EventItem:
    title: str
    address: str
    date: str
    datetime: str
    count: str


@view_class
class IndexView:
    title: str
    description: str
    trail: Trail
    standfirst: str
    events: list[EventItem]


@view_class
class View:
    title: str
    description: str
    trail: Trail
    date: str
    datetime: str
    place: str
    text: Markup
    number: str
    statements: list[Card]
    parts: list[parts.Part]
    sources: list[SourceItem]
    earlier: Link | None
    later: Link | None


def view_index(register: Register, page: Page) -> IndexView:
    """All events in order of date, each with the number of statements that refer to it."""
    rows = register.store.all(
        """select e.id, e.title, e.date, count(s.statement) as statements from event e
           left join statement_event s on s.event = e.id group by e.id order by e.sort, e.id"""
    )
    items = []
    for row in rows:
        date = parse(row["date"])
        count = labels.count(row["statements"], "statement")
        items.append(
            EventItem(row["title"], urls.event(row["id"]), in_words(date), date.datetime_attribute or "", count)
        )
    text = f"{labels.count(len(rows), 'event')} that statements in the register refer to." if rows else "No event yet."
    description = "Events that statements in the register refer to, in order of date."
    return IndexView("Events", description, trail(register, page, "Events", [TIMELINE]), text, items)


def view(register: Register, page: Page) -> View:
    """One event, in the register's neutral words, and who refers to it."""
    event_id = page.record
    row = register.store.row("select json, sort from event where id = ?", event_id)
    event = Event.model_validate_json(row["json"])
    divided = parts.of(register, "events", event_id)
    number = register.store.value("select count(*) from statement_event where event = ?", event_id)
    return View(
        title=event.title,
        description=html.plain(event.body)[:200] or f"{event.title}, {in_words(event.date)}.",
        trail=trail(register, page, event.title, [TIMELINE, INDEX], main=authority.event(register, event)),
        date=in_words(event.date),
        datetime=event.date.datetime_attribute or "",
        place=event.place or "",
        text=html.in_a_section(html.to_html(event.body, urls.locator(page.path))),
        number=labels.figure(number),
        statements=_statements(register, event_id, parts.LATEST if divided else -1),
        parts=divided,
        sources=[source_item(n, source) for n, source in enumerate(event.sources, 1)],
        earlier=_neighbour(register, row["sort"], event_id, "<", "desc"),
        later=_neighbour(register, row["sort"], event_id, ">", "asc"),
    )


def _statements(register: Register, event_id: str, most: int = -1, part: str = "") -> list[Card]:
    """The statements that refer to an event, or those of a part of the list, oldest first; of a few the latest."""
    query = """select statement from statement_event where event = ? and sort >= ? and sort < ?
               order by sort desc, statement desc limit ?"""
    found = register.store.column(query, event_id, *parts.bounds(part), most)
    return register.catalogue.cards(reversed(found))


def view_part(register: Register, page: Page) -> PartView:
    """A part of the list of statements that refer to an event."""
    event, part = page.record, page.part
    title = register.store.value("select title from event where id = ?", event)
    statements = _statements(register, event, part=part)
    head = parts.head("events", event, title, part, len(statements))
    return PartView(head, parts.trail_of(register, page, head, INDEX), statements)


def _neighbour(register: Register, sort: str, event_id: str, side: str, order: str) -> Link | None:
    row = register.store.one(
        f"select id, title, date from event where (sort, id) {side} (?, ?) order by sort {order}, id {order} limit 1",
        sort,
        event_id,
    )
    return Link(row["title"], urls.event(row["id"]), in_words(parse(row["date"]))) if row else None


INDEX_KIND = PageKind("events", INDEX.address, view_index, reads=INDEX_READS, section="timeline")
KIND = PageKind(
    "event", urls.pattern("events", ".html"), view, "events", reads=READS, section="timeline", whole=("events",)
)
PART_KIND = parts.kind("event_part", "timeline", "events", "statement_event", view_part)
