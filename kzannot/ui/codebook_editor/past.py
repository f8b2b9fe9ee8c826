"""This module is about taking back what was done to a codebook before it is saved: revisions in their order.

What is typed into one field of one record without anything else in between is one step.
"""

from collections.abc import Hashable
from dataclasses import dataclass, fields, replace
from uuid import UUID

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from kzannot.model.records import Record
from kzannot.project.revising import Revision


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was done: its title, and the revision on its other side, with the record shown there.

    `typed` says into what it was typed; None where nothing was typed.
    """

    title: str
    revision: Revision
    shown: UUID
    typed: Hashable | None = None


def typed_into(before: Record | None, after: Record) -> Hashable:
    """What of a record was typed: the record, and the names of the fields that are others now."""
    names = (field.name for field in fields(after))
    return after.id, *(name for name in names if getattr(before, name, None) != getattr(after, name))


class FieldsUndo(QObject):
    """Leaves undo and redo to the window's shortcuts; the fields would know their own letters alone."""

    def __init__(self, within: QWidget) -> None:
        super().__init__(within)
        for field in (*within.findChildren(QLineEdit), *within.findChildren(QPlainTextEdit)):
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep a keypress for undo or redo from a field before it claims it."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)):
            return False
        event.ignore()
        return True


class Past:
    """What can be taken back, and what can be done again."""

    def __init__(self) -> None:
        self._earlier: list[Step] = []
        self._later: list[Step] = []
        self._is_typing = False

    @property
    def undo_title(self) -> str:
        """What `undo` would take back; empty where there is nothing."""
        return self._earlier[-1].title if self._earlier else ""

    @property
    def redo_title(self) -> str:
        """What `redo` would do again; empty where there is nothing."""
        return self._later[-1].title if self._later else ""

    def add(self, step: Step) -> None:
        """Remember what is being left."""
        goes_on = self._is_typing and self._earlier[-1].typed == step.typed
        if not goes_on:
            self._earlier.append(step)
        self._is_typing = step.typed is not None
        self._later.clear()

    def undo(self, now: Revision, shown: UUID) -> Step | None:
        """Go one step back from what there is now; None where there is nothing to take back."""
        return self._walk(self._earlier, self._later, now, shown)

    def redo(self, now: Revision, shown: UUID) -> Step | None:
        """Go one step on from what there is now; None where there is nothing to do again."""
        return self._walk(self._later, self._earlier, now, shown)

    def forget(self) -> None:
        """Begin anew, as when everything is saved."""
        self._earlier.clear()
        self._later.clear()
        self._is_typing = False

    def _walk(self, out: list[Step], into: list[Step], now: Revision, shown: UUID) -> Step | None:
        if not out:
            return None
        self._is_typing = False
        step = out.pop()
        into.append(replace(step, revision=now, shown=shown))
        return step
