"""A statement or a demand for a frame on another site: a small page without script, with an address of its own."""

import html

from archive import urls
from archive.citation.references import References
from archive.language.date_words import in_words
from archive.language.dates import parse
from archive.records import labels
from archive.render.kind import Page, PageKind, Register
from archive.render.view import view_class
from archive.store.cards import Card
from archive.store.store import Row

DEMAND_READS = """
select id as owner, 'demands' as kind, id as record from demand
union all select demand, 'statements', statement from demand_made
"""
MOST_MADE = 5
"""So many of the latest statements that make a demand are shown."""


@view_class
class Wording:
    """A demand in the words of one statement, and whose they are; `card` where other statements stand beside it."""

    number: int
    text: str
    language: str
    side: str
    whose: str
    address: str
    card: Card | None = None


@view_class
class StatementView:
    title: str
    shown_title: str
    description: str
    address: str
    card: Card
    facts: str
    language: str
    demands: list[Wording]


@view_class
class DemandView:
    title: str
    description: str
    address: str
    facts: str
    made: list[Wording]


def view_statement(register: Register, page: Page) -> StatementView:
    """What a frame shows of a statement: what a list shows, and each demand."""
    identity = page.record
    row = register.store.row("select title, card from statement where id = ?", identity)
    card = Card.from_json(row["card"])
    made = register.store.all(f"{_MADE} where m.statement = ? order by m.number", identity)
    return StatementView(
        title=row["title"],
        shown_title=register.once(References).statement(identity).shown_title,
        description=f"{', '.join(part for part in (card.number, card.type.lower(), card.place, card.date) if part)}.",
        address=card.address,
        card=card,
        facts=labels.facts([card.place, card.facts]),
        language=card.language,
        demands=[_wording(one) for one in made],
    )


def view_demand(register: Register, page: Page) -> DemandView:
    """What a frame shows of a demand: how often it was made, since when, and the latest statements that make it."""
    identity = page.record
    row = register.store.row(
        """select name, statements, doubted, (select s.date from demand_made m join statement s on s.id = m.statement
               where m.demand = demand.id and m.certainty = 'certain' order by m.sort, m.statement limit 1) as first
           from demand where id = ?""",
        identity,
    )
    made = register.store.all(
        f"{_MADE} where m.demand = ? order by m.sort desc, m.statement desc, m.number limit ?", identity, MOST_MADE
    )
    facts = _facts(row["statements"], row["doubted"], row["first"])
    wordings = [_wording(one, register.catalogue.card(one["statement"])) for one in made]
    return DemandView(row["name"], f"{row['name']}. {facts}", urls.demand(identity), facts, wordings)


_MADE = "select m.statement, m.number, m.text, m.language, m.wording, m.certainty from demand_made m"


def _wording(row: Row, card: Card | None = None) -> Wording:
    whose = "Summary by the register" if row["wording"] == "summary" else labels.TEXTS[row["wording"]]
    if doubt := labels.DOUBTS[row["certainty"]]:
        whose = f"{whose}, {doubt}"
    address = urls.demand_made(row["statement"], row["number"])
    side = labels.SIDE_LINES[row["wording"]]
    return Wording(row["number"], row["text"], row["language"] or "", side, whose, address, card)


def _facts(statements: int, doubted: int, first: str | None) -> str:
    if not statements:
        return "No statement in the register makes this demand yet."
    since = f", the first dated {in_words(parse(first))}" if first and statements > 1 else ""
    return f"Made in {labels.made_in(statements, doubted)}{since}."


def code(register: Register, address: str, title: str) -> str:
    """The HTML that shows a page in a frame, for readers to copy; `address` is that of the page itself."""
    source = html.escape(urls.absolute(register.site.base_url, urls.embed(address)))
    name = html.escape(" ".join(title.split()))
    return f'<iframe src="{source}" title="{name}" width="100%" height="420" loading="lazy"></iframe>'


STATEMENT_KIND = PageKind(
    "embed_statement",
    urls.embed(urls.pattern("statements", ".html")),
    view_statement,
    "statements",
    whole=("statements",),
)
DEMAND_KIND = PageKind(
    "embed_demand",
    urls.embed(urls.pattern("demands", ".html")),
    view_demand,
    "demands",
    reads=DEMAND_READS,
    whole=("demands",),
)
