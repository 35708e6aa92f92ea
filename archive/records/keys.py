"""The outline of a record: its keys in order, what each means and may hold, for whatever else knows a record by them.

JSON Schemas, the web editor and the tables of keys for editors are made of it, so that they follow from the models
alone.
"""

import ast
import inspect
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from archive.records import from_the_file_name
from archive.records.site import AddressPattern, FeedIds, Origin, Repository
from archive.records.terms import KNOWN
from archive.records.values import (
    SOURCES,
    Address,
    ContactAddress,
    ContentFile,
    Count,
    Date,
    Flag,
    Id,
    Language,
    Ref,
    Sha256,
    StatedCount,
    Text,
)
from archive.records.vocabularies import Extended, VocabularyName

Form = Literal[
    "text", "id", "language", "sha256", "address", "contact", "file", "repository", "feed-ids", "origin", "pattern",
    "date", "count", "stated", "flag", "choice", "group",
]  # fmt: skip
"""What a value is: one of the types of values.py, a choice of a closed list, or a group of keys."""

FORMS: dict[object, Form] = {
    Text: "text",
    Id: "id",
    Language: "language",
    Sha256: "sha256",
    Address: "address",
    ContactAddress: "contact",
    ContentFile: "file",
    Repository: "repository",
    FeedIds: "feed-ids",
    Origin: "origin",
    AddressPattern: "pattern",
    Date: "date",
    Count: "count",
    StatedCount: "stated",
    Flag: "flag",
}


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record, as front matter has it.

    `many` says that it holds a list of such values, `refers` what it names: records of a kind, or sources. A choice
    has `choices`, a group has `keys`; where a plain line may stand for a group, `short` is the key of the group that
    the line gives; an `open` one may have further keys, with values of that form. `extended` names the vocabulary whose
    `choices` these are, where site.yaml may name further ones. `usual` is the value of a key that is left out, as
    it is written, and empty where there is none.
    """

    name: str
    meaning: str
    form: Form
    required: bool = False
    many: bool = False
    refers: str = ""
    choices: tuple[str, ...] = ()
    keys: "tuple[Key, ...]" = ()
    short: str = ""
    usual: str = ""
    open: Form | None = None
    extended: VocabularyName | None = None


def outline(model: type[BaseModel]) -> tuple[Key, ...]:
    """The keys that may stand in the front matter of a record, or in a part of one.

    A model's own keys come first, in its order; what every record has follows.
    """
    return tuple(_keys(model))


def _keys(model: type[BaseModel]) -> Iterator[Key]:
    hints = get_type_hints(model, include_extras=True)
    said = meanings(model)
    names = [name for name in model.model_fields if name not in from_the_file_name(model)]
    own = [name for name in names if name in model.__annotations__]
    for name in (*own, *(name for name in reversed(names) if name not in own)):
        field = model.model_fields[name]
        written = field.alias or name
        usual = _written(field.default)
        yield _key(written, said[name], hints[name], required=field.is_required(), usual=usual)


def _key(name: str, means: str, hint: Any, *, required: bool, usual: str) -> Key:
    """One key, from the type that its field is annotated with."""
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (kind for kind in get_args(hint) if kind is not NoneType)
    many = get_origin(hint) is tuple
    if many:
        hint = get_args(hint)[0]
    refers = next((each.to for each in get_args(hint) if isinstance(each, Ref)), "")
    form, choices, keys, short = _form(hint, refers)
    return Key(name, means, form, required, many, refers, choices, keys, short, usual, _open(hint), _extended(hint))


def _open(hint: Any) -> Form | None:
    """The form of the values that further keys of a group may have, if it may have any."""
    if not (isinstance(hint, type) and issubclass(hint, BaseModel)) or hint.model_config["extra"] != "allow":
        return None
    (_, value) = get_args(get_type_hints(hint, include_extras=True)["__pydantic_extra__"])
    return FORMS[value]


def _extended(hint: Any) -> VocabularyName | None:
    return next((each.vocabulary for each in get_args(hint) if isinstance(each, Extended)), None)


def _form(hint: Any, refers: str) -> tuple[Form, tuple[str, ...], tuple[Key, ...], str]:
    if refers:
        return "count" if refers == SOURCES else "id", (), (), ""
    if vocabulary := _extended(hint):
        return "choice", tuple(getattr(KNOWN, vocabulary)), (), ""
    if hint in FORMS:
        return FORMS[hint], (), (), ""
    if get_origin(hint) is Literal:
        return "choice", get_args(hint), (), ""
    if get_origin(hint) is Annotated:
        model, validator = get_args(hint)
        (short,) = validator.func("")  # what a plain line becomes: a mapping with that key alone
        return "group", (), outline(model), short
    return "group", (), outline(hint), ""


def _written(default: object) -> str:
    if default is PydanticUndefined or not isinstance(default, str | bool):
        return ""
    return str(default).lower() if isinstance(default, bool) else default


def meanings(model: type[BaseModel]) -> dict[str, str]:
    """Field -> what it means: the text below it in the model, or in one that the model is made from.

    Python keeps no such text, so it is read from the source, and costs a build nothing.
    """
    ancestors = [each for each in reversed(model.__mro__) if issubclass(each, BaseModel) and each is not BaseModel]
    return {name: said for each in ancestors for name, said in _texts_below(each)}


def _texts_below(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """The fields of a model itself that have a text below them, each with that text."""
    for field, text in pairwise(_classes(model.__module__)[model.__name__].body):
        match field, text:
            case ast.AnnAssign(target=ast.Name(name)), ast.Expr(ast.Constant(str(said))):
                yield name, said


@cache
def _classes(module: str) -> dict[str, ast.ClassDef]:
    """The classes of a module as they are written, by their names."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {node.name: node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}


LABELS = {"url": "Web address", "sha256": "SHA-256", "base_url": "Public address"}


def label(key: str) -> str:
    """A key as a heading: short_title is “Short title”."""
    return LABELS.get(key) or f"{key[:1].upper()}{key[1:]}".replace("_", " ").replace("-", " ")
