"""Templates become Python as Jinja does it, but for two short cuts, which change no byte.

Each says by how much a clean build of 500 invented statements (tests/bench/corpus.py) takes longer without it, in CPU
time. One leans on private parts of Jinja and MarkupSafe, and is not taken where those are gone.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any

import markupsafe
from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup

from archive import kept
from archive.language import direction
from archive.language.line_breaks import unbroken

SHORT_CUTS = True
"""Whether they are taken. Tests set it, build both ways and compare (tests/miniature/test_short_cuts.py)."""

NO_WORDS = {"sheet", "body_class", "head_title"}
"""Blocks of templates that stand within a tag or a title."""

NO_TAGS_WITHIN = {"code", "title", "script", "style", "textarea", "option"}
TAG = re.compile(r"<(?P<name>/?\w*)|>")

PROGRAM = Path(__file__).read_text(encoding="utf-8")
"""This module, which decides what templates become."""

MOST_FRAGMENTS = 5_000
"""So many filled macros are kept: the rows of lists, of which many pages show the same: 7 %."""


def environment(templates: Path, cache: Path | None, language: str = "en") -> Environment:
    """Jinja for the templates of a folder, which it keeps as Python in the folder `cache`, if there is one; `language`
    is that of the site.

    `once(macro, ...)` in a template is what the macro makes of the arguments, which may never change; `lang(code)` says
    in a tag in which language its text is.
    """
    made = (ShortCuts if SHORT_CUTS else Isolating)(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        cache_size=-1,  # all of them: a plain dictionary, in which each page looks thirty times
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=CompiledTemplates(cache) if cache else None,
    )
    made.filters["shown"] = partial(shown, own=language)
    made.globals["lang"] = partial(language_attributes, around=language)
    made.globals["once"] = lru_cache(MOST_FRAGMENTS)(_filled) if SHORT_CUTS else _filled
    return made


@cache
def language_attributes(code: str, within: str = "", *, around: str = "en") -> Markup:
    """The attributes of a tag whose text is in a language, seen from that around it: of an element or of the page."""
    return Markup(direction.attributes(code, within or around))  # noqa: S704 - escaped there


def shown(value: object, code: str = "", own: str = "en") -> object:
    """What a template shows; of a text, dates and numbers stay on one line, and the parts in another script are kept
    apart from the words around them.

    So the full stop behind a name in Hebrew stays behind it, and no name is said to be English. Markup stays as it is,
    and what stands in an element of its own with the code of its language; not with that of the page, `own`, which
    titles have of which no more is known.
    """
    if type(value) is not str:
        return value
    value = unbroken(value)
    if value.isascii() or (code and code != own):
        return value
    found = direction.pieces(value)
    if not any(other for other, _ in found):
        return value
    return Markup().join(Markup("<bdi>{}</bdi>").format(piece) if other else piece for other, piece in found)


class CompiledTemplates(BytecodeCache):
    """Templates as Python, kept in a folder, each with a checksum: Python would run damaged code, or be ended by it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja what is kept of a template, if it is whole."""
        code = kept.read(self._place(bucket))
        if code is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template. A folder that cannot be written is done without."""
        with suppress(OSError):
            kept.write(self._place(bucket), bucket.bytecode_to_string())

    def get_source_checksum(self, source: str) -> str:
        """What a template was compiled from: its text and this program."""
        return super().get_source_checksum(f"{PROGRAM}\n{source}")

    def _place(self, bucket: Bucket) -> Path:
        return self.folder / bucket.key


def _filled(macro: Callable[..., str], *arguments: object) -> str:
    return macro(*arguments)


def _escape_publicly(text: str) -> str:
    return str(markupsafe.escape(text))


_escape_text: Callable[[Any], str] = getattr(markupsafe, "_escape_inner", _escape_publicly)
"""Escapes text by the part of MarkupSafe that is written in C."""


def escaped(value: object) -> str:
    """A value as text that is safe in HTML: markup as it is, everything else with its special characters escaped."""
    kind = type(value)  # quicker than isinstance, and no subclass of these is meant
    if kind is str:
        return _escape_text(value)
    if isinstance(value, Markup):
        return value
    return str(value) if kind is int or kind is float else markupsafe.escape(value)


class _CodeGenerator(CodeGenerator):
    """What is escaped goes straight into the page, and is not wrapped in another object: 6 %."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("environment.escaped(")


class Isolating(Environment):
    """Jinja that keeps words in other scripts apart, wherever a template shows a value between tags."""

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        is_part = tree.find(nodes.Extends) is not None
        for place in tree.find_all((nodes.Block, nodes.Macro)) if is_part else [tree]:
            if not (isinstance(place, nodes.Block) and place.name in NO_WORDS):
                _isolate(place)
        return tree


def _isolate(place: nodes.Node) -> None:
    """Send the values that are shown between tags through `shown`, and none within a tag or a title."""
    in_tag, element, language = False, "", list[nodes.Expr]()
    for output in place.find_all(nodes.Output):
        for number, node in enumerate(output.nodes):
            if isinstance(node, nodes.TemplateData):
                for sign in TAG.finditer(node.data):
                    in_tag = sign[0] != ">"
                    element, language = (sign["name"], []) if in_tag else (element, language)
            elif isinstance(node, nodes.Call):
                language = node.args[:1] if isinstance(node.node, nodes.Name) and node.node.name == "lang" else []
            elif not in_tag and element not in NO_TAGS_WITHIN:
                output.nodes[number] = nodes.Filter(node, "shown", language, [], None, None, lineno=node.lineno)


class ShortCuts(Isolating):
    """Jinja with short cuts."""

    code_generator_class = _CodeGenerator
    escaped = staticmethod(escaped)
