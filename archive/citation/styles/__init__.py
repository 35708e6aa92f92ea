"""The styles in which a page gives its reference, in the order in which it shows them."""

from archive.citation.reference import Reference
from archive.citation.styles import apa, chicago, french, plain, wiki
from archive.citation.styles.styled import Styled

STYLES = (plain.styled, chicago.styled, apa.styled, french.styled, wiki.styled)


def all_styles(reference: Reference) -> list[Styled]:
    """A reference in every style."""
    return [style(reference) for style in STYLES]
