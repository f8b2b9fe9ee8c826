"""The keys in force: a person's own go before those of the table, and none means two things."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from kzannot.errors import Refused
from kzannot.project.project import Project
from kzannot.ui.actions import ACTIONS
from kzannot.ui.keymap.clashes import check, codebook_keys
from kzannot.ui.keymap.keymap import BY_NAME, KeyMap, is_single
from kzannot.ui.keys.recorder import pressed_key
from kzannot.ui.settings import BY_KEY
from kzannot.ui.translation import told
from tests.ui.making import Made

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


def test_without_wishes_the_table_holds() -> None:
    keymap = KeyMap()

    assert {action.name: keymap[action.name] for action in ACTIONS} == {a.name: a.keys for a in ACTIONS}


def test_every_action_has_a_key_and_every_key_one_action() -> None:
    keys = [key.lower() for action in ACTIONS for key in action.keys]

    assert [action.name for action in ACTIONS if not action.keys] == []
    assert len(keys) == len(set(keys))


def test_a_key_that_was_given_away_is_taken_from_the_other_action() -> None:
    keymap = KeyMap({"doubt": ["n", "Ctrl+Alt+U"]})

    assert keymap["doubt"] == ("n", "Ctrl+Alt+U")
    assert "n" not in keymap["next_unread"]
    assert keymap.keys_in_text()["n"].name == "doubt"
    assert keymap.keys_in_text()["ctrl+alt+u"].name == "doubt"
    assert keymap.shortcuts("doubt") == []
    holder = keymap.holder("ctrl+alt+u")
    assert holder
    assert holder.name == "doubt"


def test_actions_of_another_version_are_passed_over() -> None:
    assert KeyMap({"telepathy": ["Ctrl+T"]})["find"] == BY_NAME["find"].keys


def test_only_what_differs_is_stored() -> None:
    keymap = KeyMap({"find": ["Ctrl+G"]})

    assert keymap.giving("doubt", ["x"]) == {"find": ["Ctrl+G"], "doubt": ["x"]}
    assert keymap.giving("find", BY_NAME["find"].keys) == {}


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_every_key_of_the_table_works_where_its_action_does(action: object) -> None:
    keys, in_text = action.keys, action.in_text  # type: ignore[attr-defined]  # pytest hands on an Action

    assert in_text or not any(is_single(key) for key in keys)


@pytest.mark.parametrize("value", [[], {"find": "Ctrl+F"}, {"find": [1]}, {"find": [""]}])
def test_keys_that_are_none_are_no_setting(value: object) -> None:
    assert not BY_KEY["keys"].accepts(value)


@pytest.mark.parametrize(
    ("key", "name", "sentence"),
    [
        ("Ctrl+F", "doubt", "Ctrl+F belongs to “Find”."),
        ("n", "doubt", "N belongs to “Next unread section”."),
        ("a", "doubt", "A belongs to the open codebook: Threat."),
        ("j", "doubt", "J belongs to the open codebook: Stance: endorsed."),
        ("v", "doubt", "V belongs to the open codebook: Checked."),
        ("Shift+Left", "find", "Shift+Left moves the caret; the text needs it."),
        ("Alt+Shift+Down", "find", "Alt+Shift+Down belongs to “Next sentence”."),
        ("Alt+Shift+Right", "find", "Alt+Shift+Right belongs to “Select a character further”."),
        ("Ctrl+Alt+M", "next_word", "Ctrl+Alt+Shift+M belongs to “Mark span as uncertain”."),
        ("s", "next_word", "Shift+S belongs to “Erase span”."),
        ("w", "next_word", "Shift+W belongs to the open codebook: Order."),
        ("Tab", "find", "Tab is needed in fields and menus."),
        ("w", "find", "W alone works only in the text; “Find” needs Ctrl or Alt with it."),
        ("Alt+F", "find", "Alt+F opens the menu “File”."),
    ],
)
def test_a_clash_is_refused_by_name(
    made: Made, project: Project, qtbot: QtBot, key: str, name: str, sentence: str
) -> None:
    order = replace(made.order, key="shift+w")
    codebook = codebook_keys([made.threat, order], project.attributes(), "en")
    keymap = KeyMap({"doubt": ["Ctrl+Alt+Shift+M"], "erase": ["shift+s"]})

    with pytest.raises(Refused) as refusal:
        check(key, BY_NAME[name], keymap, codebook)

    assert told(refusal.value) == sentence


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("w", "doubt"),
        ("Ctrl+Alt+U", "doubt"),
        ("Ctrl+F12", "find"),
        ("Ctrl+F", "find"),
        ("Ctrl+Alt+W", "next_word"),
    ],
)
def test_a_free_key_can_be_given(made: Made, key: str, name: str) -> None:
    check(key, BY_NAME[name], KeyMap(), {"a": "Threat"})


@pytest.mark.parametrize(
    ("key", "held", "text", "name"),
    [
        (Qt.Key.Key_K, CONTROL | SHIFT, "\x0b", "Ctrl+Shift+K"),
        (Qt.Key.Key_F9, NONE, "", "F9"),
        (Qt.Key.Key_5, CONTROL | KEYPAD, "5", "Ctrl+5"),
        (Qt.Key.Key_Q, SHIFT, "Q", "shift+q"),
        (Qt.Key.Key_Control, CONTROL, "", ""),
        (Qt.Key.Key_Shift, SHIFT, "", ""),
    ],
)
def test_a_keypress_is_written_as_the_table_writes_it(
    key: Qt.Key, held: Qt.KeyboardModifier, text: str, name: str
) -> None:
    assert pressed_key(QKeyEvent(QEvent.Type.KeyPress, key, held, text)) == name
