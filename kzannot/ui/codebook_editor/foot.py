"""This module is about the foot of the editor: what keeps it from saving, what to mend, and the buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from kzannot.ui.theme import GAP, Theme


class Foot(QWidget):
    """Says how a codebook stands, and saves it or closes the editor."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.state = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.save = QPushButton(self.tr("&Save"), default=True)
        self.close_editor = QPushButton(self.tr("Close"), autoDefault=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.state, 1)
        row.addWidget(self.save)
        row.addWidget(self.close_editor)

    def show_state(self, is_changed: bool, blocking: str, worth_mending: str) -> None:
        """Say whether anything is not saved, and what is wrong; nothing is saved while that is `blocking`."""
        self.save.setEnabled(is_changed and not blocking)
        if blocking:
            text = self.tr("To be mended before it can be saved: {fault}").format(fault=blocking)
        else:
            notes = [self.tr("Not saved yet")] if is_changed else []
            if worth_mending:
                notes.append(self.tr("Worth mending: {fault}").format(fault=worth_mending))
            text = "  ·  ".join(notes)
        self.state.setText(text)
        self.state.setStyleSheet(f"color: {self._theme.colours.bad};" if blocking else "")
