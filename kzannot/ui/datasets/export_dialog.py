"""This module is about annotated datasets out: which format, what of the project, and what is lost."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from kzannot.model.codebook import Frame
from kzannot.model.study import Round
from kzannot.project.choosing import Choice, Inventory
from kzannot.project.file_formats import FileFormat, file_formats
from kzannot.project.project import Project
from kzannot.ui.datasets.forms import Form, Picks, choice_box, format_box
from kzannot.ui.saving import ask_where
from kzannot.ui.theme import GAP, wide
from kzannot.ui.translation import in_words


class ExportDialog(Form):
    """Asks what of a project is exported, in which format, and says beforehand what is lost and left out."""

    def __init__(self, project: Project, parent: QWidget, language: str = "en") -> None:
        self._formats = [each for each in file_formats() if each.writes]
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export dataset"))
        self.go.setText(self.tr("Export…"))
        self._folder = project.path
        self._inventory = Inventory(project)
        self._format = format_box(self._formats)
        self._keeps, self._loses = self.note(), self.note()
        self._make_picks(project, language)
        self._make_boxes(project)
        self.portion = QLabel(wordWrap=True)
        self._lay_out()
        self._connect()
        self._describe()

    def format_name(self) -> str:
        """The chosen format."""
        return str(self._format.currentData())

    def choose_format(self, name: str) -> None:
        """Take another format."""
        self._format.setCurrentIndex(self._format.findData(name))

    def choice(self) -> Choice:
        """What of the project is exported."""
        return Choice(
            self.annotators.chosen(),
            self._layer.currentData(),
            self._round.currentData(),
            self.frames.chosen(),
            self.outlets.chosen(),
        )

    def texts(self) -> str:
        """How much of the texts is exported."""
        return str(self._texts.currentData()) if self._chosen().bare else "full"

    def offsets(self) -> str:
        """Whether offsets count in the text or in the source."""
        return str(self._offsets.currentData()) if self._chosen().offsets == "one" else "text"

    def path(self) -> Path | None:
        """Ask where to; None where the person thought better of it."""
        chosen = self._chosen()
        place = self._folder.with_suffix(chosen.suffixes[0])
        pattern = " ".join(f"*{suffix}" for suffix in chosen.suffixes)
        kinds = f"{in_words(chosen.title)} ({pattern})"
        if place.suffix == ".zip":
            kinds += ";;" + self.tr("The same files in a folder (*)")
        return ask_where(self.parentWidget(), self.windowTitle(), place, kinds)

    def _make_picks(self, project: Project, language: str) -> None:
        names = [each.name for each in project.annotators()]
        self.annotators = Picks(self.tr("Annotators"), [(name, name) for name in names])
        frames = {each.name: each.label.in_language(language) or each.name for each in project.records(Frame)}
        frames = {each.name: frames[each.name] for each in project.frames()} | frames
        self.frames = Picks(self.tr("Frames"), frames.items())
        outlets = [(each.name, each.name) for each in project.outlets()]
        if any(article.outlet_id is None for article in project.articles()):
            outlets.append(("", self.tr("without an outlet")))
        self.outlets = Picks(self.tr("Outlets"), outlets)

    def _make_boxes(self, project: Project) -> None:
        rounds = [(each.name, each.name) for each in project.records(Round)]
        self._round = choice_box([("", self.tr("All rounds and none")), *rounds])
        self._layer = choice_box(
            [
                ("", self.tr("All codings")),
                ("coder", self.tr("Coders alone")),
                ("gold", self.tr("Adjudicated coding alone")),
            ]
        )
        self._texts = choice_box(
            [
                ("full", self.tr("Full texts")),
                ("words", self.tr("First words of each span")),
                ("none", self.tr("No texts, offsets alone")),
            ]
        )
        self._offsets = choice_box(
            [("text", self.tr("in the article's text")), ("source", self.tr("in the source file"))]
        )

    def _lay_out(self) -> None:
        self.form.addRow(self.tr("Format"), self._format)
        self.form.addRow(self.tr("Keeps"), self._keeps)
        self.form.addRow(self.tr("Loses"), self._loses)
        self.form.addRow(self.tr("Texts"), self._texts)
        self.form.addRow(self.tr("Offsets count"), self._offsets)
        self.form.addRow(self.tr("Layer"), self._layer)
        self.form.addRow(self.tr("Round"), self._round)
        row = QHBoxLayout()
        row.setSpacing(2 * GAP)
        for picks in (self.annotators, self.frames, self.outlets):
            row.addWidget(picks, 1)
        self.column.addLayout(row)
        self.column.addWidget(self.portion)
        self.lay_out_buttons()
        self.setMinimumWidth(wide(640))

    def _connect(self) -> None:
        self._format.currentIndexChanged.connect(self._describe)
        self._format.currentIndexChanged.connect(self._count)
        for box in (self._layer, self._round):
            box.currentIndexChanged.connect(self._count)
        for picks in (self.annotators, self.frames, self.outlets):
            picks.changed.connect(self._count)
        self._count()

    def _chosen(self) -> FileFormat:
        return self._formats[self._format.currentIndex()]

    @Slot()
    def _describe(self) -> None:
        chosen = self._chosen()
        self._keeps.setText(in_words(chosen.keeps))
        self._loses.setText(in_words(chosen.loses))
        for box, free, why in (
            (self._texts, chosen.bare, self.tr("This format cannot be written without the texts.")),
            (self._offsets, chosen.offsets == "one", self.tr("This format holds both offsets, or none.")),
        ):
            box.setEnabled(free)
            box.setToolTip("" if free else why)

    @Slot()
    def _count(self) -> None:
        empty = any(picks.is_empty() for picks in (self.annotators, self.frames, self.outlets))
        self.go.setEnabled(not empty)
        if empty:
            self.portion.setText(self.tr("Nothing is ticked in one of the lists."))
            return
        taken = self._inventory.of(self.choice(), self._chosen().earlier)
        whole = self._inventory.of(Choice())
        if taken == whole:
            text = self.tr("Everything is exported. Spans: {spans}, articles: {articles}, people: {people}.")
        else:
            text = self.tr(
                "Exported: {spans} of {all_spans} spans, {articles} of {all_articles} articles, "
                "{people} of {all_people} people. The rest is left out."
            )
        self.portion.setText(
            text.format(
                spans=taken.spans,
                all_spans=whole.spans,
                articles=taken.articles,
                all_articles=whole.articles,
                people=taken.annotators,
                all_people=whole.annotators,
            )
        )
