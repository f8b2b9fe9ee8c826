"""This module is about how much of each article others have word for word, and where it stands.

The articles stand above, what the chosen one shares below; a stretch leads into the text.
"""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.statements_copied import Agency, Copied
from kzannot.ui.dates import shown_date
from kzannot.ui.session import Session
from kzannot.ui.statements.words import outlet_name, say
from kzannot.ui.theme import GAP, ROWS

AGENCIES = {
    Agency.NONE: "",
    Agency.MARKED: QT_TRANSLATE_NOOP("statements", "names {agency}"),
    Agency.SUSPECTED: QT_TRANSLATE_NOOP("statements", "⚑ suspected: names no agency"),
}

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

SORTED = Qt.ItemDataRole.UserRole
"""The role by which rows are sorted."""

HELD = Qt.ItemDataRole.UserRole + 1
"""The role under which the first cell of a row holds what the row is about."""


class Lines(QTableView):
    """A table whose rows are chosen as a whole.

    Signals:
        chosen: what the chosen row is about, or None.
        wanted: Enter was pressed on a row, or it was clicked twice; what it is about.
    """

    chosen = Signal(object)
    wanted = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setModel(QStandardItemModel(self))
        self._model().setSortRole(SORTED)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + GAP)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.setStyleSheet(ROWS)
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.chosen.emit(self._held(now)))
        self.doubleClicked.connect(lambda index: self.wanted.emit(self._held(index)))

    def show_lines(
        self, heads: Sequence[str], lines: Sequence[tuple[object, Sequence[tuple[str, object]]]], wide: int
    ) -> None:
        """Show other rows: what each is about, and its cells as text and what sorts them."""
        model = self._model()
        model.clear()
        model.setHorizontalHeaderLabels(list(heads))
        for held, cells in lines:
            items = []
            for text, key in cells:
                item = QStandardItem(text)
                item.setData(key, SORTED)
                if isinstance(key, float | int):
                    item.setTextAlignment(RIGHT)
                items.append(item)
            items[0].setData(held, HELD)
            model.appendRow(items)
        for column, (_, key) in enumerate(lines[0][1] if lines else ()):
            if isinstance(key, float | int):
                model.horizontalHeaderItem(column).setTextAlignment(RIGHT)
        self.resizeColumnsToContents()
        self.horizontalHeader().setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        if lines:
            self.selectRow(0)
        else:
            self.chosen.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Ask for the row with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.wanted.emit(self._held(self.currentIndex()))
        else:
            super().keyPressEvent(event)

    def _held(self, index: QModelIndex) -> object:
        return index.siblingAtColumn(0).data(HELD)

    def _model(self) -> QStandardItemModel:
        model = self.model()
        assert isinstance(model, QStandardItemModel), "set when the table is made"
        return model


class AgencyPage(QWidget):
    """What articles share.

    Signals:
        wanted: the id of an article, start and end of a stretch.
    """

    wanted = Signal(object, int, int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._copied: Copied | None = None
        self.articles = Lines(self.tr("Articles and how much they share"))
        self.articles.setSortingEnabled(True)
        self.stretches = Lines(self.tr("What the article shares"))
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.articles.chosen.connect(self._show_stretches)
        self.articles.wanted.connect(lambda _: self.stretches.setFocus())
        self.stretches.wanted.connect(self._go)
        self._lay_out()

    def show_copied(self, found: Sequence[Copied]) -> None:
        """Show what was counted, the article that shares most first."""
        heads = (
            self.tr("Article"),
            self.tr("Outlet"),
            self.tr("Date"),
            self.tr("Words"),
            self.tr("Shared"),
            self.tr("Share"),
            self.tr("Agency"),
        )
        ordered = sorted(found, key=lambda each: -each.share)
        self.articles.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.articles.show_lines(heads, [(each, _cells(each)) for each in ordered], 0)

    @Slot(object)
    def _show_stretches(self, copied: Copied | None) -> None:
        self._copied = copied
        text = self._session.project.text(copied.article) if copied else ""
        stretches = copied.stretches if copied else ()
        lines = [
            ((start, end), ((" ".join(text[start:end].split()), ""), (QLocale().toString(start), start)))
            for start, end in stretches
        ]
        self.stretches.show_lines((self.tr("Words that others have, too"), self.tr("From")), lines, 0)
        title = copied.article.title if copied else ""
        self._title.setText(self.tr("{title} · stretches: {count}").format(title=title, count=len(lines)))

    @Slot(object)
    def _go(self, stretch: tuple[int, int]) -> None:
        if self._copied:
            self.wanted.emit(self._copied.article.id, *stretch)

    def _lay_out(self) -> None:
        below = QWidget()
        list_ = QVBoxLayout(below)
        list_.setContentsMargins(0, GAP, 0, 0)
        list_.addWidget(self._title)
        list_.addWidget(self.stretches, 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self.articles)
        parts.addWidget(below)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(parts)
        self.setFocusProxy(self.articles)


def _cells(copied: Copied) -> list[tuple[str, object]]:
    locale = QLocale()
    flag = AGENCIES[copied.agency]
    return [
        (copied.article.title, copied.article.title.casefold()),
        (outlet_name(copied.outlet), copied.outlet.casefold()),
        (shown_date(copied.article), copied.article.published),
        (locale.toString(copied.words), copied.words),
        (locale.toString(copied.shared), copied.shared),
        (f"{locale.toString(100 * copied.share, 'f', 0)} %", copied.share),
        (say(flag).format(agency=copied.article.agency) if flag else "", str(copied.agency)),
    ]
