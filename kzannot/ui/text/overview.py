"""A strip beside the scroll bar that shows the whole text at once: marks, unread stretches, what is visible.

A pixel stands for so many characters, wherever they are on the page. Unread sections are hatched on the
left, own marks lie in the middle and others' on the right, so that place and shape say it besides the
colour. A click goes there.
"""

import re
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kzannot.ui.patterns import pattern_brush
from kzannot.ui.text.values import State
from kzannot.ui.text.view import SpanText
from kzannot.ui.theme import Colours

WIDTH = 16
SHORTEST = 2.0
"""How high a mark of one word is at least, in pixels."""

_COVERED = b"\1"
_RUNS = re.compile(_COVERED + b"+")

DELAY = 100
"""How many milliseconds pass before the strip follows: the text comes first."""


class Overview(QWidget):
    """Shows the whole text of one view, and scrolls it where it is clicked."""

    def __init__(self, view: SpanText, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._colours = colours
        self._picture: QPixmap | None = None
        self._later = QTimer(self, singleShot=True, interval=DELAY)
        self._later.timeout.connect(self._draw_anew)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Overview of the text"))
        view.marks_changed.connect(self._later.start)
        view.scrolled.connect(self.update)

    def set_colours(self, colours: Colours) -> None:
        """Draw in the colours of another theme."""
        self._colours = colours
        self._later.start()

    def is_drawn(self) -> bool:
        """Whether the strip shows the text as it is now: it is drawn behind the text."""
        return self._picture is not None and not self._later.isActive()

    def sizeHint(self) -> QSize:  # noqa: N802
        """A narrow strip."""
        return QSize(WIDTH, 100)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Show the strip, and a frame around what is visible."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colours.colour("base"))
        if self._picture is not None:
            painter.drawPixmap(0, 0, self._picture)
        first, last = self._view.visible()
        if (first, last) == (0, len(self._view.text())):
            return
        top, height = self._stretch(first, last)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colours.colour("mark"), 1))
        painter.setBrush(self._colours.colour("text", 0.07))
        painter.drawRoundedRect(QRectF(0.5, top + 0.5, WIDTH - 1, max(6.0, height - 1)), 2, 2)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Draw the strip where it was not while nobody saw it."""
        super().showEvent(event)
        if self._picture is None:
            self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Draw the strip for another height."""
        self._picture = None
        self._later.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Scroll to the place."""
        self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Scroll along."""
        self._go_to(event.position())

    def _go_to(self, place: QPointF) -> None:
        first, last = self._view.visible()
        middle = place.y() / max(1, self.height()) * len(self._view.text())
        self._view.scroll_to(max(0, round(middle - (last - first) / 2)))

    def _draw_anew(self) -> None:
        self._picture = self._drawn() if self.isVisible() else None
        self.update()

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._colours.colour("base"))
        painter = QPainter(picture)
        hatch = pattern_brush("horizontal", self._colours.colour("mark"), scale=0.5)
        for top, height in self._unread():
            painter.fillRect(QRectF(1, top, 3, height), hatch)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.scale(1, 1 / ratio)
        for (colour, own), covered in self._covered(picture.height()).items():
            left, width = (5, 5) if own else (11, 4)
            painter.setBrush(self._colours.strong(colour))
            painter.drawRects(
                [QRectF(left, run.start(), width, run.end() - run.start()) for run in _RUNS.finditer(covered)]
            )
        painter.end()
        return picture

    def _covered(self, height: int) -> dict[tuple[str, bool], bytearray]:
        """Which of so many pixels marks of each colour cover, own ones and those of others apart."""
        scale, shortest = height / max(1, len(self._view.text())), int(SHORTEST * self.devicePixelRatioF())
        found: dict[tuple[str, bool], bytearray] = {}
        for _, start, end, look in self._view.marks_as_they_come():
            covered = found.get((look.colour, look.own))
            if covered is None:
                covered = found[look.colour, look.own] = bytearray(height)
            top = int(start * scale)
            bottom = min(height, max(top + shortest, int(end * scale)))
            covered[top:bottom] = _COVERED * (bottom - top)
        return found

    def _unread(self) -> Iterator[tuple[float, float]]:
        for section, state in zip(self._view.sections(), self._view.states(), strict=True):
            if state is State.UNREAD and section.is_leaf:
                yield self._stretch(section.start, section.end)

    def _stretch(self, start: int, end: int) -> tuple[float, float]:
        """Top and height of a stretch of the text on the strip."""
        scale = self.height() / max(1, len(self._view.text()))
        return start * scale, max(SHORTEST, (end - start) * scale)
