"""A sheet to draw on with two inks: the black of the record and the violet of the stamp.

A pixel is the number of a colour: 0 to 7 from paper to ink, 8 to 15 from paper to stamp. What is violet is drawn where
the sheet was made ready for it, with 8, and so both inks have soft edges at four bits a pixel.
"""

from functools import cache

from PIL import Image, ImageDraw

from archive.exports.picture.letters import Face, space, width, word
from archive.exports.picture.png import Colour, png

PAPER, INK, STAMP = (0xF7, 0xF7, 0xF4), (0x17, 0x18, 0x1C), (0x4B, 0x2A, 0x86)
"""The colours of the pages (static/css/tokens.css)."""

SHADES = 4
BARE, BLACK, READY, VIOLET, GREY = 0, 3, 4, 7, 2
"""The numbers of bare paper, pure ink, paper made ready for violet, pure violet, and the ink of lesser things."""

Box = tuple[int, int, int, int]
"""Left, top, right and bottom, the last two beyond what is drawn."""


class Canvas:
    """A sheet of paper, in pixels. There is one of each size, wiped when it is taken anew, for that costs least."""

    def __init__(self, width: int, height: int) -> None:
        self.picture = _sheet(width, height)
        self.picture.paste(BARE, (0, 0, width, height))
        self.draw = ImageDraw.Draw(self.picture)

    def box(self, box: Box, colour: int) -> None:
        """Fill a rectangle."""
        self.picture.paste(colour, box)

    def frame(self, box: Box, thickness: int, colour: int) -> None:
        """Draw the outline of a rectangle, inside it."""
        left, top, right, bottom = box
        self.draw.rectangle((left, top, right - 1, bottom - 1), outline=colour, width=thickness)

    def text(self, place: tuple[int, int], text: str, face: Face, colour: int = BLACK) -> int:
        """Write a line, and say where it ends."""
        pen, top = place
        for part in text.split(" "):
            drawn = word(part, face)
            self.picture.paste(colour, (pen + drawn.right, top + drawn.down), drawn.mask)
            pen += width(part, face) + space(face)
        return pen - space(face)

    def stencil(self, place: tuple[int, int], mask: Image.Image, colour: int) -> None:
        """Ink a shape."""
        self.picture.paste(colour, place, mask)

    def png(self) -> bytes:
        """The sheet as a PNG."""
        return png(self.picture, palette())


@cache
def _sheet(width: int, height: int) -> Image.Image:
    return Image.new("P", (width, height), BARE)


@cache
def palette() -> list[Colour]:
    """The sixteen colours, by their numbers."""
    return [_mixed(ink, shade / (SHADES - 1)) for ink in (INK, STAMP) for shade in range(SHADES)]


def _mixed(ink: Colour, part: float) -> Colour:
    red, green, blue = (round(light + (dark - light) * part) for light, dark in zip(PAPER, ink, strict=True))
    return red, green, blue
