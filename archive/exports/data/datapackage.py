"""datapackage.json: what the CSV tables hold (Frictionless Data Package and Table Schema, version 1)."""

import re
from typing import Any

from pydantic_core import to_json

from archive import urls
from archive.exports.data import csv_files
from archive.exports.data.table import ADDRESS, ADDRESS_MEANING, Column, Table, columns_of
from archive.exports.data.tables import BY_STORED, TABLES
from archive.exports.data_v1 import VERSION
from archive.records import Site, Terms
from archive.render.kind import Page, PageKind, Register, every_record

PATH = f"{urls.DATA}/datapackage.json"


def view(register: Register, page: Page) -> dict[str, Any]:
    """The description of the tables; each has its files in `path`, one or several."""
    site = register.site
    return {
        "profile": "tabular-data-package",
        "name": f"register-v{VERSION}",
        "title": site.title,
        "description": site.description,
        "homepage": urls.absolute(site.base_url, "data.html"),
        "version": f"{VERSION}",
        "licenses": [_licence(site)],
        "resources": [_resource(register, table) for table in TABLES],
    }


def _licence(site: Site) -> dict[str, str]:
    """The licence: its name may hold letters, digits, full stops and hyphens (Data Package, `licenses`)."""
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", site.licence.name).strip("-") or "licence"
    path = {"path": site.licence.url} if site.licence.url else {}
    return {"name": name, **path, "title": site.licence.name}


def files(register: Register, table: Table) -> list[str]:
    """The paths of the files of a table, beside the folder of the data package."""
    kind = csv_files.KINDS[TABLES.index(table)]
    return sorted(page.path.removeprefix(f"{urls.DATA}/") for page in kind.all_pages(register.store))


def _resource(register: Register, table: Table) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "title": table.title,
        "description": table.meaning,
        "path": files(register, table),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _schema(register.site.terms, table),
    }


def _schema(terms: Terms, table: Table) -> dict[str, Any]:
    """The Table Schema of a table: types, what may not be empty, the key, what refers to other tables."""
    known = columns_of(table.stored)
    columns = [known[name] for name in table.exported]
    address = {"name": ADDRESS, "type": "string", "format": "uri", "description": ADDRESS_MEANING}
    fields = [_field(terms, table, column) for column in columns]
    referring = [column for column in columns if column.refers_to]
    return {
        "fields": [*fields, {**address, "constraints": {"required": True}}],
        "missingValues": [""],
        "primaryKey": [column.name for column in columns if column.key],
        **({"foreignKeys": list(map(_foreign_key, referring))} if referring else {}),
    }


def _field(terms: Terms, table: Table, column: Column) -> dict[str, Any]:
    values = getattr(terms, column.extended) if column.extended else column.choices
    choices = {"enum": list(values)} if values else {}
    constraints = {**({"required": True} if column.required else {}), **choices}
    return {
        "name": column.name,
        "type": column.type,
        "description": table.columns[column.name],
        **({"trueValues": ["1"], "falseValues": ["0"]} if column.type == "boolean" else {}),
        **({"constraints": constraints} if constraints else {}),
    }


def _foreign_key(column: Column) -> dict[str, Any]:
    resource = BY_STORED[column.refers_to].name.replace("_", "-")
    return {"fields": [column.name], "reference": {"resource": resource, "fields": ["id"]}}


def serialise(register: Register, page: Page, view: dict[str, Any]) -> bytes:
    return to_json(view, indent=2) + b"\n"


KIND = PageKind("datapackage", PATH, view, reads=every_record(), serialise=serialise)
