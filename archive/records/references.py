"""What a record names: other records by their ids, its own sources by their numbers.

The type of a field says what it names; nothing else has a list of such fields.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel

from archive.records.values import Ref

Place = tuple[str | int, ...]
"""The keys and the numbers in lists, from 0, that lead to a value."""


def references(part: BaseModel, place: Place = ()) -> Iterator[tuple[Place, str, Any]]:
    """Every reference in a record, or in a part of one: where it stands, what it is to, and the id or the number."""
    for name, key, to in _leading(type(part)):
        value = getattr(part, name)
        if isinstance(value, tuple):
            for number, entry in enumerate(value):
                yield from _of(entry, (*place, key, number), to)
        elif value is not None:
            yield from _of(value, (*place, key), to)


def _of(value: Any, place: Place, to: str) -> Iterator[tuple[Place, str, Any]]:
    if to:
        yield place, to, value
    else:
        yield from references(value, place)


@cache
def _leading(model: type[BaseModel]) -> tuple[tuple[str, str, str], ...]:
    """The fields of a model that name something, or hold parts that do: each with its key and what it names."""
    found = []
    hints = get_type_hints(model, include_extras=True)
    for name, field in model.model_fields.items():
        for inner in _within(hints[name]):
            if isinstance(inner, Ref):
                found.append((name, field.alias or name, inner.to))
            elif isinstance(inner, type) and issubclass(inner, BaseModel) and _leading(inner):
                found.append((name, field.alias or name, ""))
    return tuple(found)


def _within(hint: Any) -> Iterator[Any]:
    """A type, and all that it is made of."""
    yield hint
    for inner in get_args(hint):
        yield from _within(inner)
