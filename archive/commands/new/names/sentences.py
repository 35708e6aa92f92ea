"""The sentences around a pasted list, cut from the names: what opens it, what closes it, bodies, and those not named.

Official documents print names so: “Mr. A (for himself and Ms. B) submitted the following resolution; which was referred
to …”. Each stretch of text keeps its place, and what is cut off is told as what it is.
"""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from archive.language.name_words import JOINING, PARTY, TITLES, looks_like_group
from archive.language.unnamed import BY, COUNTED, GAP, MEMBERS_WHO, ON_BEHALF, UNCOUNTED, is_body, phrases

Kind = Literal["", "sentence", "remainder", "body", "group of all"]
"""Text that may hold names; a sentence around them; those who are not named; a body; the group of the names above."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the text, where it begins, and what it is."""

    start: int
    text: str
    kind: Kind = ""


Span = tuple[int, int, Kind]

_BARE = phrases(r"deputad[oa]s?|diputad[oa]s?|senador(?:es|as|a)?|deputati|senatori|leden|onorevoli")
_SIGNERS = r"(?: (?:abajo )?firmantes| soussignés| undersigned)?".replace(" ", GAP)
_ALSO_BY = phrases(
    r"(?:(?:and|et|und|en) )?(?:seconded|supported|co-?sponsored|soutenue?|secondée?|unterstützt) (?:by|par|von)"
)
_NAME_FOLLOWS = (
    rf"(?=\s{{0,3}}:|{GAP}(?-i:[A-ZÀ-Þ]|[^\W\d_a-zß-ÿ]|d['’][A-ZÀ-Þ]|(?:van|von|de|der|den|da|di|du|le|la|ter|zu)\b))"
)

OPENING = re.compile(
    r"^(?P<before>[^\n,;:()\t]{0,200}?);?(?<![\w-])"
    rf"(?P<opens>{BY}(?:{GAP}(?:{MEMBERS_WHO}|{_BARE}))?|{MEMBERS_WHO}{_SIGNERS}){_NAME_FOLLOWS}",
    re.IGNORECASE | re.MULTILINE,
)
"""“Motion tabled by”, “présentée par Mesdames et Messieurs”, “Antrag der Abgeordneten”, “d’iniziativa dei deputati”."""

_DOCUMENTS = phrases(
    r"(?:joint |draft |concurrent |early day |written )?(?:motion|resolution|declaration|bill|question|amendment)s?"
    r"|(?:proposition|projet|proposal) (?:de|of|for) \S+(?: \S+)?|(?:déclaration|question|résolution)(?: écrite"
    r"| commune)?"
    r"|(?:entschließungs|änderungs|dringlichkeits|gesetz)?antrag|gesetzentwurf|(?:kleine |große |dringliche )?anfrage"
    r"|postulat"
    r"|interpellation|(?:gewijzigde |nader )*(?:motie|amendement)|schriftelijke vragen|proposta di (?:legge"
    r"|risoluzione)"
    r"|mozione|risoluzione|interrogazione|interpellanza|proposici[oó]n (?:de ley|no de ley)|moci[oó]n|moção"
    r"|projeto de \S+|enmienda|declaración institucional"
)
_HOUSES = phrases(
    r"(?:in (?:the )?)?(?:house of (?:representatives|commons|lords)|senate(?: of [^\n]{1,40})?|dáil éireann"
    r"|seanad éireann)"
    r"|european parliament|parlement européen|europäisches parlament|deutscher bundestag|parliamentary assembly"
    r"|assemblée (?:nationale|parlementaire)|sénat|(?:tweede|eerste) kamer(?: der staten-generaal)?|camera dei deputati"
    r"|senato della repubblica|congreso de los diputados|\d+(?:st|nd|rd|th) (?:congress|session)"
)
FURNITURE = re.compile(
    rf"^(?:{_DOCUMENTS}(?: [^\n,;]{{0,60}}\d[^\n,;]{{0,20}}| for a resolution)?|{_HOUSES})[ .:]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that says what kind of document it is, or of which house: nobody’s name, though in capitals."""

ALSO = re.compile(rf"(?<![\w-]){_ALSO_BY}(?![\w-])", re.IGNORECASE)
BARE_BY = re.compile(
    rf"^(?:by|par|von|door|por|af|av)(?:\s?:)?(?={GAP}(?-i:{TITLES.pattern}|[A-ZÀ-Þ]))", re.IGNORECASE | re.MULTILINE
)
FOR_THEMSELVES = re.compile(
    rf"\({phrases('for (?:himself|herself|themsel(?:f|ves)|itself)')}(?:,?{GAP}(?:and|on behalf of)(?![\w-])|,)?"
    rf"|\((?={BY}(?![\w-]))"
    rf"|\({phrases('pour (?:lui|elle)-même')},?|\({phrases('in (?:his|her) own name')},?",
    re.IGNORECASE,
)
"""What opens a list of people in brackets, behind the first."""

CLOSING = re.compile(
    r"[,;]?(?:\s{1,3}|(?<=[.,;)]))(?<![\w-])"
    + phrases(
        r"(?:(?:has|have|had|asked and obtained leave to) )?"
        r"(?:submit|introduce|present|offer|move|propose|table)(?:te?d|d|s|ed)? (?:the|a|an|this|that"
        r"|to)(?: following)?"
        r"|to (?:move|ask|call attention)|(?:and )?(?:which )?was (?:read|referred|ordered|introduced|agreed)"
        r"|(?:and )?referred to (?:the|committee)"
        r"|ha[ns]? presentad?[ao]|presenta[n]? (?:l[ao]|al|ante)|al amparo de|presentano|apresentam|stellen|stelt voor"
        r"|(?:ont|a) l['’]honneur|renvoyée?s? (?:à|au)"
    )
    + r"(?![\w-])"
)
"""What a sentence goes on with behind its names: “submitted the following …”, “; which was referred to …”."""

SUBJECT = re.compile(
    r"(?<=[\w.,;)\n])\s{0,3}(?<![\w-])"
    + phrases(
        r"(?:(?:visant|tendant) à|relati(?:f|ve)s? (?:à|au)|concernant|betreffende?|inzake|over(?= [a-z])"
        r"|ter vervanging"
        r"|calling (?:on|for|upon)|concerning|regarding|urging|expressing|angående|zu[rm](?= [A-Z]))"
    )
    + r"(?![\w-])"
)
"""What leads from names, or a kind of document, to what it is about."""

END_OF_CLOSING = re.compile(rf"\n(?=\n|{TITLES.pattern}|\(?\d{{1,4}}[.):]|[-•*]\s)")
END_OF_SUBJECT = re.compile(r"\n(?![a-zß-ÿ])")
ROUND = re.compile(r"[()]")
BRACKETS = re.compile(r"\([^()]{0,300}\)|\[[^\[\]]{0,300}\]")

BEHALF = re.compile(
    rf"(?<![\w-]){ON_BEHALF}{GAP}(?:(?i:the|of|des?|du|der|la|los|het|da|do){GAP})?"
    rf"(?:[^\n,;:]{{0,120}}?(?i:\bgroup(?!{GAP}of)|-fraktion|-gruppe|-fractie)(?![\w-])(?=\s*(?:[A-ZÀ-Þ\n,;:)]|and\b"
    rf"|$))"
    r"|[^\n,;:]{1,160})"
)
"""“on behalf of the PPE Group”, “au nom du groupe …”."""

_JOINTS = "|".join(word.replace(" ", GAP) for word in JOINING if word not in ("y", "e", "i"))
PIECE = re.compile(
    rf"(?:(?<![^\n])(?P<document>(?i:{_DOCUMENTS})\s)?(?:\(?\d{{1,4}}[.)]\s|[-•*–]\s)?|(?P<comma>[,;]\s?)"
    rf"|(?<=\s)(?:{_JOINTS})\s)(?=(?P<piece>[^,;:\n\t]{{1,200}}))"
)
"""Where something may begin in a list, and all that is left before the next comma."""

JOINT = re.compile(rf"\s(?:{_JOINTS}|[yei])\s")
ANOTHER = re.compile(r"(?:,\s?|\s(?:et|and|und|y|e)\s)(?P<word>[^\W\d_][\w’'-]*)(?=[\s,;.]|$)")
SEVERAL_GROUPS = re.compile(r"(?i)(?:\S+\s){0,3}(?:fraktionen|fracties|groupes|gruppi|grupos|groups)(?!\w)")
REST_OF_LINE = re.compile(
    rf"(?:(?!\s(?:{_JOINTS})\s(?:{MEMBERS_WHO}|{TITLES.pattern}))[^\n;:]){{0,300}}", re.IGNORECASE
)
GOES_ON = re.compile(r"(?i)\s(?:and|et|und|y|e|on|of|for|the|des?|du|der|die|das|en|la|le|les|für|van|in|&|del|della)$")
REST = re.compile(r"\n[^,;:.\n\t]{1,200}")
SMALL_LINE = re.compile(r"\n[a-zß-ÿ]")


def stretches(text: str) -> list[Stretch]:
    """The whole text, stretch by stretch. Takes any text, and time in proportion to it."""
    found, at = list[Stretch](), 0
    for cut in sorted(_cuts(text), key=lambda cut: (cut.start, -len(cut.text))):
        if cut.start >= at and cut.text:
            found += [Stretch(at, text[at : cut.start]), cut]
            at = cut.start + len(cut.text)
    return [stretch for stretch in (*found, Stretch(at, text[at:])) if stretch.text]


def _cuts(text: str) -> Iterator[Stretch]:
    """Each stretch of the text that is no name; where some overlap, the first holds."""
    brackets = list(_lists_in_brackets(text))
    spans: list[Span] = [(start, end, "sentence") for start, end in brackets]
    plain = BRACKETS.sub(lambda found: FILL * len(found[0]), _without(text, brackets))
    spans += _sentences(plain)
    spans += [(*found.span(), _behalf(found[0], plain[found.end() :][:1])) for found in BEHALF.finditer(plain)]
    spans += [(*found.span(), "remainder") for by in (COUNTED, UNCOUNTED) for found in by.finditer(plain)]
    bare = _without(plain, ((start, end) for start, end, _ in sorted(spans)))
    spans += _bodies(bare)
    for start, end, kind in spans:
        yield Stretch(start, text[start:end], kind)


FILL = "\x1a"
"""Stands for what is in brackets, where nothing is looked for."""


def _lists_in_brackets(text: str) -> Iterator[tuple[int, int]]:
    """Where brackets with a list of people in them open and close: “(for himself, A, B, and C)”."""
    for found in FOR_THEMSELVES.finditer(text):
        yield found.span()
        depth = 1
        for bracket in ROUND.finditer(text, found.end(), found.end() + LONGEST_BRACKET):
            depth += 1 if bracket[0] == "(" else -1
            if not depth:
                yield bracket.span()
                break


LONGEST_BRACKET = 20_000
"""Letters of a list in brackets: hundreds of names."""


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """A text with semicolons in place of some of it, so that all else keeps its place."""
    parts, at = list[str](), 0
    for start, end in spans:
        if start >= at:
            parts += [text[at:start], ";" * (end - start)]
            at = end
    return "".join((*parts, text[at:]))


def _sentences(plain: str) -> Iterator[Span]:
    """What opens and what closes a list."""
    starts = list[int]()
    for found in OPENING.finditer(plain):
        start = found.start("opens") if TITLES.search(found["before"]) else found.start()
        starts.append(start)
        yield start, found.end(), "sentence"
    for pattern in (FURNITURE, ALSO, BARE_BY):
        yield from ((*found.span(), "sentence") for found in pattern.finditer(plain))
    at = 0
    for found, until in _closings(plain):
        if found.start() >= at:
            end = until.search(plain, found.end())
            following = starts[bisect(starts, found.start()) :][:1]
            at = min([end.start() if end else len(plain), *following])
            yield found.start(), at, "sentence"


def _closings(plain: str) -> list[tuple[re.Match[str], re.Pattern[str]]]:
    found = [(closing, END_OF_CLOSING) for closing in CLOSING.finditer(plain)]
    found += [(subject, END_OF_SUBJECT) for subject in SUBJECT.finditer(plain)]
    return sorted(found, key=lambda pair: pair[0].start())


def _behalf(phrase: str, behind: str) -> Kind:
    """What a phrase such as “on behalf of the PPE Group” is: a heading where a colon follows."""
    if behind == ":":
        return "sentence"
    return "group of all" if group_of(phrase) else "body"


_ARTICLES = r"(?:the|le|les|du|de la|des|de|der|die|den|het|van|il|del|della|el|la|do|da)"
_GROUP = r"(?:(?:political |parliamentary )?group|groupe|fraktion|fractie|gruppo|grupo)(?: (?:parlament|polit)\w+)?"
BEFORE_GROUP = re.compile(
    rf"(?i){ON_BEHALF}\s+(?:{_ARTICLES}\s+)*(?P<word>{_GROUP}(?![\w-])\s*)?(?:(?:of the|of|{_ARTICLES})\s+)*"
)
AFTER_GROUP = re.compile(r"(?i)(?: (?:parliamentary |political )?|-)(?:group|gruppe|fraktion|fractie)$")
ABBREVIATED = re.compile(r"\(([^()]{1,20})\)$")


def group_of(phrase: str) -> str | None:
    """The group that is named in “on behalf of the PPE Group”; nothing where it is another body."""
    before = BEFORE_GROUP.match(phrase)
    rest = " ".join((phrase[before.end() :] if before else phrase).split()).strip(" .")
    name = AFTER_GROUP.sub("", rest)
    told = before is not None and (before["word"] or name != rest)
    if short := ABBREVIATED.search(name):
        name = short[1]
    return name if name and (told or looks_like_group(name)) and not is_body(f"the {name}") else None


def _bodies(plain: str) -> Iterator[Span]:
    """Where a body stands among the names."""
    for found in PIECE.finditer(plain):
        piece, start = found["piece"], found.start("piece")
        heading = plain[start + len(piece) : start + len(piece) + 1] == ":"
        beside = found["comma"] and is_group_beside(piece)
        if not heading and not beside and is_body(piece.replace(FILL, " ")):
            if found["document"]:
                yield found.start(), start, "sentence"
            yield start, _end_of_body(plain, start, piece), "body"


def is_group_beside(piece: str) -> bool:
    """Whether a piece behind a comma may be the group of the name before it: “Anna Sample, EXA Group”."""
    return not piece[0].islower() and PARTY.search(piece) is not None


def _end_of_body(plain: str, start: int, piece: str) -> int:
    """Where a body ends: before the next name, but not at each “and”, which committees have in theirs."""
    partly = PARTY.search(piece) is not None
    for joint in JOINT.finditer(piece):
        behind = piece[joint.end() :]
        french = joint[0].strip() == "en" and "fractie" not in piece.casefold()
        named = partly and not french and behind[:1].isupper() and " " in behind.strip()
        if TITLES.match(behind) or is_body(behind) or named:
            return start + joint.start()
    end = start + len(piece.rstrip())
    if SEVERAL_GROUPS.match(piece) and (rest := REST_OF_LINE.match(plain, end)):
        end = rest.end()
    while partly and (another := ANOTHER.match(plain, end)) and PARTY.search(another["word"]):
        end = another.end()
    for _ in range(MOST_LINES):
        goes_on = GOES_ON.search(plain, start, end) or SMALL_LINE.match(plain, end)
        if not goes_on or not (rest := REST.match(plain, end)):
            break
        joint_ = JOINT.search(rest[0])
        end = rest.start() + joint_.start() if joint_ else rest.end()
    return end


MOST_LINES = 3
"""That the name of a body may go on for."""
