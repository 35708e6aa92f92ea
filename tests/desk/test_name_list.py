"""Pasted lists of names as editors meet them: in PDFs, e-mails and web pages, in several languages."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.commands.new.names.parse import ListedName, NameList, parse
from tests.growth import assert_grows_evenly

FILES = sorted(Path(__file__).with_name("name_lists").glob("*.txt"))
"""Each a pasted list, then `=== names`, `=== left out` and `=== notes`: what is to be found in it."""

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
    "LAST First particle": ("SAMPLE Anna\nMUSTER Carla van der\nEXEMPEL Dora de\nSPECIMEN Bruno", ["Anna SAMPLE", "Carla van der MUSTER", "Dora de EXEMPEL", "Bruno SPECIMEN"]),
    "Last, First particle": ("Sample, Anna\nMuster, Carla van der\nExempel, Dora de\nSpecimen, Bruno", ["Anna Sample", "Carla van der Muster", "Dora de Exempel", "Bruno Specimen"]),
    "LAST, First particle": ("MUSTER, Carla van der\nEXEMPEL, Dora", ["Carla van der MUSTER", "Dora EXEMPEL"]),
    "a particle at the end of a line of text": ("Anna Sample, Bruno Specimen, Carla van der\nMuster, Dora Exempel, Emil Probe, Jan van\nVorbild, Zoe Example", ["Anna Sample", "Bruno Specimen", "Carla van der Muster", "Dora Exempel", "Emil Probe", "Jan van Vorbild", "Zoe Example"]),
    "a place on the next line": ("Mr. Sample, Mrs. Specimen\nof Exampleland, Mr. Muster and Ms. Exempel", ["Sample", "Specimen of Exampleland", "Muster", "Exempel"]),
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


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_list_from_a_file_is_read_as_it_says(file: Path) -> None:
    pasted, *expected = re.split(r"^=== .*\n", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    found = parse(pasted)
    left_out = [piece for one in found.names for piece in one.left_out]
    told = [
        list(map(_row, found.names)),
        left_out,
        [f"{note.kind}: {note.text}".removeprefix(": ") for note in found.notes],
    ]
    assert told == [part.splitlines() for part in expected]


def _row(one: ListedName) -> str:
    row = f"{one.name} | {one.constituency or ''} | {one.group or ''} | {one.role or ''}".rstrip()
    return f"{row} by request" if one.by_request else row


BESIDE: dict[str, tuple[str, list[str]]] = {
    "a group that is also a title": ("Anna Sample, DR\nBruno Muster, SOC", ["Anna Sample |  | DR |", "Bruno Muster |  | SOC |"]),
    "dashes": ("Anna Sample – Nord\nBruno Muster – LR", ["Anna Sample | Nord |  |", "Bruno Muster |  | LR |"]),
    "places behind commas": ("Anna Sample, Nord\nBruno Muster, Sud", ["Anna Sample | Nord |  |", "Bruno Muster | Sud |  |"]),
    "a place of two names": ("Anna Sample, MP for Ab and Cd\nBruno Muster, MP for Ef", ["Anna Sample | Ab and Cd |  | MP", "Bruno Muster | Ef |  | MP"]),
    "an office on the next line": ("Anna Sample\nsénatrice du Nord\nBruno Muster", ["Anna Sample | Nord |  | sénatrice", "Bruno Muster |  |  |"]),
    "a group inside an office": ("Anna Sample, députée (LR) du Nord", ["Anna Sample | Nord | LR | députée"]),
    "initials behind a family name": ("SAMPLE, A.-B.\nMUSTER, C.", ["A.-B. SAMPLE |  |  |", "C. MUSTER |  |  |"]),
}  # fmt: skip


@pytest.mark.parametrize("kind", BESIDE)
def test_what_stands_beside_a_name_goes_with_it(kind: str) -> None:
    text, rows = BESIDE[kind]
    assert list(map(_row, parse(text).names)) == rows


@pytest.mark.parametrize(
    ("text", "known", "names"),
    [
        ("Anna\tSample\nBruno\tMuster", "Anna Sample", ["Anna Sample", "Bruno Muster"]),
        ("Sample\tAnna\nMuster\tBruno", "Anna Sample", ["Anna Sample", "Bruno Muster"]),
        ("M. Sample", "Sample", ["Sample"]),
        ("M. Sample", "Muster", ["M. Sample"]),
        ("M. Sample (Anna)", "Anna M. Sample", ["Anna M. Sample"]),
        ("SAMPLE Anna", "Anna Sample", ["Anna SAMPLE"]),
    ],
)
def test_one_known_person_tells_how_a_list_is_written(text: str, known: str, names: list[str]) -> None:
    assert [one.name for one in parse(text, lambda name: name.casefold() == known.casefold()).names] == names


def test_a_row_has_the_days_of_a_signature_and_of_its_withdrawal() -> None:
    text = (
        "Sample, Anna\tLabour\tNorth\tSigned on 3 March 2025\nMuster, Bruno\tLabour\tSouth\tWithdrawn on 5 March 2025"
    )
    anna, bruno = parse(text).names
    assert (anna.date, anna.withdrawn, bruno.date, bruno.withdrawn) == ("2025-03-03", None, None, "2025-03-05")


@pytest.mark.parametrize("day", ["31 February 2025", "3 Mumble 2025", "13.5.2025"])
def test_a_day_that_cannot_be_read_is_told(day: str) -> None:
    (anna,) = parse(f"Sample, Anna\tLabour\tNorth\tSigned on {day}").names
    assert anna.date is None
    assert anna.left_out == (f"Signed on {day}",)


@pytest.mark.parametrize(
    "text",
    ["Anna Sample by request", "Anna Sample (by request)", "Anna Sample, BY REQUEST", "Anna Sample\n(By request)"],
)
def test_that_it_was_by_request_goes_with_the_name(text: str) -> None:
    (anna,) = parse(text).names
    assert (anna.name, anna.by_request, anna.left_out) == ("Anna Sample", True, ())


def test_a_joining_word_that_names_have_too_is_asked_about() -> None:
    anna, ortega = parse("Anna Sample\nJosé Ejemplo y Muestra").names
    assert (anna.asked, ortega.asked) == ((), ("one person or two",))
    (known,) = parse("José Ejemplo y Muestra", lambda name: name == "José Ejemplo y Muestra").names
    assert known.asked == ()


PASSED_OVER = frozenset(
    [
        "m",
        "mm",
        "mme",
        "mr",
        "dr",
        "prof",
        "rt",
        "hon",
        "senator",
        "mep",
        "mp",
        "phd",
        "qc",
        "and",
        "et",
        "y",
        "e",
        "en",
        "և",
        "the",
        "de",
        "des",
        "d",
        "du",
        "of",
    ]
)
"""Titles, joining words and what joins an office to a place, of those below."""

NAMES = "Anna SAMPLE Bruno Muster van der d’EXEMPLE Jean- J. Jr. III Sample3 Օրինակ é the quux xyzzy"
OFFICES = "sénatrice député Mayor former MP MEP Senator M. MM. Mme Mr Dr Prof. PhD Signatories others"
BETWEEN = "de du des of and et y e en & և LR S&D PvdA Nord Bouches-du-Rhône a@b.example <a@b.example>"
SIGNS = ", ; : ( ) [ ] - – / • | * ¹ > 1. 12 \xad"
WHOLE = ("\n", "\t", "Member of Parliament", "12 others", "Les Républicains")
WORDS = st.sampled_from((*f"{NAMES} {OFFICES} {BETWEEN} {SIGNS}".split(" "), *WHOLE))


def _letters(text: str) -> Counter[str]:
    return Counter(filter(str.isalpha, unicodedata.normalize("NFC", text)))


def _told(found: NameList) -> str:
    beside = [
        part or "" for one in found.names for part in (one.name, one.constituency, one.group, one.role, *one.left_out)
    ]
    return " ".join([*beside, *(note.text for note in found.notes)])


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_no_letter_is_lost(text: str) -> None:
    """Each is in a name, beside one or in a note, but for those of titles and joining words."""
    passed_over = [word for word in re.findall(r"[^\W\d_]+", text) if word.lower() in PASSED_OVER]
    assert _letters(text) <= _letters(_told(parse(text))) + _letters("".join(passed_over))


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    for one in parse(text).names:
        assert one.name.strip() == one.name != ""


@pytest.mark.parametrize(
    "unit",
    [
        "Anna Sample, ",
        "A B C, ",
        "(",
        "A (Bb) ",
        "A - ",
        "M. ",
        "A",
        "1. ",
        "SAMPLE, Anna\n",
        "a-\n",
        "et ",
        "y e ",
        "a@",
        "\t",
        "Mr. A (for himself, ",
        "on behalf of the ",
        "tabled by ",
        "et les membres du groupe ",
        "und der Fraktion DIE\n",
        "23 others ",
        "\n",
        "Sample, Anna\tLabour\tNorth\n",
        "Motion van ",
        "submitted the\n",
        "Committee on A and ",
        "visant à ",
        "Bosnia and Herzegovina, ",
        "groupes , A ",
    ],
)
def test_twice_the_text_takes_twice_the_time(unit: str) -> None:
    assert_grows_evenly(lambda size: parse(unit * (size // len(unit))), 6_000)
