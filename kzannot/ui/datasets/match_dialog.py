"""This module is about the names of a foreign file, what they are called here, and what would come in.

Nothing reaches the project before Load is pressed; then everything does in one edit, or nothing.
"""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kzannot.errors import UserError
from kzannot.project.loading import Incoming, Loaded, Terms, prepare
from kzannot.project.matching import KINDS, LABEL, SAME, SIMILAR, Matches, Proposal, names_of, proposed
from kzannot.project.project import Project
from kzannot.project.tasks import Task
from kzannot.ui.datasets.forms import noted
from kzannot.ui.jobs import Job
from kzannot.ui.theme import GAP, fit
from kzannot.ui.translation import told

DELAY = 120
"""After how many milliseconds without a change the preview is made anew."""

LEFT_OUT = ""
"""What a box holds for a name that is left out; no name is empty."""


class MatchDialog(QDialog):
    """Lets a person match names, and shows what would come in.

    Signals:
        chosen: what is to be loaded.
    """

    chosen = Signal(object)

    def __init__(
        self, project: Project, incoming: Incoming, terms: Terms, language: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Load annotations"))
        self._project, self._incoming, self._terms = project, incoming, terms
        self._loaded: Loaded | None = None
        self._job: Job | None = None
        self._boxes: dict[str, dict[str, QComboBox]] = {kind: {} for kind in KINDS}
        self.tree = QTreeWidget()
        self.preview = QLabel(wordWrap=True)
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.notes = QListWidget()
        self.notes.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = self._buttons.addButton(self.tr("&Load"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setDefault(True)
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._lay_out()
        self._fill(language)
        self._timer.timeout.connect(self._look)
        self._buttons.accepted.connect(self._load)
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(self._stop)
        self._look()

    def match(self, kind: str, name: str, target: str | None) -> None:
        """Match a name of the file (a frame of `frames`, say) to one of the project; None leaves it out."""
        box = self._boxes[kind][name]
        box.setCurrentIndex(box.findData(LEFT_OUT if target is None else target))

    def matches(self) -> Matches:
        """What the names of the file are called."""
        return Matches(
            *({name: box.currentData() or None for name, box in self._boxes[kind].items()} for kind in KINDS)
        )

    # Make

    def _lay_out(self) -> None:
        heads = (self.tr("In the file"), self.tr("Spans"), self.tr("Here"), self.tr("Because"))
        self.tree.setHeaderLabels(heads)
        self.tree.setRootIsDecorated(False)
        self.tree.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tree.setItemsExpandable(False)
        self.tree.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        self.tree.setAccessibleName(self.tr("Names of the file"))
        self.notes.setAccessibleName(self.tr("What is left out or differs"))
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, GAP, 0, 0)
        column.addWidget(self.preview)
        column.addWidget(self.notes, 1)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.tree)
        halves.addWidget(below)
        halves.setStretchFactor(0, 2)
        halves.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(3 * GAP, 2 * GAP, 3 * GAP, 2 * GAP)
        whole.setSpacing(2 * GAP)
        whole.addWidget(halves, 1)
        whole.addWidget(self._buttons)
        fit(self, QSize(760, 560))

    def _fill(self, language: str) -> None:
        proposals = proposed(self._project, self._incoming.content)
        own = names_of(self._project, language)
        titles = (self.tr("Frames"), self.tr("Annotators"), self.tr("Attributes"))
        for kind, title in zip(KINDS, titles, strict=True):
            rows: tuple[Proposal, ...] = getattr(proposals, kind)
            if rows:
                head = QTreeWidgetItem(self.tree, [title])
                font = head.font(0)
                font.setBold(True)
                head.setFont(0, font)
                head.setExpanded(True)
                _name_cells(head, title)
                for row in rows:
                    self._add(head, kind, row, own[kind])
        boxes = [box for kind in KINDS for box in self._boxes[kind].values()]
        for box, following in pairwise([*boxes, self.notes]):
            self.setTabOrder(box, following)
        header = self.tree.header()
        header.setStretchLastSection(False)
        for column in (0, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (1, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def _add(self, head: QTreeWidgetItem, kind: str, row: Proposal, own: Mapping[str, str]) -> None:
        said = f"{row.label} ({row.name})" if row.label not in ("", row.name) else row.name
        item = QTreeWidgetItem(head, [said, str(row.spans), "", self._reason(row.why)])
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        box = QComboBox()
        box.setAccessibleName(said)
        for name, label in own.items():
            box.addItem(label, name)
        if row.name not in own:
            box.addItem(self.tr("Add {name}").format(name=row.name), row.name)
        box.addItem(self.tr("Leave out"), LEFT_OUT)
        box.setCurrentIndex(box.findData(row.target))
        box.currentIndexChanged.connect(self._change)
        self.tree.setItemWidget(item, 2, _with_room(box))
        self._boxes[kind][row.name] = box
        _name_cells(item, said)

    def _reason(self, why: str) -> str:
        if why == SAME:
            return self.tr("same name")
        if why == LABEL:
            return self.tr("same label")
        return self.tr("similar") if why == SIMILAR else self.tr("new")

    # Look

    @Slot()
    def _change(self) -> None:
        """Look anew a little later; what is being looked at is the matches of before."""
        self._stop()
        self.go.setEnabled(False)
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        """Find out in a worker what would come in."""
        self._stop()
        self.go.setEnabled(False)
        self.preview.setText(self.tr("Looking at what would come in …"))
        terms = replace(self._terms, matches=self.matches(), adds=True)
        project, incoming = self._project, self._incoming

        def work(task: Task) -> Loaded:
            loaded = prepare(project, incoming, terms)
            task.go_on()
            return loaded

        self._job = Job(work)
        self._job.finished.connect(self._show)
        self._job.failed.connect(self._refuse)
        self._job.start()

    @Slot()
    def _stop(self) -> None:
        """Hear no more of work that is under way."""
        if self._job:
            self._job.cancel()
            self._job.finished.disconnect(self._show)
            self._job.failed.disconnect(self._refuse)
            self._job = None

    @Slot(object)
    def _show(self, loaded: Loaded) -> None:
        if self._job is None:  # it was on its way already when the matches were changed
            return
        self._loaded, self._job = loaded, None
        self.preview.setText(self._told(loaded))
        self.notes.clear()
        self.notes.addItems([noted(note) for note in loaded.notes])
        self.notes.setVisible(bool(loaded.notes))
        self.go.setEnabled(bool(loaded.edit.changes))

    @Slot(Exception)
    def _refuse(self, error: Exception) -> None:
        if self._job is None:  # as above
            return
        self._job = None
        if not isinstance(error, UserError):
            raise error
        self.preview.setText(told(error))
        self.notes.clear()
        self.notes.setVisible(False)

    def _told(self, loaded: Loaded) -> str:
        kinds = {
            "article": self.tr("articles"),
            "span": self.tr("spans"),
            "reading": self.tr("read sections"),
            "answer": self.tr("answers"),
            "annotator": self.tr("annotators"),
            "frame": self.tr("frames"),
            "attribute": self.tr("attributes"),
        }
        parts = [f"{word}: {loaded.added[kind]}" for kind, word in kinds.items() if kind in loaded.added]
        text = self.tr("New – {things}.").format(things=", ".join(parts or [self.tr("nothing")]))
        if loaded.skipped:
            text += " " + self.tr("There already: {count}.").format(count=loaded.skipped)
        if "codebook" in loaded.added:
            text += " " + self.tr("The file brings its codebook; frames are not matched.")
        return text

    @Slot()
    def _load(self) -> None:
        if self._loaded:
            self.chosen.emit(self._loaded)
            self.accept()


def _with_room(box: QComboBox) -> QWidget:
    """The box in a cell that keeps it apart from the boxes of the rows above and below."""
    cell = QWidget()
    row = QHBoxLayout(cell)
    row.setContentsMargins(0, GAP // 4, GAP, GAP // 4)
    row.addWidget(box)
    return cell


def _name_cells(item: QTreeWidgetItem, name: str) -> None:
    """Let a screen reader say of every cell what its row is about."""
    for column in range(item.treeWidget().columnCount()):
        told = ", ".join(filter(None, (name, item.text(column) if column else "")))
        item.setData(column, Qt.ItemDataRole.AccessibleTextRole, told)
