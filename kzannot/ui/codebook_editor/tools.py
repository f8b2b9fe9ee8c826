"""This module is about the buttons below the outline of a codebook: add, move, merge, retire, remove."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from kzannot.ui.chips import Flow
from kzannot.ui.codebook_editor.inputs import Tool
from kzannot.ui.plain import tooltip
from kzannot.ui.theme import GAP


class Tools(QWidget):
    """What can be done with the records of a codebook.

    Signals:
        frame_wanted: a new frame is wanted.
        attribute_wanted: a new attribute of spans (False), or a question about articles (True).
        stepped: the chosen record shall go one row up (-1) or down (1).
    """

    frame_wanted = Signal()
    attribute_wanted = Signal(bool)
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.add_frame = Tool(self.tr("+ Frame"))
        self.add_attribute = Tool(self.tr("+ Attribute"))
        self.up = Tool("↑", self.tr("Up (Alt+Up)"))
        self.down = Tool("↓", self.tr("Down (Alt+Down)"))
        self.merge = Tool(self.tr("Merge…"))
        self.retire = Tool(self.tr("Retire"))
        self.remove = Tool(self.tr("Remove"))
        self.undo, self.redo = Tool("↶"), Tool("↷")
        self.show_past("", "")
        menu = QMenu(self.add_attribute)
        menu.addAction(self.tr("Of &spans"), lambda: self.attribute_wanted.emit(False))
        menu.addAction(self.tr("Of &articles (a question)"), lambda: self.attribute_wanted.emit(True))
        self.add_attribute.setMenu(menu)
        self.add_attribute.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add_frame.clicked.connect(self.frame_wanted)
        self.up.clicked.connect(lambda: self.stepped.emit(-1))
        self.down.clicked.connect(lambda: self.stepped.emit(1))
        self._lay_out()

    def show_for(self, is_frame: bool, is_attribute: bool, is_retired: bool) -> None:
        """Offer what can be done with the chosen record."""
        for button in (self.up, self.down, self.remove):
            button.setEnabled(is_frame or is_attribute)
        self.merge.setEnabled(is_frame)
        self.retire.setEnabled(is_frame)
        self.retire.setText(self.tr("Bring back") if is_retired else self.tr("Retire"))

    def show_past(self, undo: str, redo: str) -> None:
        """Say what can be taken back and what can be done again; nothing where there is no title."""
        for button, title, text, key in (
            (self.undo, undo, self.tr("Undo: {title} ({key})"), QKeySequence.StandardKey.Undo),
            (self.redo, redo, self.tr("Redo: {title} ({key})"), QKeySequence.StandardKey.Redo),
        ):
            shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            said = text.format(title=title or "–", key=shown)
            button.setEnabled(bool(title))
            button.setToolTip(tooltip(said))
            button.setAccessibleName(said)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        first = (self.add_frame, self.add_attribute, self.up, self.down, self.undo, self.redo)
        for buttons in (first, (self.merge, self.retire, self.remove)):
            line = QWidget()
            Flow(buttons, line)  # large letters need a second line
            column.addWidget(line)
