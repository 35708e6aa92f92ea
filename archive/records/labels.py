"""The words that readers see for the values of closed vocabularies, and counts in words."""

from collections.abc import Mapping
from functools import cache

from archive.language.numbers import count as count
from archive.language.numbers import figure as figure
from archive.records import Certainty, Chamber, ResponseKind, Role, Terms, TextStatus, Vote

TEXTS: dict[TextStatus, str] = {
    "official": "Official text",
    "official-translation": "Official translation",
    "translation": "Translation",
    "summary": "Summary",
    "as-tabled": "Text as tabled",
}
SIDE_LINES: dict[TextStatus, str] = {
    "official": "official",
    "as-tabled": "official",
    "official-translation": "translation",
    "translation": "translation",
    "summary": "summary",
}
ROLES: dict[Role, str] = {"signatory": "Signatory", "sponsor": "Sponsor", "rapporteur": "Rapporteur"}
BODIES: dict[str, tuple[str, str]] = {
    "committee": ("committee", "committees"),
    "group": ("parliamentary group", "parliamentary groups"),
    "party": ("party", "parties"),
    "association": ("association", "associations"),
    "government": ("government", "governments"),
    "body": ("body", "bodies"),
}
"""Each kind of body that signs: one, and several."""
RESPONSES: dict[ResponseKind, str] = {
    "official-response": "Official response",
    "vote": "Vote",
    "court": "Court decision",
    "event": "Event",
    "other": "Response",
}
RELATIONS: dict[str, tuple[str, str]] = {
    "follows": ("Follows", "Followed by"),
    "repeats": ("Repeats", "Repeated in"),
    "cites": ("Cites", "Cited by"),
    "amends": ("Amends", "Amended by"),
    "replies-to": ("Replies to", "Answered by"),
    "supersedes": ("Supersedes", "Superseded by"),
    "companion": ("Companion to", "Companion to"),
    "opposes": ("Opposes", "Opposed by"),
}
"""Each relation as seen from the statement that records it, and from the other one."""


DOUBTS: dict[Certainty, str] = {
    "certain": "",
    "probable": "not certain: probably made here",
    "possible": "not certain: possibly made here",
}
"""What is said of a demand of which it is not sure that the statement makes it."""


def in_doubt(text: str, number: int, doubted: int) -> str:
    """A count, and how many of those counted are not certain: 7 demands, 6 not certain; 1 statement, not certain."""
    if not doubted:
        return text
    return f"{text}, not certain" if doubted == number else f"{text}, {figure(doubted)} not certain"


def made_in(number: int, doubted: int) -> str:
    """In how many statements a demand was made, and in how many of them that is not certain."""
    return in_doubt(count(number, "statement"), number, doubted)


def number_of(statement_id: str) -> str:
    """A statement's number as people quote it: fr-2025-001 is FR 2025/1."""
    country, year, running = statement_id.split("-")[:3]
    return f"{country.upper()} {year}/{int(running)}"


def listed(words: list[str]) -> str:
    """Words as a sentence lists them: a, b and c."""
    return " and ".join(words) if len(words) < 3 else f"{', '.join(words[:-1])} and {words[-1]}"


MOST_LETTERS = 180
"""Above this many letters a title is cut in lists; its own page gives the whole of it."""

FACTS_APART = "\u00a0· "
"""Between facts on one line; the dot stays with what it follows, so that no line begins with it."""


def capitalised(text: str) -> str:
    """A text with a capital at its beginning, and nowhere else than before."""
    return text[:1].upper() + text[1:]


def shortened(title: str) -> str:
    """A title as a list gives it: cut after a word, with an ellipsis, where it is longer than MOST_LETTERS."""
    if len(title) <= MOST_LETTERS:
        return title
    return f"{title[:MOST_LETTERS].rsplit(' ', 1)[0]} …"


def facts(parts: list[str]) -> str:
    """Facts on one line, those that are not known left out."""
    return FACTS_APART.join(part for part in parts if part)


def vote_in_short(vote: Vote) -> str:
    """A vote's figures as a headline gives them: 183 to 0; 29 for. Empty when no figures are held."""
    if vote.for_ is None:
        return ""
    if vote.against is None:
        return f"{figure(vote.for_)} for"
    return f"{figure(vote.for_)} to {figure(vote.against)}"


def vote_in_words(vote: Vote, terms: Terms) -> str:
    """A vote as a line of facts gives it: 96 votes to 80, 16 abstentions; without figures how it was taken."""
    return _figures_in_words(vote) or (terms.methods[vote.method].name if vote.method else "")


def _figures_in_words(vote: Vote) -> str:
    if vote.for_ is None and vote.against is None:
        return ""
    if vote.for_ is None or vote.against is None:
        known, side = (vote.for_ or 0, "for") if vote.against is None else (vote.against, "against")
        text = f"{count(known, 'vote')} {side}, the rest not recorded"
    else:
        text = f"{count(vote.for_, 'vote')} to {figure(vote.against)}"
    text += f", {count(vote.abstentions, 'abstention')}" if vote.abstentions else ""
    return f"{text}, by the casting vote" if vote.casting_vote else text


def voters(vote: Vote, chambers: Mapping[str, Chamber], *, short: bool = False) -> str:
    """Who voted: the chamber, those that sat with it, or its committee; with the country unless `short`."""
    found = [chambers[id] for id in (vote.chamber, *vote.joint_with) if id in chambers]
    names = listed([chamber.name for chamber in found])
    where = names if short or not found else placed(names, found[0].country)
    if vote.committee:
        return f"{vote.committee}, {where}" if where else vote.committee
    return f"{where} in joint sitting" if vote.joint_with else where


@cache
def placed(name: str, country: str) -> str:
    """A chamber with its country, where its name does not say it: Senate, France."""
    return name if not country or country in name else f"{name}, {country}"


UNKNOWN_TO_CLDR = {"hyw": "Western Armenian"}
"""Languages that have a code in ISO 639-3 and no name in the Common Locale Data Repository yet."""


@cache
def language_name(code: str) -> str:
    """The English name of a language: fr is French. The code itself where it has none."""
    from babel import Locale, UnknownLocaleError  # slow to import, and not always needed

    if code in UNKNOWN_TO_CLDR:
        return UNKNOWN_TO_CLDR[code]
    try:
        return Locale.parse(code, sep="-").get_display_name("en") or code
    except (UnknownLocaleError, ValueError):
        return code
