"""Texts side by side lay themselves out in turn, one slice whenever the window has nothing else to do.

If each took its own slice, a key would wait for as many slices as there are texts.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

Work = Callable[[], bool]
"""A slice of work; says whether there is more to do."""


class Turns(QObject):
    """Gives each who asks a slice after the other, until it has no more to do."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: dict[Work, None] = {}
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._give)

    def ask(self, work: Work) -> None:
        """Let somebody have turns; who waits already keeps the place."""
        self._waiting.setdefault(work)
        if not self._idle.isActive():
            self._idle.start()

    def leave(self, work: Work) -> None:
        """Let somebody have no more turns."""
        self._waiting.pop(work, None)

    @Slot()
    def _give(self) -> None:
        work = next(iter(self._waiting), None)
        if work is None:
            self._idle.stop()
            return
        del self._waiting[work]
        if work():
            self._waiting.setdefault(work)
