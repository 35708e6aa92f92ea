"""Scripts joined: the modules of a folder become one classic script, which also runs from a folder on disk.

A browser takes modules from a server alone. So the modules are joined in the order in which they need one another,
their imports and exports dropped, inside one function. Names of modules must therefore differ.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from rjsmin import jsmin

IMPORT = re.compile(r'^import \{[^{}]*\} from "\./([\w-]+)\.js";\n', re.MULTILINE)
TABLES = re.compile(r'^import (\w+) from "\./([\w-]+\.json)" with \{ type: "json" \};\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=const )", re.MULTILINE)


class ScriptError(Exception):
    """Modules that cannot be joined: what is wrong, what to do."""


def joined(folder: Path, start: str) -> str:
    """The module `start` of a folder and all that it needs, as one script; comments stay if they begin with an `!`.

    Blanks that count are kept, but for those in a template within a template and in a regular expression behind `=>`:
    jsmin takes neither for what it is.

    A table that a module imports as JSON is put in its place.

    Raises ScriptError for an import of a module or table that is not there, and for modules that need each other.
    """
    modules = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.js")}
    plain = "\n".join(IMPORT.sub("", EXPORT.sub("", modules[name])) for name in _order(modules, start))
    bodies = TABLES.sub(lambda table: f"const {table[1]} = {_table(folder / table[2])};\n", plain)
    script: str = jsmin(f'(() => {{\n"use strict";\n{bodies}\n}})();', keep_bang_comments=True)
    return f"{script}\n"


def _table(path: Path) -> str:
    """A file of JSON as an expression, without blanks. Raises ScriptError where it is not there."""
    if not path.is_file():
        raise ScriptError(f"a module imports {path.name}, which is not there")
    return json.dumps(json.loads(path.read_text(encoding="utf-8")), ensure_ascii=False, separators=(",", ":"))


def _order(modules: Mapping[str, str], start: str) -> list[str]:
    """The modules that `start` needs, each behind those that it needs itself."""
    ordered: dict[str, None] = {}

    def visit(name: str, path: tuple[str, ...]) -> Iterator[str]:
        if name in path:
            raise ScriptError(f"{name}.js and {path[-1]}.js need each other; move what both need to a third module")
        if name not in modules:
            raise ScriptError(f"{path[-1]}.js imports {name}.js, which is not there")
        for needed in IMPORT.findall(modules[name]):
            yield from visit(needed, (*path, name))
        yield name

    for name in visit(start, ("?",)):
        ordered.setdefault(name)
    return list(ordered)
