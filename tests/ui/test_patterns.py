"""Patterns and badges say without colour what colour says."""

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QImage, QPainter, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kzannot.model.codebook import PATTERNS
from kzannot.ui.badges import Badge, badge_font, badge_pixmap, badge_size
from kzannot.ui.contrast import contrast, ink, legible
from kzannot.ui.patterns import CELLS, paint_pattern, pattern_brush
from kzannot.ui.theme import LIGHT

SIDE = 48
INK, PAGE = QColor("#CF015C"), QColor("#FFFFFF")


def image_of_brush(name: str, scale: float = 1.0) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(PAGE)
    painter = QPainter(image)
    painter.fillRect(image.rect(), pattern_brush(name, INK, scale=scale))
    painter.end()
    return image


def image_of_shapes(name: str) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(PAGE)
    painter = QPainter(image)
    paint_pattern(painter, QRectF(8, 8, 32, 32), name, INK)
    painter.end()
    return image


def inked(image: QImage, left: int = 0, top: int = 0, side: int = SIDE) -> float:
    """The share of pixels in a square that are not the page's."""
    return sum(
        image.pixelColor(x, y) != PAGE for x in range(left, left + side) for y in range(top, top + side)
    ) / (side * side)


def test_every_pattern_of_a_codebook_can_be_drawn(qtbot: QtBot) -> None:
    assert set(CELLS) == set(PATTERNS)


def test_no_two_patterns_look_alike(qtbot: QtBot) -> None:
    pictures = {bytes(image_of_brush(name).constBits()) for name in PATTERNS}

    assert len(pictures) == len(PATTERNS)


@pytest.mark.parametrize("name", [name for name in PATTERNS if name not in ("none", "solid")])
def test_a_pattern_leaves_page_to_be_seen_and_meets_itself_without_a_seam(qtbot: QtBot, name: str) -> None:
    image = image_of_brush(name)

    assert 0.1 < inked(image) < 0.95
    assert image.copy(0, 0, 16, 16) == image.copy(16, 16, 16, 16)


@pytest.mark.parametrize("name", PATTERNS)
def test_shapes_stay_in_their_rectangle(qtbot: QtBot, name: str) -> None:
    image = image_of_shapes(name)

    inside = inked(image, 8, 8, 32)
    assert inked(image) * SIDE * SIDE == pytest.approx(inside * 32 * 32)
    assert (inside > 0) == (name != "none")


def test_a_badge_has_the_size_it_says_on_any_screen(qtbot: QtBot) -> None:
    font = badge_font(QApplication.font())
    badge = Badge("TE", "#A6829E", sub="K=", uncertain=True)

    size = badge_size(badge, font)

    for ratio in (1.0, 2.0):
        picture = badge_pixmap(badge, font, LIGHT, ratio)
        assert picture.deviceIndependentSize() == size
        assert picture.size() == QSize(round(size.width() * ratio), round(size.height() * ratio))


def test_every_sign_changes_the_badge(qtbot: QtBot) -> None:
    font = badge_font(QFont(QApplication.font()))
    badges = (
        Badge("TE", "#A6829E"),
        Badge("EX", "#A6829E"),
        Badge("TE", "#A6829E", sub="K"),
        Badge("TE", "#A6829E", outlined=True),
        Badge("TE", "#A6829E", uncertain=True),
        Badge("TE", "#A6829E", unfinished=True),
    )

    pictures = {bytes(badge_pixmap(badge, font, LIGHT).toImage().constBits()) for badge in badges}

    assert len(pictures) == len(badges)


@pytest.mark.parametrize("colour", ["#000000", "#767676", "#FFFF00", "#4F7BFC", "#FFFFFF", "#757575"])
@pytest.mark.parametrize("page", ["#FFFFFF", "#1C1D20"])
def test_letters_and_marks_stand_out(colour: str, page: str) -> None:
    assert contrast(ink(QColor(colour)), QColor(colour)) >= 4.5
    assert contrast(legible(QColor(colour), QColor(page)), QColor(page)) >= 3
    assert contrast(legible(QColor(colour), QColor(page), 4.5), QColor(page)) >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    # WCAG 2.2: black on white is 21; #767676 on white is the well-known 4.54.
    assert contrast(QColor(Qt.GlobalColor.black), PAGE) == pytest.approx(21)
    assert contrast(QColor("#767676"), PAGE) == pytest.approx(4.54, abs=0.005)
