"""The words around names in a pasted list: titles, joining words, roles, groups, headings, in chambers’ languages.

What is silently passed over is here and nowhere else: titles, joining words, and what joins a role to its place.
"""

import re
from functools import lru_cache

from archive.language.names import PARTICLES

JOINING = (
    *("and", "et", "und", "en", "y", "e", "i", "og", "och", "as well as", "ainsi que", "sowie", "evenals", "և", "&"),
    *("и", "та", "és", "ve", "και", "și", "oraz", "agus"),
)
"""Words between two names. Also in capitals, but for those that may be an initial or a preposition."""

IN_FAMILY_NAMES = frozenset(("y", "e", "i"))
"""Joining words that also stand inside a name: Ortega y Gasset, Exemple i Mostra."""

WITHIN_NAMES = PARTICLES | {
    "y",
    "e",
    "i",
    "bin",
    "ibn",
    "bint",
    "al",
    "af",
    "av",
    "of",
    "dit",
    "dite",
    "née",
    "né",
    "geb.",
}
"""Words in small letters that a name may have."""

TITLE = (
    r"(?:MM\.?|Mm(?:es?|\.)|MMES?|Mlles?|MLLES?|Messrs\.?|M(?:rs|r|s|x|RS|R|S)\.?|Miss|D(?:r|RS?|rs)\.|D[rR]|Prof(?:\."
    r"|essor)?|PROF\.?"
    r"|[Mm]adame|[Mm]onsieur|[Mm]ademoiselle|[Tt]he (?:Rt\.? ?|Right )?Hon(?:\.|ourable|orable)?|Rt\.? ?Hon\.?|Hon\."
    r"|Sen\.|Rep\.|Herr|Frau|Hr\.|Fr\.|[Dd]hr\.|[Dd]e heer|[Mm]evr\.|[Mm]evrouw|Mw\.|Sr\.|Sra\.|Dott\.|On\.|Ing\.|Ir\."
    r"|(?:Պրն|Տկն|Օրդ|Տիար)\.?|Պարոն|Տիկին|h\. ?c\.)"
)
OFFICE = (
    r"(?:[Ss]enator(?:in)?|[Ss]énat(?:eur|rice)|[Dd]éputée?|[Dd]eputy|[Rr]epresentative|[Cc]ongress(?:wo)?man|M(?:E?P"
    r"|dB)"
    r"|[Aa]bgeordneter?|[Kk]amerlid|[Ee]urodéputée?|[Dd]iputad[oa]|[Dd]eputat[oa]|Պատգամավոր)"
)
"""Titles, and offices that stand before a name as titles do."""

TITLES = re.compile(rf"(?:[Ll][ea] |[Ll]['’])?(?:{TITLE}(?:\s+|(?<=\.))|{OFFICE}\s+(?=[^\W\d_a-zà-ÿ])(?!D['’]))")
AFTER_NAMES = re.compile(r"(?:^|(?:,|(?<!\s))\s+)(?:Ph\.?\s?D\.?|[OCM]BE|[QK]C|Esq\.?|LL\.?[MB]\.?)$")
SUFFIX = re.compile(r"(?:Jr|Sr|Jun|Sen)\.?|I{2,3}|IV")
LONE_TITLE = re.compile(rf"{TITLE}|M\.?")
INITIAL_M = re.compile(r"M\.?\s+|M\.(?=[^\W\d_]{2})")
"""“M.”, which is Monsieur or an initial."""

MEMBER = (
    r"s[ée]nat(?:eur|rice)|d[ée]putée?|eurod[ée]putée?|membre du parlement(?: européen)?|membre du sénat"
    r"|conseill(?:er|ère) nationale?|conseill(?:er|ère) aux états|senator(?:in|e|es)?|deputy|representative"
    r"|congress(?:wo)?man|member of (?:the )?(?:\w+ )?(?:parliament|congress|senate|assembly|house of \w+)"
    r"|mitglied (?:des|im) (?:\w+ )?(?:bundestage?s?|parlaments?|landtage?s?|nationalrate?s?|ständerate?s?)"
    r"|(?:bundestags)?abgeordneter?|nationalr(?:at|ätin)|ständer(?:at|ätin)|volksvertegenwoordiger|europarlementariër"
    r"|lid van (?:de |het )?(?:tweede kamer|eerste kamer|europees parlement|senaat|kamer)|(?:tweede |eerste )?kamerlid"
    r"|diputad[oa]|senadora?|eurodiputad[oa]|deputat[oa]|senatrice|deputad[oa]|(?:\w+ ժողովի |ԱԺ )?պատգամավոր"
)
ACRONYM = r"M(?:E?P|dB|dEP|dL|SP|LA|HR)|TD|ԱԺ"
OTHER_OFFICE = (
    r"(?:vice-?|co-?)?president[ea]?|(?:vice-|co-)?présidente?|(?:vice-|co-)?chair(?:man|woman|person)?|maire|mayor"
    r"|minist(?:re|er)|secretary|secrétaire|councillor|conseill(?:er|ère)|rapporteure?|(?:co-?)?sponsor|leader"
    r"|spokes\w+|porte-parole|membre|member|lid|mitglied|burgemeester|(?:ober)?bürgermeister(?:in)?|director"
    r"|direct(?:eur|rice)|ambassad\w+|questeur|chef\w*|head|auteure?|author|signat(?:ory|aire)|vorsitzende[rn]?"
    r"|voorzitter"
)
FORMERLY = r"(?:ancien(?:ne)?|former|ehemalige[rn]?|oud-?|ex-?|honorary|honoraire|deputy|first|premi(?:er|ère))[ -]?"

_BOUND = r"(?![\w-])"
AT_START = re.compile(
    rf"(?:(?i:(?P<former>{FORMERLY}(?:{OTHER_OFFICE}|{MEMBER}))|(?P<member>{MEMBER})|(?P<other>{OTHER_OFFICE}))"
    rf"|(?P<acronym>{ACRONYM})){_BOUND}"
)
WITHIN = re.compile(
    rf"(?<=\s)(?:(?:{FORMERLY})?(?:{MEMBER}|{OTHER_OFFICE})|{ACRONYM}"
    rf"|Member of|Mitglied (?:des|im)|Lid van|MEMBER OF){_BOUND}"
)
"""An office behind a name without a comma: in small letters, or of a kind that no name has."""

TO_PLACE = re.compile(
    r"\s*(?:for|from|of the|of|de la|de l['’]|des|du|del|della|dell['’]|de|d['’]"
    r"|aus|für|von|voor|van|uit|por|di|per|pour)"
    r"(?:\s+|(?<=['’]))(?=[^\W_a-zà-ÿ])"
)
"""What joins an office to the place that it is held for."""

PLACE_SHAPE = re.compile(
    r"\w+['’]?-(?:du|des?|la|les?|et|sur|en|d['’]|sous|lès|am|an|upon|by|on|in|the)[-’'\w]*", re.UNICODE
)
PARTY = re.compile(
    r"(?i)\b(?:républicain\w*|socialist\w*|parti|party|partij|partei|group\w*|gruppe|fra[ck]ti\w+|labour"
    r"|conservative\w*"
    r"|libera[lu]\w*|d[ée]mocrat\w*|democrat\w*|écolo\w*|greens?|verts|grüne\w*|renew|alliance"
    r"|independent|non[- ]inscrit\w*|the left|die linke|gauche|communist\w*"
    r"|union centriste|unabhängig\w*|insoumise|vooruit|volt)\b"
)
AMERICAN = re.compile(r"([DRI])-([A-Z]{2}(?:-\d+)?)")

_HEADWORD = (
    r"signator(?:y|ies)|(?:co)?signataires?|undersigned|soussigné\w*|(?:mit)?unterzeichne\w*|unterschriften"
    r"|ondertekenaars?"
    r"|firmantes?|firmatari\w*|(?:co-?)?sponsors?|signatures?|signed(?: by)?|signé(?: par)?|ստորագր\w*"
    r"|sénat(?:eurs|rices)|députée?s|senators|senatoren|deputies|members(?: of \w+)?|membres|mitglieder|abgeordneten"
    r"|leden|MPs|MEPs|representatives|(?:full |last |first |family |given |sur)?names?|(?:pré)?noms?|(?:vor|nach)?name"
    r"|(?:voor|achter)?naam"
)
HEADING = re.compile(
    rf"(?i)(?:(?:the|les?|la|die|de|premiers?|first|other|autres|weitere|(?:list|names) of"
    rf"|(?:liste|noms) des?|liste der|lijst van)\s+)*(?:{_HEADWORD})\b(?:\s+[^\s,;]+){{0,12}}"
)
FAMILY_FIRST = re.compile(
    r"(?i)(?:noms?|last name|surname|family name|(?:nach)?name|(?:achter)?naam)\s+(?:prénom|first|given|vor|voor)"
)
"""The head of a table whose first column has family names."""

MAIL_HEADER = re.compile(r"(?i)(?:from|von|de|van|sent|date|subject|objet|betreff|onderwerp|envoyé|reply-to)\s?:")
OTHERS = re.compile(
    r"(?:(?i:(?:(?:over|more than|plus de|mehr als|meer dan)\s+)?\d[\d.,’'\s]*(?<=\s))"
    r"[^\W\d_A-Z]\S*(?:\s+[^\W\d_A-Z]\S*)*\s*"
    r"|(?:many |several |d['’]|plusieurs )?(?:others|autres|weitere|anderen|otros|altri|այլք|այլոք)\b.*"
    r"|et al\b.*|etc\b.*|u\. ?a\..*)\.?"
)
"""How a list ends that goes on elsewhere: “and 12 others”."""


@lru_cache(maxsize=1 << 12)
def without_titles(text: str, m_is_title: bool) -> str:
    """A name without the titles before it and the degrees behind it; “M.” goes too if it is one in this list.

    Even where nothing says so, it is one before two words or more.
    """
    for _ in range(MOST_TITLES):
        if found := TITLES.match(text):
            text = text[found.end() :].lstrip(" .,")
        elif (found := INITIAL_M.match(text)) and (m_is_title or len(text[found.end() :].split()) > 1):
            text = text[found.end() :]
        else:
            break
    return AFTER_NAMES.sub("", text)


MOST_TITLES = 10
"""Nobody has more: “M. le Prof. Dr Dr h. c.” """


def is_member(role: str) -> bool:
    """Whether a role is that of a member and nothing more, as most in a list of members."""
    found = AT_START.fullmatch(role)
    return found is not None and not found["other"] and not found["former"]


def is_capitals(word: str) -> bool:
    """Whether a word is in capitals altogether, and not an initial."""
    return word.isupper() and "." not in word and sum(map(str.isalpha, word)) > 1


def is_abbreviation(text: str) -> bool:
    """Whether a word looks like the abbreviation of a group: LR, S&D, PvdA, D66, GUE/NGL; many family names do, too."""
    letters = [letter for letter in text if letter.isalpha()]
    if not letters or not 1 < len(text) <= 12 or " " in text or not text[0].isupper():
        return False
    if not all(letter.isupper() for letter in letters):
        return text[-1].isupper() and len(letters) <= 5
    return len(letters) <= 6 or any(sign in text for sign in "&/+") or ("-" in text and len(letters) <= 8)


def looks_like_group(text: str) -> bool:
    """Whether a text looks like the abbreviation or the name of a group."""
    return is_abbreviation(text) or PARTY.search(text) is not None
