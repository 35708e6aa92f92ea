"""The search index: titles, demands and names as one classic script, which also loads from a folder on disk."""

import json
from typing import Any

from archive import urls, words
from archive.cards import Card
from archive.pages.kind import Archive, PageKind

PATH = "search/index.js"
READS = """
select 'search/index.js' as page, 'statements' as kind, id as record from statement
union all select 'search/index.js', 'demands', id from demand
union all select 'search/index.js', 'people', id from person
union all select 'search/index.js', 'chambers', id from chamber
union all select 'search/index.js', 'events', id from event
"""


def view(archive: Archive, path: str) -> dict[str, Any]:
    """Statements with the wordings and the names of their demands; demands, people, chambers and events by name."""
    return {
        "statements": _statements(archive),
        "others": [*_demands(archive), *_people(archive), *_chambers(archive), *_events(archive)],
    }


def _statements(archive: Archive) -> list[dict[str, Any]]:
    made: dict[str, list[tuple[str, str]]] = {}
    for row in archive.store.all(
        """select m.statement, m.text, d.name from demand_made m join demand d on d.id = m.demand
           order by m.statement, m.number"""
    ):
        made.setdefault(row["statement"], []).append((row["text"], row["name"]))
    names: dict[str, list[str]] = {}
    for row in archive.store.all("select statement, as_printed, person from signature order by statement, number"):
        names.setdefault(row["statement"], []).append(row["as_printed"])
    found = []
    for row in archive.store.all("select id, title, card from statement order by sort desc, id desc"):
        card = Card.from_json(row["card"])
        found.append(
            {
                "number": card.number,
                "title": card.title,
                "fullTitle": row["title"] if row["title"] != card.title else "",
                "address": card.address,
                "kind": card.type,
                "place": card.place,
                "date": card.date,
                "facts": card.facts,
                "mark": card.mark + ("-open" if card.open else ""),
                "wordings": [wording for wording, _ in made.get(card.id, [])],
                "demands": [name if name != wording else "" for wording, name in made.get(card.id, [])],
                "signatories": names.get(card.id, []),
            }
        )
    return found


def _demands(archive: Archive) -> list[dict[str, str]]:
    rows = archive.store.all(
        """select d.id, d.name, count(distinct m.statement) as statements from demand d
           left join demand_made m on m.demand = d.id group by d.id order by statements desc, d.sort, d.id"""
    )
    return [
        _other("Demand", row["name"], urls.demand(row["id"]), words.count(row["statements"], "statement"))
        for row in rows
    ]


def _people(archive: Archive) -> list[dict[str, str]]:
    rows = archive.store.all(
        """select p.id, p.name, p.json, count(distinct g.statement) as statements,
                  (select json_group_array(distinct as_printed) from signature where person = p.id) as printed
           from person p left join signature g on g.person = p.id group by p.id order by p.sort, p.id"""
    )
    return [
        _other(
            "Person", row["name"], urls.person(row["id"]), words.count(row["statements"], "statement"), _variants(row)
        )
        for row in rows
    ]


def _variants(row: Any) -> str:
    """Every spelling under which a person may be looked for, beside the authorised name."""
    others = [other["name"] for other in json.loads(row["json"] or "{}").get("other_names", ())]
    printed = json.loads(row["printed"])
    return " ".join(sorted({name for name in (*others, *printed) if name and name != row["name"]}))


def _chambers(archive: Archive) -> list[dict[str, str]]:
    rows = archive.store.all(
        "select id, name, country, coalesce(json ->> 'native_name', '') as native from chamber order by sort, id"
    )
    return [
        _other("Chamber", f"{row['name']}, {row['country']}", urls.chamber(row["id"]), "", row["native"])
        for row in rows
    ]


def _events(archive: Archive) -> list[dict[str, str]]:
    rows = archive.store.all("select id, title, date from event order by sort, id")
    return [_other("Event", row["title"], urls.event(row["id"]), "", row["date"]) for row in rows]


def _other(kind: str, title: str, address: str, facts: str, variants: str = "") -> dict[str, str]:
    return {"kind": kind, "title": title, "address": address, "facts": facts, "variants": variants}


def serialise(archive: Archive, path: str, view: dict[str, Any]) -> bytes:
    text = json.dumps(view, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.registerIndex={text};\n".encode()


KIND = PageKind("search_index", "", READS, view, always=(PATH,), serialise=serialise)
