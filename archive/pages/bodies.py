"""Bodies that signed, as the index of signatories lists them: committees, groups, associations, apart from people."""

from itertools import groupby

from archive import urls
from archive.records import labels
from archive.render.kind import Link, Register
from archive.render.view import view_class
from archive.store.store import Row

READS = """
union all select 'statements', statement from body_signature
union all select 'groups', parliamentary_group from body_signature where parliamentary_group is not null
union all select 'chambers', chamber from body_signature where chamber is not null
"""
"""What stands behind the records that the index reads for people."""

OF_A_LETTER = """
union all select letter, 'statements', statement from body_signature
union all select letter, 'groups', parliamentary_group from body_signature where parliamentary_group is not null
union all select letter, 'chambers', chamber from body_signature where chamber is not null
"""
"""The same, for each letter."""

MOST_LINKED = 20
"""So many of the latest statements of a body are named beside it."""


@view_class
class BodyRow:
    """A body, its kind and chamber, and the statements that it signed or sponsored; a known group has a page."""

    name: str
    address: str
    language: str
    detail: str
    count: str
    statements: list[Link]
    more: str


def number(register: Register) -> int:
    """How many bodies there are."""
    found: int = register.store.value("select count(distinct body) from standing_body")
    return found


def view(register: Register, letter: str = "") -> list[BodyRow]:
    """All bodies, or those below one letter, in order of their names."""
    rows = register.store.all(
        f"""select distinct body, name, type, language, parliamentary_group, chamber, statement from standing_body
            where {"letter = ?" if letter else "? = ''"}
            order by initial = '#', name_sort, body, sort desc, statement desc""",
        letter,
    )
    return [_row(register, list(found)) for _, found in groupby(rows, key=lambda row: row["body"])]


def _row(register: Register, rows: list[Row]) -> BodyRow:
    first, group = rows[0], rows[0]["parliamentary_group"]
    held = register.chamber(first["chamber"])
    statements = list(dict.fromkeys(row["statement"] for row in rows))
    kind = labels.BODIES[first["type"]][0] if first["type"] != "body" else ""
    return BodyRow(
        name=first["name"],
        address=urls.group(group) if group else "",
        language=first["language"] or (held.language if group else ""),
        detail=labels.facts([labels.capitalised(kind), held.own]),
        count=labels.count(len(statements), "statement"),
        statements=[Link(labels.number_of(one), urls.statement(one)) for one in statements[:MOST_LINKED]],
        more=f"and {len(statements) - MOST_LINKED} earlier" if len(statements) > MOST_LINKED else "",
    )
