"""Scripts joined: the modules of a folder become one classic script, which also runs from a folder on disk.

A browser takes modules from a server alone. So the modules are joined in the order in which they need one another,
their imports and exports dropped, inside one function. Names of modules must therefore differ.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

IMPORT = re.compile(r'^import [^;]*? from "\./([\w-]+)\.js";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=const )", re.MULTILINE)
# What may look like a comment or hold a blank that counts. A regular expression is told from a division, around which
# there are blanks; a template holds no other template.
STRING = r'"(?:\\.|[^"\\\n])*"'
TEMPLATE = r"`(?:\\.|[^`\\])*`"
EXPRESSION = r"(?<=[\s(,=:!\[])/(?![/*\s])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/"
LITERAL = f"({STRING}|{TEMPLATE}|{EXPRESSION})"
COMMENTS = re.compile(rf"{LITERAL}|\s*(?:/\*.*?\*/|//[^\n]*)", re.DOTALL)
BLANKS = re.compile(rf"{LITERAL}|(\s*[=(){{}}\[\]:;,<>?&|*][=(){{}}\[\]:;,<>?&|*\s]*)|\s+")


class ScriptError(Exception):
    """Modules that cannot be joined: what is wrong, what to do."""


def joined(folder: Path, start: str) -> str:
    """The module `start` of a folder and all that it needs, as one script without comments and indents.

    Raises ScriptError for an import of a module that is not there, and for modules that need each other.
    """
    modules = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.js")}
    bodies = "".join(shortened(IMPORT.sub("", EXPORT.sub("", modules[name]))) for name in _order(modules, start))
    return f'(()=>{{"use strict";{bodies}}})();\n'


def shortened(text: str) -> str:
    """A script without comments, with blanks only between words. Every statement in it has to end with a semicolon."""
    bare = COMMENTS.sub(lambda found: found[1] or "", text)
    return BLANKS.sub(lambda found: found[1] or _signs(found[2]) or " ", bare).strip()


def _signs(text: str | None) -> str:
    """Signs without the blanks among them, and without a semicolon that ends a block."""
    return "".join((text or "").split()).replace(";}", "}")


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
