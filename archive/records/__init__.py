"""The record types of the register.

A record is the validated, frozen form of one content file. Scalars arrive as text (see documents.py)
and each field's type converts its own. `Model.model_validate` raises pydantic.ValidationError with
every mistake of the file; validate.py puts them into an editor's words.
"""

from typing import Any, get_args

from pydantic import BaseModel

from archive.records.authority import (
    Chamber,
    Demand,
    EditorialPage,
    Event,
    Group,
    Identifiers,
    Membership,
    OtherName,
    Person,
)
from archive.records.parts import Accepted, Filed, Record, Source
from archive.records.signature import Body, Reply, Signature
from archive.records.site import Site
from archive.records.statement import (
    Correction,
    DemandMade,
    Discrepancy,
    KnownText,
    Relation,
    Response,
    Statement,
    Translation,
)
from archive.records.terms import KNOWN, Terms
from archive.records.values import ID, STATEMENT_ID, is_address
from archive.records.vocabularies import Certainty, RelationType, ResponseKind, Role, TextStatus
from archive.records.vote import Vote, deciding

__all__ = [
    "ID",
    "KNOWN",
    "MODELS",
    "STATEMENT_ID",
    "Accepted",
    "Body",
    "Certainty",
    "Chamber",
    "Correction",
    "Demand",
    "DemandMade",
    "Discrepancy",
    "EditorialPage",
    "Event",
    "Filed",
    "Group",
    "Identifiers",
    "KnownText",
    "Membership",
    "OtherName",
    "Person",
    "Record",
    "Relation",
    "RelationType",
    "Reply",
    "Response",
    "ResponseKind",
    "Role",
    "Signature",
    "Site",
    "Source",
    "Statement",
    "Terms",
    "TextStatus",
    "Translation",
    "Vote",
    "deciding",
    "fields_at",
    "from_the_file_name",
    "is_address",
]

MODELS: dict[str, type[Record]] = {
    "statements": Statement,
    "people": Person,
    "demands": Demand,
    "chambers": Chamber,
    "groups": Group,
    "events": Event,
    "pages": EditorialPage,
}
"""Kind of record -> the type of its records."""


def from_the_file_name(model: type[BaseModel]) -> set[str]:
    """The fields of a record that its file gives: they may not stand in the front matter."""
    if not issubclass(model, Filed):
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
