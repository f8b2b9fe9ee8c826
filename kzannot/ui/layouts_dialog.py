"""This module is about the dialog of the layouts: open one, keep what is open now, rename, delete."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QWidget,
)

from kzannot.ui.dialog_parts import column_of, foot_of, line_of
from kzannot.ui.layouts import Layouts
from kzannot.ui.state import WindowState
from kzannot.ui.theme import GAP, fit

NAME = Qt.ItemDataRole.UserRole


class LayoutList(QListWidget):
    """The names; F2 renames, Delete deletes, Enter opens.

    Signals:
        removal_wanted: the name of a layout that shall go.
    """

    removal_wanted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Ask for a layout to go with Delete."""
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Delete and item is not None:
            self.removal_wanted.emit(item.text())
        else:
            super().keyPressEvent(event)


class LayoutsDialog(QDialog):
    """Shows the layouts, and changes what is kept.

    Signals:
        wanted: a WindowState that shall be open.
    """

    wanted = Signal(object)

    def __init__(self, layouts: Layouts, now: WindowState, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Layouts"))
        self._layouts = layouts
        self._now = now
        self.name = QLineEdit(placeholderText=self.tr("Name for what is open now"))
        self.name.setAccessibleName(self.tr("Name for what is open now"))
        self.save = QPushButton()
        self._taken = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._taken.setForegroundRole(self._taken.palette().ColorRole.PlaceholderText)
        self.list = LayoutList()
        self.list.setAccessibleName(self.tr("Layouts"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setSpacing(GAP // 4)
        self.list.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed)
        self.open_it = QPushButton(self.tr("&Open"))
        self.rename = QPushButton(self.tr("&Rename"))
        self.remove = QPushButton(self.tr("&Delete"))
        self._empty = QLabel(
            self.tr("No layout is kept yet. One holds which articles are open, how wide and where.")
        )
        self._empty.setWordWrap(True)
        self._lay_out()
        self._connect()
        self.show_names("")

    def show_names(self, chosen: str) -> None:
        """Show the names anew, one of them chosen."""
        names = self._layouts.names()
        with QSignalBlocker(self.list):
            self.list.clear()
            for name in names:
                item = QListWidgetItem(name)
                item.setData(NAME, name)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                self.list.addItem(item)
            self.list.setCurrentRow(names.index(chosen) if chosen in names else 0)
        self._empty.setVisible(not names)
        self.list.setVisible(bool(names))
        for button in (self.open_it, self.rename, self.remove):
            button.setEnabled(bool(names))
        (self.list if names else self.name).setFocus()

    # What the person wants

    def _open(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.wanted.emit(self._layouts[item.text()])

    def _save(self) -> None:
        if name := self.name.text().strip():
            self._layouts.save(name, self._now)
            self.name.clear()
            self.show_names(name)

    def _edit(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.list.editItem(item)

    def _rename(self, item: QListWidgetItem) -> None:
        name = item.text().strip()
        if name:
            self._layouts.rename(item.data(NAME), name)
        self.show_names(name)

    def _ask_to_remove(self, name: str) -> None:
        """Ask first, for a layout that is gone cannot be had back."""
        question = QMessageBox(
            QMessageBox.Icon.Question,
            self.windowTitle(),
            self.tr("Delete the layout {name}? This cannot be undone.").format(name=name),
            QMessageBox.StandardButton.Cancel,
            self,
        )
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        remove = question.addButton(self.tr("&Delete"), QMessageBox.ButtonRole.DestructiveRole)
        remove.clicked.connect(lambda: self._remove(name))
        question.setDefaultButton(QMessageBox.StandardButton.Cancel)
        question.open()

    def _remove(self, name: str) -> None:
        self._layouts.remove(name)
        self._follow_name(self.name.text())
        self.show_names("")

    def _remove_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._ask_to_remove(item.text())

    def _follow_name(self, name: str) -> None:
        """Say before it happens that a layout of this name is replaced."""
        taken = name.strip() in self._layouts.names()
        self.save.setEnabled(bool(name.strip()))
        self.save.setText(self.tr("Re&place") if taken else self.tr("&Save"))
        said = self.tr("There is a layout of this name; what is open now takes its place.") if taken else ""
        self._taken.setText(said)
        self._taken.setVisible(taken)
        self.name.setAccessibleDescription(said)

    # Make

    def _connect(self) -> None:
        self.list.itemActivated.connect(lambda _: self._open())
        self.list.itemChanged.connect(self._rename)
        self.list.removal_wanted.connect(self._ask_to_remove)
        self.name.textChanged.connect(self._follow_name)
        self.name.returnPressed.connect(self._save)
        self.save.clicked.connect(self._save)
        self.open_it.clicked.connect(self._open)
        self.rename.clicked.connect(self._edit)
        self.remove.clicked.connect(self._remove_current)
        self._follow_name("")

    def _lay_out(self) -> None:
        actions = (self.open_it, self.rename, self.remove)
        column = column_of(self)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line_of(self.name, self.save))
        column.addWidget(self._taken)
        column.addSpacing(GAP)
        column.addWidget(foot_of(self, QDialogButtonBox.StandardButton.Close, *actions))
        fit(self, QSize(480, 340))
