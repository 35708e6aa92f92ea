"""Names parted by their beginnings: the parts follow from the names alone, and are small."""

import random

import pytest

from archive.compile.beginnings import LONGEST, address, parts

WORDS = ("open", "order", "ask", "archive", "a", "ՙգիրք", "гора", "")


def invented(seed: int, formula: str, number: int = 60) -> dict[str, str]:
    chance = random.Random(seed)  # noqa: S311 - the same names each time
    return {f"d{n}": f"{formula}{' '.join(chance.choices(WORDS, k=5))}".strip() for n in range(number)}


@pytest.mark.parametrize("formula", ["", "calls on the government to ", "կոչ է անում " * 9])
@pytest.mark.parametrize("most", [1, 7, 100])
def test_each_name_is_in_the_one_part_that_it_begins_with(formula: str, most: int) -> None:
    names = invented(1, formula)
    found = parts(names, most)
    assert sorted(one for members in found.values() for one in members) == sorted(names)
    for beginning, members in found.items():
        assert all(names[one].startswith(beginning) for one in members)
        alike = {names[one][:LONGEST] for one in members}
        assert len(members) <= most or len(alike) == 1


def test_one_name_more_leaves_the_parts_that_it_is_not_in() -> None:
    names = invented(2, "calls on the government to ")
    before = parts(names, 5)
    for other in ("calls for order", "calls on the government to order more", "zebrawood", "calls"):
        now = parts({**names, "new": other}, 5)
        without = {beginning: members for beginning, members in now.items() if not other.startswith(beginning)}
        assert before.items() >= without.items(), other


def test_addresses_tell_beginnings_apart_and_fit_into_the_name_of_a_file() -> None:
    beginnings = ["a b", "a-b", "a_b", "ա", "_0561", "a" * LONGEST, "ա" * LONGEST, "ա" * (LONGEST - 1) + "բ"]
    addresses = {address(beginning) for beginning in beginnings}
    assert len(addresses) == len(beginnings)
    assert max(map(len, addresses)) < 200
    assert all(one.isascii() and "/" not in one and "." not in one for one in addresses)


def test_many_names_that_are_alike_for_long_stay_together() -> None:
    assert list(parts({f"d{n}": "a" * 500 + str(n) for n in range(9)}, 3)) == ["a" * (LONGEST + 1)]
