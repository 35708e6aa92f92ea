"""Pasted lists of names as editors meet them: in PDFs, e-mails and web pages, in several languages."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.desk.name_list import NameList, parse

LISTS: dict[str, tuple[str, list[str]]] = {
    "one a line": ("Anna Sample\nBruno Specimen\n\nCarla Muster\n", ["Anna Sample", "Bruno Specimen", "Carla Muster"]),
    "commas and and": ("Anna Sample, Bruno Specimen and Carla Muster", ["Anna Sample", "Bruno Specimen", "Carla Muster"]),
    "commas and et": ("Anna Sample, Bruno Specimen et Carla Muster", ["Anna Sample", "Bruno Specimen", "Carla Muster"]),
    "semicolons": ("Anna Sample; Bruno Specimen; Carla Muster.", ["Anna Sample", "Bruno Specimen", "Carla Muster"]),
    "numbers": ("1. Anna Sample\n2) Bruno Specimen\n(3) Carla Muster", ["Anna Sample", "Bruno Specimen", "Carla Muster"]),
    "bullets": ("- Anna Sample\n• Bruno Specimen\n* Carla Muster", ["Anna Sample", "Bruno Specimen", "Carla Muster"]),
    "French titles": ("M. Bruno Specimen\nMme Anna Sample\nMlle Carla Muster", ["Bruno Specimen", "Anna Sample", "Carla Muster"]),
    "plural titles": ("MM. Bruno Specimen et Emil Exempel\nMmes Anna Sample", ["Bruno Specimen", "Emil Exempel", "Anna Sample"]),
    "English titles": ("Dr Anna Sample MEP\nProf. Bruno Specimen, MP\nMs. Carla Muster", ["Anna Sample", "Bruno Specimen", "Carla Muster"]),
    "an initial that is no title": ("J. M. Specimen\nAnna M. Sample", ["J. M. Specimen", "Anna M. Sample"]),
    "LAST, First": ("SAMPLE, Anna\nSPECIMEN, Bruno", ["Anna SAMPLE", "Bruno SPECIMEN"]),
    "LAST First": ("SAMPLE Anna\nVAN DER MUSTER Carla\nd’EXEMPLE Éva", ["Anna SAMPLE", "Carla VAN DER MUSTER", "Éva d’EXEMPLE"]),
    "Last, First": ("Sample, Anna\nSpecimen, Bruno\nMuster, Carla", ["Anna Sample", "Bruno Specimen", "Carla Muster"]),
    "Last, First with semicolons": ("SAMPLE, Anna; SPECIMEN, Bruno", ["Anna SAMPLE", "Bruno SPECIMEN"]),
    "First LAST": ("Anna SAMPLE\nBruno SPECIMEN", ["Anna SAMPLE", "Bruno SPECIMEN"]),
    "footnote marks": ("Anna Sample*\nBruno Specimen¹²\nCarla Muster[3]\nDora Exempel4", ["Anna Sample", "Bruno Specimen", "Carla Muster", "Dora Exempel"]),
    "an e-mail": ("> Anna Sample <anna@sample.example>\n> Bruno Specimen", ["Anna Sample", "Bruno Specimen"]),
    "a heading": ("Signataires :\nAnna Sample\nBruno Specimen", ["Anna Sample", "Bruno Specimen"]),
    "compound names": ("Jean-Exemple Muster\nAnna-Maria Sample-Specimen", ["Jean-Exemple Muster", "Anna-Maria Sample-Specimen"]),
    "suffixes": ("Bruno Specimen Jr.\nEmil Exempel III", ["Bruno Specimen Jr.", "Emil Exempel III"]),
    "Armenian": ("Օրինակ Օրինակյան և Նմուշ Նմուշյան", ["Օրինակ Օրինակյան", "Նմուշ Նմուշյան"]),
    "no-break spaces and soft hyphens": ("Anna\u00a0Sam\u00adple\nBruno\u202fSpecimen", ["Anna Sample", "Bruno Specimen"]),
}  # fmt: skip
# ruff: noqa: E501 - each list stands on one line with its names


@pytest.mark.parametrize("kind", LISTS)
def test_a_list_is_read_as_its_names_in_reading_order(kind: str) -> None:
    text, names = LISTS[kind]
    assert [one.name for one in parse(text).names] == names


def test_what_stands_beside_a_name_is_kept_apart() -> None:
    text = "Anna Sample (Bouches-du-Rhône)\nBruno Specimen (LR)\nCarla Muster, sénatrice du Nord\nDora Exempel [S&D, France]"
    anna, bruno, carla, dora = parse(text).names
    assert (anna.constituency, bruno.group) == ("Bouches-du-Rhône", "LR")
    assert (carla.name, carla.role, carla.constituency) == ("Carla Muster", "sénatrice", "Nord")
    assert (dora.group, dora.constituency) == ("S&D", "France")


def test_lines_are_those_of_the_pasted_text() -> None:
    assert [one.line for one in parse("\nAnna Sample\n\nBruno Specimen, Carla Muster").names] == [2, 4, 4]


def test_what_is_no_name_is_told() -> None:
    found = parse("List of signatories:\nAnna Sample\nand 12 others\n")
    assert [(note.text, note.line) for note in found.notes] == [("List of signatories", 1), ("12 others", 3)]


def test_known_people_settle_what_a_comma_leaves_open() -> None:
    text = "Sample Anna, Bruno"
    assert [one.name for one in parse(text, lambda name: name == "Bruno Sample Anna").names] == ["Bruno Sample Anna"]
    assert [one.name for one in parse(text, lambda name: name in ("Sample Anna", "Bruno")).names] == [
        "Sample Anna",
        "Bruno",
    ]


def words_of(found: NameList) -> str:
    beside = [
        part or "" for one in found.names for part in (one.name, one.constituency, one.group, one.role, *one.left_out)
    ]
    return " ".join([*beside, *(note.text for note in found.notes)])


WORDS = st.sampled_from(
    [
        "Anna",
        "SAMPLE",
        "Bruno",
        "van",
        "der",
        "Muster",
        "Nord",
        "LR",
        ",",
        ";",
        "(",
        ")",
        "\n",
        "-",
        "quux",
        "xyzzy",
        "é",
        "Օր",
    ]
)


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_no_word_is_lost(text: str) -> None:
    """But for titles and joining words, of which there are none here, each is in a name, beside one, or in a note."""
    found = words_of(parse(text))
    for word in {"Anna", "SAMPLE", "Bruno", "Muster", "Nord", "LR", "quux", "xyzzy"}:
        assert found.count(word) >= (1 if word in text.split() else 0), (word, text, found)


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    for one in parse(text).names:
        assert one.name.strip() == one.name != ""


@pytest.mark.parametrize(
    "unit", ["Anna Sample, ", "(", "M. ", "A", "1. ", "SAMPLE, Anna\n", "et ", "<a@b.example> ", "\t"]
)
def test_half_a_megabyte_is_read_in_a_moment(unit: str) -> None:
    started = time.process_time()
    parse(unit * (500_000 // len(unit)))
    assert time.process_time() - started < 10
