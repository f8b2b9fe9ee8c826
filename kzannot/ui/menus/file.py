"""This module is about the menu of projects, articles and datasets as files."""

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.ui.action import FILE, Action, Needs

FILE_ACTIONS: tuple[Action, ...] = (
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
        writes=True,
    ),
    Action("load", FILE, QT_TRANSLATE_NOOP("actions", "&Load annotations…"), (), "", "formats", writes=True),
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
        "change_keys",
        FILE,
        QT_TRANSLATE_NOOP("actions", "Change &keys…"),
        (),
        "keys",
        "keys",
        Needs.NOTHING,
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
)
"""From top to bottom."""
