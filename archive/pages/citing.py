"""How a page says that it is cited: the references that readers copy, and the tags that programs read."""

from archive.citation import head
from archive.citation.reference import Reference
from archive.citation.styles import all_styles
from archive.citation.styles.styled import Styled
from archive.pages.record_files import File, reference_files
from archive.render.kind import Register
from archive.render.view import view_class

MOST_LISTED = 100
"""So many demands and so many paragraphs are listed with their addresses; the pattern is plain by then."""


@view_class
class Cited:
    """What a page shows of its reference. `dated` is number, version and edition, for the foot of printed sheets."""

    styles: list[Styled]
    tags: list[head.Tag]
    files: list[File]
    address: str
    number: str
    dated: str
    demands: int
    paragraphs: int

    @property
    def listed_demands(self) -> range:
        return range(1, min(self.demands, MOST_LISTED) + 1)

    @property
    def listed_paragraphs(self) -> range:
        return range(1, min(self.paragraphs, MOST_LISTED) + 1)


def cited(register: Register, reference: Reference, demands: int = 0, paragraphs: int = 0) -> Cited:
    """How a page is cited that has so many demands and numbered paragraphs with an address of their own."""
    dated = [part for part in (reference.number, reference.stated_version, reference.stated_edition) if part]
    return Cited(
        styles=all_styles(reference),
        tags=head.tags(reference),
        files=reference_files(register, reference.kind, reference.id),
        address=reference.address,
        number=reference.number,
        dated=", ".join(dated),
        demands=demands,
        paragraphs=paragraphs,
    )
