"""This module is about giving the outlet of one file to others: all selected, or all without one."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton

from kzannot.model.records import Origin
from kzannot.project.importing import typed
from kzannot.ui.importing.file_list import FileList
from kzannot.ui.importing.tray import Tray


class SpreadButton(QPushButton):
    """Offers the outlet of the current file to others; hidden where there are none."""

    def __init__(self, tray: Tray, files: FileList) -> None:
        super().__init__(autoDefault=False)
        self._tray = tray
        self._files = files
        self._place = -1
        self.clicked.connect(self._spread)

    def show_place(self, place: int) -> None:
        """Offer what is known of this file; with -1 nothing."""
        self._place = place
        outlet = self._tray[place].values.get("outlet", "") if place >= 0 else ""
        number = len(self._others()) if outlet else 0
        self.setVisible(number > 0)
        if len(self._files.selected()) > 1:
            text = self.tr("Also for all {number} selected")
            number = len(self._files.selected())
        else:
            text = self.tr("Also for {number} without an outlet")
        self.setText(text.format(number=number))

    def _others(self) -> list[int]:
        """The files that the outlet of the current one is offered to; one that a file names is its own."""
        selected, current = self._files.selected(), self._tray[self._place]
        if len(selected) > 1:
            outlet = current.values.get("outlet")
            return [place for place in selected if self._tray[place].values.get("outlet") != outlet]
        return self._tray.without_outlet() if current.origins.get("outlet") is Origin.TYPED else []

    @Slot()
    def _spread(self) -> None:
        outlet = self._tray[self._place].values["outlet"]
        self._tray.change(self._others(), partial(typed, name="outlet", value=outlet))
