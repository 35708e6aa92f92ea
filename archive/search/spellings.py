"""Other spellings of a name: in Latin letters, and as it sounds. The client finds them in the same way.

Armenian is written as BGN/PCGN 1981 has it for Eastern Armenian, in the form that passports and the press use, without
apostrophes (ISO 9985 needs marks that nobody types); where Western Armenian differs, as ALA-LC 1997 has it. Cyrillic is
written as BGN/PCGN 1947 does, and Greek by ELOT 743. A reader may type any of the usual spellings, and a source may
have printed any: Petrosyan, Petrosian, Petrossian, Pétrossian. So what such spellings have in common is kept with the
name, as a further term with `ALSO` behind it.
"""

import re

from archive.search.tables import LATIN, SOUNDS, WESTERN

ALSO = "~"
"""Behind a term that stands in no text as it is: another spelling of one that does."""

SHORTEST, LONGEST = 4, 40
"""Letters of a word that is compared by its sound."""

_SCRIPTS = re.compile("[\u0370-\u058f]")
_SPELT = re.compile("|".join(map(re.escape, sorted({**LATIN, **WESTERN}, key=len, reverse=True))))
_SOUNDS = [(re.compile(pattern), letters) for pattern, letters in SOUNDS]
_SURNAME = re.compile("(?:[yi]|[^aeiou]j)an$")


def latin(term: str, *, western: bool = False) -> str:
    """A term in Latin letters, as Eastern Armenian is spoken or as Western; letters that have none stay."""
    table = {**LATIN, **WESTERN} if western else LATIN
    return _SPELT.sub(lambda found: table.get(found[0], found[0]), f"^{term}").lstrip("^")


def sound(term: str) -> str:
    """What the spellings of a term in Latin letters have in common."""
    if not (SHORTEST <= len(term) <= LONGEST and term.isascii() and term.isalpha()):
        return term
    spelt = term
    for pattern, letters in _SOUNDS:
        spelt = pattern.sub(letters, spelt)
    return spelt if len(spelt) > SHORTEST // 2 else term


def other_spellings(term: str, *, name: bool) -> tuple[str, ...]:
    """The spellings under which a term is kept too.

    In a text those are of words in other scripts, and of Armenian surnames; of a `name`, of all its words, as Western
    Armenian is spoken too.
    """
    if len(term) > LONGEST:
        return ()
    spelt: list[str] = []
    if _SCRIPTS.search(term):
        spelt = [sound(latin(term, western=western)) for western in ((False, True) if name else (False,))]
    elif name or _SURNAME.search(term):
        spelt = [sound(term)]
    return tuple(one for one in dict.fromkeys(spelt) if one and one != term)
