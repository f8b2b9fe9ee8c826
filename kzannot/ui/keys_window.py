"""This module is about the list of all keys: the program's from `ACTIONS`, and the codebook's."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from kzannot.model.codebook import Attribute, Frame, Level
from kzannot.ui.action import MENUS, Action, shown_key, title_of
from kzannot.ui.actions import ACTIONS
from kzannot.ui.theme import Theme

Row = tuple[str, str]

BETWEEN = "  ·  "


class KeysWindow(QDialog):
    """Shows the keys in two columns: what is pressed, and what it does."""

    def __init__(
        self,
        theme: Theme,
        frames: Sequence[Frame],
        attributes: Sequence[Attribute],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("All keys"))
        self.resize(620, 720)
        self._theme = theme
        parts = [self._table(_plain(_say(menu)), _rows_of(menu)) for menu in MENUS]
        keys = [(shown_key(f.key), f.label.in_language(language)) for f in frames if f.key and not f.retired]
        parts.append(self._table(self.tr("Frames"), keys))
        for attribute in attributes:
            if attribute.level is Level.SPAN:
                chosen = [
                    (shown_key(c.key), c.label.in_language(language)) for c in attribute.choices if c.key
                ]
                parts.append(self._table(attribute.label.in_language(language), chosen))
        page = QTextBrowser()
        page.setFrameShape(QTextBrowser.Shape.NoFrame)
        page.document().setDocumentMargin(20)
        page.setHtml("".join(parts))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def _table(self, title: str, rows: Sequence[Row]) -> str:
        if not rows:
            return ""
        cells = "".join(
            f'<tr><td width="220" style="color:{self._theme.colours.accent}"><b>{escape(key)}</b></td>'
            f"<td>{escape(text)}</td></tr>"
            for key, text in rows
        )
        head = f'<p style="margin:14px 0 4px 0; color:{self._theme.colours.muted}"><b>{escape(title)}</b></p>'
        return f'{head}<table cellspacing="0" cellpadding="2">{cells}</table>'


def _rows_of(menu: str) -> list[Row]:
    return [
        (_shown(action), _plain(title_of(action)))
        for action in ACTIONS
        if action.menu == menu and action.keys
    ]


def _shown(action: Action) -> str:
    if action.in_text:
        return BETWEEN.join(shown_key(key) for key in action.keys)
    native = QKeySequence.SequenceFormat.NativeText
    return BETWEEN.join(QKeySequence(key).toString(native) for key in action.keys)


def _plain(text: str) -> str:
    """A menu's text without its mnemonic and dots."""
    return text.replace("&", "").rstrip("…")


def _say(text: str) -> str:
    return QCoreApplication.translate("actions", text)
