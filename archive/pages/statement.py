"""The page of a statement: one anatomy for every type, in the order of the readers' questions."""

from dataclasses import dataclass, field

from markupsafe import Markup

from archive import names, prose, urls, words
from archive.cards import Card, signatories
from archive.dates import in_words, missing_part, parse
from archive.drawing import strokes
from archive.pages import concordance, provenance, signing, voting
from archive.pages.kind import Archive, Cell, Link, PageKind, chamber_links
from archive.pages.provenance import Citation, CorrectionItem, DiscrepancyItem, Provenance, ResponseItem
from archive.pages.signing import Signing
from archive.records import DemandMade, Statement, Translation

PATHS = "select 'statements/' || id || '.html' from statement"

READS = """
select 'statements/' || id || '.html' as page, 'statements' as kind, id as record from statement
union all select 'statements/' || statement || '.html', 'people', person from signature
union all select 'statements/' || statement || '.html', 'people', person from ballot where person is not null
union all select 'statements/' || statement || '.html', 'chambers', chamber from statement_chamber
union all select 'statements/' || statement || '.html', 'chambers', chamber from vote
union all select 'statements/' || statement || '.html', 'chambers', chamber from signature where chamber is not null
union all select 'statements/' || statement || '.html', 'groups', parliamentary_group from signature
    where parliamentary_group is not null
union all select 'statements/' || statement || '.html', 'demands', demand from demand_made
union all select 'statements/' || statement || '.html', 'events', event from statement_event
union all select 'statements/' || statement || '.html', 'statements', other from relation
union all select 'statements/' || other || '.html', 'statements', statement from relation
union all select 'statements/' || statement || '.html', 'statements', near from (
    with made as (select distinct demand, statement, sort from demand_made)
    select statement, lag(statement, 1) over same as near from made
        window same as (partition by demand order by sort, statement)
    union all select statement, lag(statement, 2) over same from made
        window same as (partition by demand order by sort, statement)
    union all select statement, lead(statement, 1) over same from made
        window same as (partition by demand order by sort, statement)
    union all select statement, lead(statement, 2) over same from made
        window same as (partition by demand order by sort, statement)
) where near is not null
union all select 'statements/' || id || '.html', 'statements', near from (
    select id, lag(id) over (order by sort, id) as near from statement
    union all select id, lead(id) over (order by sort, id) from statement
) where near is not null
"""


@dataclass(frozen=True, slots=True)
class DemandItem:
    """A demand as this statement makes it, and where else it was made."""

    number: int
    text: str
    side: str
    language: str
    explanation: str
    quote: str
    addressees: str
    note: str
    page: str
    events: list[Link]
    demand_address: str
    elsewhere: concordance.Concordance


@dataclass(frozen=True, slots=True)
class TextStatus:
    """One of the three texts that a record may hold: which it is, and whether it is here."""

    label: str
    note: str
    side: str
    held: bool
    here: bool


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A text on the page: whose wording it is, and its numbered paragraphs."""

    heading: str
    remark: str
    side: str
    language: str
    html: Markup
    numbered: bool
    paragraphs: list[Markup] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph of the original and its translation."""

    number: int
    original: Markup
    translation: Markup


@dataclass(frozen=True, slots=True)
class RelatedStatement:
    """Another statement, how it is related, and the editor's note on it."""

    relation: str
    card: Card
    note: str


@dataclass(frozen=True, slots=True)
class View:
    id: str
    number: str
    title: str
    shown_title: str
    title_language: str
    description: str
    supplied: bool
    long: bool
    original_title: str
    original_language: str
    card: Card
    gone: bool
    places: list[Link]
    crumbs: list[Link]
    glance: list[Cell]
    texts_held: list[TextStatus]
    contents: list[Link]
    notices: list[RelatedStatement]
    demands: list[DemandItem]
    demands_remark: str
    texts: list[TextBlock]
    pairs: list[Pair]
    discrepancies: list[DiscrepancyItem]
    votes: list[voting.VoteItem]
    signing: Signing
    responses: list[ResponseItem]
    provenance: Provenance
    corrections: list[CorrectionItem]
    citation: Citation
    related: list[RelatedStatement]
    earlier: Card | None
    later: Card | None
    events: list[Link]


def view(archive: Archive, path: str) -> View:
    """What the page of one statement shows."""
    row = archive.store.row("select json, card from statement where id = ?", urls.key(path))
    statement = Statement.model_validate_json(row["json"])
    card = Card.from_json(row["card"])
    translations = _translations(archive, statement)
    shown_title = f"[{statement.title}]" if statement.title_supplied else statement.title
    texts = _texts(archive, statement, translations, path)
    related = _related(archive, statement)
    signed = signing.view(archive, statement)
    return View(
        id=statement.id,
        number=card.number,
        title=statement.title,
        shown_title=shown_title,
        title_language="",
        description=_description(statement, card),
        supplied=statement.title_supplied,
        long=len(statement.title) > 70,
        original_title=statement.original_title.text if statement.original_title else "",
        original_language=statement.original_title.language if statement.original_title else "",
        card=card,
        gone=card.gone,
        places=chamber_links(archive, statement.chambers),
        crumbs=_crumbs(archive, statement, card),
        glance=_glance(statement, signed),
        texts_held=_texts_held(archive, statement, translations),
        contents=_contents(statement, texts, signed),
        notices=[r for r in related if r.relation in ("Superseded by", "Amended by")],
        demands=[_demand(archive, statement, n, made) for n, made in enumerate(statement.demands, 1)],
        demands_remark=_demands_remark(statement),
        texts=texts,
        pairs=_pairs(texts),
        discrepancies=provenance.discrepancies(statement),
        votes=[voting.view(archive, statement, n) for n in range(1, len(statement.votes) + 1)],
        signing=signed,
        responses=provenance.responses(statement),
        provenance=provenance.view(archive, statement),
        corrections=provenance.corrections(statement),
        citation=provenance.citation(archive, statement, card),
        related=related,
        earlier=_neighbour(archive, statement, "<", "desc"),
        later=_neighbour(archive, statement, ">", "asc"),
        events=_event_links(archive, statement.events),
    )


def _description(statement: Statement, card: Card) -> str:
    parts = [card.type, card.place, card.date, card.facts]
    return statement.summary or ". ".join(part for part in parts if part)


def _crumbs(archive: Archive, statement: Statement, card: Card) -> list[Link]:
    countries = dict.fromkeys(link.note for link in chamber_links(archive, statement.chambers))
    found = [Link(country, f"chambers.html#{names.slug(country)}") for country in countries]
    return [*found, Link(str(card.year), urls.year(card.year))] if card.year else found


# -- at a glance ----------------------------------------------------------------------------------


def _glance(statement: Statement, signed: Signing) -> list[Cell]:
    return [_date_cell(statement), _people_cell(statement, signed), _demands_cell(statement), _vote_cell(statement)]


def _date_cell(statement: Statement) -> Cell:
    label = {"adopted": "Adopted", "rejected": "Rejected", "tabled": "Tabled"}.get(statement.status, "Date")
    missing = missing_part(statement.date)
    dated = getattr(statement.dates, statement.status, None)
    if dated is None or dated.text != statement.date.text:
        label = "Date" if statement.dates.model_fields_set else label
    tabled = statement.dates.tabled
    note = statement.date_note or (f"{missing.capitalize()} not recorded" if missing else "")
    if tabled and tabled.text != statement.date.text:
        note = f"Tabled {in_words(tabled)}" + (f". {note}" if note else "")
    date = statement.date
    return Cell(label, in_words(date), note, words=True, datetime=date.datetime_attribute or "")


def _people_cell(statement: Statement, signed: Signing) -> Cell:
    people = signatories(statement)
    one, many = ("Sponsor", "Sponsors") if signed.sponsored_only else ("Signatory", "Signatories")
    if not people:
        return Cell("Signatories", "Not recorded", "No names are held", words=True)
    note = signed.glance_note
    return Cell(one if people == 1 else many, words.figure(people), note, strokes=strokes(people))


def _demands_cell(statement: Statement) -> Cell:
    number = len(statement.demands)
    if not number:
        return Cell("Demands", "Not recorded", "The sources held list none", words=True)
    return Cell("Demand" if number == 1 else "Demands", words.figure(number), "numbered below")


def _vote_cell(statement: Statement) -> Cell:
    if not statement.votes:
        return _unvoted_cell(statement)
    vote = statement.votes[-1]
    figures, method = words.vote_in_short(vote), words.vote_in_words(vote)
    status = words.STATUSES[statement.status]
    if not figures:
        return Cell("Vote", status, method.capitalize() or "Figures not held yet", words=True)
    note = words.count(vote.abstentions, "abstention") if vote.abstentions else ""
    note = note or ("Reported. No official list held yet" if not vote.names else "Names of the voters held")
    if len(statement.votes) > 1:
        note = f"the last of {len(statement.votes)} votes"
    return Cell("Vote", figures, note)


def _unvoted_cell(statement: Statement) -> Cell:
    if statement.type in words.SIGNED:
        return Cell("Vote", "Not voted", "Signed by members, not adopted by a chamber", words=True)
    notes = {
        "adopted": "Figures not held yet",
        "rejected": "Figures not held yet",
        "tabled": "No vote on record",
        "lapsed": "Fell without a vote",
        "withdrawn": "Withdrawn before a vote",
    }
    return Cell("Vote", words.STATUSES[statement.status], notes.get(statement.status, ""), words=True)


# -- texts ----------------------------------------------------------------------------------------


def _translations(archive: Archive, statement: Statement) -> list[Translation]:
    rows = archive.store.all("select json from translation where statement = ? order by language", statement.id)
    return [Translation.model_validate_json(row["json"]) for row in rows]


def _texts_held(archive: Archive, statement: Statement, translations: list[Translation]) -> list[TextStatus]:
    """Official text, translation, summary: always all three, in this order."""
    return [_text_status(archive, statement, translations, side) for side in ("official", "translation", "summary")]


def _text_status(archive: Archive, statement: Statement, translations: list[Translation], side: str) -> TextStatus:
    label = {"official": "Official text", "translation": "Translation", "summary": "Summary"}[side]
    known = [text for text in statement.texts if words.SIDE_LINES[text.status] == side]
    here = [text for text in known if text.here]
    beside = [t for t in translations if words.SIDE_LINES[t.status] == side]
    languages = [words.language_name(text.language) for text in (here or known) if text.language]
    languages += [words.language_name(translation.language) for translation in beside]
    language = words.listed(list(dict.fromkeys(languages)))
    makers = [maker for maker in (*(text.made_by for text in here), *(t.made_by for t in beside)) if maker]
    if here or beside:
        by = f", by {makers[0]}" if makers else ""
        return TextStatus(f"{label}, on this page", f"{language}{by}", side, held=True, here=True)
    if any(text.held for text in known):
        return TextStatus(label, f"{language}. Held", side, held=True, here=False)
    missing = "None yet" if side != "official" else "Not held yet"
    return TextStatus(label, f"{language}. {missing}" if language else missing, side, held=False, here=False)


def _texts(archive: Archive, statement: Statement, translations: list[Translation], path: str) -> list[TextBlock]:
    blocks = []
    if statement.body.strip():
        known = next((text for text in statement.texts if text.here), None)
        language = (known.language if known else None) or statement.language or archive.site.language
        status = known.status if known else None
        made_by = known.made_by if known else None
        blocks.append(_block(statement.body, status, language, made_by, path))
    for translation in translations:
        language, made_by = translation.language, translation.made_by
        blocks.append(_block(translation.body, translation.status, language, made_by, path, prefix=f"{language}-"))
    return blocks


def _block(body: str, status: str | None, language: str, made_by: str | None, path: str, prefix: str = "") -> TextBlock:
    html = prose.to_html(body, urls.locator(path), prefix)
    name = words.language_name(language)
    by = f" by {made_by}" if made_by else ""
    if status is None:
        heading, remark, side = "Text", f", {name}. Whose wording it is has not been recorded.", "absent"
    elif status == "summary":
        heading, side = "Summary", "summary"
        remark = f", written{by} in {name}. These are not the signatories’ words."
    else:
        heading, side = words.TEXTS[status], words.SIDE_LINES[status]  # type: ignore[index]
        remark = f", {name}{by}."
    numbered = side in ("official", "translation")
    return TextBlock(heading, remark, side, language, html, numbered, prose.paragraphs(html))


def _pairs(texts: list[TextBlock]) -> list[Pair]:
    """Original and translation side by side, when the one has as many paragraphs as the other."""
    if len(texts) != 2 or [text.side for text in texts] != ["official", "translation"]:
        return []
    original, translation = (text.paragraphs for text in texts)
    if len(original) != len(translation):
        return []
    numbered = enumerate(zip(original, translation, strict=True), 1)
    return [Pair(number, first, second) for number, (first, second) in numbered]


# -- demands, relations ---------------------------------------------------------------------------


def _demand(archive: Archive, statement: Statement, number: int, made: DemandMade) -> DemandItem:
    row = archive.store.row(
        "select demand, sort from demand_made where statement = ? and number = ?", statement.id, number
    )
    return DemandItem(
        number=number,
        text=made.text,
        side=words.SIDE_LINES[made.wording],
        language=made.language or "",
        explanation=made.explanation or "",
        quote=made.quote or "",
        addressees=words.listed(list(made.addressees)),
        note=made.note or "",
        page=made.page or "",
        events=_event_links(archive, made.events),
        demand_address=urls.demand(row["demand"]),
        elsewhere=concordance.of(archive, row["demand"], statement.id, row["sort"]),
    )


def _demands_remark(statement: Statement) -> str:
    number = words.number_of(statement.id)
    wording = "Wording by the register, after its sources. "
    if any(made.wording != "summary" for made in statement.demands):
        wording = "The line beside each demand says whose wording it is. "
    return f"{wording}The number of a demand is its address: quote it as {number}, demand {len(statement.demands)}."


def _event_links(archive: Archive, ids: tuple[str, ...]) -> list[Link]:
    links = []
    for event in ids:
        row = archive.store.one("select title, date from event where id = ?", event)
        if row:
            links.append(Link(row["title"], urls.event(event), in_words(parse(row["date"]))))
    return links


def _related(archive: Archive, statement: Statement) -> list[RelatedStatement]:
    """Relations that this record states, then those that other records state of it."""
    rows = archive.store.all(
        """select r.type, r.note, s.card, 0 as inverse, r.number as number, s.id as id from relation r
           join statement s on s.id = r.other where r.statement = ?1
           union all
           select r.type, r.note, s.card, 1, r.number, s.id from relation r
           join statement s on s.id = r.statement where r.other = ?1
           order by inverse, number, id""",
        statement.id,
    )
    stated = {row["id"] for row in rows if not row["inverse"]}
    return [
        RelatedStatement(words.RELATIONS[row["type"]][row["inverse"]], Card.from_json(row["card"]), row["note"] or "")
        for row in rows
        if not (row["inverse"] and row["type"] == "companion" and row["id"] in stated)
    ]


def _neighbour(archive: Archive, statement: Statement, side: str, order: str) -> Card | None:
    row = archive.store.one(
        f"select card from statement where (sort, id) {side} (?, ?) order by sort {order}, id {order} limit 1",
        statement.date.sort_key,
        statement.id,
    )
    return Card.from_json(row["card"]) if row else None


def _contents(statement: Statement, texts: list[TextBlock], signed: Signing) -> list[Link]:
    parts = [
        ("Demands", "demands", bool(statement.demands)),
        ("Discrepancies", "discrepancies", bool(statement.discrepancies)),
        ("Vote", "vote", bool(statement.votes)),
        ("Text", "text", bool(texts)),
        (signed.short_heading, "signatories", bool(signed.groups)),
        ("What happened next", "responses", bool(statement.responses)),
        ("Provenance", "provenance", True),
        ("Cite", "cite", True),
        ("Files", "files", True),
        ("Related", "related", True),
    ]
    return [Link(text, f"#{anchor}") for text, anchor, present in parts if present]


KIND = PageKind("statement", PATHS, READS, view, section="timeline")
