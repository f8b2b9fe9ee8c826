"""What a person can undo and redo, read off the journal: own steps, without limit, across restarts.

Undo and redo are journal lines, too: an undo takes back a step, a redo takes back the undo.
"""

from collections.abc import Iterable
from uuid import UUID


class History:
    """The ids of the journal lines that can be undone and redone, the next one last."""

    def __init__(self, steps: Iterable[tuple[UUID, UUID | None]] = ()) -> None:
        self._done: dict[UUID, None] = {}  # ordered, and quick to look in
        self._undone: dict[UUID, None] = {}
        for line_id, takes_back in steps:
            self.add(line_id, takes_back)

    @property
    def to_undo(self) -> UUID | None:
        """The line that undo takes back; None where there is none."""
        return next(reversed(self._done), None)

    @property
    def to_redo(self) -> UUID | None:
        """The line that redo takes back; None where there is none."""
        return next(reversed(self._undone), None)

    def add(self, line_id: UUID, takes_back: UUID | None = None) -> None:
        """Heed a step. What was undone can be redone until something new is done."""
        if takes_back is None:
            self._done[line_id] = None
            self._undone.clear()
        elif takes_back in self._done:
            _drop(self._done, takes_back)
            self._undone[line_id] = None
        elif takes_back in self._undone:
            _drop(self._undone, takes_back)
            self._done[line_id] = None

    def skip_undo(self) -> None:
        """Leave out the step that cannot be undone any more, because somebody built on it."""
        self._done.popitem()

    def skip_redo(self) -> None:
        """Leave out the step that cannot be redone any more."""
        self._undone.popitem()


def _drop(lines: dict[UUID, None], taken_back: UUID) -> None:
    """Take out a line, and those above it: they were left out, which the journal does not tell."""
    while lines.popitem()[0] != taken_back:
        pass
