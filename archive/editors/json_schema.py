"""Records to JSON Schemas, by which editors check and complete front matter and site.yaml while it is typed.

`python -m archive.editors.json_schema` writes them into archive/schemas/. They are of draft 7, which every editor's
tool knows, and name no address of their own. Front matter is text to the build, but such tools read YAML by its own
rules: what they take for a number, or for true and false, is accepted wherever text is.
"""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from archive import records
from archive.kinds import KINDS
from archive.read.located_yaml import MOST_ITEMS
from archive.records import ID, Site, Translation
from archive.records.keys import Form, Key, label, outline
from archive.records.site import FEED_IDS, ORIGIN, REPOSITORY
from archive.records.values import BOUNDS, LANGUAGE, LONGEST_NAME, MOST_DIGITS, SHA256

FOLDER = Path(__file__).parents[1] / "schemas"
DRAFT = "http://json-schema.org/draft-07/schema#"

MODELS: dict[str, type[BaseModel]] = {
    **{KINDS[kind].word: model for kind, model in records.MODELS.items()},
    "translation": Translation,
    "site": Site,
}
"""Name of a schema -> the model that it is made from."""

Schema = dict[str, Any]

TEXT = ["string", "number", "boolean"]
"""What a line of text may be to a reader of YAML."""

LINE = "a line of text is expected here, not a list or a group of keys"

DEVICES = "(?:con|prn|aux|nul|com[0-9]|lpt[0-9])"
FILE = r'(?!/)(?!(?:.*/)?(?:\.|/|$))[^\\#?%:*<>|"\t\n]+'
ADDRESS = r'https?://[^\s<>"]+'

# Dates in EDTF, as edtf.py reads them; that a day exists, and that a period ends after it begins, only the build sees.
YEAR, MONTH, DAY, SIGN = "(?!0000)[0-9]{4}", "(?:0[1-9]|1[0-2])", "(?:0[1-9]|[12][0-9]|3[01])", "[~?%]?"
KNOWN = f"{YEAR}(?:-{MONTH}(?:-{DAY})?)?{SIGN}"
VAGUE = f"(?:{YEAR}-(?:{MONTH}-XX|XX(?:-XX)?)|(?!000X)[0-9]{{3}}X|(?!00XX)[0-9]{{2}}XX){SIGN}"
DATE = rf"{VAGUE}|{KNOWN}(?:/(?:{KNOWN}|\.\.))?|\.\./{KNOWN}"


def _text(pattern: str, advice: str) -> Schema:
    """A line of text that has a form; `advice` is what editors' tools say where it does not fit."""
    return {"type": TEXT, "pattern": f"^(?:{pattern})$", "patternErrorMessage": advice, "errorMessage": LINE}


def _figure(pattern: str, advice: str, lowest: int, highest: int) -> Schema:
    """A line of text of which other readers make a whole number, or may."""
    return _text(pattern, advice) | {"type": ["string", "integer"], "minimum": lowest, "maximum": highest}


FORMS: dict[Form, Schema] = {
    "text": {"type": TEXT, "pattern": r"\S", "patternErrorMessage": "nothing is written here", "errorMessage": LINE},
    "id": {
        **_text(f"(?!{DEVICES}$){ID.pattern}", "an id has lower case letters, digits and single hyphens"),
        "maxLength": LONGEST_NAME,
    },
    "language": _text(LANGUAGE.pattern, "a language code is expected here: en, fr, hy ..."),
    "sha256": _text(SHA256.pattern, "a SHA-256 has 64 digits, 0 to 9 and a to f"),
    "address": _text(ADDRESS, "a web address is written in full, from https:// on"),
    "contact": _text(
        rf'{ADDRESS}|mailto:[^@\s<>"]+@[^@\s<>"]+', "write a web address, or mailto: and an e-mail address"
    ),
    "file": _text(FILE, "a path inside the content folder is expected here, such as votes/list.csv"),
    "repository": _text(REPOSITORY.pattern, "a repository is written as owner/name"),
    "feed-ids": _text(FEED_IDS.pattern, "write tag:example.org,2025: or a former base_url with its last slash"),
    "pattern": _text(r'https?://[^\s<>"{}]+\{\}[^\s<>"{}]*', "write an address with {} in the place of the identifier"),
    "origin": _text(ORIGIN.pattern, "a host is written as https://git.example.org, without a path"),
    "date": _figure(DATE, "a date is written as 2025-09-19, 2025-09 or 2025", 1000, 9999),
    "count": _figure(f"[0-9]{{1,{MOST_DIGITS}}}", "a count has digits only, such as 183", 0, 10**MOST_DIGITS - 1),
    "stated": _figure(
        rf"(?:(?:{'|'.join(BOUNDS)})\s+)?[0-9]{{1,{MOST_DIGITS}}}",
        "digits are expected here, such as 183, or “at least 183” or “about 183”",
        0,
        10**MOST_DIGITS - 1,
    ),
    "flag": {"enum": [True, False, "true", "false"]},
}
"""What a value of each form is. A pattern asks something of text alone, a bound of numbers alone."""


def schema(name: str) -> Schema:
    """The schema of front matter of that name, or of site.yaml; a name of MODELS."""
    title = "site.yaml" if name == "site" else f"Front matter of a {name}"
    return {"$schema": DRAFT, "title": title, "type": "object", **_group(outline(MODELS[name]))}


def _group(keys: tuple[Key, ...]) -> Schema:
    found: Schema = {"properties": {key.name: _described(key) for key in keys}, "additionalProperties": False}
    required = [key.name for key in keys if key.required]
    return found | ({"required": required} if required else {})


def _described(key: Key) -> Schema:
    value = _value(key)
    if key.many:
        value = {"type": "array", "items": value, "maxItems": MOST_ITEMS}
    usual = {"default": _usual(key)} if key.usual else {}
    return {"title": label(key.name), "description": key.meaning, **value, **usual}


def _value(key: Key) -> Schema:
    """What one value is. Where a line may stand for a group, what is said of text and of groups stands together."""
    if key.extended:
        return {"anyOf": [{"enum": list(key.choices)}, FORMS["id"]]}
    if key.form == "choice":
        return {"enum": list(key.choices)}
    if key.form == "group" and key.short:
        return {**FORMS["text"], "type": [*TEXT, "object"], **_group(key.keys)}
    if key.form == "group":
        others = {"additionalProperties": FORMS[key.open]} if key.open else {}
        return {"type": "object", **_group(key.keys), **others}
    return FORMS[key.form]


def _usual(key: Key) -> str | bool:
    return key.usual == "true" if key.form == "flag" else key.usual


def as_text(name: str) -> str:
    """A schema as the file that editors read."""
    return json.dumps(schema(name), ensure_ascii=False, indent=1) + "\n"


def path_of(name: str) -> Path:
    """Where a schema lies."""
    return FOLDER / f"{name}.schema.json"


def main() -> None:
    """Write every schema, and take away those of models that are no more."""
    FOLDER.mkdir(exist_ok=True)
    for stale in set(FOLDER.iterdir()) - {path_of(name) for name in MODELS}:
        stale.unlink()
    for name in MODELS:
        path_of(name).write_text(as_text(name), encoding="utf-8")


if __name__ == "__main__":
    main()
