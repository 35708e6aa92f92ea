"""How templates become Python: as Jinja does it, but for three things that our templates have no need of.

Views are objects whose attributes are there, macros take what is written in the call, and escaped text goes straight
into the page. So an attribute is read as Python reads it, a call is a call, and what is escaped is not wrapped in
another object: a page takes two thirds of the time. A name that a view does not have raises AttributeError.
"""

from typing import Any

import markupsafe
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, optimizeconst
from markupsafe import Markup

_escape_text = getattr(markupsafe, "_escape_inner", markupsafe.escape)
"""Escapes plain text, by the part of MarkupSafe that is written in C; by all of it, should that have another name."""


def escaped(value: object) -> str:
    """A value as text that is safe in HTML: markup as it is, everything else with its special characters escaped."""
    kind = type(value)  # quicker than isinstance, and no subclass of these is meant
    if kind is str:
        return _escape_text(value)
    if isinstance(value, Markup):
        return value
    return str(value) if kind is int or kind is float else markupsafe.escape(value)


class DirectCodeGenerator(CodeGenerator):
    """Writes the Python of a template; `environment.escaped` has to be `escaped`."""

    @optimizeconst
    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    @optimizeconst
    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        self.visit(node.node, frame)
        self.write("(")
        begin = self.stream.tell()
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.stream.seek(begin)
        arguments = self.stream.read().removeprefix(", ")  # which Jinja writes before the first argument too
        self.stream.seek(begin)
        self.stream.truncate()
        self.write(f"{arguments})")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("environment.escaped(")
