"""Step 3, check: what holds between fields and between records.

One small function for each group of rules; each yields its problems. Errors stop the build, warnings
are shown. A warning that an editor has looked at is named in the record under `accepted:`, with a reason.
"""

from collections.abc import Callable, Iterator

from archive.check import (
    addresses,
    bodies,
    dating,
    figures,
    files,
    letters,
    links,
    near_duplicates,
    people,
    printed_names,
    references,
    roll_calls,
    structure,
    texts,
    times,
    votes,
)
from archive.problems.problem import Problem, did_you_mean
from archive.problems.rule_names import LEVELS, SEEN_TOGETHER
from archive.read.batch import Batch, problem_in
from archive.read.documents import Document
from archive.records import Record

Check = Callable[[Batch], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    addresses.pages_have_names_of_their_own,
    references.records_name_what_there_is,
    references.schemes_are_known,
    references.statements_are_related_to_others,
    references.demands_answered_exist,
    people.printed_names_fit_one_person,
    people.names_are_used_in_their_time,
    people.nobody_signs_twice,
    people.a_signature_is_of_a_person_or_a_body,
    people.groups_belong_to_the_chamber,
    people.members_sign_while_in_office,
    people.offices_are_clear,
    people.new_names_are_not_misspelt,
    people.doubt_has_a_reason,
    printed_names.names_are_of_one_person,
    letters.printed_names_have_their_accents,
    letters.names_have_their_letters,
    dating.dates_are_in_order,
    dating.year_of_the_id_is_that_of_a_date,
    dating.statements_come_before_their_entry,
    figures.votes_add_up,
    votes.votes_decide_what_the_status_says,
    votes.votes_are_entered_once,
    votes.votes_have_days_that_can_be,
    figures.declared_figures_are_counted,
    times.bodies_are_named_in_their_time,
    times.nobody_holds_two_offices_at_once,
    times.what_depends_comes_after,
    files.files_are_there_and_unchanged,
    roll_calls.lists_of_votes_can_be_read,
    texts.one_text_is_here,
    texts.status_of_the_text_is_given,
    texts.translations_have_a_text,
    texts.statements_have_a_source,
    bodies.links_lead_to_records,
    bodies.bodies_hold_no_html,
    bodies.bodies_are_flat_enough,
    bodies.bodies_are_loose_enough,
    structure.texts_keep_their_structure,
    structure.front_matter_is_read_whole,
    links.texts_point_at_what_there_is,
    links.references_name_characters_that_texts_hold,
)


CHECKS_OF_THE_WHOLE: tuple[Check, ...] = (
    dating.edition_is_not_over,
    dating.entry_has_a_day,
    dating.dates_come_before_the_last_entry,
    addresses.former_ids_are_free,
    references.supersession_has_no_cycle,
    references.broader_demands_have_no_cycle,
)
"""What is seen only once every record is in the store; these ask the store, and are quick."""


def check_whole(batch: Batch) -> list[Problem]:
    """The problems of all records together."""
    return [problem for rule in CHECKS_OF_THE_WHOLE for problem in rule(batch)]


def check_likeness(batch: Batch) -> list[Problem]:
    """The warnings about every two that may be one, without those accepted. It asks the store, and is quick."""
    return sorted(near_duplicates.likenesses(batch))


def check(batch: Batch) -> list[Problem]:
    """All problems of the records in hand, accepted warnings taken out, in order of place."""
    found = [problem for rule in CHECKS for problem in rule(batch)]
    left, used = _without_accepted(batch, found)
    return sorted([*left, *_acceptances(batch, used)])


def _accepted(batch: Batch) -> Iterator[tuple[Document, int, str, bool]]:
    """Document, place and rule of each acceptance, and whether the rule is about its file alone."""
    for document, record in batch.every_record():
        for index, acceptance in enumerate(record.accepted):
            together = acceptance.rule in SEEN_TOGETHER and isinstance(record, Record)
            yield document, index, acceptance.rule, not together


def _without_accepted(batch: Batch, found: list[Problem]) -> tuple[list[Problem], set[tuple[str, str]]]:
    """The problems that nobody accepted, and which acceptances (path and rule) were of use."""
    accepted = {(document.path, rule) for document, _, rule, _ in _accepted(batch)}
    left, used = [], set[tuple[str, str]]()
    for problem in found:
        place = (problem.path, problem.rule)
        if problem.level == "warning" and place in accepted:
            used.add(place)
        else:
            left.append(problem)
    return left, used


def _acceptances(batch: Batch, used: set[tuple[str, str]]) -> Iterator[Problem]:
    """An acceptance names a rule whose breach is a warning, and there is such a warning.

    Whether there is one is known only once no record is left out for its mistakes.
    """
    warnings = [name for name, level in LEVELS.items() if level == "warning" and name != "accepted-unused"]
    complete = not batch.mistaken()
    for document, index, rule, alone in _accepted(batch):
        location = ("accepted", index, "rule")
        if rule not in warnings:
            yield problem_in(document, location, _unacceptable(rule, warnings), "accepted-rule")
        elif complete and alone and (document.path, rule) not in used:
            message = f"nothing in this file breaks “{rule}” any more; take the entry out"
            yield problem_in(document, location, message, "accepted-unused")


def _unacceptable(rule: str, warnings: list[str]) -> str:
    if rule == "accepted-unused":
        return "that an acceptance has no use cannot be accepted; take out both entries"
    if rule in LEVELS:
        return f"a breach of “{rule}” is an error, which cannot be accepted; mend it and take the entry out"
    offer = did_you_mean(rule, warnings) or f" These can be accepted: {', '.join(warnings)}."
    return f"there is no rule “{rule}”.{offer}"
