"""A screen reader that writes down what Qt tells it, in place of the one of the platform.

Qt takes a listener for everything that is told to screen readers; PySide6 has no name for it, so it is asked
of Qt's library itself, which is called the same on every Linux.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CDLL, CFUNCTYPE, c_void_p
from dataclasses import dataclass, field
from pathlib import Path

import PySide6
import pytest
import shiboken6
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

LIBRARY = "Qt/lib/libQt6Gui.so.6"
INSTALL = "_ZN11QAccessible20installUpdateHandlerEPFvP16QAccessibleEventE"


@dataclass
class ScreenReader:
    """What was announced since the last time that somebody asked, and what of it would not wait."""

    said: list[str] = field(default_factory=list)
    at_once: list[str] = field(default_factory=list)

    def hear(self, event: QAccessibleAnnouncementEvent) -> None:
        """Write an announcement down."""
        self.said.append(event.message())
        if event.politeness() is QAccessible.AnnouncementPoliteness.Assertive:
            self.at_once.append(event.message())


@contextmanager
def screen_reader() -> Iterator[ScreenReader]:
    """A screen reader for a while."""
    if not sys.platform.startswith("linux"):
        pytest.skip("Qt's library calls the listener otherwise here")
    reader = ScreenReader()

    def listen(address: int) -> None:
        event = shiboken6.wrapInstance(address, QAccessibleEvent)
        if isinstance(event, QAccessibleAnnouncementEvent):
            reader.hear(event)

    install = CDLL(str(Path(PySide6.__file__).parent / LIBRARY))[INSTALL]
    install.restype, install.argtypes = c_void_p, [c_void_p]
    listener = CFUNCTYPE(None, c_void_p)(listen)
    before = install(listener)
    try:
        yield reader
    finally:
        install(before)
