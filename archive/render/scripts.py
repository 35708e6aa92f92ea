"""Scripts joined: the modules of a folder become one classic script, which also runs from a folder on disk.

A browser takes modules from a server alone. So the modules are joined in the order in which they need one another,
their imports and exports dropped, inside one function. What they name must therefore differ. A module may need one of
another folder, too.
"""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

from rjsmin import jsmin

IMPORT = re.compile(r'^import \{[^{}]*\} from "(\./[\w-]+\.js|\.\./[\w-]+/[\w-]+\.js)";\n', re.MULTILINE)
TABLES = re.compile(r'^import (\w+) from "\./([\w-]+\.json)" with \{ type: "json" \};\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=const )", re.MULTILINE)
NESTED = re.compile(r"\$\{[^}`$]*`")
"""A template within a template: jsmin would take blanks out of it that count."""


class ScriptError(Exception):
    """Modules that cannot be joined: what is wrong, what to do."""


def joined(folder: Path, start: str) -> str:
    """The module `start` of a folder and all that it needs, as one script; comments stay if they begin with an `!`.

    Blanks that count are kept, but for those in a regular expression behind `=>`, which jsmin does not take for one.

    A table that a module imports as JSON is put in its place.

    Raises ScriptError for an import of a module or table that is not there, for modules that need each other, and for
    a template within a template.
    """
    bodies = "\n".join(map(_body, _order(folder / f"{start}.js")))
    script: str = jsmin(f'(() => {{\n"use strict";\n{bodies}\n}})();', keep_bang_comments=True)
    return f"{script}\n"


def _body(module: Path) -> str:
    """A module without its imports and exports, with its tables in their places. Raises ScriptError."""
    text = module.read_text(encoding="utf-8")
    if NESTED.search(text):
        raise ScriptError(f"{module.name} has a template within a template, whose blanks would go; write it apart")
    plain = IMPORT.sub("", EXPORT.sub("", text))
    return TABLES.sub(lambda table: f"const {table[1]} = {_table(module.parent / table[2])};\n", plain)


def _table(path: Path) -> str:
    """A file of JSON as an expression, without blanks. Raises ScriptError where it is not there."""
    if not path.is_file():
        raise ScriptError(f"a module imports {path.name}, which is not there")
    return json.dumps(json.loads(path.read_text(encoding="utf-8")), ensure_ascii=False, separators=(",", ":"))


def _order(start: Path) -> list[Path]:
    """The modules that `start` needs, each behind those that it needs itself."""
    ordered: dict[Path, None] = {}

    def visit(module: Path, above: tuple[Path, ...]) -> Iterator[Path]:
        if module in above:
            both = f"{module.name} and {above[-1].name}"
            raise ScriptError(f"{both} need each other; move what both need to a third module")
        if not module.is_file():
            raise ScriptError(f"{(above or (module,))[-1].name} imports {module.name}, which is not there")
        for needed in IMPORT.findall(module.read_text(encoding="utf-8")):
            yield from visit(Path(os.path.normpath(module.parent / needed)), (*above, module))
        yield module

    for module in visit(start, ()):
        ordered.setdefault(module)
    return list(ordered)
