"""This module is about the question what becomes of a codebook's changes that are not saved."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP

CHANGED = QT_TRANSLATE_NOOP("unsaved", "The codebook has changes that are not saved.")
SAVE = QT_TRANSLATE_NOOP("unsaved", "&Save")
DISCARD = QT_TRANSLATE_NOOP("unsaved", "&Discard")


def ask_about_changes(parent: QWidget) -> tuple[QPushButton, QPushButton]:
    """Ask whether to save or to discard; the buttons for the one and for the other."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setText(_say(CHANGED))
    save = box.addButton(_say(SAVE), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(_say(DISCARD), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.open()
    return save, discard


def _say(text: str) -> str:
    return QCoreApplication.translate("unsaved", text)
