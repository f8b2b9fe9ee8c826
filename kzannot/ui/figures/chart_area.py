"""This module is about the place of a chart in a window: it grows with it, or scrolls in little room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from kzannot.ui.figures.chart import Chart
from kzannot.ui.theme import GAP


class ChartArea(QScrollArea):
    """Holds a chart, or words instead of one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(self.tr("Figure"))
        self.setWidgetResizable(True)

    def show_chart(self, chart: Chart, title: str) -> None:
        """Show a chart that is filled already: as large as it wants to be, or larger."""
        chart.setMinimumSize(chart.wanted)
        chart.setMaximumSize(chart.most())
        chart.setAccessibleName(title)
        chart.viewport().setAccessibleName(title)
        self.setWidget(chart)

    def show_words(self, words: str) -> None:
        """Show words instead of a chart."""
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setMargin(3 * GAP)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(label)
