"""Authority control: which person a printed name is, and which demand a wording is.

A printed name is compared with the names and other names of people, first letter by letter, then
without accents and case. A name that fits nobody stands for itself under an id made from it.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from archive.dates import PartialDate
from archive.names import folded, slug
from archive.records import Demand, DemandMade, Membership, Person, Signature
from archive.rollcall import Ballot

PLAIN_ID_LENGTH = 72


@dataclass(slots=True)
class People:
    """The authority file of people, asked by printed name."""

    exact: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    folded: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    ids: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, people: Iterable[Person]) -> "People":
        """Index every name and other name of the people given."""
        index = cls()
        for person in people:
            index.ids.update((person.id, *person.former_ids))
            for name in (person.name, *(other.name for other in person.other_names)):
                index.exact[name].add(person.id)
                index.folded[folded(name)].add(person.id)
        return index

    def candidates(self, printed: str) -> list[str]:
        """Ids of the people whom a printed name fits: none, one, or several that share it."""
        return sorted(self.exact.get(printed) or self.folded.get(folded(printed)) or ())

    def resolve(self, signature: Signature) -> str:
        """The id of the person who signed: as the record says, by the printed name, or the name's own id."""
        if signature.person:
            return signature.person
        candidates = self.candidates(signature.as_printed)
        return candidates[0] if len(candidates) == 1 else _free(plain_id(signature.as_printed), self.ids)


@dataclass(slots=True)
class Voters:
    """Who a line of a roll call is: by its `an_id` where it has one, else by a name that fits one person."""

    people: People
    by_identifier: dict[str, str]

    @classmethod
    def of(cls, people: Iterable[Person], index: People) -> "Voters":
        """Index the numbers that the National Assembly gives to people; `index` knows their names."""
        numbers = ((person.identifiers.get("assemblee-nationale"), person.id) for person in people)
        return cls(index, {number: person_id for number, person_id in numbers if number})

    def resolve(self, ballot: Ballot) -> str | None:
        """The id of the person who cast a ballot, or nothing where nobody is known for certain."""
        if ballot.identifier:
            return self.by_identifier.get(ballot.identifier)
        candidates = self.people.candidates(ballot.name)
        return candidates[0] if len(candidates) == 1 else None


@dataclass(slots=True)
class Demands:
    """The authority file of demands, asked by wording."""

    by_name: dict[str, str] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, demands: Iterable[Demand]) -> "Demands":
        """Index the name of every demand given; a name that several demands share leads to none of them."""
        index = cls()
        shared: set[str] = set()
        for demand in demands:
            name = folded(demand.name)
            shared |= {name} & index.by_name.keys()
            index.by_name[name] = demand.id
            index.ids.update((demand.id, *demand.former_ids))
        for name in shared:
            del index.by_name[name]
        return index

    def resolve(self, made: DemandMade) -> str:
        """The id of the demand made: as the record says, by its name, or one made from its own wording."""
        known = made.demand or self.by_name.get(folded(made.text))
        return known or _free(plain_id(made.text), self.ids)


def plain_id(text: str) -> str:
    """An id for a name or wording that has no authority record: itself, or its beginning and a sum of the whole."""
    whole = slug(text)
    if len(whole) <= PLAIN_ID_LENGTH:
        return whole
    digest = hashlib.sha1(whole.encode(), usedforsecurity=False).hexdigest()[:6]
    return f"{whole[: PLAIN_ID_LENGTH - 7].rsplit('-', 1)[0]}-{digest}"


def _free(plain: str, taken: set[str]) -> str:
    """An id made from words, which may not be one that an editor has given to something else."""
    return f"{plain}-as-printed" if plain in taken else plain


def covers(membership: Membership, day: PartialDate) -> bool:
    """Whether a membership may hold on a day; where its bounds are not recorded, nothing speaks against it."""
    begins = membership.start.start if membership.start else None
    ends = membership.end.end if membership.end else None
    too_late = begins is not None and day.end is not None and begins > day.end
    too_early = ends is not None and day.start is not None and ends < day.start
    return not (too_late or too_early)


def membership_on(person: Person, day: PartialDate, chambers: Iterable[str] = ()) -> Membership | None:
    """The membership that a person held on a day, in one of the chambers given if there are any."""
    wanted = tuple(chambers)
    held = [m for m in person.memberships if covers(m, day)]
    return next((m for m in held if m.chamber in wanted), None if wanted else next(iter(held), None))
