"""This module is about what lies behind: the ground of a row, and a page in the middle of a window."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStyle, QStyleOptionViewItem, QWidget

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
    page = QWidget(maximumWidth=width)
    page.setLayout(content)
    row = QHBoxLayout(window)
    row.addStretch(1)
    row.addWidget(page, 100)
    row.addStretch(1)
