"""Step 3, check: what holds between fields and between records.

One small function for each group of rules; each yields its problems. Errors stop the build, warnings
are shown. A warning that an editor has looked at is named in the record under `accepted:`, with a reason.
"""

from collections.abc import Callable, Iterator

from archive.check import addresses, dating, figures, files, people, references, texts
from archive.holdings import Holdings
from archive.problems import RULES, Problem, did_you_mean

Check = Callable[[Holdings], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    addresses.former_ids_are_free,
    references.statements_point_to_records,
    references.authorities_point_to_records,
    references.sources_are_numbered,
    references.demands_answered_exist,
    references.supersession_has_no_cycle,
    references.broader_demands_have_no_cycle,
    people.printed_names_fit_one_person,
    people.nobody_signs_twice,
    people.groups_belong_to_the_chamber,
    people.members_sign_while_in_office,
    people.new_names_are_not_misspelt,
    people.doubt_has_a_reason,
    dating.dates_are_in_order,
    dating.year_of_the_id_is_that_of_a_date,
    figures.votes_add_up,
    figures.declared_figures_are_counted,
    files.files_are_there_and_unchanged,
    files.lists_of_votes_can_be_read,
    texts.one_text_is_here,
    texts.status_of_the_text_is_given,
    texts.statements_have_a_source,
    texts.links_lead_to_records,
    texts.bodies_hold_no_html,
)


def check(holdings: Holdings) -> list[Problem]:
    """All problems between records, accepted warnings taken out, in order of place."""
    found = [problem for rule in CHECKS for problem in rule(holdings)]
    left, used = _without_accepted(holdings, found)
    return sorted([*left, *_acceptances(holdings, used)])


def _accepted(holdings: Holdings) -> Iterator[tuple[str, str, int, str]]:
    for kind, record_id in holdings.documents:
        record = holdings.records[kind].get(record_id)
        for index, acceptance in enumerate(record.accepted if record else ()):
            yield kind, record_id, index, acceptance.rule


def _without_accepted(holdings: Holdings, found: list[Problem]) -> tuple[list[Problem], set[tuple[str, str]]]:
    """The problems that nobody accepted, and which acceptances (path and rule) were of use."""
    accepted = {(holdings.documents[kind, id].path, rule) for kind, id, _, rule in _accepted(holdings)}
    left, used = [], set()
    for problem in found:
        place = (problem.path, problem.rule)
        if problem.level == "warning" and place in accepted:
            used.add(place)
        else:
            left.append(problem)
    return left, used


def _acceptances(holdings: Holdings, used: set[tuple[str, str]]) -> Iterator[Problem]:
    """An acceptance names a rule whose breach is a warning, and there is such a warning."""
    warnings = [rule.name for rule in RULES.values() if rule.level == "warning"]
    for kind, record_id, index, rule in _accepted(holdings):
        location = ("accepted", index, "rule")
        if rule not in warnings:
            message = f"“{rule}” is not a rule that can be accepted.{did_you_mean(rule, warnings)}"
            yield holdings.problem(kind, record_id, location, message, "accepted-rule")
        elif (holdings.documents[kind, record_id].path, rule) not in used:
            message = f"nothing in this file breaks “{rule}” any more; take the entry out"
            yield holdings.problem(kind, record_id, location, message, "accepted-unused")
