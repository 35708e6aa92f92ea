"""One value as YAML: plain where it can be, in quotes where it has to be."""

import json

from archive.read.located_yaml import Mapping, Scalar, compose


def written(text: str, *, flow: bool = False) -> str:
    """A line of text as it may stand behind a key or, with `flow`, between { and }; read back it is the same.

    White space at its ends is lost and a line break becomes a space, for a value is one line.
    """
    line = " ".join(text.split())
    candidates = (line, "'" + line.replace("'", "''") + "'")
    return next((candidate for candidate in candidates if _reads_as(line, candidate, flow)), json.dumps(line))


def _reads_as(line: str, candidate: str, flow: bool) -> bool:
    """Whether the strict reader takes what is written for that text, and for nothing beside it."""
    root, problems = compose("", f"- {{key: {candidate}, other: x}}" if flow else f"- key: {candidate}\n  other: x")
    if problems or root is None:
        return False
    entry = getattr(root, "items", [None])[0]
    if not isinstance(entry, Mapping) or list(entry.entries) != ["key", "other"]:
        return False
    value = entry.entries["key"]
    return isinstance(value, Scalar) and value.text == line
