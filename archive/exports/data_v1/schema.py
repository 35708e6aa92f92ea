"""The JSON Schema (draft 2020-12) of the types of data/v1."""

from typing import Any

from archive.exports.data_v1.fields import Field, fields, types

DIALECT = "https://json-schema.org/draft/2020-12/schema"

FORMS: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "integer": {"type": "integer", "minimum": 0},
    "boolean": {"type": "boolean"},
    "edtf": {"type": "string", "pattern": r"^[0-9X./~?%-]+$"},
    "day": {"type": "string", "format": "date"},
    "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
    "url": {"type": "string", "format": "uri"},
}


def schema(address: str) -> dict[str, Any]:
    """The schema that is published at an address: `#/$defs/Statement` is what a statement's JSON meets, and so on."""
    return {
        "$schema": DIALECT,
        "$id": address,
        "title": "Records of the register, version 1",
        "$defs": {name: _type(type_) for name, type_ in types().items()},
    }


def _type(type_: type) -> dict[str, Any]:
    found = fields(type_)
    return {
        "type": "object",
        "properties": {field.name: _described(field) for field in found},
        "required": [field.name for field in found if field.required],
    }


def _described(field: Field) -> dict[str, Any]:
    value = _value(field)
    if field.many:
        value = {"type": "array", "items": value}
    return {"description": field.meaning, **value}


def _value(field: Field) -> dict[str, Any]:
    if field.type is not None:
        return {"$ref": f"#/$defs/{field.form}"}
    return {"enum": list(field.choices)} if field.choices else FORMS[field.form]
