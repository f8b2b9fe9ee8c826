"""This module is about when Python looks for objects that hold only each other: in the window's thread alone.

By itself Python looks in whichever thread happens to make objects, and what holds widgets must not be thrown
away by a worker. It also looks at everything just when thousands of spans were read, while the person waits.

What was thrown away is given back to the system where it was large, such as the picture of a window.
"""

import ctypes
import gc
import sys
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


LARGE = 1024 * 1024
"""From how many bytes on memory is asked of the system by itself, and given back by itself."""

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3


class Garbage(QObject):
    """Looks for what can be thrown away, in the thread and for the life of its parent.

    A look at everything is felt in a full project, so it waits until nobody types: until it `is_quiet`.
    """

    def __init__(self, parent: QObject, is_quiet: Callable[[], bool]) -> None:
        super().__init__(parent)
        gc.disable()
        give_back_what_is_large()
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


def give_back_what_is_large() -> None:
    """Keep pictures of windows out of the heap, where spans that live longer would pin their holes.

    glibc does so by itself only until the first of them is freed. Other libraries know no such wish.
    """
    wish = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if wish:
        wish(M_MMAP_THRESHOLD, LARGE)
        wish(M_TRIM_THRESHOLD, LARGE)
