"""This module is about the middle of the window while no article is open: a word on what to do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kzannot.ui.chips import smaller
from kzannot.ui.keymap.keymap import KeyMap
from kzannot.ui.theme import GAP, Theme


class EmptyPage(QWidget):
    """Two lines in the middle of nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._title.setFont(smaller(self.font(), 1.3, QFont.Weight.DemiBold))
        self._hint = QLabel()
        self._hint.setForegroundRole(self._hint.palette().ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setSpacing(GAP)
        column.addStretch(2)
        for label in (self._title, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch(3)

    def show_hint(self, keymap: KeyMap, articles: bool) -> None:
        """Say how to begin, with articles or without any."""
        if articles:
            self._title.setText(self.tr("No article is open"))
            self._hint.setText(
                self.tr(
                    "Double-click an article on the left, or press {key}.\n"
                    "Ctrl+Enter opens it beside the others."
                ).format(key=keymap.shown("find_article"))
            )
        else:
            self._title.setText(self.tr("There are no articles yet"))
            hint = self.tr("Drop files on this window, or press {key} to import them.")
            self._hint.setText(hint.format(key=keymap.shown("import")))
