"""The page of a statement: one anatomy for every type, in the order of the readers' questions."""

from collections.abc import Mapping
from functools import lru_cache

from archive import urls
from archive.citation.references import References
from archive.language import names
from archive.linked_data import statement as linked_statement
from archive.pages import compared, embed, responses
from archive.pages.citing import Cited, cited
from archive.pages.record_files import File, record_files
from archive.pages.responses import Response
from archive.pages.statement import demands, glance, provenance, signature_table, signing, texts, voting
from archive.pages.statement.provenance import CorrectionItem, DiscrepancyItem, Provenance
from archive.pages.statement.signing import Signing
from archive.pages.statement.texts import Pair, TextBlock
from archive.pages.trail import Trail, trail
from archive.prose import html
from archive.records import Statement, labels
from archive.render.kind import Cell, Link, Page, PageKind, Register, chamber_links
from archive.render.view import view_class
from archive.store.cards import Card, title_language

PAGES = "select id as owner from statement order by sort, id"
"""In order of their dates: a statement shows those just before and after it, which are then still at hand."""

READS = """
select id as owner, 'statements' as kind, id as record from statement
union all select statement, 'people', person from signature
union all select statement, 'people', person from ballot where person is not null
union all select statement, 'chambers', chamber from statement_chamber
union all select statement, 'chambers', chamber from vote
union all select v.statement, 'chambers', c.id
    from vote v join chamber c on instr(' ' || v.joint_with || ' ', ' ' || c.id || ' ')
union all select statement, 'chambers', chamber from signature where chamber is not null
union all select statement, 'chambers', chamber from body_signature where chamber is not null
union all select g.statement, 'chambers', c.id
    from chamber c join chamber other on other.name = c.name join signature g on g.chamber = other.id
union all select statement, 'groups', parliamentary_group from signature
    where parliamentary_group is not null
union all select statement, 'chambers', chamber from possible_office
union all select statement, 'groups', parliamentary_group from possible_office
    where parliamentary_group is not null
union all select statement, 'groups', on_behalf_of_group from signature where on_behalf_of_group is not null
union all select statement, 'groups', parliamentary_group from body_signature where parliamentary_group is not null
union all select statement, 'groups', on_behalf_of_group from body_signature where on_behalf_of_group is not null
union all select b.statement, 'groups', g.id
    from ballot b join vote v on v.statement = b.statement and v.number = b.vote
    join parliamentary_group g on b.parliamentary_group in (g.name, g.abbreviation)
        and instr(' ' || v.chamber || ' ' || coalesce(v.joint_with, '') || ' ', ' ' || g.chamber || ' ')
union all select statement, 'demands', demand from demand_made
union all select statement, 'events', event from statement_event
union all select statement, 'statements', other from relation
union all select other, 'statements', statement from relation
union all select a.statement, 'statements', x.statement
    from demand_made x join demand_made a on a.demand = x.demand and a.statement <> x.statement
    where (select count(*) from (select distinct statement from demand_made where demand = x.demand
                                 limit most('occurrences') + 1)) <= most('occurrences')
union all select a.statement, 'statements', x.statement
    from demand_made x join demand_made a on a.demand = x.demand and a.statement in (
        select statement from (select distinct n.sort, n.statement from demand_made n where n.demand = x.demand
            and (n.sort, n.statement) < (x.sort, x.statement) order by n.sort desc, n.statement desc limit 2)
        union all
        select statement from (select distinct n.sort, n.statement from demand_made n where n.demand = x.demand
            and (n.sort, n.statement) > (x.sort, x.statement) order by n.sort, n.statement limit 2))
union all select a.id, 'statements', x.id from statement x join statement a on a.id in (
        select id from (select n.id from statement n where (n.sort, n.id) < (x.sort, x.id)
                        order by n.sort desc, n.id desc limit 1)
        union all
        select id from (select n.id from statement n where (n.sort, n.id) > (x.sort, x.id)
                        order by n.sort, n.id limit 1))
"""


MOST_LETTERS_IF_THIN = 900
"""The text of a thin record has no more letters than these."""


@view_class
class RelatedStatement:
    """Another statement, how it is related, the editor's note on it, and where both are compared."""

    relation: str
    card: Card
    note: str
    comparison: Link


@view_class
class View:
    id: str
    number: str
    title: str
    heading: str
    heading_language: str
    summary: str
    texts_in_short: str
    when: glance.When
    description: str
    card_text: str
    own_words: bool
    embed: str
    supplied: bool
    long: bool
    longest: bool
    original_title: str
    original_language: str
    card: Card
    gone: bool
    places: list[Link]
    trail: Trail
    glance: list[Cell]
    contents: list[Link]
    notices: list[RelatedStatement]
    demands: demands.Demands
    texts: list[TextBlock]
    pairs: list[Pair]
    discrepancies: list[DiscrepancyItem]
    disagreement: str
    votes: list[voting.VoteItem]
    signing: Signing
    responses: list[Response]
    provenance: Provenance
    corrections: list[CorrectionItem]
    cited: Cited
    files: list[File]
    signature_table: Link | None
    related: list[RelatedStatement]
    compared: list[compared.Compared]
    earlier: Card | None
    later: Card | None
    events: list[Link]
    thin: bool


def view(register: Register, page: Page) -> View:
    """What the page of one statement shows."""
    statement = record(register, page.record)
    card = register.catalogue.card(statement.id)
    translations = texts.translations(register, statement)
    shown_title = register.once(References).statement(statement.id).shown_title
    blocks = texts.blocks(register, statement, translations, page.path)
    comparable = compared.with_statement(register, statement.id)
    related = _related(register, statement, comparable)
    signed = signing.view(register, statement)
    return View(
        id=statement.id,
        number=card.number,
        title=_heading(statement).strip("[]") if statement.title_supplied else statement.title,
        heading=_heading(statement),
        heading_language="" if _has_short_title(statement) else title_language(statement),
        summary=statement.summary or "",
        texts_in_short=texts.in_short(statement, translations),
        when=glance.when(statement, register.site.terms),
        description=_description(statement, card),
        card_text=f"{card.number}: {shown_title}. {card.type}, {card.date}",
        own_words=all(block.side == "summary" for block in blocks),
        embed=embed.code(register, card.address, f"{card.number}: {card.title}"),
        supplied=statement.title_supplied,
        long=len(_heading(statement)) > 70,
        longest=len(_heading(statement)) > 200,
        original_title=statement.original_title.text if statement.original_title else "",
        original_language=statement.original_title.language if statement.original_title else "",
        card=card,
        gone=card.gone,
        places=chamber_links(register, statement.chambers),
        trail=_trail(register, statement, card, page),
        glance=glance.cells(statement, signed, card, register.site.terms),
        contents=_contents(statement, blocks, signed),
        notices=[r for r in related if r.relation in ("Superseded by", "Amended by")],
        demands=demands.view(register, statement),
        texts=blocks,
        pairs=texts.pairs(blocks),
        discrepancies=provenance.discrepancies(statement),
        disagreement=provenance.disagreement(statement),
        votes=[voting.view(register, statement, n) for n in range(1, len(statement.votes) + 1)],
        signing=signed,
        responses=responses.of_statement(register, statement.id),
        provenance=provenance.view(register, statement),
        corrections=provenance.corrections(statement),
        cited=_cited(register, statement, blocks),
        files=record_files(register, "statements", statement.id),
        signature_table=signature_table.link(register, statement),
        related=related,
        compared=[one for one in comparable.values() if one.card.id not in {other.card.id for other in related}],
        earlier=_neighbour(register, statement, "<", "desc"),
        later=_neighbour(register, statement, ">", "asc"),
        events=demands.event_links(register, statement.events),
        thin=_is_thin(statement, blocks),
    )


def record(register: Register, identity: str) -> Statement:
    """The record of a statement, by its id."""
    return _record(register.store.value("select json from statement_record where statement = ?", identity))


@lru_cache(html.MOST_KEPT)
def _record(written: str) -> Statement:
    """Remembered, as its pages in several formats are made one after another."""
    return Statement.model_validate_json(written)


def _description(statement: Statement, card: Card) -> str:
    """What, where and when, then the summary; without one the facts of the card."""
    head = ", ".join(part for part in (card.number, card.type.lower(), card.place, card.date) if part)
    return f"{head}. {statement.summary or card.facts}".strip()


def _is_thin(statement: Statement, blocks: list[TextBlock]) -> bool:
    """Whether so little is held that one screen has room for it: no demand, and few words in all."""
    text = "".join(block.html.striptags() for block in blocks)
    return not statement.demands and not any(block.numbered for block in blocks) and len(text) <= MOST_LETTERS_IF_THIN


def _has_short_title(statement: Statement) -> bool:
    """Whether the short title heads the page: where the title is the register’s own too, one of them is enough."""
    return statement.title_supplied and statement.short_title is not None


def _heading(statement: Statement) -> str:
    """The title that heads the page, in square brackets where the register supplied it."""
    if statement.title_supplied:
        return f"[{statement.short_title or statement.title}]"
    return statement.title


def _trail(register: Register, statement: Statement, card: Card, page: Page) -> Trail:
    main = linked_statement.node(register, register.once(References).statement(statement.id))
    return trail(register, page, statement.title, _crumbs(register, statement, card), card.number, main)


def _cited(register: Register, statement: Statement, blocks: list[TextBlock]) -> Cited:
    """How to cite it, each demand and each paragraph whose number stands beside it."""
    paragraphs = len(blocks[0].paragraphs) if blocks and blocks[0].numbered else 0
    return cited(register, register.once(References).statement(statement.id), len(statement.demands), paragraphs)


def _crumbs(register: Register, statement: Statement, card: Card) -> list[Link]:
    countries = dict.fromkeys(link.note for link in chamber_links(register, statement.chambers))
    found = [Link(country, f"chambers.html#{names.slug(country)}") for country in countries]
    return [*found, Link(str(card.year), urls.year(card.year))] if card.year else found


# -- relations --------------------------------------------------------------------------------------


def _related(
    register: Register, statement: Statement, comparable: Mapping[str, compared.Compared]
) -> list[RelatedStatement]:
    """Relations that this record states, then those that other records state of it; all can be compared with it."""
    rows = register.store.all(
        """select r.type, r.note, 0 as inverse, r.number, s.id from relation r join statement s on s.id = r.other
               where r.statement = ?1
           union all select type, note, 1, number, statement from relation where other = ?1
           order by inverse, number, id""",
        statement.id,
    )
    stated = {row["id"] for row in rows if not row["inverse"]}
    return [
        RelatedStatement(
            labels.RELATIONS[row["type"]][row["inverse"]],
            register.catalogue.card(row["id"]),
            row["note"] or "",
            comparable[row["id"]].comparison,
        )
        for row in rows
        if not (row["inverse"] and row["type"] == "companion" and row["id"] in stated)
    ]


def _neighbour(register: Register, statement: Statement, side: str, order: str) -> Card | None:
    row = register.store.one(
        f"select id from statement where (sort, id) {side} (?, ?) order by sort {order}, id {order} limit 1",
        statement.date.sort_key,
        statement.id,
    )
    return register.catalogue.card(row["id"]) if row else None


def _contents(statement: Statement, blocks: list[TextBlock], signed: Signing) -> list[Link]:
    parts = [
        ("Demands", "demands", bool(statement.demands)),
        ("Discrepancies", "discrepancies", bool(statement.discrepancies)),
        ("Vote", "vote", bool(statement.votes)),
        ("Text", "text", bool(blocks)),
        (signed.short_heading, "signatories", bool(signed.groups)),
        ("What happened next", "responses", bool(statement.responses)),
        ("Provenance", "provenance", True),
        ("Cite", "cite", True),
        ("Files", "files", True),
        ("Related", "related", True),
    ]
    return [Link(text, f"#{anchor}") for text, anchor, present in parts if present]


KIND = PageKind(
    "statement",
    urls.pattern("statements", ".html"),
    view,
    "statements",
    PAGES,
    READS,
    "timeline",
    whole=("statements",),
)
