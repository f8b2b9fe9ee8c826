"""This module is about everything a person can ask for: one table makes the menus, the keys and the help.

What an action does stands in `commands.py` under the same name. The single keys of coding are shown in
the menus, but only the text that has the focus answers them: a letter typed elsewhere is a letter.
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
    `rule` draws a line above the action.
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


FILE = QT_TRANSLATE_NOOP("actions", "&File")
EDIT = QT_TRANSLATE_NOOP("actions", "&Edit")
CODING = QT_TRANSLATE_NOOP("actions", "&Coding")
ANALYSIS = QT_TRANSLATE_NOOP("actions", "&Analysis")
VIEW = QT_TRANSLATE_NOOP("actions", "&View")
HELP = QT_TRANSLATE_NOOP("actions", "&Help")

MENUS = (FILE, EDIT, CODING, ANALYSIS, VIEW, HELP)
"""The menus from left to right."""


def _in_text(name: str, text: str, *keys: str, rule: bool = False) -> Action:
    return Action(name, CODING, text, keys, help="coding", needs=Needs.ARTICLE, in_text=True, rule=rule)


ACTIONS: tuple[Action, ...] = (
    Action(
        "new_project",
        FILE,
        QT_TRANSLATE_NOOP("actions", "&New project…"),
        ("Ctrl+N",),
        "new",
        "start",
        Needs.NOTHING,
    ),
    Action(
        "open_project",
        FILE,
        QT_TRANSLATE_NOOP("actions", "&Open project…"),
        ("Ctrl+O",),
        "open",
        "start",
        Needs.NOTHING,
    ),
    Action("close_project", FILE, QT_TRANSLATE_NOOP("actions", "&Close project"), (), "", "start"),
    Action(
        "switch_annotator",
        FILE,
        QT_TRANSLATE_NOOP("actions", "Switch &annotator…"),
        (),
        "annotator",
        "start",
    ),
    Action(
        "import",
        FILE,
        QT_TRANSLATE_NOOP("actions", "&Import articles…"),
        ("Ctrl+I",),
        "import",
        "articles",
        Needs.ANNOTATOR,
        rule=True,
    ),
    Action("load", FILE, QT_TRANSLATE_NOOP("actions", "&Load annotations…"), (), "", "formats"),
    Action(
        "export", FILE, QT_TRANSLATE_NOOP("actions", "&Export dataset…"), ("Ctrl+E",), "export", "formats"
    ),
    Action("backup", FILE, QT_TRANSLATE_NOOP("actions", "Make a &backup"), (), "", "safety", rule=True),
    Action(
        "restore",
        FILE,
        QT_TRANSLATE_NOOP("actions", "&Restore a backup…"),
        (),
        "",
        "safety",
        Needs.NOTHING,
    ),
    Action("save_copy", FILE, QT_TRANSLATE_NOOP("actions", "&Save a copy…"), (), "save", "start"),
    Action(
        "settings",
        FILE,
        QT_TRANSLATE_NOOP("actions", "Se&ttings…"),
        ("Ctrl+,",),
        "settings",
        "window",
        Needs.NOTHING,
        rule=True,
    ),
    Action(
        "quit",
        FILE,
        QT_TRANSLATE_NOOP("actions", "&Quit"),
        ("Ctrl+Q",),
        "",
        "window",
        Needs.NOTHING,
        rule=True,
    ),
    Action(
        "undo", EDIT, QT_TRANSLATE_NOOP("actions", "&Undo"), ("Ctrl+Z",), "undo", "coding", Needs.ANNOTATOR
    ),
    Action(
        "redo",
        EDIT,
        QT_TRANSLATE_NOOP("actions", "&Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        "coding",
        Needs.ANNOTATOR,
    ),
    Action(
        "copy",
        EDIT,
        QT_TRANSLATE_NOOP("actions", "&Copy passage"),
        ("Ctrl+C",),
        "copy",
        "coding",
        Needs.ARTICLE,
        rule=True,
    ),
    Action(
        "find",
        EDIT,
        QT_TRANSLATE_NOOP("actions", "&Find…"),
        ("Ctrl+F",),
        "search",
        "finding",
        Needs.ANNOTATOR,
        rule=True,
    ),
    Action(
        "find_next",
        EDIT,
        QT_TRANSLATE_NOOP("actions", "Find &next"),
        ("F3",),
        "",
        "finding",
        Needs.ANNOTATOR,
    ),
    Action(
        "find_previous",
        EDIT,
        QT_TRANSLATE_NOOP("actions", "Find &previous"),
        ("Shift+F3",),
        "",
        "finding",
        Needs.ANNOTATOR,
    ),
    Action(
        "article_details",
        EDIT,
        QT_TRANSLATE_NOOP("actions", "Article &details…"),
        ("Ctrl+D",),
        "",
        "articles",
        Needs.ARTICLE,
        rule=True,
    ),
    _in_text("next_unread", QT_TRANSLATE_NOOP("actions", "&Next unread section"), "n"),
    _in_text("previous_unread", QT_TRANSLATE_NOOP("actions", "&Previous unread section"), "p"),
    _in_text("mark_read", QT_TRANSLATE_NOOP("actions", "&Read, without a frame"), "."),
    _in_text("next_span", QT_TRANSLATE_NOOP("actions", "Next span at the c&aret"), "]", "ä", rule=True),
    _in_text("previous_span", QT_TRANSLATE_NOOP("actions", "Previous span at t&he caret"), "[", "ö"),
    _in_text("select_span", QT_TRANSLATE_NOOP("actions", "&Select the span's passage"), "return"),
    _in_text("doubt", QT_TRANSLATE_NOOP("actions", "Mark span as &uncertain"), "u", rule=True),
    _in_text("memo", QT_TRANSLATE_NOOP("actions", "&Memo of the span"), "m"),
    _in_text("details", QT_TRANSLATE_NOOP("actions", "De&tails of the span"), "i"),
    _in_text("definition", QT_TRANSLATE_NOOP("actions", "&Definition of the frame"), "h"),
    _in_text("erase", QT_TRANSLATE_NOOP("actions", "&Erase span"), "delete", "backspace"),
    _in_text("cancel", QT_TRANSLATE_NOOP("actions", "Cance&l"), "escape"),
    Action(
        "questions",
        CODING,
        QT_TRANSLATE_NOOP("actions", "&Questions about the article"),
        ("Ctrl+J",),
        "",
        "coding",
        Needs.ARTICLE,
        rule=True,
    ),
    Action(
        "finish",
        CODING,
        QT_TRANSLATE_NOOP("actions", "&Finish or reopen article"),
        ("Ctrl+Return", "Ctrl+Enter"),
        "",
        "coding",
        Needs.ARTICLE,
    ),
    Action(
        "frequency",
        ANALYSIS,
        QT_TRANSLATE_NOOP("actions", "&Frame frequency"),
        ("Ctrl+Shift+F",),
        "figure",
        "figures",
        Needs.ANNOTATOR,
    ),
    Action(
        "agreement",
        ANALYSIS,
        QT_TRANSLATE_NOOP("actions", "&Agreement per frame"),
        ("Ctrl+Shift+A",),
        "agreement",
        "agreement",
        Needs.ANNOTATOR,
    ),
    Action(
        "pairs",
        ANALYSIS,
        QT_TRANSLATE_NOOP("actions", "Agreement &pair by pair"),
        (),
        "",
        "agreement",
        Needs.ANNOTATOR,
    ),
    Action(
        "report",
        ANALYSIS,
        QT_TRANSLATE_NOOP("actions", "Agreement &report…"),
        (),
        "report",
        "report",
        rule=True,
    ),
    Action(
        "show_others",
        VIEW,
        QT_TRANSLATE_NOOP("actions", "Show &other annotators"),
        ("Ctrl+Shift+O",),
        "others",
        "coding",
        Needs.ANNOTATOR,
        switch=True,
    ),
    Action(
        "panels",
        VIEW,
        QT_TRANSLATE_NOOP("actions", "&Panels at the edges"),
        ("Ctrl+B",),
        "panels",
        "window",
        Needs.ANNOTATOR,
        switch=True,
    ),
    Action(
        "close_column",
        VIEW,
        QT_TRANSLATE_NOOP("actions", "&Close column"),
        ("Ctrl+W",),
        "",
        "window",
        Needs.ARTICLE,
        rule=True,
    ),
    *(
        Action(
            f"column_{number}",
            VIEW,
            QT_TRANSLATE_NOOP("actions", "Column &{number}"),
            (f"Alt+{number}",),
            "",
            "window",
            Needs.ARTICLE,
        )
        for number in range(1, 6)
    ),
    Action(
        "find_article",
        VIEW,
        QT_TRANSLATE_NOOP("actions", "Go to the &articles"),
        ("Ctrl+L",),
        "",
        "window",
        Needs.ANNOTATOR,
        rule=True,
    ),
    Action(
        "find_frame",
        VIEW,
        QT_TRANSLATE_NOOP("actions", "Search the code&book"),
        ("Ctrl+K",),
        "",
        "codebook",
        Needs.ANNOTATOR,
    ),
    Action(
        "larger",
        VIEW,
        QT_TRANSLATE_NOOP("actions", "&Larger letters"),
        ("Ctrl++", "Ctrl+="),
        "",
        "window",
        Needs.NOTHING,
        rule=True,
    ),
    Action(
        "smaller",
        VIEW,
        QT_TRANSLATE_NOOP("actions", "S&maller letters"),
        ("Ctrl+-",),
        "",
        "window",
        Needs.NOTHING,
    ),
    Action(
        "manual",
        HELP,
        QT_TRANSLATE_NOOP("actions", "&Manual"),
        (),
        "help",
        "index",
        Needs.NOTHING,
    ),
    Action(
        "keys",
        HELP,
        QT_TRANSLATE_NOOP("actions", "All &keys"),
        ("F1",),
        "keys",
        "keys",
        Needs.NOTHING,
    ),
    Action("about", HELP, QT_TRANSLATE_NOOP("actions", "&About kzannot"), (), "", "window", Needs.NOTHING),
)

TOOL_BAR: tuple[tuple[str, ...], ...] = (
    ("import",),
    ("undo", "redo"),
    ("show_others", "panels"),
    ("frequency", "agreement", "report"),
)
"""The actions of the tool bar, in groups that a line divides."""


def title_of(action: Action) -> str:
    """The action's text in the language of the windows, with its mnemonic."""
    text = QCoreApplication.translate("actions", action.text)
    return text.format(number=action.name.rpartition("_")[2])


def shown_key(key: str) -> str:
    """A key as it is written for people: `shift+q` becomes what is printed in menus."""
    if len(key) == 1:
        return key.upper()
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key
