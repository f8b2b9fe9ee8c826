"""What was looked for: marked in the text, legible, and told from tagged words without colour."""

import itertools

import pytest
from PySide6.QtGui import QColor, QImage

from kzannot.ui.contrast import MARK, TEXT, contrast, legible
from kzannot.ui.text.found import Found, ground
from kzannot.ui.text.paragraphs import paragraphs_of
from kzannot.ui.text.positions import Positions
from kzannot.ui.text.view import SpanText
from kzannot.ui.theme import DARK, LIGHT, Colours
from tests.ui.text.handling import Show, blocks, mark

WORDS = "Die Lage\nim Land\n\nist ernst"


def count(view: SpanText, colour: QColor) -> int:
    """How many pixels of a view have a colour."""
    image: QImage = view.viewport().grab().toImage()
    places = itertools.product(range(image.width()), range(image.height()))
    return sum(image.pixelColor(x, y).rgb() == colour.rgb() for x, y in places)


def test_a_place_over_line_breaks_falls_to_its_paragraphs() -> None:
    positions = Positions(WORDS)
    found = Found([(4, 21)])

    parts = [found.of(facts) for facts in paragraphs_of(positions, blocks(WORDS))]

    assert parts == [[(4, 8)], [(0, 7)], [], [(0, 3)]]


def test_a_place_is_marked_by_a_ground_and_by_dots_until_it_is_forgotten(show: Show) -> None:
    view = show(WORDS)
    dots = legible(QColor(LIGHT.warning), QColor(LIGHT.base))
    view.show_found([(4, 8)])

    assert count(view, ground(LIGHT)) > 100
    assert count(view, dots) > 5
    view.show_found([])
    assert count(view, ground(LIGHT)) == count(view, dots) == 0


def test_tagged_words_keep_the_colour_of_their_frame(show: Show) -> None:
    view = show(WORDS, [mark("a", 4, 8)])
    view.show_found([(4, 8)])

    assert count(view, ground(LIGHT)) == 0
    assert count(view, legible(QColor(LIGHT.warning), QColor(LIGHT.base))) > 5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_and_dots_stand_out_from_the_ground(colours: Colours) -> None:
    below = ground(colours)

    assert below != QColor(colours.base)
    assert contrast(QColor(colours.text), below) >= TEXT
    assert contrast(QColor(colours.muted), below) >= TEXT
    assert contrast(legible(QColor(colours.warning), QColor(colours.base)), below) >= MARK
