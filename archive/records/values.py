"""The values of fields: each type takes text as the front matter holds it, and converts its own.

What does not fit raises PydanticCustomError, whose type is the name of the rule.
"""

import re
from dataclasses import dataclass
from typing import Annotated, Literal, cast, get_args
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, PlainValidator
from pydantic_core import PydanticCustomError

from archive.language import dates
from archive.problems.rule_names import RuleName

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
STATEMENT_ID = re.compile(r"([a-z]{2,4})-(\d{4})-(\d{3}|[1-9]\d{3})")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
SHA256 = re.compile(r"[0-9a-f]{64}")

LONGEST_NAME = 120
"""Bytes of a file's name without its ending. With what the site adds it fits on any disk, encrypted ones too (143)."""

DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
"""Names under which Windows stores no file, whatever its ending: learn.microsoft.com, “Naming Files, Paths, and
Namespaces”.
"""

UNSTORABLE = re.compile(r'[:*<>|"\t\n]|[ .](?:/|$)|\.txt/')
"""What no path has on Windows, or in an address; and a folder that a copy published as text could collide with."""

Bound = Literal["at least", "about"]
"""What a source may say before a figure."""

MOST_DIGITS = 6
"""Digits of a count: no list of names is longer than some hundred thousand."""


LONGEST_TEXT = 10_000
"""Letters of a text in front matter: the longest known here has some hundred. What is longer is a text of its own."""

LONGEST_DATE = 60
"""Letters of a date, twice as many as any has: what is longer is not looked at, for advice on it could take hours."""


def _refuse(rule: RuleName, message: str) -> PydanticCustomError:
    """An error that names its rule and whose message is already in an editor's words."""
    return PydanticCustomError(rule, "{message}", {"message": message})


def _line(value: object) -> str:
    if not isinstance(value, str):
        raise _refuse("value-shape", "a line of text is expected here, not a list or a group of keys")
    return value.strip()


def _text(value: object) -> str:
    text = _line(value)
    if len(text) > LONGEST_TEXT:
        advice = "shorten it; a long text belongs below the front matter"
        raise _refuse("value-form", f"this text has {len(text):,} letters, and {LONGEST_TEXT:,} are allowed; {advice}")
    return text


def _date(value: object) -> dates.PartialDate:
    if isinstance(value, dates.PartialDate):
        return value
    text = _line(value)
    if len(text) > LONGEST_DATE:
        raise _refuse("value-date", f"“{text}” is longer than any date; write a date alone, such as 2025-09-19")
    try:
        return dates.parse(text)
    except dates.DateError as error:
        raise _refuse("value-date", str(error)) from error


def _count(value: object) -> int:
    if isinstance(value, int):
        return value
    text = _line(value)
    if not (text.isascii() and text.isdigit()):
        raise _refuse("value-count", f"“{text}” is not a count; write digits only, such as 183")
    if len(text) > MOST_DIGITS:
        raise _refuse("value-count", f"this number has {len(text)} digits, more than any count here; correct it")
    return int(text)


BOUNDS: tuple[Bound, ...] = get_args(Bound)
STATED = re.compile(rf"(?:({'|'.join(BOUNDS)})\s+)?([0-9]+)")


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure as a source states it: a number, or with a bound the number that it is at least, or about."""

    number: int
    bound: Bound | None = None

    def __str__(self) -> str:
        return f"{self.bound} {self.number}" if self.bound else str(self.number)

    def fits(self, counted: int) -> bool:
        """Whether so many are what the source states; what is about a number is a tenth more or less at the most."""
        if self.bound == "at least":
            return counted >= self.number
        return abs(counted - self.number) * 10 <= (self.number if self.bound else 0)

    def as_written(self) -> int | str:
        """The figure as front matter and JSON have it."""
        return str(self) if self.bound else self.number


def _stated(value: object) -> Stated:
    if isinstance(value, Stated | int):
        return value if isinstance(value, Stated) else Stated(value)
    text = _line(value)
    found = STATED.fullmatch(text) if text.isascii() else None
    if not found:
        advice = "write digits, such as 183, or “at least 183” or “about 183”"
        raise _refuse("value-count", f"“{text}” is not a count; {advice}")
    return Stated(_count(found[2]), cast(Bound | None, found[1]))


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    text = _line(value)
    if text not in ("true", "false"):
        raise _refuse("value-flag", f"“{text}” is neither true nor false; write one of the two")
    return text == "true"


def _matching(pattern: re.Pattern[str], advice: str) -> AfterValidator:
    def check(value: str) -> str:
        if not pattern.fullmatch(value):
            raise _refuse("value-form", f"“{value}” {advice}")
        return value

    return AfterValidator(check)


def _id(value: str) -> str:
    if len(value) > LONGEST_NAME:
        raise _refuse("value-form", f"“{value}” is longer than any id, which has at most {LONGEST_NAME} letters")
    if DEVICE.fullmatch(value):
        raise _refuse("id-reserved", f"“{value}” is a name that Windows keeps for a device; choose another")
    return value


def is_address(value: str) -> bool:
    """Whether a text is the address of something on the web: a scheme, a host, and no port that cannot be."""
    try:
        parts = urlsplit(value)
        return bool(re.fullmatch(r"https?://[^\s<>\"]+", value) and parts.hostname and parts.port != 0)
    except ValueError:
        return False


def _address(value: str) -> str:
    if not is_address(value):
        raise _refuse("value-form", f"“{value}” is not a web address; write it in full, from https:// on")
    return value


def _is_mail(value: str) -> bool:
    return re.fullmatch(r"mailto:[^@\s<>\"]+@[^@\s<>\"]+", value) is not None


def _file(value: str) -> str:
    parts = value.split("/")
    if value.startswith("/") or any(not part or part.startswith(".") for part in parts) or re.search(r"[\\#?%]", value):
        raise _refuse("value-form", f"“{value}” is not a path inside the content folder, such as votes/list.csv")
    if UNSTORABLE.search(value) or any(DEVICE.fullmatch(part) or len(part.encode()) > LONGEST_NAME for part in parts):
        advice = f"rename the file, with letters, digits, hyphens and one dot, {LONGEST_NAME} at most"
        raise _refuse("value-form", f"“{value}” is a name that not every disk can store; {advice}")
    return value


Text = Annotated[str, BeforeValidator(_text)]
Id = Annotated[
    Text,
    _matching(ID, "is not an id; use lower case letters, digits and single hyphens"),
    AfterValidator(_id),
]
Language = Annotated[Text, _matching(LANGUAGE, "is not a language code; write en, fr, hy ...")]
Sha256 = Annotated[Text, _matching(SHA256, "is not a SHA-256; write its 64 digits in lower case")]
Address = Annotated[Text, AfterValidator(_address)]
ContactAddress = Annotated[Text, AfterValidator(lambda value: value if _is_mail(value) else _address(value))]
ContentFile = Annotated[Text, AfterValidator(_file)]
Date = Annotated[
    dates.PartialDate,
    PlainValidator(_date),
    PlainSerializer(lambda value: value.text, return_type=str),
]
Count = Annotated[int, PlainValidator(_count)]
StatedCount = Annotated[
    Stated,
    PlainValidator(_stated),
    PlainSerializer(Stated.as_written),
]
Flag = Annotated[bool, PlainValidator(_flag)]


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a type as the id of a record of that kind; or, with `sources`, as the number of one of its own sources."""

    to: str


SOURCES = "sources"

StatementId = Annotated[Id, Ref("statements")]
PersonId = Annotated[Id, Ref("people")]
DemandId = Annotated[Id, Ref("demands")]
ChamberId = Annotated[Id, Ref("chambers")]
GroupId = Annotated[Id, Ref("groups")]
EventId = Annotated[Id, Ref("events")]
SourceNumber = Annotated[Count, Ref(SOURCES)]
"""What other records, and sources, are named by: every check and every list of what names what follows from these."""


def shorthand(key: str) -> BeforeValidator:
    """Let a plain line stand for a mapping that has only `key`."""

    def widen(value: object) -> object:
        return {key: value} if isinstance(value, str) else value

    return BeforeValidator(widen)
