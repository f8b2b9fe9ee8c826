"""This module is about a page that holds one chart, with boxes above it where the chart can be chosen."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kzannot.ui.figures.chart import Chart
from kzannot.ui.figures.chart_area import ChartArea
from kzannot.ui.theme import GAP


class ChartPage(QWidget):
    """A chart, or a word on why there is none.

    Signals:
        picked: the key of the mark that was clicked.
        chosen: another value of a box.
    """

    picked = Signal(object)
    chosen = Signal()

    def __init__(self, boxes: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = [QComboBox() for _ in boxes]
        self.chart: Chart | None = None
        self._paper = ChartArea()
        head = QHBoxLayout()
        head.setSpacing(GAP)
        for box, name in zip(self.boxes, boxes, strict=True):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToContents)
            box.currentIndexChanged.connect(self.chosen)
            label = QLabel(name)
            label.setBuddy(box)
            head.addWidget(label)
            head.addWidget(box)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if boxes:
            column.addLayout(head)
        column.addWidget(self._paper, 1)

    def fill(self, place: int, values: Sequence[tuple[Any, str]]) -> None:
        """Offer these values in a box; what was chosen stays so."""
        box = self.boxes[place]
        chosen = box.currentData()
        with QSignalBlocker(box):
            box.clear()
            for value, text in values:
                box.addItem(text, value)
            box.setCurrentIndex(max(box.findData(chosen), 0))

    def show_chart(self, chart: Chart, title: str) -> None:
        """Show a chart that is filled already."""
        chart.picked.connect(self.picked)
        self.chart = chart
        self._paper.show_chart(chart, title)

    def show_words(self, words: str) -> None:
        """Show a word instead of a chart."""
        self.chart = None
        self._paper.show_words(words)
