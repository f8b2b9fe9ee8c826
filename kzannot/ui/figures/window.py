"""The figures window: a figure, its table and its passages, drawn from the project, following every edit."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QImage
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from kzannot.errors import UserError
from kzannot.model.edits import Edit
from kzannot.project.choices import Choices
from kzannot.project.figure_tables import write_csv
from kzannot.project.figures import Values, compute
from kzannot.project.kept import Materials
from kzannot.project.passages import Passage, Words
from kzannot.ui.figures.chart_area import ChartArea
from kzannot.ui.figures.controls import Controls, Note
from kzannot.ui.figures.kind import Kind, Labels, chart_of, legend_of, say
from kzannot.ui.figures.kinds import KINDS
from kzannot.ui.figures.lists import PassageList, ValueTable
from kzannot.ui.figures.picture import PRINT_SCALE, Picture
from kzannot.ui.figures.style import PRINT, Style
from kzannot.ui.grounds import fill_scrolled
from kzannot.ui.jobs import Job
from kzannot.ui.saving import ask_where
from kzannot.ui.theme import GAP
from kzannot.ui.workspace import Workspace

SHOWN = tuple(kind for kind in KINDS if kind.name not in ("pairs", "disagreements"))
"""The figures of the window; pairs and kinds of disagreement are looked at beside what they lead to."""

LEAST_LINES = 30
"""How many lines of text the figure and the lists need; where there is less room, the window scrolls."""

SETTLE_MS = 250
"""How long the window waits for more edits before it computes anew, in milliseconds."""


class FiguresWindow(QWidget):
    """The figures of a project; hidden, it computes nothing."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._workspace = workspace
        self._values: Values | None = None
        self._key: Any = None
        self._job: Job | None = None
        self._stale = True
        self._materials = self._shown = Materials(workspace.session.project)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._compute)
        self._make_parts()
        self._lay_out()
        self._connect()
        self.setWindowTitle(self.tr("Figures"))
        workspace.theme.fit(self, QSize(1680, 980))
        self._show_kind()

    def show_figure(self, name: str) -> None:
        """Show one of the figures."""
        self._tabs.setCurrentIndex([kind.name for kind in SHOWN].index(name))
        self.show()
        self.raise_()
        self.activateWindow()

    def shows(self, workspace: Workspace) -> bool:
        """Whether these are the figures of that workspace."""
        return self._workspace is workspace

    def rows(self) -> int:
        """How many rows the table has."""
        return self._table.model().rowCount()

    def pick_row(self, row: int) -> None:
        """Choose a row of the table, as a person would, and list the passages behind it."""
        self._table.selectRow(row)
        self._pick(self._table.key(row))

    def is_settled(self) -> bool:
        """Whether what is shown is the project as it is."""
        return not self._stale and self._job is None

    def showEvent(self, event: Any) -> None:  # noqa: N802
        """Compute what was missed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self._settle.start()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Call off what nobody will see."""
        if self._job:
            self._job.cancel()
        super().closeEvent(event)

    # What is shown

    @property
    def kind(self) -> Kind:
        """The figure that is shown."""
        return SHOWN[max(self._tabs.currentIndex(), 0)]

    def _style(self, for_print: bool = False) -> Style:
        colours = PRINT if for_print else self._workspace.theme.colours
        return Style(colours, self.font(), self._workspace.language)

    @Slot()
    def _show_kind(self) -> None:
        self._controls.show_for(self.kind.choices)
        self._values, self._key = None, None
        self._passages.show_passages([])
        self._behind.show_text("")
        self._compute_soon()

    @Slot()
    def _compute_soon(self) -> None:
        self._stale = True
        if self.isVisible():
            self._settle.start()

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        """Read the project anew; what is shown keeps what it was counted from."""
        self._materials = self._materials.after(edit)
        self._controls.follow(edit)
        self._compute_soon()

    @Slot(bool)
    def _follow_blinding(self, hidden: bool) -> None:
        """Close while nobody may look: figures count what everybody marked."""
        if hidden and self.isVisible():
            self.close()
            text = self.tr("While a blind round is open, figures stay hidden from who codes in it.")
            self._workspace.session.tell(text)

    @Slot()
    def _compute(self) -> None:
        """Compute the values in a worker; what is being computed already is called off first."""
        if self._job:
            self._job.cancel()
            return
        self._stale = False
        self._start(replace(self._controls.choices(), samples=0))

    def _start(self, choices: Choices) -> None:
        """Points come first, for they need no draws; intervals and tests follow."""
        materials, name = self._materials, self.kind.name
        if choices.no_copies and not materials.copies.known:
            self._badge.show_text(self.tr("Agency copy is being looked for; until then it counts as before."))
        self._job = Job(lambda task: (materials, compute(materials.project, name, choices, task, materials)))
        self._job.progressed.connect(self._show_progress)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._again)
        self._job.start()

    @Slot(int, int)
    def _show_progress(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    @Slot(object)
    def _take(self, found: tuple[Materials, Values]) -> None:
        self._shown, self._values = found
        self._end_job()
        self._draw()
        if not self._values.choices.samples and not self._stale:
            self._start(self._controls.choices())
        if self._key is not None:
            self._pick(self._key)

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self._end_job()
        self._draw()
        if not isinstance(error, UserError):
            raise error
        self._workspace.session.refuse(error)

    @Slot()
    def _again(self) -> None:
        self._end_job()
        self._compute_soon()

    def _end_job(self) -> None:
        self._job = None
        self._progress.setRange(0, 1)
        self._progress.setValue(0)
        if self._stale and self.isVisible():
            self._settle.start()

    @Slot()
    def _draw(self) -> None:
        """Draw the values anew: they, the theme or the language are others."""
        if self._values is None:
            return
        style = self._style()
        self._parts.setMinimumHeight(LEAST_LINES * self.fontMetrics().height())
        chart = chart_of(self.kind, self._values, style)
        chart.picked.connect(self._pick)
        self._paper.show_chart(chart, say(self.kind.title))
        legend = legend_of(self.kind, self._values, style)
        self._title.setText(legend.title)
        self._badge.show_text(legend.badge)
        self._badge.set_colour(style.colours.colour("warning"))
        self._caption.show_text(legend.caption)
        self._table.show_table(self.kind.table(self._values, style))

    @Slot(object)
    def _pick(self, key: Any) -> None:
        """List the passages behind a mark."""
        self._key = key
        if self._values is None:
            return
        passages = self.kind.passages(self._shown, self._values.choices, key, self._workspace.language)
        text = self.tr("{subject} · passages: {count}")
        subject = self.kind.subject(key, self._labels())
        self._behind.show_text(text.format(count=len(passages), subject=subject))
        self._passages.show_passages(passages)

    def _labels(self) -> Labels:
        project = self._workspace.session.project
        words = Words.of(project, self._workspace.language)
        values = {name: label for (_, name), label in words.values.items()}
        return {
            **{each.id: each.title for each in project.articles()},
            **values,
            **words.frames,
            **words.attributes,
        }

    @Slot(object)
    def _go(self, passage: Passage) -> None:
        self._workspace.go_to(passage.article_id, passage.start, passage.end)

    # Export

    @Slot()
    def _export(self) -> None:
        """Ask where, and write the figure as a picture for print or as a table."""
        if self._values is None:
            return
        place = self._workspace.session.project.path.with_name(f"{self.kind.name}.svg")
        kinds = self.tr("Figure for print (*.svg);;Document (*.pdf);;Picture (*.png);;Table (*.csv)")
        if path := ask_where(self, self.tr("Export figure"), place, kinds):
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Write what is shown, in the form that the file's name asks for."""
        if self._values is None:
            return
        try:
            write_figure(self.kind, self._values, self._style(for_print=True), path)
        except UserError as error:
            self._workspace.session.refuse(error)
        else:
            self._workspace.session.tell(self.tr("Written: {name}").format(name=path.name))

    @Slot()
    def copy_picture(self) -> None:
        """Put what is shown on the clipboard, as fine as it is printed."""
        if self._values is None:
            return
        QGuiApplication.clipboard().setImage(picture_of(self.kind, self._values, self._style(for_print=True)))
        self._workspace.session.tell(self.tr("Copied as a picture"))

    # Make

    def _make_parts(self) -> None:
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for kind in SHOWN:
            self._tabs.addTab(say(kind.short))
        project = self._workspace.session.project
        self._controls = Controls(project, self._workspace.language)
        self._button = QPushButton(self.tr("Export…"))
        self._copy = QPushButton(self.tr("Copy as picture"))
        self._progress = QProgressBar(textVisible=False)
        self._progress.setFixedHeight(3)
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        font = self._title.font()
        font.setPointSizeF(1.25 * font.pointSizeF())
        font.setBold(True)
        self._title.setFont(font)
        self._badge, self._caption, self._behind = Note(), Note(), Note()
        self._paper = ChartArea()
        self._table = ValueTable()
        self._passages = PassageList()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._controls, 1)
        buttons = QVBoxLayout()
        buttons.addWidget(self._button)
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        top.addLayout(buttons)
        figure = QWidget()
        column = QVBoxLayout(figure)
        column.setContentsMargins(0, 0, GAP, 0)
        for part in (self._title, self._badge):
            column.addWidget(part)
        column.addWidget(self._paper, 1)
        column.addWidget(self._caption)
        middle = QSplitter(Qt.Orientation.Horizontal)
        middle.addWidget(figure)
        middle.addWidget(self._table)
        middle.setStretchFactor(0, 3)
        middle.setStretchFactor(1, 2)
        below = QWidget()
        list_ = QVBoxLayout(below)
        list_.setContentsMargins(0, GAP, 0, 0)
        list_.addWidget(self._behind)
        list_.addWidget(self._passages, 1)
        whole = QSplitter(Qt.Orientation.Vertical)
        whole.addWidget(middle)
        whole.addWidget(below)
        whole.setStretchFactor(0, 3)
        whole.setStretchFactor(1, 1)
        middle.setSizes([800, 450])
        whole.setSizes([600, 190])
        # Where rows above can break, Qt takes the height that is liked for one that is needed, and scrolls.
        whole.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._parts = whole
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        rows.addWidget(self._tabs)
        rows.addLayout(top)
        rows.addWidget(self._progress)
        rows.addWidget(whole, 1)
        fill_scrolled(self, page)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._show_kind)
        self._controls.changed.connect(self._compute_soon)
        self._button.clicked.connect(self._export)
        self._copy.clicked.connect(self.copy_picture)
        self._table.picked.connect(self._pick)
        self._passages.wanted.connect(self._go)
        self._workspace.session.edited.connect(self._follow)
        self._workspace.theme.changed.connect(self._draw)
        self._workspace.blinding.changed.connect(self._follow_blinding)


def write_figure(kind: Kind, values: Values, style: Style, path: Path) -> None:
    """Write a figure: as a table where the file's name asks for one, else as a picture."""
    if path.suffix.lower() == ".csv":
        write_csv(values, path)
        return
    chart = chart_of(kind, values, style)
    try:
        Picture(chart, legend_of(kind, values, style)).write(path)
    finally:
        chart.deleteLater()


def picture_of(kind: Kind, values: Values, style: Style) -> QImage:
    """A figure in pixels, as fine as it is printed."""
    chart = chart_of(kind, values, style)
    try:
        return Picture(chart, legend_of(kind, values, style)).image(PRINT_SCALE)
    finally:
        chart.deleteLater()
