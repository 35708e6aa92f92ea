"""What the index and the reader's browser have to agree on to the letter: one file, which both of them read."""

import json
from pathlib import Path
from typing import Any

_TABLES: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "static" / "js" / "search" / "tables.json").read_text(encoding="utf-8")
)

FOLDED: dict[str, str] = _TABLES["folded"]
"""Letters that Unicode does not decompose, though readers type them otherwise."""

STOPWORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split()) for language, words in _TABLES["stopwords"].items()
}
"""Language -> words that tell none of its texts from another."""

LATIN: dict[str, str] = _TABLES["latin"]
"""Armenian, Cyrillic and Greek letters, one or two, -> Latin ones; ^ stands for the beginning of a word."""

WESTERN: dict[str, str] = _TABLES["western"]
"""Those that Western Armenian speaks otherwise."""

SOUNDS: list[tuple[str, str]] = [(pattern, letters) for pattern, letters in _TABLES["sounds"]]
"""What spellings of a name differ in, and what is put for it, one after the other; patterns for Python and browsers."""
