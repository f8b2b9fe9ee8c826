"""This module is about room for articles side by side: the panels give way while columns need their width."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from kzannot.ui.statements.beside import Beside


class Room(QObject):
    """Hides the panels while a statement is shown in columns that would be too narrow to be read.

    What a person has hidden stays hidden, and what a person shows meanwhile stays there.
    """

    def __init__(self, beside: Beside, panels: QAction) -> None:
        super().__init__(beside)
        self._panels = panels
        self._hid = False
        beside.room_wanted.connect(self._follow)

    @Slot(bool)
    def _follow(self, wanted: bool) -> None:
        shown = self._panels.isChecked()
        if wanted == shown and wanted != self._hid:
            self._panels.trigger()
        self._hid = wanted and (shown or self._hid)
