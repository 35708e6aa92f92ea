"""What the search is made from and shows: a script for each statement, its facets by year, names by letter.

The shards of terms follow from these; archive/search/ makes them. archive/docs/search.md has the form of all.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from archive import urls
from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.prose import html as prose
from archive.records import labels as words
from archive.render.kind import Page, PageKind, Register
from archive.search.fields import Document
from archive.search.scripts import call, called_with
from archive.search.shards import Name
from archive.search.terms import Term, Vocabulary, pieces, vocabulary
from archive.store.cards import Card

DOCUMENT = "search_document"
NAMES = "search_names"

PAGES = "select id as owner from statement order by sort, id"
READS = """
select id as owner, 'statements' as kind, id as record from statement
union all select statement, 'people', person from signature
union all select statement, 'groups', parliamentary_group from body_signature where parliamentary_group is not null
union all select statement, 'groups', on_behalf_of_group from body_signature where on_behalf_of_group is not null
union all select statement, 'groups', on_behalf_of_group from signature where on_behalf_of_group is not null
union all select statement, 'demands', demand from demand_made
union all select statement, 'chambers', chamber from statement_chamber
union all select statement, 'events', event from statement_event
"""


def view(register: Register, page: Page) -> Document:
    """What a result shows of a statement, and all that the search finds it by."""
    store, statement = register.store, page.record
    row = store.row(
        "select s.title, s.card, r.json from statement s join statement_record r on r.statement = s.id where s.id = ?",
        statement,
    )
    card, record = Card.from_json(row["card"]), json.loads(row["json"])
    site = register.site.language
    own_title = not (record.get("title_supplied") or record.get("original_title"))
    return {
        "number": card.number,
        "title": card.title,
        "fullTitle": row["title"] if row["title"] != card.title else "",
        "language": record.get("language", site) if own_title else site,
        "site": site,
        "address": card.address,
        "kind": card.type,
        "place": card.place,
        "date": card.date,
        "edtf": card.edtf,
        "facts": card.facts,
        "mark": card.mark + ("-open" if card.open else ""),
        "also": "\n".join(_also(register, statement, record)),
        "events": register.store.column(
            """select e.title from statement_event s join event e on e.id = s.event
               where s.statement = ? order by s.sort, e.id""",
            statement,
        ),
        "filed": _filed(register, statement),
        "demands": _demands(register, statement, site),
        "doubted": register.store.column(
            "select number from demand_made where statement = ? and certainty <> 'certain' order by number", statement
        ),
        "names": store.column(PRINTED, statement),
        "texts": list(_texts(register, statement, record)),
    }


def _demands(register: Register, statement: str, site: str) -> list[tuple[str, str, str]]:
    """Wording, name of the demand where that is another, and language, of each demand."""
    rows = register.store.all(
        """select m.text, d.name, coalesce(m.language, ?) as language from demand_made m
           join demand d on d.id = m.demand where m.statement = ? order by m.number""",
        site,
        statement,
    )
    return [(text, name if name != text else "", language) for text, name, language in rows]


def _also(register: Register, statement: str, record: dict[str, Any]) -> Iterator[str]:
    """What else finds a statement: official numbers, roll calls, notes, differences of sources, names."""
    if original := record.get("original_title"):
        yield original["text"]
    yield from (reference["label"] for reference in record.get("references", ()))
    yield from (vote["roll_call"] for vote in record.get("votes", ()) if vote.get("roll_call"))
    notes = ("summary", "date_note", "signatories_note", "discrepancies_note")
    yield from (record[key] for key in notes if record.get(key))
    for key, told in TOLD.items():
        yield from (part[name] for part in record.get(key, ()) for name in told if part.get(name))
    yield from register.store.column(
        """select c.native_name from statement_chamber s join chamber c on c.id = s.chamber
           where s.statement = ? and c.native_name is not null order by s.position""",
        statement,
    )
    yield from register.store.column(BEHALF, statement)


def _filed(register: Register, statement: str) -> list[str]:
    """What the register calls the signatories, and their other names, where that is not what was printed."""
    people = register.store.column(
        """with signed as (select distinct person from signature where statement = ?1)
           select name from (select name from signed join person on id = person
                             union select name from signed join person_name using (person))
           where name not in (select as_printed from signature where statement = ?1) order by name""",
        statement,
    )
    bodies = "select distinct name from body_signature where statement = ? and name <> as_printed order by name"
    return [*people, *register.store.column(bodies, statement)]


PRINTED = """
select as_printed from (
    select number, as_printed from signature where statement = ?1
    union all select number, as_printed from body_signature where statement = ?1)
group by as_printed order by min(number)
"""
"""The names under a statement as they are printed, each once: people and bodies."""

BEHALF = """
select g.name from parliamentary_group g join (
    select on_behalf_of_group as id from signature where statement = ?1
    union select on_behalf_of_group from body_signature where statement = ?1) using (id)
order by 1
"""
"""The groups for which somebody signed."""


TOLD = {
    "demands": ("explanation", "quote", "note"),
    "votes": ("note",),
    "signatories": ("note", "on_behalf_of", "version"),
    "relations": ("note",),
    "discrepancies": ("about", "reported", "recorded", "note"),
    "responses": ("by", "text", "note"),
}
"""Parts of a statement, and which of their keys are words that a reader may look for."""


def _texts(register: Register, statement: str, record: dict[str, Any]) -> Iterator[tuple[str, str, list[str]]]:
    """Language, form and blocks of each text that is here."""
    if record.get("body", "").strip():
        here: dict[str, Any] = next((text for text in record.get("texts", ()) if text.get("here")), {})
        language = here.get("language") or record.get("language") or register.site.language
        yield language, _form(here.get("status")), _blocks(record["body"])
    rows = register.store.all("select language, json from translation where statement = ? order by language", statement)
    for language, text in rows:
        translation = json.loads(text)
        yield language, _form(translation["status"]), _blocks(translation.get("body", ""))


ON_THE_PAGE = urls.locator("statements/")
"""Texts are converted as for the page of a statement, so that what is kept of one serves the other."""

FORMS = {"official": "p", "translation": "p", "summary": "s"}
"""Whose words a text is -> p where paragraphs are numbered, s for a summary by the register or another."""


def _form(status: str | None) -> str:
    return FORMS[words.SIDE_LINES[status]] if status else ""  # type: ignore[index]


def _blocks(text: str) -> list[str]:
    """The blocks of a Markdown text as the page numbers them, without their markup."""
    return [_plain(str(block)) for block in prose.paragraphs(prose.to_html(text, ON_THE_PAGE))]


def _plain(block: str) -> str:
    return " ".join(prose.words_of(block, " ").split())


def read_document(content: bytes) -> Document:
    """The document in the script of a statement. Raises ValueError when it is none."""
    _, document = called_with("statement", content)
    found: Document = document
    return found


def serialise(register: Register, page: Page, view: Document) -> bytes:
    return call("statement", page.record, view)


# -- names ----------------------------------------------------------------------------------------

NAME_PAGES = "select '' as part union select letter from person union select letter from demand_with_page"
NAME_READS = """
select letter as part, 'people' as kind, id as record from person
union all select p.letter, 'statements', g.statement from signature g join person p on p.id = g.person
union all select letter, 'demands', id from demand_with_page
union all select d.letter, 'statements', m.statement from demand_made m join demand_with_page d on d.id = m.demand
union all select '', 'chambers', id from chamber
union all select '', 'groups', id from parliamentary_group
union all select '', 'events', id from event
"""


def _lines(*values: str) -> str:
    """An expression of SQL for several values as the lines of one text."""
    return " || char(10) || ".join(f"coalesce({value}, '')" for value in values)


SEATS = "(select group_concat(distinct constituency) from membership where person = person.id)"
NOTE, BODY = "json ->> 'note'", "json ->> 'body'"
OF_A_LETTER = f"""
select 'p' as kind, id, name as title, coalesce(spellings, '') as names, {_lines(NOTE, BODY, SEATS)} as prose
    from person where letter = ?1
union all select 'd', id, name, '', {_lines("definition", "theme", BODY)} from demand
    where letter = ?1 and only_at is null
"""
OF_OTHERS = f"""
select 'c' as kind, id, name || ', ' || country as title, coalesce(native_name, '') as names,
       {_lines("parliament", BODY)} as prose from chamber
union all select 'g', id, name, coalesce(abbreviation, ''), {_lines(NOTE, BODY)} from parliamentary_group
union all select 'e', id, title, '', {_lines("date", "place", BODY)} from event
"""

ADDRESS = re.compile(r"\]\([^()]*(?:\([^()]*\)[^()]*)?\)")
"""The end of a link's words, and its address."""

Listed = tuple[str, str, str, str, str]
"""Kind (p, d, c, g, e), id, title, other names, and what else its record says, as one text."""


def view_names(register: Register, page: Page) -> list[Listed]:
    """People and demands of a letter, or chambers, groups and events, by kind and id."""
    rows = register.store.all(OF_A_LETTER, page.part) if page.part else register.store.all(OF_OTHERS)
    return sorted((kind, identity, title, names, _spoken(kind, prose)) for kind, identity, title, names, prose in rows)


def _spoken(kind: str, prose: str) -> str:
    """What else a record says: of an event, its date in words too; links between records without their ids."""
    date = in_words(parse(prose.partition("\n")[0])) if kind == "e" else ""
    return ADDRESS.sub("]", f"{date}\n{prose}").strip()


def names_of(listed: Iterable[Listed], language: str) -> list[tuple[Term, Name]]:
    """Each name under each of its terms, and with its kind in capitals under what else its record says.

    Names of people have no endings; all else is in the site's language.
    """
    found: list[tuple[Term, Name]] = []
    for kind, identity, title, names, text in listed:
        one_line = words.shortened(" ".join(title.split()))  # beside each of its terms: it would count by its square
        named = _terms_of(f"{title}\n{names}", vocabulary("" if kind == "p" else language, whole=True))
        found += ((term, (kind, identity, one_line)) for term in named)
        said = _terms_of(text, vocabulary(language))
        found += ((term, (kind.upper(), identity, one_line)) for term in said if term not in named)
    return found


def _terms_of(text: str, known: Vocabulary) -> dict[Term, None]:
    return dict.fromkeys(term for piece in pieces(text) for term in known[piece])


def serialise_names(register: Register, page: Page, view: list[Listed]) -> bytes:
    return call("names", view)


def read_names(content: bytes) -> list[Listed]:
    """The names in such a script. Raises ValueError when it is none."""
    (listed,) = called_with("names", content)
    return [(kind, identity, title, names, text) for kind, identity, title, names, text in listed]


# -- facets ---------------------------------------------------------------------------------------

YEAR = "substr({0}, instr({0}, '-') + 1, 4)"
FACET_PAGES = f"select distinct {YEAR.format('id')} as part from statement"
FACET_READS = f"""
select {YEAR.format("id")} as part, 'statements' as kind, id as record from statement
union all select {YEAR.format("statement")}, 'chambers', chamber from statement_chamber
union all select {YEAR.format("statement")}, 'groups', parliamentary_group from statement_group
union all select {YEAR.format("statement")}, 'demands', demand from demand_made
"""


def view_facets(register: Register, page: Page) -> dict[str, Any]:
    """What the statements of a year can be narrowed by, and the words for it."""
    year = page.part
    rows = register.store.all(
        f"""select s.id, s.type, s.status, s.year, s.sort, coalesce(r.json ->> 'language', ?) as language,
              (select json_group_array(distinct chamber) from statement_chamber where statement = s.id) as chambers,
              (select json_group_array(distinct c.country) from statement_chamber x join chamber c on c.id = x.chamber
               where x.statement = s.id) as countries,
              (select json_group_array(distinct parliamentary_group) from statement_group
               where statement = s.id) as groups,
              (select json_group_array(distinct d.theme) from demand_made m join demand d on d.id = m.demand
               where m.statement = s.id and d.theme is not null) as themes
            from statement s join statement_record r on r.statement = s.id
            where {YEAR.format("s.id")} = ? order by s.id""",
        register.site.language,
        year,
    )
    found: dict[str, Any] = {}
    for row in rows:
        country, _, number = row["id"].split("-")
        lists = [sorted(json.loads(row[key])) for key in ("chambers", "countries", "groups", "themes")]
        day = row["sort"][:10] if row["sort"] > "0001" else row["year"]
        entry = [int(number), row["type"], *lists, row["status"], row["language"], day]
        found.setdefault(f"{country}{year}", []).append(entry)
    return {**found, "labels": _labels(register, found)}


def _labels(register: Register, found: dict[str, list[list[Any]]]) -> dict[str, str]:
    """The words for the ids and values that are not words themselves."""
    entries = [entry for group in found.values() for entry in group]
    terms = register.site.terms
    labels = {type_: terms.types[type_].name for type_ in {entry[1] for entry in entries}}
    labels |= {status: terms.statuses[status].name for status in {entry[6] for entry in entries}}
    labels |= {language: words.language_name(language) for language in {entry[7] for entry in entries}}
    for chamber in {chamber for entry in entries for chamber in entry[2]}:
        known = register.chamber(chamber)
        labels[chamber] = words.placed(known.own, known.country) or chamber
    for group in {group for entry in entries for group in entry[4]}:
        name = register.store.value("select name from parliamentary_group where id = ?", group)
        labels[group] = name or group
    return dict(sorted(labels.items()))


def serialise_facets(register: Register, page: Page, view: dict[str, Any]) -> bytes:
    return call("facets", page.part, view)


KIND = PageKind(
    DOCUMENT,
    urls.pattern("statements", ".js"),
    view,
    "statements",
    PAGES,
    READS,
    serialise=serialise,
    whole=("statements",),
)
NAMES_KIND = PageKind(
    NAMES,
    "search/names{-part}.js",
    view_names,
    pages=NAME_PAGES,
    reads=NAME_READS,
    serialise=serialise_names,
    whole=("people", "demands", "chambers", "groups", "events"),
)
FACETS_KIND = PageKind(
    "search_facets",
    "search/facets-{part}.js",
    view_facets,
    pages=FACET_PAGES,
    reads=FACET_READS,
    serialise=serialise_facets,
    whole=("statements",),
)
