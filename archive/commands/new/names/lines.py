"""Pasted text to its lines: spaces, hyphens and quoting put right, and names that a line break has parted made whole.

No letter is lost. What cannot stand in a record, such as control characters, is left out.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive.commands.new.names.sentences import Kind, stretches
from archive.language.name_words import LONE_TITLE, is_abbreviation, is_capitals, looks_like_group
from archive.language.names import PARTICLES
from archive.read.located_yaml import UNPRINTABLE

BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
SPACES = re.compile(r"[^\S\t\n]")
SOFT_BREAK = re.compile(r"\xad[ \t]*\n")
SURROGATES = re.compile("[\ud800-\udfff]")
LIGATURES = re.compile("[\ufb00-\ufb06\ufb13-\ufb17]")
"""Of typesetting, in Latin and Armenian."""

QUOTED = re.compile(r"(?:\s*>)+")
NUMBERED = re.compile(
    r"\s*(?:[-*•·–—‣▪◦●o]\s|[*•·▪●]|\(?\d{1,4}\s?[.):°\]]|\d{1,4}\s?[-–]\s|\d{1,4}\s+(?=\D)|\(?[a-z]\)\s)\s*"
)
"""How an entry of a list begins: a bullet, a number, a letter with a bracket."""

INSIDE_WORDS = re.compile(r"(?:du|des?|la|les?|et|sur|en|sous)-|[dl]['’]")
"""What follows a hyphen that belongs to the word: Bouches-/du-Rhône; not the hyphen of Exem-/ple."""

WANTS_A_NAME = PARTICLES | {"of", "for", "from"}
LONGEST_RUN = 3
"""Lines that may be put together for one entry."""

FOOTNOTE = re.compile(r"(?<=\w)\(\d{1,3}\)")
HEAD = re.compile(r"[^,;()\[\]]*")
ROUND = re.compile(r"[^()]*\)")


@dataclass(slots=True)
class Line:
    """A line of the pasted text, which counts them from 1."""

    number: int
    text: str
    kind: Kind = ""


def pasted_lines(text: str) -> list[Line]:
    """Every line that has a letter or a digit, without quoting marks; what was broken off a name stands with it."""
    lines = list(_stretched("\n".join(map(_unquoted, _plain(text).split("\n")))))
    return [line for line in _mended(lines) if any(map(str.isalnum, line.text))]


def _stretched(text: str) -> Iterator[Line]:
    """A line for each part of a line, and one for each stretch that holds no name, however long."""
    number = 1
    for stretch in stretches(text):
        if stretch.kind:
            yield Line(number, " ".join(FOOTNOTE.sub("", stretch.text).split()).strip(" ,;").lstrip(") "), stretch.kind)
        else:
            yield from (Line(at, line.strip(" ")) for at, line in enumerate(stretch.text.split("\n"), number))
        number += stretch.text.count("\n")


def _plain(text: str) -> str:
    text = BREAKS.sub("\n", SURROGATES.sub("", text).replace("\ufffd", "?"))
    text = SPACES.sub(" ", SOFT_BREAK.sub("\xad\n", text))
    text = LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), unicodedata.normalize("NFC", text))
    return "".join(part if part[:1] in "\xad\n" else UNPRINTABLE.sub("", part) for part in re.split("(\xad\n)", text))


def _unquoted(line: str) -> str:
    found = QUOTED.match(line)
    return line[found.end() if found else 0 :].strip(" \t")


def _mended(lines: list[Line]) -> Iterable[Line]:
    """Give each line what the next ones have of its last entry."""
    for place, line in enumerate(lines):
        for follower in lines[place + 1 : place + LONGEST_RUN] if not line.kind else ():
            if (
                follower.kind
                or not follower.text
                or NUMBERED.match(follower.text)
                or not (end := _belongs(line.text, follower.text))
            ):
                break
            line.text = _joined(line.text, follower.text[:end])
            follower.text = follower.text[end:].lstrip(" ,;") if end < len(follower.text) else ""
            if follower.text:
                break
        line.text = line.text.replace("\xad", "")
    return lines


def _joined(line: str, head: str) -> str:
    if line.endswith("\xad"):
        return line[:-1] + head
    if not _is_parted(line):
        return f"{line} {head}"
    inside = head[:1].isupper() or INSIDE_WORDS.match(head)
    return line + head if inside else line[:-1] + head


def _is_parted(line: str) -> bool:
    return line[-1:] in "-\xad\u2010\u2011" and line[-2:-1].isalpha()


def _belongs(line: str, follower: str) -> int:
    """How much of the next line belongs to the last entry of this one: its length, or nothing."""
    if line.count("(") > line.count(")"):
        found = ROUND.match(follower)
        return found.end() if found else 0
    head = HEAD.match(follower)
    if not line or head is None or not follower[0].isalpha():
        return 0
    last = line.rsplit(None, 1)[-1]
    if last in PARTICLES and (_are_in_capitals(line, follower) or (_is_pair(line) and _is_pair(follower))):
        return 0
    titled = LONE_TITLE.fullmatch(last) and not is_abbreviation(last)  # DR is a group as well
    wanted = _is_parted(line) or last in WANTS_A_NAME or (titled and " " in line)
    wanted = wanted or (follower.startswith("of ") and last[-1].isalpha())  # Mr. Sample | of Exampleland
    return head.end() if wanted or _runs_on(line, head[0], follower) else 0


def _are_in_capitals(line: str, follower: str) -> bool:
    """Whether entries begin with their family names, in capitals, and the last one ends with its particle.

    SAMPLE Jan van | MUSTER Carla
    """
    first, *others = line.rsplit(",", 1)[-1].split()
    turned = is_capitals(first) and len(others) > 1 and not any(map(is_capitals, others))
    return turned and is_capitals(follower.split(None, 1)[0])


def _is_pair(line: str) -> bool:
    """Whether a line is one entry with its family name first: Sample, Jan van."""
    family, *given = line.split(",")
    return len(given) == 1 and sum(word not in PARTICLES for word in family.split()) == 1


def _runs_on(line: str, head: str, follower: str) -> bool:
    """Whether a line of running text breaks off inside a name, which the next one begins with the rest of."""
    *whole, last = (part.split() for part in line.split(","))
    running = len(whole) > 1 or (len(whole) == 1 and follower.count(",") > 1)
    if not running or not last or not head.split() or looks_like_group(" ".join(last)):
        return False
    full = [words for words in whole if len(words) > 1 and words[-1][0].isupper() and words[0][0].isupper()]
    parted = len(last) == 1 or (len(head.split()) == 1 and not looks_like_group(head.strip()))
    return len(full) * 3 >= len(whole) * 2 and parted
