"""What stands in lists of names and names no person, in chambers’ languages: bodies, others, what opens a list.

A pasted list is read with these words, and a single printed name is checked with them.
"""

import re
from collections.abc import Collection, Sequence

GAP = r"\s{1,3}"
"""Between the words of a phrase; a line may break there."""


def phrases(several: str) -> str:
    """A pattern of phrases that are written with single spaces."""
    return f"(?:{several.replace(' ', GAP)})"


_EXACTLY = phrases("another|the other|les|die|de|altri|otr[oa]s|outr[oa]s|additional")
_LOOSELY = phrases(
    "over|more than|at least|about|some|plus de|mehr als|rund|über|meer dan|más de|oltre|più di|mais de|ավելի քան"
)
_FURTHER = phrases(
    r"others?|more|further|additional|other|autres?|weitere[rn]?|andere[rn]?|overige|otr[oa]s|más|altr[ei]"
    r"|outr[oa]s|mais|andra|andre|altres|més|innych|dalších|další|других|інших|այլ\w*|ուրիշ\w*|of (?:his|her"
    r"|their)|de (?:ses|leurs)|colleagues|collègues|kolleg\w+|colegas|colleghi|collega['’]s|(?:co-?)?sponsors"
    r"|(?:co-?)?signat(?:ories|aires)|(?:mit)?unterzeichne\w+|members|membres|mitglieder|leden|députés|sénateurs"
    r"|abgeordnete\w*|parlementaires|diputados|deputati|deputados|deputies|senators|me?ps"
)
COUNTED = re.compile(
    rf"(?:\b(?i:{_EXACTLY}|(?P<about>{_LOOSELY})){GAP})?"
    rf"(?<![\w.,])(?P<number>\d{{1,3}}(?:[.,’']?\d{{3}})?){GAP}(?i:{_FURTHER})(?![\w-])"
    rf"(?:{GAP}[^\W\d_A-ZÀ-Þ][^\s,;()]*){{0,8}}"
)
"""“23 others”, “more than 20 of their colleagues”, “12 autres parlementaires”."""

UNCOUNTED = re.compile(
    r"(?<![^\s,;])"
    + phrases(
        r"et al(?:ii|iae)?\b\.?|(?:and|&) (?:(?:many|several|all|the|some) )?others\b|(?:many|several) others\b"
        r"|(?:and )?(?:(?:several|many) )?other (?:\w+ )?(?:members|deputies|senators|representatives|signatories"
        r"|me?ps)\b"
        r"|et (?:(?:plusieurs|quelques|de nombreux) |d['’]|les )?autres\b|et consorts\b|et apparentés\b"
        r"|et plusieurs de (?:ses|leurs) collègues\b|u\.\s?a\.(?!\w)|und (?:(?:viele|mehrere) )?(?:andere|weitere)\b"
        r"|(?:und )?(?:(?:viele|mehrere|einiger?) )?weitere[rn]? [Aa]bgeordnete[rn]?\b"
        r"|[Kk]olleginnen und [Kk]ollegen\b|en (?:(?:vele|enkele) )?anderen\b"
        r"|c\.\s?s\.(?!\w)|cum suis\b|e\.\s?a\.(?!\w)|ed? altr[ie]\b|y otr[oa]s\b|e outr[oa]s\b|i altres\b"
        r"|m\.\s?fl\.(?!\w)|och andra\b|og andre\b|i in(?:\.|ni\b)|a další\b|и др(?:\.|угие\b)|та ін(?:\.|ші\b)"
        r"|και (?:άλλοι|λοιποί)\b|ve diğerleri\b|և (?:այլք|այլոք|ուրիշներ)\b|etc\b\.?"
    )
)
"""“et al.”, “u. a.”, “c.s.”; in small letters alone, for capitals may be initials."""


def _words(several: str) -> frozenset[str]:
    return frozenset(several.split())


_ARTICLES = _words(
    "the all for le les la du des de der die das den dem tous alle het van il i gli del della dei el los las do da"
    " os as von els"
)
_MEMBERS = _words(
    "members membres députés sénateurs mitglieder abgeordneten leden miembros diputados membri deputati membros"
    " deputados"
)
_OF = _ARTICLES | _words("of on für vom voor sur pour per para di zur")
_GROUPS = _words(
    "fraktion fraktionen fractie fracties groupe groupes gruppo gruppi grupo grupos grup group groups groep gruppe"
    " gruppen intergroup caucus klub parliamentary"
)
_COMMITTEES = _words(
    "committee committees subcommittee sub-committee commission commissie commissione comisión comissão ausschuss"
    " kommission comité delegation délégation delegación delegazione"
)
_OFFICES = _words(
    "bureau präsidium presidium government gouvernement gobierno governo bundesregierung regierung ministry ministère"
    " ministerium cabinet council conseil secretariat conference conférence party parti partei partij partido"
    " partito office senate parliament assembly union"
)
_ASSOCIATIONS = _words(
    "association associations federation confederation foundation institute fédération confédération fondation institut"
    " verein verband vereinigung stiftung bundesverband asociación federación fundación associazione federazione"
    " fondazione associação federação fundação vereniging stichting federatie"
)
"""Words that no person is called, wherever they stand in a name."""

_NOBODYS = _words("committee subcommittee sub-committee ausschuss bundesregierung fraktion groupe gruppo fractie")
"""Words of bodies that no person is called, even without an “of” behind them."""

_LAST = (_GROUPS | _COMMITTEES | _words("party partei partij")) - _words("klub parliamentary")
_ENDINGS_OF = {"group": ("fraktion", "fractie", "-gruppe", "-group"), "committee": ("ausschuss", "kommission")}
_ENDINGS = (*_ENDINGS_OF["group"], *_ENDINGS_OF["committee"])
MOST_WORDS = 20
"""Of a text that are looked at for a body."""


def is_body(text: str) -> bool:
    """Whether a text names a body: “the Committee on …”, “der Fraktion …”, “EXA Group”."""
    words = _first_words(text)
    start = _behind(words, _ARTICLES)
    if start < len(words) and words[start] in _MEMBERS:
        members, start = start, _behind(words, _OF, start + 1)
        if start == members + 1:
            return False
    return _begins(words, start) or (len(words) > 1 and (words[-1] in _LAST or words[-1].endswith(_ENDINGS)))


def is_association(text: str) -> bool:
    """Whether a text names an association: “The Specimen Association for Libraries”, “Verband der …”."""
    words = _first_words(text)
    return len(words) > 1 and not _ASSOCIATIONS.isdisjoint(words)


def _first_words(text: str) -> list[str]:
    return [word.strip(".,:;()").casefold() for word in text.split(maxsplit=MOST_WORDS)[:MOST_WORDS]]


def _behind(words: Sequence[str], passed: Collection[str], start: int = 0) -> int:
    """The place of the first word that is not to be passed over."""
    return next((at for at in range(start, len(words)) if words[at] not in passed), len(words))


def _begins(words: Sequence[str], start: int) -> bool:
    """Whether the word at a place begins the name of a body."""
    if start >= len(words):
        return False
    word, behind = words[start], words[start + 1] if start + 1 < len(words) else ""
    word = word.replace("’", "'").removeprefix("l'")
    if word in _NOBODYS or word.endswith(_ENDINGS):
        return True
    of_something = behind in _OF or behind.startswith("parl") or start > 0
    return of_something and word in (_GROUPS | _COMMITTEES | _OFFICES)


_KINDS = {
    "committee": _COMMITTEES - _words("delegation délégation delegación delegazione"),
    "group": _GROUPS - _words("parliamentary"),
    "association": _ASSOCIATIONS,
    "party": _words("party parti partei partij partido partito"),
    "government": _words(
        "government gouvernement gobierno governo bundesregierung regierung ministry ministère ministerium cabinet"
    ),
}


def body_kind(text: str) -> str:
    """What kind of body a text names, as far as its words tell: committee, group, party, government, or else body."""
    for word in _first_words(text):
        for kind, known in _KINDS.items():
            if word in known or word.endswith(_ENDINGS_OF.get(kind, ())):
                return kind
    return "body"


def without_article(text: str) -> str:
    """The name of a body without what a sentence has before it: “Fraktion EXA” of “der Fraktion EXA”."""
    words = text.split()
    start = _behind([word.casefold() for word in words], _ARTICLES)
    return " ".join(words[start:] if start < len(words) and words[start][0].isupper() else words)


ON_BEHALF = phrases(
    r"(?i:(?:for and )?on behalf of|in the name of|au nom d(?:e|u|es)|pour le compte d(?:e|u)|im namen|namens"
    r"|uit naam van|a nome d\w+|en nombre del?|em nome d\w|på vegne af|w imieniu|от имени|від імені)\b"
)
"""What joins names to those for whom they sign."""

MEMBERS_WHO = phrases(
    r"(?:mesdames|mesdemoiselles|mmes)(?: et (?:messieurs|mm\.?))?|messieurs|messrs\.?"
    r"|(?:de[rsn]?|die|dem|des herrn|der frau) abgeordneten?(?: dr\.)?|(?:van )?(?:het lid|de leden)|de(?:n)? heren"
    r"|(?:i|dei|il|del|le|delle|la|della|gli) (?:deputat[oiae]|senator[ei]|senatric[ei]|onorevol[ei])"
    r"|(?:l[oa]s|el|la|de l[oa]s|del) (?:diputad[oa]s?|senador(?:a|es|as)?)(?: y (?:las )?(?:diputadas|senadoras))?"
    r"|(?:[oa]s?|d[oa]s?) (?:deputad[oa]s?|senador(?:a|es|as)?)|els? diputa(?:ts?|da)(?: i les diputades)?"
    r"|(?:(?:les|des|aux) )?(?:députés|députées|sénateurs|sénatrices)"
    r"|(?:the )?(?:deputies|senators|representatives|members|assembly ?members)"
)
"""Those whose names follow, in the words of their chamber."""

BY = phrases(
    r"(?:co-?)?(?:presented|tabled|submitted|introduced|moved|sponsored|signed|proposed|filed|lodged"
    r"|(?:brought|put) (?:in|forward))(?: (?:jointly|in the house|in the senate))? by"
    r"|(?:co-?)?(?:présenté|signé|déposé|proposé|soumis|soutenu|contresigné)e?s? par"
    r"|(?:mit)?(?:eingereicht|vorgelegt|eingebracht|unterzeichnet|gestellt) (?:von|durch)(?: de[nrm](?= [a-z]))?"
    r"|(?:ingediend|voorgesteld|ondertekend) door|d['’] ?iniziativa|presentat[aoei] da|a firma|firmat[aoei] da"
    r"|(?:present|suscrit|firmad|formulad|apresentad|subscrit)(?:ad)?[ao]s? p(?:or|el[ao]s?|er)"
    r"|(?:motion|motie|amendement|amendment|förslag|forslag)(?: [^\s,;]+){0,4}? (?:av|af|van|by)"
)
"""What stands before the names of a document: “tabled by”, “présentée par”. For use without regard to capitals."""

NOBODY = re.compile(
    r"(?i)(?:unknown|anonymous|anonymes?|anonyma?|unbekannt|inconnue?s?|onbekend|anoniem|desconocid[oa]|anónim[oa]"
    r"|sconosciut[oa]|anonim[oa]|(?:names? )?(?:withheld|illegible|unleserlich|illisible|redacted|not (?:given|known))"
    r"|nomen nescio|various|several|diverse|divers|verschiedene|none|nobody|n/a|անհայտ|անանուն|неизвестн\w+)\.?"
)
"""What is written where a name is not known."""
