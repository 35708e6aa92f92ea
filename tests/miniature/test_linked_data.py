"""What pages say to programs: linked data, read back with extruct and rdflib, and the tags that Zotero reads."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import extruct
import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from archive.citation import head
from archive.citation.name import organisation
from archive.exports.formats import FORMATS
from archive.linked_data.page import EDTF, script
from tests import builds, miniature
from tests.archives import Built
from tests.engine.test_sizes import SITE, written
from tests.miniature.references import PERSON, many_authors, reference
from tests.reading import html_files, of_class, page, text

SCHEMA = Namespace("https://schema.org/")
BASE = miniature.BASE_URL


@cache
def linked(path: Path) -> list[dict[str, Any]]:
    """The linked data of a page, as extruct finds it in the HTML."""
    found: list[dict[str, Any]] = extruct.extract(path.read_text(), syntaxes=["json-ld"], errors="strict")["json-ld"]
    return found


def graph(path: Path) -> Graph:
    """The triples of a page. The context is given here, for that of schema.org would have to be fetched."""
    found = Graph()
    for node in linked(path):
        assert node["@context"] == "https://schema.org"
        found.parse(data=json.dumps({**node, "@context": {"@vocab": str(SCHEMA)}}), format="json-ld")
    return found


def one(found: Graph, subject: Node, name: str) -> Node:
    (value,) = found.objects(subject, SCHEMA[name])
    return value


def statement(site: Path, identity: str) -> tuple[Graph, URIRef]:
    return graph(site / "statements" / f"{identity}.html"), URIRef(f"{BASE}/statements/{identity}.html#statement")


# -- pages ----------------------------------------------------------------------------------------


def test_every_page_with_a_breadcrumb_has_it_as_data(archive: Built) -> None:
    """The same words in the same order; each step but the page itself leads somewhere."""
    for path in html_files(archive.site):
        shown = [[text(item) for item in trail.iter("li")] for trail in of_class(page(path), "breadcrumb")]
        told = [node["breadcrumb"]["itemListElement"] for node in linked(path) if "breadcrumb" in node]
        assert [[" ".join(item["name"].split()) for item in items] for items in told] == shown
        for items in told:
            assert [item["position"] for item in items] == list(range(1, len(items) + 1))
            assert all(item["item"].startswith(f"{archive.base}/") for item in items)


def test_every_page_of_a_record_says_what_it_is_about(site: Path) -> None:
    kinds = {
        **{"signatories": {"Person"}, "demands": {"DefinedTerm"}, "chambers": {"Organization"}},
        **{"groups": {"Organization"}, "events": {"Event"}, "statements": {"CreativeWork", "Legislation"}},
    }
    for folder, types in kinds.items():
        for path in (site / folder).glob("*.html"):
            for node in linked(path):
                main = node["mainEntity"]
                assert main["@type"] in types
                assert main["@id"].startswith(f"{node['@id']}#")
                assert main["name"]


def test_the_licence_is_that_of_the_page_and_not_of_the_statement(site: Path) -> None:
    """Official texts keep the terms of their sources."""
    found, work = statement(site, "xa-2023-001")
    assert one(found, URIRef(str(work).partition("#")[0]), "license")
    assert list(found.objects(work, SCHEMA.license)) == []


# -- statements -----------------------------------------------------------------------------------


def test_signatories_stand_in_roles(site: Path) -> None:
    """A work has a role as author, and the role has the person."""
    found, work = statement(site, "xa-2023-001")
    assert (work, RDF.type, SCHEMA.CreativeWork) in found
    roles = list(found.objects(work, SCHEMA.author))
    assert len(roles) == 7
    assert {str(one(found, role, "roleName")) for role in roles} == {"Signatory"}
    people = {one(found, role, "author") for role in roles}
    assert URIRef(f"{BASE}/signatories/ada-example.html#person") in people
    ends = [str(end) for role in roles for end in found.objects(role, SCHEMA.endDate)]
    assert ends == ["2023-11"]


def test_who_is_not_certain_has_a_name_as_printed_and_no_identity(site: Path) -> None:
    found, _ = statement(site, "xa-2023-001")
    names = {str(found.value(person, SCHEMA.name)): person for person in found.subjects(RDF.type, SCHEMA.Person)}
    assert not isinstance(names["B. Plaecholder"], URIRef)
    assert "Bob Placeholder (North)" not in names


def test_what_a_chamber_adopted_is_legislation_that_it_passed(site: Path) -> None:
    found, work = statement(site, "xa-2023-002")
    assert (work, RDF.type, SCHEMA.Legislation) in found
    assert one(found, work, "legislationPassedBy") == URIRef(f"{BASE}/chambers/xa-lower.html#chamber")
    assert str(one(found, work, "legislationDate")) == "2023-11-05"


def test_a_date_with_a_doubt_is_edtf_and_says_so(site: Path) -> None:
    found, work = statement(site, "xa-2024-002")
    assert one(found, work, "dateCreated") == Literal("2024?", datatype=URIRef(EDTF))
    found, work = statement(site, "xa-1990-001")
    assert one(found, work, "dateCreated") == Literal("199X", datatype=URIRef(EDTF))


def test_demands_are_parts_with_their_addresses_about_a_term(site: Path) -> None:
    found, work = statement(site, "xa-2023-001")
    part = URIRef(f"{BASE}/statements/xa-2023-001.html#d1")
    assert (work, SCHEMA.hasPart, part) in found
    term = URIRef(f"{BASE}/demands/open-the-archive.html#demand")
    assert one(found, part, "about") == term
    assert (term, RDF.type, SCHEMA.DefinedTerm) in found


# -- the site -------------------------------------------------------------------------------------


def test_the_front_page_is_the_website(site: Path) -> None:
    found = graph(site / "index.html")
    website = URIRef(f"{BASE}/#website")
    assert (website, RDF.type, SCHEMA.WebSite) in found
    target = one(found, one(found, website, "potentialAction"), "target")
    assert str(one(found, target, "urlTemplate")) == f"{BASE}/search.html?q={{words}}"


def test_the_page_of_the_data_offers_a_data_set(site: Path) -> None:
    found = graph(site / "data.html")
    data = URIRef(f"{BASE}/data.html#dataset")
    assert (data, RDF.type, SCHEMA.Dataset) in found
    files = {str(found.value(download, SCHEMA.contentUrl)) for download in found.objects(data, SCHEMA.distribution)}
    assert f"{BASE}/archive.db" in files
    for address in files:
        assert (site / address.removeprefix(f"{BASE}/")).is_file()


# -- safety and weight ----------------------------------------------------------------------------


@pytest.mark.parametrize("hostile", ["</script><script>alert(1)</script>", "<!--<script>", "a & b", '"\\', "\u2028"])
def test_no_text_ends_the_data_of_a_page(hostile: str) -> None:
    written = script({"name": hostile})
    assert not set("<>&") & set(written)
    assert json.loads(written)["name"] == hostile


MANY = head.MOST_NAMED * 5


def test_very_many_signatories_do_not_double_their_page(tmp_path: Path) -> None:
    """Of the whole site, two files are made: the page, and the one for reference managers, which has them all."""
    names = "".join(f"  - Ada Example{number}\n" for number in range(MANY))
    statement = f"---\ntitle: Many\ntype: declaration\ndate: 2025\nsignatories:\n{names}---\n"
    content = written(tmp_path / "content", {"site.yaml": SITE, "statements/xa-2025-001.md": statement})
    site = tmp_path / "site"
    result = builds.run([f"--content={content}", f"--output={site}", f"--state={tmp_path / 'state'}"])
    assert result.code == 0, result.told
    whole, ris = ((site / f"statements/xa-2025-001.{ending}").read_text(encoding="utf-8") for ending in ("html", "ris"))
    data = whole.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    tags = whole.count('name="citation_author"')
    assert tags == head.MOST_NAMED
    assert data.count('"Role"') == head.MOST_NAMED
    assert len(data) + 60 * tags < len(whole) / 3
    assert ris.count("AU  - ") == MANY


# -- tags -----------------------------------------------------------------------------------------


def values(tags: list[head.Tag], name: str) -> list[str]:
    return [content for key, content in tags if key == name]


def test_a_statement_is_a_report_to_zotero_and_a_collection_a_web_page() -> None:
    """`citation_title` alone would make either a journal article."""
    report = head.tags(reference())
    assert values(report, "z:itemType") == ["report"]
    assert values(report, "citation_technical_report_institution") == ["Small Register"]
    collection = head.tags(PERSON)
    assert values(collection, "z:itemType") == ["webpage"]
    assert values(collection, "citation_technical_report_institution") == []


def test_a_body_is_one_name_to_zotero() -> None:
    """Its translator would part a name without a comma at the last blank, and drops a comma at the end."""
    authors = (organisation("House (Examplia)"), organisation("Congress"), *many_authors(1))
    assert values(head.tags(reference(authors=authors)), "citation_author") == [
        "House (Examplia),",
        "Congress",
        "Author1, Zoé",
    ]


def test_zotero_never_takes_a_date_from_the_words_of_a_page(site: Path) -> None:
    """It would take the first <time>; so every page with a title says its date, or that it has none."""
    for path in html_files(site):
        names = {meta.get("name", "") for meta in page(path).iter("meta")}
        if "citation_title" in names:
            assert names & {"citation_publication_date", "DCTERMS.date", "citation_year"}


def test_a_date_with_a_doubt_is_in_dublin_core_alone() -> None:
    assert values(head.tags(reference(date="2024?")), "citation_publication_date") == []
    assert values(head.tags(reference(date="2024?")), "DCTERMS.date") == ["2024?"]
    assert values(head.tags(reference(date="2025-09-19")), "citation_publication_date") == ["2025/09/19"]


def test_tags_stand_on_one_line() -> None:
    assert values(head.tags(reference(title="a\nb\x00c")), "citation_title") == ["a b c"]


def test_every_citable_page_names_its_files(site: Path) -> None:
    for path in (site / "statements").glob("*.html"):
        types = {link.get("type"): link.get("href", "") for link in page(path).iter("link")}
        for each in (kind.format for kind in FORMATS if kind.format):
            if "citation_title" in path.read_text():
                assert (path.parent / types[each.media_type]).is_file()
