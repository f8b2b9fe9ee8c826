"""This module is about a file that is much like an article: another one, or its corrected text."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kzannot.project.importing import Candidate
from kzannot.ui.importing.tray import Tray
from kzannot.ui.plain import menu_text, tooltip


class VersionRow(QWidget):
    """Offers to take the file that is shown for a new version of the article that it is like."""

    def __init__(self, tray: Tray, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tray = tray
        self._place = -1
        self.turn = QPushButton(autoDefault=False)
        self.turn.clicked.connect(self._turn)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.turn)
        row.addStretch(1)
        self.hide()

    def show_place(self, place: int) -> None:
        """Offer it for a file of the tray; with -1 nothing."""
        self._place = place
        candidate = self._tray[place] if place >= 0 else Candidate("")
        if candidate.corrects:
            text = self.tr("Import as an article of its own")
            hint = self.tr("The article that it is like stays as it is.")
        else:
            text = self.tr("Take as the new version of “{title}”").format(title=candidate.alike)
            hint = self.tr("Its text takes the place of the article's; what was coded moves along.")
        self.turn.setText(menu_text(text))
        self.turn.setToolTip(tooltip(hint))
        self.setVisible(bool(candidate.likest and candidate.draft))

    @Slot()
    def _turn(self) -> None:
        self._tray.change([self._place], _turned)


def _turned(candidate: Candidate) -> Candidate:
    return replace(candidate, corrects=None if candidate.corrects else candidate.likest)
