"""How templates become Python: as Jinja does it, but for what our templates have no need of.

Views are objects whose attributes are there, macros mostly get as many arguments as they take, and escaped text goes
straight into the page. So an attribute is read as Python reads it, a call is a call, and what is escaped is not
wrapped in another object: a page takes two thirds of the time. A name that a view does not have raises AttributeError.
"""

from collections.abc import Callable
from typing import Any

import markupsafe
from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef, optimizeconst
from jinja2.runtime import Macro
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


def direct_macro(environment: Environment, function: Callable[..., str], *rest: Any) -> Callable[..., str]:
    """A macro that calls its function itself, and Jinja's way only where a call leaves arguments out or names them."""
    macro = Macro(environment, function, *rest)
    expected = len(macro.arguments)
    if macro.catch_kwargs or macro.catch_varargs or macro.caller:
        return macro

    def call(*arguments: Any, **named: Any) -> str:
        if named or len(arguments) != expected:
            return macro(*arguments, **named)
        return Markup(function(*arguments))  # noqa: S704 - what a macro makes is escaped

    return call


class DirectCodeGenerator(CodeGenerator):
    """Writes the Python of a template; the environment has to have `escaped` and `direct_macro`."""

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        begin = self.stream.tell()
        super().macro_def(macro_ref, frame)
        self.stream.seek(begin)
        definition = self.stream.read()
        self.stream.seek(begin)
        self.stream.truncate()
        self.stream.write(definition.replace("Macro(", "environment.direct_macro(", 1))

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
