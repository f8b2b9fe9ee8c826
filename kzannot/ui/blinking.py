"""This module is about whether the caret blinks, which some people cannot bear and others need to find it."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from kzannot.ui.settings import Settings

AS_THE_SYSTEM = -1
STEADY = 0


class Blinking(QObject):
    """Lets the caret of every text and field blink as the system says, or stand steadily."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._settings = settings
        settings.changed.connect(self._follow)
        self._follow("caret_blinks")

    @Slot(str)
    def _follow(self, key: str) -> None:
        if key == "caret_blinks":
            time = AS_THE_SYSTEM if self._settings["caret_blinks"] else STEADY
            QGuiApplication.styleHints().setCursorFlashTime(time)
