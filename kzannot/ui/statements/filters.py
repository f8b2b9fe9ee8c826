"""This module is about the row above the statements: what is listed, and in what order."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.ui.statements.choosing import Order, Wanted
from kzannot.ui.statements.words import RELATIONS, STATUSES, outlet_name, say
from kzannot.ui.theme import GAP

ORDERS = {
    Order.CONTRAST: QT_TRANSLATE_NOOP("statements", "Most differently framed first"),
    Order.OUTLETS: QT_TRANSLATE_NOOP("statements", "Most outlets first"),
    Order.SIMILARITY: QT_TRANSLATE_NOOP("statements", "Least alike in words first"),
    Order.TITLE: QT_TRANSLATE_NOOP("statements", "By title"),
    Order.FOUND: QT_TRANSLATE_NOOP("statements", "As they were found"),
}

Rows = Sequence[tuple[str, str | None]]


class Filters(QWidget):
    """What is chosen of the statements.

    Signals:
        changed: something else was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._omissions = False
        self.order = self._box(self.tr("Order"), [(say(text), order) for order, text in ORDERS.items()])
        statuses = [(say(text), str(status)) for status, text in STATUSES.items()]
        self.status = self._box(self.tr("Status"), [(self.tr("Not rejected"), None), *statuses])
        relations = [(say(text), str(relation)) for relation, text in RELATIONS.items()]
        self.relation = self._box(self.tr("Kind of link"), [(self.tr("Every kind"), None), *relations])
        self.outlet = self._box(self.tr("Outlet"), [])
        self.carries = self._box(self.tr("Outlet that carries it"), [])
        self.drops = self._box(self.tr("Outlet that drops it"), [])
        self.words = QLineEdit(placeholderText=self.tr("Words in the passages"), clearButtonEnabled=True)
        self.words.setAccessibleName(self.words.placeholderText())
        self.words.textChanged.connect(self.changed)
        self._between = QLabel(self.tr("carries, and this one drops:"))
        self._lay_out()
        self.show_omissions(False)

    def show_omissions(self, shown: bool) -> None:
        """Ask for two outlets, or for whatever else there is to choose."""
        self._omissions = shown
        for box in (self.carries, self.drops, self._between):
            box.setVisible(shown)
        for box in (self.status, self.relation, self.outlet):
            box.setVisible(not shown)

    def show_outlets(self, outlets: Sequence[str]) -> None:
        """Offer these outlets; what was chosen stays chosen."""
        rows = [(outlet_name(outlet), outlet) for outlet in outlets]
        self._offer(self.outlet, [(self.tr("Every outlet"), None), *rows])
        self._offer(self.carries, rows)
        self._offer(self.drops, rows, 1)

    def wanted(self) -> Wanted:
        """What is chosen."""
        order, words = Order(self.order.currentData()), self.words.text()
        if self._omissions:
            carries, drops = self.carries.currentData(), self.drops.currentData()
            return Wanted(words=words, order=order, carries=carries, drops=drops)
        return Wanted(
            self.status.currentData(), self.relation.currentData(), self.outlet.currentData(), words, order
        )

    def _offer(self, box: QComboBox, rows: Rows, default: int = 0) -> None:
        known = box.currentData()
        values = [value for _, value in rows]
        with QSignalBlocker(box):
            box.clear()
            for text, value in rows:
                box.addItem(text, value)
            there = known in values and known is not None
            box.setCurrentIndex(values.index(known) if there else min(default, len(rows) - 1))

    def _box(self, name: str, rows: Rows) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for text, value in rows:
            box.addItem(text, value)
        box.currentIndexChanged.connect(self.changed)
        return box

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for part in (self.carries, self._between, self.drops, self.order):
            row.addWidget(part)
        for part in (self.status, self.relation, self.outlet):
            row.addWidget(part)
        row.addWidget(self.words, 1)
