"""A statement and its parts, and the translation of one."""

from typing import Annotated, Literal, get_args

from pydantic import ConfigDict, Field, ValidationError, ValidationInfo, model_validator
from pydantic_core import InitErrorDetails

from archive.language.dates import PartialDate
from archive.records.parts import Filed, Part, Record
from archive.records.signature import Signature
from archive.records.values import (
    Address,
    ChamberId,
    Count,
    Date,
    DemandId,
    EventId,
    Flag,
    Language,
    SourceNumber,
    StatedCount,
    StatementId,
    Text,
    shorthand,
)
from archive.records.vocabularies import (
    Certainty,
    Counted,
    Outcome,
    RelationType,
    ResponseKind,
    StatementType,
    Status,
    TextStatus,
)
from archive.records.vote import Vote, day_of


class OriginalTitle(Part):
    text: Text
    """The title as it is printed."""
    language: Language
    """The language of this title, as a code."""


class StatementDates(Part):
    """The days of what happened to it: of the steps below, and of each status that site.yaml names."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Date]

    signed: Date | None = None
    """The day on which it was signed."""
    tabled: Date | None = None
    """The day on which it was tabled."""
    referred: Date | None = None
    """The day on which it was referred to a committee."""
    debated: Date | None = None
    """The day on which it was debated."""
    amended: Date | None = None
    """The day on which its text was amended."""
    adopted: Date | None = None
    """The day on which it was adopted."""
    adopted_in_part: Date | None = Field(None, alias="adopted-in-part")
    """The day on which a part of it was adopted."""
    rejected: Date | None = None
    """The day on which it was rejected."""
    inadmissible: Date | None = None
    """The day on which it was declared inadmissible."""
    answered: Date | None = None
    """The day on which it was answered."""
    lapsed: Date | None = None
    """The day on which it lapsed."""
    withdrawn: Date | None = None
    """The day on which it was withdrawn."""
    superseded: Date | None = None
    """The day on which another statement took its place."""
    published: Date | None = None
    """The day on which it was published."""

    @model_validator(mode="after")
    def _further_ones_are_statuses(self, info: ValidationInfo) -> "StatementDates":
        """A key beside those above is a status of the register; see vocabularies.Extended for what comes from files."""
        further = self.model_extra or {}
        known = info.context.statuses if info.context else further
        mistakes: list[InitErrorDetails] = [
            {"type": "extra_forbidden", "loc": (key,), "input": key} for key in further if key not in known
        ]
        if mistakes:
            raise ValidationError.from_exception_data("StatementDates", mistakes)
        return self

    def known(self) -> dict[str, PartialDate]:
        """Step -> its day, of those that are known, in the order above; then those of the register's own statuses."""
        steps = {field.alias or name: getattr(self, name) for name, field in type(self).model_fields.items()}
        return {step: day for step, day in (steps | (self.model_extra or {})).items() if day}


class Reference(Part):
    label: Text
    """The official number as it is printed."""
    url: Address | None = None
    """The address of the official page of that number."""


class DemandMade(Part):
    """A demand as one statement makes it; `demand` names its authority record."""

    text: Text
    """What is asked for, in one sentence."""
    demand: DemandId | None = None
    """Id of the demand of which this is one wording."""
    certainty: Certainty = "certain"
    """How sure it is that this statement makes the demand."""
    wording: TextStatus = "summary"
    """Whose wording the sentence is."""
    language: Language | None = None
    """The language of the sentence, as a code, if it is not that of the site."""
    addressees: tuple[Text, ...] = ()
    """Of whom it is asked."""
    explanation: Text | None = None
    """What the sentence leaves open, in your own words."""
    quote: Text | None = None
    """The words of the text itself."""
    page: Text | None = None
    """The page on which the demand stands."""
    events: tuple[EventId, ...] = ()
    """Ids of the events that this demand is about."""
    source: SourceNumber | None = None
    """Number of the source that has the demand, counted from 1."""
    note: Text | None = None
    """What else is to be said of the demand, such as why it is not certain."""


class Declared(Part):
    """Figures that the source itself states; the build counts and compares."""

    sponsors: StatedCount | None = None
    """How many sponsors the source speaks of: 9, at least 9 or about 9."""
    signatories: StatedCount | None = None
    """How many signatories the source speaks of: 31, at least 170 or about 170; whoever stands there twice is one."""
    counts: tuple[Counted, ...] = ()
    """Whom the figure for signatories counts; if left out, it may count sponsors, bodies and who withdrew or not."""
    demands: StatedCount | None = None
    """How many demands the source speaks of."""
    note: Text | None = None
    """How the source puts it."""


class KnownText(Part):
    """A text known to exist. `here: this` marks the one that the body of the file holds."""

    status: TextStatus
    """Whose wording this text is."""
    language: Language | None = None
    """The language of this text, as a code."""
    here: Literal["this"] | None = None
    """this, if it is the text below the front matter."""
    held: Flag | None = None
    """false if the register does not hold this text."""
    made_by: Text | None = None
    """Who wrote or translated it."""
    url: Address | None = None
    """The address of this text."""
    source: SourceNumber | None = None
    """Number of the source, counted from 1."""
    note: Text | None = None
    """What else is to be said of this text."""


class Relation(Part):
    type: RelationType
    """How this statement relates to the other one."""
    statement: StatementId
    """Id of the other statement."""
    note: Text | None = None
    """What the relation rests on."""


class Report(Part):
    reported: Text
    """What one more source says."""
    by: SourceNumber | None = None
    """Number of the source that says so, counted from 1."""


class Discrepancy(Part):
    about: Text
    """What the sources disagree about."""
    reported: Text
    """What one source says."""
    by: SourceNumber | None = None
    """Number of the source that says so, counted from 1."""
    recorded: Text
    """What the register goes by."""
    recorded_by: SourceNumber | None = None
    """Number of the source that the register follows, counted from 1."""
    undecided: Flag = False
    """true if the register goes by none of them."""
    others: tuple[Report, ...] = ()
    """What further sources say."""
    note: Text | None = None
    """What speaks for the one or the other."""


class Response(Part):
    demand: Count | None = None
    """Number of the demand that was answered, counted from 1."""
    date: Date
    """When it happened."""
    kind: ResponseKind
    """What kind of response it is."""
    by: Text | None = None
    """Who responded."""
    text: Text | None = None
    """What was said or done, in one sentence."""
    source: SourceNumber | None = None
    """Number of the source, counted from 1."""
    note: Text | None = None
    """What else is to be said of the response."""
    entered: Date | None = None
    """The day on which the response was entered, if that is later than the record and the response itself."""


class Correction(Part):
    date: Date
    """The day of the correction."""
    about: Text
    """What was corrected."""
    was: Text | None = None
    """What stood there before."""
    now: Text | None = None
    """What stands there now."""
    reason: Text
    """Why it was changed."""


class Statement(Record):
    title: Text
    """The title."""
    short_title: Text | None = None
    """A shorter title for lists."""
    original_title: OriginalTitle | None = None
    """The title in the language of the original text."""
    title_supplied: Flag = False
    """true if the title is the register’s own, because the official one is not held."""
    summary: Text | None = None
    """One sentence for lists, in your own words."""
    language: Language | None = None
    """The language of the text, as a code, if it is not that of the site."""
    type: StatementType
    """What kind of text it is."""
    status: Status = "issued"
    """What became of it."""
    date: Date
    """The date as far as it is known: 2025-09-19, 2025-09 or 2025; with ~ when about, ? when uncertain."""
    date_note: Text | None = None
    """How the date is known, or why it is in doubt."""
    dates: StatementDates = StatementDates()
    """Other dates of the statement, each under the name of what happened, or of a status that site.yaml names."""
    entered: Date | None = None
    """The day on which the record was entered, by which feeds put what is new first."""
    chambers: tuple[ChamberId, ...] = ()
    """Ids of the chambers whose members signed it, or which it was put before."""
    references: tuple[Annotated[Reference, shorthand("label")], ...] = ()
    """The official numbers."""
    signatories: tuple[Annotated[Signature, shorthand("as_printed")], ...] = ()
    """The names as printed; a name alone, or a name with what is known of the signature."""
    signatories_listed: Literal["complete", "partial"] = "complete"
    """partial if the list holds only some of the names."""
    signatories_note: Text | None = None
    """What the sources say about the list of signatories."""
    demands: tuple[Annotated[DemandMade, shorthand("text")], ...] = ()
    """What is asked for, in the order of the text; each a sentence, or a sentence with more about it."""
    votes: tuple[Vote, ...] = ()
    """One entry for each vote: of a chamber or its committee, on the whole text or a part of it, in their order."""
    declared: Declared = Declared()
    """Figures that the source itself states; the build counts and compares."""
    texts: tuple[KnownText, ...] = ()
    """Every text of the statement that is known, this one and those elsewhere."""
    relations: tuple[Relation, ...] = ()
    """Other statements that this one follows, repeats, cites, amends, replies to or supersedes."""
    events: tuple[EventId, ...] = ()
    """Ids of the events that the statement is about."""
    discrepancies: tuple[Discrepancy, ...] = ()
    """Where sources disagree; both are shown."""
    discrepancies_note: Text | None = None
    """One sentence for the head of the page: what the sources disagree about."""
    responses: tuple[Response, ...] = ()
    """What happened next, with evidence."""
    corrections: tuple[Correction, ...] = ()
    """What was changed in this record after it was published."""

    def day_of_vote(self, vote: Vote) -> PartialDate:
        """The day of a vote, as far as it is known: its own, else that of the status, else that of the statement."""
        return vote.date or self.decided or self.date

    def disagreed_on(self, subject: str) -> bool:
        """Whether the record tells that its sources disagree about something, so that rules let both stand."""
        return any(item.about == subject for item in self.discrepancies)

    @property
    def decided(self) -> PartialDate | None:
        """The day on which it got its status: as `dates:` says, or of the last vote that decided so; else not known."""
        stated = self.dates.known().get(self.status)
        return stated or (day_of(self.status, self.votes) if self.status in get_args(Outcome) else None)


class Translation(Filed):
    """A translation of a statement's body; `id` is the statement's, `language` is in the file name."""

    language: str
    title: Text
    """The title in the language of the translation."""
    status: TextStatus
    """Whose wording it is: an official translation, a translation, or a summary."""
    made_by: Text | None = None
    """Who translated it."""
    version: Date | None = None
    """The day of the version of the text that it follows; a later correction of the record is then named beside it."""
