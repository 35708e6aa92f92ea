"""Step 2, validate: documents to records. Every mistake of every file is put into an editor's words."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from archive import records
from archive.problems.problem import Problem, did_you_mean
from archive.problems.rule_names import RuleName
from archive.read.batch import Batch, Location, problem_in
from archive.read.costs import began
from archive.read.documents import Document, Mapping, Node, Sequence
from archive.read.files import ContentFile, Reading
from archive.read.located_yaml import MOST_TOLD
from archive.records import MODELS, Site, Terms, Translation
from archive.records.vocabularies import unlisted

M = TypeVar("M", bound=BaseModel)
LIST = "a list is expected here; begin each entry on its own line with “- ”"
TEXT = "a line of text is expected here, not a list or a group of keys"
LONGEST = 60
"""Letters of a value that a message repeats."""

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


def validate(reading: Reading, site: Site | None = None) -> tuple[Batch, list[Problem]]:
    """Turn what was read into batch. Records with mistakes are left out; the problems name each mistake.

    `site` are the settings, where they were read before; values are held against the terms in them.
    """
    problems: list[Problem] = []
    if reading.site:
        site = _model(Site, reading.site, {}, problems)
    terms = site.terms if site else None
    batch = Batch(reading.root, site or PLACEHOLDER, unreadable=reading.unreadable, costs=reading.costs)
    for file in reading.files:
        since = began()
        _file_record(batch, file, problems, terms)
        batch.costs.add(file.document.path, since)
    _file_translations(batch, reading.files, problems)
    return batch, problems


def _file_record(batch: Batch, file: ContentFile, problems: list[Problem], terms: Terms | None) -> None:
    if file.language is not None:
        return
    if (file.kind, file.id) in batch.documents:
        other = batch.documents[file.kind, file.id].path
        message = f"“{file.id}” is already the id of {other}; give the newer of the two the next free number"
        problems.append(Problem(file.document.path, 1, 1, "", message, "id-duplicate"))
        return
    batch.documents[file.kind, file.id] = file.document
    given = {"id": file.id, "body": file.document.body}
    record = _model(MODELS[file.kind], file.document, given, problems, terms)
    if record is not None:
        batch.records[file.kind][file.id] = record


def _file_translations(batch: Batch, files: list[ContentFile], problems: list[Problem]) -> None:
    for file in files:
        if file.language is None:
            continue
        if problem := _misfiled(batch, file, file.language):
            problems.append(problem)
            continue
        batch.translation_documents[file.id, file.language] = file.document
        given = {"id": file.id, "body": file.document.body, "language": file.language}
        if translation := _model(Translation, file.document, given, problems):
            batch.translations.setdefault(file.id, []).append(translation)


def _misfiled(batch: Batch, file: ContentFile, language: str) -> Problem | None:
    """A translation of no statement, or a second one into a language."""
    path = file.document.path
    if not batch.has(file.kind, file.id):
        message = f"translates {file.id}, but there is no statement of that id; correct the file's name"
        return Problem(path, 1, 1, "", message, "translation-alone")
    if other := batch.translation_documents.get((file.id, language)):
        message = f"{other.path} is already the translation of {file.id} into “{language}”; keep one of the two"
        return Problem(path, 1, 1, "", message, "id-duplicate")
    return None


def _model(
    model: type[M], document: Document, given: dict[str, str], problems: list[Problem], terms: Terms | None = None
) -> M | None:
    """Validate one document, or add its problems and return nothing."""
    plain = document.plain()
    taken = records.from_the_file_name(model) & plain.keys()
    for key in sorted(taken):
        message = "is not written in the front matter, for the file's name and place say it; leave it out"
        problems.append(_problem(document, (key,), message, "key-unknown"))
        del plain[key]
    try:
        record = model.model_validate({**plain, **given}, context=terms)
    except ValidationError as error:
        problems.extend(_problems(model, document, plain, error))
        return None
    return None if taken else record


def _problems(
    model: type[BaseModel], document: Document, plain: dict[str, Any], error: ValidationError
) -> Iterator[Problem]:
    for detail in islice(error.errors(include_url=False), MOST_TOLD):
        location = _location(detail, plain)
        rule, message = explain(model, detail)
        yield _problem(document, location, message, rule)


def explain(model: type[BaseModel], detail: ErrorDetails) -> tuple[RuleName, str]:
    """The rule and the message of one pydantic error. The types of errors that are named here are pydantic's."""
    match detail["type"]:
        case "extra_forbidden":
            return "key-unknown", _unknown(detail["loc"][-1], records.fields_at(model, detail["loc"][:-1]))
        case "literal_error":
            return _unlisted(detail["input"], _choices(detail))
        case "missing":
            return "key-missing", f"is missing; add a line “{detail['loc'][-1]}: ...”"
        case "tuple_type":
            return "value-shape", LIST
        case "model_type":
            known = ", ".join(records.fields_at(model, detail["loc"]))
            return "value-shape", f"keys with values are expected here; the keys are {known}"
        case rule:
            return cast(RuleName, rule), _briefly(detail["msg"], detail["input"])


def _unknown(key: object, known: list[str]) -> str:
    offer = did_you_mean(str(key), known) or f" Known keys here: {', '.join(sorted(known))}."
    return f"is not a key that is known here.{offer}"


def _unlisted(value: object, choices: list[str]) -> tuple[RuleName, str]:
    if not isinstance(value, str):
        return "value-shape", TEXT
    if len(choices) == 1:
        message = f"“{value}” stands here; write “{choices[0]}”, or leave the key out"
    else:
        message = unlisted(value, choices)
    return "value-not-in-list", _briefly(message, value)


def _choices(detail: ErrorDetails) -> list[str]:
    expected: str = detail["ctx"]["expected"]
    return [choice.strip("'") for choice in expected.replace(" or ", ", ").split(", ")]


def _briefly(message: str, value: object) -> str:
    """The message with no more than the beginning of a long value."""
    if not isinstance(value, str) or len(value.strip()) <= LONGEST:
        return message
    return message.replace(value.strip(), f"{value.strip()[:LONGEST]}…")


def _location(detail: ErrorDetails, plain: dict[str, Any]) -> Location:
    """Where the mistake stands, without the steps that pydantic adds for shorthands."""
    location = detail["loc"]
    while location and detail["type"] != "missing" and not _present(plain, location):
        location = location[:-1]
    return location


def _present(node: Any, location: Location) -> bool:
    for step in location:
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            return False
    return True


def _problem(document: Document, location: Location, message: str, rule: RuleName) -> Problem:
    """A problem at a value; at the key, if it is the key that is wrong."""
    problem = problem_in(document, location, message, rule)
    if rule != "key-unknown":
        return problem
    line, column = _place_of_key(document, location)
    return replace(problem, line=line, column=column)


def _place_of_key(document: Document, location: Location) -> tuple[int, int]:
    node: Node = document.front
    for step in location[:-1]:
        if isinstance(node, Mapping) and isinstance(step, str):
            node = node.entries[step]
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
    key = location[-1]
    return node.marks[key] if isinstance(node, Mapping) and isinstance(key, str) else (node.line, node.column)
