"""Rules for ids and the addresses made from them."""

from collections.abc import Iterator

from archive.holdings import Holdings
from archive.problems import Problem


def former_ids_are_free(holdings: Holdings) -> Iterator[Problem]:
    """A former id is no other record's id, and the former id of one record only."""
    taken: dict[tuple[str, str], str] = {}
    for kind, records in holdings.records.items():
        for record in records.values():
            for index, former in enumerate(record.former_ids):
                location = ("former_ids", index)
                if former in records:
                    message = f"“{former}” is the id of {holdings.documents[kind, former].path}; ids are not reused"
                    yield holdings.problem(kind, record.id, location, message, "former-id")
                elif (kind, former) in taken:
                    message = f"“{former}” is already a former id of {taken[kind, former]}; keep one of the two"
                    yield holdings.problem(kind, record.id, location, message, "former-id")
                taken.setdefault((kind, former), record.id)
