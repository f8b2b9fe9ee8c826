"""This module is about coding what was found: with which frame, and whether all of it or a selection."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from kzannot.model.codebook import Frame
from kzannot.model.edits import Edit
from kzannot.project.finding import Hit
from kzannot.ui.finding.tagging import Tagged, tag_hits
from kzannot.ui.jobs import Job
from kzannot.ui.theme import GAP
from kzannot.ui.workspace import Workspace


class CodingRow(QWidget):
    """Asks which places get which frame, and gives it to them in one edit.

    Signals:
        all_wanted, selected_wanted: all places, or those that are selected, shall have the frame.
    """

    all_wanted = Signal()
    selected_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = workspace.session
        self._job: Job | None = None
        self._found = 0
        self.frames = QComboBox()
        self.frames.setAccessibleName(self.tr("Frame for what was found"))
        self.frames.setPlaceholderText(self.tr("Frame …"))
        self._workspace = workspace
        self._fill()
        self.selected = QPushButton(self.tr("Tag the &selected"))
        self.all = QPushButton(self.tr("Tag a&ll"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for widget in (self.frames, self.selected, self.all):
            row.addWidget(widget)
        self.selected.clicked.connect(self.selected_wanted)
        self.all.clicked.connect(self.all_wanted)
        self.frames.currentIndexChanged.connect(self._enable)
        self._session.edited.connect(self._follow)
        self._enable()

    def follow(self, found: int) -> None:
        """Heed how many places there are."""
        self._found = found
        self._enable()

    def is_busy(self) -> bool:
        """Whether an edit is being made."""
        return self._job is not None

    def tag(self, hits: Sequence[Hit]) -> None:
        """Give the frame to places; a worker asks the rules, the window makes the edit."""
        project, frame = self._session.project, self.frames.currentData()
        annotator = project.annotator
        if not hits or frame is None or annotator is None or self._job:
            return
        self._job = Job(lambda task: tag_hits(project, hits, frame, annotator))
        self._job.finished.connect(self._apply)
        self._job.failed.connect(self._fail)
        self._job.start()
        self._enable()

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        """Offer the frames that a revised codebook has; the one that is chosen stays."""
        if next(edit.of(Frame), None):
            chosen = self.frames.currentData()
            self._fill()
            ids = [self.frames.itemData(place).id for place in range(self.frames.count())]
            if chosen and chosen.id in ids:
                self.frames.setCurrentIndex(ids.index(chosen.id))

    def _fill(self) -> None:
        self.frames.clear()
        for frame in self._session.project.frames():
            if not frame.retired:
                self.frames.addItem(frame.label.in_language(self._workspace.codebook_language), frame)
        self.frames.setCurrentIndex(-1)

    @Slot(object)
    def _apply(self, tagged: Tagged) -> None:
        """Make the edit, and say what was left out and why."""
        self._job = None
        self._enable()
        count = len(tagged.edit.changes)
        if count and not self._session.apply(tagged.edit):
            return
        lines = [self.tr("Tagged: {count}.").format(count=count)]
        lines += [
            self.tr("Left out: {count}. {reason}").format(count=left, reason=reason)
            for reason, left in tagged.left_out.most_common()
        ]
        self._session.tell(" ".join(lines))

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self._job = None
        self._enable()
        raise error

    @Slot()
    def _enable(self) -> None:
        ready = self._found > 0 and self.frames.currentIndex() >= 0 and self._job is None
        self.selected.setEnabled(ready)
        self.all.setEnabled(ready)
