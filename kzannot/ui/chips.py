"""This module is about chips: a key drawn as on a keyboard, values to choose from, and how they flow."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QToolButton, QWidget

from kzannot.ui.action import shown_key
from kzannot.ui.theme import GAP, RADIUS, Colours, Theme

NARROWEST = 150
"""How narrow a place for chips may become, in pixels; what does not fit into it is cut."""


def smaller(font: QFont, by: float = 0.86, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A font for chips and numbers."""
    made = QFont(font)
    made.setPointSizeF(max(6.5, font.pointSizeF() * by))
    made.setWeight(weight)
    return made


def key_width(key: str, font: QFont) -> int:
    """The width of a key's chip beside text of a font, in pixels."""
    metrics = QFontMetrics(smaller(font))
    return max(metrics.height() + 4, metrics.horizontalAdvance(shown_key(key)) + 2 * GAP - 4)


def paint_key(painter: QPainter, place: QRectF, key: str, font: QFont, colours: Colours) -> None:
    """Draw a key as on a keyboard."""
    painter.setPen(QPen(colours.colour("mark"), 1))
    painter.setBrush(colours.colour("raised"))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS - 1, RADIUS - 1)
    painter.setPen(colours.colour("text"))
    painter.setFont(smaller(font))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown_key(key))


class KeyLabel(QWidget):
    """A key as on a keyboard, beside what it changes; nothing where there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = ""
        self.setFont(smaller(self.font(), 0.85))
        self.hide()

    def show_key(self, key: str) -> None:
        """Show another key, or none."""
        self._key = key
        self.setFixedSize(key_width(key, self.font()), QFontMetrics(smaller(self.font())).height() + 2)
        self.setVisible(bool(key))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_key(painter, QRectF(self.rect()), self._key, self.font(), self._theme.colours)


class ChoiceChip(QToolButton):
    """A value that can be chosen, with the key that chooses it; it shows what is so, and asks for a change.

    Clicking does not check it: it is checked by whoever follows the edit that the click leads to.
    """

    def __init__(self, text: str, key: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._chosen = False
        self._picture = QPixmap()
        self._drawn_for: tuple[object, ...] = ()
        self.setFont(smaller(self.font(), 0.92))
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_key(self, key: str) -> None:
        """Show another key beside the value."""
        self._key = key
        self.updateGeometry()
        self.update()

    def is_chosen(self) -> bool:
        """Whether the value is the span's."""
        return self._chosen

    def set_chosen(self, chosen: bool) -> None:
        """Show whether the value is the span's."""
        self._chosen = chosen
        self.setAccessibleDescription(self.tr("chosen") if chosen else "")
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Key, text, and room around them."""
        metrics = self.fontMetrics()
        key = key_width(self._key, self.font()) + GAP // 2 if self._key else 0
        return QSize(metrics.horizontalAdvance(self.text()) + key + 2 * GAP, metrics.height() + GAP)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Chips are never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Show the chip, drawn anew where it is another: a panel has many, which come and go together."""
        ratio, said = self.devicePixelRatioF(), (self.text(), self._key, self.font())
        drawn_for = (self._theme.colours, *self._look(), self.hasFocus(), *said, self.size(), ratio)
        if drawn_for != self._drawn_for:
            self._drawn_for = drawn_for
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            self._draw(QPainter(self._picture))
        QPainter(self).drawPixmap(0, 0, self._picture)

    def _draw(self, painter: QPainter) -> None:
        """Draw the chip: full accent when chosen, an edge when focused."""
        colours = self._theme.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill, ink, edge = self._look()
        painter.setPen(QPen(colours.colour(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(colours.colour(fill))
        painter.drawRoundedRect(place, RADIUS, RADIUS)
        left = place.left() + GAP - 2
        if self._key:
            width = key_width(self._key, self.font())
            height = QFontMetrics(smaller(self.font())).height() + 2
            middle = place.center().y() - height / 2
            paint_key(painter, QRectF(left, middle, width, height), self._key, self.font(), colours)
            left += width + GAP // 2
        painter.setFont(self.font())
        painter.setPen(colours.colour(ink))
        rest = QRectF(left, place.top(), place.right() - left, place.height())
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, round(rest.width()))
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _look(self) -> tuple[str, str, str]:
        """The colours of the chip, of its letters and of its edge; grey where nothing can be chosen."""
        if not self.isEnabled():
            return ("raised" if self._chosen else "window"), "mark", "mark" if self._chosen else "line"
        edge = "accent" if self._chosen or self.hasFocus() else "line"
        if self._chosen:
            return "accent", "on_accent", edge
        return ("raised" if self.underMouse() else "base"), "text", edge


class Flow(QLayout):
    """Puts widgets side by side, and goes on in the next line where the room ends.

    What is wider than a line is cut; two of them find room in every line where they come `in_pairs`.
    """

    def __init__(self, widgets: Iterable[QWidget], parent: QWidget, in_pairs: bool = False) -> None:
        super().__init__(parent)
        self._in_pairs = in_pairs
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(GAP // 2)
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, place: int) -> QLayoutItem | None:  # noqa: N802
        """The item at a place; None beyond the end."""
        return self._items[place] if 0 <= place < len(self._items) else None

    def takeAt(self, place: int) -> QLayoutItem | None:  # noqa: N802
        """Give an item away."""
        return self._items.pop(place) if 0 <= place < len(self._items) else None

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height of all lines."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for the widest item."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        """Room for the widest item, as far as it is not cut."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.boundedTo(QSize(NARROWEST, size.height()))

    def setGeometry(self, place: QRect) -> None:  # noqa: N802
        """Put every item where it belongs."""
        super().setGeometry(place)
        self._arrange(place, move=True)

    def _arrange(self, place: QRect, move: bool) -> int:
        x, y, line = place.x(), place.y(), 0
        widest = (place.width() - self.spacing()) // 2 if self._in_pairs else place.width()
        for item in (each for each in self._items if not each.isEmpty()):
            size = item.sizeHint()
            size = size.boundedTo(QSize(widest, size.height()))
            if line and x + size.width() > place.x() + place.width():
                x, y, line = place.x(), y + line + self.spacing(), 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line - place.y()
