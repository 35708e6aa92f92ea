"""The text of a new record's file: what is known, and what else such a record may say, with remarks.

A line that begins with “# ” is a remark; one that begins with “#” alone is a key that waits to be filled in.
"""

from collections.abc import Mapping, Sequence

from pydantic import BaseModel

from archive.commands.new.scalars import written
from archive.records.keys import outline

Value = str | Sequence[str]
"""Text for a key, or the lines of YAML that stand below it."""

HOW = (
    "Lines that begin with # are not read. Take the # away from a key that you fill in; leave out what is not known.",
    "When all is in place, the remarks may be deleted.",
)

EXAMPLES: dict[str, tuple[str, ...]] = {
    "short_title": ("short_title: A shorter title for lists",),
    "summary": ("summary: What it asks for, in one sentence",),
    "status": ("status: adopted",),
    "dates": ("dates: {tabled: 2025-03-05, adopted: 2025-03-12}",),
    "chambers": ("chambers: [id-of-a-chamber]",),
    "references": ("references:", "  - {label: Document No 123, url: https://www.example.org/123}"),
    "signatories": (
        "signatories:",
        "  - Name as printed",
        "  - {as_printed: Name with a slip, person: id-of-the-person, certainty: probable, note: Why it is they}",
    ),
    "demands": (
        "demands:",
        "  - What is asked for, in one sentence",
        "  - {text: Another demand, demand: id-of-a-demand, addressees: [The government]}",
    ),
    "votes": (
        "votes:",
        "  - {chamber: id-of-a-chamber, date: 2025-03-12, for: 100, against: 20, abstentions: 3, outcome: adopted}",
    ),
    "responses": (
        "responses:",
        "  - {date: 2026-04-02, kind: official-response, by: Who responded, text: What was said or done}",
    ),
    "sources": (
        "sources:",
        "  - title: Where it can be read",
        "    publisher: Who published it",
        "    url: https://www.example.org/",
        "    date: 2025-03-12",
    ),
    "texts": ("texts:", "  - {status: summary, language: en, here: this, made_by: the register}"),
    "relations": ("relations:", "  - {type: follows, statement: xx-2025-001}"),
    "other_names": ("other_names:", "  - {name: Another spelling, note: Where it is printed}"),
    "memberships": (
        "memberships:",
        "  - {chamber: id-of-a-chamber, group: id-of-a-group, constituency: Place, start: 2022-06-22}",
    ),
    "identifiers": ("identifiers: {wikidata: Q1}",),
    "definition": ("definition: What the demand covers, and what not",),
    "theme": ("theme: A word or two under which it is listed",),
    "broader": ("broader: id-of-a-demand",),
    "native_name": ("native_name: Name in its own language",),
    "native_language": ("native_language: fr",),
    "parliament": ("parliament: Name of the parliament",),
    "members": ("members: 348",),
    "code": ("code: FR",),
    "abbreviation": ("abbreviation: ABC",),
    "start": ("start: 2022-06-22",),
    "end": ("end: 2024-06-09",),
    "place": ("place: Where it happened",),
    "made_by": ("made_by: Who translated it",),
}
"""How a key is written that waits to be filled in."""


def front_matter(
    model: type[BaseModel], known: Mapping[str, Value], waiting: Sequence[str], heading: Sequence[str]
) -> str:
    """The front matter of a new file: the keys that are known and those that wait, in the order of the model.

    `heading` are remarks for the top.
    """
    lines = [f"# {remark}" for remark in (*heading, *HOW)]
    for key in outline(model):
        if key.name in known:
            lines += [f"# {key.meaning}", *_known(key.name, known[key.name])]
        elif key.name in waiting:
            lines += [f"# {key.meaning}", *(f"#{line}" for line in EXAMPLES[key.name])]
    return "\n".join(("---", *lines, "---", ""))


def _known(key: str, value: Value) -> list[str]:
    if isinstance(value, str):
        return [f"{key}: {written(value)}"]
    return [f"{key}:", *value]
