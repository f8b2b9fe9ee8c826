"""The palettes: what is read can be read, what means something can be seen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kzannot.project import codebooks
from kzannot.ui.badges import Badge, badge_font, badge_pixmap
from kzannot.ui.contrast import MARK, contrast, ink, legible
from kzannot.ui.text.found import ground
from kzannot.ui.text.washes import Washes
from kzannot.ui.theme import (
    CONTRAST,
    DARK,
    LIGHT,
    SMALLEST,
    THEMES,
    Colours,
    Theme,
    fit,
    palette,
    style_sheet,
    text_palette,
    wide,
)

SURFACES = ("window", "base", "raised")
EACH = pytest.mark.parametrize("colours", THEMES.values(), ids=list(THEMES))


@EACH
@pytest.mark.parametrize("name", ["text", "muted", "accent", "good", "warning", "bad"])
def test_text_is_legible_on_every_surface(colours: Colours, name: str) -> None:
    ratios = {surface: contrast(colours.colour(name), colours.colour(surface)) for surface in SURFACES}

    assert min(ratios.values()) >= colours.least, ratios


@EACH
def test_marks_are_seen_on_every_surface(colours: Colours) -> None:
    assert min(contrast(colours.colour("mark"), colours.colour(surface)) for surface in SURFACES) >= 3


@EACH
def test_text_on_the_accent_is_legible(colours: Colours) -> None:
    assert contrast(colours.colour("on_accent"), colours.colour("accent")) >= colours.least


def frame_colours() -> list[str]:
    """The colours of every frame of every codebook that ships."""
    drafts = (codebooks.find(name) for name, _ in codebooks.shipped())
    return sorted({frame.colour for draft in drafts for frame in draft.frames})


def test_high_contrast_means_seven() -> None:
    assert CONTRAST.least == 7


@EACH
@pytest.mark.parametrize("words", ["text", "muted"])
def test_words_are_legible_on_the_wash_of_every_frame(colours: Colours, words: str) -> None:
    ink_of_words = colours.colour(words)
    washes = Washes(colours.colour("base"), ink_of_words, colours.least)

    ratios = {colour: contrast(ink_of_words, washes.of((colour,))) for colour in frame_colours()}

    assert min(ratios.values()) >= colours.least, ratios


@EACH
def test_lines_and_badges_of_every_frame_stand_out(colours: Colours) -> None:
    page = colours.colour("base")
    for colour in frame_colours():
        strong = colours.strong(colour)

        assert contrast(strong, page) >= MARK
        assert contrast(ink(strong), strong) >= colours.least
        assert contrast(legible(strong, page, colours.least), page) >= colours.least


@EACH
def test_words_are_legible_where_something_was_found(colours: Colours) -> None:
    assert min(contrast(colours.colour(name), ground(colours)) for name in ("text", "muted")) >= colours.least


@EACH
def test_hints_are_seen(colours: Colours) -> None:
    assert contrast(colours.colour("mark"), colours.colour("base")) >= MARK


@EACH
def test_a_badge_differs_in_form_by_whose_it_is_and_what_it_lacks(theme: Theme, colours: Colours) -> None:
    font = badge_font(QApplication.font())
    plain = Badge("EX", "#45736A")
    kinds = (
        plain,
        replace(plain, outlined=True),
        replace(plain, uncertain=True),
        replace(plain, unfinished=True),
    )
    pictures = [badge_pixmap(kind, font, colours) for kind in kinds]

    greys = [picture.toImage().convertToFormat(QImage.Format.Format_Mono) for picture in pictures]

    assert all(one != other for place, one in enumerate(greys) for other in greys[:place])


@EACH
def test_a_selection_lets_what_is_below_show(colours: Colours) -> None:
    assert text_palette(colours).color(QPalette.ColorRole.Highlight).alphaF() < 0.5
    assert palette(colours).color(QPalette.ColorRole.Base) == QColor(colours.base)


@EACH
def test_the_style_sheet_leaves_no_name_unreplaced(colours: Colours) -> None:
    assert "@" not in style_sheet(colours.least)


def test_a_change_is_told_after_the_palette_is_set(theme: Theme) -> None:
    seen: list[QColor] = []
    theme.changed.connect(lambda: seen.append(QApplication.palette().color(QPalette.ColorRole.Window)))

    theme.choose("dark")
    theme.choose("light")

    assert [colour.name().upper() for colour in seen] == [DARK.window, LIGHT.window]


def test_a_field_that_is_shown_takes_the_colours_of_another_theme(theme: Theme, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    grounds = []

    for name in ("light", "dark", "contrast", "light"):
        theme.choose(name)
        picture = field.grab().toImage()
        grounds.append(picture.pixelColor(picture.rect().center()).name().upper())

    assert grounds == [LIGHT.base, DARK.base, CONTRAST.base, LIGHT.base]


def test_the_windows_letters_grow_and_shrink_again(theme: Theme) -> None:
    before = QApplication.font().pointSizeF()

    theme.set_size(200)
    doubled = QApplication.font().pointSizeF()
    theme.set_size(100)

    assert (doubled, QApplication.font().pointSizeF()) == (2 * before, before)


def test_a_dialog_grows_with_the_letters_as_far_as_there_is_room(qtbot: QtBot, theme: Theme) -> None:
    dialog = QWidget()
    qtbot.addWidget(dialog)
    fit(dialog, QSize(400, 300))
    usual = dialog.size(), wide(400)
    theme.set_size(200)
    fit(dialog, QSize(400, 300))
    large = dialog.size(), wide(400), wide(4000)
    theme.set_size(100)

    assert usual == (QSize(400, 300), 400)
    assert large == (QSize(800, 600), 800, SMALLEST.width())
