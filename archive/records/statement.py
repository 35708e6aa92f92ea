"""A statement and its parts, and the translation of one."""

from typing import Annotated, Literal

from pydantic import Field

from archive.records.parts import Filed, Part, Record
from archive.records.values import Address, ContentFile, Count, Date, Flag, Id, Language, Text, shorthand
from archive.records.vocabularies import (
    Certainty,
    Method,
    Outcome,
    RelationType,
    ResponseKind,
    Role,
    StatementType,
    Status,
    TextStatus,
)


class OriginalTitle(Part):
    text: Text
    language: Language


class StatementDates(Part):
    tabled: Date | None = None
    referred: Date | None = None
    debated: Date | None = None
    adopted: Date | None = None
    rejected: Date | None = None
    published: Date | None = None


class Reference(Part):
    label: Text
    url: Address | None = None


class Reply(Part):
    """What a signatory says of the signature, as the register was sent it or found it printed."""

    date: Date
    text: Text
    language: Language | None = None
    source: Count


class Signature(Part):
    as_printed: Text
    role: Role = "signatory"
    person: Id | None = None
    certainty: Certainty = "certain"
    chamber: Id | None = None
    group: Id | None = None
    constituency: Text | None = None
    date: Date | None = None
    withdrawn: Date | None = None
    page: Text | None = None
    note: Text | None = None
    reply: Reply | None = None


class DemandMade(Part):
    """A demand as one statement makes it; `demand` names its authority record."""

    text: Text
    demand: Id | None = None
    wording: TextStatus = "summary"
    language: Language | None = None
    addressees: tuple[Text, ...] = ()
    explanation: Text | None = None
    quote: Text | None = None
    page: Text | None = None
    events: tuple[Id, ...] = ()
    note: Text | None = None


class Vote(Part):
    chamber: Id
    date: Date | None = None
    for_: Count | None = Field(None, alias="for")
    against: Count | None = None
    abstentions: Count | None = None
    voting: Count | None = None
    present: Count | None = None
    not_voting: Count | None = None
    method: Method | None = None
    outcome: Outcome | None = None
    roll_call: Text | None = None
    url: Address | None = None
    names: ContentFile | None = None
    source: Count | None = None
    note: Text | None = None


class Declared(Part):
    """Figures that the source itself states; the build counts and compares."""

    sponsors: Count | None = None
    signatories: Count | None = None
    demands: Count | None = None
    note: Text | None = None


class KnownText(Part):
    """A text known to exist. `here: this` marks the one that the body of the file holds."""

    status: TextStatus
    language: Language | None = None
    here: Literal["this"] | None = None
    held: Flag | None = None
    made_by: Text | None = None
    url: Address | None = None
    source: Count | None = None
    note: Text | None = None


class Relation(Part):
    type: RelationType
    statement: Id
    note: Text | None = None


class Discrepancy(Part):
    about: Text
    reported: Text
    by: Count | None = None
    recorded: Text
    recorded_by: Count | None = None
    note: Text | None = None


class Response(Part):
    demand: Count | None = None
    date: Date
    kind: ResponseKind
    by: Text | None = None
    text: Text | None = None
    source: Count | None = None
    note: Text | None = None


class Correction(Part):
    date: Date
    about: Text
    was: Text | None = None
    now: Text | None = None
    reason: Text


class Statement(Record):
    title: Text
    short_title: Text | None = None
    original_title: OriginalTitle | None = None
    title_supplied: Flag = False
    summary: Text | None = None
    language: Language | None = None
    type: StatementType
    status: Status = "issued"
    date: Date
    date_note: Text | None = None
    dates: StatementDates = StatementDates()
    entered: Date | None = None
    chambers: tuple[Id, ...] = ()
    references: tuple[Annotated[Reference, shorthand("label")], ...] = ()
    signatories: tuple[Annotated[Signature, shorthand("as_printed")], ...] = ()
    signatories_listed: Literal["complete", "partial"] = "complete"
    signatories_note: Text | None = None
    demands: tuple[Annotated[DemandMade, shorthand("text")], ...] = ()
    votes: tuple[Vote, ...] = ()
    declared: Declared = Declared()
    texts: tuple[KnownText, ...] = ()
    relations: tuple[Relation, ...] = ()
    events: tuple[Id, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    responses: tuple[Response, ...] = ()
    corrections: tuple[Correction, ...] = ()


class Translation(Filed):
    """A translation of a statement's body; `id` is the statement's, `language` is in the file name."""

    language: str
    title: Text
    status: TextStatus
    made_by: Text | None = None
