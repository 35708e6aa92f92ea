"""What the files of the search are: classic scripts, each of which hands values to one function of the client."""

import json
import re
from typing import Any

SCRIPT = re.compile(r"registerSearch\.(\w+)\((.*)\);\n", re.DOTALL)


def call(function: str, *values: object) -> bytes:
    """The script that calls a function with these values."""
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))[1:-1]
    safe = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")  # line ends, to scripts of old
    return f"registerSearch.{function}({safe});\n".encode()


def called_with(function: str, content: bytes) -> list[Any]:
    """The values with which a script calls a function. Raises ValueError when it does something else."""
    match = SCRIPT.fullmatch(content.decode())
    if not match or match[1] != function:
        raise ValueError(f"this is no script that calls {function}")
    values: list[Any] = json.loads(f"[{match[2]}]")
    return values
