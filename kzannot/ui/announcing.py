"""This module is about saying aloud, by a screen reader, what others see happen outside of the focus.

It is said whether a screen reader is known to be there or not: some of them are known only once they ask.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(about: QObject, text: str, at_once: bool = False) -> None:
    """Say a text; `at_once` interrupts what is being said, else it waits for its end."""
    event = QAccessibleAnnouncementEvent(about, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
    QAccessible.updateAccessibility(event)
