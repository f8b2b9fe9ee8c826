"""This module is about what a corrected text would change, shown before it does: spans first, then the text.

Nothing reaches the project before Take over is pressed; then everything does in one edit, or nothing.
"""

from dataclasses import replace

from PySide6.QtCore import QLocale, QModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.aligning import Alignment, Piece, Sort, Wording
from kzannot.project.anchoring import Fate
from kzannot.project.surroundings import surroundings
from kzannot.project.versions import Correction
from kzannot.ui.chips import smaller
from kzannot.ui.correcting.span_list import Row, SpanList, SpanModel
from kzannot.ui.correcting.wording import WordingView, shortened
from kzannot.ui.marks import Marks
from kzannot.ui.theme import GAP, Theme

AROUND = 120
"""So many letters around a span are shown with it."""

LITTLE = 0.5
"""A text that shares less of its words than this with the article may be another article."""

NOWHERE = {
    Fate.AMBIGUOUS: QT_TRANSLATE_NOOP(
        "CorrectionDialog",
        "These words stand at several places, and nothing around them tells which is meant. "
        "The span stays with the earlier version; you can give it a place by hand later.",
    ),
    Fate.LOST: QT_TRANSLATE_NOOP(
        "CorrectionDialog",
        "The corrected text has nothing like these words. "
        "The span stays with the earlier version; you can give it a place by hand later.",
    ),
}


class CorrectionDialog(QDialog):
    """Shows what becomes of an article's spans and text; `rows` are the spans that this person may see."""

    def __init__(
        self, planned: Correction, rows: list[Row], marks: Marks, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.planned = planned
        self._theme = theme
        self.model = SpanModel(planned.text, planned.draft.text, rows, marks, self)
        self.list = SpanList(self.model, theme)
        self.before = WordingView(theme, self.tr("So far"))
        self.after = WordingView(theme, self.tr("Corrected"))
        self.whole = WordingView(theme, self.tr("What changes in the text"))
        self.whole.setFrameShape(QFrame.Shape.NoFrame)
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.setAccessibleName(self.tr("What becomes of spans and text"))
        self.summary = QLabel(wordWrap=True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.confirm_all = QPushButton(self.tr("Confirm &all proposals"), autoDefault=False)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = self._buttons.addButton(self.tr("&Take over"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.setWindowTitle(self.tr("Import corrected text"))
        self._lay_out(parent.size())
        self._connect()
        self._show()

    # Follow

    @Slot()
    def _show(self) -> None:
        self.summary.setText(self._summary())
        self.whole.show_pieces(shortened(self.planned.pieces))
        doubtful = any(anchor.fate is Fate.DOUBTFUL for _, anchor in self.model.rows)
        self.confirm_all.setVisible(doubtful)
        if self.model.rows:
            self.list.setCurrentIndex(self.model.index(0))
            self.list.setFocus()
        else:
            self.tabs.setCurrentIndex(1)

    @Slot(QModelIndex)
    def _show_row(self, index: QModelIndex) -> None:
        """Show the words of a span so far and in the corrected text, and what stands around them."""
        if not index.isValid():
            return
        span, anchor = self.model.rows[index.row()]
        was, becomes = self.model.words(index.row()), self.model.proposed(index.row())
        around = _around(self.planned.text, span.start, span.end)
        self.before.show_pieces(_told(was, becomes, Sort.OLD), *around)
        if anchor.fate is Fate.DOUBTFUL:
            around = _around(self.planned.draft.text, anchor.start, anchor.end)
            self.after.show_pieces(_told(becomes, was, Sort.NEW), *around)
        else:
            self.after.show_pieces([], self.tr(NOWHERE[anchor.fate]))

    @Slot()
    def _follow(self) -> None:
        self.summary.setText(self._summary())

    def _summary(self) -> str:
        """How much stays, in a few sentences."""
        planned, number = self.planned, QLocale().toString
        kept = sum(anchor.fate is Fate.KEPT for _, anchor in planned.spans)
        known = {section.id for section in planned.before}
        same = sum(section.id in known for section in planned.sections)
        texts = [
            self.tr("{share} % of the words stay.").format(share=number(round(100 * planned.share))),
            self.tr("Sections: {same} the same, {new} new and unread.").format(
                same=number(same), new=number(len(planned.new_sections))
            ),
            self.tr("Spans that keep their words: {kept}.").format(kept=number(kept)),
        ]
        if self.model.rows:
            left = len(self.model.rows) - len(self.model.confirmed)
            texts.append(self.tr("Spans without an anchor: {left}.").format(left=number(left)))
        if planned.share < LITTLE:
            texts.append(self.tr("This may be another article."))
        return " ".join(texts)

    # Make

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._show_row)
        self.model.dataChanged.connect(self._follow)
        self.confirm_all.clicked.connect(self.model.confirm_all)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(self.deleteLater)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.accept)

    def _lay_out(self, room: QSize) -> None:
        title = QLabel(self.planned.article.title, wordWrap=True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setFont(smaller(self.font(), 1.15, QFont.Weight.DemiBold))
        if self.model.rows:
            self.tabs.addTab(self._spans(), self.tr("&Spans ({number})").format(number=len(self.model.rows)))
        else:
            none = QLabel(self.tr("Every span keeps its words and its place among them."), margin=4 * GAP)
            none.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.tabs.addTab(none, self.tr("&Spans"))
        self.tabs.addTab(self.whole, self.tr("Te&xt"))
        foot = QHBoxLayout()
        foot.addWidget(self.confirm_all)
        foot.addStretch(1)
        foot.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GAP, 2 * GAP, 3 * GAP, 2 * GAP)
        column.setSpacing(2 * GAP)
        column.addWidget(title)
        column.addWidget(self.summary)
        column.addWidget(self.tabs, 1)
        column.addLayout(foot)
        self.resize(room * 0.8)

    def _spans(self) -> QWidget:
        """The spans, and below them the words of the current one in both versions."""
        both = QSplitter()
        for view, name in ((self.before, self.tr("So far")), (self.after, self.tr("Corrected"))):
            pane = QWidget()
            column = QVBoxLayout(pane)
            column.setContentsMargins(GAP, GAP, GAP, GAP)
            label = QLabel(name)
            label.setFont(smaller(self.font(), 0.92))
            label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
            column.addWidget(label)
            column.addWidget(view, 1)
            both.addWidget(pane)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.list)
        halves.addWidget(both)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        return halves


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind a stretch of a text."""
    first, last = surroundings(text, start, end, AROUND)
    return text[first:start], text[end:last]


def _told(words: str, other: str, sort: Sort) -> list[Piece]:
    """The words in pieces; those that the other wording lacks are of the sort."""
    pieces = Alignment(Wording(other), Wording(words)).pieces()
    return [
        replace(each, sort=sort if each.sort is Sort.NEW else each.sort)
        for each in pieces
        if each.sort is not Sort.OLD
    ]
