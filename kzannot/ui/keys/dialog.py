"""This module is about the table of keys: every action, its keys, and a cell that takes the one pressed.

What is changed holds at once. A key that clashes is refused in a sentence that names whose it is, and
nothing changes.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.ui.action import MENUS, Action, name_of, shown_key
from kzannot.ui.actions import ACTIONS
from kzannot.ui.announcing import announce
from kzannot.ui.chips import smaller
from kzannot.ui.keymap.clashes import check
from kzannot.ui.keymap.keymap import BY_NAME, KeyMap
from kzannot.ui.keys.recorder import KeyRecorder
from kzannot.ui.settings import Settings
from kzannot.ui.theme import GAP, fit, wide
from kzannot.ui.translation import in_words, told

HEIGHT = 27
"""How high a row is, in pixels: a field has room in it."""

NAME, KEYS, NOTE = range(3)
"""The columns."""

ACTION = Qt.ItemDataRole.UserRole
"""The role under which a row holds its action; the rows of menus hold none."""


class KeysDialog(QDialog):
    """Every action with its keys, by menus; the codebook is that of the open project.

    Args:
        codebook: whose the codebook's keys are, from `codebook_keys`.
    """

    def __init__(
        self, settings: Settings, codebook: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._codebook = codebook
        self._keymap = KeyMap(settings["keys"])
        self._rows: dict[str, QTreeWidgetItem] = {}
        self._headings: dict[str, QTreeWidgetItem] = {}
        self._recorder: KeyRecorder | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        fit(self, QSize(760, 720))
        self._filter = QLineEdit(placeholderText=self.tr("Find an action or a key"), clearButtonEnabled=True)
        self._filter.setAccessibleName(self._filter.placeholderText())
        self._filter.textChanged.connect(self._narrow)
        self._table = self._make_table()
        self._problem = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._problem.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._lay_out()
        self._fill()
        for watched in (self._filter, self._table):
            watched.installEventFilter(self)
        settings.changed.connect(self._follow_setting)

    def problem(self) -> str:
        """Why the last key was refused; empty where it was not."""
        return self._problem.text()

    def choose(self, name: str) -> None:
        """Go to the row of an action."""
        self._table.setCurrentItem(self._rows[name])
        self._table.scrollToItem(self._rows[name])
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def give(self, name: str, key: str, others: Sequence[str] = ()) -> None:
        """Give an action a key beside others of its keys, unless it clashes."""
        self._tell("")
        try:
            check(key, BY_NAME[name], self._keymap, self._codebook)
        except UserError as refusal:
            self._tell(told(refusal))
        else:
            self._store(BY_NAME[name], [*(other for other in others if other != key), key])

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Go down from the filter with the arrow; in the table set, add, remove and reset by keys."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if watched is self._filter and key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._table.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if watched is self._table and (step := self._steps().get(key)):
                step()
                return True
        return super().eventFilter(watched, event)

    def _steps(self) -> dict[Qt.Key, Callable[[], None]]:
        return {
            Qt.Key.Key_Return: self._record,
            Qt.Key.Key_Enter: self._record,
            Qt.Key.Key_F2: self._record,
            Qt.Key.Key_Insert: self._record_another,
            Qt.Key.Key_Delete: self._remove,
            Qt.Key.Key_Backspace: self._reset,
        }

    @Slot()
    def _record(self) -> None:
        """Let the next key be the only one of the chosen action."""
        self._listen(others=())

    @Slot()
    def _record_another(self) -> None:
        """Let the next key be one more of the chosen action."""
        if action := self._chosen():
            self._listen(others=self._keymap[action.name])

    def _listen(self, others: Sequence[str]) -> None:
        action = self._chosen()
        if action is None:
            return
        self._tell("")
        self._recorder = KeyRecorder(name_of(action), self._table)
        self._recorder.recorded.connect(partial(self._take, action, others))
        self._recorder.left.connect(self._stop)
        self._table.setItemWidget(self._rows[action.name], KEYS, self._recorder)
        self._recorder.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, action: Action, others: Sequence[str], key: str) -> None:
        """Take the key that was pressed."""
        self._stop()
        self.give(action.name, key, others)

    @Slot()
    def _stop(self) -> None:
        """Listen no longer; the table has the keys again."""
        recorder, self._recorder = self._recorder, None
        if recorder:
            had_focus = recorder.hasFocus()
            item = next(row for row in self._rows.values() if self._table.itemWidget(row, KEYS) is recorder)
            self._table.removeItemWidget(item, KEYS)
            if had_focus:
                self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _remove(self) -> None:
        """Take the last key from the chosen action."""
        action = self._chosen()
        if action and self._keymap[action.name]:
            self._store(action, self._keymap[action.name][:-1])

    @Slot()
    def _reset(self) -> None:
        """Give the chosen action the keys that it came with, unless another one has them now."""
        action = self._chosen()
        if action is None:
            return
        try:
            for key in action.keys:
                check(key, action, self._keymap, {})
        except UserError as refusal:
            self._tell(told(refusal))
            return
        self._store(action, action.keys)

    @Slot()
    def _reset_all(self) -> None:
        """Give every action the keys that it came with."""
        self._set({})

    def _store(self, action: Action, keys: Sequence[str]) -> None:
        self._set(self._keymap.giving(action.name, keys))

    def _set(self, own: dict[str, list[str]]) -> None:
        self._tell("")
        try:
            self._settings.set("keys", own)
        except UserError as error:
            self._tell(told(error))

    # Show

    @Slot(str)
    def _follow_setting(self, key: str) -> None:
        if key == "keys":
            self._keymap = KeyMap(self._settings["keys"])
            self._show_keys()

    def _show_keys(self) -> None:
        """Write beside every action what its keys are, and whether the person or the codebook says so."""
        for name, row in self._rows.items():
            row.setText(KEYS, self._keymap.all_shown(name))
            row.setText(NOTE, self._note(name))
            font = smaller(self.font(), 1.0, QFont.Weight.DemiBold)
            row.setFont(KEYS, font if self._keymap.is_own(name) else self.font())

    def _note(self, name: str) -> str:
        covered = [key for key in self._keymap[name] if key in self._codebook]
        if covered:
            note = self.tr("{key}: here {name}")
            return note.format(key=shown_key(covered[0]), name=self._codebook[covered[0]])
        return self.tr("changed") if self._keymap.is_own(name) else ""

    @Slot(str)
    def _narrow(self, text: str) -> None:
        """Show the actions in whose name or keys the words stand, in whatever order."""
        words = text.casefold().split()
        for name, row in self._rows.items():
            searched = " ".join((row.text(NAME), BY_NAME[name].text.replace("&", ""), row.text(KEYS)))
            row.setHidden(not all(word in searched.casefold() for word in words))
        shown = [row for row in self._rows.values() if not row.isHidden()]
        filled = {BY_NAME[name].menu for name, row in self._rows.items() if not row.isHidden()}
        for menu, heading in self._headings.items():
            heading.setHidden(menu not in filled)
        if shown:
            self._table.setCurrentItem(shown[0])

    def _tell(self, text: str) -> None:
        self._problem.setText(text)
        if text:
            announce(self._problem, text, at_once=True)

    def _chosen(self) -> Action | None:
        item = self._table.currentItem()
        action: Action | None = None if item.isHidden() else item.data(NAME, ACTION)
        return action

    # Make

    def _make_table(self) -> QTreeWidget:
        table = QTreeWidget()
        table.setColumnCount(3)
        table.setHeaderLabels([self.tr("Action"), self.tr("Keys"), ""])
        table.setAccessibleName(self.tr("Actions and their keys"))
        table.setRootIsDecorated(False)
        table.setItemsExpandable(False)
        table.setUniformRowHeights(True)
        table.setFrameShape(QTreeWidget.Shape.NoFrame)
        table.setStyleSheet("QTreeView { outline: none; }")  # a frame around a cell makes its words pale
        header = table.header()
        header.setStretchLastSection(False)
        for column, mode in (
            (NAME, QHeaderView.ResizeMode.Stretch),
            (KEYS, QHeaderView.ResizeMode.Fixed),
            (NOTE, QHeaderView.ResizeMode.Fixed),
        ):
            header.setSectionResizeMode(column, mode)
        header.resizeSection(KEYS, wide(200))
        header.resizeSection(NOTE, wide(190))
        table.itemDoubleClicked.connect(self._record)
        return table

    def _fill(self) -> None:
        for menu in MENUS:
            heading = QTreeWidgetItem([QCoreApplication.translate("actions", menu).replace("&", "")])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            heading.setSizeHint(NAME, QSize(0, wide(HEIGHT)))
            heading.setFont(NAME, smaller(self.font(), 1.0, QFont.Weight.DemiBold))
            self._table.addTopLevelItem(heading)
            self._headings[menu] = heading
            for action in ACTIONS:
                if action.menu == menu:
                    row = self._rows[action.name] = QTreeWidgetItem([name_of(action)])
                    row.setData(NAME, ACTION, action)
                    row.setSizeHint(NAME, QSize(0, wide(HEIGHT)))
                    heading.addChild(row)
        self._table.expandAll()
        self._show_keys()
        self._table.setCurrentItem(next(iter(self._rows.values())))

    def _lay_out(self) -> None:
        hint = QLabel(in_words(HINT), wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        hint.setForegroundRole(hint.palette().ColorRole.PlaceholderText)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        for text, step in (
            (self.tr("&Set…"), self._record),
            (self.tr("&Add…"), self._record_another),
            (self.tr("Re&move"), self._remove),
            (self.tr("&Reset"), self._reset),
            (self.tr("Reset a&ll"), self._reset_all),
        ):
            buttons.addWidget(_button(text, step))
        buttons.addStretch(1)
        buttons.addWidget(_button(self.tr("&Close"), self.reject))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(GAP)
        column.addWidget(self._filter)
        column.addWidget(self._table, 1)
        column.addWidget(hint)
        column.addWidget(self._problem)
        column.addLayout(buttons)


HINT = QT_TRANSLATE_NOOP(
    "messages",
    "Enter sets the key of the chosen action, Ins adds another, Del removes the last one, "
    "Backspace resets it.",
)


def _button(text: str, step: Callable[[], object]) -> QPushButton:
    button = QPushButton(text, autoDefault=False)
    button.clicked.connect(step)
    return button
