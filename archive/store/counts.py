"""How many statements, demands and people the register has: in all, by year, chamber, group and country.

A row counts each demand and each person once, and its own alone: what two rows have in common counts in both. Whose
signature counts is said in standing.py.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from sys import intern

from archive.store.store import Row, Store


@dataclass(slots=True)
class Count:
    """What is counted for a year, a chamber, a group or a country, which `key` names; or for all, which has no key.

    Of the demands, `certain` are made in one of the statements for certain. The lists of names of `incomplete` of the
    statements are not whole. `signatures` adds up how many signed each, as far as names are held or figures stated.
    """

    key: str = ""
    statements: int = 0
    signatures: int = 0
    incomplete: int = 0
    demands: Set[str] = field(default_factory=set)
    certain: Set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)

    @property
    def doubted(self) -> int:
        """How many demands are made in none of the statements for certain."""
        return len(self.demands) - len(self.certain)

    def add(self, other: "Count") -> None:
        """Take in what another counts of other statements."""
        self.statements += other.statements
        self.signatures += other.signatures
        self.incomplete += other.incomplete
        self.demands |= other.demands
        self.certain |= other.certain
        self.people |= other.people


@dataclass(frozen=True, slots=True)
class Counts:
    """All that is counted. The years are in their order, the one not known first and without a key; the others by name.

    What has neither a statement nor a person has no row.
    """

    whole: Count
    years: list[Count]
    chambers: list[Count]
    groups: list[Count]
    countries: list[Count]


STATEMENTS = """
select id, coalesce(year, '') as year, signatory_count, names_missing, people, demands, doubted
from statement join statement_index on statement = id order by statement.year
"""
CHAMBERS = "select id, country from chamber order by sort, id"
GROUPS = """
select g.id from parliamentary_group g join chamber c on c.id = g.chamber order by c.sort, c.id, g.sort, g.id"""
RECORDED = """
select {of}, person from (select distinct {of}, person from signature where {of} is not null) of_signature
where exists (select 1 from standing g where g.{of} = of_signature.{of} and g.person = of_signature.person)
"""
"""Everyone who stands in a chamber or a group, once. The index has those who signed; a look at one entry will do."""


def count(store: Store) -> Counts:
    """Count all that is in a store."""
    each: dict[str, Count] = {}
    years: defaultdict[str, Count] = defaultdict(Count)
    for row in store.all(STATEMENTS):
        each[row["id"]] = _statement(row)
        years[str(row["year"])].add(each[row["id"]])
        years[str(row["year"])].people.update(map(intern, row["people"].split()))
    countries = {row["id"]: row["country"] for row in store.all(CHAMBERS)}
    made = store.all("select chamber, statement from statement_chamber")
    signed = store.all("select parliamentary_group, statement from statement_group")
    members = store.all(RECORDED.format(of="chamber"))
    return Counts(
        whole=added_up(years.values()),
        years=_keyed(years),
        chambers=_counted(each, made, members, countries),
        groups=_counted(each, signed, store.all(RECORDED.format(of="parliamentary_group")), store.column(GROUPS)),
        countries=_counted(
            each,
            dict.fromkeys((countries[chamber], statement) for chamber, statement in made),
            ((countries[chamber], person) for chamber, person in members),
            dict.fromkeys(countries.values()),
        ),
    )


def _statement(row: Row) -> Count:
    """What one statement counts for, but for its people, whom each list counts in its own way."""
    made, doubted = row["demands"].split(), row["doubted"].split()
    demands = frozenset(map(intern, made))
    return Count("", 1, row["signatory_count"], row["names_missing"], demands, demands.difference(doubted))


def added_up(counts: Iterable[Count]) -> Count:
    """What several counts have together, each demand and person once."""
    found = Count()
    for one in counts:
        found.add(one)
    return found


def _counted(
    each: Mapping[str, Count],
    statements: Iterable[Sequence[str]],
    people: Iterable[Sequence[str]],
    order: Iterable[str],
) -> list[Count]:
    """A count for each key in an order, from pairs of key and statement, and of key and person."""
    found: defaultdict[str, Count] = defaultdict(Count)
    for key, statement in statements:
        found[key].add(each[statement])
    for key, person in people:
        found[key].people.add(person)
    return _keyed({key: found[key] for key in order if key in found})


def _keyed(counts: Mapping[str, Count]) -> list[Count]:
    for key, one in counts.items():
        one.key = key
    return list(counts.values())
