"""This module is about what lies behind: the ground of a row, pages in the middle of a window or scrolled."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kzannot.ui.theme import RADIUS, Colours


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, colours: Colours) -> None:
    """Paint the ground of a row that is chosen, or that the mouse is over."""
    painter.setPen(Qt.PenStyle.NoPen)
    if option.state & QStyle.StateFlag.State_Selected:
        painter.setBrush(colours.colour("accent", 0.18))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(colours.colour("raised"))
    else:
        return
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 0.5, -1, -0.5), RADIUS, RADIUS)


def put_in_the_middle(window: QWidget, content: QLayout, width: int) -> None:
    """Show a content in the middle of a window, no wider than so many pixels."""
    page, ground = QWidget(maximumWidth=width), QWidget()
    page.setLayout(content)
    row = QHBoxLayout(ground)
    row.addStretch(1)
    row.addWidget(page, 100)
    row.addStretch(1)
    fill_scrolled(window, ground)


def fill_scrolled(window: QWidget, page: QWidget) -> None:
    """Fill a window with a page that may be higher than it, as with large letters on a small screen."""
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(scrolled(page))


def scrolled(page: QWidget) -> QScrollArea:
    """A page that may be higher than its place."""
    area = QScrollArea(widgetResizable=True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what it holds takes the keys
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    return area
