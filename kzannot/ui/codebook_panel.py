"""This module is about the codebook at hand: its frames by group with badge, pattern and key, and a search.

The search looks in names, definitions, rules and indicator words alike, so that `Bündnis` finds the frame
that is about allied troops.
"""

from uuid import UUID

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QTreeView, QVBoxLayout, QWidget

from kzannot.model.codebook import Bilingual, Codebook, Frame
from kzannot.ui.frame_rows import FRAME, FrameRows
from kzannot.ui.theme import GAP, Theme

SEARCHED = Qt.ItemDataRole.UserRole + 1
"""The role under which a row holds all the words by which it is found."""

DWELL_MS = 150
"""How long the mouse rests on a frame before its rule is shown, in milliseconds."""


class CodebookPanel(QWidget):
    """The frames of the codebook.

    Signals:
        looked_at: a Frame whose rule is wanted: the mouse rests on it, or it was gone to in the list.
        looked_away: the mouse has left the list.
        chosen: a Frame that the selected passage shall be tagged with.
        left: the person wants back to the text.
        revision_wanted: the codebook shall be revised.
    """

    looked_at = Signal(object)
    looked_away = Signal()
    chosen = Signal(object)
    left = Signal()
    revision_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        codebook: Codebook | None,
        frames: list[Frame],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._codebook = codebook
        self._frames = frames
        self._language = language
        self._rows: dict[UUID, QStandardItem] = {}
        self._hovered: Frame | None = None
        self._model = QStandardItemModel(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self._model)
        self._found.setFilterRole(SEARCHED)
        self._found.setRecursiveFilteringEnabled(True)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._dwell = QTimer(self, singleShot=True, interval=DWELL_MS)
        self._dwell.timeout.connect(lambda: self.looked_at.emit(self._hovered))
        self._search = QLineEdit(placeholderText=self.tr("Search the codebook"), clearButtonEnabled=True)
        self._search.setAccessibleName(self._search.placeholderText())
        self._search.textChanged.connect(self._find)
        self._search.installEventFilter(self)
        self._tree = self._make_tree(theme)
        self._nothing = QLabel(self.tr("No frame holds these words."))
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._nothing.setWordWrap(True)
        self._lay_out()
        self._fill()

    def show_codebook(self, codebook: Codebook | None, frames: list[Frame]) -> None:
        """Show another codebook, or the same one after it was revised; the search stays."""
        self._codebook, self._frames = codebook, frames
        self._fill()

    def set_language(self, language: str) -> None:
        """Show the codebook in `de` or `en`."""
        self._language = language
        self._fill()

    def focus_search(self) -> None:
        """Let the person type what to look for."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def show_frame(self, frame_id: UUID) -> None:
        """Mark the row of a frame, and ask for its rule."""
        if item := self._rows.get(frame_id):
            index = self._found.mapFromSource(item.index())
            self._tree.setCurrentIndex(index)
            self._tree.scrollTo(index)
            self.looked_at.emit(item.data(FRAME))

    def found(self) -> list[Frame]:
        """The frames that the search has left, from top to bottom."""
        groups = [self._found.index(row, 0) for row in range(self._found.rowCount())]
        rows = [
            self._found.index(row, 0, group) for group in groups for row in range(self._found.rowCount(group))
        ]
        return [index.data(FRAME) for index in rows]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Leave with Escape, go down into the list with the arrow, and look away when the mouse leaves."""
        if event.type() == QEvent.Type.Leave and watched is self._tree.viewport():
            self._dwell.stop()
            self.looked_away.emit()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._obey(watched, event.key()) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _obey(self, watched: QObject, key: int) -> bool:
        """Whether a key was one that leads somewhere else."""
        if key == Qt.Key.Key_Escape:
            self._search.clear()
            self.left.emit()
            return True
        if key == Qt.Key.Key_Down and watched is self._search:
            self._tree.setFocus()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched is self._tree:
            self._choose(self._tree.currentIndex())
            return True
        return False

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP // 2, GAP, 0)
        layout.setSpacing(GAP)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._search, 1)
        head.addWidget(self._make_button())
        layout.addLayout(head)
        layout.addWidget(self._nothing)
        layout.addWidget(self._tree, 1)

    def _make_button(self) -> QToolButton:
        button = QToolButton()
        button.setText("…")
        button.setToolTip(self.tr("Revise the codebook"))
        button.setAccessibleName(button.toolTip())
        button.clicked.connect(self.revision_wanted)
        return button

    def _make_tree(self, theme: Theme) -> QTreeView:
        tree = QTreeView()
        tree.setFrameShape(QTreeView.Shape.NoFrame)
        tree.setModel(self._found)
        tree.setItemDelegate(FrameRows(theme, tree))
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setIndentation(0)
        tree.setMouseTracking(True)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        tree.setAccessibleName(self.tr("Frames"))
        tree.entered.connect(self._hover)
        tree.clicked.connect(self._look_at)
        tree.doubleClicked.connect(self._choose)
        tree.selectionModel().currentChanged.connect(self._follow_current)
        tree.installEventFilter(self)
        tree.viewport().installEventFilter(self)
        return tree

    def _fill(self) -> None:
        self._model.clear()
        self._rows.clear()
        groups = self._codebook.groups if self._codebook else ()
        labels = [(group.name, group.label.in_language(self._language)) for group in groups]
        known = {name for name, _ in labels}
        for name, label in [*labels, ("", self.tr("Others") if labels else self.tr("Frames"))]:
            own = [f for f in self._frames if f.group == name or (not name and f.group not in known)]
            if own:
                self._model.appendRow(self._group_row(label, own))
        self._show_found()

    def _group_row(self, label: str, frames: list[Frame]) -> QStandardItem:
        row = QStandardItem(label)
        row.setFlags(Qt.ItemFlag.NoItemFlags)
        for frame in frames:
            item = QStandardItem(frame.label.in_language(self._language))
            item.setData(frame, FRAME)
            item.setData(_searched(frame), SEARCHED)
            self._rows[frame.id] = item
            row.appendRow(item)
        return row

    def _find(self, text: str) -> None:
        self._found.setFilterFixedString(text.strip())
        self._show_found()
        found = [self._found.mapFromSource(self._rows[frame.id].index()) for frame in self.found()]
        if text.strip() and found:
            # The first of those that fit best: what is named so, then what has such an indicator word.
            best = min(found, key=lambda index: _distance(index.data(FRAME), text.strip()))
            self._tree.setCurrentIndex(best)

    def _show_found(self) -> None:
        """Show what the search has left, or that it has left nothing."""
        self._tree.expandAll()
        self._nothing.setVisible(bool(self._search.text().strip()) and not self._found.rowCount())

    def _hover(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self._hovered = index.data(FRAME)
        if self._hovered:
            self._dwell.start()

    def _follow_current(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if self._tree.hasFocus() or self._search.hasFocus():
            self._look_at(index)

    def _look_at(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if frame := index.data(FRAME):
            self.looked_at.emit(frame)

    def _choose(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if frame := index.data(FRAME):
            self.chosen.emit(frame)


def _distance(frame: Frame, text: str) -> int:
    """How far a text that was found in a frame stands from its name: 0 in it, 1 in an indicator word."""
    names = (frame.label.de, frame.label.en, frame.name, frame.badge)
    places = (names, frame.indicators)
    wanted = text.casefold()
    near = (place for place, words in enumerate(places) if any(wanted in word.casefold() for word in words))
    return next(near, len(places))


def _searched(frame: Frame) -> str:
    """Every word by which a frame may be looked for, in both languages."""
    texts: list[Bilingual] = [frame.label, frame.definition, *frame.include, *frame.exclude]
    words = [word for text in texts for word in (text.de, text.en)]
    return "\n".join([frame.name, frame.badge, *words, *frame.indicators, *(e.text for e in frame.examples)])
