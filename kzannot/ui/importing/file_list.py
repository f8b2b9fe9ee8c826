"""This module is about the list of the files that lie ready: what will become of each, in one line.

A box before each file takes it in or leaves it out. The list shows the tray, and keeps nothing of its own.
"""

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.ui.chips import smaller
from kzannot.ui.importing.tray import Fate, Tray
from kzannot.ui.plain import tooltip
from kzannot.ui.theme import GAP, RADIUS, Theme
from kzannot.ui.translation import told

Index = QModelIndex | QPersistentModelIndex

TEXTS = {
    Fate.IMPORTED: QT_TRANSLATE_NOOP("FileModel", "will be imported"),
    Fate.VERSION: QT_TRANSLATE_NOOP("FileModel", "new version of {alike}"),
    Fate.DUPLICATE: QT_TRANSLATE_NOOP("FileModel", "duplicate of {name}"),
    Fate.REFUSED: "{reason}",
    Fate.LEFT_OUT: QT_TRANSLATE_NOOP("FileModel", "left out"),
}

COLOURS = {
    Fate.IMPORTED: "good",
    Fate.VERSION: "good",
    Fate.DUPLICATE: "muted",
    Fate.REFUSED: "bad",
    Fate.LEFT_OUT: "muted",
}

COLOUR = Qt.ItemDataRole.UserRole
"""The role under which a row holds the name of the colour of its second line."""

STATUS = Qt.ItemDataRole.UserRole + 1
"""The role under which a row holds its second line."""

BOX = 18
"""The side of the box before a file, in pixels."""


class FileModel(QAbstractListModel):
    """The tray as a list."""

    def __init__(self, tray: Tray, parent: QWidget) -> None:
        super().__init__(parent)
        self._tray = tray
        self._shown = 0
        tray.changed.connect(self._follow)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """One row a file."""
        return 0 if parent and parent.isValid() else self._shown

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Refused files are shown, but there is nothing to tick."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        refused = self._tray.fate(index.row()) is Fate.REFUSED
        return flags if refused else flags | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows."""
        place = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._tray.name(place)
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = self._tray.is_wanted(place) and self._tray.fate(place) is not Fate.REFUSED
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(f"{self._tray[place].name}\n{self._status(place)}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._tray.name(place)}, {self._status(place)}"
        if role == STATUS:
            return self._status(place)
        return self._colour(place) if role == COLOUR else None

    def setData(  # noqa: N802
        self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Take a file in, or leave it out."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._tray.want(index.row(), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _status(self, place: int) -> str:
        fate, candidate = self._tray.fate(place), self._tray[place]
        if fate is Fate.IMPORTED and candidate.alike:
            return self.tr("will be imported; much like {name}").format(name=candidate.alike)
        if fate is Fate.IMPORTED and "outlet" not in candidate.values:
            return self.tr("will be imported; outlet unknown")
        text = self.tr(TEXTS[fate])
        name = self._tray.twin(place) if fate is Fate.DUPLICATE else ""
        reason = told(candidate.refusal) if candidate.refusal else ""
        return text.format(name=name, reason=reason, alike=candidate.alike)

    def _colour(self, place: int) -> str:
        fate = self._tray.fate(place)
        candidate = self._tray[place]
        doubtful = fate is Fate.IMPORTED and ("outlet" not in candidate.values or bool(candidate.alike))
        return "warning" if doubtful else COLOURS[fate]

    @Slot()
    def _follow(self) -> None:
        if len(self._tray) > self._shown:
            self.beginInsertRows(QModelIndex(), self._shown, len(self._tray) - 1)
            self._shown = len(self._tray)
            self.endInsertRows()
        elif len(self._tray) < self._shown:
            self.beginRemoveRows(QModelIndex(), len(self._tray), self._shown - 1)
            self._shown = len(self._tray)
            self.endRemoveRows()
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(self._shown - 1))


class FileRows(QStyledItemDelegate):
    """Draws a file: a box, its name, and below it what will become of it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Two lines."""
        return QSize(80, 2 * option.fontMetrics.height() + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("accent", 0.18))
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        self._paint_box(painter, option, index)
        line = option.fontMetrics.height()
        place = option.rect.adjusted(2 * GAP + BOX, GAP, -GAP, -GAP)
        painter.setPen(colours.colour("text"))
        self._paint_line(painter, QRect(place.topLeft(), QSize(place.width(), line)), str(index.data()))
        painter.setFont(smaller(option.font, 0.9))
        painter.setPen(colours.colour(index.data(COLOUR)))
        below = QRect(place.topLeft() + QPoint(0, line), QSize(place.width(), line))
        self._paint_line(painter, below, index.data(STATUS))
        painter.restore()

    def editorEvent(  # noqa: N802
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tick the box that is clicked; Qt itself does so for the space bar."""
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        hit = box_in(option.rect).contains(event.position().toPoint())
        if event.type() is not QEvent.Type.MouseButtonRelease or not hit or not _is_tickable(index):
            return False
        ticked = Qt.CheckState.Unchecked if _is_ticked(index) else Qt.CheckState.Checked
        return model.setData(index, ticked, Qt.ItemDataRole.CheckStateRole)

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if not _is_tickable(index):
            return
        colours, place = self._theme.colours, box_in(option.rect).toRectF().adjusted(1.5, 1.5, -1.5, -1.5)
        ticked = _is_ticked(index)
        painter.setPen(QPen(colours.colour("accent" if ticked else "mark"), 1.2))
        painter.setBrush(colours.colour("accent" if ticked else "base"))
        painter.drawRoundedRect(place, RADIUS - 1, RADIUS - 1)
        if ticked:
            painter.setPen(QPen(colours.colour("on_accent"), 2))
            corners = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.3))
            side, corner = place.width(), place.topLeft()
            painter.drawPolyline([corner + QPointF(x * side, y * side) for x, y in corners])

    def _paint_line(self, painter: QPainter, place: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)


class FileList(QListView):
    """The list itself; several files may be selected, one is current."""

    def __init__(self, tray: Tray, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(FileModel(tray, self))
        self.setItemDelegate(FileRows(theme, self))
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Files"))

    def selected(self) -> list[int]:
        """The places of the selected files."""
        return sorted(index.row() for index in self.selectedIndexes())


def box_in(row: QRect) -> QRect:
    """Where the box of a row is."""
    return QRect(row.left() + GAP, row.top() + (row.height() - BOX) // 2, BOX, BOX)


def _is_tickable(index: Index) -> bool:
    return bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)


def _is_ticked(index: Index) -> bool:
    return Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
