"""Templates become Python once in each process of the tests, not once in each clean build: that is most of its time.

The text of a template, its name and what writes the Python decide what it becomes, so no build is another.
"""

import jinja2

_compiled: dict[tuple[type, str, str], object] = {}
_compile = jinja2.Environment.compile


def _compile_once(environment: jinja2.Environment, source: str, name: str, *rest: object) -> object:
    key = environment.code_generator_class, source, name
    if key not in _compiled:
        _compiled[key] = _compile(environment, source, name, *rest)  # type: ignore[call-overload]
    return _compiled[key]


def keep() -> None:
    jinja2.Environment.compile = _compile_once  # type: ignore[method-assign,assignment]
