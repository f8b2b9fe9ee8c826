"""This module is about what the import shows while there are no files: where to drop some, or choose some."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kzannot.ui.chips import smaller
from kzannot.ui.theme import GAP, Theme


class DropPage(QWidget):
    """Asks for files.

    Signals:
        files_wanted, folder_wanted: a person wants to choose files, or a folder.
    """

    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        title = QLabel(self.tr("Drop files here"))
        title.setFont(smaller(self.font(), 1.4, QFont.Weight.DemiBold))
        hint = QLabel(
            self.tr(
                "Text and Markdown, saved pages (HTML, MHTML), PDF, DOCX, ODT, EPUB, RTF,\n"
                "corpora as CSV, TSV, XLSX or JSON lines, folders and ZIP archives of them; or paste a text."
            )
        )
        hint.setForegroundRole(hint.palette().ColorRole.PlaceholderText)
        self.files = QPushButton(self.tr("Choose &files…"))
        self.files.clicked.connect(self.files_wanted)
        folder = QPushButton(self.tr("Choose f&older…"))
        folder.setAutoDefault(False)
        folder.clicked.connect(self.folder_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addStretch(1)
        buttons.addWidget(self.files)
        buttons.addWidget(folder)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(GAP)
        column.addStretch(2)
        for label in (title, hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(2 * GAP)
        column.addLayout(buttons)
        column.addStretch(3)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the edge of the place to drop files on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colours.colour("mark"), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(self._theme.colours.colour("base"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), GAP, GAP)
