"""This module is about where a printed article goes: to a printer, or into a PDF."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.ui.article_view import ArticleView
from kzannot.ui.dates import shown_date
from kzannot.ui.printing.printout import Printout, printout_of
from kzannot.ui.printing.sheets import draw_on

if TYPE_CHECKING:
    from kzannot.ui.workspace import Workspace

MARGIN = 18.0
"""The margin of a sheet in millimetres."""

LONGEST_NAME = 100
"""How many characters of a title a file is called by; a file system takes 255 bytes."""

NOT_WRITTEN = QT_TRANSLATE_NOOP("messages", "{name} cannot be written: {reason}.")


def print_on_paper(view: ArticleView, workspace: "Workspace") -> None:
    """Ask for a printer and its pages, and print an article with its spans."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(named_by(view.article.title))
    printer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
    dialog = QPrintDialog(printer, workspace.middle.window())
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
    dialog.accepted.connect(lambda: _print(printer, printed(view, workspace)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setModal(True)
    dialog.show()


def write_pdf(view: ArticleView, workspace: "Workspace", path: Path) -> int:
    """Write an article with its spans as a PDF, all of it or nothing; how many sheets it has.

    Raises:
        UserError: the file cannot be written.
    """
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(600)
    writer.setTitle(view.article.title)
    writer.setCreator("kzannot")
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(
        QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    )
    sheets = draw_on(writer, printed(view, workspace))
    buffer.close()
    try:
        path.write_bytes(content.data())
    except OSError as error:
        raise UserError(NOT_WRITTEN, name=path.name, reason=error.strerror) from error
    return sheets


def named_by(title: str) -> str:
    """A title as a file may be called, for the dialog proposes one; a slash would lead into a folder."""
    return " ".join(re.sub(r'[\\/:*?"<>|]', " ", title).split())[:LONGEST_NAME]


def printed(view: ArticleView, workspace: "Workspace") -> Printout:
    """What a column shows, for paper, with where it comes from."""
    article = view.article
    source = (workspace.outlet_of(article), article.title, shown_date(article))
    return printout_of(view, workspace.marks, "  ·  ".join(part for part in source if part))


def _print(printer: QPrinter, printout: Printout) -> None:
    first, last = printer.fromPage(), printer.toPage()
    draw_on(printer, printout, range(first - 1, last) if first else ())
