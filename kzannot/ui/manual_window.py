"""This module is about the manual: pages of Markdown that ship with the program, in a window."""

from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextFrameFormat
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from kzannot.paths import resource
from kzannot.ui.theme import GAP, fit

CONTENTS = "index"
"""The page that leads to all others."""


class ManualWindow(QDialog):
    """Shows a page of the manual in a language; links lead to the other pages, and buttons back."""

    def __init__(self, language: str, page: str = CONTENTS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Manual"))
        fit(self, QSize(760, 780))
        self._browser = QTextBrowser()
        self._browser.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._browser.document().setDocumentMargin(4 * GAP)
        self._browser.sourceChanged.connect(self._space)
        contents = QPushButton(self.tr("&Contents"))
        contents.clicked.connect(lambda: self.show_page(CONTENTS))
        back = QPushButton(self.tr("&Back"))
        back.setEnabled(False)
        back.clicked.connect(self._browser.backward)
        self._browser.backwardAvailable.connect(back.setEnabled)
        row = QHBoxLayout()
        row.setContentsMargins(GAP, GAP, GAP, GAP)
        row.setSpacing(GAP)
        for button in (contents, back):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._browser)
        self.show_page(page)
        self._browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_page(self, page: str) -> None:
        """Show a page by the name of its file."""
        self._browser.setSource(QUrl.fromLocalFile(str(resource(f"help/{self._language}/{page}.md"))))

    def text(self) -> str:
        """The page that is shown, without its signs."""
        return self._browser.toPlainText()

    @Slot()
    def _space(self) -> None:
        """Set headings apart from what stands above them and, less so, from what they are about.

        Tables have thin lines, and what follows stands apart from them.
        """
        block = self._browser.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                apart = QTextBlockFormat()
                apart.setTopMargin(3 * GAP if block.blockNumber() else 0)
                apart.setBottomMargin(GAP)
                QTextCursor(block).mergeBlockFormat(apart)
            block = block.next()
        for table in self._browser.document().rootFrame().childFrames():
            drawn = table.frameFormat()
            drawn.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            drawn.setBorderBrush(self.palette().mid())
            drawn.setBottomMargin(GAP)
            table.setFrameFormat(drawn)
