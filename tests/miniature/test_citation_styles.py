"""References in all styles: what stands in them, and what never does."""

import html
import re
from dataclasses import replace
from pathlib import Path

import mwparserfromhell
import pytest

from archive.citation.name import Name, organisation, person
from archive.citation.styles import STYLES, all_styles, apa, chicago, french, plain, wiki
from archive.citation.styles.styled import american
from archive.language.dates import parse
from tests import miniature
from tests.miniature.references import ADDRESS, PERSON, PLAIN, many_authors, reference
from tests.reading import of_class, page, part, text

# Names


@pytest.mark.parametrize(
    ("sort_name", "parts", "natural", "initials"),
    [
        ("Example, Ada", ("Example", "Ada", "", ""), "Ada Example", "A."),
        ("Courson, Charles de", ("Courson", "Charles", "de", ""), "Charles de Courson", "C. de"),
        ("Ormesson, Jean d’", ("Ormesson", "Jean", "d’", ""), "Jean d’Ormesson", "J. d’"),
        ("King, Martin L., Jr.", ("King", "Martin L.", "", "Jr."), "Martin L. King Jr.", "M. L."),
        ("Devinaz, Gilbert-Luc", ("Devinaz", "Gilbert-Luc", "", ""), "Gilbert-Luc Devinaz", "G.-L."),
        ("Hollerith, J.P.", ("Hollerith", "J.P.", "", ""), "J.P. Hollerith", "J. P."),
        ("Օրինակյան, Օրինակ", ("Օրինակյան", "Օրինակ", "", ""), "Օրինակ Օրինակյան", "Օ."),
        ("Martin, Alexandra (Gironde)", ("Martin", "Alexandra", "", ""), "Alexandra Martin", "A."),
        ("Schiff", ("Schiff", "", "", ""), "Schiff", ""),
        ("Example, E\u0301mile", ("Example", "E\u0301mile", "", ""), "E\u0301mile Example", "É."),
        ("De Wever, Bart", ("De Wever", "Bart", "", ""), "Bart De Wever", "B."),
    ],
)
def test_a_name_has_its_parts(sort_name: str, parts: tuple[str, ...], natural: str, initials: str) -> None:
    name = person(sort_name)
    assert (name.family, name.given, name.particle, name.suffix) == parts
    assert name.natural == natural
    assert name.initials == initials


# Authors in each style


@pytest.mark.parametrize(
    ("number", "complete", "written"),
    [
        (1, True, "Author1, Zoé"),
        (2, True, "Author1, Zoé, and Zoé Author2"),
        (3, True, "Author1, Zoé, Zoé Author2, and Zoé Author3"),
        (6, True, "Author1, Zoé, Zoé Author2, Zoé Author3, Zoé Author4, Zoé Author5, and Zoé Author6"),
        (7, True, "Author1, Zoé, Zoé Author2, Zoé Author3, et al."),
        (500, True, "Author1, Zoé, Zoé Author2, Zoé Author3, et al."),
        (2, False, "Author1, Zoé, Zoé Author2, et al."),
        (1, False, "Author1, Zoé, et al."),
        (0, True, ""),
    ],
)
def test_chicago_names_six_or_the_first_three(number: int, complete: bool, written: str) -> None:
    assert chicago.authors(many_authors(number), complete=complete) == written


def test_apa_names_twenty_or_the_first_nineteen_and_the_last() -> None:
    assert apa.authors(many_authors(1), complete=True) == "Author1, Z."
    assert apa.authors(many_authors(2), complete=True) == "Author1, Z., & Author2, Z."
    assert apa.authors(many_authors(20), complete=True).endswith("Author19, Z., & Author20, Z.")
    assert apa.authors(many_authors(21), complete=True).endswith("Author19, Z., . . . Author21, Z.")
    assert "Author20" not in apa.authors(many_authors(21), complete=True)
    assert apa.authors(many_authors(2), complete=False) == "Author1, Z., Author2, Z., et al."
    assert apa.authors((organisation("House (Examplia)"),), complete=True) == "House (Examplia)."


def test_french_lawyers_name_three_or_the_first() -> None:
    assert french.authors(many_authors(1), complete=True) == "Author1 Z."
    assert french.authors(many_authors(2), complete=True) == "Author1 Z. et Author2 Z."
    assert french.authors(many_authors(3), complete=True) == "Author1 Z., Author2 Z. et Author3 Z."
    assert french.authors(many_authors(4), complete=True) == "Author1 Z. et a."
    assert french.authors(many_authors(2), complete=False) == "Author1 Z. et a."
    assert french.authors((), complete=True) == ""


# Dates in each style


@pytest.mark.parametrize(
    ("edtf", "in_chicago", "in_apa", "in_french"),
    [
        ("2025-09-19", "September 19, 2025", "2025, September 19", "19 sept. 2025"),
        ("2025-09-01", "September 1, 2025", "2025, September 1", "1er sept. 2025"),
        ("2025-09", "September 2025", "2025, September", "sept. 2025"),
        ("2025", "2025", "2025", "2025"),
        ("2025~", "ca. 2025", "ca. 2025", "vers 2025"),
        ("2024?", "[2024?]", "ca. 2024", "probablement 2024"),
        ("2024-03%", "[ca. March 2024?]", "ca. 2024, March", "probablement vers mars 2024"),
        ("199X", "1990s", "1990s", "les années 1990"),
        ("19XX", "1900–1999", "1900–1999", "de 1900 à 1999"),
        ("2024-03-01/2024-05", "March 1, 2024–May 2024", "2024, March 1–2024, May", "du 1er mars 2024 à mai 2024"),
        ("2024-07/..", "since July 2024", "since July 2024", "depuis juil. 2024"),
        ("../2024", "until 2024", "until 2024", "jusqu’en 2024"),
    ],
)
def test_a_date_says_in_each_style_what_is_known(edtf: str, in_chicago: str, in_apa: str, in_french: str) -> None:
    assert american(parse(edtf)) == in_chicago
    assert apa.in_year(parse(edtf)) == in_apa
    assert f", {in_french}, Small Register" in french.styled(reference(date=edtf)).text


# Whole references


def test_every_style_of_a_simple_statement() -> None:
    assert [style.text for style in all_styles(PLAIN)] == [
        "‘On an example’, 19 September 2025, 1 signatory, House, Examplia. Small Register, XA 2025/1, "
        f"version 1. {ADDRESS}",
        "Example, Ada. “On an example.” Joint declaration, House (Examplia), September 19, 2025. Small Register, "
        f"XA 2025/1, version 1. {ADDRESS}",
        "Example, A. (2025, September 19). On an example (Joint declaration XA 2025/1; Version 1). Small Register. "
        f"{ADDRESS}",
        "Example A., On an example, déclaration commune, Chambre (Examplia), 19 sept. 2025, Small Register, "
        f"n°\u00a0XA 2025/1, version 1, en ligne\u00a0: {ADDRESS}",
        "{{Cite web |title=On an example |last1=Example |first1=Ada |date=19 September 2025 |type=Joint declaration "
        f"|website=Small Register |id=XA 2025/1, version 1 |url={ADDRESS}}}}}",
    ]


def test_a_supplied_title_stands_in_brackets_in_every_style() -> None:
    for style in all_styles(reference(supplied=True)):
        assert "[On an example]" in html.unescape(style.text)
        assert "“" not in style.text
        assert "‘" not in style.text


def test_what_a_chamber_adopted_is_the_chambers() -> None:
    adopted = reference(
        authors=(organisation("House (Examplia)"),), passed=True, genre="Resolution", french_genre="résolution"
    )
    by_style = [style(adopted).text for style in (chicago.styled, apa.styled, french.styled)]
    assert by_style[0].startswith("House (Examplia). “On an example.” Resolution, September 19, 2025. ")
    assert by_style[1].startswith("House (Examplia). (2025, September 19). ")
    assert by_style[2].startswith("Chambre (Examplia), On an example, résolution, 19 sept. 2025, ")


def test_without_authors_the_title_comes_first() -> None:
    nobody = reference(authors=())
    assert chicago.styled(nobody).text.startswith("“On an example.” Joint declaration, ")
    assert apa.styled(nobody).text.startswith(
        "On an example (Joint declaration XA 2025/1; Version 1). (2025, September 19). Small Register. "
    )
    assert french.styled(nobody).text.startswith("On an example, déclaration commune, ")


def test_the_edition_stands_in_every_style() -> None:
    words = [style.text for style in all_styles(reference(edition=parse("2026-11-25")))]
    assert "edition of 25 November 2026. " in words[0]
    assert " Edition of November 25, 2026. " in words[1]
    assert "Small Register, edition of November 25, 2026. " in words[2]
    assert "éd. du 25 nov. 2026, " in words[3]


def test_the_page_of_a_person_has_no_author_and_no_date_but_that_of_the_edition() -> None:
    """The person is what the page is about, not who wrote it."""
    assert [style.text for style in all_styles(PERSON)] == [
        f"‘Ada Example’, record of a person. Small Register. {PERSON.address}",
        f"“Ada Example.” Record of a person. Small Register. {PERSON.address}",
        f"Ada Example [Record of a person]. (n.d.). Small Register. {PERSON.address}",
        f"Ada Example, notice de personne, Small Register, en ligne\u00a0: {PERSON.address}",
        f"{{{{Cite web |title=Ada Example |type=Record of a person |website=Small Register |url={PERSON.address}}}}}",
    ]
    dated = replace(PERSON, edition=parse("2026-11-25"))
    assert "(2026, November 25). " in apa.styled(dated).text


@pytest.mark.parametrize("title", ["Is it?", "It is!", "It is.", "It is …"])
def test_a_title_that_ends_a_sentence_gets_no_second_stop(title: str) -> None:
    assert f"“{title}” Joint" in chicago.styled(reference(title=title)).text


def test_no_style_gives_a_day_of_access() -> None:
    """When a reader looked is not known to the register."""
    for record in (PLAIN, PERSON):
        for style in all_styles(record):
            assert not re.search("access|retriev|consult", style.text, re.IGNORECASE)


def test_a_list_that_is_not_complete_says_so() -> None:
    few = reference(complete=False)
    assert "Example, Ada, et al. “" in chicago.styled(few).text
    assert "Example, A., et al. (2025" in apa.styled(few).text
    assert "Example A. et a., " in french.styled(few).text
    assert plain.styled(few).text == plain.styled(PLAIN).text


# Wikitext


def values(template: str) -> dict[str, str]:
    """The values of a template, as its own parser reads them: a bar within a template or a link parts nothing."""
    (found,) = mwparserfromhell.parse(template).filter_templates(matches="Cite web")
    assert str(found) == template
    return {str(one.name).strip(): str(one.value).strip() for one in found.params}


def test_the_template_says_what_the_record_does() -> None:
    many = wiki.styled(reference(authors=many_authors(7), language="fr", date="2025-09~")).text
    found = values(many)
    assert [found[f"last{n}"] for n in range(1, 6)] == [f"Author{n}" for n in range(1, 6)]
    assert "last6" not in found
    assert (found["display-authors"], found["language"], found["date"]) == ("etal", "fr", "c. 2025")
    adopted = reference(authors=(organisation("House (Examplia)"),), passed=True, date="2025-09-01/2025-09-03")
    found = values(wiki.styled(adopted).text)
    assert found["author1"] == "House (Examplia)"
    assert not found.keys() & {"date", "display-authors", "language"}


@pytest.mark.parametrize("title", ["A | b", "A }} b", "{{Delete}} [[b]]", "''a'' [http://b.example c]", "<ref>a</ref>"])
def test_no_title_says_anything_in_wikitext(title: str) -> None:
    found = values(wiki.styled(reference(title=title)).text)
    assert html.unescape(found["title"].replace("{{!}}", "|")) == title
    assert found["url"] == ADDRESS
    read = mwparserfromhell.parse(found["title"])
    assert {str(one.name) for one in read.filter_templates()} <= {"!"}
    assert not [*read.filter_wikilinks(), *read.filter_external_links(), *read.filter_tags()]


# On the pages


def cited(site: Path, name: str) -> list[str]:
    return [text(item) for item in of_class(part(page(site / f"{name}.html"), "cite"), "citation")]


def test_who_withdrew_is_no_author_and_who_is_doubtful_stands_as_printed(site: Path) -> None:
    """Carl Without-Record withdrew; B. Plaecholder is probably somebody whose record has another name."""
    _, in_chicago, in_apa, *_ = cited(site, "statements/xa-2023-001")
    assert in_apa.startswith("Example, A., Placeholder, B., Plaecholder, B., Specimen, Z., Օրինակյան, Օ., & Lange-")
    assert "Without-Record" not in in_chicago


def test_a_stated_number_above_the_names_on_record_is_a_list_that_is_not_complete(site: Path) -> None:
    _, in_chicago, *_ = cited(site, "statements/xa-2024-002")
    assert in_chicago.startswith("Example, Ada, Carl Without-Record, et al. “Open letter of sixty members.”")
    assert "[2024?]." in in_chicago


def test_an_adopted_text_has_its_chamber_and_not_its_sponsors_as_author(site: Path) -> None:
    _, in_chicago, *_ = cited(site, "statements/xa-2023-002")
    assert in_chicago.startswith("House of Examples (Examplia). ")


def test_every_citable_page_has_references_with_its_own_address_in_every_style(site: Path) -> None:
    for folder in ("statements", "signatories", "demands"):
        for path in (site / folder).glob("*.html"):
            root = page(path)
            if not of_class(root, "citation"):
                tags = {
                    (meta.get("http-equiv") or meta.get("name"), meta.get("content", "")[:7])
                    for meta in root.iter("meta")
                }
                assert tags & {("refresh", "0; url="), ("robots", "noindex")} or path.stem.count(".")
                continue
            address = f"{miniature.BASE_URL}/{folder}/{path.name}"
            found = cited(site, f"{folder}/{path.stem}")
            assert len(found) == len(STYLES)
            assert all(words.removesuffix("}}").endswith(address) for words in found)


def test_without_a_script_the_addresses_of_demands_and_paragraphs_are_listed(site: Path) -> None:
    lists = of_class(page(site / "statements/xa-2023-002.html"), "cite-parts")
    words = text(lists[0])
    address = f"{miniature.BASE_URL}/statements/xa-2023-002.html"
    assert f"XA 2023/2, demand 2, {address}#d2" in words
    assert f"XA 2023/2, paragraph 3, {address}#p3" in words


def test_the_two_names_of_one_family_are_two_authors() -> None:
    brothers = (Name("Example", "Ada"), Name("Example", "Adam"))
    assert apa.authors(brothers, complete=True) == "Example, A., & Example, A."
