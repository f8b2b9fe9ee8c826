"""This module is about colours and measures: three palettes of our own on Qt's Fusion style.

Every text keeps a contrast of 4.5 on each surface it may stand on, every mark and edge that means
something 3; the theme of high contrast keeps 7 and 4.5 (tests compute them). Views that paint by themselves
ask `Theme.colours` when they paint, and so follow a change of theme without being told; Qt repaints them
because the palette changed.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from kzannot.paths import resource
from kzannot.ui.contrast import MARK, TEXT, legible

GAP = 8
"""The distance of things that belong together, in pixels; others stand `2 * GAP` apart."""

RADIUS = 4
"""How round the corners of chips and fields are, in pixels."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one theme, as `#rrggbb`.

    `window` is what panels stand on, `base` what is read and chosen from, `raised` a chip or a pressed
    button. `muted` is text of second rank, `mark` the weakest thing that still means something, `line`
    a divider that means nothing, `scroll` the handle of a scroll bar. `on_accent` is text on `accent`.
    `least` is the contrast that words keep on whatever they stand on.
    """

    dark: bool
    window: str
    base: str
    raised: str
    line: str
    text: str
    muted: str
    mark: str
    scroll: str
    accent: str
    on_accent: str
    good: str
    warning: str
    bad: str
    least: float = TEXT

    def colour(self, name: str, opacity: float = 1.0) -> QColor:
        """One of the colours by its name, to paint with."""
        colour = QColor(getattr(self, name))
        colour.setAlphaF(opacity)
        return colour

    def strong(self, colour: str) -> QColor:
        """A frame's colour for badges and lines, as far changed as it must be to stand out from the page.

        Where words need more than usual it is as strong as words, so that letters on it are strong, too.
        """
        return legible(QColor(colour), QColor(self.base), MARK if self.least <= TEXT else self.least)


LIGHT = Colours(
    dark=False,
    window="#F3F4F6",
    base="#FFFFFF",
    raised="#EAECF0",
    line="#D9DCE2",
    text="#1F2430",
    muted="#5A6272",
    mark="#7C8596",
    scroll="#C3C8D0",
    accent="#2B5FB8",
    on_accent="#FFFFFF",
    good="#1B7A4B",
    warning="#8A5A00",
    bad="#B3261E",
)

DARK = Colours(
    dark=True,
    window="#25272B",
    base="#1C1D20",
    raised="#33363B",
    line="#3D4147",
    text="#E3E5E9",
    muted="#A2A9B5",
    mark="#7E8694",
    scroll="#4D525A",
    accent="#7DA8F0",
    on_accent="#10141C",
    good="#5BC28C",
    warning="#DDAA4C",
    bad="#F2897F",
)

CONTRAST = Colours(
    dark=True,
    window="#000000",
    base="#000000",
    raised="#262626",
    line="#8C8C8C",
    text="#FFFFFF",
    muted="#DCDCDC",
    mark="#BDBDBD",
    scroll="#9C9C9C",
    accent="#FFE14D",
    on_accent="#000000",
    good="#7DF0A8",
    warning="#FFCF70",
    bad="#FFB4AC",
    least=7.0,
)

THEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
"""The themes by their names in the settings."""

SELECTION_OPACITY = 0.35
"""The selection of text lets the spans beneath it show."""


SMALLEST = QSize(1240, 740)
"""The room that the smallest of screens has for a window, one of 1280 × 800."""


class Theme(QObject):
    """The colours in force, and who is told when they change.

    Signals:
        changed: the colours are others; the palette of the application is set already.
    """

    changed = Signal()

    def __init__(self, application: QApplication, choice: str = "auto", percent: int = 100) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        self.colours = LIGHT
        application.setStyle(QStyleFactory.create("Fusion"))
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self.set_size(percent)

    def choose(self, choice: str) -> None:
        """Show a theme by its name, or with `auto` what the system wants, light where it does not say."""
        self._choice = choice
        self._paint()

    def set_size(self, percent: int) -> None:
        """Set the letters of the windows larger, and what is measured by them."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        font.setPointSizeF(font.pointSizeF() * percent / 100)
        self._percent = percent
        self._application.setFont(font)
        self._paint()

    def scaled(self, pixels: int) -> int:
        """A length in pixels, as it is at the size of the windows."""
        return round(pixels * self._percent / 100)

    def fit(self, widget: QWidget, size: QSize) -> None:
        """Give a window of its own a size that grows with the letters, as far as the screen has room."""
        fit(widget, size)

    def _paint(self) -> None:
        self.colours = THEMES.get(self._choice) or (DARK if _system_is_dark() else LIGHT)
        self._application.setPalette(palette(self.colours))
        sheet = style_sheet(self.colours.least, self._percent)
        if sheet != self._application.styleSheet():
            self._application.setStyleSheet(sheet)
        else:
            self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        """Let every widget ask the palette anew; a sheet that is set again costs five times as much."""
        for widget in self._application.allWidgets():
            style = widget.style()
            style.unpolish(widget)
            style.polish(widget)

    def _follow(self) -> None:
        if self._choice == "auto":
            self.choose("auto")


def fit(widget: QWidget, size: QSize) -> None:
    """Give a dialog a size that grows with the letters of the windows, as far as the screen has room."""
    room = (widget.screen().availableSize() - QSize(40, 60)).expandedTo(SMALLEST)
    widget.resize((size * _growth()).boundedTo(room))


def wide(pixels: int) -> int:
    """A width that grows with the letters of the windows, as far as the smallest of screens has room."""
    return min(round(pixels * _growth()), SMALLEST.width())


def _growth() -> float:
    """How much larger than usual the letters of the windows are."""
    usual = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    return QApplication.font().pointSizeF() / usual


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def palette(colours: Colours) -> QPalette:
    """The palette by which Fusion draws everything that we do not draw ourselves."""
    role = QPalette.ColorRole
    made = QPalette()
    for names, value in (
        ((role.Window, role.Button), colours.window),
        ((role.Base, role.ToolTipBase), colours.base),
        ((role.AlternateBase, role.Midlight), colours.raised),
        ((role.Dark,), colours.scroll),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), colours.text),
        ((role.PlaceholderText,), colours.muted),
        ((role.Light,), colours.base),
        ((role.Mid,), colours.line),
        ((role.Shadow,), colours.mark),
        ((role.Highlight, role.Accent, role.Link, role.LinkVisited), colours.accent),
        ((role.HighlightedText, role.BrightText), colours.on_accent),
    ):
        for name in names:
            made.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.mark))
    return made


def text_palette(colours: Colours) -> QPalette:
    """The palette of a text that is read: its selection is translucent, and keeps the text's colour."""
    made = palette(colours)
    made.setColor(QPalette.ColorRole.Highlight, colours.colour("accent", SELECTION_OPACITY))
    made.setBrush(QPalette.ColorRole.HighlightedText, Qt.BrushStyle.NoBrush)
    return made


ROLES = {
    "window": "window",
    "base": "base",
    "raised": "alternate-base",
    "line": "mid",
    "text": "text",
    "muted": "placeholder-text",
    "mark": "shadow",
    "scroll": "dark",
    "accent": "accent",
    "on_accent": "highlighted-text",
}
"""Under which name a style sheet finds a colour in the palette."""


def style_sheet(least: float = TEXT, percent: int = 100) -> str:
    """What the palette cannot say: flat bars, thin dividers, fields with an edge that shows the focus.

    It names the colours of the palette, so that it is the same in every theme that asks for the same
    contrast of words, `least`: to match it against each widget takes a while. A picture cannot ask for a
    colour, so the tick of a box has an edge that shows it on a light accent and on a dark one.
    """
    strong = least > TEXT
    text = STYLE_SHEET.replace("@radius;", f"{RADIUS}px;")
    text += EDGES * strong
    for sign in ("check", "some", "down", "up"):
        text = text.replace(f"@{sign};", resource(f"icons/{sign}{'-strong' * strong}.svg").as_posix())
    for size, pixels in (("@box;", 14), ("@arrow;", 12)):
        text = text.replace(size, f"{round(pixels * percent / 100)}px;")
    text = text.replace("@edge;", f"{2 if strong else 1}px;")
    for name, role in ROLES.items():
        text = text.replace(f"@{name};", f"palette({role});")
    return text


STYLE_SHEET = """
QMainWindow, QDockWidget, QToolBar, QTabBar, QStackedWidget { widget-animation-duration: 0; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QTabBar { background: @window; }
QTabBar::tab { padding: 5px 12px; color: @muted; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @accent; }
QToolBar { border: none; border-bottom: 1px solid @line; padding: 2px 6px; spacing: 4px; }
QToolBar QToolButton { padding: 5px; border-radius: @radius; border: none; background: transparent; }
QToolBar QToolButton:hover, QToolBar QToolButton:checked { background: @raised; }
QToolButton[autoRaise="false"] {
    border: 1px solid @mark; border-radius: @radius; background: @base; color: @text; padding: 3px 2px;
}
QToolButton[autoRaise="false"]:hover { background: @raised; }
QToolButton[autoRaise="false"]:focus { border-color: @accent; }
QToolButton[autoRaise="false"]:disabled { color: @mark; background: @window; border-color: @line; }
QToolButton[popupMode="2"] { padding-right: 14px; }
QToolButton[popupMode="2"]::menu-indicator {
    subcontrol-origin: border; subcontrol-position: center right; right: 3px;
}
QToolBar::separator { width: 1px; background: @line; margin: 4px 6px; }
QMenuBar { background: @window; border: none; padding: 2px; }
QMenuBar::item { padding: 4px 9px; border-radius: @radius; background: transparent; }
QMenuBar::item:selected { background: @raised; color: @text; }
QStatusBar { border-top: 1px solid @line; background: @window; }
QStatusBar::item { border: none; }
QToolTip { color: @text; background: @base; border: 1px solid @line; padding: 5px; }
QPushButton {
    border: 1px solid @mark; border-radius: @radius; background: @base; color: @text; padding: 6px 14px;
}
QPushButton:hover { background: @raised; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border: 2px solid @accent; padding: 5px 13px; outline: none; }
QPushButton:default { background: @accent; color: @on_accent; border-color: @accent; }
QPushButton:disabled { color: @mark; background: @window; border-color: @line; }
QPushButton:flat { border: none; background: transparent; }
QPushButton:flat:hover, QPushButton:flat:focus { background: @raised; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator, QTreeView::indicator, QListView::indicator, QTableView::indicator {
    width: @box; height: @box; border: 1px solid @mark; border-radius: 3px; background: @base;
}
QCheckBox::indicator:focus { border-color: @accent; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked,
QTableView::indicator:checked { background: @accent; border-color: @accent; image: url("@check;"); }
QCheckBox::indicator:indeterminate, QTreeView::indicator:indeterminate {
    background: @accent; border-color: @accent; image: url("@some;");
}
QCheckBox::indicator:disabled { background: @window; border-color: @line; }
QCheckBox::indicator:checked:disabled, QCheckBox::indicator:indeterminate:disabled { background: @mark; }
QLineEdit, QPlainTextEdit#field, QComboBox, QAbstractSpinBox {
    border: 1px solid @mark; border-radius: @radius; background: @base; color: @text; padding: 4px 6px;
}
QComboBox, QAbstractSpinBox { padding-right: 0; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: none; padding: 0; }
QComboBox:disabled, QAbstractSpinBox:disabled { color: @mark; background: @window; border-color: @line; }
QLineEdit:focus, QPlainTextEdit#field:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: @edge; border-style: solid; border-color: @accent;
}
QComboBox:hover:!editable { background: @raised; }
QComboBox::drop-down, QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    border: none; width: @box; padding: 0 2px; background: transparent;
}
QComboBox::down-arrow, QAbstractSpinBox::down-arrow { image: url("@down;"); width: @arrow; height: @arrow; }
QAbstractSpinBox::up-arrow { image: url("@up;"); width: @arrow; height: @arrow; }
QListWidget#here { background: @window; border: none; border-top: 1px solid @line; }
QListWidget#here::item { color: @muted; padding: 1px 8px; }
QListWidget#here::item:selected { color: @text; background: @raised; border-bottom: 2px solid @mark; }
QListWidget#here:focus { border-top: 1px solid @accent; }
QListWidget#here::item:selected:focus { border-bottom: 2px solid @accent; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @scroll; border: 3px solid transparent; border-radius: 6px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @mark; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

ROWS = """
QTableView { outline: none; }
QTableView::item { padding: 0 6px; }
QHeaderView::section { padding: 0 9px; }
"""
"""What tables add whose rows are chosen as a whole: a frame around one cell would make its words pale."""

EDGES = """
QListView, QTreeView, QTableView { border: 1px solid @mark; }
QListView:focus, QTreeView:focus, QTableView:focus { border: 2px solid @accent; }
QToolButton:focus, QCheckBox:focus, QTabBar::tab:focus { border: 2px solid @accent; }
QTabBar::tab:focus { padding: 3px 10px 5px 10px; }
QMenu { border: 1px solid @mark; }
"""
"""What high contrast adds: Fusion reckons its edges darker than the window, which black cannot be."""
