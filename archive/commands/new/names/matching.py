"""Names of a pasted list, each matched to the people whom the register knows."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from archive.commands.new.names.parse import ListedName
from archive.language.names import folded, near_names

Kind = Literal["known", "turned", "ambiguous", "near", "printed-before", "new"]
"""Known by the name as it stands; by its words in another order; fitting several people; close to a known name;
printed before by somebody without a record; none of these."""


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person as far as names can tell: the id, every name, and where and in which groups they sat."""

    id: str
    names: tuple[str, ...]
    constituencies: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A listed name, what is known of it, and the ids of the people whom it may be, the likeliest first."""

    listed: ListedName
    kind: Kind
    candidates: tuple[str, ...] = ()
    how: str = ""
    """A few words for an editor."""


@dataclass(slots=True)
class KnownPeople:
    """People by their names. `printed` are names of signatories who have no record."""

    people: dict[str, KnownPerson]
    printed: frozenset[str]
    _exact: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    _folded: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    _words: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, people: Iterable[KnownPerson], printed: Iterable[str] = ()) -> "KnownPeople":
        """Index people and printed names."""
        known = cls({person.id: person for person in people}, frozenset(map(folded, printed)))
        for person in known.people.values():
            for index, spell in ((known._exact, str), (known._folded, folded), (known._words, _in_any_order)):
                for name in dict.fromkeys(map(spell, person.names)):
                    index[name].append(person.id)
        return known

    def fit(self, name: str) -> list[str]:
        """The people whom a printed name fits as a build sees it: letter by letter, else without accents and case."""
        return self._exact.get(name) or self._folded.get(folded(name), [])

    def fit_turned(self, name: str) -> list[str]:
        """The people whose names have the same words, in any order."""
        return self._words.get(_in_any_order(name), [])

    def knows(self, name: str) -> bool:
        """Whether anybody is known by this name, its words in this order."""
        return bool(self.fit(name)) or folded(name) in self.printed

    def names(self) -> list[str]:
        """Every name of people with a record."""
        return list(self._exact)

    def bearers(self, name: str) -> list[str]:
        """The people who have exactly this name."""
        return self._exact.get(name, [])


def match(names: Sequence[ListedName], known: KnownPeople) -> list[Match]:
    """What is known of each name of a list, in its order."""
    near = _nearness(known)
    return [_match(listed, known, near) for listed in names]


def _match(listed: ListedName, known: KnownPeople, near: Callable[[str], list[str]]) -> Match:
    found = known.fit(listed.name)
    turned = [] if found else known.fit_turned(listed.name)
    if len(found) == 1:
        return Match(listed, "known", (found[0],))
    if len(turned) == 1:
        return Match(listed, "turned", (turned[0],), "the same words in another order")
    if several := found or turned:
        return _told_apart(listed, [known.people[one] for one in several])
    if folded(listed.name) in known.printed:
        return Match(listed, "printed-before", how="printed before, without a record")
    if close := near(listed.name):
        people = tuple(dict.fromkeys(person for name in close for person in known.bearers(name)))
        return Match(listed, "near", people, f"new, but close to {' and '.join(close)}")
    return Match(listed, "new", how="new")


def _told_apart(listed: ListedName, people: Sequence[KnownPerson]) -> Match:
    """Several people of one name; whoever sat for the constituency or in the group beside the name comes first."""
    fitting = [person.id for person in people if _sat(person, listed)]
    ordered = (*fitting, *(person.id for person in people if person.id not in fitting))
    how = f"fits {' and '.join(ordered)}"
    if len(fitting) == 1:
        how += f"; {listed.constituency or listed.group} speaks for {fitting[0]}"
    return Match(listed, "ambiguous", ordered, how)


def _sat(person: KnownPerson, listed: ListedName) -> bool:
    places = {folded(place) for place in person.constituencies}
    groups = {folded(group) for group in person.groups}
    return any(
        bool(said) and folded(said or "") in known
        for said, known in ((listed.constituency, places), (listed.group, groups))
    )


def _nearness(known: KnownPeople) -> Callable[[str], list[str]]:
    """A function that gives the known names one or two letters from a name."""
    names = known.names()
    lengths = [len(name) for name in names]

    def near(name: str) -> list[str]:
        likely = [other for other, length in zip(names, lengths, strict=True) if abs(length - len(name)) <= MOST_LONGER]
        return near_names(name, likely)

    return near


MOST_LONGER = 6
"""Letters by which a near name may be longer: two slips, and accents or stops that do not count."""


def _in_any_order(name: str) -> str:
    return " ".join(sorted(folded(name).split()))


def counts(matches: Sequence[Match]) -> Iterator[tuple[str, int]]:
    """How many names of each kind there are, in words and in the order in which an editor needs them."""
    words: dict[Kind, str] = {
        "known": "known",
        "turned": "known by the same words in another order",
        "ambiguous": "fitting several people",
        "near": "close to a known name",
        "printed-before": "printed before, without a record",
        "new": "new",
    }
    for kind, word in words.items():
        if number := sum(match.kind == kind for match in matches):
            yield word, number
