"""Authority control: which person a printed name is, and which demand a wording is.

A printed name is compared with the names and other names of people, first letter by letter, then
without accents and case. A name that fits nobody stands for itself under an id made from it.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from archive.dates import PartialDate
from archive.names import folded, slug
from archive.records import Demand, DemandMade, Membership, Person, Signature

PLAIN_ID_LENGTH = 72


@dataclass(slots=True)
class People:
    """The authority file of people, asked by printed name."""

    exact: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    folded: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, people: Iterable[Person]) -> "People":
        """Index every name and other name of the people given."""
        index = cls()
        for person in people:
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
        return candidates[0] if len(candidates) == 1 else slug(signature.as_printed)


@dataclass(slots=True)
class Demands:
    """The authority file of demands, asked by wording."""

    by_name: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, demands: Iterable[Demand]) -> "Demands":
        return cls({folded(demand.name): demand.id for demand in demands})

    def resolve(self, made: DemandMade) -> str:
        """The id of the demand made: as the record says, by its name, or one made from its own wording."""
        return made.demand or self.by_name.get(folded(made.text)) or plain_demand_id(made.text)


def plain_demand_id(text: str) -> str:
    """An id for a wording that has no authority record, cut at a word so that it stays an address."""
    whole = slug(text)
    return whole if len(whole) <= PLAIN_ID_LENGTH else whole[:PLAIN_ID_LENGTH].rsplit("-", 1)[0]


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
