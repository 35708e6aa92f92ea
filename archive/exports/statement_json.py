"""A statement as JSON: its record in the form editors write it, with what the build resolved and counted."""

import json
from typing import Any

from pydantic_core import to_json

from archive import urls
from archive.pages.kind import Archive, PageKind

PATHS = "select 'statements/' || id || '.json' as page, id as record from statement"
READS = """
select 'statements/' || id || '.json' as page, 'statements' as kind, id as record from statement
union all select 'statements/' || statement || '.json', 'people', person from signature
union all select 'statements/' || statement || '.json', 'demands', demand from demand_made
union all select 'statements/' || statement || '.json', 'statements', statement from translation
"""


def view(archive: Archive, path: str) -> dict[str, Any]:
    """The record with its number and address, people and demands resolved to ids, addresses and names."""
    statement_id = urls.key(path)
    row = archive.store.row(
        "select s.number, r.json from statement s join statement_record r on r.statement = s.id where s.id = ?",
        statement_id,
    )
    record = json.loads(row["json"])
    base = archive.site.base_url
    signed = archive.store.all(
        """select g.number, g.person, g.chamber, g.parliamentary_group, g.constituency, p.name, p.authority
           from signature g join person p on p.id = g.person where g.statement = ? order by g.number""",
        statement_id,
    )
    made = archive.store.all(
        """select m.number, m.demand, d.name from demand_made m join demand d on d.id = m.demand
           where m.statement = ? order by m.number""",
        statement_id,
    )
    return {
        "id": statement_id,
        "number": row["number"],
        "address": urls.absolute(base, urls.statement(statement_id)),
        "licence": archive.site.licence.url or archive.site.licence.name,
        **{key: value for key, value in record.items() if key not in ("id", "signatories", "demands")},
        "signatories": [_signatory(base, record["signatories"][row["number"] - 1], row) for row in signed],
        "demands": [_demand(base, record["demands"][row["number"] - 1], statement_id, row) for row in made],
        "translations": _translations(archive, statement_id),
    }


def _signatory(base: str, written: dict[str, Any], row: Any) -> dict[str, Any]:
    resolved = {
        "person": row["person"],
        "name": row["name"],
        "address": urls.absolute(base, urls.person(row["person"])),
        "chamber": row["chamber"],
        "group": row["parliamentary_group"],
        "constituency": row["constituency"],
    }
    return {"number": row["number"], **written, **{key: value for key, value in resolved.items() if value}}


def _demand(base: str, written: dict[str, Any], statement_id: str, row: Any) -> dict[str, Any]:
    return {
        "number": row["number"],
        **written,
        "demand": row["demand"],
        "name": row["name"],
        "address": urls.absolute(base, urls.demand_made(statement_id, row["number"])),
    }


def _translations(archive: Archive, statement_id: str) -> list[dict[str, Any]]:
    rows = archive.store.all("select json from translation where statement = ? order by language", statement_id)
    return [{key: value for key, value in json.loads(row["json"]).items() if key != "id"} for row in rows]


def serialise(archive: Archive, path: str, view: dict[str, Any]) -> bytes:
    return to_json(view, indent=2) + b"\n"


KIND = PageKind("statement_json", PATHS, READS, view, each="statements", serialise=serialise)
