"""The rows of what is alike are the same whether all was looked at or only what changed, and few however many are."""

import random
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from archive.compile import liken, near_duplicates
from archive.language import similarity
from archive.store.store import Key, Store

STEPS = 50
WORDS = ("lamp", "lamps", "lump", "shelf", "shelfs", "door", "doors")
FIRST = ("Anna", "Ana", "Anne", "Annaa", "A.")
LAST = ("Sample", "Samples", "Smaple", "Placeholder")


class Names:
    """A store of titles, names and wordings that are often near one another, and random changes to it."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - the same each time
        self.store = Store.create(":memory:")
        self.store.index()

    def change(self) -> Iterator[Key]:
        for _ in range(self.random.choice([1, 1, 2, 8])):
            kind = self.random.choice(["people", "demands", "statements"])
            key = (kind, f"{self.random.choice(['xx', 'yy'])}-{self.random.randrange(20):02}")
            self.store.forget(*key)
            if self.random.random() < 0.8:
                getattr(self, kind)(key[1])
            yield key

    def statements(self, id: str) -> None:
        title = f"Motion on the {self.random.choice(WORDS)} of the {self.random.choice(WORDS)}"
        put_statement(self.store, id, title, self.random.choice(["2025-01-01", "2025-12-01", "2023-01-01"]))

    def people(self, id: str) -> None:
        authority = self.random.random() < 0.7
        names = {self._name() for _ in range(self.random.choice([1, 1, 3]) if authority else 1)}
        self.store.put("person", {**FILED, "id": id, "name": min(names), "sort_name": "", "authority": authority})
        rows = ({"person": id, "number": n, "name": name, "folded": name} for n, name in enumerate(sorted(names), 1))
        self.store.put_all("person_name", rows)

    def demands(self, id: str) -> None:
        name = f"Light {' '.join(self.random.sample(WORDS, 2))}"
        self.store.put("demand", {**FILED, "id": id, "name": name, "authority": self.random.random() < 0.5})

    def _name(self) -> str:
        return f"{self.random.choice(FIRST)} {self.random.choice(LAST)}"


FILED = {"sort": "", "initial": "", "letter": ""}


def put_statement(store: Store, id: str, title: str, day: str) -> None:
    store.put(
        "statement",
        {"id": id, "number": "", "title": title, "title_supplied": 0, "type": "", "status": "", "date": day,
         "date_from": day, "date_to": day, "sort": "", "changed": "", "signatory_count": 0, "people_named": 0,
         "bodies_named": 0, "names_missing": 0, "demand_count": 0, "mark": "", "open": 0, "place": "", "card": "",
         "path": ""},
    )  # fmt: skip


def copied(store: Store) -> Store:
    other = Store(":memory:")
    store.connection.backup(other.connection)
    return other


def rows(store: Store) -> list[list[tuple[object, ...]]]:
    return [[tuple(row) for row in store.all(f"select * from {table}")] for table in ("likeness", "likeness_key")]


def made_anew(store: Store) -> list[list[tuple[object, ...]]]:
    with closing(copied(store)) as other:
        other.run("delete from likeness; delete from likeness_key;")
        liken(other)
        return rows(other)


@pytest.mark.parametrize("most", [1, 2, 3, similarity.MOST_NEAR])
@pytest.mark.parametrize("few", [near_duplicates.FEW, 60])
def test_what_changed_leaves_the_rows_that_a_look_at_everything_makes(
    most: int, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(similarity, "MOST_NEAR", most)
    monkeypatch.setattr(near_duplicates, "FEW", few)
    names = Names(seed=most)
    for step in range(STEPS):
        with closing(copied(names.store)) as before:
            liken(names.store, before, {*names.change()})
        assert rows(names.store) == made_anew(names.store), step
    assert max(map(len, rows(names.store))) > 2 * most


def one_by_one(store: Store) -> None:
    """Enter titles in an order that is not that of their ids, each as a change to those before."""
    for number in random.Random(0).sample(range(300), 60):  # noqa: S311 - the same each time
        before = copied(store)
        put_statement(store, f"xx-{number:03}", "Motion of no confidence", "2025-01-01")
        liken(store, before, [("statements", f"xx-{number:03}")])
        before.close()


def at_once(store: Store) -> None:
    for number in range(300):
        put_statement(store, f"xx-{number:03}", "Motion of no confidence", "2025-01-01")
    liken(store)


@pytest.mark.parametrize("enter", [one_by_one, at_once])
def test_equal_titles_have_a_few_rows_each(enter: Callable[[Store], None]) -> None:
    with closing(Store.create(":memory:")) as store:
        store.index()
        enter(store)
        assert rows(store) == made_anew(store)
        number = store.value("select count(*) from statement")
        assert store.value("select count(*) from likeness") < number * similarity.MOST_NEAR
        last = store.column("select other from likeness where id = (select max(id) from statement) order by 1")
        assert last == store.column("select id from statement order by id")[-1 - similarity.MOST_NEAR : -1]
