"""This module is about reading a file another way: as several articles, or as all text of its page."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from kzannot.errors import UserError
from kzannot.project import shaping
from kzannot.project.importing import Candidate
from kzannot.project.shaping import Rule
from kzannot.ui.chips import Flow
from kzannot.ui.importing.tray import Tray
from kzannot.ui.jobs import Job
from kzannot.ui.plain import menu_text, tooltip
from kzannot.ui.theme import GAP


class ShapeRow(QWidget):
    """Offers what can be done with the file that is shown; hidden where that is nothing.

    Signals:
        refused: a UserError that says why the file could not be read so.
    """

    refused = Signal(object)

    def __init__(self, tray: Tray, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tray = tray
        self._place = -1
        self._told = QLabel()
        self._told.setForegroundRole(self._told.palette().ColorRole.PlaceholderText)
        self.splits = [QPushButton(autoDefault=False) for _ in shaping.RULES]
        self.whole = QPushButton(self.tr("Read all text of the page"), autoDefault=False)
        self.whole.setToolTip(tooltip(self.tr("For pages whose article was not found.")))
        self.whole.clicked.connect(self._read_whole)
        for rule, button in zip(shaping.RULES, self.splits, strict=True):
            button.setToolTip(tooltip(QCoreApplication.translate("messages", rule.title)))
            button.clicked.connect(partial(self._split, rule))
        self._told.setMinimumHeight(self.whole.sizeHint().height())  # in line with the buttons
        Flow([self._told, *self.splits, self.whole], self).setSpacing(GAP)
        self.hide()

    def show_place(self, place: int) -> None:
        """Offer what can be done with a file of the tray; with -1 nothing."""
        self._place = place
        candidate = self._tray[place] if place >= 0 else Candidate("")
        found = {rule.name: count for rule, count in shaping.rules(candidate)}
        proposed = shaping.proposed(candidate)
        for rule, button in zip(shaping.RULES, self.splits, strict=True):
            count = found.get(rule.name, 0)
            button.setVisible(count > 0)
            text = QCoreApplication.translate("messages", rule.title)
            button.setText(menu_text(f"{text}: {QLocale().toString(count)}"))
        self._told.setText(
            self.tr("This looks like several articles. Split at:") if proposed else self.tr("Split at:")
        )
        self._told.setVisible(bool(found))
        can_be_whole = shaping.can_be_whole(candidate)
        self.whole.setVisible(can_be_whole)
        self.setVisible(bool(found) or can_be_whole)

    def _split(self, rule: Rule, checked: bool = False) -> None:
        try:
            self._tray.replace(self._place, shaping.split(self._tray[self._place], rule))
        except UserError as error:
            self.refused.emit(error)

    @Slot()
    def _read_whole(self) -> None:
        candidate = self._tray[self._place]
        self.whole.setEnabled(False)
        job = Job(lambda task: shaping.whole(candidate, lambda: task.step(0, 0)))
        job.finished.connect(self._take_whole)
        job.failed.connect(self._fail)
        job.start()

    @Slot(object)
    def _take_whole(self, read: Candidate) -> None:
        """Put the page in the place of the file that it was read for, wherever that is by now."""
        self.whole.setEnabled(True)
        for place in range(len(self._tray)):
            if self._tray[place].name == read.name:
                self._tray.replace(place, [read])
                return

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self.whole.setEnabled(True)
        if not isinstance(error, UserError):
            raise error
        self.refused.emit(error)
