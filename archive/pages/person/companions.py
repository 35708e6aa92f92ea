"""Who else stands behind the statements of a person, by parliamentary group."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from archive.pages.filed import filed
from archive.records import labels
from archive.render.kind import Register
from archive.render.view import view_class
from archive.store.catalogue import Named

UNKNOWN = "Group not recorded"
MOST_IN_SHORT = 3


@view_class
class Companion:
    name: Markup
    address: str
    statements: str


@view_class
class CompanionGroup:
    name: str
    people: list[Companion]


def companion_groups(
    register: Register, statements: Sequence[str], companions: Iterable[tuple[Named, int]]
) -> list[CompanionGroup]:
    """People with the number of statements that they have in common with somebody, in groups, the largest first.

    `statements` are those of that person, newest first. A companion is in the group that the newest of them records.
    """
    group_of: dict[str, str] = {}
    for statement in reversed(statements):
        index = register.catalogue.index(statement)
        group_of.update(zip(index.people, index.groups, strict=False))  # those behind them are in none
    groups: dict[str, CompanionGroup] = {}
    for named, number in companions:
        name = register.catalogue.group(group_of.get(named.id))[1] or UNKNOWN
        groups.setdefault(name, CompanionGroup(name, [])).people.append(_companion(named, number))
    by_size = sorted(groups.values(), key=lambda group: (-len(group.people), group.name))
    return sorted(by_size, key=lambda group: group.name == UNKNOWN)


def in_short(groups: Sequence[CompanionGroup]) -> str:
    """The names of few people; of many, the largest groups: Sample Group 4, Other Group 1 and 3 groups more."""
    people = [str(person.name.striptags()) for group in groups for person in group.people]
    if len(people) <= MOST_IN_SHORT:
        return labels.listed(people)
    told = [f"{group.name} {len(group.people)}" for group in groups[:MOST_IN_SHORT]]
    more = len(groups) - len(told)
    return ", ".join(told) + (f" and {labels.count(more, 'group')} more" if more else "")


def _companion(named: Named, statements: int) -> Companion:
    together = labels.count(statements, "statement") if statements > 1 else ""
    return Companion(filed(named.name, named.sort_name), named.address, together)
