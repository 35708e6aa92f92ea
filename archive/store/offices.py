"""In what office somebody signed: what the signature says, else the membership of that day, as far as it is known.

Days of memberships and of statements are known in part only, so several memberships may be meant. Then none is
stated: the office has all that may be, in order of time. A membership that a source states for a single day counts
for other days too, where none is known to hold on them: that of the nearest day, which is told wherever it is shown.
"""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal

from archive.language.dates import PartialDate, may_lie_within, possible
from archive.records import Group, Membership, Signature, Statement

Basis = Literal["signature", "dates", "as-of", "undated", "possible"]
"""What an office rests on: the signature itself, a membership known to hold on that day, one that a source states for
another day, one without any day; or it is one of those that may hold.
"""


@dataclass(frozen=True, slots=True)
class Office:
    """Chamber, group and constituency where they are known, what that rests on, and otherwise what they may be."""

    chamber: str | None = None
    group: str | None = None
    constituency: str | None = None
    rests_on: Basis | None = None
    as_of: PartialDate | None = None
    possible: tuple[Membership, ...] = ()


def covers(membership: Membership, day: PartialDate) -> bool:
    """Whether a membership may hold on a day; where its bounds are not recorded, nothing speaks against it."""
    return may_lie_within(day, membership.start, membership.end)


def known_days(membership: Membership) -> tuple[datetime.date, datetime.date]:
    """The days through which a membership holds for certain; where there are none, the first lies after the last."""
    start, end, seen = membership.start, membership.end, membership.as_of
    begun = possible(start)[1] if start else possible(seen)[1] if seen else datetime.date.max
    over = possible(end)[0] if end else possible(seen)[0] if seen else datetime.date.max if start else datetime.date.min
    return begun, over


def office_of(
    signature: Signature,
    statement: Statement,
    memberships: Iterable[Membership],
    find_group: Callable[[str | None], Group | None] = lambda _: None,
) -> Office:
    """The office in which the person with these memberships signed.

    `find_group` gives the record of a group: that on the signature tells the chamber, and nobody was in one before
    there was such a group, or afterwards.
    """
    day = signature.date or statement.date
    named = find_group(signature.group)
    stated = signature.chamber or (named.chamber if named else None)
    chambers = (stated,) if stated else statement.chambers
    alone = chambers[0] if len(chambers) == 1 else None
    said = Office(alone, signature.group, signature.constituency)
    here = [m for m in memberships if not chambers or m.chamber in chambers]
    here = [m for m in here if not (group := find_group(m.group)) or may_lie_within(day, group.start, group.end)]
    held = _held(_agreeing(here, said), day)
    if not any(getattr(m, key) for m in held for key in _open(said)):
        return replace(said, rests_on="signature" if stated or signature.group or signature.constituency else None)
    return _resolved(said, held, day)


KEYS = ("chamber", "group", "constituency")


def _open(said: Office) -> list[str]:
    return [key for key in KEYS if not getattr(said, key)]


def _agreeing(memberships: list[Membership], said: Office) -> list[Membership]:
    """The memberships that say what stands beside the name; all where none does."""
    for key in KEYS:
        known = getattr(said, key)
        memberships = [m for m in memberships if known and getattr(m, key) == known] or memberships
    return memberships


def _resolved(said: Office, held: list[Membership], day: PartialDate) -> Office:
    """What is said, and beside it what memberships tell that may hold on a day, of which there is at least one."""
    basis = _basis(held, day)
    if basis == "possible" and _named(said, held):
        basis = "signature"
    if basis == "possible":
        return replace(said, rests_on=basis, possible=tuple(held))
    sole = len({m.chamber for m in held}) == 1
    alike: dict[str, Any] = {key: _first(held, key) for key in _open(said) if _agree(held, key, one_chamber=sole)}
    found = replace(said, **alike)
    if len(alike) < len(_open(said)):
        return replace(found, rests_on="possible", possible=tuple(held))
    return replace(found, rests_on=basis, as_of=_nearest(held, day) if basis == "as-of" else None)


def _named(said: Office, held: list[Membership]) -> bool:
    """Whether what stands beside the name tells which membership it is."""
    stated = {key: known for key in KEYS[1:] if (known := getattr(said, key))}
    return any(all(getattr(m, key) == known for m in held) for key, known in stated.items())


def _agree(held: list[Membership], key: str, *, one_chamber: bool) -> bool:
    """Whether these memberships say the same. Within one chamber, one that says nothing does not disagree."""
    values = {getattr(membership, key) for membership in held}
    return len(values - {None} if one_chamber else values) <= 1


def _first(held: list[Membership], key: str) -> str | None:
    return next((value for m in held if (value := getattr(m, key))), None)


# -- which memberships ----------------------------------------------------------------------------


def _held(memberships: list[Membership], day: PartialDate) -> list[Membership]:
    """Those known to hold on a day; else those that may, of those stated for other days the nearest."""
    sure = [m for m in memberships if _surely(m, day)]
    if sure:
        return _in_order(sure)
    may = [m for m in memberships if covers(m, day)]
    seen = _in_order(m for m in may if _seen_alone(m, day))
    return _in_order([*(m for m in may if not _seen_alone(m, day)), *_near(seen, day)])


def _surely(membership: Membership, day: PartialDate) -> bool:
    """Whether a membership holds on a day, whichever is meant."""
    first, last = possible(day)
    begun, over = known_days(membership)
    return begun <= first and last <= over


def _seen_alone(membership: Membership, day: PartialDate) -> bool:
    """Whether all that is known of a membership, for a day, is that a source states it for another one."""
    first, last = possible(day)
    start, end = membership.start, membership.end
    begun = start is None or possible(start)[1] <= first
    return membership.as_of is not None and begun and (end is None or last <= possible(end)[0])


def _near(seen: list[Membership], day: PartialDate) -> list[Membership]:
    """Of memberships stated for other days, in their order, those that are the nearest to any day that is meant."""
    if not seen:
        return []
    first, last = (_nearest_to(seen, one) for one in possible(day))
    return seen[first[0] : last[-1] + 1]


def _nearest_to(seen: list[Membership], day: datetime.date) -> list[int]:
    """The places of those as near to a day as any."""
    far = [_days_apart(membership.as_of, day, day) for membership in seen]
    return [place for place, days in enumerate(far) if days == min(far)]


def _nearest(held: list[Membership], day: PartialDate) -> PartialDate | None:
    """The day for which a source states it that lies nearest."""
    return min((m.as_of for m in held if m.as_of), key=lambda seen: _days_apart(seen, *possible(day)), default=None)


def _days_apart(seen: PartialDate | None, first: datetime.date, last: datetime.date) -> int:
    start, end = possible(seen) if seen else (first, last)
    return max((start - last).days, (first - end).days, 0)


def _in_order(memberships: Iterable[Membership]) -> list[Membership]:
    """In the order of time, by the first day that is known of each."""
    return sorted(memberships, key=lambda m: next((d.sort_key for d in (m.start, m.as_of, m.end) if d), ""))


def _basis(held: list[Membership], day: PartialDate) -> Basis:
    """What memberships rest on together that are all known to hold on a day, or of which none is."""
    if _surely(held[0], day):
        return "dates"
    if all(_seen_alone(m, day) for m in held):
        return "as-of"
    first, last = possible(day)
    if min(known_days(m)[0] for m in held) <= first and last <= max(known_days(m)[1] for m in held):
        return "dates"  # one had begun and one was not over: what they agree on held throughout
    return "undated" if not any(m.start or m.end or m.as_of for m in held) else "possible"
