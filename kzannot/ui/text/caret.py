"""Caret and selection of a text view, in code points of the stored text.

A selection grows from an origin, the character where it was begun. What is shown selected is the stretch
between origin and caret, widened to words and trimmed, unless single characters are wanted (Alt).
"""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from kzannot.model.edges import next_word, previous_word, snapped, trimmed
from kzannot.ui.text.positions import Positions


class Caret:
    """The caret of a view that shows `text`."""

    def __init__(self, view: QTextEdit, text: str, positions: Positions) -> None:
        self._view = view
        self._text = text
        self._positions = positions
        self._origin: int | None = None

    def position(self) -> int:
        """Before which character the caret stands."""
        return self._positions.to_position(self._view.textCursor().position())

    def selection(self) -> tuple[int, int] | None:
        """What is selected; None if nothing is."""
        cursor = self._view.textCursor()
        start = self._positions.to_position(cursor.selectionStart())
        end = self._positions.to_position(cursor.selectionEnd())
        return (start, end) if start < end else None

    def place(self, position: int) -> None:
        """Put the caret somewhere; nothing is selected any more."""
        self._origin = None
        self._set(position, position)

    def select(self, start: int, end: int) -> None:
        """Select a stretch as it is, with the caret at its end."""
        self._origin = None
        self._set(start, end)

    def begin(self) -> None:
        """Let the selection that comes grow from where the caret is."""
        self._origin = self.position()

    def forget_origin(self) -> None:
        """Let the next selection grow from the other end of what is selected then."""
        self._origin = None

    def snap(self, fine: bool) -> None:
        """Put what Qt has selected right: from the origin to the caret, in whole words unless `fine`."""
        if self._view.textCursor().hasSelection():
            self.extend(self.position(), fine)

    def extend(self, position: int, fine: bool) -> None:
        """Select from the origin to a position, in whole words unless `fine`."""
        cursor = self._view.textCursor()
        if self._origin is None or not cursor.hasSelection():
            self._origin = self._positions.to_position(cursor.anchor())
        origin = self._origin
        start, end = sorted((origin, position))
        if not fine:
            start, end = trimmed(self._text, *snapped(self._text, start, end))
        if start == end:
            self._set(position, position)
        elif position >= origin:
            self._set(start, end)
        else:
            self._set(end, start)

    def move(self, steps: int, select: bool) -> None:
        """Go one word on (1) or back (-1), and select on the way if asked to."""
        step = next_word if steps > 0 else previous_word
        position = self.position()
        for _ in range(abs(steps)):
            position = step(self._text, position)
        if select:
            self.extend(position, fine=False)
        else:
            self.place(position)

    def move_by_character(self, steps: int) -> None:
        """Grow or shrink the selection by one visible character."""
        cursor = self._view.textCursor()
        way = (
            QTextCursor.MoveOperation.NextCharacter
            if steps > 0
            else QTextCursor.MoveOperation.PreviousCharacter
        )
        cursor.movePosition(way, QTextCursor.MoveMode.KeepAnchor)
        self.extend(self._positions.to_position(cursor.position()), fine=True)

    def _set(self, anchor: int, position: int) -> None:
        cursor = self._view.textCursor()
        cursor.setPosition(self._positions.to_units(self._clamped(anchor)))
        cursor.setPosition(self._positions.to_units(self._clamped(position)), QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)

    def _clamped(self, position: int) -> int:
        return min(max(position, 0), len(self._text))
