"""What a person can undo and redo, read off the journal: own steps, without limit, across restarts.

Undo and redo are journal lines, too: an undo takes back a step, a redo takes back the undo.
"""

from collections.abc import Iterable
from uuid import UUID


class History:
    """The ids of the journal lines that can be undone and redone, the next one last."""

    def __init__(self, steps: Iterable[tuple[UUID, UUID | None]] = ()) -> None:
        self._done: list[UUID] = []
        self._undone: list[UUID] = []
        for line_id, takes_back in steps:
            self.add(line_id, takes_back)

    @property
    def to_undo(self) -> UUID | None:
        """The line that undo takes back; None where there is none."""
        return self._done[-1] if self._done else None

    @property
    def to_redo(self) -> UUID | None:
        """The line that redo takes back; None where there is none."""
        return self._undone[-1] if self._undone else None

    def add(self, line_id: UUID, takes_back: UUID | None = None) -> None:
        """Heed a step. What was undone can be redone until something new is done."""
        if takes_back is None:
            self._done.append(line_id)
            self._undone.clear()
        elif takes_back == self.to_undo:
            self._done.pop()
            self._undone.append(line_id)
        elif takes_back == self.to_redo:
            self._undone.pop()
            self._done.append(line_id)

    def skip_undo(self) -> None:
        """Leave out the step that cannot be undone any more, because somebody built on it."""
        self._done.pop()

    def skip_redo(self) -> None:
        """Leave out the step that cannot be redone any more."""
        self._undone.pop()
