"""Printed names of one person, of all customs, and those that are more than one name, or none."""

from pathlib import Path

import pytest

from archive.language.one_name import _misfit, as_read, may_be_two, misfit
from tests.content_trees import lay, problems_of, write
from tests.growth import assert_grows_evenly

ONE = Path(__file__).with_name("names_of_one_person.txt").read_text(encoding="utf-8").splitlines()
MORE = Path(__file__).with_name("names_with_more.txt").read_text(encoding="utf-8").splitlines()
"""Each line: what it is, the printed name, and the words that say so."""


@pytest.mark.parametrize("name", ONE)
def test_a_name_of_one_person_is_no_misfit(name: str) -> None:
    assert (misfit(name), may_be_two(name)) == (None, False)


@pytest.mark.parametrize("line", MORE)
def test_what_is_more_than_a_name_or_none_is_told_in_its_words(line: str) -> None:
    kind, name, words = line.split(" | ")
    found = misfit(name)
    assert found is not None
    assert (found.kind, found.words) == (kind, words)


TWO = ["Anna Beispiel, Bruno Muster"]
IN_ORDER = ["Clara Ejemplo", "Dora Vzor"]
TURNED = ["Sample Muster, Anna Eva", "Ejemplo, Clara"]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Ejemplo, Clara", "Clara Ejemplo"),
        ("DE LA EJEMPLO, Clara Eva", "Clara Eva DE LA EJEMPLO"),
        ("Exemple, Jean d’", "Jean d’Exemple"),
        ("Muster, Bruno, Jr.", "Bruno Muster Jr."),
        ("Ejemplo, Clara (North)", "Clara Ejemplo (North)"),
        *((name, name) for name in ("Clara Ejemplo", "Bruno Muster, Jr.", "Clara Ejemplo, MP", "Anna Beispiel, DR")),
        *((name, name) for name in ("Ejemplo", "Ejemplo,", "", *TWO)),
    ],
)
def test_a_name_is_turned_round_where_its_family_name_surely_stands_first(printed: str, read: str) -> None:
    assert as_read(printed) == read


@pytest.mark.parametrize(
    ("names", "told"), [(TWO, TWO), ([*TWO, *IN_ORDER], TWO), (TURNED, []), (["Clara Ejemplo, MP", *TWO], TWO)]
)
def test_two_words_on_both_sides_of_a_comma_are_two_people_unless_the_list_has_family_names_first(
    names: list[str], told: list[str], tmp_path: Path
) -> None:
    listed = "".join(f"  - {name}\n" for name in names)
    content = lay("name-near", tmp_path / "content")
    statement = f"---\ntitle: A list\ntype: declaration\ndate: 2025-09-19\nsignatories:\n{listed}---\n"
    write(content / "statements/xx-2025-099-list.md", statement)
    found = [problem.message for problem in problems_of(content) if problem.rule == "name-alone"]
    assert [message.split("”")[0].removeprefix("“") for message in found if "reads as several" in message] == told


@pytest.mark.parametrize(
    ("others", "figure"),
    [
        (["and 23 others"], "25"),
        (["Clara Ejemplo and 23 others"], "26"),
        (["and 1,023 others"], "1025"),
        (["and more than 23 others"], None),
        (["et al."], None),
        (["Emil Minta and Franz Probe", "and 23 others"], None),
    ],
)
def test_the_figure_is_proposed_where_it_is_clear_who_is_named(
    others: list[str], figure: str | None, tmp_path: Path
) -> None:
    listed = "".join(f"  - {name}\n" for name in ("Anna Beispiel", "Bruno Muster", *others))
    content = lay("name-near", tmp_path / "content")
    statement = f"---\ntitle: A list\ntype: declaration\ndate: 2025-09-19\nsignatories:\n{listed}---\n"
    write(content / "statements/xx-2025-099-list.md", statement)
    (message,) = [problem.message for problem in problems_of(content) if "unnamed" in problem.message]
    assert "`signatories_listed: partial`" in message
    assert ("`declared:" in message) == (figure is not None)
    assert figure is None or f"`declared: {{signatories: {figure}}}`" in message


@pytest.mark.parametrize(
    "unit", ["a", "A ", "a, ", "and ", "( ", ", MP", "1 ", "Sample y ", "der ", "on behalf of ", "; "]
)
def test_twice_the_name_takes_no_more_than_twice_the_time(unit: str) -> None:
    """A name may be as long as a file allows; what is looked at is its beginning."""

    def work(size: int) -> None:
        _misfit.cache_clear()
        name = unit * (size // len(unit))
        misfit(name)
        may_be_two(name)

    assert_grows_evenly(work, 12_000)
