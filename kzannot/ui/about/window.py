"""This module is about the window that says what the program is: versions, licences and their texts."""

from html import escape

from PySide6.QtCore import QLibraryInfo, Qt, qVersion
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from kzannot import __version__
from kzannot.paths import resource
from kzannot.ui.about.parts import Library, libraries, own_licence
from kzannot.ui.chips import smaller
from kzannot.ui.theme import GAP

PICTURE = 48
"""How large the program's picture is, in pixels."""

LGPL = "https://www.gnu.org/licenses/lgpl-3.0.html"
QT_SOURCES = "https://code.qt.io"


class AboutWindow(QDialog):
    """Says what the program and its parts are; everything can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About kzannot"))
        self.resize(680, 620)
        self._page = QTextBrowser()
        self._page.setAccessibleName(self.tr("Versions and licences"))
        self._page.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._page.setOpenLinks(False)
        self._page.document().setDocumentMargin(2 * GAP)
        self._page.setHtml(self._text())
        copy = QPushButton(self.tr("Copy &all"), autoDefault=False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._page.toPlainText()))
        close = QPushButton(self.tr("&Close"), autoDefault=False)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        foot.addWidget(copy)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self._page, 1)
        column.addLayout(foot)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self) -> str:
        """What can be read and copied."""
        return self._page.toPlainText()

    def _head(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(QIcon(str(resource("icons/kzannot.svg"))).pixmap(PICTURE))
        name = QLabel(f"kzannot {__version__}")
        name.setFont(smaller(self.font(), 1.6))
        row = QHBoxLayout()
        row.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        row.setSpacing(2 * GAP)
        row.addWidget(picture)
        row.addWidget(name, 1)
        return row

    def _text(self) -> str:
        about = self.tr(
            "Read news articles side by side, tag how they frame what happened, and measure how far "
            "annotators agree. Nothing leaves this machine."
        )
        parts = "".join(_row(library) for library in libraries())
        return "".join(
            (
                _paragraph(f"kzannot {__version__}. {about}"),
                _heading(self.tr("Qt")),
                _paragraph(self._about_qt()),
                _heading(self.tr("Parts")),
                f'<table cellspacing="0" cellpadding="3">{parts}</table>',
                _heading(self.tr("Licence of kzannot")),
                *(_paragraph(lines) for lines in own_licence().strip().split("\n\n")),
            )
        )

    def _about_qt(self) -> str:
        """What the LGPL wants to be said: that Qt is used, unchanged, and can be replaced."""
        return self.tr(
            "The windows use Qt {version} and Qt for Python under the GNU Lesser General Public License, "
            "version 3. Both are separate libraries, unchanged, and may be replaced by your own builds; they "
            "lie in {folder}. Their sources are at {sources}, the licence is at {licence}. "
            "Qt is a trademark of The Qt Company Ltd."
        ).format(
            version=qVersion(),
            folder=QLibraryInfo.path(QLibraryInfo.LibraryPath.LibrariesPath),
            sources=QT_SOURCES,
            licence=LGPL,
        )


def _row(library: Library) -> str:
    place = str(library.file or "")
    cells = (f"<b>{escape(library.name)}</b>", escape(library.version), escape(library.licence))
    below = f'<tr><td></td><td colspan="2"><small>{escape(place)}</small></td></tr>' if place else ""
    return f"<tr>{''.join(f'<td valign=top>{cell}</td>' for cell in cells)}</tr>{below}"


def _heading(text: str) -> str:
    return f'<p style="margin:14px 0 4px 0"><b>{escape(text)}</b></p>'


def _paragraph(text: str) -> str:
    return f'<p style="margin:0 0 8px 0">{escape(text)}</p>'
