"""How a document ends: the votes on the statement, and who stands behind it."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from archive.exports.akoma_ntoso.body import EDITORIAL, chamber, dated, linked
from archive.exports.akoma_ntoso.expression import Expression
from archive.exports.akoma_ntoso.markup import NOTHING, Xml, element, joined, lines, text
from archive.exports.akoma_ntoso.references import MOST_KEPT, References
from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.pages import offices
from archive.records import Terms, Vote, labels
from archive.store.store import Row

COUNTS = {
    "for": ("For", "for_"),
    "against": ("Against", "against"),
    "abstained": ("Abstained", "abstentions"),
    "voting": ("Voting", "voting"),
    "present": ("Present", "present"),
    "not-voting": ("Not voting", "not_voting"),
}
"""What is counted in a vote -> its word, and the field that holds the figure."""


def counts(vote: Vote) -> Mapping[str, int]:
    """The figures of a vote that are recorded."""
    found = {kind: getattr(vote, field) for kind, (_, field) in COUNTS.items()}
    return {kind: figure for kind, figure in found.items() if figure is not None}


def counted(references: References, kind: str) -> str:
    """A reference to what a count is of."""
    return references.concept("count", kind, COUNTS[kind][0])


def decided(references: References, outcome: str) -> str:
    """A reference to an outcome."""
    return references.concept("outcome", outcome, labels.capitalised(outcome))


def conclusions(told: Expression, references: References) -> Xml:
    """The votes and the signatures; nothing where there are neither."""
    votes, signatures = _votes(told, references), _signatures(told, references)
    if not (votes or signatures):
        return NOTHING
    return element("conclusions", lines(votes, signatures), lang=told.register.site.language)


# -- votes ----------------------------------------------------------------------------------------


def _votes(told: Expression, references: References) -> Xml:
    votes = enumerate(told.statement.votes, 1)
    parts = [part for number, vote in votes for part in _vote(told, references, number, vote)]
    return element("container", lines(*parts), name="votes", eId="vote", status=EDITORIAL) if parts else NOTHING


def _vote(told: Expression, references: References, number: int, vote: Vote) -> Iterator[Xml]:
    """A paragraph with chamber, day, figures and outcome; then the names by choice, where they are held."""
    terms = told.register.site.terms
    facts = [
        *(chamber(told, references, id) for id in (vote.chamber, *vote.joint_with)),
        text(vote.committee),
        text(f"on {vote.on}") if vote.on else NOTHING,
        dated("date", vote.date.text) if vote.date else NOTHING,
        *(_quantity(references, kind, figure) for kind, figure in counts(vote).items()),
        _outcome(references, vote.outcome) if vote.outcome else NOTHING,
        text(terms.methods[vote.method].name) if vote.method else NOTHING,
        text(f"casting vote {vote.casting_vote}") if vote.casting_vote else NOTHING,
        text(f"majority needed: {vote.majority}") if vote.majority else NOTHING,
        linked(vote.roll_call, vote.url) if vote.roll_call else NOTHING,
        text(vote.note),
    ]
    yield element("p", joined(facts, ", "))
    for choice, term in terms.choices.items():
        voters = [row for row in told.ballots if row["vote"] == number and row["choice"] == choice]
        if voters:
            names = joined((_voter(references, row, terms) for row in voters), ", ")
            yield element("p", text(f"{term.name}: "), names)


def _quantity(references: References, kind: str, figure: int) -> Xml:
    shown = text(f"{COUNTS[kind][0]}: {labels.figure(figure)}")
    return element("quantity", shown, refersTo=counted(references, kind), normalized=f"{figure}")


def _outcome(references: References, outcome: str) -> Xml:
    return element("outcome", text(labels.capitalised(outcome)), refersTo=decided(references, outcome))


def _voter(references: References, row: Row, terms: Terms) -> Xml:
    """A voter; of one whom the records do not know @status says so (statusType, “unknown”)."""
    known = row["person"] is not None
    by = references.record("people", row["person"], row["known"]) if known else references.unknown()
    name = terms.choices[row["choice"]].name
    choice = references.concept("count", row["choice"], name)
    corrected = terms.choices[row["corrected"]].name.lower() if row["corrected"] else ""
    shown = f"{row['name']} (afterwards: {corrected})" if corrected else row["name"]
    return element("vote", text(shown), by=by, choice=choice, status=None if known else "unknown")


# -- signatures -----------------------------------------------------------------------------------


def _signatures(told: Expression, references: References) -> Xml:
    """Who signed, in the order of the record; a list that is not whole says so (statusType, “incomplete”)."""
    note = told.statement.signatories_note
    everyone = sorted((*told.signatures, *told.bodies), key=lambda row: row["number"])
    if not (everyone or note):
        return NOTHING
    pairs = dict.fromkeys((row["chamber"], row["parliamentary_group"]) for row in everyone)
    bodies = {pair: _bodies(told, references, *pair) for pair in pairs}
    for role in dict.fromkeys(row["role"] for row in everyone):
        references.role(role, labels.ROLES[role])
    return element(
        "container",
        lines(
            *(_signature(told, references, bodies, row) for row in everyone),
            element("p", text(note), status=EDITORIAL) if note else NOTHING,
        ),
        name="signatures",
        eId="signatories",
        status="incomplete" if told.statement.signatories_listed == "partial" else None,
    )


def _bodies(told: Expression, references: References, chamber: str | None, group: str | None) -> str:
    """References to the chamber and the group of somebody who signed, as far as they are known."""
    found = [references.record("chambers", chamber, told.chamber(chamber))] if chamber else []
    return " ".join([*found, references.record("groups", group, told.group(group))] if group else found)


def _signature(
    told: Expression, references: References, bodies: Mapping[tuple[str | None, str | None], str], row: Row
) -> Xml:
    of_a_person = "person" in row.keys()  # noqa: SIM118
    if of_a_person:
        who = references.record("people", row["person"], row["name"])
    else:
        who = references.body(row["body"], row["name"], row["parliamentary_group"])
    return _line(
        "person" if of_a_person else "organization",
        who,
        row["name"],
        row["as_printed"],
        row["role"],
        row["certainty"] if of_a_person else "certain",
        bodies[row["chamber"], row["parliamentary_group"]],
        row["constituency"] if of_a_person else None,
        row["date"],
        row["withdrawn"],
        _beside(told, references, row),
        row["note"],
        _office(told, row) if of_a_person else "",
    )


def _office(told: Expression, row: Row) -> str:
    """What is to be said of the office in which a person signed: what it may be, or the day for which it is held."""
    return offices.possible(told.register, row) if row["rests_on"] == "possible" else offices.recorded(row) or ""


def _beside(told: Expression, references: References, row: Row) -> str:
    """For whom and for which version somebody signed."""
    group = row["on_behalf_of_group"]
    if group:
        references.record("groups", group, told.group(group))
    whom = told.group(group) if group else row["on_behalf_of"]
    facts = (
        f"on behalf of {whom}" if whom else "",
        "by request" if row["by_request"] else "",
        f"signed the version “{row['version']}”" if row["version"] else "",
    )
    return "; ".join(filter(None, facts))


@lru_cache(MOST_KEPT)
def _line(
    tag: str,
    who: str,
    name: str,
    printed: str,
    role: str,
    certainty: str,
    bodies: str,
    constituency: str | None,
    date: str | None,
    withdrawn: str | None,
    beside: str,
    note: str | None,
    office: str,
) -> Xml:
    """A signature: the name as printed. Remembered, for most members sign many statements with the same line."""
    remarks = [
        f"chamber, group and constituency: {office}" if office else "",
        f"identified as {name}: {certainty}" if certainty != "certain" else "",
        f"withdrawn {in_words(parse(withdrawn))}" if withdrawn else "",
        beside,
        note or "",
    ]
    parts = [
        element(tag, text(printed), refersTo=who, as_=f"#role.{role}" if tag == "person" else None),
        element("inline", text(constituency), name="constituency") if constituency else NOTHING,
        dated("date", date) if date else NOTHING,
        element("remark", text("; ".join(filter(None, remarks))), status=EDITORIAL) if any(remarks) else NOTHING,
    ]
    return element("p", element("signature", joined(parts, ", "), refersTo=bodies))
