"""The texts of a statement: which are held, and each that is here with its numbered paragraphs."""

from dataclasses import field, replace
from functools import lru_cache

from markupsafe import Markup

from archive import urls
from archive.language.date_words import in_words
from archive.prose import html as prose
from archive.records import Statement, Translation, labels
from archive.render.kind import Register
from archive.render.view import view_class

MOST_OPEN = 150
"""A summary whose first block is followed by more words than these has them folded."""


@view_class
class TextStatus:
    """One of the three texts that a record may hold: which it is, and whether it is here."""

    label: str
    note: str
    side: str
    held: bool
    here: bool


@view_class
class TextBlock:
    """A text on the page: whose wording it is, and its numbered paragraphs.

    `folded` says what is folded, where it is a long summary: its head stands at the head of the page.
    """

    heading: str
    remark: str
    side: str
    language: str
    html: Markup
    numbered: bool
    paragraphs: list[Markup] = field(default_factory=list)
    folded: str = ""

    @property
    def opening(self) -> Markup:
        """What stands open of a text of which the rest is folded: its first block."""
        return self.paragraphs[0]

    @property
    def rest(self) -> Markup:
        return Markup("\n").join(self.paragraphs[1:])


@view_class
class Pair:
    """A paragraph of the original and its translation."""

    number: int
    original: Markup
    translation: Markup


def translations(register: Register, statement: Statement) -> list[Translation]:
    """The translations that stand beside the statement's own text, by language."""
    rows = register.store.all("select json from translation where statement = ? order by language", statement.id)
    return [Translation.model_validate_json(row["json"]) for row in rows]


def held(statement: Statement, translations: list[Translation]) -> list[TextStatus]:
    """Official text, translation, summary: always all three, in this order."""
    return [_text_status(statement, translations, side) for side in ("official", "translation", "summary")]


def in_short(statement: Statement, translations: list[Translation]) -> str:
    """In one sentence whose words the page has: the title and the summary, the official text, a translation."""
    own = [name for name, there in (("title", statement.title_supplied), ("summary", statement.summary)) if there]
    official, translation, _ = held(statement, translations)
    said = [f"{' and '.join(own)} by the register"] if own else []
    beside = f", with a translation: {translation.note}" if translation.here else ""
    if official.here:
        said.append(f"the official text is on this page: {official.note}{beside}")
    elif official.held:
        said.append(f"the official text is held, not here{beside}")
    else:
        said.append(f"the official text is not held{beside}")
    return f"{labels.capitalised('; '.join(said))}."


def _text_status(statement: Statement, translations: list[Translation], side: str) -> TextStatus:
    label = {"official": "Official text", "translation": "Translation", "summary": "Summary"}[side]
    known = [text for text in statement.texts if labels.SIDE_LINES[text.status] == side]
    here = [text for text in known if text.here]
    beside = [t for t in translations if labels.SIDE_LINES[t.status] == side]
    codes = [*(text.language for text in here), *(text.language for text in beside)]
    codes = codes or [text.language for text in known]
    languages = [labels.language_name(code) for code in codes if code]
    language = labels.listed(list(dict.fromkeys(languages)))
    makers = [maker for maker in (*(text.made_by for text in here), *(t.made_by for t in beside)) if maker]
    if here or beside:
        by = f", by {makers[0]}" if makers else ""
        return TextStatus(f"{label}, on this page", f"{language}{by}", side, held=True, here=True)
    if any(text.held for text in known):
        return TextStatus(label, f"{language}. Held", side, held=True, here=False)
    missing = "None yet" if side != "official" else "Not held yet"
    return TextStatus(label, f"{language}. {missing}" if language else missing, side, held=False, here=False)


def blocks(register: Register, statement: Statement, translations: list[Translation], path: str) -> list[TextBlock]:
    """The statement's own text, if it has one, then each translation."""
    found = []
    kind = register.site.terms.type_of(statement.type, voted=bool(statement.votes)).lower()
    if statement.body.strip():
        known = next((text for text in statement.texts if text.here), None)
        language = (known.language if known else None) or statement.language or register.site.language
        status = known.status if known else None
        made_by = known.made_by if known else None
        found.append(_block(statement.body, kind, status, language, made_by, path))
    for translation in translations:
        language, made_by = translation.language, translation.made_by
        status, prefix = translation.status, f"{language}-"
        block = _block(translation.body, kind, status, language, made_by, path, prefix)
        found.append(replace(block, remark=f"{block.remark}{_follows(statement, translation)}"))
    return found


def _follows(statement: Statement, translation: Translation) -> str:
    """Which version a translation follows, and what was corrected in the record since."""
    version = translation.version
    if version is None:
        return " Which version of the text it follows is not recorded." if statement.corrections else ""
    since = [item for item in statement.corrections if item.date.latest > version.latest]
    corrected = labels.listed([f"{item.about} ({in_words(item.date)})" for item in since])
    return f" It follows the version of {in_words(version)}{f'; corrected since: {corrected}' if since else ''}."


@lru_cache(prose.MOST_KEPT)  # the pages of a statement in several formats show the same texts
def _block(
    body: str, kind: str, status: str | None, language: str, made_by: str | None, path: str, prefix: str = ""
) -> TextBlock:
    html = prose.in_a_section(prose.to_html(body, urls.locator(path), prefix))
    name = labels.language_name(language)
    by = f" by {made_by}" if made_by else ""
    if status is None:
        heading, remark, side = "Text", f", {name}. Whose wording it is has not been recorded.", "absent"
    elif status == "summary":
        heading, side = "Summary", "summary"
        remark = f", written{by} in {name}. These are not the words of the {kind} itself."
    else:
        heading, side = labels.TEXTS[status], labels.SIDE_LINES[status]  # type: ignore[index]
        remark = f", {name}{by}."
    numbered, blocks = side in ("official", "translation"), prose.paragraphs(html)
    words = sum(len(block.striptags().split()) for block in blocks[1:])
    folded = f"The rest of the summary, {words} words" if status == "summary" and words > MOST_OPEN else ""
    return TextBlock(heading, remark, side, language, html, numbered, blocks, folded)


def pairs(texts: list[TextBlock]) -> list[Pair]:
    """Original and translation side by side, when the one has as many paragraphs as the other."""
    if len(texts) != 2 or [text.side for text in texts] != ["official", "translation"]:
        return []
    original, translation = (text.paragraphs for text in texts)
    if len(original) != len(translation):
        return []
    numbered = enumerate(zip(original, translation, strict=True), 1)
    return [Pair(number, first, second) for number, (first, second) in numbered]
