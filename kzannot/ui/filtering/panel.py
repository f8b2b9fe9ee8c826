"""The panel of the filter: a tree of what spans can be chosen by, with a box to tick before each value.

The arrows walk, the space bar ticks, letters look for a value, Escape leads back to the text.
"""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kzannot.ui.filtering.facets import Facet
from kzannot.ui.filtering.filter import SpanFilter
from kzannot.ui.theme import GAP

NAME = Qt.ItemDataRole.UserRole


class FilterPanel(QWidget):
    """Says which spans are shown, and changes it; `leave` gives the keys back to the text."""

    def __init__(
        self, span_filter: SpanFilter, leave: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._filter = span_filter
        self._facets: list[Facet] = []
        self.tree = FacetTree()
        self.tree.itemChanged.connect(self._tick)
        self.tree.left.connect(leave)
        self._words = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.clear = QPushButton(self.tr("Show all"))
        self.clear.clicked.connect(self._filter.clear)
        foot = QHBoxLayout()
        foot.addWidget(self._words, 1)
        foot.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP // 2, GAP, GAP)
        column.addWidget(self.tree, 1)
        column.addLayout(foot)
        self.setFocusProxy(self.tree)
        self._filter.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Show what is chosen now, of what can be chosen."""
        with QSignalBlocker(self.tree):
            if self._facets != self._filter.facets:
                self._facets = self._filter.facets
                self.tree.show_facets(self._facets)
            for facet, item in self.tree.items():
                chosen = self._filter.choice.holds(facet, item.data(0, NAME))
                item.setCheckState(0, Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
                if chosen:
                    item.parent().setExpanded(True)
        chosen = bool(self._filter.choice)
        self._words.setText(
            self.tr("Spans that pass are shown.") if chosen else self.tr("All spans are shown.")
        )
        self.clear.setEnabled(chosen)

    @Slot(QTreeWidgetItem, int)
    def _tick(self, item: QTreeWidgetItem, column: int) -> None:
        facet, name = item.parent().data(0, NAME), item.data(0, NAME)
        if (item.checkState(0) is Qt.CheckState.Checked) != self._filter.choice.holds(facet, name):
            self._filter.choose(self._filter.choice.turned(facet, name))


class FacetTree(QTreeWidget):
    """The facets with their values.

    Signals:
        left: the person wants back to the text.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformRowHeights(True)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(True)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("What is shown"))

    def show_facets(self, facets: list[Facet]) -> None:
        """Show other facets; the short ones open, for their values can be overlooked at once."""
        self.clear()
        row = QSize(0, self.fontMetrics().height() + GAP)  # room for the box, which is higher than letters
        for facet in facets:
            head = QTreeWidgetItem(self, [facet.label])
            head.setData(0, NAME, facet.name)
            head.setSizeHint(0, row)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            for option in facet.options:
                item = QTreeWidgetItem(head, [option.label])
                item.setData(0, NAME, option.name)
                item.setSizeHint(0, row)
                item.setFlags(head.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(0, Qt.CheckState.Unchecked)
            head.setExpanded(len(facet.options) <= SHORT)
        if first := self.topLevelItem(0):
            self.setCurrentItem(first)

    def items(self) -> list[tuple[str, QTreeWidgetItem]]:
        """Every value that can be ticked, with the name of its facet."""
        heads = [self.topLevelItem(place) for place in range(self.topLevelItemCount())]
        return [
            (head.data(0, NAME), head.child(row))
            for head in heads
            if head
            for row in range(head.childCount())
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


SHORT = 6
"""Up to how many values a facet shows them from the start."""
