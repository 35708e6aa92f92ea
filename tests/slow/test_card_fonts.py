"""The fonts of the cards are those that would be made today."""

from tests import card_fonts


def test_the_fonts_of_the_cards_are_made_from_those_of_the_pages() -> None:
    found = {path.name: path.read_bytes() for path in card_fonts.CARDS.iterdir()}
    assert found == dict(card_fonts.made())
