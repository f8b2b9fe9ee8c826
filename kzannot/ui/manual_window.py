"""This module is about the manual: pages of Markdown that ship with the program, in a window."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from kzannot.paths import resource
from kzannot.ui.theme import GAP


class ManualWindow(QDialog):
    """Shows a page of the manual in a language; links lead to the other pages."""

    def __init__(self, language: str, page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Manual"))
        self.resize(760, 780)
        self._browser = QTextBrowser()
        self._browser.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._browser.document().setDocumentMargin(4 * GAP)
        self._browser.setOpenExternalLinks(False)
        self._browser.setSource(QUrl.fromLocalFile(str(resource(f"help/{language}/{page}.md"))))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._browser)

    def text(self) -> str:
        """The page that is shown, without its signs."""
        return self._browser.toPlainText()
