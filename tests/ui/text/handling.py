"""The hands of a person: values to show, places to point at, and the mouse."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from kzannot.model.records import SectionKind
from kzannot.ui.text.values import Block, Look, Mark
from kzannot.ui.text.view import SpanText

RED, BLUE = "#CF015C", "#4F7BFC"
NO_KEYS = Qt.KeyboardModifier.NoModifier


class Show(Protocol):
    """Shows a text in a focused view: with marks, and a section for each line unless others are named."""

    def __call__(
        self, text: str, marks: Sequence[Mark] = (), sections: Sequence[Block] | None = None
    ) -> SpanText: ...


def mark(name: str, start: int, end: int, **more: object) -> Mark:
    """A mark whose id is its name."""
    return Mark(name, start, end, Look(**{"colour": RED, "badge": "EX", **more}))  # type: ignore[arg-type]


def looking(mark: Mark, **other: object) -> Mark:
    """A mark that looks otherwise."""
    return mark._replace(look=replace(mark.look, **other))  # type: ignore[arg-type]


def blocks(text: str, *kinds: SectionKind) -> list[Block]:
    """A section for each line that is not empty, paragraphs where no kind is named."""
    made: list[Block] = []
    start = 0
    for line in text.split("\n"):
        if line:
            kind = kinds[len(made)] if len(made) < len(kinds) else SectionKind.PARAGRAPH
            made.append(Block(kind, start, start + len(line)))
        start += len(line) + 1
    return made


def place_of(view: SpanText, position: int) -> QPoint:
    """Where on the viewport a character begins."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(len(view.text()[:position].encode("utf-16-le")) // 2)
    return view.cursorRect(cursor).center() + QPoint(1, 0)


def drag(view: SpanText, start: int, end: int, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Select with the mouse from one character to another; qtbot's moves would forget the keys."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    kind = QEvent.Type
    steps = (
        (kind.MouseButtonPress, start, left, left),
        (kind.MouseMove, (start + end) // 2, none, left),
        (kind.MouseMove, end, none, left),
        (kind.MouseButtonRelease, end, left, none),
    )
    for what, position, button, buttons in steps:
        place = QPointF(place_of(view, position))
        screen = QPointF(view.viewport().mapToGlobal(place.toPoint()))
        QApplication.sendEvent(view.viewport(), QMouseEvent(what, place, screen, button, buttons, keys))


def move_mouse(widget: QWidget, place: QPoint) -> None:
    """Let the mouse come to rest at a place of a widget; on a text, of what is seen of it."""
    target = widget.viewport() if isinstance(widget, SpanText) else widget
    at, screen = QPointF(place), QPointF(target.mapToGlobal(place))
    none = Qt.MouseButton.NoButton
    QApplication.sendEvent(target, QMouseEvent(QEvent.Type.MouseMove, at, screen, none, none, NO_KEYS))
