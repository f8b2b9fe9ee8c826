"""This module is about when Python looks for objects that hold only each other: in the window's thread alone.

By itself Python looks in whichever thread happens to make objects, and what holds widgets must not be thrown
away by a worker. It also looks at everything just when thousands of spans were read, while the person waits.
"""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, QTimer, Slot

LOOK_MS = 500
"""How often it is asked whether a look is due, in milliseconds."""

SHARE = 2
"""Everything is looked at when what has come since the last time is more than one part in so many of it."""

FEWEST = 50_000
"""What is too little for a look at everything, in objects."""

PRESSING = 500_000
"""What is too much to wait any longer for a quiet moment, in objects."""


class Garbage(QObject):
    """Looks for what can be thrown away, in the thread and for the life of its parent.

    A look at everything is felt in a full project, so it waits until nobody types: until it `is_quiet`.
    """

    def __init__(self, parent: QObject, is_quiet: Callable[[], bool]) -> None:
        super().__init__(parent)
        gc.disable()
        self._is_quiet = is_quiet
        self._known = self._new = 0
        timer = QTimer(self, interval=LOOK_MS)
        timer.timeout.connect(self.look)
        timer.start()

    def keep(self) -> None:
        """Leave what is there now, the modules above all, out of every later look; once is enough."""
        if not gc.get_freeze_count():
            gc.freeze()

    @Slot()
    def look(self) -> None:
        """Look at what has come since the last time; where that is much, wait, and look at everything.

        While a worker makes millions of objects that it will let go by itself, a look would only take time.
        """
        if QThreadPool.globalInstance().activeThreadCount():
            return
        come = gc.get_count()[0]
        if self._new + come > max(FEWEST, self._known // SHARE):
            if self._new + come > PRESSING or self._is_quiet():
                self.look_at_all()
        elif come > gc.get_threshold()[0]:
            self._new += come - gc.collect(1)

    def look_at_all(self) -> None:
        """Look at everything."""
        gc.collect()
        self._known, self._new = len(gc.get_objects()), 0
