"""Step 2, validate: documents to records. Every mistake of every file is put into an editor's words."""

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from archive import records
from archive.documents import Document
from archive.holdings import Holdings
from archive.problems import Problem, did_you_mean, key_path
from archive.read import ContentFile, Reading
from archive.records import KINDS, Site, Translation

M = TypeVar("M", bound=BaseModel)
SHAPES = {
    "tuple_type": "a list is expected here; begin each entry on its own line with “- ”",
    "list_type": "a list is expected here; begin each entry on its own line with “- ”",
    "dict_type": "keys with values are expected here, such as “label: ...”",
    "model_type": "keys with values are expected here, such as “label: ...”",
    "model_attributes_type": "keys with values are expected here, such as “label: ...”",
}
PLACEHOLDER = Site.model_validate(
    {
        "title": "Register",
        "tagline": "-",
        "description": "-",
        "base_url": "https://register.example",
        "licence": {"name": "-"},
    }
)
"""Stands in for settings that could not be read, so that the records are checked all the same."""


def validate(reading: Reading) -> tuple[Holdings, list[Problem]]:
    """Turn what was read into holdings. Records with mistakes are left out; the problems name each mistake."""
    problems: list[Problem] = []
    site = _model(Site, reading.site, {}, problems) if reading.site else None
    holdings = Holdings(reading.root, site or PLACEHOLDER)
    for file in reading.files:
        _file_record(holdings, file, problems)
    _file_translations(holdings, reading.files, problems)
    return holdings, problems


def _file_record(holdings: Holdings, file: ContentFile, problems: list[Problem]) -> None:
    if file.language is not None:
        return
    if (file.kind, file.id) in holdings.documents:
        other = holdings.documents[file.kind, file.id].path
        message = f"“{file.id}” is already the id of {other}; give this file the next free number"
        problems.append(Problem(file.document.path, 1, 1, "", message, "id-duplicate"))
        return
    holdings.documents[file.kind, file.id] = file.document
    given = {"id": file.id, "body": file.document.body}
    record = _model(KINDS[file.kind], file.document, given, problems)
    if record is not None:
        holdings.records[file.kind][file.id] = record


def _file_translations(holdings: Holdings, files: list[ContentFile], problems: list[Problem]) -> None:
    for file in files:
        if file.language is None:
            continue
        if (file.kind, file.id) not in holdings.documents:
            message = f"translates {file.id}, but there is no statement of that id; check the file's name"
            problems.append(Problem(file.document.path, 1, 1, "", message, "translation-alone"))
            continue
        given = {"id": file.id, "body": file.document.body, "language": file.language}
        translation = _model(Translation, file.document, given, problems)
        if translation is not None:
            holdings.translations.setdefault(file.id, []).append(translation)


def _model(model: type[M], document: Document, given: dict[str, str], problems: list[Problem]) -> M | None:
    """Validate one document, or add its problems and return nothing."""
    plain = document.plain()
    taken = records.from_the_file_name(model) & plain.keys()
    for key in sorted(taken):
        message = "is not written in the front matter; the file's name and place say it. Leave it out"
        problems.append(_problem(document, (key,), message, "key-unknown"))
        del plain[key]
    try:
        record = model.model_validate({**plain, **given})
    except ValidationError as error:
        problems.extend(_problems(model, document, plain, error))
        return None
    return None if taken else record


def _problems(
    model: type[BaseModel], document: Document, plain: dict[str, Any], error: ValidationError
) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        location = _location(detail, plain)
        rule, message = _explain(model, detail)
        yield _problem(document, location, message, rule)


def _explain(model: type[BaseModel], detail: ErrorDetails) -> tuple[str, str]:
    """The rule and the message of one pydantic error."""
    kind, location = detail["type"], detail["loc"]
    if kind == "extra_forbidden":
        known = records.fields_at(model, location[:-1])
        offer = did_you_mean(str(location[-1]), known) or f" Known keys here: {', '.join(sorted(known))}."
        return "key-unknown", f"is not a key that is known here.{offer}"
    if kind == "missing":
        return "key-missing", f"is missing; add a line “{location[-1]}: ...”"
    if kind == "literal_error":
        choices = [choice.strip("'") for choice in detail["ctx"]["expected"].replace(" or ", ", ").split(", ")]
        value = str(detail["input"])
        return "value-not-in-list", (
            f"“{value}” is not in the list: {', '.join(choices)}.{did_you_mean(value, choices)}"
        )
    if kind in SHAPES:
        return "value-shape", SHAPES[kind]
    return kind, detail["msg"]


def _location(detail: ErrorDetails, plain: dict[str, Any]) -> tuple[str | int, ...]:
    """Where the mistake stands, without the steps that pydantic adds for shorthands and dictionaries."""
    location = tuple(step for step in detail["loc"] if step != "[key]")
    while location and detail["type"] != "missing" and not _present(plain, location):
        location = location[:-1]
    return location


def _present(node: Any, location: tuple[str | int, ...]) -> bool:
    for step in location:
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            return False
    return True


def _problem(document: Document, location: tuple[str | int, ...], message: str, rule: str) -> Problem:
    line, column = document.locate(location)
    return Problem(document.path, line, column, key_path(location), message, rule)
