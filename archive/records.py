"""The record types of the register, and every closed vocabulary, once.

A record is the validated, frozen form of one content file. Scalars arrive as text (see documents.py)
and each field's type converts its own. `Model.model_validate` raises pydantic.ValidationError with
every mistake of the file; validate.py puts them into an editor's words.
"""

import re
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, PlainValidator
from pydantic_core import PydanticCustomError

from archive import dates

StatementType = Literal[
    "declaration", "resolution", "motion", "motion-for-resolution",
    "open-letter", "written-declaration", "recommendation",
]  # fmt: skip
Status = Literal["issued", "tabled", "adopted", "rejected", "lapsed", "withdrawn", "superseded"]
TextStatus = Literal["official", "official-translation", "translation", "summary", "as-tabled"]
Role = Literal["signatory", "sponsor", "rapporteur"]
Certainty = Literal["certain", "probable", "possible"]
Method = Literal["roll-call", "show-of-hands", "unanimous"]
Outcome = Literal["adopted", "rejected"]
Choice = Literal["for", "against", "abstained"]
RelationType = Literal["follows", "repeats", "cites", "amends", "replies-to", "supersedes", "companion", "opposes"]
ResponseKind = Literal["official-response", "vote", "court", "event", "other"]
SourceKind = Literal["official", "press", "dataset", "other"]

CHOICES: tuple[Choice, ...] = get_args(Choice)

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
STATEMENT_ID = re.compile(r"([a-z]{2,4})-(\d{4})-(\d{3,4})")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
SHA256 = re.compile(r"[0-9a-f]{64}")


def _refuse(rule: str, message: str) -> PydanticCustomError:
    """An error that names its rule and whose message is already in an editor's words."""
    return PydanticCustomError(rule, "{message}", {"message": message})


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _refuse("value-shape", "a line of text is expected here, not a list or a group of keys")
    return value.strip()


def _date(value: object) -> dates.PartialDate:
    if isinstance(value, dates.PartialDate):
        return value
    try:
        return dates.parse(_text(value))
    except dates.DateError as error:
        raise _refuse("value-date", str(error)) from error


def _count(value: object) -> int:
    if isinstance(value, int):
        return value
    text = _text(value)
    if not (text.isascii() and text.isdigit()):
        raise _refuse("value-count", f"“{text}” is not a count; write digits only, such as 183")
    return int(text)


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    text = _text(value)
    if text not in ("true", "false"):
        raise _refuse("value-flag", f"“{text}” is neither true nor false; write one of the two")
    return text == "true"


def _matching(pattern: re.Pattern[str], advice: str) -> AfterValidator:
    def check(value: str) -> str:
        if not pattern.fullmatch(value):
            raise _refuse("value-form", f"“{value}” {advice}")
        return value

    return AfterValidator(check)


def _address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"]+", value):
        raise _refuse("value-form", f"“{value}” is not a web address; write it in full, from https:// on")
    return value


def _file(value: str) -> str:
    parts = value.split("/")
    if value.startswith("/") or any(part in ("", ".", "..") for part in parts) or "\\" in value:
        raise _refuse("value-form", f"“{value}” is not a path inside the content folder, such as votes/list.csv")
    return value


Text = Annotated[str, BeforeValidator(_text)]
Id = Annotated[Text, _matching(ID, "is not an id; use lower case letters, digits and single hyphens")]
Language = Annotated[Text, _matching(LANGUAGE, "is not a language code; write en, fr, hy ...")]
Sha256 = Annotated[Text, _matching(SHA256, "is not a SHA-256; write its 64 digits in lower case")]
Address = Annotated[Text, AfterValidator(_address)]
ContentFile = Annotated[Text, AfterValidator(_file)]
Date = Annotated[
    dates.PartialDate,
    PlainValidator(_date),
    PlainSerializer(lambda value: value.text, return_type=str),
]
Count = Annotated[int, PlainValidator(_count)]
Flag = Annotated[bool, PlainValidator(_flag)]


def _shorthand(key: str) -> BeforeValidator:
    """Let a plain line stand for a mapping that has only `key`."""

    def widen(value: object) -> object:
        return {key: value} if isinstance(value, str) else value

    return BeforeValidator(widen)


class Part(BaseModel):
    """A part of a record: strict about its keys, and never changed after it was made."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def as_json(self) -> str:
        """The record in the form of its front matter, without what was left out; validates back to itself."""
        return self.model_dump_json(by_alias=True, exclude_defaults=True)


class Accepted(Part):
    rule: Text
    reason: Text


class Source(Part):
    title: Text
    publisher: Text | None = None
    url: Address | None = None
    kind: SourceKind | None = None
    language: Language | None = None
    date: Date | None = None
    consulted: Date | None = None
    archived: Address | None = None
    copy_: ContentFile | None = Field(None, alias="copy")
    sha256: Sha256 | None = None
    note: Text | None = None


class Record(Part):
    """What every kind of record has. `id` comes from the file name, `body` from below the front matter."""

    id: str
    body: str = ""
    former_ids: tuple[Id, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    sources: tuple[Source, ...] = ()


# -- parts of a statement -------------------------------------------------------------------------


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


class Signature(Part):
    as_printed: Text
    person: Id | None = None
    certainty: Certainty = "certain"
    note: Text | None = None
    role: Role = "signatory"
    chamber: Id | None = None
    group: Id | None = None
    constituency: Text | None = None
    date: Date | None = None
    withdrawn: Date | None = None
    page: Text | None = None


class DemandMade(Part):
    """A demand as one statement makes it; `demand` names its authority record."""

    text: Text
    demand: Id | None = None
    wording: TextStatus = "summary"
    language: Language | None = None
    explanation: Text | None = None
    addressees: tuple[Text, ...] = ()
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

    signatories: Count | None = None
    sponsors: Count | None = None
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


# -- the kinds of record --------------------------------------------------------------------------


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
    references: tuple[Annotated[Reference, _shorthand("label")], ...] = ()
    signatories: tuple[Annotated[Signature, _shorthand("as_printed")], ...] = ()
    signatories_listed: Literal["complete", "partial"] = "complete"
    signatories_note: Text | None = None
    demands: tuple[Annotated[DemandMade, _shorthand("text")], ...] = ()
    votes: tuple[Vote, ...] = ()
    declared: Declared = Declared()
    texts: tuple[KnownText, ...] = ()
    relations: tuple[Relation, ...] = ()
    events: tuple[Id, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    responses: tuple[Response, ...] = ()
    corrections: tuple[Correction, ...] = ()


class Translation(Record):
    """A translation of a statement's body; `id` is the statement's, `language` is in the file name."""

    language: str
    title: Text
    status: TextStatus
    made_by: Text | None = None


class OtherName(Part):
    name: Text
    note: Text | None = None
    start: Date | None = None
    end: Date | None = None
    language: Language | None = None


class Membership(Part):
    chamber: Id
    group: Id | None = None
    constituency: Text | None = None
    role: Text | None = None
    start: Date | None = None
    end: Date | None = None
    as_of: Date | None = None
    source: Count | None = None


class Person(Record):
    name: Text
    sort_name: Text
    other_names: tuple[Annotated[OtherName, _shorthand("name")], ...] = ()
    memberships: tuple[Membership, ...] = ()
    identifiers: dict[Literal["assemblee-nationale", "senat", "wikidata"], Text] = {}
    note: Text | None = None


class Demand(Record):
    name: Text
    definition: Text | None = None
    theme: Text | None = None
    broader: Id | None = None
    related: tuple[Id, ...] = ()


class Chamber(Record):
    name: Text
    native_name: Text | None = None
    native_language: Language | None = None
    country: Text
    code: Text | None = None
    parliament: Text | None = None
    members: Count | None = None
    researched: tuple[Date, ...] = ()


class Group(Record):
    name: Text
    abbreviation: Text | None = None
    chamber: Id
    start: Date | None = None
    end: Date | None = None
    note: Text | None = None


class Event(Record):
    title: Text
    date: Date
    place: Text | None = None


class EditorialPage(Record):
    title: Text
    standfirst: Text | None = None


class Licence(Part):
    name: Text
    url: Address | None = None


class Contact(Part):
    text: Text
    url: Text


class Site(Part):
    """site.yaml: what is true of the whole site."""

    title: Text
    tagline: Text
    description: Text
    base_url: Address
    language: Language = "en"
    licence: Licence
    contact: Contact | None = None
    repository: Address | None = None


KINDS: dict[str, type[Record]] = {
    "statements": Statement,
    "people": Person,
    "demands": Demand,
    "chambers": Chamber,
    "groups": Group,
    "events": Event,
    "pages": EditorialPage,
}
"""Folder of content -> the type of its records."""


def kind_of(folder: str) -> str:
    """The word for one record of a folder of content: statements -> statement, people -> person."""
    return KINDS[folder].__name__.lower() if folder != "pages" else "page"


def from_the_file_name(model: type[BaseModel]) -> set[str]:
    """The fields of a record that its file gives: they may not stand in the front matter."""
    if not issubclass(model, Record):
        return set()
    return {"id", "body", "language"} if model is Translation else {"id", "body"}


def fields_at(model: type[BaseModel], location: tuple[Any, ...]) -> list[str]:
    """The keys that may stand at a place of a record: the known ones to offer for an unknown key."""
    for step in location:
        field = model.model_fields.get(step) or next((f for f in model.model_fields.values() if f.alias == step), None)
        if field is None:
            continue
        inner = _model_in(field.annotation)
        if inner is not None:
            model = inner
    hidden = from_the_file_name(model)
    return [field.alias or name for name, field in model.model_fields.items() if name not in hidden]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in get_args(annotation):
        found = _model_in(inner)
        if found is not None:
            return found
    return None
