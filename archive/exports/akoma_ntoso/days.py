"""Partial dates where Akoma Ntoso wants a whole day: the first day there may be is given, and that it is only that."""

from archive.language.dates import PartialDate


def day(date: PartialDate) -> str:
    """The first day of a date; the last where the beginning is open."""
    return (date.start or date.latest).isoformat()


def called(name: str, date: PartialDate) -> str:
    """A name for a date: made, or for a date that is not one certain day, “made; earliest day of 2025-09~”."""
    if date.text == day(date):
        return name
    return f"{name}; {'earliest' if date.start else 'latest'} day of {date.text}"
