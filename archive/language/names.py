"""Names as a register needs them: their order, their addresses, their index letters, and near misses."""

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from anyascii import anyascii

CollationKey = tuple[str, str, str, str]

UNMARKED = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "\u0131": "i"}  # dotless i
)
"""Letters that Unicode does not decompose though readers file them with these."""

SILENT = dict.fromkeys(map(ord, ".'`\u00b4\u2018\u2019\u02bc\u055a\u055b\u055c\u055e"))
"""Full stops, apostrophes and the Armenian marks inside words: left out when names are compared."""

HONORIFICS = re.compile(r"(?:(?:Mrs?|Ms)\.?|Mme|Mlle)\s+")
"""Not "M.", which may be an initial."""

SUFFIXES = re.compile(r"(?:,|(?<!\s))\s+(Jr\.?|Sr\.?|II|III|IV)$")

ADDITION = re.compile(r"(?<!\s)\s+(\([^()]*\)|of\s.+)$")
"""What tells namesakes apart: "(Alpes-Maritimes)", "of New Jersey"."""

PARTICLES = frozenset(
    ("da", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el", "la", "las", "le")
) | {"les", "los", "op", "'t", "\u2019t", "te", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur"}

ARTICLES = frozenset({"du", "des", "la", "le", "les"})
"""Particles that open a family name even in lower case (AFNOR Z 44-061); others follow the given name."""

ELIDED = re.compile(r"(d['\u2019])(\w.*)")


@lru_cache(maxsize=1 << 16)
def folded(text: str) -> str:
    """Return the text for comparison: no accents, case or punctuation; ligatures opened; single spaces."""
    decomposed = unicodedata.normalize("NFKD", text.translate(SILENT).casefold())
    if not decomposed.isascii():
        letters = "".join(character for character in decomposed if not unicodedata.combining(character))
        decomposed = letters.translate(UNMARKED)
    return " ".join(re.split(r"[\W_]+", decomposed)).strip()


def collation_key(text: str) -> CollationKey:
    """Return the key that files a name as a library index does.

    Letters decide first, as in the Unicode Collation Algorithm (UTS 10): accents are no letters, ligatures
    (œ, the Armenian ew) are the letters they join. Filing differs from the bare algorithm where an index has
    to: what stands before a comma decides before all that follows it, a hyphen is a space, apostrophes count
    for nothing, and Turkish dotless i is filed as i. Names that are then equal are ordered by accents, small
    letters before capitals, and last by the text itself. The parts may be joined by U+0001 and stay in order.
    """
    primary = "\x02".join(map(folded, text.split(",")))
    return primary, unicodedata.normalize("NFD", text.casefold()), text.swapcase(), text


def slug(text: str) -> str:
    """Return an address for a name in any script: letters a to z, digits and single hyphens; never empty."""
    ascii_text = anyascii(unicodedata.normalize("NFC", text)).lower()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")
    return words or "x" + hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()[:8]


def sort_name(name: str) -> str:
    """Return a printed name with its family name first: "Valérie Boyer" is "Boyer, Valérie".

    The family name is the last word, or all the last words in capitals, with the particles before it that are
    capitalised ("De Wever, Bart") or contain an article ("du Sablier, Marie"); other particles follow the
    given names ("Courson, Charles de"). Honorifics are dropped. A single word, and a name that has its family
    name first already, are returned as they are. For all other customs a person's record has `sort_name`.
    """
    name = " ".join(name.split())
    if honorific := HONORIFICS.match(name):
        name = name[honorific.end() :]
    name, addition = _without(ADDITION, name)
    name, suffix = _without(SUFFIXES, name)
    if "," not in name:
        name = _inverted(name.split(" "))
    return name + (f", {suffix}" if suffix else "") + (f" {addition}" if addition else "")


def _without(pattern: re.Pattern[str], name: str) -> tuple[str, str]:
    """Split off what the pattern finds at the end of a name."""
    match = pattern.search(name)
    return (name[: match.start()], match[1]) if match else (name, "")


def _inverted(words: list[str]) -> str:
    start = _family_start(words)
    run = _particles_before(words, start)
    opening = next((i for i in run if words[i][0].isupper() or words[i] in ARTICLES), start)
    given = [*words[: run.start], *words[run.start : opening]]
    family = " ".join(words[opening:])
    if elided := ELIDED.fullmatch(family):
        given, family = [*given, elided[1]], elided[2]
    return f"{family}, {' '.join(given)}" if run.start else " ".join(words)


def _family_start(words: list[str]) -> int:
    """Where the family name starts, particles aside: the last words in capitals, else the last word."""
    start = len(words) - 1
    while start > 1 and _in_capitals(words[start]) and _in_capitals(words[start - 1]):
        start -= 1
    return start


def _in_capitals(word: str) -> bool:
    return len(word) > 1 and word.isupper() and "." not in word


def _particles_before(words: list[str], start: int) -> range:
    first = start
    while first > 0 and words[first - 1].casefold() in PARTICLES:
        first -= 1
    return range(first, start)


def filed_under(name: str, sort_name: str) -> tuple[int, int]:
    """Where in a name, as it is read, the words stand that it is filed under: "Boyer" in "Valérie Boyer".

    Returns where they begin and end: the last time that they stand there, whatever comes before and behind them, for
    an index may file "Charles de Courson" and "Orbán Viktor" alike under one word. Where the name has them not, as in
    another script, both are 0.
    """
    family = _without(ADDITION, sort_name)[0].partition(",")[0].strip()
    start = name.rfind(family)
    end = start + len(family)
    if family and start >= 0 and not any(map(_is_of_a_word, (name[start - 1 : start], name[end : end + 1]))):
        return start, end  # nearly always; a pattern for each name would take longer than all else here
    places = [found.span() for found in re.finditer(rf"(?<!\w){re.escape(family)}(?!\w)", name, re.IGNORECASE)]
    return places[-1] if family and places else (0, 0)


def _is_of_a_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def initial(sort_name: str) -> str:
    """Return the letter under which an A to Z index files a name, without accent, or "#"."""
    first = folded(sort_name)[:1].upper()
    return first if first.lower() != first else "#"


def near_names(name: str, known: Sequence[str]) -> list[str]:
    """Return the known names that this may be a slip of the pen for, nearest first; never the name itself.

    One letter may be wrong, missing, added or exchanged with its neighbour, and two in a name of ten or
    more; accents, case and punctuation do not count.
    """
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    target = folded(name)
    limit = 2 if len(target.replace(" ", "")) >= 10 else 1
    others = [other for other in dict.fromkeys(known) if other != name]
    choices = [folded(other) for other in others]
    found = extract(target, choices, scorer=OSA.distance, score_cutoff=limit, limit=None)
    return [others[index] for _, distance, index in sorted(found, key=lambda hit: (hit[1], others[hit[2]]))]
