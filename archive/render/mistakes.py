"""Mistakes in templates, which are an editor's to mend: in which file and line, and what."""

from pathlib import Path
from traceback import extract_tb

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from archive.ending import Refused


class TemplateMistake(Refused):
    """A template that cannot be filled: `templates/FILE:LINE: what is wrong`, and what to do."""


def of_a_template(error: Exception, templates: Path) -> TemplateMistake | None:
    """The mistake that an error tells of; nothing where the template only called what is at fault."""
    place = _place(error, templates)
    if place is None:
        return None
    what = str(error) if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"
    if isinstance(error, TemplateNotFound):
        what = f"there is no template {error.name}"
    return TemplateMistake(f"{place}: {what}; correct the template, then try again")


def _place(error: Exception, templates: Path) -> str | None:
    """File and line: of what cannot be understood as it says itself, else where in a template the error came from."""
    if isinstance(error, TemplateSyntaxError):
        return f"{templates.name}/{error.name}:{error.lineno}"
    frames = [(Path(frame.filename), frame.lineno) for frame in extract_tb(error.__traceback__)]
    inside = [(path, line) for path, line in frames if path.is_relative_to(templates)]
    if inside and (isinstance(error, TemplateError) or frames[-1] == inside[-1]):
        path, line = inside[-1]
        return f"{templates.name}/{path.relative_to(templates).as_posix()}:{line}"
    return templates.name if isinstance(error, TemplateError) else None
