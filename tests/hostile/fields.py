"""One hostile text in every field of a record that takes text, and in its body; by turns in each kind of record."""

from tests.hostile.case import Case, Table, quoted

PERSON = """\
---
name: {q}
sort_name: {q}
other_names: [{q}, {{name: {q}, note: {q}}}]
identifiers: {{wikidata: {q}, senat: {q}, assemblee-nationale: {q}}}
memberships: [{{chamber: xx-assembly, constituency: {q}, role: {q}}}]
sources: [{{title: {q}, publisher: {q}, note: {q}}}]
note: {q}
---
{text}
"""
DEMAND = "---\nname: {q}\ndefinition: {q}\ntheme: {q}\nsources: [{{title: {q}}}]\n---\n{text}\n"
EVENT = "---\ntitle: {q}\ndate: 2025-03-01\nplace: {q}\nsources: [{{title: {q}}}]\n---\n{text}\n"
PAGE = "---\ntitle: {q}\nstandfirst: {q}\n---\n{text}\n\n## {text}\n\n{text}\n"
CHAMBER = "---\nname: {q}\nnative_name: {q}\ncountry: {q}\nparliament: {q}\ncode: {q}\n---\n{text}\n"
GROUP = "---\nname: {q}\nabbreviation: {q}\nchamber: xx-assembly\nnote: {q}\n---\n{text}\n"
STATEMENT = """\
---
title: {q}
short_title: {q}
original_title: {{text: {q}, language: fr}}
summary: {q}
type: declaration
date: 2025
date_note: {q}
references: [{q}]
signatories:
  - {{as_printed: {named}, note: {q}, constituency: {q}, page: {q}}}
  - {{as_printed: {q}, person: anna-sample}}
signatories_note: {q}
demands: [{{text: {q}, explanation: {q}, addressees: [{q}], quote: {q}, note: {q}, page: {q}}}]
votes: [{{chamber: xx-assembly, for: 1, roll_call: {q}, note: {q}}}]
declared: {{note: {q}}}
texts: [{{status: summary, here: this, made_by: {q}, note: {q}}}, {{status: official, made_by: {q}, note: {q}}}]
sources: [{{title: {q}, publisher: {q}, note: {q}}}]
discrepancies: [{{about: {q}, reported: {q}, recorded: {q}, note: {q}, by: 1}}]
responses: [{{date: 2025, kind: other, by: {q}, text: {q}, note: {q}}}]
corrections: [{{date: 2025, about: {q}, was: {q}, now: {q}, reason: {q}}}]
---
{text}
"""

KINDS = (
    ("people/{}.md", "signatories/{}.html", PERSON),
    ("demands/{}.md", "demands/{}.html", DEMAND),
    ("statements/{{id}}-{}.md", "statements/{{id}}.html", STATEMENT),
    ("events/{}.md", "events/{}.html", EVENT),
    ("pages/{}.md", "{}.html", PAGE),
    ("chambers/{}.md", "chambers/{}.html", CHAMBER),
    ("groups/{}.md", "groups/{}.html", GROUP),
)


def everywhere(table: Table, name: str, number: int, text: str, body: str = "") -> Case:
    """A text in all fields of one record, and in its body, unless that is given too; the kind of record goes by the
    number.
    """
    path, page, record = KINDS[number % len(KINDS)]
    identity = f"{table.category.split()[0].lower()}-{number}"
    content = record.format(q=quoted(text), named=quoted(f"{text} Specimen {number}"), text=body or text)
    return table.shown(name, {path.format(identity): content}, page.format(identity), text)
