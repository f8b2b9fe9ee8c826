"""This module is about the outline of a codebook that is revised: itself, frames by group, attributes.

A frame is moved by dragging it, or with Alt and an arrow; whoever listens moves it in the revision, and the
outline is filled anew.
"""

from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDropEvent, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyleOptionViewItem

from kzannot.model.codebook import Level
from kzannot.project.revising import Revision, groups_of
from kzannot.ui.chips import smaller
from kzannot.ui.frame_rows import FRAME, FrameRows
from kzannot.ui.theme import GAP, Theme

RECORD = Qt.ItemDataRole.UserRole + 2
"""The role under which a row holds the id of its record; the rows of headings hold none."""

GROUP = Qt.ItemDataRole.UserRole + 3
"""The role under which the row of a group, and those of its frames, hold the group's name."""

FAULTY = Qt.ItemDataRole.UserRole + 4
"""The role under which a row says that something is wrong with its record."""

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Outline(QListWidget):
    """The records of a revision, a row each.

    Signals:
        chosen: the id of the record whose form is wanted.
        stepped: the chosen record shall go one row up (-1) or down (1).
        dropped: the id of a frame, the name of the group it was dropped on, and the id of the frame before
            which it shall stand, or None.
    """

    chosen = Signal(object)
    stepped = Signal(int)
    dropped = Signal(object, str, object)

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._language = language
        self.setItemDelegate(_Rows(theme, self))
        self.setAccessibleName(self.tr("Codebook"))
        self.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(280)
        self.currentItemChanged.connect(self._tell)

    def show_revision(self, revision: Revision, faulty: set[UUID], chosen: UUID) -> None:
        """Show a revision, with one of its records chosen; the list stays where it was scrolled to."""
        place = self.verticalScrollBar().value()
        with QSignalBlocker(self):
            self.clear()
            book = revision.codebook
            self._add(book.title.in_language(self._language) or self.tr("Codebook"), book.id)
            self._add_frames(revision)
            self._add_attributes(revision, Level.SPAN, self.tr("Attributes of spans"))
            self._add_attributes(revision, Level.ARTICLE, self.tr("Questions"))
            for row in map(self.item, range(self.count())):
                row.setData(FAULTY, row.data(RECORD) in faulty)
                if row.data(RECORD) == chosen:
                    self.setCurrentItem(row)
        self.verticalScrollBar().setValue(place)
        self.scrollToItem(self.currentItem())

    def choose(self, record_id: UUID) -> None:
        """Go to a record."""
        for row in map(self.item, range(self.count())):
            if row.data(RECORD) == record_id:
                self.setCurrentItem(row)

    def labels(self) -> list[str]:
        """What stands in the rows, from top to bottom."""
        return [self.item(row).text() for row in range(self.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move the chosen record with Alt and an arrow."""
        step = STEPS.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Ask for the move; the rows themselves are made anew by whoever does it."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        point = event.position().toPoint()
        self.drop_at(self.indexAt(point).row(), below=self._is_below(point.y()))

    def drop_at(self, row: int, below: bool) -> None:
        """Ask for the chosen frame to be put above or below a row; below a heading it is the first."""
        rows: list[QListWidgetItem] = [self.item(place) for place in range(self.count())]
        moved = self.currentItem()
        if not 0 <= row < len(rows) or moved.data(FRAME) is None or rows[row].data(GROUP) is None:
            return
        group = rows[row].data(GROUP)
        after = rows[row + below :] if rows[row].data(FRAME) else rows[row + 1 :]
        is_kin = bool(after) and after[0].data(GROUP) == group and after[0].data(FRAME) is not None
        self.dropped.emit(moved.data(RECORD), group, after[0].data(RECORD) if is_kin else None)

    def _is_below(self, y: int) -> bool:
        row = self.itemAt(1, y)
        place = self.visualItemRect(row) if row is not None else self.rect()
        return y > place.center().y()

    def _tell(self, row: QListWidgetItem | None) -> None:
        if row and row.data(RECORD):
            self.chosen.emit(row.data(RECORD))

    def _add_frames(self, revision: Revision) -> None:
        groups = revision.codebook.groups
        labels = {group.name: group.label.in_language(self._language) for group in groups}
        for name, frames in groups_of(revision):
            if frames or name:
                rest = self.tr("Others") if groups else self.tr("Frames")
                self._head(labels.get(name) or rest, name)
            for frame in frames:
                row = self._add(frame.label.in_language(self._language), frame.id)
                row.setData(FRAME, frame)
                row.setData(GROUP, name)

    def _add_attributes(self, revision: Revision, level: Level, title: str) -> None:
        own = [each for each in revision.attributes if each.level is level]
        if own:
            self._head(title, None)
        for each in own:
            self._add(each.label.in_language(self._language), each.id)

    def _head(self, text: str, group: str | None) -> None:
        row = QListWidgetItem(text)
        row.setFlags(Qt.ItemFlag.ItemIsDropEnabled)
        row.setData(GROUP, group)
        self.addItem(row)

    def _add(self, text: str, record_id: UUID) -> QListWidgetItem:
        row = QListWidgetItem(text)
        row.setData(RECORD, record_id)
        self.addItem(row)
        return row


class _Rows(FrameRows):
    """Rows of frames and headings as in the codebook at hand; other records as plain rows."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row, with an exclamation mark where something is wrong."""
        if index.data(RECORD) and index.data(FRAME) is None:
            self.paint_plain(painter, option, str(index.data()))
        else:
            super().paint(painter, option, index)
        if index.data(FAULTY):
            painter.save()
            painter.setPen(self.colours.colour("bad"))
            painter.setFont(smaller(option.font, 1.0, QFont.Weight.Bold))
            painter.drawText(option.rect.adjusted(GAP // 2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, "!")
            painter.restore()
