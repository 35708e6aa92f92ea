"""The search index: titles, demands and names as classic scripts, which also load from a folder on disk.

Each script adds a shard. A small archive has one; a larger one has a shard for each year of statements and for each
letter of people and of demands, so that a new statement changes a few of them.
"""

import json
from typing import Any

from archive import urls, words
from archive.cards import Card
from archive.pages.kind import Archive, PageKind

PATH = "search/index.js"
MOST_TOGETHER = 300
"""Up to so many statements the index is one script."""

LARGE = f"(select count(*) from statement) > {MOST_TOGETHER}"
SHARD_PATHS = f"""
select 'search/statements-' || coalesce(year, 'undated') || '.js' from (select distinct year from statement)
    where {LARGE}
union all select 'search/demands-' || letter || '.js' from (select distinct letter from demand) where {LARGE}
union all select 'search/people-' || letter || '.js' from (select distinct letter from person) where {LARGE}
"""
READS = """
select 'search/index.js' as page, 'statements' as kind, id as record from statement
union all select 'search/index.js', 'demands', id from demand
union all select 'search/index.js', 'people', id from person
union all select 'search/index.js', 'chambers', id from chamber
union all select 'search/index.js', 'events', id from event
"""
SHARD_READS = """
select 'search/statements-' || coalesce(year, 'undated') || '.js' as page, 'statements' as kind, id as record
    from statement
union all select 'search/statements-' || coalesce(s.year, 'undated') || '.js', 'demands', m.demand
    from demand_made m join statement s on s.id = m.statement
union all select 'search/demands-' || letter || '.js', 'demands', id from demand
union all select 'search/demands-' || d.letter || '.js', 'statements', m.statement
    from demand_made m join demand d on d.id = m.demand
union all select 'search/people-' || letter || '.js', 'people', id from person
union all select 'search/people-' || p.letter || '.js', 'statements', g.statement
    from signature g join person p on p.id = g.person
"""


def scripts(archive: Archive) -> list[str]:
    """The addresses of all scripts of the index, the newest statements first."""
    shards = archive.store.column(SHARD_PATHS)
    return [PATH, *sorted((path for path in shards if "/statements-" in path), reverse=True),
            *sorted(path for path in shards if "/statements-" not in path)]  # fmt: skip


def view(archive: Archive, path: str) -> dict[str, Any]:
    """All there is to find; of a larger archive, chambers and events only."""
    others = [*_chambers(archive), *_events(archive)]
    if len(scripts(archive)) > 1:
        return {"statements": [], "others": others}
    return {
        "statements": _statements(archive, "true"),
        "others": [*_demands(archive, "true"), *_people(archive, "true"), *others],
    }


def view_shard(archive: Archive, path: str) -> dict[str, Any]:
    """The statements of one year, or the people or demands of one letter."""
    what, _, part = urls.key(path).partition("-")
    if what == "statements":
        return {"statements": _statements(archive, "s.year is ?", None if part == "undated" else int(part))}
    find = _people if what == "people" else _demands
    return {"others": find(archive, "letter = ?", part)}


def _statements(archive: Archive, which: str, *values: Any) -> list[dict[str, Any]]:
    """Statements with the wordings and the names of their demands, and the names as printed."""
    rows = archive.store.all(
        f"""select s.id, s.title, s.card,
                   (select json_group_array(json_array(m.text, d.name)) from
                        (select * from demand_made where statement = s.id order by number) m
                        join demand d on d.id = m.demand) as made,
                   (select json_group_array(as_printed) from
                        (select as_printed from signature where statement = s.id order by number)) as names
            from statement s where {which} order by s.sort desc, s.id desc""",
        *values,
    )
    return [_statement(row) for row in rows]


def _statement(row: Any) -> dict[str, Any]:
    card, made = Card.from_json(row["card"]), json.loads(row["made"])
    return {
        "number": card.number,
        "title": card.title,
        "fullTitle": row["title"] if row["title"] != card.title else "",
        "address": card.address,
        "kind": card.type,
        "place": card.place,
        "date": card.date,
        "facts": card.facts,
        "mark": card.mark + ("-open" if card.open else ""),
        "wordings": [wording for wording, _ in made],
        "demands": [name if name != wording else "" for wording, name in made],
        "signatories": json.loads(row["names"]),
    }


def _demands(archive: Archive, which: str, *values: Any) -> list[dict[str, str]]:
    query = f"select id, name, statements from demand where {which} order by statements desc, sort, id"
    return [
        _other("Demand", row["name"], urls.demand(row["id"]), words.count(row["statements"], "statement"))
        for row in archive.store.all(query, *values)
    ]


def _people(archive: Archive, which: str, *values: Any) -> list[dict[str, str]]:
    rows = archive.store.all(
        f"select id, name, statements, spellings from person where {which} order by sort, id",
        *values,
    )
    return [
        _other("Person", row["name"], urls.person(row["id"]), words.count(row["statements"], "statement"),
               row["spellings"] or "")
        for row in rows
    ]  # fmt: skip


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
    return f"(globalThis.registerIndex ??= []).push({text});\n".encode()


KIND = PageKind("search_index", "", READS, view, always=(PATH,), serialise=serialise)
SHARD_KIND = PageKind("search_shard", SHARD_PATHS, SHARD_READS, view_shard, serialise=serialise)
