"""This module is about the choice of a measure: each says before it is chosen whether it fits the study."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QStyleOptionComboBox, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.agreement import measures
from kzannot.ui.agreement.words import in_words, say
from kzannot.ui.plain import tooltip

EVERY = ""
"""Stands for all measures that fit and do not take long."""

SLOW = ("gamma", "gamma_cat", "gamma_k")
"""What aligns spans anew for every sample, and so is computed only when it is asked for by name."""


class MeasureBox(QComboBox):
    """The measures in the order of their table; those that do not fit are grey, with the reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QStandardItemModel(self)
        self._titles = {row["name"]: in_words(row["title"]) for row in measures()}
        self._objections: Mapping[str, str | None] = {}
        self.setModel(self._rows)
        for name, title in self._titles.items():
            self._add(name, title)
        self._add(EVERY, say(QT_TRANSLATE_NOOP("agreement", "All that fit, but for gamma")))
        self.setCurrentIndex(self.findData("alpha"))
        # The reasons are long, and need to be read only where they are listed.
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(22)
        self.view().setMinimumWidth(520)

    def show_objections(self, objections: Mapping[str, str | None]) -> None:
        """Grey out what cannot be asked for, and say why."""
        self._objections = objections
        for place, (name, title) in enumerate(self._titles.items()):
            item, reason = self._rows.item(place), objections.get(name)
            item.setEnabled(not reason)
            item.setText(f"{title} – {in_words(reason)}" if reason else title)
            item.setToolTip(tooltip(in_words(reason)) if reason else "")

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:  # noqa: N802
        """Leave the reason to the list, for the closed box has room for the title alone."""
        super().initStyleOption(option)
        option.currentText = self._titles.get(self.currentData(), option.currentText)

    def names(self) -> tuple[str, ...]:
        """The measures that are chosen."""
        chosen = self.currentData(Qt.ItemDataRole.UserRole)
        if chosen != EVERY:
            return (chosen,)
        return tuple(name for name in self._titles if name not in SLOW and not self._objections.get(name))

    def choose(self, name: str) -> None:
        """Choose a measure by its name."""
        self.setCurrentIndex(self.findData(name))

    def _add(self, name: str, title: str) -> None:
        item = QStandardItem(title)
        item.setData(name, Qt.ItemDataRole.UserRole)
        self._rows.appendRow(item)
