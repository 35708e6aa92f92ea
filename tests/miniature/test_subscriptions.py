"""The list of all feeds, the calendar of events, and the page that tells of both."""

import datetime
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import icalendar
import recurring_ical_events
from hypothesis import given
from hypothesis import strategies as st

from archive import urls
from archive.exports import event_calendar
from archive.records import Event
from tests import miniature
from tests.archives import Built, bare, divided
from tests.conftest import Build
from tests.miniature.test_feeds import feeds
from tests.reading import addresses, page, part, text, xml

PRINTED = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=200)


# The list of feeds


def outlines(site: Path, path: str = "subscriptions.opml") -> Iterator[Element]:
    """The feeds of a list, and of the lists that it includes."""
    base = xml(site / path)
    assert (base.tag, base.get("version")) == ("opml", "2.0")
    assert [child.tag for child in base] == ["head", "body"]
    for outline in base.iter("outline"):
        if outline.get("type") == "include":
            yield from outlines(site, "subscriptions/" + outline.get("url", "").rpartition("/")[2])
        elif outline.get("type"):
            yield outline


def test_the_list_names_every_feed_once_with_its_title_and_page(archive: Built) -> None:
    """OPML 2.0: `text`, `type` and `xmlUrl` have to be there for a feed. Those at former addresses are left out."""
    site, records = archive.site, archive.batch
    base = records.site.base_url
    listed = {outline.get("xmlUrl", ""): outline for outline in outlines(site)}
    assert len(listed) == len(list(outlines(site)))
    roots = {path: xml(site / path) for path in feeds(site)}
    there = {path for path, root in roots.items() if not any(link.get("rel") == "current" for link in root)}
    assert set(listed) == {urls.absolute(base, path) for path in there}
    for path in there:
        outline = listed[urls.absolute(base, path)]
        assert outline.get("type") == "rss"
        assert outline.get("text") == outline.get("title") != ""
        assert "<" not in outline.get("text", "")  # which would be HTML
        beside = outline.get("htmlUrl", "").removeprefix(base).lstrip("/") or "index.html"
        assert (site / beside).is_file()


def test_a_long_list_is_divided_by_letter_and_the_page_names_the_lists() -> None:
    site = divided().site
    lists = sorted(path.relative_to(site).as_posix() for path in (site / "subscriptions").iterdir())
    assert "subscriptions/signatories-u0555.opml" in lists
    included = [
        one.get("url") for one in xml(site / "subscriptions.opml").iter("outline") if one.get("type") == "include"
    ]
    assert sorted(included, key=str) == [f"{miniature.BASE_URL}/{path}" for path in lists]
    assert set(lists) <= set(addresses(page(site / "subscribe.html")))
    whole = {outline.get("xmlUrl") for outline in outlines(miniature.site())}
    assert {outline.get("xmlUrl") for outline in outlines(site)} == whole


# The calendar


def calendars(archive: Built) -> list[bytes]:
    """The calendar; none where no event has a day that is known for certain."""
    path = archive.site / event_calendar.PATH
    return [path.read_bytes()] if any(map(is_known, archive.batch.events.values())) else []


def read_calendar(data: bytes) -> Any:
    return icalendar.Calendar.from_ical(data)


def calendar(site: Path) -> Any:
    return read_calendar((site / event_calendar.PATH).read_bytes())


def is_known(event: Event) -> bool:
    """Whether the days of an event are known for certain, and one follows them."""
    date = event.date
    days = date.precision == "day" or all(re.fullmatch(r"\d{4}-\d\d-\d\d", one) for one in date.text.split("/"))
    return days and not date.approximate and not date.uncertain and date.latest < datetime.date.max


def test_the_calendar_has_every_event_whose_days_are_known_and_no_other(archive: Built) -> None:
    site, records = archive.site, archive.batch
    known = {urls.absolute(records.site.base_url, urls.event(one.id)): one for one in records.events.values()}
    assert (site / event_calendar.PATH).exists() == bool(calendars(archive))
    events = [event for data in calendars(archive) for event in read_calendar(data).events]
    assert {str(event["URL"]) for event in events} == {url for url, event in known.items() if is_known(event)}
    for event in events:
        record = known[str(event["URL"])]
        assert not event.errors
        assert event["DTSTART"].dt == record.date.earliest
        assert event["DTEND"].dt == record.date.latest + datetime.timedelta(days=1)
        assert str(event["SUMMARY"]).startswith(" ".join(record.title.split()))
        assert str(event.get("LOCATION", "")) == " ".join((record.place or "").split())
        assert str(event["DESCRIPTION"]).endswith(f"\n\n{event['URL']}")


def test_what_a_calendar_asks_of_an_event_is_there(archive: Built) -> None:
    """RFC 5545, 3.6 and 3.6.1; the stamp is a day of the record and never that of the build."""
    days = {
        day.start
        for record in archive.batch.events.values()
        for day in (record.date, *(date for one in record.sources for date in (one.consulted, one.date) if date))
    }
    for found in map(read_calendar, calendars(archive)):
        assert found["VERSION"] == "2.0"
        assert found["PRODID"]
        uids = [str(event["UID"]) for event in found.events]
        assert len(set(uids)) == len(uids)
        for event in found.events:
            assert event["DTSTAMP"].dt.date() in days
            assert event["DTSTAMP"].dt.utcoffset() == datetime.timedelta(0)


def test_lines_are_folded_where_a_calendar_wants_them(archive: Built) -> None:
    """RFC 5545, 3.1: lines end in CRLF and have at most 75 octets without that."""
    for data in calendars(archive):
        assert data.endswith(b"END:VCALENDAR\r\n")
        lines = data.split(b"\r\n")
        assert not any(b"\n" in line or b"\r" in line for line in lines)
        assert max(map(len, lines)) <= 75
        assert all(line.decode() is not None for line in lines)  # no character is cut in two


def test_an_event_of_one_day_comes_again_each_year_and_a_longer_one_does_not() -> None:
    found = recurring_ical_events.of(calendar(miniature.site()))
    again = found.at((1999, 9, 2))
    assert [str(event["SUMMARY"]) for event in again] == ["The archive of Examplia is founded, 1991"]
    assert [str(event["SUMMARY"]) for event in found.at((2023, 9, 24))] == ["Flood in the archive of Examplia, 2023"]
    assert found.at((2023, 9, 25)) == found.at((2024, 9, 20)) == found.at((1990, 9, 2)) == []


def test_an_event_keeps_its_name_in_the_calendar_when_it_gets_another_id() -> None:
    """RFC 5545, 3.8.4.7 asks for one that is the same for ever; the flood was filed under another id before."""
    (flood,) = (event for event in calendar(miniature.site()).events if "Flood" in event["SUMMARY"])
    assert str(flood["UID"]) == "7585ca71-b590-547d-bf9d-3aee72de9398"


@given(text=PRINTED)
def test_any_text_comes_back_from_the_calendar_as_it_was(text: str) -> None:
    lines = [
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        f"SUMMARY:{event_calendar.escaped(text)}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    data = b"".join(map(event_calendar.folded, lines))
    assert max(map(len, data.split(b"\r\n"))) <= 75
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert str(event["SUMMARY"]) == text


def test_without_an_event_whose_day_is_known_there_is_no_calendar(build: Build, tmp_path: Path) -> None:
    """A calendar without an event is none (RFC 5545, 3.6), and the page does not tell of one."""
    content = shutil.copytree(bare().content, tmp_path / "content")
    (content / "events").mkdir()
    (content / "events/once.md").write_text("---\ntitle: Once\ndate: 2025-05\n---\n", encoding="utf-8")
    assert build(content, tmp_path / "site").code == 0
    assert not (tmp_path / "site" / event_calendar.PATH).exists()
    assert (
        "calendar"
        not in (tmp_path / "site" / "subscribe.html")
        .read_text(encoding="utf-8")
        .lower()
        .partition("<main")[2]
        .partition("account")[2]
    )


# The page


def test_the_page_shows_addresses_in_full_and_says_what_is_left_out() -> None:
    root = page(miniature.site() / "subscribe.html")
    shown = [text(element) for element in root.iter("code")]
    paths = ("feed.xml", "feeds/corrections.xml", "feeds/responses.xml", "subscriptions.opml", "calendar.ics")
    assert shown == [f"{miniature.BASE_URL}/{path}" for path in paths]
    assert set(paths) <= set(addresses(root))
    assert "because the day is not known for certain: 7 events." in text(part(root, "calendar"))
