"""Which way a language is written, and how HTML says so: a text in Arabic has its full stop at the left."""

import re
from functools import cache
from html import escape

RIGHT_TO_LEFT_SCRIPTS = (
    " adlm arab aran armi avst chrs cprt elym garm hatr hebr hung khar lydi mand mani mend merc mero narb nbat nkoo "
    "orkh ougr palm phli phlp phnx prti rohg samr sarb sidt sogd sogo syrc syre syrj syrn thaa todr yezi "
)
"""The scripts of ISO 15924 that Unicode writes so."""

RIGHT_TO_LEFT = (
    " ar ara aao abh abv acm acq acw acx acy adf aeb aec afb ajp ajt apc apd arb arq ars ary arz auz avl ayh ayl ayn "
    "ayp azb bal bcc bgn bgp bqi brh chg ckb fa fas per pes prs gbz gju gjk glk haz hnd hno khw ks kas kvx lah lki lrc "
    "luz mzn ota pbt pbu pga phr pnb ps pst pus sd sdh shu skr snd ssh trw ug uig ur urd uzs wne "
    "aiq "  # in Arabic letters
    "he heb iw hbo yi yid ji ydd yih lad jpr jrb yhd aju "  # in Hebrew letters
    "aii arc ayd cld dv div mid myz nqo rhg sam smp syc syr tru uga phn "
)
"""Languages that are written from right to left where their code names no script, by ISO 639."""

OTHER_SCRIPT = re.compile(
    "[\u0370-\u0482\u048a-\u1aaf\u1b00-\u1cff\u2c00-\u2dff\u2e80-\ua71f\ua800-\ufaff\ufb13-\ufefc\U00010000-\U0001efff]"
)
"""A letter of another script than the Latin one."""

LATIN = re.compile("[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff]")
_OTHER, _LATIN = OTHER_SCRIPT.pattern, LATIN.pattern
RUN = re.compile(rf"{_OTHER}+(?:[^{_OTHER[1:-1]}{_LATIN[1:-1]}]*+{_OTHER}+)*+")
"""Words of another script, with what stands between them."""


@cache
def direction(code: str) -> str:
    """“rtl” for a language that is written from right to left, in the script that its code names, and else “ltr”."""
    language, *subtags = code.lower().replace("_", "-").split("-")
    for subtag in subtags:
        if len(subtag) == 1:
            break  # what follows is an extension
        if len(subtag) == 4 and subtag.isalpha():
            return "rtl" if f" {subtag} " in RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if f" {language} " in RIGHT_TO_LEFT or (language == "pa" and "pk" in subtags) else "ltr"


@cache
def attributes(code: str, around: str = "en") -> str:
    """What the tag of an element says of the language of its text, with a blank before it; nothing for no language.

    The direction stands there where it is from right to left, or other than that of the language around it.
    """
    if not code:
        return ""
    way = direction(code)
    written = f' dir="{way}"' if way == "rtl" or way != direction(around) else ""
    return f' lang="{escape(code)}"{written}'


def pieces(text: str) -> list[tuple[bool, str]]:
    """A text in pieces, and whether each is in another script than the Latin one, with its figures and signs.

    Where most of its letters are, from the first on, it is one piece: a title in Arabic may name NATO.
    """
    if text.isascii() or not (first := OTHER_SCRIPT.search(text)):
        return [(False, text)]
    most = len(OTHER_SCRIPT.findall(text)) > len(LATIN.findall(text))
    if most and not LATIN.search(text, 0, first.start()):
        return [(True, text)]
    found, done = list[tuple[bool, str]](), 0
    for run in RUN.finditer(text):
        found += [(False, text[done : run.start()]), (True, run[0])]
        done = run.end()
    return [piece for piece in [*found, (False, text[done:])] if piece[1]]
