"""The tables of keys in CONTRIBUTING.md, from the same models as the records.

`python -m archive.editors.guide` writes each between its marks, which name one of MODELS.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from archive.editors import json_schema
from archive.records import Record
from archive.records.keys import Form, Key, outline

PAGE = Path(__file__).parents[2] / "CONTRIBUTING.md"
MARKED = re.compile(r"(<!-- Keys of an? (\w+), made by `make docs`. -->\n).*?(<!-- End. -->)", re.DOTALL)

MODELS: dict[str, type[BaseModel]] = {**json_schema.MODELS, "record": Record}
"""Name of a kind of record -> the model whose keys a table lists; “record” has what every kind has."""

FORMS: dict[Form, str] = {
    "language": "language code",
    "address": "web address",
    "contact": "web address or mailto: address",
    "file": "path",
    "sha256": "SHA-256",
    "count": "number",
    "stated": "number, `at least` or `about` a number",
    "flag": "`true` or `false`",
}
"""What a value is called, where its form is not named by a plain word."""


def page(text: str) -> str:
    """CONTRIBUTING.md with its tables as they are now. Raises KeyError for marks that name no model."""
    return MARKED.sub(lambda found: f"{found[1]}\n{table(MODELS[found[2]])}\n{found[3]}", text)


def table(model: type[BaseModel]) -> str:
    """The keys of a model as a table of Markdown. What every record has stands in the table of Record alone."""
    shared = set() if model is Record else Record.model_fields.keys()
    rows = [_row(key) for key in outline(model) if key.name not in shared]
    return "\n".join(["| key | what it means | what it holds |", "| --- | --- | --- |", *rows, ""])


def _row(key: Key) -> str:
    name = f"**`{key.name}`**" if key.required else f"`{key.name}`"
    meaning = key.meaning.replace("|", "\\|").replace("~", "\\~")
    return f"| {name} | {meaning} | {'; '.join(_holds(key))} |"


def _holds(key: Key) -> Iterator[str]:
    """What a key holds, in words; behind a group the closed lists of its keys."""
    one = _one(key)
    yield f"list: {one}" if key.many else one
    if key.usual:
        yield f"`{key.usual}` if left out"
    for inner in key.keys:
        if inner.choices:
            yield f"`{inner.name}`: {_one(inner)}"


def _one(key: Key) -> str:
    if key.form == "group":
        group = f"`{{{', '.join(part.name for part in key.keys)}}}`"
        return f"text or {group}" if key.short else group
    if key.choices:
        others = f" and what `{key.extended}` of site.yaml names" if key.extended else ""
        return ", ".join(f"`{choice}`" for choice in key.choices) + others
    word = FORMS.get(key.form, key.form)
    return f"{word} in `{key.refers}`" if key.refers else word


def main() -> None:
    """Write the tables."""
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
