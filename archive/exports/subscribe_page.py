"""The page that tells how to follow the register: what feeds and the calendar are, and where they are."""

from archive import urls
from archive.exports import corrections_feed, event_calendar, feed, responses_feed, subscriptions
from archive.records import labels
from archive.render.kind import Link, Page, PageKind, Register
from archive.render.view import view_class

PATH = "subscribe.html"
READS = """
select 'events' as kind, id as record from event
union all select 'people', id from person
union all select 'demands', id from demand
"""


@view_class
class Offer:
    """Something to follow: what it is called, what comes of it, and its address, here and in full."""

    name: str
    told: str
    address: str
    full: str


@view_class
class View:
    title: str
    description: str
    feeds: list[Offer]
    all: Offer
    letters: list[Link]
    calendar: Offer | None
    left_out: str


def view(register: Register, page: Page) -> View:
    """What can be followed as a whole; the feed of a record is on the page of the record."""
    undated = register.store.value(f"select count(*) from event where not {event_calendar.KNOWN}")
    return View(
        title="Follow",
        description="New and corrected records come to you, in a feed reader or in your calendar.",
        feeds=[
            _offer(register, "Everything", "New and corrected statements", feed.PATH),
            _offer(register, "Corrections", "Changes to published records", corrections_feed.PATH),
            _offer(register, "Responses", "Answers to statements and demands", responses_feed.PATH),
        ],
        all=_offer(register, "All feeds", "OPML", subscriptions.PATH),
        letters=[
            Link(one.text, one.address)
            for kind in subscriptions.BY_LETTER
            for one in subscriptions.letters(register, kind)
        ],
        calendar=_calendar(register),
        left_out=labels.count(undated, "event") if undated else "",
    )


def _offer(register: Register, name: str, told: str, path: str) -> Offer:
    return Offer(name, told, path, urls.absolute(register.site.base_url, path))


def _calendar(register: Register) -> Offer | None:
    """The calendar; there is none without an event whose day is known."""
    if not event_calendar.KIND.all_pages(register.store):
        return None
    return _offer(register, "Events and anniversaries", "iCalendar", event_calendar.PATH)


KIND = PageKind("subscribe", PATH, view, reads=READS)
