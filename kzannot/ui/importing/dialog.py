"""This module is about the import: files on the left, their text in the middle, what is known on the right.

Nothing reaches the project before Import is pressed; then everything does in one edit, or nothing.
"""

from collections.abc import Sequence
from functools import partial
from os.path import basename
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kzannot.errors import UserError
from kzannot.project.importing import Candidate, Outcome, Wish, typed
from kzannot.project.metadata import genre_names, outlet_names
from kzannot.project.tables import Looked
from kzannot.ui.grounds import scrolled
from kzannot.ui.importing.adding import Adding
from kzannot.ui.importing.columns import ask_for_columns
from kzannot.ui.importing.drop_page import DropPage
from kzannot.ui.importing.file_list import FileList
from kzannot.ui.importing.metadata_form import MetadataForm
from kzannot.ui.importing.pasting import pasted
from kzannot.ui.importing.preview import Preview
from kzannot.ui.importing.reading import Reading
from kzannot.ui.importing.spreading import SpreadButton
from kzannot.ui.importing.tray import Fate, Tray
from kzannot.ui.messages import MessageBar
from kzannot.ui.session import Session
from kzannot.ui.theme import GAP, Theme
from kzannot.ui.translation import language_shown, told

TABLES = (".csv", ".tsv")
"""How the names of files end that tell metadata of others."""

MOST_NAMED = 6
"""How many files are told by name."""


class ImportDialog(QDialog):
    """Shows what would come in, lets a person put it right, and brings it in.

    Signals:
        corrections_wanted: the files whose texts shall take the place of articles' texts; all else is in.
    """

    corrections_wanted = Signal(list)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.tray = Tray(session.project, self)
        self.files = FileList(self.tray, theme)
        self.preview = Preview(self.tray, theme)
        self.form = MetadataForm(theme)
        self.reading = Reading(session.project)
        self.adding = Adding(session)
        self._outlets = outlet_names(session.project)
        self._place = -1
        self._tables: list[Path] = []
        self.spread = SpreadButton(self.tray, self.files)
        self._totals = QLabel(wordWrap=True)
        self._undo = QPushButton(self.tr("Undo"), autoDefault=False)
        self._redo = QPushButton(self.tr("Redo"), autoDefault=False)
        self._empty = DropPage(theme)
        self._pages = QStackedWidget()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._import = self._buttons.addButton(self.tr("&Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.setWindowTitle(self.tr("Import articles"))
        self.setAcceptDrops(True)
        self._lay_out()
        self.messages = MessageBar(theme, self._pages)
        self._connect()
        self._follow()

    def read(self, paths: Sequence[Path]) -> None:
        """Read more files; a table among them is a corpus, or tells the metadata of the others."""
        self.reading.start(paths)

    @Slot()
    def bring_in(self) -> None:
        """Make the files articles, and close; what is wrong is said, and nothing is done."""
        if problem := self.form.problem():
            self.messages.refuse(problem)
            self.form.focus_field("published")
            return
        self.form.commit()
        if not (self.tray.count(Fate.IMPORTED) or self.tray.corrections()):
            self.messages.refuse(self.tr("There is nothing to import."))
            return
        self._pages.setEnabled(False)
        self._buttons.setEnabled(False)
        self.adding.start(self.tray.wanted())

    @Slot()
    def paste(self) -> None:
        """Read what lies in the clipboard: files, a page or a text."""
        paths, candidates = pasted(QGuiApplication.clipboard().mimeData())
        if paths:
            self.read(paths)
        elif candidates:
            self._take(candidates)
        else:
            self.messages.refuse(self.tr("There is no text in the clipboard."))

    @Slot()
    def ask_for_files(self) -> None:
        """Let a person choose files to read."""
        chooser = QFileDialog(self, self.tr("Choose files"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._open(chooser)

    @Slot()
    def ask_for_folder(self) -> None:
        """Let a person choose a folder to read."""
        chooser = QFileDialog(self, self.tr("Choose folder"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        self._open(chooser)

    @Slot()
    def ask_for_table(self) -> None:
        """Let a person choose a CSV of metadata."""
        chooser = QFileDialog(self, self.tr("Choose a table with metadata"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilter(self.tr("Tables") + f" ({' '.join(f'*{suffix}' for suffix in TABLES)})")
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self._take_table)
        chooser.open()

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files of this machine."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Read the files that are dropped."""
        event.acceptProposedAction()
        self.read([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    @Slot()
    def reject(self) -> None:
        """Close without importing; where something was changed by hand, ask first."""
        if self.adding.is_busy():
            return
        if not self.tray.can_undo():
            super().reject()
            return
        question = QMessageBox(
            QMessageBox.Icon.Question,
            self.windowTitle(),
            self.tr("Close without importing? What you changed here is lost."),
            QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
            self,
        )
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.button(QMessageBox.StandardButton.Discard).clicked.connect(self._discard)
        question.open()

    @Slot()
    def _discard(self) -> None:
        super().reject()

    def done(self, result: int) -> None:
        """Close, and read no further."""
        self.reading.stop()
        super().done(result)
        self.deleteLater()

    # Follow

    @Slot(list)
    def _take(self, candidates: list[Candidate]) -> None:
        first = not len(self.tray)
        self.tray.add(candidates)
        self._take_tables()
        if first and len(self.tray):
            self.files.setCurrentIndex(self.files.model().index(0, 0))
            self.files.setFocus()

    @Slot(object)
    def _take_looked(self, looked: Looked) -> None:
        """Take a table for what it is: metadata of files, or a corpus whose columns a person knows."""
        if looked.refusal:
            self._refuse(looked.refusal)
        elif looked.tells_of_files:
            self._take_table(str(looked.path))
        elif looked.table:
            asked = ask_for_columns(looked.table, self)
            asked.chosen.connect(lambda recipe: self.reading.start([looked.path], Wish(recipe=recipe)))

    @Slot(str)
    def _take_table(self, name: str) -> None:
        self._tables.append(Path(name))
        if not self.reading.is_busy():
            self._take_tables()

    @Slot(list)
    def _take_outcomes(self, outcomes: list[Outcome]) -> None:
        if outcomes:
            self._session.tell(self._told(outcomes))
        self.accept()
        self.corrections_wanted.emit(self.tray.corrections())

    @Slot(object)
    def _stay(self, error: UserError) -> None:
        """Say why nothing came in, and let a person go on."""
        self._pages.setEnabled(True)
        self._buttons.setEnabled(True)
        self._refuse(error)

    @Slot()
    def _follow(self) -> None:
        """Show the tray as it is now."""
        if self._place >= len(self.tray):
            self._place = len(self.tray) - 1
            self.preview.show_place(self._place)
        self._pages.setCurrentIndex(1 if len(self.tray) else 0)
        self._import.setEnabled(bool(len(self.tray)))
        self._undo.setEnabled(self.tray.can_undo())
        self._redo.setEnabled(self.tray.can_redo())
        self._show_values()
        self._show_totals()

    @Slot()
    def _follow_selection(self) -> None:
        index = self.files.currentIndex()
        if index.isValid() and index.row() != self._place:
            if problem := self.form.problem():
                self.messages.refuse(problem)
            self.form.forget()
            self._place = index.row()
            self.preview.show_place(self._place)
        self._show_values()

    def _show_values(self) -> None:
        candidate = self.tray[self._place] if self._place >= 0 else None
        self.form.setEnabled(bool(candidate and candidate.draft))
        values, origins = (candidate.values, candidate.origins) if candidate else ({}, {})
        self.form.show_values(values, origins)
        lacking = self.tray.without_outlet()
        asks = self._place in lacking
        self.form.ask_for_outlet(self.tr("Which outlet is this from? The file does not say.") if asks else "")
        self.spread.show_place(self._place)

    def _show_totals(self) -> None:
        texts = (
            (Fate.IMPORTED, self.tr("{number} will be imported")),
            (Fate.VERSION, self.tr("new versions: {number}")),
            (Fate.DUPLICATE, self.tr("{number} there already")),
            (Fate.REFUSED, self.tr("{number} refused")),
            (Fate.LEFT_OUT, self.tr("{number} left out")),
        )
        counts = [(self.tray.count(fate), text) for fate, text in texts]
        counts.insert(1, (len(self.tray.without_outlet()), self.tr("{number} without an outlet")))
        self._totals.setText("  ·  ".join(text.format(number=number) for number, text in counts if number))

    # What a person does

    @Slot(str, str)
    def _type(self, name: str, value: str) -> None:
        self._try_to(partial(self.tray.change, [self._place], partial(typed, name=name, value=value)))
        self._show_values()

    def _open(self, chooser: QFileDialog) -> None:
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.filesSelected.connect(self._read_names)
        chooser.open()

    @Slot(list)
    def _read_names(self, names: list[str]) -> None:
        self.read(list(map(Path, names)))

    def _take_tables(self) -> None:
        """Take over what the tables say that came in; one that cannot be used is told."""
        tables, self._tables = self._tables, []
        for table in tables:
            self._try_to(partial(self.tray.take_table, table))

    @Slot(object)
    def _refuse(self, error: UserError) -> None:
        self.messages.refuse(told(error))

    def _try_to(self, action: "partial[None]") -> None:
        try:
            action()
        except UserError as error:
            self._refuse(error)

    def _told(self, outcomes: Sequence[Outcome]) -> str:
        """What became of the files, for the message bar of the window."""
        names = {
            status: [basename(outcome.file) for outcome in outcomes if outcome.status == status]
            for status in ("imported", "duplicate", "refused")
        }
        texts = [self.tr("Articles imported: {number}.").format(number=len(names["imported"]))]
        if names["duplicate"]:
            texts.append(self.tr("There already: {names}.").format(names=_listed(names["duplicate"])))
        if names["refused"]:
            texts.append(self.tr("Refused: {names}.").format(names=_listed(names["refused"])))
        return " ".join(texts)

    # Make

    def _connect(self) -> None:
        self.tray.changed.connect(self._follow)
        self.reading.read.connect(self._take)
        self.reading.looked.connect(self._take_looked)
        self.adding.added.connect(self._take_outcomes)
        self.adding.refused.connect(self._stay)
        self.preview.refused.connect(self._refuse)
        self.form.typed.connect(self._type)
        self._session.refused.connect(self.messages.refuse)
        self._empty.files_wanted.connect(self.ask_for_files)
        self._empty.folder_wanted.connect(self.ask_for_folder)
        self._buttons.accepted.connect(self.bring_in)
        self._buttons.rejected.connect(self.reject)
        self._undo.clicked.connect(self.tray.undo)
        self._redo.clicked.connect(self.tray.redo)
        model = self.files.selectionModel()
        assert isinstance(model, QItemSelectionModel), "a list with a model has a selection"
        model.selectionChanged.connect(self._follow_selection)
        for keys, slot in (
            (QKeySequence.StandardKey.Undo, self.tray.undo),
            (QKeySequence.StandardKey.Redo, self.tray.redo),
            (QKeySequence("Ctrl+Return"), self.bring_in),
            (QKeySequence.StandardKey.Paste, self.paste),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _lay_out(self) -> None:
        self.form.offer(self._outlets, genre_names(self._session.project, language_shown()))
        self.form.put_below("outlet", self.spread)
        self.form.setContentsMargins(GAP, 0, GAP // 2, 0)
        form = scrolled(self.form)
        split = QSplitter()
        for place, (widget, width) in enumerate(((self._left(), 258), (self.preview, 642), (form, 262))):
            split.addWidget(widget)
            split.setStretchFactor(place, width)
            widget.resize(width, 100)
        split.setChildrenCollapsible(False)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(split)
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        foot.addWidget(self._totals, 1)
        foot.addWidget(self._undo)
        foot.addWidget(self._redo)
        foot.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(2 * GAP)
        column.addWidget(self._pages, 1)
        column.addWidget(self.reading)
        column.addWidget(self.adding)
        column.addLayout(foot)
        parent = self.parentWidget()
        self.resize(parent.size() * 0.94 if parent else self.sizeHint())

    def _left(self) -> QWidget:
        """The files, and how more come."""
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, GAP, 0)
        column.setSpacing(GAP)
        column.addWidget(self.files, 1)
        for text, slot in (
            (self.tr("Add &files…"), self.ask_for_files),
            (self.tr("Add f&older…"), self.ask_for_folder),
            (self.tr("Take &metadata from a table…"), self.ask_for_table),
        ):
            button = QPushButton(text, autoDefault=False)
            button.clicked.connect(slot)
            column.addWidget(button)
        return pane


def _listed(names: Sequence[str]) -> str:
    """The names of a few files; of many the first ones."""
    return ", ".join(names[:MOST_NAMED]) + (f" … (+{len(names) - MOST_NAMED})" if names[MOST_NAMED:] else "")
