"""This module is about what the tour says, and at what it points: six rows of a table.

In a text the name of an action in braces becomes its key, as it is now.
"""

from collections.abc import Callable
from dataclasses import dataclass
from string import Formatter

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.ui.keymap.keymap import KeyMap
from kzannot.ui.main_window import MainWindow
from kzannot.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Step:
    """One step; `target` is the widget that it speaks of, and `dock` the panel that has to be open for it."""

    title: str
    text: str
    target: Callable[[MainWindow, Workspace], QWidget]
    dock: str = ""


def _text(window: MainWindow, workspace: Workspace) -> QWidget:
    """The focused article, or where it will be."""
    view = workspace.columns.focused
    return view if view else workspace.middle


STEPS: tuple[Step, ...] = (
    Step(
        QT_TRANSLATE_NOOP("tour", "The articles"),
        QT_TRANSLATE_NOOP(
            "tour",
            "{find_article} leads here from anywhere. The arrows choose an article, Enter opens it, "
            "and Ctrl+Enter opens it beside the others. The bar shows how much you have read.",
        ),
        lambda window, workspace: workspace.articles,
        "articles",
    ),
    Step(
        QT_TRANSLATE_NOOP("tour", "The text"),
        QT_TRANSLATE_NOOP(
            "tour",
            "Walk with the arrow keys and select with Shift. A frame's key tags what is selected; without "
            "a selection it changes the span at the caret. {erase} erases it.",
        ),
        _text,
    ),
    Step(
        QT_TRANSLATE_NOOP("tour", "The codebook"),
        QT_TRANSLATE_NOOP(
            "tour",
            "Every frame has its key. {find_frame} searches names, definitions and indicator words, and "
            "{definition} in the text shows the rule of the chosen span's frame.",
        ),
        lambda window, workspace: workspace.codebook,
        "codebook",
    ),
    Step(
        QT_TRANSLATE_NOOP("tour", "The span"),
        QT_TRANSLATE_NOOP(
            "tour",
            "After a frame come whose voice it is and where the article stands: the keys on the chips "
            "work in the text. {doubt} marks a span as uncertain, {memo} writes a memo.",
        ),
        lambda window, workspace: workspace.details,
        "details",
    ),
    Step(
        QT_TRANSLATE_NOOP("tour", "What is left to do"),
        QT_TRANSLATE_NOOP(
            "tour",
            "“{mark_read}” notes that a section was read and holds no frame, {next_unread} goes to the next "
            "one. Every edit is stored at once, so there is no Save; {undo} takes it back.",
        ),
        lambda window, workspace: window.status,
    ),
    Step(
        QT_TRANSLATE_NOOP("tour", "Everything else"),
        QT_TRANSLATE_NOOP(
            "tour",
            "{palette} finds every action, frame and article by a few letters; {keys} shows all keys on "
            "one page. The manual and this tour stand in the menu Help.",
        ),
        lambda window, workspace: window.menuBar(),
    ),
)
"""The steps from first to last."""


def told_text(step: Step, keymap: KeyMap) -> str:
    """What a step says, with the keys that hold."""
    text = QCoreApplication.translate("tour", step.text)
    names = [name for _, name, _, _ in Formatter().parse(text) if name]
    return text.format(**{name: keymap.shown(name) or "–" for name in names})
