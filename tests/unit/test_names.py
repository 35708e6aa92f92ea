"""Names: their order beside a second implementation's, their addresses, index letters and near misses.

Every name here is invented.
"""

import itertools
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyuca.collator import Collator

from archive.language.names import collation_key, filed_under, folded, initial, near_names, slug, sort_name

FRENCH = "Énarbois Enaubois Enazbois Œilvert Oeilbleu Oezel Oswin Çaland Celand Cezand Abélois Abelois Abelard"
ARMENIAN = "Արամունյան Բաղունյան Եվանյան Երեմունյան Եւանունեան Եղունյան Օհանունյան Ֆելունյան Քոչունյան Ըղձունյան"
DUTCH = "De Wildeman,De Zutterman,Deboerman,van Dijkman,Van Akeman,Vandenbergman,IJsman,Ijsbeer"
TURKISH = "Öztürker Ozanker Ozunker Şahinker Sahanker Sahirker İnanker Inciker Güllüker Gulker Çelikker Ünker"
OTHERS = "Łukasik Lukatik Đoriković Doritović Ødegarden Odemann Straßler Strasser Strassler Ægirson Aertson"
SAME_LETTERS = "le Roysel,Le Roysel,Le Rouxel,Lé Roysel,lé Roysel"
NAMES = [*f"{FRENCH} {ARMENIAN} {TURKISH} {OTHERS}".split(), *f"{DUTCH},{SAME_LETTERS}".split(",")]


def test_names_are_ordered_as_by_the_unicode_collation_algorithm() -> None:
    oracle = Collator()
    assert sorted(NAMES, key=collation_key) == sorted(NAMES, key=oracle.sort_key)


def test_each_pair_of_names_is_ordered_as_by_the_unicode_collation_algorithm() -> None:
    oracle = Collator()
    for one, other in itertools.combinations(NAMES, 2):
        expected = oracle.sort_key(one) < oracle.sort_key(other)
        assert (collation_key(one) < collation_key(other)) == expected, (one, other)


@pytest.mark.parametrize(
    "in_order",
    [
        ["Boisard, Zoé", "Boisard-Abel, Anne", "Boisardier, Ève"],  # the family name decides first
        ["Le, Zoé", "Le Gacquet, Anne", "Leboisard, Ève"],
        ["Abel, Zoé", "Abel Dunois, Anne", "Abel-Enois, Ève", "Abel Fanois, Ugo"],  # a hyphen is a space
        ["O'Brinois", "O’Brinoit", "Obrinoiz"],  # an apostrophe is nothing, straight or curly
        ["Retaud, B.", "Retaud, Bruno"],
        ["Yilda", "Yıldb", "Yildc"],  # readers without a Turkish keyboard look under i
        ["10 Avenue", "2 Avenue", "Avenue"],
    ],
)
def test_an_index_files_otherwise_only_where_readers_look_elsewhere(in_order: list[str]) -> None:
    shuffled = in_order[::-1]
    assert sorted(shuffled, key=collation_key) == in_order


@given(st.lists(st.text(), min_size=2, max_size=2, unique=True))
def test_no_two_names_share_a_key(names: list[str]) -> None:
    assert collation_key(names[0]) != collation_key(names[1])


@pytest.mark.parametrize("name", ["Renée Œilvert", "Ştefan Ğüner", "Արամ Եվանունյան"])
def test_composed_and_decomposed_letters_are_the_same_letters(name: str) -> None:
    decomposed = unicodedata.normalize("NFD", name)
    assert folded(decomposed) == folded(name)
    assert slug(decomposed) == slug(name)


def test_folding_opens_ligatures_and_drops_accents_case_and_punctuation() -> None:
    assert folded("  Œil-de-BŒUF, d’Été (Ødĭn) ") == "oeil de boeuf dete odin"
    assert folded("Սեւակ և ﬓ") == "սեւակ եւ մն"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Valérie Boisard", "valerie-boisard"),
        ("Արամ", "aram"),
        ("Œuvre d’été", "oeuvre-d-ete"),
        ("Şükrü Ağaker", "sukru-agaker"),
        (" -- A  &  B -- ", "a-b"),
        ("!!!", "x9a7b006d"),
        ("", "xda39a3ee"),
    ],
)
def test_an_address_is_made_of_any_name(text: str, address: str) -> None:
    assert slug(text) == address


@given(st.text())
def test_an_address_is_always_of_plain_letters_digits_and_single_hyphens(text: str) -> None:
    assert re.fullmatch("[a-z0-9]+(?:-[a-z0-9]+)*", slug(text))


@pytest.mark.parametrize(
    ("printed", "filed"),
    [
        ("Valérie Boisard", "Boisard, Valérie"),
        ("Anne Marie Boisard", "Boisard, Anne Marie"),
        ("B. Retaud", "Retaud, B."),
        ("J. F. Roemer", "Roemer, J. F."),
        ("Platonius", "Platonius"),
        ("  Valérie   Boisard ", "Boisard, Valérie"),
        ("Boisard, Valérie", "Boisard, Valérie"),
        ("Alexandra Martinois (Alpes-Maritimes)", "Martinois, Alexandra (Alpes-Maritimes)"),
        ("Mr. Smithson of New Jersey", "Smithson of New Jersey"),
        ("Mr. Pallonius", "Pallonius"),
        ("Mrs. Jane Roemer", "Roemer, Jane"),
        ("Ms Jane Roemer", "Roemer, Jane"),
        ("Bill Roemer, Jr.", "Roemer, Bill, Jr."),
        ("Bill Roemer III", "Roemer, Bill, III"),
        ("Charles de Coursois", "Coursois, Charles de"),
        ("Geert van Dijkman", "Dijkman, Geert van"),
        ("Bart De Weverman", "De Weverman, Bart"),
        ("Jan Van den Bergman", "Van den Bergman, Jan"),
        ("Ursula von der Leyenburg", "Leyenburg, Ursula von der"),
        ("Bruno Le Mairois", "Le Mairois, Bruno"),
        ("Hervé de La Tournelle", "La Tournelle, Hervé de"),
        ("Marie du Sablieron", "du Sablieron, Marie"),
        ("Jan van 't Hartman", "Hartman, Jan van 't"),
        ("Jean d’Ormois", "Ormois, Jean d’"),
        ("De Weverman", "De Weverman"),
        ("Valérie BOISARD", "BOISARD, Valérie"),
        ("Jean GARCIO LOPIZ", "GARCIO LOPIZ, Jean"),
        ("Jean DE COURSOIS", "DE COURSOIS, Jean"),
        ("Արամ Եվանունյան", "Եվանունյան, Արամ"),
    ],
)
def test_the_family_name_goes_first(printed: str, filed: str) -> None:
    assert sort_name(printed) == filed
    assert sort_name(filed) == filed or "," not in filed


@pytest.mark.parametrize(
    ("name", "sort_name", "marked"),
    [
        ("Valérie Boisard", "Boisard, Valérie", "Valérie [Boisard]"),
        ("Charles de Coursois", "Coursois, Charles de", "Charles de [Coursois]"),
        ("Jean d’Ormois", "Ormois, Jean d’", "Jean d’[Ormois]"),
        ("Bart De Weverman", "De Weverman, Bart", "Bart [De Weverman]"),
        ("Bill Roemer, Jr.", "Roemer, Bill, Jr.", "Bill [Roemer], Jr."),
        ("Mr. Smithson of New Jersey", "Smithson of New Jersey", "Mr. [Smithson] of New Jersey"),
        ("Platonius", "Platonius", "[Platonius]"),
        ("Orbánius Viktor", "Orbánius, Viktor", "[Orbánius] Viktor"),
        ("Mintaffy Anna Mária", "Mintaffy Anna Mária", "[Mintaffy Anna Mária]"),
        ("Martinus Martinus", "Martinus, Martinus", "Martinus [Martinus]"),
        ("Martina Martin-Martinois", "Martinois, Martina Martin-", "Martina Martin-[Martinois]"),
        ("Anna Mart Martois", "Mart, Anna", "Anna [Mart] Martois"),
        ("Valérie BOISARD", "Boisard, Valérie", "Valérie [BOISARD]"),
        ("Արամ Եվանունյան", "Եվանունյան, Արամ", "Արամ [Եվանունյան]"),
        ("Արամ Եվանունյան", "Evanunyan, Aram", "[]Արամ Եվանունյան"),
        ("Ana", ", Ana", "[]Ana"),
    ],
)
def test_what_a_name_is_filed_under_is_found_in_it(name: str, sort_name: str, marked: str) -> None:
    start, end = filed_under(name, sort_name)
    assert f"{name[:start]}[{name[start:end]}]{name[end:]}" == marked


@given(st.text(), st.text())
def test_a_place_is_found_in_any_text(name: str, filed: str) -> None:
    start, end = filed_under(name, filed)
    assert 0 <= start <= end <= len(name)


@given(st.text())
def test_any_text_has_a_sort_name_and_an_initial(text: str) -> None:
    assert len(initial(sort_name(text))) == 1


@pytest.mark.parametrize(
    ("filed", "letter"),
    [
        ("Élois, A", "E"), ("Œilvert, A", "O"), ("Øde", "O"), ("du Sablieron", "D"), ("’t Hartman", "T"),
        ("Եվանունյան, Արամ", "Ե"), ("օհան", "Օ"), ("և", "Ե"), ("İnanker", "I"), ("ınanker", "I"),
        ("Йод", "И"), ("10 Avenue", "#"), ("北", "#"), ("", "#"), ("(?)", "#"),
    ],
)  # fmt: skip
def test_an_index_has_a_letter_for_each_name(filed: str, letter: str) -> None:
    assert initial(filed) == letter


def test_names_one_slip_apart_are_near_and_two_slips_in_a_long_name() -> None:
    known = ["Lena Roe", "Lana Roe", "Lean Roe", "Lena Rod", "Lna Roe", "Lana Rod", "Zed"]
    assert near_names("Lena Roe", known) == ["Lana Roe", "Lean Roe", "Lena Rod", "Lna Roe"]
    assert near_names("Laurent Lardois", ["Laurent Lhardoit", "Laurent Lhardoitz", "Laurent Lardoit"]) == [
        "Laurent Lardoit",
        "Laurent Lhardoit",
    ]


def test_names_that_differ_in_accents_only_are_nearest() -> None:
    assert near_names("Valerie Boisard", ["Valérie Boizard", "Valérie Boisard"]) == [
        "Valérie Boisard",
        "Valérie Boizard",
    ]


def test_a_name_is_not_near_itself() -> None:
    assert near_names("Lena Roe", ["Lena Roe"]) == []
