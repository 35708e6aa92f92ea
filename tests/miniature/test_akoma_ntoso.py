"""Statements as Akoma Ntoso: valid by the standard's schema, read by cobalt, and true to records and page."""

import datetime
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pycountry
import pytest
from lxml import etree

from archive.exports.akoma_ntoso import names
from archive.exports.akoma_ntoso.days import called, day
from archive.exports.akoma_ntoso.languages import THREE_LETTERS, three_letters
from archive.language.dates import parse
from archive.records import Statement
from tests import miniature, reading
from tests.archives import Built
from tests.conftest import Build
from tests.content_trees import BASE, write
from tests.engine.test_sizes import ARMENIAN, LONG_TITLE, SMALLEST, built
from tests.hostile.case import quoted
from tests.hostile.exports import TEXTS
from tests.hostile.fields import STATEMENT
from tests.miniature.akoma_ntoso import AKN, cobalt, every, faults, files, ids_on_the_page, one, root, words_of

ADDRESS = "https://miniature.example/register/statements/xa-2023-001.html"

RESOLUTION = """\
---
title: Résolution sur un exemple
type: resolution
status: adopted
date: 2025-09-19
language: fr
texts:
  - {status: official, language: fr, here: this}
---
Le Sénat,

Vu *la Constitution*,

Considérant un exemple ;

Demande un exemple.
"""


def document(site: Path, name: str) -> etree._Element:
    return root(site / "statements" / f"{name}.xml")


def record(path: Path) -> dict[str, Any]:
    """The JSON of the statement of a document."""
    data = path.parent.parent / "data" / "v1" / "statements" / f"{path.name.partition('.')[0]}.json"
    found: dict[str, Any] = json.loads(data.read_text("utf-8"))
    return found


# -- the whole ------------------------------------------------------------------------------------


def test_every_statement_has_a_document_and_every_document_is_valid(archive: Built) -> None:
    """By akomantoso30.xsd, with every eId once and every reference to one that is there."""
    assert {path.name.partition(".")[0] for path in files(archive.site)} == archive.batch.statements.keys()
    assert [fault for path in files(archive.site) for fault in faults(path)] == []


@pytest.fixture(scope="module")
def unusual(build: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of statements that say very little or very much, in Armenian and in French."""
    texts = (SMALLEST, SMALLEST.replace("The one statement", LONG_TITLE), ARMENIAN, RESOLUTION)
    statements = {f"statements/xa-2025-{number:03}.md": given for number, given in enumerate(texts, 1)}
    return built(build, tmp_path_factory.mktemp("unusual"), statements)


def test_statements_of_every_length_and_script_give_valid_documents(unusual: Path) -> None:
    assert len(files(unusual)) == 4
    assert [fault for path in files(unusual) for fault in faults(path)] == []


def test_a_title_of_300_words_is_whole(unusual: Path) -> None:
    path = unusual / "statements/xa-2025-002.xml"
    assert words_of(one(root(path), "//a:docTitle")) == LONG_TITLE
    assert cobalt(path).title == LONG_TITLE


def test_a_statement_of_which_nothing_is_held_says_so(unusual: Path) -> None:
    """statusType, “unknown”: the content is not there “because the author of the manifestation does not know it”."""
    path = unusual / "statements/xa-2025-001.xml"
    (only,) = one(root(path), "//a:mainBody")
    assert (only.tag, only.get("name"), only.get("status")) == (f"{AKN}block", "text", "unknown")
    assert every(root(path), "//a:conclusions") == []


def test_there_is_a_document_for_each_statement_and_each_translation(site: Path) -> None:
    content = miniature.CONTENT / "statements"
    expected = [
        f"{path.name[:11]}.{path.suffixes[0][1:]}.xml" if len(path.suffixes) == 2 else f"{path.name[:11]}.xml"
        for path in content.glob("*.md")
    ]
    assert sorted(path.name for path in files(site)) == sorted(expected)


def test_every_page_links_its_documents(site: Path) -> None:
    for path in files(site):
        page = reading.page(site / "statements" / f"{path.name.partition('.')[0]}.html")
        links = [element for element in page.iter() if element.get("type") == "application/akn+xml"]
        named = [(link.tag, link.get("href")) for link in links]
        assert ("link", f"../statements/{path.name}") in named
        assert ("a", f"../statements/{path.name}") in named


def test_the_document_about_it_names_every_key_of_a_statement(project: Path) -> None:
    guide = (project / "archive/docs/akoma-ntoso.md").read_text(encoding="utf-8")
    keys = Statement.model_fields.keys() - {"id", "body"}
    assert [key for key in sorted(keys) if f"`{key}" not in guide] == []


# -- names ----------------------------------------------------------------------------------------


def test_cobalt_reads_who_and_when_a_document_is(site: Path) -> None:
    read = cobalt(site / "statements" / "xa-2023-002.en.xml")
    assert read.frbr_uri.work_uri() == "/akn/xa/statement/2023/2"
    assert (read.frbr_uri.country, read.frbr_uri.doctype, read.frbr_uri.date) == ("xa", "statement", "2023")
    assert read.expression_frbr_uri().expression_uri() == "/akn/xa/statement/2023/2/eng@2025-10-02"
    assert (read.language, read.title) == ("eng", "Օրինակների արխիվի մասին")
    assert read.work_date == datetime.date(2023, 11, 5)
    assert (read.expression_date, read.manifestation_date) == (datetime.date(2025, 10, 2),) * 2


def test_cobalt_finds_a_demand_by_its_address(site: Path) -> None:
    for path in files(site):
        read = cobalt(path)
        for number, demand in enumerate(record(path)["demands"], 1):
            found = read.get_portion_element(f"d{number}")
            assert words_of(found.content.p) == " ".join(demand["text"].split())


def test_every_iri_is_one_that_cobalt_parses(archive: Built) -> None:
    for path in files(archive.site):
        read = cobalt(path)
        works = {one(root(path), "//a:FRBRWork/a:FRBRuri").get("value")}
        assert {read.frbr_uri.uri(), read.expression_frbr_uri().uri()} == works
        assert list(read.components()) == ["main"]


def test_a_body_of_no_country_has_a_code_that_is_left_to_users() -> None:
    assert names.work("coe-2023-005") == "/akn/zz-coe/statement/2023/5"
    assert names.work("fr-2025-1204") == "/akn/fr/statement/2025/1204"


def test_codes_of_languages_are_those_of_iso() -> None:
    known = {item.alpha_2: item.alpha_3 for item in pycountry.languages if hasattr(item, "alpha_2")}
    assert known == THREE_LETTERS
    assert [three_letters(code) for code in ("hy", "zh-Hant", "hyw", "qq", "")] == ["hye", "zho", "hyw", "und", "und"]


def test_a_date_that_is_no_day_says_so() -> None:
    given = ["2025-09-19", "2025-09", "2025-09-19~", "199X", "../2024-06-30", "2025-01-02/2025-02-03"]
    assert [(day(parse(date)), called("made", parse(date))) for date in given] == [
        ("2025-09-19", "made"),
        ("2025-09-01", "made; earliest day of 2025-09"),
        ("2025-09-19", "made; earliest day of 2025-09-19~"),
        ("1990-01-01", "made; earliest day of 199X"),
        ("2024-06-30", "made; latest day of ../2024-06-30"),
        ("2025-01-02", "made; earliest day of 2025-01-02/2025-02-03"),
    ]


# -- what a document says -------------------------------------------------------------------------


def test_demands_and_paragraphs_have_the_ids_of_the_page(archive: Built) -> None:
    """Every id without a full stop, which only those of the metadata have."""
    for path in files(archive.site):
        on_the_page = ids_on_the_page(archive.site, path.name.partition(".")[0])
        ids = {identity for identity in root(path).xpath("//@eId") if "." not in identity}
        assert (path.name, ids - on_the_page) == (path.name, set())
        numbered = {identity for identity in on_the_page if re.fullmatch(r"d\d+", identity)}
        assert numbered <= ids


def test_paragraphs_have_the_same_ids_in_every_language(site: Path) -> None:
    own, translated = document(site, "xa-2023-002"), document(site, "xa-2023-002.en")
    paragraphs = [re.findall(r"p\d+", " ".join(one.xpath("//@eId"))) for one in (own, translated)]
    assert paragraphs[0] == paragraphs[1] == ["p1", "p2", "p3", "p4"]
    assert words_of(one_of(own, "p4")) == "Երկրորդ պարբերություն։"
    assert words_of(one_of(translated, "p4")).startswith("The second paragraph")


def one_of(document: etree._Element, identity: str) -> etree._Element:
    return one(document, f"//*[@eId='{identity}']")


def test_the_words_of_a_text_are_those_of_the_page(archive: Built) -> None:
    """Every numbered paragraph, and of other texts every word, notes and marks of notes aside."""
    for path in files(archive.site):
        page = reading.page(path.with_name(f"{path.name.partition('.')[0]}.html"))
        blocks = reading.of_class(page, "text-block")
        numbered = {p.get("id"): p for p in reading.of_class(page, "paragraph") if p.get("id")}
        shown = [squeezed(without_marks(reading.text(block))) for block in (*blocks, *numbered.values())]
        for part in every(root(path), "//a:blockContainer[@eId='text']/*[not(self::a:heading)]"):
            assert any(squeezed(words_of(part)) in page for page in shown), (path, part)


def squeezed(words: str) -> str:
    return re.sub(r"\W+", "", words)


def without_marks(words: str) -> str:
    """The words of a page without the numbers of its notes."""
    return re.sub(r"(?<=[.։\w])\d+(?= |$)", "", words) + words


def test_whose_wording_a_text_is_stands_in_its_status(site: Path) -> None:
    texts = {name: one(document(site, name), "//*[@eId='text']") for name in ("xa-2023-001", "xa-2023-002.en")}
    assert [found.get("status") for found in texts.values()] == ["editorial", "translated"]
    official = document(site, "xa-2023-002")
    assert one_of(official, "text").get("status") is None
    assert one(official, "//a:FRBRExpression/a:FRBRauthoritative").get("value") == "true"
    for name in ("xa-2023-001", "xa-2023-002.en"):
        assert one(document(site, name), "//a:FRBRExpression/a:FRBRauthoritative").get("value") == "false"


def test_a_translation_says_of_what(site: Path) -> None:
    translation = one(document(site, "xa-2023-002.en"), "//a:FRBRtranslation")
    assert dict(translation.attrib) == {
        "href": "/akn/xa/statement/2023/2/hye@",
        "fromLanguage": "hye",
        "authoritative": "false",
        "by": "#agent.maker",
    }
    maker = one(document(site, "xa-2023-002.en"), "//*[@eId='agent.maker']")
    assert maker.get("showAs") == "the House of Examples"
    other = one(document(site, "xa-2023-002.en"), "//a:alternativeReference")
    assert other.get("href") == "/akn/xa/statement/2023/2/hye@2025-10-02"


def test_a_demand_has_wording_addressees_and_events(site: Path) -> None:
    demand = one_of(document(site, "xa-2023-001"), "d2")
    assert demand.get("refersTo") == "#demand.open-the-reading-room"
    paragraphs = [(paragraph.get("status"), words_of(paragraph)) for paragraph in every(demand, "./a:content/a:p")]
    assert paragraphs == [
        ("translated", "Open the reading room again, at the latest by the spring"),
        (None, "Բացեք ընթերցասրահը"),
        ("editorial", "The room has been closed since the flood."),
        ("editorial", "Addressed to: Government of Examplia; Archive of Examplia"),
        ("editorial", "Page 3 of the text."),
        ("editorial", "Refers to: Flood in the archive of Examplia, 19 to 24 September 2023"),
        ("editorial", "The quote is the printed one."),
    ]


def test_signatures_stand_as_printed_in_the_order_of_the_record(archive: Built) -> None:
    for path in files(archive.site):
        given = record(path)["signatories"]
        persons = every(root(path), "//a:conclusions//a:signature/a:person")
        assert [words_of(person) for person in persons] == [" ".join(item["as_printed"].split()) for item in given]
        assert [person.get("refersTo") for person in persons] == [f"#person.{item['person']}" for item in given]
        roles = [f"#role.{item.get('role', 'signatory')}" for item in given]
        assert [person.get("as") for person in persons] == roles


def test_a_doubtful_name_says_that_it_is(site: Path) -> None:
    remarks = [words_of(remark) for remark in every(document(site, "xa-2023-001"), "//a:signature/a:remark")]
    assert remarks == [
        "identified as Bob Placeholder: probable; One letter apart, and the only one of the north.",
        "withdrawn November 2023",
    ]


def test_votes_have_every_figure_that_is_recorded(archive: Built) -> None:
    fields = ("for", "against", "abstentions", "voting", "present", "not_voting")
    for path in files(archive.site):
        given = [
            [vote[field] for field in fields if vote.get(field) is not None] for vote in record(path).get("votes", [])
        ]
        votings = every(root(path), "//a:analysis/a:parliamentary/a:voting")
        assert [[int(count.get("value")) for count in voting] for voting in votings] == [vote for vote in given if vote]
        quantities = every(root(path), "//a:container[@eId='vote']//a:quantity")
        assert [int(quantity.get("normalized")) for quantity in quantities] == [n for vote in given for n in vote]


def test_a_roll_call_has_every_name_with_its_choice(site: Path) -> None:
    votes = every(document(site, "xa-2023-002"), "//a:vote")
    assert [(vote.text, vote.get("choice"), vote.get("by"), vote.get("status")) for vote in votes[3:6]] == [
        ("Ada Example", "#count.for", "#person.ada-example", None),
        ("Zoé Specimen", "#count.for", "#person.zoe-specimen", None),
        ("Sample, Dora", "#count.for", "#agent.unknown", "unknown"),
    ]


def test_an_outcome_without_figures_stands_in_the_text(site: Path) -> None:
    """The schema has no voting without a count, so the analysis leaves it out and the text has it."""
    found = document(site, "xu-2024-001")
    assert len(every(found, "//a:voting")) == 1
    paragraphs = [words_of(paragraph) for paragraph in every(found, "//a:container[@eId='vote']/a:p")]
    assert paragraphs[0].endswith("23 April 2024, Adopted, unanimously, In committee.")


def test_authors_are_the_chamber_of_what_it_adopted_and_the_signatories_of_the_rest(site: Path) -> None:
    adopted = every(document(site, "xa-2023-002"), "//a:FRBRWork/a:FRBRauthor")
    assert [author.get("href") for author in adopted] == ["#chamber.xa-lower"]
    signed = every(document(site, "xa-2023-001"), "//a:FRBRWork/a:FRBRauthor")
    assert {author.get("as") for author in signed} == {"#role.signatory"}
    withdrawn = "#person.carl-without-record"
    assert withdrawn not in [author.get("href") for author in signed]


def test_the_lifecycle_has_the_corrections_each_with_its_note(site: Path) -> None:
    found = document(site, "xa-2023-001")
    events = [(event.get("eId"), event.get("date"), event.get("href")) for event in every(found, "//a:eventRef")]
    assert events == [
        ("lifecycle.made", "2023-09-25", None),
        ("lifecycle.entered", "2025-10-01", None),
        ("lifecycle.corrected.1", "2025-10-05", "#note.corrected.1"),
        ("lifecycle.corrected.2", "2025-11-01", "#note.corrected.2"),
    ]
    note = words_of(one_of(found, "note.corrected.1"))
    assert note == ("Corrected, signatories. Was: B. Placeholder. Now: B. Plaecholder. The paper was read again.")
    assert one(found, "//a:FRBRversionNumber").get("value") == "3"


def test_dates_of_the_way_are_dates_of_the_work(site: Path) -> None:
    dates = {
        item.get("name"): item.get("date") for item in every(document(site, "xa-2023-001"), "//a:FRBRWork/a:FRBRdate")
    }
    assert dates == {
        "made": "2023-09-25",
        "referred; earliest day of 2023-10-02?": "2023-10-02",
        "debated; earliest day of 2023-10": "2023-10-01",
        "published": "2023-09-26",
    }


def test_sources_relations_and_licence_are_there(site: Path) -> None:
    found = document(site, "xa-2023-001")
    sources = {item.get("eId"): item.get("href") for item in every(found, "//a:TLCReference[@name='source']")}
    assert sources == {
        "source-1": "https://house.example/papers/23-1",
        "source-2": f"{ADDRESS}#source-2",
        "source-3": f"{ADDRESS}#source-3",
        "source-4": f"{ADDRESS}#source-4",
    }
    related = every(document(site, "xa-2025-001"), "//a:implicitReference")
    assert [item.get("href") for item in related][:2] == ["/akn/xa/statement/2023/1", "/akn/xa/statement/2024/1"]
    assert related[0].get("showAs") == "Follows XA 2023/1"
    terms = {etree.QName(item).localname: item.text for item in one(found, "//a:proprietary")}
    assert terms == {
        "license": "https://creativecommons.org/publicdomain/zero/1.0/",
        "rights": "CC0 1.0 Universal",
        "source": ADDRESS,
        "abstract": "Members of both chambers ask that the archive be opened.",
    }


def test_every_event_that_a_statement_names_is_a_reference(site: Path) -> None:
    events = every(document(site, "xa-2023-001"), "//a:TLCEvent")
    assert [event.get("eId") for event in events] == ["event.2023-09-19-flood", "event.founding"]


def test_what_is_named_is_entered_once_with_its_address(site: Path) -> None:
    for path in files(site):
        entries = list(one(root(path), "//a:references"))
        addresses = [entry.get("href") for entry in entries if entry.tag.startswith(f"{AKN}TLC")]
        inside = [address for address in addresses if address.startswith(f"{miniature.BASE_URL}/")]
        for address in inside:
            place = address.removeprefix(f"{miniature.BASE_URL}/").partition("#")[0] or "index.html"
            assert (site / place).is_file(), address


def test_citations_and_recitals_of_an_official_text_are_its_preamble(unusual: Path) -> None:
    path = unusual / "statements/xa-2025-004.xml"
    assert faults(path) == []
    start = one(root(path), "//a:preamble")
    assert [(part.tag.removeprefix(AKN), words_of(part)) for part in start] == [
        ("p", "Le Sénat,"),
        ("citations", "Vu la Constitution,"),
        ("recitals", "Considérant un exemple ;"),
    ]
    ids = root(path).xpath("//@eId[starts-with(., 'p')]")
    assert ids == ["p1", "p2", "p3", "p4"]
    assert set(ids) <= ids_on_the_page(unusual, path.stem)


# -- hostile records -----------------------------------------------------------------------------

UNUSUAL = "https://a.example:8080/[x]{y}|z^`\\%zz%?q=[1]&amp=é#a#b"
EVERYWHERE = f"""\
---
title: Unusual addresses
type: resolution
date: 2025
chambers: [xx-assembly]
references: [{{label: A, url: '{UNUSUAL}'}}]
votes: [{{chamber: xx-assembly, for: 1, roll_call: B, url: '{UNUSUAL}'}}]
sources: [{{title: C, url: '{UNUSUAL}'}}, {{title: D, archived: '{UNUSUAL}'}}]
texts: [{{status: official, language: en, here: this}}]
---
[E](<{UNUSUAL}>)
"""


def test_hostile_records_give_valid_documents(build: Build, tmp_path: Path) -> None:
    """Every field of a statement holds the same text by turns, its addresses are unusual, and no value is lost."""
    shutil.copytree(BASE, tmp_path / "content")
    hostile = {number: words for number, words in enumerate(TEXTS, 1) if "{" not in words}
    for number, words in hostile.items():
        given = STATEMENT.format(q=quoted(words), named=quoted(f"{words} Sample"), text=words)
        write(tmp_path / "content" / f"statements/xx-2025-{number:03}-x.md", given)
    write(tmp_path / "content" / "statements/xx-2025-999-x.md", EVERYWHERE)
    result = build(tmp_path / "content", tmp_path / "site")
    assert result.code == 0, result.told
    found = files(tmp_path / "site")
    assert [fault for path in found for fault in faults(path)] == []
    for number, words in hostile.items():
        titles = every(root(tmp_path / "site/statements" / f"xx-2025-{number:03}.xml"), "//a:docTitle")
        assert [title.text for title in titles] == [words.strip()] * 2
