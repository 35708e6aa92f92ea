"""Every vocabulary of the register, once: the values that the program knows. Those of terms.py a register extends."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import CoreSchema, with_info_after_validator_function

from archive.problems.problem import did_you_mean
from archive.records.values import Text

TextStatus = Literal["official", "official-translation", "translation", "summary", "as-tabled"]
Role = Literal["signatory", "sponsor", "rapporteur"]
BodyKind = Literal["committee", "group", "party", "association", "government", "body"]
Counted = Literal["people", "bodies", "sponsors", "withdrawn"]
Certainty = Literal["certain", "probable", "possible"]
Outcome = Literal["adopted", "rejected"]
RelationType = Literal["follows", "repeats", "cites", "amends", "replies-to", "supersedes", "companion", "opposes"]
ResponseKind = Literal["official-response", "vote", "court", "event", "other"]
SourceKind = Literal["official", "press", "dataset", "other"]

VocabularyName = Literal["types", "statuses", "methods", "choices"]
"""The vocabularies that a register extends, each by the key of site.yaml that does so."""


@dataclass(frozen=True, slots=True)
class Extended:
    """Marks a type as a value of a vocabulary that site.yaml extends: one that terms.py knows, or one named there.

    What is read from a file is held against the terms of the register, which are the context of the validation; what
    comes from the store was read so before, and has none.
    """

    vocabulary: VocabularyName

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return with_info_after_validator_function(self._of_the_register, handler(source))

    def _of_the_register(self, value: str, info: ValidationInfo) -> str:
        known = getattr(info.context, self.vocabulary, None)
        if known is not None and value not in known:
            advice = f"{unlisted(value, [*known])} Others are named under `{self.vocabulary}:` in site.yaml."
            raise PydanticCustomError("value-not-in-list", "{message}", {"message": advice})
        return value


def unlisted(value: str, choices: list[str]) -> str:
    """What is said of a value that is not among those of a list."""
    return f"“{value}” is not in the list: {', '.join(choices)}.{did_you_mean(value, choices)}"


StatementType = Annotated[Text, Extended("types")]
Status = Annotated[Text, Extended("statuses")]
Method = Annotated[Text, Extended("methods")]
Choice = Annotated[Text, Extended("choices")]

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
