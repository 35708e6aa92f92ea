"""The drawn cards: what other sites show beside a link."""

import io
import os
import time
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from archive.exports.picture import cache, card, letters, lines
from archive.exports.picture.canvas import BLACK, VIOLET, palette
from archive.exports.picture.drawn import HEIGHT, WIDTH, Drawn
from archive.exports.picture.letters import Face
from tests import card_fonts, miniature
from tests.miniature.test_exports import STATEMENTS

SERIF = Face("serif", 46)
WORDS = "Resolution on the right of return of people who were driven out and on what has to be done so that they can"
LONG = " ".join(f"{WORDS} {number}" for number in range(14))
TITLE = Drawn("Register of Examples", "XA 2025/1", mark="letter", kicker="Open letter", title="A title", people=31)


def picture(drawn: Drawn) -> Image.Image:
    found = Image.open(io.BytesIO(card.card(drawn)))
    found.load()
    return found


def ink(drawn: Drawn, box: tuple[int, int, int, int]) -> int:
    """How many pixels of a part of a card are not bare paper."""
    return sum(picture(drawn).crop(box).convert("L").point(lambda grey: grey < 200).histogram()[1:])


TITLE_BOX = (0, card.TITLE_TOP, WIDTH, card.FACTS_TOP)


def test_a_card_has_the_size_that_its_page_states_and_few_colours() -> None:
    found = picture(TITLE)
    assert (found.format, found.size, found.mode) == ("PNG", (1200, 630), "P")
    assert {colour for _, colour in found.convert("RGB").getcolors() or ()} <= set(palette())


def test_the_picture_is_packed_into_the_bytes_that_every_zlib_gives() -> None:
    """So that two computers with other versions of it make the same edition."""
    chunks = card.card(replace(TITLE, title=LONG))[8:].split(b"IDAT")
    packed = chunks[1][: int.from_bytes(chunks[0][-4:], "big")]
    deflate = zlib.compressobj(1, zlib.DEFLATED, zlib.MAX_WBITS, 9, zlib.Z_RLE)
    assert packed == deflate.compress(zlib.decompress(packed)) + deflate.flush()


def test_every_statement_has_a_card_and_so_has_the_register() -> None:
    names = {path.stem for path in (miniature.site() / "cards").iterdir()}
    assert names == {*STATEMENTS, "register"}


def test_the_same_words_give_the_same_bytes() -> None:
    first = card.card(TITLE)
    letters.word.cache_clear()
    assert card.card(TITLE) == first


@pytest.mark.parametrize("changed", ["number", "title", "kicker", "facts"])
def test_every_part_of_what_a_card_says_is_seen(changed: str) -> None:
    another: dict[str, Any] = {changed: "Another"}
    assert card.card(TITLE) != card.card(replace(TITLE, **another))


@pytest.mark.parametrize("changes", [{"withdrawn": True}, {"open": True}, {"mark": "resolution"}, {"people": 32}])
def test_the_signs_of_a_card_say_what_they_say_on_a_page(changes: dict[str, Any]) -> None:
    assert card.card(TITLE) != card.card(replace(TITLE, **changes))


@pytest.mark.parametrize("people", [0, 1, 99, 100, 101, 1_000, 1_001, 999_999])
def test_strokes_stay_on_the_card_however_many_people_there_are(people: int) -> None:
    """What a stroke stands for is said where it is more than one person."""
    bottom = (0, HEIGHT - 20, WIDTH, HEIGHT)
    drawn = replace(TITLE, people=people)
    assert ink(drawn, bottom) == 0
    strokes = (card.SIDE, card.STROKES_TOP, WIDTH, HEIGHT)
    assert (ink(drawn, strokes) > 0) == (people > 0)
    facts = (0, card.FACTS_TOP, WIDTH, card.STROKES_TOP)
    assert (ink(drawn, facts) > 0) == (people > 100)


# Titles


def test_a_title_of_hundreds_of_words_ends_at_a_word_with_an_ellipsis_and_stays_in_its_place() -> None:
    face, _, most = card.TITLES[-1]
    found, whole = lines.broken(letters.drawable(LONG, "serif"), face, card.WIDE, most)
    assert not whole
    assert len(found) == most
    assert found[-1].endswith(" …")
    assert LONG.startswith(" ".join(found).removesuffix(" …"))
    margins = [(0, 0, card.SIDE - 8, HEIGHT), (WIDTH - card.SIDE + 8, 0, WIDTH, HEIGHT)]
    assert [ink(replace(TITLE, title=LONG), margin) for margin in margins] == [0, 0]


@pytest.mark.parametrize("text", [WORDS, LONG, "Օրինակ Օրինակյանի հայտարարությունը " * 9, "W" * 300, "a " * 200])
def test_no_line_is_wider_than_its_place(text: str) -> None:
    for face, _, most in card.TITLES:
        found, _ = lines.broken(letters.drawable(text, "serif"), face, card.WIDE, most)
        assert all(lines.width_of(line, face) <= card.WIDE for line in found)
        assert len(found) <= most


def test_a_title_that_fits_loses_nothing() -> None:
    found, whole = lines.broken(WORDS, SERIF, card.WIDE, 5)
    assert (" ".join(found), whole) == (WORDS, True)


def test_words_are_as_wide_as_they_are_drawn() -> None:
    """Kerning included: what comes after a word does not touch it, and stands no farther off than a space."""
    for text in ("AVATAR", "To", "Wüste", "fjord"):
        drawn = letters.word(text, SERIF)
        assert abs(drawn.right + drawn.mask.width - letters.width(text, SERIF)) <= 8
    assert letters.width("AV", SERIF) < letters.width("A", SERIF) + letters.width("V", SERIF)


@pytest.mark.parametrize(
    "title", ["Օրինակ Օրինակյան", "Łódź, Ōsaka, Ștefan, Žižka", "Ångström naïve façade", "§ 12: “so”"]
)
def test_letters_of_our_scripts_are_drawn(title: str) -> None:
    assert letters.drawable(title, "serif") == title
    assert ink(replace(TITLE, title=title), TITLE_BOX) > 500


@pytest.mark.parametrize("title", ["Пример заголовка", "مثال", "例", "Ελληνικός τίτλος", "Mixed Пример"])
def test_a_title_with_letters_that_our_fonts_lack_is_left_out(title: str) -> None:
    """A title with gaps would be another title; the number and the rest still stand there."""
    assert letters.drawable(title, "serif") == ""
    assert ink(replace(TITLE, title=title), TITLE_BOX) == 0


@pytest.mark.parametrize(
    ("title", "drawn"),
    [
        ("Line\nbreak\tand   spaces", "Line break and spaces"),
        ("\u202eright\u202c to left \u200b\u2066x\u2069", "right to left x"),
        ("bell\x07 and \x00nothing\x7f", "bell and nothing"),
        ("e\u0301cole", "école"),
        ("smile \U0001f600 now", "smile now"),
        ("", ""),
        ("<script>&amp;\"'=1+1", "<script>&amp;\"'=1+1"),
    ],
)
def test_what_nobody_sees_is_not_drawn(title: str, drawn: str) -> None:
    assert letters.drawable(title, "serif") == drawn
    picture(replace(TITLE, title=title, number=title, register=title, kicker=title, facts=title))


def test_violet_is_for_the_number_and_the_mark_alone() -> None:
    used = {number for _, number in picture(replace(TITLE, number="", mark="")).getcolors() or ()}
    assert BLACK in used
    assert VIOLET not in used
    assert VIOLET in {number for _, number in picture(TITLE).getcolors() or ()}


# Fonts


def test_the_fonts_hold_every_character_of_those_that_they_are_made_of() -> None:
    for voice, sources in card_fonts.VOICES.items():
        held = set(TTFont(card_fonts.CARDS / f"{voice}.ttf").getBestCmap())
        for name in sources:
            assert set(TTFont(card_fonts.FONTS / f"{name}.woff2").getBestCmap()) <= held


# Cache


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(cache, "FOLDER", tmp_path / "cards")
    return tmp_path / "cards"


def never() -> bytes:
    raise AssertionError("drawn again")


def test_a_card_that_says_the_same_is_not_drawn_again(folder: Path) -> None:
    assert cache.kept("one", lambda: b"first") == b"first"
    assert cache.kept("one", never) == b"first"
    assert cache.kept("two", lambda: b"second") == b"second"
    assert len(list(folder.iterdir())) == 2


def test_another_program_draws_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.kept("one", lambda: b"first")
    monkeypatch.setattr(cache, "program", lambda: "another")
    assert cache.kept("one", lambda: b"new") == b"new"


def test_a_cache_that_cannot_be_written_is_done_without(folder: Path) -> None:
    folder.write_text("a file where the folder should be")
    assert cache.kept("one", lambda: b"first") == b"first"
    assert cache.kept("one", lambda: b"again") == b"again"
    cache.prune()


def test_what_no_build_has_asked_for_in_a_month_is_removed(folder: Path) -> None:
    """And what one has asked for is not, however old it is."""
    cache.kept("one", lambda: b"first")
    cache.kept("two", lambda: b"second")
    old = time.time() - 2 * cache.UNUSED
    for path in folder.iterdir():
        os.utime(path, (old, old))
    assert cache.kept("two", never) == b"second"
    cache.prune()
    assert len(list(folder.iterdir())) == 1
    assert cache.kept("two", never) == b"second"


def test_what_is_damaged_is_drawn_again(folder: Path) -> None:
    cache.kept("one", lambda: b"first")
    (path,) = folder.iterdir()
    path.write_bytes(path.read_bytes()[:-1])
    assert cache.kept("one", lambda: b"again") == b"again"
    assert cache.kept("one", never) == b"again"
