"""What readers find on the pages of the miniature: answers to their questions, and no more than is known."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from tests import links, miniature, reading
from tests.archives import Built, bare, divided, small
from tests.conftest import Build
from tests.content_trees import write
from tests.hostile.trial import surroundings
from tests.reading import addresses, of_class, page, part, text

DATETIME = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def statement(site: Path, identity: str) -> Element:
    return page(site / "statements" / f"xa-{identity}.html")


def main(site: Path, path: str) -> Element:
    return part(page(site / path), "main")


def cells(root: Element) -> dict[str, str]:
    """The cells at the head of a record: label and all that stands below it."""
    boxes = [box for glance in of_class(root, "glance") for box in glance]
    return {text(box[0]): " ".join(text(element) for element in box[1:] if text(element)) for box in boxes}


# The whole site


@pytest.mark.parametrize("built", [small, divided, bare], ids=lambda built: built.__name__)
def test_every_link_and_fragment_leads_somewhere(built: Callable[[], Built], tmp_path: Path) -> None:
    archive = built()
    assert links.broken(archive.site, archive.base, tmp_path) == []


def test_no_id_stands_twice_on_a_page(site: Path) -> None:
    assert reading.repeated_ids(site) == []


def test_every_page_has_one_heading_and_its_words_are_the_title(site: Path) -> None:
    for path in reading.html_files(site):
        root = page(path)
        (heading,), (title,) = list(root.iter("h1")), list(root.iter("title"))
        bare = text(heading).strip("[]").split(" (")[0]
        assert text(title).startswith(bare)
        assert text(title).endswith("Miniature Register")


def test_every_time_that_machines_read_is_a_date_and_says_what_its_words_say(site: Path) -> None:
    """A <time> always has the attribute, in a form that HTML knows, and its year stands in the words or above them."""
    for path in reading.html_files(site):
        for element in page(path).iter("time"):
            assert DATETIME.fullmatch(element.get("datetime", ""))


PARTIAL = {
    "1990-001": "the 1990s",
    "1999-001": "until 31 December 1999",
    "2023-003": "December 2023",
    "2024-001": "about 15 January 2024",
    "2024-002": "probably 2024",
    "2024-003": "March 2024",
    "2024-004": "probably about May 2024",
    "2024-005": "1 to 3 June 2024",
    "2024-006": "since July 2024",
    "2025-001": "2025",
    "2025-002": "2025",
    "2025-003": "19 September 2025",
}


@pytest.mark.parametrize(("identity", "words"), PARTIAL.items())
def test_a_partial_date_is_given_no_false_day(site: Path, identity: str, words: str) -> None:
    """In words everywhere, and in the attribute for machines no more than the words say."""
    (kicker,) = of_class(of_class(statement(site, identity), "record-head")[0], "kicker")
    assert re.search(rf"· (Adopted |Rejected |Tabled |Signed )?{re.escape(words)}( ·|$)", text(kicker))
    times = [element.get("datetime", "") for element in kicker.iter("time")]
    precise = {"2023-003": "2023-12", "2024-003": "2024-03", "2025-001": "2025", "2025-002": "2025"}
    expected = {**precise, "2025-003": "2025-09-19"}.get(identity)
    assert times == ([expected] if expected else [])


# Eight questions of a reader before a record


def test_what_it_is(site: Path) -> None:
    root = statement(site, "2023-001")
    assert text(next(root.iter("h1"))) == "Joint declaration of members of both chambers on the archive of Examplia"
    assert text(of_class(root, "kicker")[0]).startswith("Joint declaration · House of Examples")
    original = of_class(root, "alternative-title")[0]
    assert (text(original), original.get("lang")) == ("Համատեղ հայտարարություն", "hy")


def test_who_made_it(site: Path) -> None:
    """Each name as it is read, in the order of the index, as it was printed, and how certain the identification is."""
    names = [text(item) for item in part(statement(site, "2023-001"), "signatories").iter("li")]
    assert names == [
        "Maria Philippa Wilhelmina Theodora van der Lange-Voorbeeld tot Specimen en Illustratie van den Overkant "
        "Printed as Maria Lange-Voorbeeld.",
        "Carl Without-Record Withdrawn November 2023.",
        "Bob Placeholder (North) North Printed as B. Plaecholder. Identification probable. "
        "Why One letter apart, and the only one of the north. Reply of the signatory, 20 October 2025: "
        "I signed for the north & say so. Source: Letter of B. Placeholder to the miniature",
        "Zoé Specimen Third Circle Printed as Zoe Specimen.",
        "Ada Example First Circle",
        "Օրինակ Օրինակյան Signed 5 October 2023.",
        "Bob Placeholder (South) South Note On page 2 of the text.",
    ]


def test_when_it_was_made(site: Path) -> None:
    root = statement(site, "2023-001")
    head = text(of_class(root, "record-head")[0])
    assert "· 25 September 2023" in head
    assert "The day of signing; it was read out a day later." in head
    ledger = text(part(root, "provenance"))
    assert "Referred probably 2 October 2023 Debated October 2023 Published 26 September 2023" in ledger


def test_who_else_stands_behind_it(site: Path) -> None:
    """The number of those who did not withdraw, where the names come from, and links to each person."""
    root = statement(site, "2023-001")
    assert cells(root)["Signatories"].startswith("6 ")
    section = part(root, "signatories")
    assert "The list is that of the printed paper." in text(section)
    assert len([a for a in addresses(section) if a.startswith("../signatories/")]) == 7


def test_by_what_vote_it_was_adopted(site: Path) -> None:
    votes = text(part(statement(site, "2023-002"), "vote"))
    assert (
        "On the whole text · 5 November 2023 · Adopted by roll call · Roll call 12 · source 1 · copy kept"
        " For 3 Against 2 Abstained 1"
    ) in votes
    assert "6 voting, 7 present, 1 not voting." in votes


def test_who_voted_how_stands_under_the_full_name_of_the_group(site: Path) -> None:
    """The groups with most names first; a group that the register does not know as the list prints it."""
    rows = [text(row) for row in of_class(part(statement(site, "2023-002"), "vote"), "group-row")]
    assert rows == [
        "Blue Examples BLU 2 for Ada Example Dora Sample The group in this register",
        "GRN (full name not recorded) 1 against Bob Placeholder",
        "Group not recorded 1 for 1 against 1 abstained "
        "For: 1 name Zoé Specimen Against: 1 name Օրինակ Օրինակյան Abstained: 1 name Carl Without-Record",
    ]


def test_who_asked_for_it_before_and_since(site: Path) -> None:
    """How often, the first and the last; and each of them, oldest first, whatever kind of statement they are."""
    first = part(statement(site, "2023-002"), "d1")
    assert (
        "Asked in 2 statements before: first until 31 December 1999 (XA 1999/1), last 25 September 2023 (XA 2023/1). "
        "Asked again in 4 statements since: first 24 April 2024 (XU 2024/1), last 2025 (XA 2025/1)."
    ) in text(first)
    others = [text(item).split(",")[0] for item in of_class(first, "elsewhere")[0].iter("li")]
    assert others == ["XA 1999/1", "XA 2023/1", "XU 2024/1", "XA 2024/4", "XA 2024/5", "XA 2025/1"]
    assert "../statements/xu-2024-001.html#d1" in addresses(first)


def test_of_two_statements_with_one_date_neither_is_said_to_be_the_first(build: Build, tmp_path: Path) -> None:
    content = surroundings(tmp_path / "here")
    made = "type: motion\ndemands: [Open the archive]\n---\n"
    for number, date in enumerate(("2024-01-01", "2024-03-13", "2024-03-13", "2024-05"), 1):
        write(content / f"statements/xx-2024-00{number}-any.md", f"---\ntitle: Any\ndate: {date}\n{made}")
    assert build(content, tmp_path / "site").code == 0
    for own, other in ((2, 3), (3, 2)):
        said = text(part(page(tmp_path / f"site/statements/xx-2024-00{own}.html"), "d1"))
        assert (
            "Asked once before: 1 January 2024 (XX 2024/1). "
            f"Asked once more on the same date: 13 March 2024 (XX 2024/{other}). "
            "Asked again once: May 2024 (XX 2024/4)."
        ) in said


def test_whether_the_words_are_official_or_a_summary(site: Path) -> None:
    """At the head in one sentence, and beside the text."""
    head = text(of_class(statement(site, "2023-001"), "record-head")[0])
    assert "Summary by the register; the official text is not held." in head
    words = text(part(statement(site, "2023-001"), "text"))
    assert "Summary, written by the miniature in English. These are not the words of the joint declaration" in words


def test_where_it_comes_from(site: Path) -> None:
    sources = [text(item) for item in of_class(statement(site, "2023-001"), "sources")[0]]
    assert sources[0] == (
        "Paper 23/1 archived elsewhere Official · House of Examples · 26 September 2023 · Armenian "
        "Consulted 1 October 2025."
    )
    assert sources[1].startswith("The letter as found copy kept Details Kept as text. SHA-256 of the copy: 916e28f5")
    assert "https://archived.example/23-1" in addresses(part(statement(site, "2023-001"), "source-1"))


def test_how_to_cite_it(site: Path) -> None:
    """Title, date, makers, register, number, the version with its day, and the address in full."""
    assert text(of_class(statement(site, "2023-001"), "citation")[0]) == (
        "‘Joint declaration of members of both chambers on the archive of Examplia’, 25 September 2023, 6 signatories, "
        "House of Examples and Senate of Examples, Examplia. Miniature Register, XA 2023/1, version 3, November 2025. "
        f"{miniature.BASE_URL}/statements/xa-2023-001.html"
    )


# What is doubtful, wrong, gone or missing


def test_a_discrepancy_shows_both_values_and_who_says_so(site: Path) -> None:
    dates, names = of_class(statement(site, "2023-001"), "discrepancies")[0]
    assert text(dates) == (
        "Date 26 September 2023 Example Gazette · Press report 24 September 2023 The letter as found "
        "25 September 2023 House of Examples · Official · the register goes by this "
        "The gazette gives the day of printing."
    )
    assert addresses(dates) == ["#source-3", "#source-2", "#source-1"]
    assert text(names).startswith("Names B. Plaecholder House of Examples · Official Bob Placeholder Source not named")
    (notice,) = of_class(of_class(statement(site, "2023-001"), "record-head")[0], "notice")
    assert text(notice) == "Sources disagree on 2 points. Two invented sources give other days. Compare them"


def test_a_withdrawn_statement_keeps_its_page_and_says_so(site: Path) -> None:
    root = statement(site, "2024-004")
    assert "Withdrawn 1 June 2024; its record and its number are kept." in text(of_class(root, "notice")[0])
    assert of_class(root, "stamp--withdrawn")
    assert "XA 2024/4" in text(main(site, "timeline.html"))


def test_a_superseded_statement_names_its_successor(site: Path) -> None:
    (notice,) = of_class(statement(site, "2024-005"), "notice")
    assert text(notice) == (
        "Superseded by XA 2025/1, Declaration that is related in every way. The first form was too short."
    )
    assert addresses(notice) == ["../statements/xa-2025-001.html"]


def test_a_withdrawn_signature_is_kept_and_marked(site: Path) -> None:
    (gone,) = of_class(part(statement(site, "2023-001"), "signatories"), "gone")
    assert text(gone) == "Carl Without-Record Withdrawn November 2023."
    assert "Signed, withdrawn November 2023" in text(main(site, "signatories/carl-without-record.html"))


def test_a_partial_list_says_how_much_of_it_is_held(site: Path) -> None:
    root = statement(site, "2024-002")
    assert cells(root)["Signatories"].startswith("60 2 named; 60 stated: ")
    assert "The source states 60 signatories. 2 names are held here; the list is not complete." in text(
        part(root, "signatories")
    )


def test_names_stand_under_the_full_name_of_their_group(site: Path) -> None:
    blocks = of_class(part(statement(site, "2023-001"), "signatories"), "group-head")
    (blue,) = (block for block in blocks if text(block).startswith("Blue Examples"))
    assert text(blue) == "Blue Examples BLU 1"
    assert addresses(blue) == ["../groups/xa-lower-blue.html"]


def test_each_group_is_written_out_where_that_says_more_than_its_abbreviation(build: Build, tmp_path: Path) -> None:
    """Groups of two chambers may have one abbreviation; of some groups no more is known."""
    content = surroundings(tmp_path / "here")
    for group, name in (("one", "Lively Rabbits"), ("two", "Large Robins"), ("three", "LR")):
        write(content / f"groups/xx-{group}.md", f"---\nname: {name}\nabbreviation: LR\nchamber: xx\n---\n")
    write(content / "chambers/xx.md", "---\nname: House\ncountry: Examplia\n---\n")
    names = "".join(f"  - {{as_printed: Ada {end.title()}, group: xx-{end}}}\n" for end in ("one", "two", "three"))
    written = f"---\ntitle: Any\ndate: 2024\ntype: declaration\nsignatories:\n{names}---\n"
    write(content / "statements/xx-2024-001-any.md", written)
    done = build(content, tmp_path / "site")
    assert done.code == 0, done.told
    (section,) = of_class(page(tmp_path / "site/statements/xx-2024-001.html"), "name-group")
    heads = [text(head) for head in of_class(section, "group-head")]
    assert heads == ["LR 1", "Large Robins LR 1", "Lively Rabbits LR 1"]


def test_people_are_counted_as_named_where_a_list_is_partial(site: Path) -> None:
    gap = "; names are missing for {}"
    demand = page(site / "demands/open-the-reading-room.html")
    assert re.fullmatch(rf"\d+ named as signing or sponsoring{gap.format('1 statement')}", cells(demand)["People"])
    person = page(site / "signatories/carl-without-record.html")
    assert re.fullmatch(rf"\d+ other people named{gap.format('2 statements')}", cells(person)["Signed with"])


def test_a_complete_list_is_not_called_incomplete(site: Path) -> None:
    """Neither for a rapporteur, who is no signatory, nor for a signature that was withdrawn."""
    for identity in ("2023-001", "2023-002"):
        assert "the list is not complete" not in text(part(statement(site, identity), "signatories"))


def test_sponsors_and_rapporteurs_are_called_what_they_are(site: Path) -> None:
    headings = [text(heading) for heading in part(statement(site, "2023-002"), "signatories").iter("h3")]
    assert headings == ["Rapporteur, House of Examples 1", "Sponsor, House of Examples 1"]
    assert cells(statement(site, "2023-002"))["Sponsor"] == "Ada Example"


def test_a_supplied_title_stands_in_brackets(site: Path) -> None:
    root = statement(site, "2024-001")
    assert text(next(root.iter("h1"))) == "[Motion for a resolution on the list of examples]"
    assert "Title by the register; " in text(of_class(root, "record-head")[0])
    frame = page(site / "embed/statements/xa-2024-001.html")
    assert text(next(frame.iter("h1"))) == "[Motion for a resolution on the list of examples]"


def test_corrections_show_what_was_and_what_is(site: Path) -> None:
    corrections = part(statement(site, "2023-001"), "corrections")
    assert [text(item) for item in corrections.iter("del")] == ["B. Placeholder"]
    assert [text(item) for item in corrections.iter("ins")] == ["B. Plaecholder"]
    newest, oldest = of_class(main(site, "corrections.html"), "corrections")[0]
    assert text(newest).startswith("November 2025 XA 2023/1, Declaration on the archive summary Put more plainly.")
    assert text(oldest).startswith("5 October 2025")


def test_responses_come_in_order_with_their_evidence(site: Path) -> None:
    items = [text(item) for item in of_class(statement(site, "2023-001"), "responses")[0]]
    assert items[0] == "October 2023 Event A visit to the cellar."
    assert items[1] == (
        "1 December 2023 Official response, on demand 2 The room will open. "
        "Archive of Examplia · Example Gazette · By letter."
    )
    assert [item.split(",")[0].split(" on ")[0] for item in items[2:]] == [
        "probably January 2024 Court decision",
        "2024 Response",
        "1 February 2024 Vote",
    ]


def test_every_kind_of_relation_is_seen_from_both_sides(site: Path) -> None:
    relations = {
        **{"2023-001": ("Follows", "Followed by"), "2024-001": ("Repeats", "Repeated in")},
        **{"2023-002": ("Cites", "Cited by"), "2023-003": ("Amends", "Amended by")},
        **{"2024-002": ("Replies to", "Answered by"), "2024-005": ("Supersedes", "Superseded by")},
        "2024-003": ("Opposes", "Opposed by"),
    }
    stated = text(part(statement(site, "2025-001"), "related"))
    for identity, (one, other) in relations.items():
        number = f"XA {identity[:4]}/{int(identity[5:])}"
        assert f"{one} {number}" in stated
        assert f"{other} XA 2025/1" in text(part(statement(site, identity), "related"))
    assert "Companion to XU 2024/1" in stated


def test_what_is_not_recorded_is_said_to_be_not_recorded(site: Path) -> None:
    shown = cells(statement(site, "2025-003"))
    assert shown["Signatories"].startswith("Not recorded")
    assert shown["Demands"].startswith("Not recorded")


def test_events_that_a_statement_refers_to_are_linked(site: Path) -> None:
    """Beside its summary, or where there is none among what is related."""
    for identity in ("2023-001", "2024-003"):
        assert "../events/2023-09-19-flood.html" in addresses(statement(site, identity))


# Texts


def test_a_translation_of_as_many_paragraphs_stands_beside_its_original(site: Path) -> None:
    root = part(statement(site, "2023-002"), "text")
    pairs = [element for element in of_class(root, "paragraph--pair") if element.get("id")]
    assert [[box.get("lang") for box in pair if box.tag == "div"] for pair in pairs] == [["hy", "en"]] * 5
    assert text(pairs[3]).endswith("The second paragraph, with a link to the flood.")
    assert "one two inside" in text(pairs[2])


def test_a_translation_of_other_paragraphs_follows_its_original(site: Path) -> None:
    root = statement(site, "2023-003")
    assert of_class(root, "paragraph--pair") == []
    assert text(part(root, "p2")).endswith("Second paragraphe.")
    blocks = of_class(root, "text-block")
    assert [block.get("lang") for block in blocks] == ["en"]
    assert "Both paragraphs in one." in text(blocks[0])


def test_html_in_a_text_is_shown_and_does_nothing(site: Path) -> None:
    root = part(statement(site, "2023-001"), "text")
    assert list(root.iter("b")) == []
    assert '<b onclick="alert(1)">Tags</b> are shown as they stand: [code](event:founding).' in text(root)


def test_a_quotation_is_in_its_own_language(site: Path) -> None:
    quotes = part(statement(site, "2023-001"), "d2").iter("blockquote")
    assert [(text(quote), quote.get("lang")) for quote in quotes] == [("Բացեք ընթերցասրահը", "hy")]


# Votes


def test_the_strokes_of_a_vote_are_drawn_to_one_scale(site: Path) -> None:
    """640, 41 and 19 at ten votes to a stroke: 64, 5 and 2 strokes, large ones."""
    root = part(page(site / "statements" / "xu-2024-001.html"), "vote")
    assert "One stroke is ten votes." in text(root)
    drawn = [[int(line.get("x2", "")) for line in svg] for svg in of_class(root, "strokes")]
    full = 5 * (10 * 2 + 9 * 3 + 9) - 9
    assert drawn == [[full, (10 * 2 + 9 * 3 + 9) + 4 * 2 + 3 * 3], [5 * 2 + 4 * 3], [2 * 2 + 3]]


def test_a_vote_without_figures_says_how_it_was_taken(site: Path) -> None:
    committee = text(part(page(site / "statements" / "xu-2024-001.html"), "vote"))
    assert "23 April 2024 · Adopted unanimously In committee." in committee
    assert "Rejected by show of hands No figures are held." in text(part(statement(site, "2023-003"), "vote"))
    assert cells(statement(site, "2023-003"))["Vote"] == "Rejected By show of hands"


# Lists


def test_people_of_a_demand_are_counted_once(site: Path) -> None:
    """Seven statements make it; Ada Example stands behind five of them and is one person; a rapporteur is none."""
    root = main(site, "demands/open-the-archive.html")
    assert cells(root)["People"].startswith("6 ")
    names = [text(item) for groups in of_class(root, "names") for item in groups.iter("a")]
    assert len(names) == len(set(names)) == 6
    assert "Ada Example First Circle · 5" in text(root)
    assert "Without-Record" not in text(root)


def test_a_demand_shows_each_wording_and_whose_it_is(site: Path) -> None:
    wordings = [text(item) for item in of_class(main(site, "demands/open-the-archive.html"), "wordings")[0]]
    assert len(wordings) == 8
    assert wordings[2].endswith("Open the archive to everyone Official text")
    assert wordings[7].endswith("Open the archive at once Summary by the register")


def test_a_demand_names_its_wider_and_narrower_and_related_ones(site: Path) -> None:
    wide, narrow = (main(site, f"demands/{name}.html") for name in ("open-the-archive", "open-the-reading-room"))
    assert "Narrower demands Open the reading room See also Publish the list of examples" in text(wide)
    assert "Part of Open the archive to every reader" in text(narrow)


def test_a_demand_of_one_statement_without_a_record_is_at_its_place_there(site: Path) -> None:
    assert not (site / "demands/keep-the-archive-shut.html").exists()
    listed = [link for link in main(site, "demands.html").iter("a") if text(link) == "Keep the archive shut"]
    assert {link.get("href") for link in listed} == {"statements/xa-2023-003.html#d1"}
    demand = part(page(site / "statements/xa-2023-003.html"), "d1")
    assert "Over time" not in text(demand)
    assert "Link" in text(demand)


def test_wordings_that_begin_alike_are_two_demands(site: Path) -> None:
    places = {link.get("href") for link in main(site, "demands.html").iter("a") if text(link).startswith("Print a cat")}
    assert len(places) == 2


def test_two_people_of_one_name_have_a_page_each(site: Path) -> None:
    north, south = (main(site, f"signatories/bob-placeholder-{side}.html") for side in ("north", "south"))
    assert text(next(north.iter("h1"))) == text(next(south.iter("h1"))) == "Bob Placeholder"
    assert "XA 2023/3" in text(south)
    assert "XA 2023/3" not in text(north)


def test_a_person_is_described_with_every_name_and_mandate(site: Path) -> None:
    words = text(main(site, "signatories/ada-example.html"))
    assert "Ada Sample until May 2019, name before her marriage" in words
    assert "Ադա Օրինակ 2021 to 2024" in words
    assert "from 18 June 2020, as recorded on 1 October 2025" in words
    assert "Voted for · Roll call 12, 5 November 2023" in words


def test_signatures_and_votes_are_one_list_with_each_statement_once(site: Path) -> None:
    person = main(site, "signatories/ada-example.html")
    sections = [heading for heading in of_class(person, "section") if text(heading).startswith("On record")]
    entries = of_class(sections[0], "entry")
    titles = [
        link.get("href") for entry in entries for link in entry.iter("a") if "/statements/" in link.get("href", "")
    ]
    assert len(titles) == len(set(titles)) == len(entries)
    done = [[text(mark) for mark in entry.iter("b")] for entry in entries]
    assert ["Voted for"] in [acts[-1:] for acts in done]
    assert text(next(sections[0].iter("h2"))) == f"On record {len(entries)}"
    assert "Votes on record" not in text(person)


def test_companions_are_folded_by_the_group_of_the_statement_signed_together(site: Path) -> None:
    (drawer,) = (
        one for one in main(site, "signatories/ada-example.html").iter("details") if one.get("id") == "signed-with"
    )
    assert drawer.get("open") is None
    assert text(next(drawer.iter("summary"))) == "Signed with 6 Green Examples 2, Red Samples 1, Group not recorded 3"
    groups = [text(heading) for heading in drawer.iter("h3")]
    assert groups == ["Green Examples 2", "Red Samples 1", "Group not recorded 3"]


def test_a_person_without_record_has_a_page_that_says_so(site: Path) -> None:
    words = text(main(site, "signatories/carl-without-record.html"))
    assert "who bears it has not been checked" in words
    assert "Abstained · Roll call 12" not in words


def test_names_are_filed_by_surname_in_their_own_alphabet(site: Path) -> None:
    index = page(site / "signatories.html")
    letters = [group.get("id") for group in of_class(index, "letter-group")]
    assert letters == ["letter-e", "letter-l", "letter-p", "letter-s", "letter-w", "letter-օ"]
    assert "Quiet, Nobody" not in text(index)


def test_a_chamber_lists_its_statements_and_what_was_researched(site: Path) -> None:
    words = text(main(site, "chambers/xa-lower.html"))
    assert "Researched 2023 to 2024; January to June 2025" in words
    assert "No period systematically yet." in text(main(site, "chambers/xa-upper.html"))
    assert "No statement of this chamber has been entered yet." in text(main(site, "chambers/xu-council.html"))


def test_a_group_lists_who_signed_while_in_it(site: Path) -> None:
    blue = main(site, "groups/xa-lower-blue.html")
    assert [text(link) for link in of_class(blue, "names")[0].iter("a")] == ["Ada Example"]
    assert "from June 2019 until 2026" in text(blue)


def test_an_event_lists_the_statements_that_refer_to_it(site: Path) -> None:
    flood = main(site, "events/2023-09-19-flood.html")
    titles = [text(entry) for entry in of_class(flood, "entry")]
    assert [title.split(" · ")[-1][:9] for title in titles] == ["XA 2023/1", "XA 2024/3"]
    assert "Event · 19 to 24 September 2023 · Example City" in text(flood)


def test_the_front_page_leads_with_the_latest_statement_and_counts_all(site: Path) -> None:
    root = page(site / "index.html")
    assert text(next(element for element in of_class(root, "lead")[0].iter("h3"))) == "The smallest statement"
    figures = [text(box) for box in of_class(root, "figures")[0]]
    assert [figure.rsplit(" ", 1)[1] for figure in figures] == ["16", "7", "7", "3"]


def test_the_ruler_has_a_mark_for_each_statement_and_event(site: Path) -> None:
    ruler = of_class(page(site / "index.html"), "ruler")[0]
    assert len(of_class(ruler, "ruler-mark")) == 16
    assert len(of_class(ruler, "ruler-event")) + len(of_class(ruler, "ruler-range")) == 9
    places = [float(svg.get("x", "").rstrip("%")) for svg in of_class(ruler, "ruler-mark")]
    assert all(0 <= place <= 100 for place in places)


def test_editorial_pages_are_cut_at_their_headings(site: Path) -> None:
    root = page(site / "about.html")
    assert text(part(root, "cite")).startswith("Cite Quote the number")
    assert text(part(root, "corrections")).startswith("Corrections Tell the register")
    assert "../" not in "".join(addresses(part(root, "cite")))
