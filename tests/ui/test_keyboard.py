"""What a keypress is called, and what it means."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kzannot.ui.action import MENUS, shown_key
from kzannot.ui.actions import ACTIONS, TOOL_BAR
from kzannot.ui.commands import COMMANDS
from kzannot.ui.keyboard import Keyboard, chord_of, key_of
from kzannot.ui.keymap.keymap import KeyMap
from tests.ui.making import Made

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
META = Qt.KeyboardModifier.MetaModifier


@pytest.mark.parametrize(
    ("key", "held", "text", "name"),
    [
        (Qt.Key.Key_Q, NONE, "q", "q"),
        (Qt.Key.Key_Q, SHIFT, "Q", "shift+q"),
        (Qt.Key.Key_Q, NONE, "Q", "q"),  # caps lock
        (Qt.Key.Key_Comma, NONE, ",", ","),
        (Qt.Key.Key_Period, NONE, ".", "."),
        (Qt.Key.Key_BracketLeft, CONTROL | ALT, "[", "["),  # AltGr on Windows
        (Qt.Key.Key_Adiaeresis, NONE, "ä", "ä"),
        (Qt.Key.Key_Delete, NONE, "\x7f", "delete"),
        (Qt.Key.Key_Enter, NONE, "\r", "return"),
        (Qt.Key.Key_Z, CONTROL, "\x1a", ""),
        (Qt.Key.Key_A, ALT, "a", ""),
        (Qt.Key.Key_A, CONTROL | ALT, "a", ""),
        (Qt.Key.Key_A, META, "a", ""),
        (Qt.Key.Key_Space, NONE, " ", ""),
        (Qt.Key.Key_Left, NONE, "", ""),
        (Qt.Key.Key_Tab, NONE, "\t", ""),
    ],
)
def test_a_keypress_has_a_name(key: Qt.Key, held: Qt.KeyboardModifier, text: str, name: str) -> None:
    assert key_of(QKeyEvent(QEvent.Type.KeyPress, key, held, text)) == name


@pytest.mark.parametrize(
    ("key", "held", "text", "name"),
    [
        (Qt.Key.Key_Down, ALT, "", "alt+down"),
        (Qt.Key.Key_Down, ALT | SHIFT, "", "alt+shift+down"),
        (Qt.Key.Key_PageDown, CONTROL, "", "ctrl+pgdown"),
        (Qt.Key.Key_H, ALT | SHIFT, "H", "alt+shift+h"),
        (Qt.Key.Key_BracketLeft, CONTROL | ALT, "[", ""),  # AltGr types a sign
        (Qt.Key.Key_Down, SHIFT, "", ""),
        (Qt.Key.Key_Q, NONE, "q", ""),
    ],
)
def test_a_key_with_ctrl_or_alt_has_a_name_as_well(
    key: Qt.Key, held: Qt.KeyboardModifier, text: str, name: str
) -> None:
    assert chord_of(QKeyEvent(QEvent.Type.KeyPress, key, held, text)) == name


def test_shift_lets_a_motion_select_and_nothing_else_do_so() -> None:
    keyboard = Keyboard([], [], KeyMap())

    motion = keyboard.meaning_of(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, ALT | SHIFT, ""))
    other = keyboard.meaning_of(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_M, SHIFT, "M"))

    assert motion
    assert motion.action
    assert (motion.action.name, motion.extends) == ("next_sentence", True)
    assert other is None


def test_the_codebook_goes_before_the_programs_own_keys(made: Made) -> None:
    keyboard = Keyboard([made.threat], [], KeyMap())

    meaning = keyboard["a"]
    assert meaning
    assert meaning.frame == made.threat
    assert keyboard["x"] is None


def test_every_action_has_a_command_a_menu_and_a_name_of_its_own() -> None:
    names = [action.name for action in ACTIONS]

    assert len(names) == len(set(names))
    assert set(names) == COMMANDS.keys()
    assert {action.menu for action in ACTIONS} <= set(MENUS)
    assert {name for group in TOOL_BAR for name in group} <= set(names)


def test_no_key_means_two_things() -> None:
    keys = [key.lower() for action in ACTIONS for key in action.keys]

    assert len(keys) == len(set(keys))


def test_a_key_is_shown_as_it_stands_on_the_keyboard() -> None:
    assert [shown_key(key) for key in ("q", ",", "[")] == ["Q", ",", "["]
    assert shown_key("shift+q") in ("Shift+Q", "Umschalt+Q", "⇧Q")
