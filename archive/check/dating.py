"""Rules for dates beside one another."""

from collections.abc import Iterator

from archive.language.date_words import in_words
from archive.language.dates import PartialDate, parse, surely_before
from archive.problems.problem import Problem
from archive.problems.rule_names import RuleName
from archive.read import documents
from archive.read.batch import Batch, Location, problem_in
from archive.read.files import SITE_FILE, shown
from archive.read.located_yaml import MOST_TOLD
from archive.records import Person, Statement, Terms
from archive.store.store import PAST

ONE_IS_WRONG = "one of the two is wrong"

Pair = tuple[Location, PartialDate | None, str, PartialDate | None, str]
"""Where the later date stands, the earlier one with its word, the later one with its word."""


def edition_is_not_over(batch: Batch) -> Iterator[Problem]:
    """Nothing was entered or changed after the day of the edition that the pages name."""
    if batch.site.edition is None:
        return
    query = "select id, changed from statement where changed > ? order by changed desc, id limit 1"
    later = batch.store.one(query, batch.site.edition.text)
    if later:
        path = batch.root / SITE_FILE
        document = documents.parse_yaml(shown(batch.root, path), path.read_bytes())
        message = (
            f"{later['id']} is of {later['changed']}, and so not of this edition;"
            " name a later day, or take the key out until the next edition"
        )
        yield problem_in(document, ("edition",), message, "edition-over")


def dates_are_in_order(batch: Batch) -> Iterator[Problem]:
    """What begins comes before what ends: tabled before adopted, signed before withdrawn, start before end."""
    for statement in batch.statements.values():
        yield from _reversed(batch, "statements", statement.id, _statement_pairs(statement, batch.site.terms))
    for person in batch.people.values():
        yield from _reversed(batch, "people", person.id, _person_pairs(person))
    for kind, bodies in (("groups", batch.groups), ("chambers", batch.chambers)):
        for body in bodies.values():
            pairs: list[Pair] = [(("end",), body.start, "the start", body.end, "the end")]
            yield from _reversed(batch, kind, body.id, pairs)


def _person_pairs(person: Person) -> list[Pair]:
    pairs: list[Pair] = [
        (("other_names", n, "end"), name.start, "the start", name.end, "the end")
        for n, name in enumerate(person.other_names)
    ]
    for n, held in enumerate(person.memberships):
        pairs.append((("memberships", n, "end"), held.start, "the start", held.end, "the end"))
        seen = "the day for which it is stated"
        pairs.append((("memberships", n, "as_of"), held.start, "the start", held.as_of, seen))
        pairs.append((("memberships", n, "end"), held.as_of, seen, held.end, "the end"))
    return pairs


def _statement_pairs(statement: Statement, terms: Terms) -> list[Pair]:
    """What became of a text comes after it was tabled; what becomes of a signature after it was given."""
    became = {step: day for step, day in statement.dates.known().items() if terms.ends(step)}
    pairs: list[Pair] = [
        (("dates", step), statement.dates.tabled, "the day it was tabled", day, f"the day it was {terms.spoken(step)}")
        for step, day in became.items()
    ]
    for number, signature in enumerate(statement.signatories):
        location: Location = ("signatories", number, "withdrawn")
        signed = signature.date or statement.date
        pairs.append((location, signed, "the day of signing", signature.withdrawn, "the day of withdrawal"))
        replied = signature.reply.date if signature.reply else None
        location = ("signatories", number, "reply", "date")
        pairs.append((location, signed, "the day of signing", replied, "the day of the reply"))
    return pairs


def _reversed(batch: Batch, kind: str, record_id: str, pairs: list[Pair]) -> Iterator[Problem]:
    for location, earlier, first, later, second in pairs:
        if earlier and later and surely_before(later, earlier):
            message = f"{second}, {in_words(later)}, lies before {first}, {in_words(earlier)}; correct one of the two"
            yield batch.problem(kind, record_id, location, message, "dates-reversed")


def year_of_the_id_is_that_of_a_date(batch: Batch) -> Iterator[Problem]:
    """The year in a statement's id is the year of one of its dates."""
    for statement in batch.statements.values():
        days = [statement.date, *statement.dates.known().values()]
        year = int(statement.id.split("-")[1])
        if not any(_within(day, year) for day in days):
            message = f"the file's name says {year}, the date {in_words(statement.date)}; one of the two is wrong"
            yield batch.problem("statements", statement.id, ("date",), message, "id-year")


def statements_come_before_their_entry(batch: Batch) -> Iterator[Problem]:
    """No statement is of a later day than its entry."""
    for statement in batch.statements.values():
        entered = statement.entered
        if entered and statement.date.earliest > entered.latest:
            message = f"{in_words(statement.date)} lies after the day of entry, {in_words(entered)}; {ONE_IS_WRONG}"
            yield batch.problem("statements", statement.id, ("date",), message, "date-after-entry")


def entry_has_a_day(batch: Batch) -> Iterator[Problem]:
    """A statement says on which day it was entered, in a register where any does."""
    if not batch.store.last_entry():
        return
    for row in batch.store.all(WITHOUT_A_DAY, MOST_TOLD):
        path = batch.document("statements", row["id"]).path
        message = (
            "no day of entry is given, by which feeds put what is new first; add it: the day of today, or that on"
            f" which the file came: git log --diff-filter=A --format=%as -- {path}"
        )
        yield batch.problem("statements", row["id"], ("entered",), message, "entered-missing")
    yield from _accepted_in_vain(batch, "entered-missing", "entered is not null")


def dates_come_before_the_last_entry(batch: Batch) -> Iterator[Problem]:
    """No statement without a day of entry is of a later day than the last change of the register.

    What today is does not count, or a build would say something else tomorrow.
    """
    last = batch.store.last_entry()
    for row in batch.store.all(LATER, last, MOST_TOLD) if last else ():
        message = (
            f"{in_words(parse(row['date']))} lies after the last change of the register, {in_words(parse(last))};"
            " correct the date, or add the day of entry under `entered:`"
        )
        yield batch.problem("statements", row["id"], ("date",), message, "date-after-entry")
    yield from _accepted_in_vain(batch, "date-after-entry", PAST, last)


def _accepted_in_vain(batch: Batch, rule: RuleName, settled: str, *values: str) -> Iterator[Problem]:
    """The acceptances of a rule in statements that keep it, by a condition of SQL."""
    query = f"""select a.record, a.number from acceptance a join statement on statement.id = a.record
        where a.kind = 'statements' and a.rule = ? and {settled} order by 1, 2"""
    for row in batch.store.all(query, rule, *values):
        location: Location = ("accepted", row["number"], "rule")
        message = f"nothing in this file breaks “{rule}” any more; take the entry out"
        yield batch.problem("statements", row["record"], location, message, "accepted-unused")


NOT_ACCEPTED = """not exists (
    select 1 from acceptance where kind = 'statements' and record = s.id and rule = '{}')"""
WITHOUT_A_DAY = f"""
select id from statement s where entered is null and {NOT_ACCEPTED.format("entered-missing")} order by id limit ?
"""
LATER = f"""
select id, date from statement s where sort > ?1 || '~' and entered is null
and {NOT_ACCEPTED.format("date-after-entry")} order by sort, id limit ?2
"""


def _within(day: PartialDate, year: int) -> bool:
    return (day.start is None or day.start.year <= year) and (day.end is None or year <= day.end.year)
