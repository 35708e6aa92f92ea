"""A statement, with all that it holds: signatures, demands, votes, texts, translations."""

from typing import Annotated, Literal, NotRequired, TypedDict

from archive.exports.data_v1.parts import Accepted, Day, Edtf, Id, Record, TextStatus, Url

Certainty = Literal["certain", "probable", "possible"]
Side = Literal["for", "against"]
Bound = Literal["at least", "about"]
Counted = Literal["people", "bodies", "sponsors", "withdrawn"]


class OriginalTitle(TypedDict):
    """The title in the language of the original text."""

    text: Annotated[str, "The title as it is printed."]
    language: Annotated[str, "Its language, as a code (BCP 47)."]


StatementDates = TypedDict(
    "StatementDates",
    {
        "signed": NotRequired[Annotated[Edtf, "When it was signed."]],
        "tabled": NotRequired[Annotated[Edtf, "When it was tabled."]],
        "referred": NotRequired[Annotated[Edtf, "When it was referred to a committee."]],
        "debated": NotRequired[Annotated[Edtf, "When it was debated."]],
        "amended": NotRequired[Annotated[Edtf, "When its text was amended."]],
        "adopted": NotRequired[Annotated[Edtf, "When it was adopted."]],
        "adopted-in-part": NotRequired[Annotated[Edtf, "When a part of it was adopted."]],
        "rejected": NotRequired[Annotated[Edtf, "When it was rejected."]],
        "inadmissible": NotRequired[Annotated[Edtf, "When it was declared inadmissible."]],
        "answered": NotRequired[Annotated[Edtf, "When it was answered."]],
        "lapsed": NotRequired[Annotated[Edtf, "When it lapsed."]],
        "withdrawn": NotRequired[Annotated[Edtf, "When it was withdrawn."]],
        "superseded": NotRequired[Annotated[Edtf, "When another statement took its place."]],
        "published": NotRequired[Annotated[Edtf, "When it was published."]],
    },
)
StatementDates.__doc__ = """Other dates of a statement; a register may have statuses of its own, and days of those."""


class Reference(TypedDict):
    """An official number."""

    label: Annotated[str, "The number as it is printed."]
    url: NotRequired[Annotated[Url, "The address of the official page of that number."]]


class Reply(TypedDict):
    """What a signatory says of the signature."""

    date: Annotated[Edtf, "The day of the reply."]
    text: Annotated[str, "What it says, in the words of the signatory."]
    language: NotRequired[Annotated[str, "Its language, if it is not the register’s (BCP 47)."]]
    source: Annotated[int, "The number of the source that it is taken from."]


class PossibleOffice(TypedDict):
    """A membership that may have held on the day of a signature."""

    chamber: Annotated[Id, "Id of the chamber."]
    group: NotRequired[Annotated[Id, "Id of the parliamentary group."]]
    constituency: NotRequired[Annotated[str, "The constituency."]]
    as_of: NotRequired[Annotated[Edtf, "The day for which the source states it, where start and end are not known."]]


class Signature(TypedDict):
    """The name of a person under a statement."""

    number: Annotated[int, "Its place in the list, from 1."]
    as_printed: Annotated[str, "The name as the source prints it."]
    role: Annotated[Literal["signatory", "sponsor", "rapporteur"], "In what role the name stands there."]
    person: Annotated[Id, "Id of the person."]
    certainty: Annotated[Certainty, "How sure it is that this person is meant."]
    chamber: NotRequired[Annotated[Id, "Id of the chamber that the person sat in then."]]
    group: NotRequired[Annotated[Id, "Id of the parliamentary group then."]]
    constituency: NotRequired[Annotated[str, "The constituency then."]]
    rests_on: NotRequired[
        Annotated[
            Literal["signature", "dates", "as-of", "undated", "possible"],
            "What they rest on: the statement itself, a membership that held on the day, one that is stated for the "
            "day in as_of, one without any day; or it is one of those in possible.",
        ]
    ]
    as_of: NotRequired[Annotated[Edtf, "The day for which the source states them, if it is another."]]
    possible: NotRequired[
        Annotated[list[PossibleOffice], "Where it is not known which membership held: those that may, in their order."]
    ]
    date: NotRequired[Annotated[Edtf, "The day of this signature, if it is not that of the statement."]]
    withdrawn: NotRequired[Annotated[Edtf, "The day on which the signature was withdrawn."]]
    page: NotRequired[Annotated[str, "The page on which the name stands."]]
    note: NotRequired[Annotated[str, "Why this person is meant, or what else is to be said of the signature."]]
    on_behalf_of: NotRequired[Annotated[str, "For whom the name signs, in words."]]
    on_behalf_of_group: NotRequired[Annotated[Id, "Id of the parliamentary group for which the name signs."]]
    by_request: NotRequired[Annotated[Literal[True], "Said where it was put forward at the request of somebody else."]]
    version: NotRequired[Annotated[str, "The version of the text that was signed, if there are several."]]
    reply: NotRequired[Annotated[Reply, "What the signatory says of it."]]
    inferred: Annotated[
        list[str], "Which of these keys the build found in other records; the statement leaves them out."
    ]


class Body(TypedDict):
    """A committee, a group, an association or another body that signed."""

    kind: Annotated[
        Literal["committee", "group", "party", "association", "government", "body"], "What kind of body it is."
    ]
    name: NotRequired[Annotated[str, "The name under which lists have it, if it is not the one printed."]]
    group: NotRequired[Annotated[Id, "Id of the parliamentary group, if it is one that has a record."]]
    language: NotRequired[Annotated[str, "The language of its name, if it is not the register’s (BCP 47)."]]


class BodySignature(TypedDict):
    """The name of a body under a statement."""

    number: Annotated[int, "Its place in the list of people and bodies, from 1."]
    as_printed: Annotated[str, "The name as the source prints it."]
    body: Annotated[Body, "The body that signed."]
    role: Annotated[Literal["signatory", "sponsor", "rapporteur"], "In what role the name stands there."]
    chamber: NotRequired[Annotated[Id, "Id of the chamber that it belongs to."]]
    date: NotRequired[Annotated[Edtf, "The day of this signature, if it is not that of the statement."]]
    withdrawn: NotRequired[Annotated[Edtf, "The day on which the signature was withdrawn."]]
    page: NotRequired[Annotated[str, "The page on which the name stands."]]
    note: NotRequired[Annotated[str, "What else is to be said of the signature."]]
    on_behalf_of: NotRequired[Annotated[str, "For whom the name signs, in words."]]
    on_behalf_of_group: NotRequired[Annotated[Id, "Id of the parliamentary group for which the name signs."]]
    by_request: NotRequired[Annotated[Literal[True], "Said where it was put forward at the request of somebody else."]]
    version: NotRequired[Annotated[str, "The version of the text that was signed, if there are several."]]
    reply: NotRequired[Annotated[Reply, "What the signatory says of it."]]


class DemandMade(TypedDict):
    """A demand as one statement makes it."""

    number: Annotated[int, "Its place in the statement, from 1."]
    address: Annotated[Url, "The permanent address of the demand in this statement."]
    text: Annotated[str, "What is asked for, in one sentence."]
    demand: Annotated[Id, "Id of the demand of which this is one wording."]
    certainty: Annotated[Certainty, "How sure it is that this statement makes the demand."]
    wording: Annotated[TextStatus, "Whose wording the sentence is; a summary is the register’s."]
    language: NotRequired[Annotated[str, "The language of the sentence, if it is not the register’s (BCP 47)."]]
    addressees: Annotated[list[str], "Of whom it is asked."]
    explanation: NotRequired[Annotated[str, "What the sentence leaves open, in the register’s words."]]
    quote: NotRequired[Annotated[str, "The words of the text itself."]]
    page: NotRequired[Annotated[str, "The page on which the demand stands."]]
    events: Annotated[list[Id], "Ids of the events that this demand is about."]
    source: NotRequired[Annotated[int, "Number of the source that has the demand."]]
    note: NotRequired[Annotated[str, "What else is to be said of the demand."]]
    inferred: Annotated[
        list[str], "Which of these keys the build found in other records; the statement leaves them out."
    ]


class Ballot(TypedDict):
    """How one member voted."""

    name: Annotated[str, "The name as the list prints it."]
    choice: Annotated[Id, "How the member voted: for, against, abstained, present, paired, both, absent ..."]
    corrected: NotRequired[Annotated[Id, "How the member declared afterwards to have meant to vote."]]
    person: NotRequired[Annotated[Id, "Id of the person, where that is known."]]
    group: NotRequired[Annotated[str, "The group as the list prints it."]]
    identifier: NotRequired[Annotated[str, "The member’s number as the list prints it."]]
    scheme: NotRequired[Annotated[str, "The scheme of that number, where it is known."]]


Vote = TypedDict(
    "Vote",
    {
        "number": Annotated[int, "Its place among the votes on the statement, from 1."],
        "chamber": Annotated[Id, "Id of the chamber that voted."],
        "joint_with": NotRequired[Annotated[list[Id], "Ids of the chambers that sat and voted together with it."]],
        "committee": NotRequired[Annotated[str, "The committee that voted, if it was not the chamber itself."]],
        "on": NotRequired[Annotated[str, "What was voted on, if not the whole text."]],
        "date": NotRequired[Annotated[Edtf, "The day of the vote."]],
        "for": NotRequired[Annotated[int, "How many voted for it."]],
        "against": NotRequired[Annotated[int, "How many voted against it."]],
        "abstentions": NotRequired[Annotated[int, "How many abstained."]],
        "voting": NotRequired[Annotated[int, "How many took part in the vote."]],
        "present": NotRequired[Annotated[int, "How many were present."]],
        "not_voting": NotRequired[Annotated[int, "How many were present or entitled and did not vote."]],
        "method": NotRequired[Annotated[Id, "How the vote was taken: roll-call, show-of-hands, voice ..."]],
        "casting_vote": NotRequired[Annotated[Side, "How the one in the chair decided, where the votes were equal."]],
        "majority": NotRequired[Annotated[str, "The majority that was needed, if not that of the votes cast."]],
        "outcome": NotRequired[Annotated[Literal["adopted", "rejected"], "What was decided."]],
        "roll_call": NotRequired[Annotated[str, "The official number of the vote by name."]],
        "url": NotRequired[Annotated[Url, "The address of the official page of the vote."]],
        "names": NotRequired[Annotated[str, "Path, among the register’s own files, of the list of who voted how."]],
        "source": NotRequired[Annotated[int, "Number of the source."]],
        "note": NotRequired[Annotated[str, "What else is to be said of the vote."]],
        "ballots": Annotated[list[Ballot], "Who voted how; empty where no list is held."],
    },
)
Vote.__doc__ = """A vote of a chamber on a statement."""


class Declared(TypedDict):
    """Figures that the source itself states."""

    sponsors: NotRequired[Annotated[int, "How many sponsors the source speaks of."]]
    sponsors_bound: NotRequired[Annotated[Bound, "What the source says before that figure."]]
    signatories: NotRequired[Annotated[int, "How many signatories the source speaks of."]]
    signatories_bound: NotRequired[Annotated[Bound, "What the source says before that figure."]]
    counts: NotRequired[Annotated[list[Counted], "Whom the figure for signatories counts, where that is recorded."]]
    demands: NotRequired[Annotated[int, "How many demands the source speaks of."]]
    demands_bound: NotRequired[Annotated[Bound, "What the source says before that figure."]]
    note: NotRequired[Annotated[str, "How the source puts it."]]


class KnownText(TypedDict):
    """A text of the statement that is known to exist."""

    status: Annotated[TextStatus, "Whose wording this text is."]
    language: NotRequired[Annotated[str, "The language of this text, as a code (BCP 47)."]]
    here: NotRequired[Annotated[Literal["this"], "this, if it is the text in body."]]
    held: NotRequired[Annotated[bool, "Whether the register holds this text."]]
    made_by: NotRequired[Annotated[str, "Who wrote or translated it."]]
    url: NotRequired[Annotated[Url, "The address of this text."]]
    source: NotRequired[Annotated[int, "Number of the source."]]
    note: NotRequired[Annotated[str, "What else is to be said of this text."]]


class Relation(TypedDict):
    """How a statement relates to another one."""

    type: Annotated[
        Literal["follows", "repeats", "cites", "amends", "replies-to", "supersedes", "companion", "opposes"],
        "How this statement relates to the other one.",
    ]
    statement: Annotated[Id, "Id of the other statement."]
    note: NotRequired[Annotated[str, "What the relation rests on."]]


class Report(TypedDict):
    """What one more source says."""

    reported: Annotated[str, "What it says."]
    by: NotRequired[Annotated[int, "Number of the source that says so."]]


class Discrepancy(TypedDict):
    """Where sources disagree."""

    about: Annotated[str, "What the sources disagree about."]
    reported: Annotated[str, "What one source says."]
    by: NotRequired[Annotated[int, "Number of the source that says so."]]
    recorded: Annotated[str, "What the register goes by."]
    recorded_by: NotRequired[Annotated[int, "Number of the source that the register follows."]]
    undecided: NotRequired[Annotated[Literal[True], "Said where the register goes by none of them."]]
    others: NotRequired[Annotated[list[Report], "What further sources say."]]
    note: NotRequired[Annotated[str, "What speaks for the one or the other."]]


class Response(TypedDict):
    """What happened next."""

    demand: NotRequired[Annotated[int, "Number of the demand that was answered."]]
    date: Annotated[Edtf, "When it happened."]
    kind: Annotated[Literal["official-response", "vote", "court", "event", "other"], "What kind of response it is."]
    by: NotRequired[Annotated[str, "Who responded."]]
    text: NotRequired[Annotated[str, "What was said or done, in one sentence."]]
    source: NotRequired[Annotated[int, "Number of the source."]]
    note: NotRequired[Annotated[str, "What else is to be said of the response."]]
    entered: NotRequired[Annotated[Edtf, "The day on which it was entered, if later than the record and itself."]]


class Correction(TypedDict):
    """What was changed in a record after it was published."""

    date: Annotated[Edtf, "The day of the correction."]
    about: Annotated[str, "What was corrected."]
    was: NotRequired[Annotated[str, "What stood there before."]]
    now: NotRequired[Annotated[str, "What stands there now."]]
    reason: Annotated[str, "Why it was changed."]


class Translation(TypedDict):
    """A translation of the text in body."""

    language: Annotated[str, "Its language, as a code (BCP 47)."]
    title: Annotated[str, "The title in that language."]
    status: Annotated[TextStatus, "Whose wording it is."]
    made_by: NotRequired[Annotated[str, "Who translated it."]]
    version: NotRequired[Annotated[Edtf, "The day of the version of the text that it follows."]]
    body: Annotated[str, "The translation, in Markdown."]
    accepted: Annotated[list[Accepted], "Warnings of the build that editors found to be right after all."]


class Statement(Record):
    """What members of a parliament, or a chamber, declared, asked for or resolved."""

    number: Annotated[str, "The number as people quote it: FR 2025/1."]
    title: Annotated[str, "The title."]
    short_title: NotRequired[Annotated[str, "A shorter title for lists."]]
    original_title: NotRequired[Annotated[OriginalTitle, "The title in the language of the original text."]]
    title_supplied: Annotated[bool, "Whether the title is the register’s own, because the official one is not held."]
    summary: NotRequired[Annotated[str, "One sentence, in the register’s own words."]]
    language: NotRequired[Annotated[str, "The language of the text, if it is not the register’s (BCP 47)."]]
    type: Annotated[Id, "What kind of text it is: declaration, resolution, motion, petition ..."]
    status: Annotated[Id, "What became of it: issued, tabled, adopted, rejected, lapsed ..."]
    date: Annotated[Edtf, "The date."]
    date_from: NotRequired[Annotated[Day, "The first day that the date can mean."]]
    date_to: NotRequired[Annotated[Day, "The last day that the date can mean."]]
    date_note: NotRequired[Annotated[str, "How the date is known, or why it is in doubt."]]
    dates: Annotated[StatementDates, "Other dates of the statement."]
    entered: NotRequired[Annotated[Edtf, "The day on which the record was entered."]]
    chambers: Annotated[list[Id], "Ids of the chambers whose members signed it, or which it was put before."]
    references: Annotated[list[Reference], "The official numbers."]
    signatories: Annotated[list[Signature], "The names of people under the statement, in the order of the source."]
    bodies: Annotated[list[BodySignature], "The bodies under the statement, in the order of the source."]
    people_named: Annotated[int, "How many people are named who signed or sponsored it and did not withdraw."]
    bodies_named: Annotated[int, "How many bodies are named that did so, each once."]
    names_missing: Annotated[bool, "Whether names are missing: the list is partial, or shorter than its source states."]
    signatories_listed: Annotated[Literal["complete", "partial"], "Whether the list holds all names or only some."]
    signatories_note: NotRequired[Annotated[str, "What the sources say about the list."]]
    demands: Annotated[list[DemandMade], "What is asked for, in the order of the text."]
    votes: Annotated[list[Vote], "One entry for each vote of a chamber."]
    declared: Annotated[Declared, "Figures that the source itself states."]
    texts: Annotated[list[KnownText], "Every text of the statement that is known, here and elsewhere."]
    translations: Annotated[list[Translation], "Translations of the text in body."]
    relations: Annotated[list[Relation], "Relations to other statements that this record states."]
    events: Annotated[list[Id], "Ids of the events that the statement is about."]
    discrepancies: Annotated[list[Discrepancy], "Where sources disagree; both are shown."]
    discrepancies_note: NotRequired[Annotated[str, "What the sources disagree about, in one sentence."]]
    responses: Annotated[list[Response], "What happened next."]
    corrections: Annotated[list[Correction], "What was changed in this record after it was published."]
