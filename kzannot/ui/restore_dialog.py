"""This module is about bringing a backup back: the backups of a project, each looked at before it is chosen.

They are opened one after the other in a worker; a damaged one is shown as such and cannot be chosen.
"""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kzannot.errors import UserError
from kzannot.project.backups import Backup, backups_of, examine
from kzannot.ui.dates import shown_moment
from kzannot.ui.jobs import Job
from kzannot.ui.plain import tooltip
from kzannot.ui.theme import GAP, fit, wide
from kzannot.ui.translation import told

BACKUP = Qt.ItemDataRole.UserRole
"""The role under which a row holds its backup."""

TIME, SIZE, RECORDS, CHECKED = range(4)
WIDTHS = (200, 100, 110)
ROW = 28
"""How high a row is, in pixels."""


class RestoreDialog(QDialog):
    """The backups of a project, the newest first.

    Signals:
        chosen: a Backup, and the path of the project in whose place it shall be put.
    """

    chosen = Signal(object, Path)

    def __init__(self, project: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Restore a backup"))
        self._path: Path | None = None
        self._unseen: Iterator[QTreeWidgetItem] = iter(())
        self._looking: QTreeWidgetItem | None = None
        self._name = _label()
        self._another = QPushButton(self.tr("Another &project…"), autoDefault=False)
        self._list = self._make_list()
        self._note = _label()
        self._note.setForegroundRole(self._note.palette().ColorRole.PlaceholderText)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._go = self._buttons.addButton(self.tr("&Restore"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self._another.clicked.connect(self._ask)
        self._list.itemSelectionChanged.connect(self._follow_choice)
        self._list.itemActivated.connect(self.accept)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.show_backups(project)

    def show_backups(self, project: Path | None) -> None:
        """Show the backups of a project; none, where it is not known which."""
        self._path = project
        self._looking = None
        self._list.clear()
        self._name.setText(str(project) if project else self.tr("No project is chosen."))
        try:
            found = backups_of(project) if project else []
        except UserError as error:
            self._note.setText(told(error))
            return
        rows = [self._row(each) for each in found]
        first = self.tr("The project that is there now is set aside, and nothing of it is lost.")
        self._note.setText(first if rows else self.tr("There is no backup of this project yet."))
        self._list.addTopLevelItems(rows)
        if rows:
            self._list.setCurrentItem(rows[0])
        self._follow_choice()
        self._unseen = iter(rows)
        self._examine_next()

    def is_busy(self) -> bool:
        """Whether a backup is still being looked at."""
        return self._looking is not None

    def accept(self) -> None:
        """Send what is chosen; nothing where it cannot be."""
        rows = self._list.selectedItems()
        if rows and self._path and self._go.isEnabled():
            super().accept()
            self.chosen.emit(rows[0].data(TIME, BACKUP), self._path)

    def _row(self, each: Backup) -> QTreeWidgetItem:
        size = QLocale().formattedDataSize(each.size, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        row = QTreeWidgetItem([shown_moment(each.made_at), size, "", self.tr("is being checked")])
        row.setData(TIME, BACKUP, each)
        row.setSizeHint(TIME, QSize(0, wide(ROW)))
        for column in (SIZE, RECORDS):
            row.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return row

    def _examine_next(self) -> None:
        """Look at the next backup, in a worker."""
        row = self._looking = next(self._unseen, None)
        if row is None:
            return
        copy: Backup = row.data(TIME, BACKUP)
        job = Job(lambda task: _look(copy))
        job.finished.connect(self._take)
        job.start()

    @Slot(object)
    def _take(self, result: tuple[Backup, int | UserError]) -> None:
        """Show what was found in a backup; of another list's backups nobody wants to know any more."""
        row = self._looking
        copy, seen = result
        if row is None or row.data(TIME, BACKUP) != copy:
            return
        if isinstance(seen, UserError):
            row.setText(CHECKED, self.tr("damaged"))
            row.setToolTip(CHECKED, tooltip(told(seen)))
            row.setDisabled(True)
        else:
            row.setText(RECORDS, QLocale().toString(seen))
            row.setText(CHECKED, self.tr("whole"))
        self._follow_choice()
        self._examine_next()

    @Slot()
    def _follow_choice(self) -> None:
        rows = self._list.selectedItems()
        self._go.setEnabled(bool(rows) and not rows[0].isDisabled())

    @Slot()
    def _ask(self) -> None:
        folder = str(self._path.parent) if self._path else ""
        kinds = f"{self.tr('Projects')} (*.kzannot)"
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Restore a backup"),
            folder,
            kinds,
            options=QFileDialog.Option.DontConfirmOverwrite,  # the project itself may be gone
        )
        if name:
            self.show_backups(Path(name))

    def _make_list(self) -> QTreeWidget:
        rows = QTreeWidget()
        rows.setRootIsDecorated(False)
        rows.setUniformRowHeights(True)
        rows.setAllColumnsShowFocus(True)
        rows.setHeaderLabels([self.tr("Made"), self.tr("Size"), self.tr("Records"), self.tr("Checked")])
        for column, width in enumerate(WIDTHS):
            rows.setColumnWidth(column, wide(width))
        for column in (SIZE, RECORDS):
            rows.headerItem().setTextAlignment(
                column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            )
        rows.setStyleSheet("QTreeView::item, QHeaderView::section { padding: 0 6px; }")
        rows.setAccessibleName(self.tr("Backups"))
        return rows

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._name, 1)
        head.addWidget(self._another)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GAP, 2 * GAP, 3 * GAP, 2 * GAP)
        column.setSpacing(2 * GAP)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        column.addWidget(self._note)
        column.addWidget(self._buttons)
        fit(self, QSize(640, 420))
        self._list.setFocus()


def _look(copy: Backup) -> tuple[Backup, int | UserError]:
    """How many records a backup holds, or what is wrong with it; both are told in its row."""
    try:
        return copy, examine(copy.path)
    except UserError as error:
        return copy, error


def _label() -> QLabel:
    return QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
