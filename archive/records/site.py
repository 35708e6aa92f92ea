"""What is true of the whole site."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from archive.records.parts import Part
from archive.records.values import Address, ContactAddress, Language, Text

REPOSITORY = re.compile(r"[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)+")
"""A repository as its host names it: owner/name, or with groups between them."""

ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?")
"""A host with its scheme, and no path behind it. It becomes part of a policy, so it holds nothing else."""


def _matching(pattern: re.Pattern[str], advice: str) -> AfterValidator:
    def check(value: str) -> str:
        if not pattern.fullmatch(value):
            raise PydanticCustomError("value-form", "{message}", {"message": f"“{value}” {advice}"})
        return value

    return AfterValidator(check)


Repository = Annotated[Text, _matching(REPOSITORY, "is not a repository; write its owner and name, as owner/name")]
Origin = Annotated[Text, _matching(ORIGIN, "is not a host; write it as https://git.example.org, without a path")]


class Licence(Part):
    name: Text
    url: Address | None = None


class Contact(Part):
    """Where mistakes are reported: a web address, or an e-mail address as mailto:name@example.org."""

    text: Text
    url: ContactAddress


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
    web_editor: WebEditor | None = None
