"""The fonts of the drawn cards, made from those of the pages: python -m tests.card_fonts

A card is drawn by FreeType, which knows neither style sheets nor unicode-range: so the files of a voice become one, at
one place on their axes. Nor does it read the kerning of the layout tables (GPOS): that becomes a text file.
"""

import io
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from tests import ROOT

FONTS = ROOT / "static" / "fonts"
CARDS = FONTS / "cards"

Axes = Mapping[str, float]
Pairs = dict[tuple[int, int], int]
"""Two characters, by code point -> how much nearer or farther the second stands, in units of the font."""

VOICES: dict[str, dict[str, Axes]] = {
    "serif": {"serif-latin": {"opsz": 44}, "serif-latin-ext": {"opsz": 44}, "display-armenian": {}},
    "sans": {"sans-latin": {"wght": 450}, "sans-latin-ext": {"wght": 450}, "sans-armenian": {}},
}
"""Name of a font for cards -> the files that it is made of, and the place on the axes of each."""

KEPT = ("head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "loca", "glyf", "name", "post")
KERNED = "serif"
"""The voice of titles, the only letters large enough for kerning to be seen."""

LEAST_KERNING = 16
"""Units of 1,000 to the em: a pixel in the largest letters of a card."""

COPYRIGHT = 0
"""The name record of the copyright notice."""


def made() -> Iterator[tuple[str, bytes]]:
    """Name and content of each file."""
    for voice, sources in VOICES.items():
        parts = [_static(name, axes) for name, axes in sources.items()]
        if voice == KERNED:
            yield "kerning.txt", _written([pair for part in parts for pair in _kerning(part).items()])
        written = io.BytesIO()
        _merged(parts).save(written)
        yield f"{voice}.ttf", written.getvalue()


def _static(name: str, axes: Axes) -> TTFont:
    font = TTFont(FONTS / f"{name}.woff2", recalcTimestamp=False)
    return instancer.instantiateVariableFont(font, dict(axes)) if axes else font


def _merged(parts: list[TTFont]) -> TTFont:
    notices = [part["name"].getDebugName(COPYRIGHT) for part in parts]
    with TemporaryDirectory() as folder:
        files = []
        for number, part in enumerate(parts):
            for table in [table for table in part.keys() if table not in (*KEPT, "GlyphOrder")]:  # noqa: SIM118
                del part[table]
            part.flavor = None
            files.append(str(Path(folder) / f"{number}.ttf"))
            part.save(files[-1])
        merged = Merger().merge(files)
    merged.recalcTimestamp = False
    merged["head"].created = merged["head"].modified = parts[0]["head"].modified
    for record in merged["name"].names:
        if record.nameID == COPYRIGHT:
            record.string = "; ".join(dict.fromkeys(notices))
    return merged


def _kerning(font: TTFont) -> Pairs:
    characters = {glyph: code for code, glyph in font.getBestCmap().items()}
    found: Pairs = {}
    for table in _kerning_tables(font["GPOS"].table):
        for left, right, value in _pairs(table, font.getGlyphOrder()):
            if left in characters and right in characters:
                found.setdefault((characters[left], characters[right]), value)
    return {pair: value for pair, value in found.items() if abs(value) >= LEAST_KERNING}


def _kerning_tables(layout: Any) -> Iterator[Any]:
    features = (record.Feature for record in layout.FeatureList.FeatureRecord if record.FeatureTag == "kern")
    for index in sorted({index for feature in features for index in feature.LookupListIndex}):
        for table in layout.LookupList.Lookup[index].SubTable:
            inner = table.ExtSubTable if table.LookupType == 9 else table  # 9: the table lies further on in the file
            if inner.LookupType == 2:  # 2: adjustment of pairs
                yield inner


def _pairs(table: Any, glyphs: list[str]) -> Iterator[tuple[str, str, int]]:
    if table.Format == 1:
        for left, pairs in zip(table.Coverage.glyphs, table.PairSet, strict=True):
            for record in pairs.PairValueRecord:
                yield left, record.SecondGlyph, _advance(record)
        return
    for left in table.Coverage.glyphs:
        row = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)].Class2Record
        for right in glyphs:
            yield left, right, _advance(row[table.ClassDef2.classDefs.get(right, 0)])


def _advance(record: Any) -> int:
    return getattr(record.Value1, "XAdvance", 0) or 0


def _written(pairs: Iterable[tuple[tuple[int, int], int]]) -> bytes:
    """A line for each character and value: the character, the value, and each that it holds for when it comes next."""
    lines: dict[tuple[str, int], str] = {}
    for (left, right), value in sorted(pairs):
        lines[chr(left), value] = lines.get((chr(left), value), "") + chr(right)
    return "".join(f"{left} {value} {rights}\n" for (left, value), rights in sorted(lines.items())).encode()


def main() -> int:
    CARDS.mkdir(exist_ok=True)
    for name, content in made():
        (CARDS / name).write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
