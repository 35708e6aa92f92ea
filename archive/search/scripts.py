"""What the files of the search are: classic scripts, each of which hands values to one function of the client."""

import json
import re
from typing import Any

from pydantic_core import to_json

LINE_ENDS = "\u2028\u2029"
"""Letters that end a line for scripts of old, though JSON may have them."""

SCRIPT = re.compile(r"registerSearch\.(\w+)\((.*)\);\n", re.DOTALL)

ESCAPES = {"\\": "\\\\", "`": "\\`", "${": "\\${", "\r": "\\r"}
"""What a template literal does not say as itself, and how it is written there."""

ESCAPED = re.compile(r"\\(.)")


def call(function: str, *values: object) -> bytes:
    """The script that calls a function with these values."""
    text = to_json(values)[1:-1]
    for end in LINE_ENDS:
        text = text.replace(end.encode(), f"\\u{ord(end):x}".encode())
    return b"registerSearch.%b(%b);\n" % (function.encode(), text)


def called_with(function: str, content: bytes) -> list[Any]:
    """The values with which a script calls a function. Raises ValueError when it does something else."""
    match = SCRIPT.fullmatch(content.decode())
    if not match or match[1] != function:
        raise ValueError(f"this is no script that calls {function}")
    values: list[Any] = json.loads(f"[{match[2]}]")
    return values


def call_with_lines(function: str, name: str, text: str) -> bytes:
    """The script that calls a function with a name and a long text of many lines, which is read and written quickly."""
    for signs, written in ESCAPES.items():
        text = text.replace(signs, written)
    return f"registerSearch.{function}({json.dumps(name, ensure_ascii=False)},`{text}`);\n".encode()


def lines_called_with(function: str, content: bytes) -> str:
    """The text in such a script. Raises ValueError when it does something else."""
    text = content.decode()
    begin, end = text.find(",`") + 2, len(text) - len("`);\n")
    if not text.startswith(f"registerSearch.{function}(") or begin < 2 or text[end:] != "`);\n":
        raise ValueError(f"this is no script that calls {function} with lines")
    lines = text[begin:end]
    return ESCAPED.sub(lambda found: {"r": "\r"}.get(found[1], found[1]), lines) if "\\" in lines else lines
