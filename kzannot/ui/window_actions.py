"""This module is about the actions of one window: every row of `ACTIONS` with keys, icon and state."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from kzannot.ui.action import Action, Needs, name_of, title_of, without_signs
from kzannot.ui.actions import ACTIONS
from kzannot.ui.icons import icon
from kzannot.ui.keymap.keymap import BY_NAME, KeyMap
from kzannot.ui.plain import tooltip
from kzannot.ui.theme import Theme


class Actions(QObject):
    """The actions of one window, by their names."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keymap = KeyMap()
        self._there: set[Needs] = set()
        self._read_only = False
        self._is_hidden = False
        self._made = {action.name: self._make(action) for action in ACTIONS}
        self.set_keys(self._keymap)
        self._paint_icons()
        theme.changed.connect(self._paint_icons)

    def __getitem__(self, name: str) -> QAction:
        """The action of a name in `ACTIONS`."""
        return self._made[name]

    def __iter__(self) -> Iterator[tuple[Action, QAction]]:
        """Every row of the table with what was made of it."""
        return ((action, self._made[action.name]) for action in ACTIONS)

    @property
    def keymap(self) -> KeyMap:
        """The keys in force."""
        return self._keymap

    def enable(self, there: set[Needs], read_only: bool = False) -> None:
        """Grey out what needs something that is not there, and what cannot be written."""
        self._there, self._read_only = there, read_only
        for action, made in self:
            made.setEnabled(self._is_possible(action))

    def enable_for_articles(self, there: bool, read_only: bool) -> None:
        """Grey out what needs an open article, or let it act."""
        rest, self._read_only = self._there - {Needs.ARTICLE}, read_only
        self._there = rest | {Needs.ARTICLE} if there else rest
        for action, made in self:
            if action.needs is Needs.ARTICLE:
                made.setEnabled(self._is_possible(action))

    def conceal(self, hidden: bool) -> None:
        """Grey out what reveals something of what others marked, with the reason, or let it act again."""
        self._is_hidden = hidden
        for action, made in self:
            if action.reveals:
                made.setEnabled(self._is_possible(action))
                self.set_title(action.name, title_of(action))

    def is_concealed(self, name: str) -> bool:
        """Whether an action is greyed out because a blind round is open."""
        return self._is_hidden and BY_NAME[name].reveals

    def set_keys(self, keymap: KeyMap) -> None:
        """Let other keys hold, in the menus, on the tool bar and in the tooltips."""
        self._keymap = keymap
        for action, made in self:
            made.setShortcuts([QKeySequence(key) for key in keymap.shortcuts(action.name)])
            self.set_title(action.name, title_of(action))

    def set_title(self, name: str, title: str) -> None:
        """Call an action something else, such as what undo would undo; its first key stays beside it.

        A key of the text stands there as a mere word, for in a menu it would be pressed everywhere.
        """
        keys, shown = self._keymap[name], self._keymap.shown(name)
        if self.is_concealed(name):
            title = self.tr("{title} (blind round)").format(title=title)
        in_text = bool(keys) and self._keymap.is_in_text(name, keys[0])
        printed = shown.replace("&", "&&")  # a single one would underline what follows
        self._made[name].setText(f"{title}\t{printed}" if in_text else title)
        spoken = without_signs(title)
        self._made[name].setToolTip(tooltip(f"{spoken} ({shown})" if shown else spoken))

    def refusal(self, name: str) -> Needs | None:
        """What an action lacks where it is greyed out; None where it can act."""
        return None if self._made[name].isEnabled() else BY_NAME[name].needs

    def _is_possible(self, action: Action) -> bool:
        there = action.needs is Needs.NOTHING or action.needs in self._there
        return there and not (self._read_only and action.writes) and not self.is_concealed(action.name)

    def _make(self, action: Action) -> QAction:
        made = QAction(self)
        made.setObjectName(action.name)
        made.setIconText(name_of(action))
        made.setCheckable(action.switch)
        made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        return made

    def _paint_icons(self) -> None:
        for action, made in self:
            if action.icon:
                made.setIcon(icon(action.icon, self._theme.colours.text))
