"""This module is about the choice of annotators: a button with a menu of all of them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from kzannot.ui.plain import menu_text


class PeopleButton(QToolButton):
    """Says who is compared; where nobody is ticked, everybody is.

    Signals:
        changed: somebody else is ticked.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._menu = QMenu(self)
        self._ticks: dict[str, QAction] = {}
        self.setMenu(self._menu)
        self.setPopupMode(self.ToolButtonPopupMode.InstantPopup)
        self._tell()

    def show_people(self, names: Sequence[str]) -> None:
        """Offer these annotators; who was ticked stays so."""
        ticked = self.names()
        self._menu.clear()
        self._ticks = {}
        for name in names:
            tick = self._menu.addAction(menu_text(name))
            tick.setCheckable(True)
            tick.setChecked(name in ticked)
            tick.toggled.connect(self._follow)
            self._ticks[name] = tick
        self._tell()

    def names(self) -> tuple[str, ...]:
        """Who is ticked."""
        return tuple(name for name, tick in self._ticks.items() if tick.isChecked())

    def tick(self, name: str, ticked: bool) -> None:
        """Tick somebody, or not."""
        self._ticks[name].setChecked(ticked)

    def _follow(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        names = self.names()
        text = ", ".join(names) if len(names) < 3 else self.tr("{count} annotators").format(count=len(names))
        self.setText(menu_text(text) or self.tr("Everybody"))
        self.setToolTip(self.tr("Who is compared; where nobody is ticked, everybody"))
