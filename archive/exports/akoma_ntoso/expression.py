"""What a document is made from: a statement in one language, with what other records say of what it names.

A statement is a work; its own text and each translation are expressions of it (FRBR), and each has a file.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archive import urls
from archive.exports.akoma_ntoso.addresses import legal
from archive.exports.akoma_ntoso.languages import UNDETERMINED
from archive.language.dates import PartialDate, parse
from archive.pages.statement import statement as statement_page
from archive.pages.statement import texts
from archive.pages.statement.texts import TextBlock
from archive.records import Statement, TextStatus, labels
from archive.render.kind import Register
from archive.store.cards import title_language
from archive.store.store import Row

BALLOTS = """
select b.vote, b.choice, b.corrected, b.name, b.person, p.name as known
from ballot b left join person p on p.id = b.person
where b.statement = ? order by b.vote, b.number
"""
DEMANDS = """
select m.demand, d.name, d.only_at from demand_made m join demand d on d.id = m.demand
where m.statement = ? order by m.number
"""
EVENTS = """
select e.id, e.title, e.date from statement_event s join event e on e.id = s.event
where s.statement = ? order by s.sort, e.id
"""


@dataclass(frozen=True, slots=True)
class Expression:
    """A statement in one language.

    `text` is the text that this expression holds, if any; `paragraphs` says whether the page gives its paragraphs
    numbers. `language` and the like are codes as in content (BCP 47). `master` is that of the own text, where
    this is a translation of it with the same ids; `others` are those of the other expressions that have a file.
    `changed` is the day of the record's last change.
    """

    register: Register
    statement: Statement
    title: str
    title_language: str
    language: str
    original_language: str
    master: str
    others: list[str]
    text: TextBlock | None
    status: TextStatus | None
    made_by: str
    paragraphs: bool
    changed: PartialDate
    signatures: Sequence[Row]
    bodies: Sequence[Row]
    ballots: list[Row]
    demands: list[Row]
    events: Mapping[str, Row]

    @property
    def base(self) -> str:
        """The address of the register."""
        return legal(self.register.site.base_url) or self.register.site.base_url

    @property
    def page(self) -> str:
        """The full address of the page of the statement."""
        return urls.absolute(self.base, urls.statement(self.statement.id))

    def chamber(self, identity: str) -> str:
        """A chamber's name with its country; its id where nothing is known of it."""
        names = self.register.chamber(identity)
        return labels.placed(names.own, names.country) or identity

    def group(self, identity: str) -> str:
        return self.register.catalogue.group(identity)[1] or identity


def expression(register: Register, statement_id: str, language: str = "") -> Expression:
    """A statement with its own text, or with the translation into a language. Raises LookupError for none of these."""
    statement = statement_page.record(register, statement_id)
    translations = {one.language: one for one in texts.translations(register, statement)}
    blocks = texts.blocks(register, statement, list(translations.values()), urls.statement(statement_id))
    own = bool(statement.body.strip())
    translation = translations[language] if language else None
    number = own + list(translations).index(language) if language else 0
    text = blocks[number] if own or translation else None
    known = translation or next((known for known in statement.texts if known.here), None)
    store = register.store
    return Expression(
        register=register,
        statement=statement,
        title=translation.title if translation else statement.title,
        title_language=(translation.language if translation else title_language(statement)) or register.site.language,
        language=text.language if text else register.site.language,
        original_language=_original_language(statement, blocks[0] if own else None),
        master=blocks[0].language if own and translation else "",
        others=[block.language for block in blocks if block is not text],
        text=text,
        status=known.status if known else None,
        made_by=(known.made_by if known else None) or "",
        paragraphs=text is not None and text.numbered and (number == 0 or bool(texts.pairs(blocks))),
        changed=_changed(register, statement),
        signatures=register.catalogue.signatures(statement_id),
        bodies=register.catalogue.bodies(statement_id),
        ballots=store.all(BALLOTS, statement_id) if any(vote.names for vote in statement.votes) else [],
        demands=store.all(DEMANDS, statement_id),
        events=_events(register, statement),
    )


def _events(register: Register, statement: Statement) -> dict[str, Row]:
    """The events that a statement or one of its demands names, by id."""
    if not (statement.events or any(demand.events for demand in statement.demands)):
        return {}
    return {row["id"]: row for row in register.store.all(EVENTS, statement.id)}


def _original_language(statement: Statement, own: TextBlock | None) -> str:
    """The language in which the statement was made, as far as its record says."""
    if own is not None and own.side == "official":
        return own.language
    official = [text.language for text in statement.texts if text.status in ("official", "as-tabled")]
    titled = statement.original_title.language if statement.original_title else None
    return next((code for code in (*official, titled, statement.language) if code), UNDETERMINED)


def _changed(register: Register, statement: Statement) -> PartialDate:
    """The day of the record's last change; where none is recorded, the statement's own date."""
    day = register.store.value("select changed from statement where id = ?", statement.id)
    return parse(day) if day else statement.date
