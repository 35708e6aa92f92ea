"""Strings of public lists, each in every field of one record. README.md says where they are from."""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from tests.hostile.case import Case, Table, quoted
from tests.hostile.fields import everywhere

LISTS = ("naughty-strings", "xss-payload-list", "csv-injection")


def read(name: str) -> dict[str, list[str]]:
    """The strings of a list, by the end that they come to."""
    ends: dict[str, list[str]] = json.loads(Path(__file__).with_name(f"{name}.json").read_text(encoding="utf-8"))[
        "ends"
    ]
    return ends


def cases(name: str) -> Iterator[Case]:
    table, ends = Table(f"{name} (public list)"), read(name)
    for number, text in zip(count(1), ends.pop("shown"), strict=False):
        yield everywhere(table, f"{number}: {text!r}", number, text)
    for rule, texts in ends.items():
        key = " summary" if rule == "empty-value" else ""
        yield from (table.front(repr(text), f"summary: {quoted(text)}", f"{rule} 7{key}") for text in texts)


CASES = [case for name in LISTS for case in cases(name)]
