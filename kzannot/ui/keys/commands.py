"""This module is about asking for the keys: the sheet of all of them, and the table that changes them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Attribute, Frame
from kzannot.ui.keymap.clashes import codebook_keys
from kzannot.ui.keys.dialog import KeysDialog
from kzannot.ui.keys.sheet import Part, parts_of
from kzannot.ui.keys.window import KeysWindow
from kzannot.ui.program import Program

FRAMES = QT_TRANSLATE_NOOP("keys", "Frames")


def show_keys(program: Program) -> None:
    """Show every key: those of the program, and those of the open codebook."""
    window = KeysWindow(program.theme, sheet_of(program), program.window)
    window.change.clicked.connect(lambda: change_keys(program))
    window.change.clicked.connect(window.close)
    window.show()


def change_keys(program: Program) -> None:
    """Let the person give actions other keys; they hold at once."""
    frames, attributes = _codebook_of(program)
    taken = codebook_keys(frames, attributes, _language_of(program))
    KeysDialog(program.settings, taken, program.window).open()


def sheet_of(program: Program) -> list[Part]:
    """What stands on the sheet of keys now."""
    frames, attributes = _codebook_of(program)
    title = QCoreApplication.translate("keys", FRAMES)
    return parts_of(program.window.actions_of.keymap, frames, attributes, _language_of(program), title)


def _codebook_of(program: Program) -> tuple[list[Frame], list[Attribute]]:
    """The frames and attributes of the open codebook; none while no project is open."""
    project = program.session.project if program.session else None
    return (project.frames(), project.attributes()) if project else ([], [])


def _language_of(program: Program) -> str:
    workspace = program.window.workspace
    return workspace.codebook_language if workspace else program.translation.language


KEY_COMMANDS: Mapping[str, Callable[[Program], None]] = {"keys": show_keys, "change_keys": change_keys}
