"""Text that was decoded with the wrong encoding is found and read aright, and no honest text is taken for it."""

import pytest

from archive.read import mojibake
from tests.growth import assert_grows_evenly

SENTENCE = (
    "Valérie François être là où Noël œuvre cœur Été Élysée Über Österreich Ångström ñandú São Łukasz Şahin İstanbul "
    "Škoda Dvořák Žižek Čapek Ő “bonjour” l’été n°\u00a05 §\u00a03 «texte» mot… a—b 10\u00a0€ ½ Հայաստան Россия "
    "Ελλάδα საქართველო العربية עברית 日本 한국 Việt đồng ﬁn 😀"
)
WORDS = SENTENCE.split(" ")


def misread(text: str, encoding: str) -> str:
    """The text as a program shows it that takes its UTF-8 for another encoding."""
    return "".join(bytes((byte,)).decode(encoding, errors="ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("word", WORDS)
def test_misread_words_are_found_and_read_aright(word: str, encoding: str) -> None:
    text = f"one {misread(word, encoding)} two"
    assert mojibake.SUSPECT.search(text.encode())
    (found,) = mojibake.find(text)
    assert found.meant == word


def test_the_place_is_that_of_the_first_wrong_sign() -> None:
    (found,) = mojibake.find("née ValÃ©rie, née …")
    assert (found.offset, found.shown, found.meant) == (7, "ValÃ©rie", "Valérie")


def test_what_was_misread_twice_is_read_aright() -> None:
    (found,) = mojibake.find(f"({misread(misread('Valérie', 'cp1252'), 'cp1252')}, née …)")
    assert (found.meant, found.offset) == ("Valérie", 4)


HONEST = """\
São Tomé, AMANHÃ” e IRMÃ’S; NÃO; AMANHÃ–SEGUNDA; Ã, Ãa, Â, Ânia, ÂGE; “Ã” « Â » (Â)
“CAFÉ” “café’” voilà… é»¹ «così»¹ «olá»† «está»—dijo “né”…” “café”—and ‘café’—and Renée’s CAFÉ´S
„Spaß“ „MENÜ“ „Ä“ „Ö“ „Straße“ “Å” PÅ… IRMÃ… lycée™ Citroën® 30°Â été\u00a0: à\u00a0la 3×’ ß’
Việt Nam, Nguyễn Ánh, CÂU, ẴÂ; România, CÂMP, ÎN; Čeština; Ñ° MAÑANA» «ВОЙНА» «Հայ» 日本語「é」 ð” þ’
"""


@pytest.mark.parametrize("line", HONEST.splitlines())
def test_honest_text_is_let_stand(line: str) -> None:
    assert [*mojibake.find(line)] == []
    assert [found for word in line.split(" ") for found in mojibake.find(word)] == []


@pytest.mark.parametrize("unit", ["Ã©", "é’” ", "Ã", "â€", "Ã\u00a0 ", "ÃƒÂ© "])
def test_a_file_full_of_it_is_searched_evenly(unit: str) -> None:
    """Each find is told with a word of limited length, and honest signs cost no more than others."""

    def work(size: int) -> None:
        found = [*mojibake.find(unit * (size // len(unit.encode())))]
        assert all(len(one.shown) <= 2 * mojibake.LONGEST for one in found)

    assert_grows_evenly(work, 16 * 1024)
