"""What is true of the whole site."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, field_validator
from pydantic_core import PydanticCustomError

from archive.language.dates import PartialDate
from archive.records.parts import Part
from archive.records.values import Address, ContactAddress, Date, Language, Text

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


class Licence(Part):
    name: Text
    url: Address | None = None


class Contact(Part):
    """Where mistakes are reported: a web address, or an e-mail address as mailto:name@example.org."""

    text: Text
    url: ContactAddress


class Security(Part):
    """Where a weakness of the site is told in confidence, and the day after which this is no longer to be relied on."""

    contact: ContactAddress
    expires: Date

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
    repository: Repository
    branch: Text = "main"
    host: Origin | None = None
    sign_in: Origin | None = None
    application: Text | None = None


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
    edition: Date | None = None
    feed_ids: FeedIds | None = None
    forge: Literal["github", "gitlab", "gitea"] | None = None
    security: Security | None = None
    web_editor: WebEditor | None = None

    @field_validator("edition")
    @classmethod
    def _made_on_a_day(cls, date: Date | None) -> Date | None:
        """An edition is made on one day, which is known."""
        if date and not (date.precision == "day" and date.datetime_attribute):
            advice = "is not one day; write the day of the edition in full, such as 2025-09-19"
            raise PydanticCustomError("value-date", "{message}", {"message": f"“{date}” {advice}"})
        return date
