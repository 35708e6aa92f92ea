"""The events whose days are known, and their anniversaries, as a calendar (iCalendar, RFC 5545) to subscribe to.

An event of which only the month or the year is known, or of which the day is in doubt, is not in it: a calendar has no
words for that. Statements are not in it either. Their feeds tell of them, and ten thousand would fill every day.
"""

import datetime
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from archive import urls
from archive.feeds import atom
from archive.language.date_words import in_words
from archive.prose import html
from archive.records import Event
from archive.render.kind import Page, PageKind, Register

PATH = "calendar.ics"
TOLD = "Events whose days are known for certain, and the anniversaries of those that took one day."
MOST_LETTERS = 600
"""Of a longer text of an event the calendar has so much."""

MOST_OCTETS = 75
"""Of one line, without its end (RFC 5545, section 3.1)."""

DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
KNOWN = f"""(coalesce(date_to, '9999-12-31') < '9999-12-31'
    and (date glob '{DAY}' or date glob '{DAY}/{DAY}'))"""
"""Whether the days of an event are known, and there is a day after them, which its end is said with."""

PAGES = f"select 1 where exists (select 1 from event where {KNOWN})"
"""A calendar has at least one event (RFC 5545, section 3.6); where there would be none, there is no calendar."""

READS = "select 'events' as kind, id as record from event"


@dataclass(frozen=True, slots=True)
class Entry:
    """An event: its permanent name, its days, and its words; `stamp` is when the register last looked at it."""

    uid: str
    first: datetime.date
    last: datetime.date
    stamp: datetime.date
    title: str
    place: str
    text: str
    address: str


def view(register: Register, page: Page) -> list[Entry]:
    """The events whose days are known, in order."""
    rows = register.store.column(f"select json from event where {KNOWN} order by sort, id")
    return [_entry(register, Event.model_validate_json(row)) for row in rows]


def _entry(register: Register, event: Event) -> Entry:
    site, first, last = register.site, event.date.earliest, event.date.latest
    address = urls.absolute(site.base_url, urls.event(event.id))
    named = str(first.year) in event.title
    recurs = "The first of these days is that of the event; the others are its anniversaries." if first == last else ""
    text = textwrap.shorten(html.plain(event.body), MOST_LETTERS, placeholder=" …")
    return Entry(
        uid=str(uuid5(NAMESPACE_URL, atom.identity(site, urls.event(atom.first_id(event))))),
        first=first,
        last=last,
        stamp=_looked_at(event),
        title=atom.line(event.title) if named else f"{atom.line(event.title)}, {first.year}",
        place=atom.line(event.place or ""),
        text="\n\n".join(part for part in (f"{in_words(event.date)}. {recurs}".strip(), text, address) if part),
        address=address,
    )


def _looked_at(event: Event) -> datetime.date:
    """The last day on which a source was consulted or made; where none is recorded, the day of the event."""
    known = [date for source in event.sources for date in (source.consulted, source.date) if date]
    return max((date.start for date in known if date.start), default=event.date.earliest)


# -- lines ----------------------------------------------------------------------------------------


def serialise(register: Register, page: Page, view: list[Entry]) -> bytes:
    """The calendar as lines that end in CRLF and are folded."""
    return b"".join(map(folded, _lines(register, view)))


def _lines(register: Register, entries: list[Entry]) -> Iterator[str]:
    """The calendar: what it is called (RFC 7986, and the older names of the same), then each event."""
    site = register.site
    title, told = escaped(f"Events – {site.title}"), escaped(TOLD)
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{escaped(site.title)}//Events//{site.language.upper()}")
    yield from ("CALSCALE:GREGORIAN", f"NAME:{title}", f"X-WR-CALNAME:{title}")
    yield from (f"DESCRIPTION:{told}", f"X-WR-CALDESC:{told}")
    yield f"URL:{urls.absolute(site.base_url, 'events.html')}"
    yield f"SOURCE;VALUE=URI:{urls.absolute(site.base_url, PATH)}"
    yield from ("REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D")
    for entry in entries:
        yield from _event(entry, site.language)
    yield "END:VCALENDAR"


def _event(entry: Entry, language: str) -> Iterator[str]:
    """An event, all day long; one that took a single day comes again each year. The end is the day after the last."""
    end = entry.last + datetime.timedelta(days=1)
    yield from ("BEGIN:VEVENT", f"UID:{entry.uid}", f"DTSTAMP:{_day(entry.stamp)}T000000Z")
    yield from (f"DTSTART;VALUE=DATE:{_day(entry.first)}", f"DTEND;VALUE=DATE:{_day(end)}")
    if entry.first == entry.last:
        yield "RRULE:FREQ=YEARLY"
    yield f"SUMMARY;LANGUAGE={language}:{escaped(entry.title)}"
    if entry.place:
        yield f"LOCATION;LANGUAGE={language}:{escaped(entry.place)}"
    yield f"DESCRIPTION;LANGUAGE={language}:{escaped(entry.text)}"
    yield from (f"URL:{entry.address}", "TRANSP:TRANSPARENT", "END:VEVENT")


def _day(day: datetime.date) -> str:
    return day.isoformat().replace("-", "")


def escaped(text: str) -> str:
    """A text as a value (RFC 5545, section 3.3.11)."""
    for character in "\\;,":
        text = text.replace(character, f"\\{character}")
    return text.replace("\r", "").replace("\n", "\\n")


def folded(line: str) -> bytes:
    """A line with its end, cut where it is too long, and never within a character; what follows begins with a space."""
    data, pieces = line.encode(), []
    room = MOST_OCTETS
    while len(data) > room:
        cut = room
        while data[cut] & 0xC0 == 0x80:  # the rest of a character of several octets
            cut -= 1
        pieces.append(data[:cut])
        data, room = data[cut:], MOST_OCTETS - 1
    return b"\r\n ".join([*pieces, data]) + b"\r\n"


KIND = PageKind("event_calendar", PATH, view, pages=PAGES, reads=READS, serialise=serialise, whole=("events",))
