"""The two palettes: what is read can be read, what means something can be seen."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from kzannot.ui.contrast import contrast
from kzannot.ui.theme import DARK, LIGHT, Colours, Theme, palette, style_sheet, text_palette

SURFACES = ("window", "base", "raised")
BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


@BOTH
@pytest.mark.parametrize("name", ["text", "muted", "accent", "good", "warning", "bad"])
def test_text_is_legible_on_every_surface(colours: Colours, name: str) -> None:
    ratios = {surface: contrast(colours.colour(name), colours.colour(surface)) for surface in SURFACES}

    assert min(ratios.values()) >= 4.5, ratios


@BOTH
def test_marks_are_seen_on_every_surface(colours: Colours) -> None:
    assert min(contrast(colours.colour("mark"), colours.colour(surface)) for surface in SURFACES) >= 3


@BOTH
def test_text_on_the_accent_is_legible(colours: Colours) -> None:
    assert contrast(colours.colour("on_accent"), colours.colour("accent")) >= 4.5


@BOTH
def test_a_selection_lets_what_is_below_show(colours: Colours) -> None:
    assert text_palette(colours).color(QPalette.ColorRole.Highlight).alphaF() < 0.5
    assert palette(colours).color(QPalette.ColorRole.Base) == QColor(colours.base)


@BOTH
def test_the_style_sheet_leaves_no_name_unreplaced(colours: Colours) -> None:
    assert "@" not in style_sheet(colours)


def test_a_change_is_told_after_the_palette_is_set(theme: Theme) -> None:
    seen: list[QColor] = []
    theme.changed.connect(lambda: seen.append(QApplication.palette().color(QPalette.ColorRole.Window)))

    theme.choose("dark")
    theme.choose("light")

    assert [colour.name().upper() for colour in seen] == [DARK.window, LIGHT.window]
