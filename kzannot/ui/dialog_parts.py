"""This module is about what dialogs with a list and a line to type in share: margins, the line, and the foot.

No button is the default one: Enter belongs to the list and to the line.
"""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from kzannot.ui.theme import GAP


def column_of(dialog: QDialog) -> QVBoxLayout:
    """The column in which the parts of a dialog stand."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(3 * GAP, 3 * GAP, 3 * GAP, 2 * GAP)
    column.setSpacing(GAP)
    return column


def line_of(field: QLineEdit, button: QPushButton) -> QHBoxLayout:
    """A line to type in, with the button that does what Enter does there."""
    button.setAutoDefault(False)
    row = QHBoxLayout()
    row.setSpacing(GAP)
    row.addWidget(field, 1)
    row.addWidget(button)
    return row


def foot_of(
    dialog: QDialog, leave: QDialogButtonBox.StandardButton, *actions: QPushButton
) -> QDialogButtonBox:
    """The foot of a dialog: what may be done, and how it is left."""
    foot = QDialogButtonBox(leave)
    for button in (*actions, foot.button(leave)):
        button.setAutoDefault(False)
    for action in actions:
        foot.addButton(action, QDialogButtonBox.ButtonRole.ActionRole)
    foot.rejected.connect(dialog.reject)
    return foot
