"""Names of countries, in the languages of those assemblies whose lists print them. They come from the Unicode CLDR."""

from functools import cache

from archive.language.names import folded

LANGUAGES = ("en", "fr", "de", "it", "es", "nl", "pt")
ALSO = (
    *("UK", "USA", "Great Britain", "Slovak Republic", "Czech Republic", "République tchèque", "République slovaque"),
    *("Republic of Moldova", "République de Moldova", "Russian Federation", "Fédération de Russie", "Turkey"),
    *("The Netherlands", "The former Yugoslav Republic of Macedonia", "L’ex-République yougoslave de Macédoine"),
    *("Bosnia and Herzegovina", "Trinidad and Tobago", "Antigua and Barbuda", "Saint Kitts and Nevis"),
    *("England", "Northern Ireland", "Scotland", "Wales", "Catalonia", "Åland", "Kosovo", "Artsakh"),
)
"""What documents print and CLDR has otherwise, or not."""


def is_country(text: str) -> bool:
    """Whether a text is the name of a country, or of a land that sends members of its own."""
    return folded(text) in _countries()


@cache
def _countries() -> frozenset[str]:
    from babel import Locale

    names = (name for language in LANGUAGES for name in Locale(language).territories.values())
    return frozenset(map(folded, (*names, *ALSO)))
