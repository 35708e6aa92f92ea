"""The types of data/v1 as data: each type's keys in order, for the JSON Schema and for whatever else lists them."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, NotRequired, get_args, get_origin, get_type_hints, is_typeddict

from archive.exports.data_v1 import TYPES, Register
from archive.exports.data_v1.parts import Record

FORMS = ("edtf", "day", "id", "url")
"""What is said of a text beside its meaning: the types of parts.py."""

FIRST = ("id", "address", "licence")
"""What every record begins with. All else that every record has stands at its end."""


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a type: its form is `text`, `integer`, `boolean`, `choice`, a form of FORMS, or the name of a type."""

    name: str
    meaning: str
    form: str
    many: bool
    required: bool
    choices: tuple[str | int, ...] = ()
    type: "type | None" = None


def types() -> dict[str, type]:
    """Every type, by its name: those of records first, in order, then those of their parts as they come up."""
    found: dict[str, type] = {kind.__name__: kind for kind in (*TYPES.values(), Register)}
    for each in tuple(found.values()):
        _gather(each, found)
    return found


def _gather(type_: type, found: dict[str, type]) -> None:
    for field in fields(type_):
        if field.type is not None and field.type.__name__ not in found:
            found[field.type.__name__] = field.type
            _gather(field.type, found)


@cache
def fields(type_: Any) -> tuple[Field, ...]:
    """The keys of a type, in the order in which the files have them."""
    hints = get_type_hints(type_, include_extras=True)
    common = [name for name in Record.__annotations__ if type_ in TYPES.values()]
    first = [name for name in common if name in FIRST]
    last = [name for name in common if name not in FIRST]
    own = [name for name in hints if name not in common]
    return tuple(_field(name, hints[name], name in type_.__required_keys__) for name in (*first, *own, *last))


def _field(name: str, hint: Any, required: bool) -> Field:
    """A key from its type, which is Annotated[value, meaning], [value, form, meaning] or NotRequired of such."""
    if get_origin(hint) is NotRequired:
        hint = get_args(hint)[0]
    value, *said = get_args(hint)
    many = get_origin(value) is list
    if many:
        (value,) = get_args(value)
    if get_origin(value) is Annotated:
        value, *said = *get_args(value), *said
    form = said[0] if said[0] in FORMS else _form(value)
    choices = get_args(value) if get_origin(value) is Literal else ()
    return Field(name, said[-1], form, many, required, choices, value if is_typeddict(value) else None)


def _form(value: Any) -> str:
    if get_origin(value) is Literal:
        return "choice"
    return {str: "text", int: "integer", bool: "boolean"}.get(value) or str(value.__name__)
