"""The table of keys through the real window: press, hold at once, be refused, reset."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTreeWidget

from kzannot.ui.keys.dialog import KeysDialog
from kzannot.ui.program import Program
from tests.ui.making import Made

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def coding(program: Program, made: Made) -> Program:
    """Anna in the small project, with an article open."""
    program.open_project(made.path)
    program.sign_in(made.anna)
    assert program.window.workspace
    program.window.workspace.open_article(made.articles[0].id)
    return program


@pytest.fixture
def dialog(coding: Program) -> KeysDialog:
    coding.window.actions_of["change_keys"].trigger()
    (dialog,) = coding.window.findChildren(KeysDialog)
    return dialog


def table(dialog: KeysDialog) -> QTreeWidget:
    found = dialog.findChild(QTreeWidget)
    assert found
    return found


def press(
    dialog: KeysDialog, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key where the focus is."""
    focused = dialog.focusWidget()
    QTest.keyClick(focused, key, held)


def test_a_pressed_key_holds_at_once(coding: Program, dialog: KeysDialog, home: Path) -> None:
    dialog.choose("find")

    press(dialog, Qt.Key.Key_Return)
    press(dialog, Qt.Key.Key_G, CONTROL)

    find = coding.window.actions_of["find"]
    assert [key.toString() for key in find.shortcuts()] == ["Ctrl+G"]
    assert "(Ctrl+G)" in find.toolTip()
    stored = json.loads((home / "settings.json").read_text(encoding="utf-8"))
    assert stored["keys"] == {"find": ["Ctrl+G"]}
    row = table(dialog).currentItem()
    assert (row.text(1), row.text(2)) == ("Ctrl+G", "changed")


def test_a_single_key_holds_in_the_open_text(coding: Program, dialog: KeysDialog, made: Made) -> None:
    dialog.choose("mark_read")
    press(dialog, Qt.Key.Key_Insert)
    press(dialog, Qt.Key.Key_W)
    dialog.close()
    workspace = coding.window.workspace
    assert workspace
    view = workspace.columns.focused
    assert view
    unread = len(view.unread())
    coding.window.activateWindow()
    assert QTest.qWaitForWindowActive(coding.window)
    workspace.focus_text()

    QTest.keyClicks(view.view, "w.")

    assert len(view.unread()) == unread - 2


def test_a_clash_is_told_and_changes_nothing(coding: Program, dialog: KeysDialog) -> None:
    dialog.choose("find")

    press(dialog, Qt.Key.Key_Return)
    press(dialog, Qt.Key.Key_O, CONTROL)

    assert dialog.problem() == "Ctrl+O belongs to “Open project”."
    assert coding.settings["keys"] == {}
    dialog.choose("doubt")
    press(dialog, Qt.Key.Key_F2)
    press(dialog, Qt.Key.Key_A)
    assert dialog.problem() == "A belongs to the open codebook: Threat."


def test_escape_takes_no_key_and_the_table_has_the_focus(coding: Program, dialog: KeysDialog) -> None:
    dialog.choose("find")

    press(dialog, Qt.Key.Key_Return)
    press(dialog, Qt.Key.Key_Escape)

    assert dialog.isVisible()
    assert dialog.focusWidget() is table(dialog)
    assert coding.settings["keys"] == {}


def test_a_key_is_removed_and_reset(coding: Program, dialog: KeysDialog) -> None:
    dialog.choose("find")

    press(dialog, Qt.Key.Key_Delete)
    assert coding.window.actions_of["find"].shortcuts() == []
    press(dialog, Qt.Key.Key_Backspace)

    assert coding.settings["keys"] == {}
    assert coding.window.actions_of["find"].shortcut().toString() == "Ctrl+F"


def test_a_reset_does_not_take_a_key_that_another_action_has_now(coding: Program, dialog: KeysDialog) -> None:
    dialog.give("find", "Ctrl+G")
    dialog.give("find_article", "Ctrl+F")
    dialog.choose("find")

    press(dialog, Qt.Key.Key_Backspace)

    assert dialog.problem() == "Ctrl+F belongs to “Go to the articles”."
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    buttons["Reset a&ll"].click()
    assert coding.settings["keys"] == {}


def test_the_filter_finds_by_name_by_key_and_in_english(coding: Program, dialog: KeysDialog) -> None:
    field = dialog.findChild(QLineEdit)
    assert field

    for words, name in (("reads", ""), ("quit", "Quit"), ("ctrl+shift+a", "Agreement per frame")):
        field.setText(words)
        shown = [
            group.child(place).text(0)
            for group in map(table(dialog).topLevelItem, range(table(dialog).topLevelItemCount()))
            if group and not group.isHidden()
            for place in range(group.childCount())
            if not group.child(place).isHidden()
        ]
        assert shown == ([name] if name else [])


def test_the_hint_of_the_empty_middle_names_the_key_in_force(coding: Program, dialog: KeysDialog) -> None:
    workspace = coding.window.workspace
    assert workspace

    dialog.give("find_article", "Alt+Return")
    for column in list(workspace.columns):
        workspace.columns.close_column(column)

    labels = [label.text() for label in workspace.middle.findChildren(QLabel)]
    assert any("Alt+Return" in text for text in labels)
