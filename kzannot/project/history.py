"""What a person can undo and redo, read off the journal: own steps, without limit, across restarts.

Undo and redo are journal lines, too: an undo takes back a step, a redo takes back the undo.
"""

from collections.abc import Iterable
from uuid import UUID


class History:
    """The journal lines that can be undone and redone, each id with its title, the next one last."""

    def __init__(self, steps: Iterable[tuple[UUID, str, UUID | None]] = ()) -> None:
        self._done: dict[UUID, str] = {}  # ordered, and quick to look in
        self._undone: dict[UUID, str] = {}
        for step in steps:
            self.add(*step)

    @property
    def to_undo(self) -> UUID | None:
        """The line that undo takes back; None where there is none."""
        return next(reversed(self._done), None)

    @property
    def to_redo(self) -> UUID | None:
        """The line that redo takes back; None where there is none."""
        return next(reversed(self._undone), None)

    @property
    def undo_title(self) -> str | None:
        """What the line is called that undo takes back; None where there is none."""
        return next(reversed(self._done.values()), None)

    @property
    def redo_title(self) -> str | None:
        """What the line is called that redo takes back; None where there is none."""
        return next(reversed(self._undone.values()), None)

    def add(self, line_id: UUID, title: str, takes_back: UUID | None = None) -> None:
        """Heed a step. What was undone can be redone until something new is done."""
        if takes_back is None:
            self._done[line_id] = title
            self._undone.clear()
        elif takes_back in self._done:
            _drop(self._done, takes_back)
            self._undone[line_id] = title
        elif takes_back in self._undone:
            _drop(self._undone, takes_back)
            self._done[line_id] = title

    def skip_undo(self) -> None:
        """Leave out the step that cannot be undone any more, because somebody built on it."""
        self._done.popitem()

    def skip_redo(self) -> None:
        """Leave out the step that cannot be redone any more."""
        self._undone.popitem()


def _drop(lines: dict[UUID, str], taken_back: UUID) -> None:
    """Take out a line, and those above it: they were left out, which the journal does not tell."""
    while lines.popitem()[0] != taken_back:
        pass
