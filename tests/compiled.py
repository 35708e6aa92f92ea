"""Templates become Python once in each process of the tests, not once in each clean build: that is most of its time.

The text of a template and its name alone decide what it becomes, so no build is another.
"""

import jinja2

_compiled: dict[tuple[str, str], object] = {}
_compile = jinja2.Environment.compile


def _compile_once(environment: jinja2.Environment, source: str, name: str, *rest: object) -> object:
    if (source, name) not in _compiled:
        _compiled[source, name] = _compile(environment, source, name, *rest)  # type: ignore[call-overload]
    return _compiled[source, name]


def keep() -> None:
    jinja2.Environment.compile = _compile_once  # type: ignore[method-assign,assignment]
