"""This module is about the window with the sheet of keys, which can be printed or kept as a PDF file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QPdfWriter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from kzannot.ui.keys.sheet import COLUMNS, Part, html_of, on_a4, paint_sheet
from kzannot.ui.saving import ask_where
from kzannot.ui.theme import GAP, Theme

RESOLUTION = 300
"""The points of an inch in a PDF file."""


class KeysWindow(QDialog):
    """Shows what is pressed, and what it does; `parts` come from `sheet.parts_of`.

    Attributes:
        change: the button that leads to the table of keys.
    """

    def __init__(self, theme: Theme, parts: Sequence[Part], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("All keys"))
        theme.fit(self, QSize(1080, 760))
        self._parts = parts
        page = QTextBrowser()
        page.setAccessibleName(self.windowTitle())
        page.setFrameShape(QTextBrowser.Shape.NoFrame)
        page.document().setDocumentMargin(2 * GAP)
        columns = max(1, COLUMNS * self.width() // theme.scaled(1080))
        page.setHtml(html_of(parts, theme.colours, self.font().pointSizeF(), columns))
        self._told = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.change = QPushButton(self.tr("&Change keys…"), autoDefault=False)
        row = QHBoxLayout()
        row.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        row.setSpacing(GAP)
        row.addWidget(self.change)
        row.addWidget(self._told, 1)
        for text, step in (
            (self.tr("Save as P&DF…"), self._ask_for_file),
            (self.tr("&Print…"), self._print),
        ):
            button = QPushButton(text, autoDefault=False)
            button.clicked.connect(step)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(page, 1)
        column.addLayout(row)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self, file: Path) -> None:
        """Write the sheet into a PDF file, and say whether that went well."""
        writer = QPdfWriter(str(file))
        writer.setResolution(RESOLUTION)
        writer.setTitle(self.windowTitle())
        on_a4(writer)
        try:
            file.touch()
        except OSError as error:
            text = self.tr("{name} cannot be written: {reason}.")
            self._told.setText(text.format(name=file.name, reason=error.strerror))
            return
        paint_sheet(writer, self.windowTitle(), self._parts)
        self._told.setText(self.tr("The sheet is {name}.").format(name=file.name))

    @Slot()
    def _ask_for_file(self) -> None:
        start = Path.home() / (self.tr("kzannot keys") + ".pdf")
        if path := ask_where(self, self.tr("Save as PDF"), start, "PDF (*.pdf)"):
            self.save(path)

    @Slot()
    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # nothing else needs printers

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        on_a4(printer)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: paint_sheet(printer, self.windowTitle(), self._parts))
        dialog.show()
