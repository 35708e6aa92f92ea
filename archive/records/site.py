"""What is true of the whole site."""

import re
from collections import Counter
from dataclasses import replace
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, field_validator
from pydantic_core import PydanticCustomError

from archive.language.dates import PartialDate
from archive.records import terms
from archive.records.parts import Part
from archive.records.terms import KNOWN, KnownChoice, KnownMethod, KnownStatus, KnownType, Terms
from archive.records.values import Address, ContactAddress, Date, Id, Language, Text, is_address
from archive.records.vocabularies import SCHEMES

REPOSITORY = re.compile(r"[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)+")
"""A repository as its host names it: owner/name, or with groups between them."""

ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?")
"""A host with its scheme, and no path behind it. It becomes part of a policy, so it holds nothing else."""

FEED_IDS = re.compile(
    r"tag:[A-Za-z0-9.@_-]+,[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?:(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*"
    r"|https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]*/)?"
)
"""What permanent ids begin with: a tag as RFC 4151 (section 2.1) forms it, or an address that ends in a slash."""


def _matching(pattern: re.Pattern[str], advice: str) -> AfterValidator:
    def check(value: str) -> str:
        if not pattern.fullmatch(value):
            raise PydanticCustomError("value-form", "{message}", {"message": f"“{value}” {advice}"})
        return value

    return AfterValidator(check)


Repository = Annotated[Text, _matching(REPOSITORY, "is not a repository; write its owner and name, as owner/name")]
FeedIds = Annotated[
    Text,
    _matching(FEED_IDS, "begins no permanent id; write tag:example.org,2025: or a former base_url with its last slash"),
]
Origin = Annotated[Text, _matching(ORIGIN, "is not a host; write it as https://git.example.org, without a path")]


def _with_a_place(value: str) -> str:
    if value.count("{}") != 1 or value.count("{") != 1 or not is_address(value.replace("{}", "1")):
        advice = "is no pattern of addresses; write it from https:// on, with {} in the place of the identifier"
        raise PydanticCustomError("value-form", "{message}", {"message": f"“{value}” {advice}"})
    return value


AddressPattern = Annotated[Text, AfterValidator(_with_a_place)]


class Scheme(Part):
    """Identifiers that somebody gives to people."""

    scheme: Id
    """The key under which records have such an identifier."""
    name: Text
    """Who gives it."""
    address: AddressPattern | None = None
    """The address that a person has there, from https:// on, with {} in the place of the identifier."""


class Type(Part):
    """A type of statement that the register has, beside those that the program knows."""

    type: Id
    """The value that statements have under `type:`."""
    name: Text
    """What such a statement is called."""
    like: KnownType
    """The known type that it is treated like: as signed by members or voted on, and how it is drawn."""
    french: Text | None = None
    """What it is called in French, for references in the French style."""

    def term(self) -> terms.Type:
        """What the register says of the type; all else is as for the one that it is like."""
        return replace(KNOWN.types[self.like], name=self.name, french=self.french or self.name.lower())


class Status(Part):
    """What may become of a statement, beside what the program knows."""

    status: Id
    """The value that statements have under `status:`, and under `dates:` for the day of it."""
    name: Text
    """The word for it, as it stands before a day: Adopted."""
    like: KnownStatus
    """The known status that it is treated like: as decided or not, and how it is drawn."""

    def term(self) -> terms.Status:
        """What the register says of the status; all else is as for the one that it is like."""
        return replace(KNOWN.statuses[self.like], name=self.name)


class Method(Part):
    """A way of voting, beside those that the program knows."""

    method: Id
    """The value that votes have under `method:`."""
    name: Text
    """How it stands behind what was decided: by roll call."""
    like: KnownMethod
    """The known method that it is treated like: as counting votes and taking down names, or not."""

    def term(self) -> terms.Method:
        """What the register says of the method; all else is as for the one that it is like."""
        return replace(KNOWN.methods[self.like], name=self.name)


class Choice(Part):
    """A choice that lists of votes by name have, beside those that the program knows."""

    choice: Id
    """The value that lists have in the column choice."""
    name: Text
    """The heading of those who chose so: Absent."""
    did: Text
    """What a member did who chose so: Absent from the vote."""
    like: KnownChoice
    """The known choice that it counts as."""

    def term(self) -> terms.Choice:
        """What the register says of the choice; all else is as for the one that it is like."""
        return replace(KNOWN.choices[self.like], name=self.name, did=self.did)


class Licence(Part):
    name: Text
    """The name of the licence."""
    url: Address | None = None
    """The address of its text."""


class Contact(Part):
    """Where mistakes are reported: a web address, or an e-mail address as mailto:name@example.org."""

    text: Text
    """The words of the link."""
    url: ContactAddress
    """A web address, or an e-mail address as mailto:name@example.org."""


class Security(Part):
    """Where a weakness of the site is told in confidence, and the day after which this is no longer to be relied on."""

    contact: ContactAddress
    """A web address, or an e-mail address as mailto:name@example.org."""
    expires: Date
    """The day after which the contact is no longer to be relied on; a year ahead at the most."""

    @field_validator("expires")
    @classmethod
    def _one_day(cls, value: PartialDate) -> PartialDate:
        if value.precision != "day" or value.text != str(value.start):
            message = f"“{value.text}” is not one day; write it in full, such as 2027-01-01"
            raise PydanticCustomError("value-date", "{message}", {"message": message})
        return value


class WebEditor(Part):
    """Where records are saved that are edited in the browser, and how editors sign in there."""

    backend: Literal["github", "gitlab", "gitea"]
    """What kind of host keeps the repository."""
    repository: Repository
    """The repository’s owner and name, as owner/name."""
    branch: Text = "main"
    """The branch that is edited."""
    host: Origin | None = None
    """The address of the host, if it is one of your own and not the usual one of its kind."""
    sign_in: Origin | None = None
    """The address of the service through which editors sign in to GitHub."""
    application: Text | None = None
    """The id that GitLab or Gitea gave to this editor as an application."""


class Site(Part):
    """site.yaml: what is true of the whole site."""

    title: Text
    """What the site is called."""
    tagline: Text
    """What the site holds, in a line."""
    description: Text
    """What the site is, in one sentence, for search engines and the front page."""
    subject: Text | None = None
    """What the statements in it are about, and from whom they come, in one sentence for the front page."""
    base_url: Address
    """The public address of the site, from https:// on."""
    language: Language = "en"
    """The language of the site, as a code."""
    licence: Licence
    """The licence of the register’s own records."""
    contact: Contact | None = None
    """Where mistakes are reported."""
    repository: Address | None = None
    """The address of the project’s repository."""
    edition: Date | None = None
    """The day of the edition that the content is, in full; without it the pages name no edition."""
    feed_ids: FeedIds | None = None
    """What the permanent ids in feeds and in the calendar begin with, if not `base_url` as it stands here."""
    forge: Literal["github", "gitlab", "gitea"] | None = None
    """What kind of host keeps the repository, if it is one of your own; its form for issues is filled in."""
    security: Security | None = None
    """Where a weakness of the site is told in confidence, for the file security.txt."""
    identifiers: tuple[Scheme, ...] = ()
    """Identifiers of people that this register has beside those that the program knows."""
    types: tuple[Type, ...] = ()
    """Types of statements that this register has beside those that the program knows, and other words for those."""
    statuses: tuple[Status, ...] = ()
    """What may become of a statement, beside what the program knows, and other words for that."""
    methods: tuple[Method, ...] = ()
    """Ways of voting that this register has beside those that the program knows, and other words for those."""
    choices: tuple[Choice, ...] = ()
    """Choices in votes that this register has beside those that the program knows, and other words for those."""
    web_editor: WebEditor | None = None
    """Where the web editor saves records; without it the site has no web editor."""

    @field_validator("edition")
    @classmethod
    def _made_on_a_day(cls, date: Date | None) -> Date | None:
        """An edition is made on one day, which is known."""
        if date and not (date.precision == "day" and date.datetime_attribute):
            advice = "is not one day; write the day of the edition in full, such as 2025-09-19"
            raise PydanticCustomError("value-date", "{message}", {"message": f"“{date}” {advice}"})
        return date

    @field_validator("identifiers", "types", "statuses", "methods", "choices")
    @classmethod
    def _each_once(cls, given: tuple[Part, ...]) -> tuple[Part, ...]:
        """No value is described twice; it is the first key of each entry."""
        values = Counter(getattr(entry, next(iter(type(entry).model_fields))) for entry in given)
        twice = [value for value, number in values.items() if number > 1]
        if twice:
            message = f"“{twice[0]}” stands here twice; take one of the entries out"
            raise PydanticCustomError("value-form", "{message}", {"message": message})
        return given

    @cached_property
    def terms(self) -> Terms:
        """The terms of the vocabularies: those that the program knows, and the register's own."""
        return Terms(
            {**KNOWN.types, **{own.type: own.term() for own in self.types}},
            {**KNOWN.statuses, **{own.status: own.term() for own in self.statuses}},
            {**KNOWN.methods, **{own.method: own.term() for own in self.methods}},
            {**KNOWN.choices, **{own.choice: own.term() for own in self.choices}},
        )

    def scheme(self, name: str) -> tuple[str, str] | None:
        """Who gives identifiers of a scheme, and the pattern of their addresses; nothing for one that is not known."""
        own = next(((each.name, each.address or "") for each in self.identifiers if each.scheme == name), None)
        return own or SCHEMES.get(name)
