"""Atom feeds, as a feed reader sees them: what is in them, where it leads, and which a new statement changes."""

import functools
import html
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import feedparser
import pytest

from archive import urls
from archive.exports.feed import LISTINGS, MOST_ENTRIES, Listing
from archive.feeds import atom
from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.records import Site, Statement
from archive.records.labels import number_of
from tests import miniature
from tests.archives import Built, small
from tests.conftest import Build
from tests.reading import addresses, html_files, page, text, xml
from tests.reading import parse as parse_html

ATOM = "{http://www.w3.org/2005/Atom}"


def feeds(site: Path) -> list[str]:
    """The address of every feed."""
    return ["feed.xml", *sorted(path.relative_to(site).as_posix() for path in (site / "feeds").rglob("*.xml"))]


@functools.cache
def read_feed(site: Path, path: str) -> Any:
    """A feed as feedparser reads it, which says in `bozo` whether it is well formed; its HTML is as it was written."""
    found = feedparser.parse((site / path).read_bytes(), sanitize_html=False)
    assert not found.bozo, (path, found.get("bozo_exception"))
    return found


def statements_told(archive: Built) -> Iterator[tuple[Statement, Any]]:
    """Each statement with its entry, from whichever feed has it."""
    records = {urls.absolute(archive.base, urls.statement(one.id)): one for one in archive.batch.statements.values()}
    for path in feeds(archive.site):
        if path not in ("feeds/corrections.xml", "feeds/responses.xml") and records:
            for entry in read_feed(archive.site, path).entries:
                if entry.link in records:
                    yield records.pop(entry.link), entry


def words_of(content: str) -> str:
    return text(parse_html(content))


# Every feed


def test_every_feed_is_read_without_a_complaint(archive: Built) -> None:
    for path in feeds(archive.site):
        found = read_feed(archive.site, path)
        assert (found.version, found.encoding) == ("atom10", "utf-8")
        assert len(found.entries) <= MOST_ENTRIES


def test_a_feed_says_where_it_is_whose_it_is_and_under_which_licence(archive: Built) -> None:
    """RFC 4287, 4.1.1 and 4.2.7.2; the page that it belongs to is there."""
    site = archive.batch.site
    for path in feeds(archive.site):
        found = read_feed(archive.site, path).feed
        links = {link.rel: link.href for link in found.links}
        assert links["self"] == urls.absolute(archive.base, path)
        beside = links["alternate"].removeprefix(archive.base).lstrip("/") or "index.html"
        assert (archive.site / beside).is_file(), path
        assert found.author == site.title
        assert found.rights.startswith(site.licence.name)
        assert links.get("license") == site.licence.url
        assert found.title.endswith(site.title)


def test_entries_have_ids_of_their_own_and_stand_in_the_order_of_their_updates(archive: Built) -> None:
    """Nor are two of a feed said to be updated in the same instant, by which readers would sort them anyhow."""
    for path in feeds(archive.site):
        root = xml(archive.site / path)
        ids = [element.text for element in root.findall(f"{ATOM}entry/{ATOM}id")]
        updates = [element.text or "" for element in root.findall(f"{ATOM}entry/{ATOM}updated")]
        assert len(set(ids)) == len(ids)
        assert len(set(updates)) == len(updates)
        assert updates == sorted(updates, reverse=True)
        assert root.findtext(f"{ATOM}updated") == (updates[0] if updates else "2005-12-01T00:00:00Z")


def test_every_demand_person_chamber_and_group_has_a_feed_which_its_page_names(archive: Built) -> None:
    """In the head, for programs, and below its name, for readers."""
    folders = {"demands", "signatories", "chambers", "groups"}
    for path in html_files(archive.site):
        name = path.relative_to(archive.site).as_posix()
        folder, _, own = name.partition("/")
        written = path.read_text(encoding="utf-8")
        leads_on = 'http-equiv="refresh"' in written
        if name == "corrections.html" or (folder in folders and own.count(".") == 1 and not leads_on):
            feed = urls.feed_of(name)
            assert (archive.site / feed).is_file()
            assert written.count(f'href="{urls.root(name)}{feed}"') == 2, name


def test_a_feed_is_not_said_to_describe_the_record_whose_feed_it_is(archive: Built) -> None:
    """What describes a record (FAIR Signposting) is another format of it."""
    for path in html_files(archive.site):
        for link in re.findall("<link [^>]*>", path.read_text(encoding="utf-8")):
            assert "/feeds/" not in link or 'rel="alternate"' in link, path


def test_every_page_leads_to_the_page_that_tells_how_to_follow(archive: Built) -> None:
    framed = archive.site / "embed"
    for path in html_files(archive.site):
        if not path.is_relative_to(framed) and path.name != "404.html":
            name = path.relative_to(archive.site).as_posix()
            assert f'href="{urls.root(name)}subscribe.html"' in path.read_text(encoding="utf-8"), name


# What an entry says


def test_an_entry_says_of_a_statement_what_its_record_says(archive: Built) -> None:
    for record, entry in statements_told(archive):
        title = " ".join(record.title.split())
        assert html.unescape(entry.title).endswith(f"[{title}]" if record.title_supplied else title)
        assert [tag.term for tag in entry.tags] == [record.type]
        entered = record.entered and record.entered.earliest
        assert entry.get("published", "")[:10] == (str(max(entered, atom.BEGINNING)) if entered else "")
        days = [str(day) for day in (record.entered, *(one.date for one in record.corrections)) if day]
        last = max(days, default=str(record.date.start or ""))
        assert entry.updated[:10] == str(max(parse(last).earliest, atom.BEGINNING) if last else atom.BEGINNING)
        assert [link.href for link in entry.links if link.rel == "via"] == [s.url for s in record.sources if s.url]


def test_an_entry_holds_the_demands_the_names_the_votes_and_whose_words_the_texts_are(archive: Built) -> None:
    for record, entry in statements_told(archive):
        (content,) = entry.content
        assert content.type == "text/html"
        told = words_of(content.value)
        lists = [element for element in parse_html(content.value) if element.tag == "ol"]
        assert [text(item).rpartition(" (")[0] for item in (lists[0] if lists else ())] == [
            " ".join(demand.text.split()) for demand in record.demands
        ]
        for signature in record.signatories[:100]:
            assert " ".join(signature.as_printed.split()) in told
        for vote in record.votes:
            assert vote.date is None or in_words(vote.date) in told
        for correction in record.corrections:
            assert " ".join(correction.reason.split()) in told
        for source in record.sources:
            assert " ".join(source.title.split()) in told
        here = [known for known in record.texts if known.here]
        assert told.count("in the record") >= len(here) + (bool(record.body.strip()) and not here)


def test_content_has_no_markup_that_a_feed_reader_would_take_out(archive: Built) -> None:
    """Whatever is in the records, their texts are texts; and the links are to addresses."""
    for _, entry in statements_told(archive):
        root = parse_html(entry.content[0].value)
        tags = {element.tag for element in root.iter()}
        assert tags <= {"html", "p", "h3", "ul", "ol", "li", "a", "span", "del", "ins"}
        assert {name for element in root.iter() for name in element.keys()} <= {"href", "lang"}  # noqa: SIM118
        assert all(re.match("https?://", address) for address in addresses(root))


def test_the_register_says_whose_words_a_text_is_also_where_no_editor_noted_it() -> None:
    told = {record.id: words_of(entry.content[0].value) for record, entry in statements_told(small())}
    assert "Summary in English by the miniature: in the record" in told["xa-2023-001"]
    assert "Official text in Armenian: in the record" in told["xa-2023-002"]
    assert "translation in English" in told["xa-2023-002"]


# Which statements


@pytest.mark.parametrize("listing", LISTINGS, ids=lambda listing: listing.kind)
def test_a_feed_has_the_newest_of_the_statements_in_which_its_record_stands(archive: Built, listing: Listing) -> None:
    """And no more than it may have."""
    newest = [entry.link for entry in read_feed(archive.site, "feed.xml").entries]
    stem = urls.record(listing.kind, "")[: -len(".html")]
    for path in sorted((archive.site / "feeds" / stem).glob("*.xml")):
        found = [entry.link for entry in read_feed(archive.site, f"feeds/{stem}{path.name}").entries]
        own = archive.site / stem / path.with_suffix(".html").name
        if 'http-equiv="refresh"' in own.read_text(encoding="utf-8"):
            continue  # the feed at a former address, which has what the present one has
        main = next(page(own).iter("main"))
        shown = {link.partition("#")[0] for link in addresses(main) if link.startswith("../statements/")}
        listed = {urls.absolute(archive.base, link.removeprefix("../")) for link in shown}
        assert set(found) <= listed, path
        assert len(found) == min(len(listed), listing.most) or listing.kind == "people", path  # who votes need not sign
        assert found == [link for link in newest if link in found] + [link for link in found if link not in newest]


def test_feeds_of_the_miniature_have_the_statements_that_were_counted_by_hand() -> None:
    def numbers(path: str) -> list[str]:
        return [entry.title.partition(":")[0] for entry in read_feed(small().site, path).entries]

    assert numbers("feeds/signatories/zoe-specimen.xml") == ["XA 2023/1", "XA 2025/4", "XA 2024/6", "XA 2024/1"]
    assert numbers("feeds/demands/never-made.xml") == []
    assert numbers("feeds/chambers/xu-assembly.xml") == ["XU 2024/1"]


# Ids and addresses


def test_a_record_that_gets_another_id_stays_the_same_entry_and_the_same_feed() -> None:
    """RFC 4287, 4.2.6: an id never changes. The feed is also at its former address, and says where it is now."""
    root = xml(small().site / "feeds/signatories/ada-example.xml")
    former = xml(small().site / "feeds/signatories/ada-sample.xml")
    ids = [one.findtext(f"{ATOM}id") for one in (root, former)]
    assert ids == [f"{miniature.BASE_URL}/feeds/signatories/ada-sample.xml"] * 2
    links = {link.get("rel"): link.get("href") for link in former.findall(f"{ATOM}link")}
    assert links["current"] == f"{miniature.BASE_URL}/feeds/signatories/ada-example.xml"
    assert [e.text for e in root.iter(f"{ATOM}updated")] == [e.text for e in former.iter(f"{ATOM}updated")]


@pytest.mark.parametrize(
    "beginning", ["tag:register.example,2025:", "https://old.example/register/", "tag:a@b.example,2025-01-02:x/"]
)
def test_ids_stay_when_the_site_moves_where_the_settings_say_what_they_begin_with(beginning: str) -> None:
    moved = Site.model_validate(_settings("https://new.example") | {"feed_ids": beginning})
    assert atom.identity(moved, "statements/xa-2023-001.html") == f"{beginning}statements/xa-2023-001.html"


@pytest.mark.parametrize("beginning", ["tag:a.example:", "tag:,2025:", "https://a.example", "urn:a", "tag:a,25:", "x"])
def test_what_is_no_beginning_of_an_id_is_refused(beginning: str) -> None:
    with pytest.raises(ValueError, match="begins no permanent id"):
        Site.model_validate(_settings("https://new.example") | {"feed_ids": beginning})


def _settings(base: str) -> dict[str, Any]:
    return {"title": "A", "tagline": "B", "description": "C", "base_url": base, "licence": {"name": "D"}}


# Which feeds a change changes


@pytest.fixture
def edited(build: Build, tmp_path: Path) -> Built:
    """The miniature, built, for edits."""
    shutil.copytree(miniature.CONTENT, tmp_path / "content")
    assert build(tmp_path / "content", tmp_path / "site").code == 0
    return Built(tmp_path / "content", tmp_path / "site")


def changed(build: Build, archive: Built) -> set[str]:
    """Build again; the feeds, lists and calendars whose bytes changed. A clean build must give the same."""
    before = {path: path.read_bytes() for path in _subscribed(archive.site)}
    assert build(archive.content, archive.site).code == 0
    after = {path: path.read_bytes() for path in _subscribed(archive.site)}
    clean = archive.site.with_name("clean")
    assert build(archive.content, clean).code == 0
    assert {path.relative_to(clean): path.read_bytes() for path in _subscribed(clean)} == {
        path.relative_to(archive.site): content for path, content in after.items()
    }
    different = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    return {path.relative_to(archive.site).as_posix() for path in different}


def _subscribed(site: Path) -> list[Path]:
    found = [*site.glob("feeds/**/*.xml"), *site.glob("subscriptions/*"), *site.glob("*.opml"), *site.glob("*.ics")]
    return [site / "feed.xml", *found]


ADDED = """---
title: Joint declaration on one more example
type: declaration
date: 2026-01-02
entered: 2026-01-03
chambers: [xa-upper]
signatories: [Zoe Specimen]
demands: [{text: Open it, demand: open-the-archive}]
sources: [{title: Example Gazette}]
---
"""


def test_a_statement_changes_the_feeds_in_which_it_stands_and_no_others(build: Build, edited: Built) -> None:
    (edited.content / "statements/xa-2026-001-added.md").write_text(ADDED, encoding="utf-8")
    demand = {"feeds/demands/open-the-archive.xml", "feeds/demands/open-the-archives.xml"}
    person, chamber = "feeds/signatories/zoe-specimen.xml", "feeds/chambers/xa-upper.xml"
    found = changed(build, edited)
    groups = {path for path in found if path.startswith("feeds/groups/")}
    assert found - groups == {"feed.xml", person, chamber, *demand}
    assert len(groups) <= 1


def test_what_only_the_record_itself_shows_is_changed_in_its_feeds_too(build: Build, edited: Built) -> None:
    """Other pages show nothing of a text's maker, but an entry does."""
    (path,) = (edited.content / "statements").glob("xu-2024-001-*.md")
    written = path.read_text(encoding="utf-8")
    path.write_text(written.replace("made_by: the Assembly", "made_by: the Bureau"), encoding="utf-8")
    assert {"feed.xml", "feeds/chambers/xu-assembly.xml"} <= changed(build, edited)
    assert "by the Bureau" in (edited.site / "feed.xml").read_text(encoding="utf-8")


# Responses


def test_the_feed_of_responses_has_each_with_what_was_said(archive: Built) -> None:
    made = [(record, one) for record in archive.batch.statements.values() for one in record.responses]
    entries = read_feed(archive.site, "feeds/responses.xml").entries
    assert len(entries) == min(len(made), MOST_ENTRIES)
    told = [(entry.link, entry.title, words_of(entry.content[0].value)) for entry in entries]
    for record, one in made[:MOST_ENTRIES]:
        page = urls.absolute(archive.base, f"{urls.statement(record.id)}#responses")
        answered = f", on {number_of(record.id)}{f', demand {one.demand}' if one.demand else ''}: "
        parts = [part.removesuffix(".") for part in (in_words(one.date), one.by, one.text, one.note) if part]
        found = [words for link, title, words in told if link == page and answered in title]
        assert any(all(part in words for part in parts) for words in found), one


def test_the_feed_of_responses_begins_with_the_one_entered_last() -> None:
    """However long ago it was made; its address in the feed keeps the day on which it was."""
    newest = read_feed(miniature.site(), "feeds/responses.xml").entries[0]
    assert newest.title.startswith("Vote, on XA 2023/1, demand 1")
    assert newest.updated.startswith("2025-12-02T")
    assert newest.id.endswith("#response-2024-02-01-1")


# Corrections


def test_the_feed_of_corrections_has_each_with_what_stood_there_and_why(archive: Built) -> None:
    made = [(record, one) for record in archive.batch.statements.values() for one in record.corrections]
    entries = read_feed(archive.site, "feeds/corrections.xml").entries
    assert len(entries) == min(len(made), MOST_ENTRIES)
    links = {urls.absolute(archive.base, f"{urls.statement(record.id)}#corrections") for record, _ in made}
    assert {entry.link for entry in entries} <= links
    told = [words_of(entry.content[0].value) for entry in entries]
    for _, one in made[:MOST_ENTRIES]:
        parts = [part for part in (in_words(one.date), one.about, one.was, one.now, one.reason) if part]
        assert any(all(" ".join(part.split()) in words for part in parts) for words in told), one
