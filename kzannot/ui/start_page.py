"""This module is about the page that a window without a project shows: recent projects, new, open, demo."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QFont, QIcon, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kzannot.paths import resource
from kzannot.ui.chips import smaller
from kzannot.ui.grounds import put_in_the_middle, scrolled
from kzannot.ui.icons import icon
from kzannot.ui.plain import menu_text, tooltip
from kzannot.ui.theme import GAP, Theme

PICTURE = 44
"""How large the program's picture beside its name is, in pixels."""

WIDTH = 720
"""How wide the page's middle is, in pixels."""


BROAD = """
QPushButton { text-align: left; padding-left: 12px; }
QPushButton:default { background: palette(base); color: palette(text); border-color: palette(highlight); }
"""
"""None of the buttons is what is done by default, though Enter presses the one that has the keys."""


class StartPage(QWidget):
    """What one can begin with.

    Signals:
        opened: the path of a recent project that was chosen.
        forgotten: the path of a recent project that shall stand here no more.
        demo_wanted: the demo project shall be made and opened.
    """

    opened = Signal(Path)
    forgotten = Signal(Path)
    demo_wanted = Signal()

    def __init__(self, theme: Theme, new: QAction, open_: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._new = self._at_hand = QPushButton(new.icon(), new.text())
        body = QHBoxLayout()
        body.setSpacing(6 * GAP)
        body.addLayout(self._ways(new, open_), 2)
        body.addLayout(self._recent_column(), 3)
        middle = QVBoxLayout()
        middle.addStretch(2)
        middle.addLayout(self._title())
        middle.addWidget(
            self._muted(self.tr("Read news articles side by side, and tag how they frame what happened."))
        )
        middle.addSpacing(5 * GAP)
        middle.addLayout(body)
        middle.addStretch(3)
        put_in_the_middle(self, middle, WIDTH)

    def show_recent(self, projects: Iterable[Path]) -> None:
        """Show the projects that were open lately."""
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        rows = [self._recent_row(path) for path in projects]
        for row in rows:
            self._recent.addWidget(row)
        self._at_hand = rows[0] if rows else self._new
        if not rows:
            none = self._muted(self.tr("The projects you open will stand here."))
            none.setContentsMargins(GAP, 0, 0, 0)
            self._recent.addWidget(none)
        self._recent.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Put the keys on the project that was open last: a page that comes to the front has lost them."""
        super().showEvent(event)
        QTimer.singleShot(0, self._at_hand, self._focus)

    def _focus(self) -> None:
        if self.isVisible():
            self._at_hand.setFocus(Qt.FocusReason.OtherFocusReason)

    def _title(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(QIcon(str(resource("icons/kzannot.svg"))).pixmap(PICTURE))
        row = QHBoxLayout()
        row.setSpacing(2 * GAP)
        row.addWidget(picture)
        row.addWidget(_text("kzannot", self.font(), 2.2, QFont.Weight.DemiBold), 1)
        return row

    def _ways(self, new: QAction, open_: QAction) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(GAP)
        column.addWidget(self._heading(self.tr("Begin")))
        for button, action in (self._new, new), (QPushButton(open_.icon(), open_.text()), open_):
            button.clicked.connect(action.trigger)
            action.changed.connect(lambda button=button, action=action: _follow_action(button, action))
            _follow_action(button, action)
            column.addWidget(_broad(button))
        self._demo = demo = QPushButton(self.tr("&Look at the demo"))
        self._paint_icons()
        self._theme.changed.connect(self._paint_icons)
        demo.setToolTip(self.tr("Six short articles of invented outlets, coded by three demo annotators"))
        demo.clicked.connect(self.demo_wanted)
        column.addWidget(_broad(demo))
        column.addSpacing(2 * GAP)
        column.addWidget(self._muted(self.tr("Or drop a project on this window.")))
        column.addStretch(1)
        return column

    @Slot()
    def _paint_icons(self) -> None:
        self._demo.setIcon(icon("next", self._theme.colours.text))

    def _recent_column(self) -> QVBoxLayout:
        holder = QWidget()
        holder.setLayout(self._recent)
        self._recent.setContentsMargins(0, 0, 0, 0)
        area = scrolled(holder)
        area.setMinimumHeight(260)
        column = QVBoxLayout()
        column.setSpacing(GAP)
        heading = self._heading(self.tr("Recent projects"))
        heading.setContentsMargins(GAP, 0, 0, 0)
        column.addWidget(heading)
        column.addWidget(area)
        return column

    def _recent_row(self, path: Path) -> QPushButton:
        row = QPushButton(flat=True, autoDefault=True)
        forget = QShortcut(QKeySequence(Qt.Key.Key_Delete), row)
        forget.setContext(Qt.ShortcutContext.WidgetShortcut)
        forget.activated.connect(lambda: self.forgotten.emit(path))
        row.setCursor(Qt.CursorShape.PointingHandCursor)
        hint = self.tr("{path}\nDel takes it off this list; the file stays.")
        row.setToolTip(tooltip(hint.format(path=path)))
        row.setAccessibleName(path.stem)
        row.clicked.connect(lambda: self.opened.emit(path))
        words = QVBoxLayout(row)
        words.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        words.setSpacing(0)
        name = _text(path.stem, self.font(), 1.0, QFont.Weight.DemiBold)
        folder = self._muted(str(path.parent))
        for label in (name, folder):
            label.setWordWrap(False)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)
        row.setMinimumHeight(words.sizeHint().height())
        return row

    def _heading(self, text: str) -> QLabel:
        return self._muted(text, QFont.Weight.DemiBold)

    def _muted(self, text: str, weight: QFont.Weight = QFont.Weight.Normal) -> QLabel:
        label = _text(text, self.font(), 1.0, weight)
        label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
        return label


def _text(text: str, font: QFont, by: float, weight: QFont.Weight) -> QLabel:
    label = QLabel(menu_text(text))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(smaller(font, by, weight))
    return label


def _follow_action(button: QPushButton, action: QAction) -> None:
    """Show the picture of an action, and its key, as they are now."""
    button.setIcon(action.icon())
    button.setToolTip(action.toolTip())


def _broad(button: QPushButton) -> QPushButton:
    button.setMinimumHeight(34)
    button.setAutoDefault(True)  # Enter presses it, as in dialogs
    button.setStyleSheet(BROAD)
    return button
