"""What charts share: fonts, colours, frame labels with their badges, and numbers in the reader's language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPen

from kzannot.model.codebook import Attribute, Bilingual, Frame
from kzannot.ui.theme import LIGHT, Colours

DASH = "–"
PRINT = replace(LIGHT, text="#000000", muted="#404040", mark="#606060", line="#B0B0B0", warning="#000000")
"""The colours for paper: nothing but black and grey besides what marks are filled with."""
ROW = 24
"""How high a frame's row is at least, in pixels."""


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a chart: colours of a theme, the body font, and the language of labels and numbers."""

    colours: Colours
    font: QFont
    language: str

    @property
    def locale(self) -> QLocale:
        """How numbers are written."""
        return QLocale(self.language)

    @property
    def row(self) -> int:
        """How high a frame's row is, in pixels: its name must not touch the next one."""
        return max(ROW, round(1.5 * QFontMetrics(self.font).height()))

    def pen(self, name: str, width: float = 1.0) -> QPen:
        """A pen in one of the theme's colours, equally wide at every zoom."""
        pen = QPen(self.colours.colour(name), width)
        pen.setCosmetic(True)
        return pen

    def frame_label(self, frame: Frame) -> str:
        """The frame's name for people, and its badge."""
        return f"{self.frame_name(frame)}  {frame.badge}"

    def frame_name(self, frame: Frame) -> str:
        """The frame's name for people."""
        return frame.label.in_language(self.language)

    def attribute_labels(self, attributes: Iterable[Attribute]) -> dict[str, str]:
        """What attributes are called, by their names."""
        return {each.name: each.label.in_language(self.language) or each.name for each in attributes}

    def value_label(self, called: Mapping[tuple[str, str], Bilingual], of: tuple[str, str]) -> str:
        """What the value of an attribute is called, where the codebook says so."""
        return called.get(of, Bilingual()).in_language(self.language) or of[1]

    def number(self, value: float | None, digits: int = 2) -> str:
        """A number, or a dash where it is undefined."""
        if value is None:
            return DASH
        # Adding nothing takes the sign from a zero.
        return self.locale.toString(round(float(value), digits) + 0.0, "f", digits).replace("-", "−")

    def signed(self, value: float, digits: int = 1) -> str:
        """A number with its sign, whichever it is; 0 has none."""
        rounded = round(float(value), digits)
        sign = "+" if rounded > 0 else "−" if rounded < 0 else ""
        return f"{sign}{self.number(abs(rounded), digits)}"

    def whole(self, value: int | None) -> str:
        """A whole number, or a dash where it is undefined."""
        return DASH if value is None else self.locale.toString(value)

    @property
    def small(self) -> QFont:
        """The font of values beside marks."""
        font = QFont(self.font)
        font.setPointSizeF(0.85 * self.font.pointSizeF())
        return font

    def share(self, value: float | None, digits: int = 1) -> str:
        """A share as a percentage, or a dash where it is undefined."""
        if value is None:
            return DASH
        return self.number(100 * value, digits) + ("\u202f%" if self.language == "de" else "%")


def bound_colour(low: float | None, colours: Colours) -> QColor:
    """The colour of an agreement by the lower end of its interval: firm, tentative, weak, or not known."""
    if low is None:
        return colours.colour("mark")
    name = "good" if low >= 0.8 else "warning" if low >= 0.667 else "bad"
    return colours.colour(name)
