"""Mojibake: UTF-8 that was read as Windows-1252 or Latin-1 (“ValÃ©rie”), found and read aright (“Valérie”).

A letter of UTF-8 is a first byte and one to three that follow. Misread, it is a letter such as Ã and one to three
signs such as ©. Honest text has such pairs too, where a word ends in an accented letter and a quotation mark or a dash
follows (CAFÉ”, voilà…): what may be honest is let stand. So one mark of mojibake in a file may be overlooked, but
nothing that is right is taken for wrong.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

BYTE_OF = {bytes((byte,)).decode("latin-1"): byte for byte in range(0x80, 0x100)}
BYTE_OF |= {bytes((byte,)).decode("cp1252", errors="ignore"): byte for byte in range(0x80, 0x100)}
BYTE_OF.pop("", None)
"""Letter or sign -> the byte that either encoding takes for it."""

FOLLOWING = "".join(sign for sign, byte in BYTE_OF.items() if byte < 0xC0)
HONEST = "’‘‚”“„»«›‹…–—\xa0\xad®™°ºª¹²³·•†‡"
"""Of these signs those that honest text may have right behind a letter."""

CLOSING = "’‘‚”“„»«›‹…–—"
"""And those before which, and behind which, letters may stand without a space."""

F = f"[{re.escape(FOLLOWING)}]"
SEQUENCE = re.compile(f"[Â-ß]{F}|[à-ï]{F}{{2}}|[ð-ô]{F}{{3}}")
RUN = re.compile(f"(?:{SEQUENCE.pattern})+")
SUSPECT = re.compile(rb"\xc3[\x82-\xb4](?:[\xc2\xc5\xc6\xcb]|\xe2[\x80\x82\x84])")
"""A first and a following letter, in UTF-8: most files have none, and are searched no further."""

LONGEST = 40
"""Letters that are shown of a word on either side."""

MOST_DEEP = 3
"""Text may have been misread so many times over."""


@dataclass(frozen=True, slots=True)
class Misread:
    """A word with mojibake: where that begins in the text, the word as it stands, and as it reads."""

    offset: int
    shown: str
    meant: str


def find(text: str) -> Iterator[Misread]:
    """Every word of a text that was misread beyond doubt."""
    end = 0
    for run in RUN.finditer(text):
        if run.start() >= end and _is_misread(text, run):
            start, end = _word(text, run)
            shown = text[start:end].strip(" \t.,;:!?()[]{}\"'*_")
            yield Misread(run.start(), shown, read_aright(shown))


def read_aright(text: str) -> str:
    """The text with all that can be mojibake in it read as UTF-8, as often as that goes."""
    for _ in range(MOST_DEEP):
        aright = SEQUENCE.sub(lambda found: _decoded(found[0]) or found[0], text)
        if aright == text:
            break
        text = aright
    return text


def _word(text: str, run: re.Match[str]) -> tuple[int, int]:
    """Where the word with a run begins and ends; of a very long one, a part."""
    start = max(text.rfind(space, 0, run.start()) for space in " \t\n") + 1
    ends = [place for space in " \t\n" if (place := text.find(space, run.end())) >= 0]
    end = min(ends, default=len(text))
    return max(start, run.start() - LONGEST), min(end, run.start() + LONGEST)


def _decoded(sequence: str) -> str:
    """What a sequence of bytes says in UTF-8; nothing, if they are none or say nothing that a text holds."""
    try:
        found = bytes(BYTE_OF[sign] for sign in sequence).decode()
    except UnicodeDecodeError:
        return ""
    return found if all(unicodedata.category(letter)[0] in "LMNPSZ" or letter == "\xad" for letter in found) else ""


def _is_misread(text: str, run: re.Match[str]) -> bool:
    """Whether a run of sequences is mojibake and nothing else."""
    sequences = SEQUENCE.findall(run[0])
    decoded = [_decoded(sequence) for sequence in sequences]
    if not all(decoded):
        return False
    if len(decoded) > 1:
        return True
    before, after = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
    return _is_one(sequences[0], decoded[0], before, after)


def _is_one(sequence: str, decoded: str, before: str, after: str) -> bool:
    """Whether a sequence that stands alone is mojibake."""
    if sequence[0] in "âï":
        return unicodedata.category(decoded)[0] in "PS" or decoded in "\u200b\u2009\u202f\ufb01\ufb02"
    if sequence[0] == "Â":
        return _is_sign(sequence[1], before)
    if sequence[0] in "ÃÄÅ":
        return sequence[1] not in HONEST or _is_inside(sequence[1], before, after)
    if sequence[0] == "á" and "\u1e80" <= decoded <= "\u1eff":
        return sequence[-1] not in HONEST or (sequence[-1] not in CLOSING and after.islower())
    return sequence[0] in "ðñò"


def _is_inside(sign: str, before: str, after: str) -> bool:
    """Whether a capital and a sign that may be honest stand where no capital does, or where no sign does."""
    if sign == "\xa0" and after == " " and not before.isalpha():
        return True  # “à” as a word: two spaces behind a capital that is no word
    return before.islower() or (after.islower() and not before.isupper() and sign not in "’‘")


def _is_sign(sign: str, before: str) -> bool:
    """The same of Â, which mojibake puts before signs that one byte could have held: nÂ°, Â«, Â§."""
    if sign not in HONEST or before.islower() or before.isdigit():
        return True
    return (sign == "«" and before not in "»" and not before.isupper()) or (sign == "»" and before == " ")
