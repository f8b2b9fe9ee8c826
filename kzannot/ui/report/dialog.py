"""This module is about how the agreement report is wanted, and what people enter for it."""

from pathlib import Path

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QSpinBox, QWidget

from kzannot.project.project import Project
from kzannot.project.report_facts import enter_facts, entered_facts, offered_facts
from kzannot.project.reporting import Wanted, forms
from kzannot.ui.datasets.forms import Form
from kzannot.ui.report.facts_form import FactsForm
from kzannot.ui.saving import ask_where
from kzannot.ui.theme import fit
from kzannot.ui.translation import in_words

SIZE = QSize(620, 700)
MOST_SEED = 2**31 - 1
MOST_DRAWS = 100_000


class ReportDialog(Form):
    """Asks for form, language and passages of the report, and for the facts that the project lacks.

    What was typed is stored when the dialog closes, in whatever way.

    Signals:
        typed: the edit that stores the facts.
    """

    typed = Signal(object)

    def __init__(self, project: Project, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Agreement report"))
        self.go.setText(self.tr("Write…"))
        fit(self, SIZE)
        self._project = project
        self._file = QComboBox()
        for title, suffixes in forms():
            self._file.addItem(in_words(title), suffixes)
        self._language = QComboBox()
        for name, title in (("de", "Deutsch"), ("en", "English")):
            self._language.addItem(title, name)
        self._language.setCurrentIndex(self._language.findData(language))
        self._texts = QComboBox()
        for value, title in (
            ("full", self.tr("In full")),
            ("words", self.tr("First words of each")),
            ("none", self.tr("No texts, offsets alone")),
        ):
            self._texts.addItem(title, value)
        self._draws = QSpinBox(minimum=0, maximum=MOST_DRAWS, singleStep=500, value=Wanted().samples)
        self._seed = QSpinBox(minimum=0, maximum=MOST_SEED, value=Wanted().seed)
        names = [fact.name for fact in offered_facts(language)]
        self.facts = FactsForm(entered_facts(project), names, project.read_only)
        self._entered = QLabel(wordWrap=True)
        self._lay_out()
        self._language.currentIndexChanged.connect(self._speak)
        self.facts.changed.connect(self._count)
        self.finished.connect(self._store)
        self._speak()

    def wanted(self) -> Wanted:
        """How the report is wanted."""
        return Wanted(
            language=self._language.currentData(),
            texts=self._texts.currentData(),
            samples=self._draws.value(),
            seed=self._seed.value(),
        )

    def choose(self, suffix: str, language: str, texts: str) -> None:
        """Take another form, language and share of the texts."""
        forms_there = [self._file.itemData(index) for index in range(self._file.count())]
        self._file.setCurrentIndex(next(n for n, suffixes in enumerate(forms_there) if suffix in suffixes))
        self._language.setCurrentIndex(self._language.findData(language))
        self._texts.setCurrentIndex(self._texts.findData(texts))

    def path(self) -> Path | None:
        """Ask where to; None where the person thought better of it."""
        suffixes = self._file.currentData()
        place = self._project.path.with_suffix(suffixes[0])
        kinds = f"{self._file.currentText()} ({' '.join(f'*{suffix}' for suffix in suffixes)})"
        return ask_where(self.parentWidget(), self.windowTitle(), place, kinds)

    def _lay_out(self) -> None:
        self.form.addRow(self.tr("Form"), self._file)
        self.form.addRow(self.tr("Language"), self._language)
        self.form.addRow(self.tr("Passages"), self._texts)
        self.form.addRow(self.tr("Draws"), self._draws)
        self.form.addRow(self.tr("Seed"), self._seed)
        self.column.addWidget(self._entered)
        self.column.addWidget(self.facts, 1)
        self.lay_out_buttons()

    @Slot()
    def _speak(self) -> None:
        language = self._language.currentData()
        self.facts.speak(language, offered_facts(language))
        self._count()

    @Slot()
    def _count(self) -> None:
        said = self.tr(
            "What the project cannot know, for the methods section: {entered} of {all} entered. The number "
            "is that of the point in the report; what is left empty is named there as a gap."
        )
        self._entered.setText(said.format(entered=self.facts.entered(), all=len(self.facts.facts())))

    @Slot()
    def _store(self) -> None:
        edit = enter_facts(self._project, self.facts.facts())
        if edit.changes:
            self.typed.emit(edit)
