"""Words measured and drawn with our own fonts, none of the system's.

A letter is drawn once and kept as a mask (how much of each pixel is ink), and so is a word, put together from letters:
the same come again and again, and to put one that is known into a picture costs a hundredth of drawing it.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from PIL import Image, ImageDraw, ImageFont

FONTS = Path(__file__).resolve().parents[3] / "static" / "fonts" / "cards"
EM = 1000
"""Units of the fonts to the em. Letters are measured at this size, at which no fraction is lost."""

MOST_LETTERS, MOST_WORDS, MOST_MEASURED = 2_000, 3_000, 10_000
"""So many are kept: masks of letters and of words, each some thousand bytes, and widths."""

Voice = Literal["serif", "sans"]


@dataclass(frozen=True, slots=True)
class Face:
    """A voice at a size, in pixels to the em."""

    voice: Voice
    size: int


class Shape(NamedTuple):
    """A letter or a word ready to be put into a picture: its mask, and where that stands from the pen."""

    mask: Image.Image
    right: int
    down: int


@cache
def font(voice: Voice, size: int) -> ImageFont.FreeTypeFont:
    """A font at a size. Its plain layout is used: the other needs a library of the system, if that is there."""
    return ImageFont.truetype(FONTS / f"{voice}.ttf", size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(MOST_WORDS)
def word(text: str, face: Face) -> Shape:
    """A word, drawn. The pen stands at the beginning of its line, at the top of the highest letters."""
    around = face.size  # letters may reach beyond the place that they take
    places = places_of(text, face)
    mask = Image.new("L", (places[-1] + 2 * around, 2 * around))
    for letter, place in zip(text, places, strict=False):
        shape = _letter(letter, face)
        mask.paste(255, (around + place + shape.right, shape.down), shape.mask)
    return _trimmed(mask, around)


@lru_cache(MOST_LETTERS)
def _letter(letter: str, face: Face) -> Shape:
    mask = Image.new("L", (3 * face.size, 2 * face.size))
    ImageDraw.Draw(mask).text((face.size, 0), letter, 255, font(face.voice, face.size))
    return _trimmed(mask, face.size)


def _trimmed(mask: Image.Image, pen: int) -> Shape:
    """A mask without what is empty around it; `pen` is where the pen stands in it."""
    left, top, right, bottom = mask.getbbox() or (0, 0, 1, 1)
    return Shape(mask.crop((left, top, right, bottom)), left - pen, top)


@lru_cache(MOST_MEASURED)
def width(text: str, face: Face) -> int:
    """How far the pen moves along a word."""
    return places_of(text, face)[-1]


@cache
def space(face: Face) -> int:
    """The width of a space in pixels."""
    return width(" ", face)


def places_of(text: str, face: Face) -> list[int]:
    """Where each letter begins, and where the last one ends, in pixels."""
    place, places = 0.0, [0]
    for letter, following in zip(text, f"{text[1:]} ", strict=True):
        place += _advance(letter, face.voice)
        if face.voice == "serif":
            place += _kerning().get((letter, following), 0)
        places.append(round(place * face.size / EM))
    return places


@lru_cache(10_000)
def _advance(letter: str, voice: Voice) -> float:
    return font(voice, EM).getlength(letter)


@cache
def _kerning() -> dict[tuple[str, str], int]:
    """Two characters of the serif -> how far the second is moved, in units of the font."""
    lines = (FONTS / "kerning.txt").read_text(encoding="utf-8").splitlines()
    parts = (line.split(" ") for line in lines)
    return {(left, right): int(value) for left, value, rights in parts for right in rights}


# -- what can be drawn ----------------------------------------------------------------------------

UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn")
"""Categories of characters that a reader does not see: control and format characters, and those without a meaning."""


def drawable(text: str, voice: Voice) -> str:
    """The text as a font can draw it: on one line, composed, without what nobody sees.

    Empty where the font lacks a letter, a digit or a mark: a title with gaps would be another title. Other signs that
    it lacks are left out.
    """
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    seen = "".join(letter for letter in composed if unicodedata.category(letter) not in UNSEEN)
    lacking = {letter for letter in set(seen) - {" "} if not _is_held(letter, voice)}
    if any(unicodedata.category(letter)[0] in "LMN" for letter in lacking):
        return ""
    return " ".join("".join(letter for letter in seen if letter not in lacking).split())


@lru_cache(10_000)
def _is_held(letter: str, voice: Voice) -> bool:
    """Whether a font holds a character. FreeType draws the same sign for each that a font lacks."""
    return _drawn(letter, voice) != _drawn("\uffff", voice)


def _drawn(letter: str, voice: Voice) -> bytes:
    return bytes(font(voice, 16).getmask(letter))
