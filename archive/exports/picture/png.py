"""A PNG of few colours (PNG, third edition: W3C Recommendation 2025), written quickly.

Such a picture is made of runs of one colour, and nothing else is looked for. Pillow tries filters on every row, which
saves a third of the bytes and takes three times as long.
"""

import struct
import zlib
from collections.abc import Iterator
from functools import cache

from PIL import Image
from zlib_ng import zlib_ng

SIGNATURE = b"\x89PNG\r\n\x1a\n"
BITS, INDEXED = 4, 3
"""Bits for each pixel, and the type of a picture whose pixels are numbers of colours (11.2.1)."""

BEFORE = 8 // BITS
"""The pixels of one byte, which stands before each row and says that it is not filtered: 0 (9.2)."""

STRIP = 64
"""Rows made ready together: few enough that their memory is used again and not given back to the system."""

Colour = tuple[int, int, int]


def png(picture: Image.Image, palette: list[Colour]) -> bytes:
    """The bytes of a picture in mode P, whose pixels are numbers below sixteen, in the colours of a palette."""
    width, height = picture.size
    deflate = zlib_ng.compressobj(1, zlib.DEFLATED, zlib.MAX_WBITS, 9, zlib.Z_RLE)  # every zlib finds the same runs
    packed = b"".join(deflate.compress(rows) for rows in _rows(picture)) + deflate.flush()
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, BITS, INDEXED, 0, 0, 0)),
        (b"PLTE", bytes(part for colour in palette for part in colour)),
        (b"IDAT", packed),
        (b"IEND", b""),
    )
    return SIGNATURE + b"".join(_chunk(name, content) for name, content in parts)


def _rows(picture: Image.Image) -> Iterator[bytes]:
    """The rows as they are packed, a strip after another."""
    width, height = picture.size
    for top in range(0, height, STRIP):
        strip = _strip(width, min(STRIP, height - top))
        strip.paste(picture, (BEFORE, -top))
        yield strip.tobytes("raw", f"P;{BITS}")


@cache
def _strip(width: int, height: int) -> Image.Image:
    return Image.new("P", (BEFORE + width, height))


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
