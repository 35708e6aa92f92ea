"""A signature under a statement: who made it, for whom, and what they say of it."""

import re
from typing import Any

from pydantic import model_validator

from archive.records.parts import Part
from archive.records.values import ChamberId, Date, Flag, GroupId, Language, PersonId, SourceNumber, Text
from archive.records.vocabularies import BodyKind, Certainty, Role

IN_PARTS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
"""An id of several parts, as those of groups are."""


class Reply(Part):
    """What a signatory says of the signature, as the register was sent it or found it printed."""

    date: Date
    """The day of the reply."""
    text: Text
    """The reply, word for word."""
    language: Language | None = None
    """The language of the reply, as a code, if it is not that of the site."""
    source: SourceNumber
    """The number of the source where the reply can be read, such as a kept copy of the letter."""


class Body(Part):
    """Who signs and is no person: a committee, a group, an association, a government."""

    kind: BodyKind = "body"
    """What kind of body it is; body, if it is none of the others."""
    name: Text | None = None
    """The name under which lists have it, if it is not the one printed."""
    group: GroupId | None = None
    """Id of the parliamentary group, if it is one; its record gives the name."""
    language: Language | None = None
    """The language of its name, as a code, if it is not that of the site."""

    @model_validator(mode="before")
    @classmethod
    def _kind_of_a_known_group(cls, given: Any) -> Any:
        """What has the id of a group is a group, whether its kind is written or not."""
        return {"kind": "group", **given} if isinstance(given, dict) and given.get("group") else given


class Signature(Part):
    as_printed: Text
    """The name as the source prints it."""
    role: Role = "signatory"
    """In what role the name stands there; a rapporteur does not sign, and is not counted."""
    body: Body | None = None
    """What kind of body signed, if it is no person; a body is filed by its name and never counted among people."""
    on_behalf_of: Text | None = None
    """For whom the name signs, in words or as the id of a parliamentary group; the name itself is what is counted."""
    on_behalf_of_group: GroupId | None = None
    """Id of the parliamentary group for which the name signs."""
    by_request: Flag = False
    """true if it was put forward at the request of somebody else, as the source says."""
    version: Text | None = None
    """The version of the text that was signed, if there are several, such as the number under which it was printed."""
    person: PersonId | None = None
    """Id of the person who is meant, if the name alone does not say it."""
    certainty: Certainty = "certain"
    """How sure it is that this person is meant."""
    chamber: ChamberId | None = None
    """Id of the signatory’s chamber, where the statement has several."""
    group: GroupId | None = None
    """Id of the signatory’s parliamentary group on that day."""
    constituency: Text | None = None
    """The constituency as printed beside the name."""
    date: Date | None = None
    """The day of this signature, if it is not that of the statement."""
    withdrawn: Date | None = None
    """The day on which the signature was withdrawn; if it was given again, that is a second entry with its own date."""
    page: Text | None = None
    """The page on which the name stands."""
    note: Text | None = None
    """Why this person is meant, or what else is to be said of the signature."""
    reply: Reply | None = None
    """What the signatory says of the signature, in their own words; shown beside it."""

    @model_validator(mode="before")
    @classmethod
    def _group_is_known_by_its_id(cls, given: Any) -> Any:
        """What has the form of an id under on_behalf_of is that of a group: no name is written so."""
        if isinstance(given, dict) and isinstance(whom := given.get("on_behalf_of"), str) and IN_PARTS.fullmatch(whom):
            rest = {key: value for key, value in given.items() if key != "on_behalf_of"}
            return {"on_behalf_of_group": whom, **rest}
        return given
