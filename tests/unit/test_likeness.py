"""Two that may be one are found."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.language import similarity
from archive.language.similarity import (
    Form,
    Formed,
    alike,
    first_without_accents,
    lacks_accents,
    near,
    nearest,
    of_name,
    of_wording,
)
from tests.content_trees import change, lay, survey, write
from tests.growth import assert_grows_evenly

# -- what is alike --------------------------------------------------------------------------------


def are_alike(form: Callable[[str], Form], one: str, other: str) -> bool:
    """As two of an archive: they share a key and are alike."""
    found = list(nearest([Formed(form(one), "one", 1), Formed(form(other), "other", 2)]))
    return bool(found) and alike(form(one), form(other))


NEAR_NAMES = [
    ("Ghislain Sample", "Guislain Sample"),
    ("Anna Li", "Ana Li"),
    ("Bruno Specimen", "Bruno Speicmen"),
    ("Bruno Specimen", "Brunno Specimens"),
    ("Jean-Marie Sample", "Jeanmarie Sample"),
    ("BOB PLACEHOLDER", "Placeholder Bobb"),
    ("Zoé O’Sample", "Zoe Osampel"),
    ("Օրինակ Նմուշյան", "Օրինակ Նմուշեան"),
]
OTHER_NAMES = [
    ("A. Sample", "B. Sample"),
    ("Jean Sample", "Ivan Sample"),
    ("Bruno Specimen II", "Bruno Specimen III"),
    ("Anna Sample", "Bruno Sample"),
    ("Anna Sample", "Anna Specimen"),
    ("Li Wu", "Lo Wi"),
]


@pytest.mark.parametrize(("one", "other"), NEAR_NAMES)
def test_names_a_slip_of_the_pen_apart_are_alike(one: str, other: str) -> None:
    assert are_alike(of_name, one, other)
    assert are_alike(of_name, other, one)


@pytest.mark.parametrize(("one", "other"), OTHER_NAMES)
def test_initials_numerals_and_short_words_tell_people_apart(one: str, other: str) -> None:
    assert not are_alike(of_name, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Release all Armenian prisoners", "Release the Armenian prisoner"),
        ("Respect the cease-fire", "Respect a ceasefire"),
        ("Libérer les prisonniers de guerre", "Liberer des prisonniers de guerre"),
        ("Die Lampen der Bibliothek anzünden", "Anzünden der Lampen in der Bibliothek"),
        ("Apply Recommendation 12 in full", "Apply the recommendation 12 in full"),
    ],
)
def test_wordings_are_alike_but_for_articles_order_and_slips(one: str, other: str) -> None:
    assert are_alike(of_wording, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Apply recommendation 12", "Apply recommendation 13"),
        ("Sell arms to Examplia", "Sell no arms to Examplia"),
        ("Send the observers to the valley", "Send the observers to the capital"),
        ("House Resolution 190 of the 116th Congress", "House Resolution 240 of the 117th Congress"),
        ("Open the archive", "Close the archive"),
    ],
)
def test_numbers_negations_and_other_words_make_another_demand(one: str, other: str) -> None:
    assert not are_alike(of_wording, one, other)


SYLLABLES = st.lists(st.sampled_from(["an", "na", "be", "lo", "mi", "nor"]), min_size=1, max_size=3).map("".join)
NAMES = st.lists(st.lists(SYLLABLES, min_size=1, max_size=3).map(" ".join), max_size=12)


@given(NAMES, st.sampled_from([of_name, of_wording]))
def test_what_is_alike_and_shares_a_key_is_near(names: list[str], form: Callable[[str], Form]) -> None:
    for one, other in combinations(map(form, names), 2):
        if {*one.keys} & {*other.keys} and alike(one, other):
            assert near(one, other)
        assert near(one, other) == near(other, one)


@given(NAMES, st.sampled_from([of_name, of_wording]), st.integers(1, 4))
def test_each_has_the_last_ones_before_it_that_are_near(
    names: list[str], form: Callable[[str], Form], most: int
) -> None:
    formed = [Formed(form(name), str(place // 2), place) for place, name in enumerate(names)]
    slowly = {}
    for place, one in enumerate(formed):
        before = [other.of for other in formed[:place] if other.id != one.id and near(other.form, one.form)]
        slowly[place] = before[: -most - 1 : -1]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(similarity, "MOST_NEAR", most)
        found = {one.of: [other.of for other in others] for one, others in nearest(formed)}
    assert found == {place: others for place, others in slowly.items() if others}


def test_a_title_of_many_letters_is_compared_as_one_of_few() -> None:
    title = f"Motion on {' '.join(f'{first}{second}' for first in ('lamp', 'shelf', 'door') for second in 'abcdefg')}"
    assert are_alike(of_wording, title, f"{title}s")
    assert are_alike(of_wording, title, title.replace("otion", "otoin").replace("doorg", "dorog"))
    assert not are_alike(of_wording, title, title.replace("door", "gate"))


NEARLY: dict[str, Callable[[int], str]] = {
    "equal": lambda number: "Motion of no confidence",
    "numbered": lambda number: f"Written question no. {number} on the lamps",
    "nearly equal": lambda number: f"Motion on the lamps of {chr(97 + number % 26)}{chr(97 + number // 26 % 26)}ville",
    "of the same words, long": lambda number: " ".join(["Motion on", *("long words" * 20).split(), f"x{number}"]),
}


@pytest.mark.parametrize("kind", NEARLY)
def test_many_titles_take_their_time_by_their_number(kind: str) -> None:
    def look(number: int) -> None:
        formed = [Formed(of_wording(NEARLY[kind](each)), str(each), each) for each in range(number)]
        assert sum(len(others) for _, others in nearest(formed)) <= number * similarity.MOST_NEAR

    assert_grows_evenly(look, 200)


@pytest.mark.parametrize(
    ("printed", "known", "lacks"),
    [
        ("Zoe Specimen", "Zoé Specimen", True),
        ("Lukasz Sample", "Łukasz Sample", True),
        ("Zoe SPECIMEN", "Zoé Specimen", True),
        ("Zoé SPECIMEN", "Zoé Spécimen", False),
        ("ZOE SPECIMEN", "Zoé Specimen", False),
        ("Zoé Specimen", "Zoe Specimen", False),
        ("Zoé Specimen", "Zoe\u0301 Specimen", False),
        ("Soeur Sample", "Sœur Sample", False),
        ("Jean Pierre Sample", "Jean-Pierre Sample", False),
    ],
)
def test_accents_are_missed_but_in_capitals(printed: str, known: str, lacks: bool) -> None:
    assert lacks_accents(printed, known) is lacks


def test_the_first_spelling_without_accents_is_told_with_the_first_that_has_them() -> None:
    names = ["ZOE SPECIMEN", "Zoe Specimen", "Zoé Specimen", "Zoë Specimen"]
    assert first_without_accents(names) == ("Zoe Specimen", "Zoé Specimen")
    assert first_without_accents(["ZOE SPECIMEN", "Zoé Specimen", "Zoë Specimen"]) is None


def test_spellings_of_a_name_take_their_time_by_their_number() -> None:
    accents = "àáâãäåāăą"
    names = [f"ANNA {one}{two}{three} Li" for one in accents for two in accents for three in accents]
    assert_grows_evenly(lambda number: first_without_accents((names * 10)[:number]), 500)


# -- told -----------------------------------------------------------------------------------------


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return tmp_path / "content"


FILES_OF_BOTH = [
    ("person-near", ["people/ghislain-specimen.md", "people/guislain-specimen.md"]),
    ("name-shared", ["people/bob-north.md", "people/bob-south.md"]),
    ("name-variant", ["statements/xx-2025-001-nothing.md", "statements/xx-2025-002-lamps.md"]),
    ("demand-near", ["statements/xx-2025-001-nothing.md"]),
    ("demand-near--record", ["statements/xx-2025-001-nothing.md", "demands/open-the-archive.md"]),
    ("demand-near--records", ["demands/ceasefire.md", "demands/respect-cease-fire.md"]),
    ("title-near", ["statements/xx-2025-001-nothing.md", "statements/xx-2025-002-lamps.md"]),
]


@pytest.mark.parametrize(("case", "path"), [(case, path) for case, paths in FILES_OF_BOTH for path in paths])
def test_either_of_the_two_accepts(content: Path, case: str, path: str) -> None:
    rule = case.partition("--")[0]
    lay(case, content)
    assert [problem.rule for problem in survey(content)] == [rule]
    change(content / path, "---\n", f"---\naccepted: [{{rule: {rule}, reason: Two of them.}}]\n")
    assert survey(content) == []


def test_an_acceptance_without_its_two_is_idle(content: Path) -> None:
    lay("person-near", content)
    kept = content / "people/ghislain-specimen.md"
    change(kept, "---\n", "---\naccepted:\n  - {rule: title-near, reason: A}\n  - {rule: person-near, reason: B}\n")
    (content / "people/guislain-specimen.md").unlink()
    found = [(problem.path, problem.line, problem.rule) for problem in survey(content)]
    assert found == [(f"content/people/{kept.name}", line, "accepted-unused") for line in (3, 4)]


@pytest.mark.parametrize(
    ("case", "path", "old", "new"),
    [
        ("name-shared", "people/bob-south.md", "---\n", "---\nnote: Member for the south.\n"),
        ("demand-near--records", "demands/ceasefire.md", "---\n", "---\nrelated: [respect-cease-fire]\n"),
        ("demand-near--records", "demands/ceasefire.md", "---\n", "---\nbroader: respect-cease-fire\n"),
        ("title-near", "statements/xx-2025-001-nothing.md", "---\n",
         "---\nrelations: [{type: companion, statement: xx-2025-002}]\n"),
        ("accents-lost", "people/zoe-specimen.md", "---\n",
         "---\nother_names: [Zoe Łukas Specimen, Zoé Lukas Specimen]\n"),
    ],
)  # fmt: skip
def test_what_the_message_advises_ends_it(content: Path, case: str, path: str, old: str, new: str) -> None:
    lay(case, content)
    change(content / path, old, new)
    assert survey(content) == []


def test_titles_far_apart_in_time_or_of_other_bodies_are_let_stand(content: Path) -> None:
    lay("title-near", content)
    earlier = content / "statements/xx-2025-001-nothing.md"
    text = earlier.read_text(encoding="utf-8")
    earlier.unlink()
    write(content / "statements/yy-2025-001-nothing.md", text)
    write(content / "statements/xx-2023-001-nothing.md", text.replace("2025-09-19", "2023-09-19"))
    assert survey(content) == []


def test_a_mistake_anywhere_keeps_these_warnings_for_later(content: Path) -> None:
    lay("person-near", content)
    write(content / "events/lamps.md", "---\ntitle: Lamps\n---\n")
    assert [problem.rule for problem in survey(content)] == ["key-missing"]
