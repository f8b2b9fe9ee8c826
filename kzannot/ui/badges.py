"""The badge of a span: a small rounded label with the two letters of its frame.

An own span's badge is filled with the frame's colour, another annotator's is an outline. Behind the
letters stand the short forms of voice and stance, a tilde where the annotator is uncertain, and three
dots where a required value is missing; so nothing is said by colour alone.
"""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from kzannot.ui.contrast import ink, legible
from kzannot.ui.theme import Colours

PICTURES_KEPT = 256
"""How many badges are kept drawn, more than a screen shows: zoom, themes and answers make many of them."""

SCALE = 0.68
UNCERTAIN, UNFINISHED = "~", "…"


@dataclass(frozen=True, slots=True)
class Badge:
    """What a badge says: letters, colour (`#rrggbb`), and what stands behind the letters."""

    text: str
    colour: str
    sub: str = ""
    outlined: bool = False
    uncertain: bool = False
    unfinished: bool = False

    @property
    def rest(self) -> str:
        """What stands behind the letters."""
        return self.sub + UNFINISHED * self.unfinished + UNCERTAIN * self.uncertain


def badge_font(body: QFont) -> QFont:
    """The font of badges under text that is set in `body`."""
    font = QFont(body)
    font.setPointSizeF(max(5.5, body.pointSizeF() * SCALE))
    font.setBold(True)
    font.setItalic(False)
    return font


def badge_height(font: QFont) -> int:
    """The height of a badge whose letters are set in `font`, in whole pixels."""
    return round(QFontMetricsF(font).capHeight() * 1.65)


def badge_size(badge: Badge, font: QFont) -> QSizeF:
    """The size of a badge, in whole pixels."""
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(badge.text) + 2 * _padding(font)
    if badge.rest:
        width += metrics.horizontalAdvance(badge.rest) + _padding(font) * 0.6
    return QSizeF(round(width), badge_height(font))


def paint_badge(painter: QPainter, rect: QRectF, badge: Badge, font: QFont, colours: Colours) -> None:
    """Draw a badge on the page of a theme into `rect`, which `badge_size` gives the size of."""
    colour, page = colours.strong(badge.colour), QColor(colours.base)
    letters = legible(colour, page, colours.least) if badge.outlined else ink(colour)
    metrics = QFontMetricsF(font)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if badge.outlined:
        painter.setBrush(page)
        painter.setPen(QPen(colour, 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5)
    else:
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, 2.5, 2.5)
    painter.setFont(font)
    painter.setPen(letters)
    place = QPointF(rect.left() + _padding(font), rect.center().y() + metrics.capHeight() / 2)
    painter.drawText(place, badge.text)
    if badge.rest:
        place.setX(place.x() + metrics.horizontalAdvance(badge.text) + _padding(font) * 0.6)
        painter.drawText(place, badge.rest)
    painter.restore()


def badge_pixmap(badge: Badge, font: QFont, colours: Colours, ratio: float = 1.0) -> QPixmap:
    """A badge as a picture, `ratio` times as fine as it is shown (the screen's device pixel ratio)."""
    return _pixmap(badge, font.key(), colours, ratio)


@lru_cache(maxsize=PICTURES_KEPT)
def _pixmap(badge: Badge, font_key: str, colours: Colours, ratio: float) -> QPixmap:
    font = QFont()
    font.fromString(font_key)
    size = badge_size(badge, font)
    picture = QPixmap(QSize(round(size.width() * ratio), round(size.height() * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_badge(painter, QRectF(QPointF(0, 0), size), badge, font, colours)
    painter.end()
    return picture


def _padding(font: QFont) -> float:
    return QFontMetricsF(font).capHeight() * 0.5
