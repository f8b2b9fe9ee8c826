"""This module is about the actions of one window: every row of `ACTIONS` with keys, icon and state."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from kzannot.ui.action import Action, Needs, shown_key, title_of
from kzannot.ui.actions import ACTIONS
from kzannot.ui.icons import icon
from kzannot.ui.theme import Theme


class Actions(QObject):
    """The actions of one window, by their names."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._made = {action.name: self._make(action) for action in ACTIONS}
        self._paint_icons()
        theme.changed.connect(self._paint_icons)

    def __getitem__(self, name: str) -> QAction:
        """The action of a name in `ACTIONS`."""
        return self._made[name]

    def __iter__(self) -> Iterator[tuple[Action, QAction]]:
        """Every row of the table with what was made of it."""
        return ((action, self._made[action.name]) for action in ACTIONS)

    def enable(self, there: set[Needs]) -> None:
        """Grey out what needs something that is not there."""
        for action, made in self:
            made.setEnabled(action.needs is Needs.NOTHING or action.needs in there)

    def _make(self, action: Action) -> QAction:
        made = QAction(title_of(action), self)
        made.setObjectName(action.name)
        made.setCheckable(action.switch)
        if action.in_text:
            made.setText(f"{title_of(action)}\t{shown_key(action.keys[0])}")
        else:
            made.setShortcuts([QKeySequence(key) for key in action.keys])
            made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        return made

    def _paint_icons(self) -> None:
        for action, made in self:
            if action.icon:
                made.setIcon(icon(action.icon, self._theme.colours.text))
