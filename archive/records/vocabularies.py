"""Every closed vocabulary of the register, once."""

from typing import Literal, get_args

StatementType = Literal[
    "declaration", "resolution", "motion", "motion-for-resolution",
    "open-letter", "written-declaration", "recommendation",
]  # fmt: skip
Status = Literal["issued", "tabled", "adopted", "rejected", "lapsed", "withdrawn", "superseded"]
TextStatus = Literal["official", "official-translation", "translation", "summary", "as-tabled"]
Role = Literal["signatory", "sponsor", "rapporteur"]
BodyKind = Literal["committee", "group", "party", "association", "government", "body"]
Counted = Literal["people", "bodies", "sponsors", "withdrawn"]
Certainty = Literal["certain", "probable", "possible"]
Method = Literal[
    "roll-call", "electronic", "show-of-hands", "standing", "voice", "secret-ballot",
    "unanimous", "consensus", "without-a-vote",
]  # fmt: skip
Outcome = Literal["adopted", "rejected"]
Choice = Literal["for", "against", "abstained", "present", "paired", "both", "not-voting", "absent"]
RelationType = Literal["follows", "repeats", "cites", "amends", "replies-to", "supersedes", "companion", "opposes"]
ResponseKind = Literal["official-response", "vote", "court", "event", "other"]
SourceKind = Literal["official", "press", "dataset", "other"]

CHOICES: tuple[Choice, ...] = get_args(Choice)

SCHEMES = {
    "assemblee-nationale": ("Assemblée nationale", "https://www.assemblee-nationale.fr/dyn/deputes/{}"),
    "senat": ("Sénat", ""),
    "bioguide": ("Biographical Directory of the US Congress", "https://bioguide.congress.gov/search/bio/{}"),
    "european-parliament": ("European Parliament", "https://www.europarl.europa.eu/meps/en/{}"),
    "mnis": ("UK Parliament", "https://members.parliament.uk/member/{}/contact"),
    "stortinget": (
        "Stortinget",
        "https://www.stortinget.no/no/Representanter-og-komiteer/Representantene/Representant/?perid={}",
    ),
    "tweede-kamer": ("Tweede Kamer", ""),
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/{}"),
}
"""Scheme -> who gives such identifiers, and the pattern of the address that one has there, if it has one."""
