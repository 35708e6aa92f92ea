"""A statement as an entry of feeds: made once when it is compiled, and kept beside it, for dozens of feeds show it.

The entry holds what the record itself says: names as printed, demands as worded, the register's own title and summary
and whose words the texts are. So it changes when the record does, or the name of a chamber, and not otherwise.
"""

import html
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from zlib import crc32

from archive import urls
from archive.feeds import atom
from archive.language import direction
from archive.language.date_words import in_words
from archive.records import (
    Chamber,
    Correction,
    DemandMade,
    KnownText,
    Signature,
    Site,
    Source,
    Statement,
    Terms,
    Translation,
    Vote,
    labels,
)
from archive.store.cards import Card, title_language

MOST_ITEMS = 100
"""Of a longer list so many names, demands and the like stand in the entry, and how many more there are."""

MOST_LETTERS = 20_000
"""Of a list with more letters as well: a statement of a thousand demands has its entry in the feeds of them all."""

HEADS = {"signatory": "Signed by", "sponsor": "Sponsored by", "rapporteur": "Reported on by"}
"""Role -> what stands above the names."""


@dataclass(frozen=True, slots=True)
class Entry:
    """When an entry was updated (RFC 3339), the address that the record had first, and the entry as XML."""

    updated: str
    path: str
    xml: str


@dataclass(frozen=True, slots=True)
class Told:
    """What an entry tells of: a statement, its translations, its card, the chambers that voted, its last change."""

    statement: Statement
    translations: Sequence[Translation]
    card: Card
    chambers: Mapping[str, Chamber]
    changed: str


def entry(site: Site, told: Told) -> Entry:
    """The entry of a statement."""
    statement, card = told.statement, told.card
    path = urls.statement(atom.first_id(statement))
    address = urls.absolute(site.base_url, card.address)
    updated = atom.instant(told.changed, statement.date, _number(statement))
    content = "\n".join(_content(told, address, site.terms))
    title = f"{card.number}: {_title(statement)}"
    parts = [
        atom.element("id", atom.identity(site, path)),
        atom.element("title", title, atom.language(title_language(statement))),
        atom.element("updated", updated),
        _published(statement),
        atom.empty("link", rel="alternate", type="text/html", href=address),
        *(
            atom.empty("link", rel="via", href=source.url, title=source.title)
            for source in statement.sources[:MOST_ITEMS]
            if source.url
        ),
        atom.empty("category", term=statement.type, label=card.type),
        atom.element("content", content, ' type="html"'),
    ]
    return Entry(updated, path, atom.entry(parts))


def _title(statement: Statement) -> str:
    title = atom.line(statement.title)
    return f"[{title}]" if statement.title_supplied else title


def _number(statement: Statement) -> int:
    """A number that statements of the same day do not share: they count up in one country, from a start of its own."""
    country, _, running = statement.id.split("-")
    return crc32(country.encode()) + int(running)


def _published(statement: Statement) -> str:
    """When the record was entered, where that is known."""
    if not statement.entered:
        return ""
    return atom.element("published", atom.instant(statement.entered.text, statement.date, _number(statement)))


# -- content --------------------------------------------------------------------------------------


def _content(told: Told, address: str, terms: Terms) -> Iterator[str]:
    """The parts of the entry's HTML: what it is, corrections, demands, votes, names, texts, sources, the record."""
    statement, card = told.statement, told.card
    facts = ". ".join(
        part for part in (", ".join(filter(None, (card.type, card.place, card.date))), card.facts) if part
    )
    yield f"<p>{html.escape(facts)}.</p>"
    if statement.summary:
        yield f"<p>{html.escape(statement.summary)}</p>"
    yield from _list("Corrections", map(_correction, statement.corrections))
    yield from _list("Demands", map(_demand, statement.demands), "ol")
    yield from _list("Votes", (_vote(vote, told.chambers, terms) for vote in statement.votes))
    yield from _signing(statement)
    yield from _list("Texts", _texts(statement, told.translations))
    yield from _list("Sources", map(_source, statement.sources))
    yield f'<p><a href="{html.escape(address)}">{card.number}: the record, with every source</a></p>'


def _list(heading: str, items: Iterable[str], name: str = "ul") -> Iterator[str]:
    """A heading and a list below it, of a long one the first; nothing where there is no item."""
    shown, more = _few([*items])
    if shown:
        yield f"<h3>{heading}</h3>\n<{name}>{''.join(shown)}</{name}>"
    if more:
        yield f"<p>And {labels.count(more, 'other')}, which the record names.</p>"


def _few(items: Sequence[str]) -> tuple[Sequence[str], int]:
    """The first items of a list, one at least, and how many more there are."""
    lengths = accumulate(map(len, items[:MOST_ITEMS]))
    number = max(1, sum(1 for length in lengths if length <= MOST_LETTERS))
    return items[:number], max(0, len(items) - number)


def _demand(made: DemandMade) -> str:
    """A demand, and whose wording it is."""
    text = html.escape(made.text)
    worded = f"<span{direction.attributes(made.language)}>{text}</span>" if made.language else text
    remark = ", ".join(filter(None, (labels.TEXTS[made.wording].lower(), labels.DOUBTS[made.certainty])))
    return f"<li>{worded} ({remark})</li>"


def _vote(vote: Vote, chambers: Mapping[str, Chamber], terms: Terms) -> str:
    where, on = labels.voters(vote, chambers), f"on {vote.on}" if vote.on else ""
    day = in_words(vote.date) if vote.date else ""
    facts = (where, on, day, vote.outcome, labels.vote_in_words(vote, terms))
    return f"<li>{html.escape(', '.join(fact for fact in facts if fact))}</li>"


def _signing(statement: Statement) -> Iterator[str]:
    """The names as printed, by role; of a long list the first."""
    listed = list(dict.fromkeys(statement.signatories))
    names, more = _few([signature.as_printed for signature in listed])
    shown = sorted(listed[: len(names)], key=lambda signature: list(HEADS).index(signature.role))
    for role, signatures in groupby(shown, key=lambda signature: signature.role):
        yield f"<h3>{HEADS[role]}</h3>\n<p>{html.escape('; '.join(dict.fromkeys(map(_name, signatures))))}</p>"
    if more:
        yield f"<p>And {labels.count(more, 'other')}, whom the record names.</p>"
    if statement.signatories and statement.signatories_listed == "partial":
        yield "<p>The list held is not complete.</p>"


def _name(signature: Signature) -> str:
    remarks = [
        labels.BODIES[signature.body.kind][0] if signature.body and signature.body.kind != "body" else "",
        f"on behalf of {signature.on_behalf_of}" if signature.on_behalf_of else "",
        "by request" if signature.by_request else "",
        f"withdrawn {in_words(signature.withdrawn)}" if signature.withdrawn else "",
        f"identification {signature.certainty}" if signature.certainty != "certain" else "",
    ]
    remark = ", ".join(filter(None, remarks))
    return f"{signature.as_printed} ({remark})" if remark else signature.as_printed


def _texts(statement: Statement, translations: Iterable[Translation]) -> Iterator[str]:
    """Each text that is known, and whose wording it is; that of the record itself even where nobody noted it."""
    if statement.body.strip() and not any(text.here for text in statement.texts):
        yield "<li>Text in the record: whose wording it is has not been recorded</li>"
    yield from map(_text, statement.texts)
    for translation in translations:
        text = KnownText.model_construct(
            status=translation.status, language=translation.language, made_by=translation.made_by, here="this"
        )
        yield _text(text)


def _text(text: KnownText) -> str:
    """A text that is known: what it is, in which language, who made it, and whether it can be read in the record."""
    language = f" in {labels.language_name(text.language)}" if text.language else ""
    by = f" by {text.made_by}" if text.made_by else ""
    held = "in the record" if text.here else "held" if text.held else "not held"
    return f"<li>{html.escape(f'{labels.TEXTS[text.status]}{language}{by}: {held}')}</li>"


def _source(source: Source) -> str:
    title = html.escape(source.title)
    linked = f'<a href="{html.escape(source.url)}">{title}</a>' if source.url else title
    return f"<li>{linked}{html.escape(f', {source.publisher}') if source.publisher else ''}</li>"


def _correction(item: Correction) -> str:
    return f"<li>{html.escape(in_words(item.date))}: {corrected(item.about, item.was, item.now, item.reason)}</li>"


def corrected(about: str, was: str | None, now: str | None, reason: str) -> str:
    """A correction as HTML: about what, what stood there, what stands there now, and why."""
    change = " ".join(f"<{tag}>{html.escape(value)}</{tag}>" for tag, value in (("del", was), ("ins", now)) if value)
    return f"{html.escape(about)}{f': {change}' if change else ''}. {html.escape(reason)}"
