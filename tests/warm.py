"""What a process from which builds are forked has at hand: imports, and templates as Python.

Each build would do it anew otherwise, and take three times as long. Texts alone decide what templates become, so no
build is another.
"""

import gc
from contextlib import redirect_stdout
from tempfile import TemporaryDirectory

import jinja2

import build
from tests import miniature

_compiled: dict[tuple[str, str], object] = {}
_really_compile = jinja2.Environment.compile


def _compile_once(environment: jinja2.Environment, source: str, name: str, *rest: object) -> object:
    if (source, name) not in _compiled:
        _compiled[source, name] = _really_compile(environment, source, name, *rest)  # type: ignore[call-overload]
    return _compiled[source, name]


jinja2.Environment.compile = _compile_once  # type: ignore[method-assign,assignment]
with TemporaryDirectory() as folder, redirect_stdout(None):
    places = [f"--content={miniature.CONTENT}", f"--output={folder}/site", f"--state={folder}/state"]
    assert build.main([*places, "--jobs=1"]) == 0
gc.collect()
gc.freeze()  # a child does not look through what was there before it
