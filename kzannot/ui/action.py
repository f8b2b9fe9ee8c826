"""This module is about what a person can ask for: an action has a menu, a text, keys, a page of the manual.

The tables stand in `menus`, what an action does in `commands.py` under the same name. The single keys of
coding are shown in the menus, but only the text that has the focus answers them: a letter typed elsewhere is
a letter.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from kzannot.errors import QT_TRANSLATE_NOOP


class Needs(StrEnum):
    """What must be there for an action to make sense."""

    NOTHING = "nothing"
    PROJECT = "project"
    ANNOTATOR = "annotator"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Action:
    """Something a person can ask for. `help` is a page of the manual, `keys` the first of which is shown.

    `in_text` keys work in the text alone, and are written as `keyboard.key_of` writes them. In a menu,
    `rule` draws a line above the action. What `writes` makes no sense in a project that can only be read;
    what `reveals` something of what others marked is kept from who codes in an open blind round.
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    help: str = "window"
    needs: Needs = Needs.PROJECT
    in_text: bool = False
    switch: bool = False
    rule: bool = False
    writes: bool = False
    reveals: bool = False


FILE = QT_TRANSLATE_NOOP("actions", "&File")
EDIT = QT_TRANSLATE_NOOP("actions", "&Edit")
GO = QT_TRANSLATE_NOOP("actions", "&Go")
CODING = QT_TRANSLATE_NOOP("actions", "&Coding")
ANALYSIS = QT_TRANSLATE_NOOP("actions", "&Analysis")
COLUMNS = QT_TRANSLATE_NOOP("actions", "Co&lumns")
VIEW = QT_TRANSLATE_NOOP("actions", "&View")
HELP = QT_TRANSLATE_NOOP("actions", "&Help")

MENUS = (FILE, EDIT, GO, CODING, ANALYSIS, COLUMNS, VIEW, HELP)
"""The menus from left to right."""


def title_of(action: Action) -> str:
    """The action's text in the language of the windows, with its mnemonic."""
    text = QCoreApplication.translate("actions", action.text)
    return text.format(number=action.name.rpartition("_")[2])


def name_of(action: Action) -> str:
    """The action's text without its mnemonic and dots, as it is spoken of."""
    return without_signs(title_of(action))


def without_signs(title: str) -> str:
    """A text of a menu without the sign of its mnemonic, and without dots."""
    return title.replace("&", "").rstrip("… ")


def shown_key(key: str) -> str:
    """A key as it is written for people: `shift+q` becomes what is printed in menus."""
    if len(key) == 1:
        return key.upper()
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key
