"""This module is about the codebook at hand: its frames with their keys, and the rule of the one looked at.

The search looks in names, definitions, rules and indicator words alike, so that `Bündnis` finds the frame
that is about allied troops.
"""

from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QSplitter, QTextBrowser, QTreeView, QVBoxLayout, QWidget

from kzannot.model.codebook import Attribute, Bilingual, Codebook, Frame
from kzannot.ui.frame_rows import FRAME, FrameRows
from kzannot.ui.frame_text import frame_html
from kzannot.ui.theme import GAP, Theme

SEARCHED = Qt.ItemDataRole.UserRole + 1
"""The role under which a row holds all the words by which it is found."""


class CodebookPanel(QWidget):
    """The frames by group, and the definition of the one that is hovered, chosen or asked for.

    Signals:
        chosen: a Frame that the selected passage shall be tagged with.
        left: the person wants back to the text.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        codebook: Codebook | None,
        frames: list[Frame],
        attributes: list[Attribute],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._codebook = codebook
        self._frames = frames
        self._attributes = attributes
        self._language = language
        self._rows: dict[UUID, QStandardItem] = {}
        self._shown: Frame | None = None
        self._model = QStandardItemModel(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self._model)
        self._found.setFilterRole(SEARCHED)
        self._found.setRecursiveFilteringEnabled(True)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._search = QLineEdit(placeholderText=self.tr("Search the codebook"), clearButtonEnabled=True)
        self._search.textChanged.connect(self._find)
        self._search.installEventFilter(self)
        self._tree = self._make_tree()
        self._rule = QTextBrowser()
        self._rule.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._rule.setOpenLinks(False)
        self._rule.document().setDocumentMargin(GAP)
        self._lay_out()
        self._fill()
        theme.changed.connect(self._tell_rule)

    def set_language(self, language: str) -> None:
        """Show the codebook in `de` or `en`."""
        self._language = language
        self._fill()

    def focus_search(self) -> None:
        """Let the person type what to look for."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def show_frame(self, frame_id: UUID | None) -> None:
        """Show the rule of a frame, and mark its row."""
        item = self._rows.get(frame_id) if frame_id else None
        if item:
            index = self._found.mapFromSource(item.index())
            self._tree.setCurrentIndex(index)
            self._tree.scrollTo(index)
            self._show(item.data(FRAME))

    def shown_frame(self) -> Frame | None:
        """The frame whose rule is shown."""
        return self._shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Leave with Escape, go down into the list with the arrow, and look away when the mouse leaves."""
        if event.type() == QEvent.Type.Leave and watched is self._tree.viewport():
            self._show_current()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._search.clear()
                self.left.emit()
                return True
            if event.key() == Qt.Key.Key_Down and watched is self._search:
                self._tree.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _make_tree(self) -> QTreeView:
        tree = QTreeView()
        tree.setFrameShape(QTreeView.Shape.NoFrame)
        tree.setModel(self._found)
        tree.setItemDelegate(FrameRows(self._theme, tree))
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setIndentation(0)
        tree.setMouseTracking(True)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        tree.setAccessibleName(self.tr("Frames"))
        tree.entered.connect(lambda index: self._show(index.data(FRAME)))
        tree.activated.connect(self._choose)
        tree.selectionModel().currentChanged.connect(lambda index: self._show(index.data(FRAME)))
        tree.installEventFilter(self)
        tree.viewport().installEventFilter(self)
        return tree

    def _lay_out(self) -> None:
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._tree)
        halves.addWidget(self._rule)
        halves.setSizes([430, 260])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._search)
        layout.addWidget(halves, 1)

    def _fill(self) -> None:
        self._model.clear()
        self._rows.clear()
        groups = self._codebook.groups if self._codebook else ()
        labels = [(group.name, group.label.in_language(self._language)) for group in groups]
        known = {name for name, _ in labels}
        for name, label in [*labels, ("", self.tr("Others"))]:
            own = [f for f in self._frames if f.group == name or (not name and f.group not in known)]
            if own:
                self._model.appendRow(self._group_row(label, own))
        self._tree.expandAll()
        self._show(self._shown or next(iter(self._frames), None))

    def _group_row(self, label: str, frames: list[Frame]) -> QStandardItem:
        row = QStandardItem(label)
        row.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for frame in frames:
            item = QStandardItem(frame.label.in_language(self._language))
            item.setData(frame, FRAME)
            item.setData(_searched(frame), SEARCHED)
            self._rows[frame.id] = item
            row.appendRow(item)
        return row

    def _find(self, text: str) -> None:
        self._found.setFilterFixedString(text.strip())
        self._tree.expandAll()
        first = self._found.index(0, 0, self._found.index(0, 0))
        if text.strip() and first.isValid():
            self._tree.setCurrentIndex(first)

    def _choose(self, index: QModelIndex) -> None:
        if frame := index.data(FRAME):
            self.chosen.emit(frame)

    def _show_current(self) -> None:
        self._show(self._tree.currentIndex().data(FRAME) or self._shown)

    def _show(self, frame: Frame | None) -> None:
        if frame and frame is not self._shown:
            self._shown = frame
            self._tell_rule()

    def _tell_rule(self) -> None:
        if self._shown:
            labels = {frame.name: frame.label for frame in self._frames}
            self._rule.setHtml(
                frame_html(self._shown, labels, self._attributes, self._language, self._theme.colours)
            )


def _searched(frame: Frame) -> str:
    """Every word by which a frame may be looked for, in both languages."""
    texts: list[Bilingual] = [frame.label, frame.definition, *frame.include, *frame.exclude]
    words = [word for text in texts for word in (text.de, text.en)]
    return "\n".join([frame.name, frame.badge, *words, *frame.indicators, *(e.text for e in frame.examples)])
