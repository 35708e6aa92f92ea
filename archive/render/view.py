"""What a page shows, ready for its template, is an object of a class with `view_class` on it."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

C = TypeVar("C")


@dataclass_transform(eq_default=False)
def view_class(cls: type[C]) -> type[C]:
    """A dataclass that is filled once and read by a template, and no more.

    There are a hundred of them, and objects of theirs by the hundred thousand: what compares, prints and freezes
    them would take longer to make than the classes themselves, and freezing more than half of the time to fill one.
    """
    return dataclass(slots=True, eq=False, repr=False)(cls)
