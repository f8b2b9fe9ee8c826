"""This module is about the preview: what of a file will be text, and the means to put its sections right."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from kzannot.errors import UserError
from kzannot.model.records import SectionKind
from kzannot.project import recutting
from kzannot.project.importing import Candidate
from kzannot.ui.chips import ChoiceChip, Flow, smaller
from kzannot.ui.importing.cuts import CUTS, KIND_CUTS, Cut
from kzannot.ui.importing.sections_view import SectionsView
from kzannot.ui.importing.shape_row import ShapeRow
from kzannot.ui.importing.tray import Tray
from kzannot.ui.importing.version_row import VersionRow
from kzannot.ui.plain import tooltip
from kzannot.ui.section_names import section_name
from kzannot.ui.theme import GAP, Theme
from kzannot.ui.translation import told

_MENU_KEYS = ("Return", "Enter")


class Preview(QWidget):
    """Shows one file of the tray, and changes its sections as a person wants them.

    Signals:
        refused: a UserError that says why a section could not be changed so.
    """

    refused = Signal(object)

    def __init__(self, tray: Tray, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tray = tray
        self._theme = theme
        self._place = -1
        self._shown: Candidate | None = None
        self.view = SectionsView(theme)
        self.shapes = ShapeRow(tray)
        self.versions = VersionRow(tray)
        self._kinds = {kind: self._kind_chip(kind, cut) for kind, cut in KIND_CUTS.items()}
        self._notes = self._label()
        self._facts = self._label()
        self._refusal = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._refusal.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._refusal.setMargin(4 * GAP)
        self._pages = QStackedWidget()
        self._lay_out()
        self.view.chosen.connect(self._follow_choice)
        self.view.border_moved.connect(self._move_border)
        self.shapes.refused.connect(self.refused)
        tray.changed.connect(self._follow)

    def show_place(self, place: int) -> None:
        """Show a file of the tray; with -1 none."""
        self._place = place
        self._shown = self._tray[place] if place >= 0 else None
        self.view.show_file(self._shown)
        self.shapes.show_place(place)
        self.versions.show_place(place)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Do what a key of the table says, or show the kinds to choose from."""
        key = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
        cut = next((cut for cut in (*KIND_CUTS.values(), *CUTS) if cut.key == key.removeprefix("Num+")), None)
        if self._shown is None or not self.view.hasFocus():
            super().keyPressEvent(event)
        elif key in _MENU_KEYS:
            self._show_menu(self.view.mapToGlobal(self.view.rect().center()))
        elif cut:
            self.perform(cut)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Show what can be done with the chosen sections."""
        if self._shown and self.view.geometry().contains(event.pos()):
            self._show_menu(event.globalPos())

    def perform(self, cut: Cut) -> None:
        """Change what is chosen."""
        try:
            self._tray.change([self._place], cut.change(self.view))
        except UserError as error:
            self.refused.emit(error)

    # Inside

    @Slot(int, int)
    def _move_border(self, index: int, offset: int) -> None:
        try:
            self._tray.change([self._place], partial(recutting.move_border, index=index, offset=offset))
        except UserError as error:
            self.refused.emit(error)

    @Slot()
    def _follow(self) -> None:
        if not 0 <= self._place < len(self._tray):
            return
        candidate = self._tray[self._place]
        if self._shown and candidate.draft is not self._shown.draft:
            another = candidate.name != self._shown.name
            self.view.show_file(candidate) if another else self.view.follow(candidate)
            self.shapes.show_place(self._place)
        self._shown = candidate
        self.versions.show_place(self._place)
        self._tell()

    @Slot()
    def _follow_choice(self) -> None:
        kinds = self.view.kinds()
        for kind, chip in self._kinds.items():
            chip.set_chosen(kinds == {kind})

    def _tell(self) -> None:
        """Say what the reader of the file noticed, and how much of it is text."""
        candidate = self._shown
        draft = candidate.draft if candidate else None
        self._pages.setCurrentIndex(0 if draft else 1)
        if draft is None:
            refusal = candidate.refusal if candidate else None
            self._refusal.setText(told(refusal) if refusal else "")
            return
        notes = [QCoreApplication.translate("messages", note) for note in draft.notes]
        if candidate and candidate.alike:
            alike = self.tr("Much like {name}: {share} % of the runs of words are the same.")
            notes.insert(0, alike.format(name=candidate.alike, share=round(100 * candidate.share)))
        if self.view.is_cut():
            notes.append(
                self.tr("The file is so long that its end is not shown here; all of it is imported.")
            )
        self._notes.setText(" ".join(notes))
        self._notes.setVisible(bool(notes))
        self._facts.setText(self._counted(recutting.tally(draft)))

    def _counted(self, tally: recutting.Tally) -> str:
        """How much of a file is text, in words."""
        facts = self.tr("{sections} sections of text with {words} words, {furniture} of furniture")
        if tally.entries:
            facts += self.tr(", {entries} ticker entries")
        locale = QLocale()
        return facts.format(
            sections=locale.toString(tally.sections),
            words=locale.toString(tally.words),
            furniture=locale.toString(tally.furniture),
            entries=locale.toString(tally.entries),
        )

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind, cut in KIND_CUTS.items():
            action = menu.addAction(f"{section_name(kind)}\t{cut.key}")
            action.setCheckable(True)
            action.setChecked(self.view.kinds() == {kind})
            action.triggered.connect(partial(self._perform, cut))
            if action.isChecked():
                menu.setActiveAction(action)
        menu.addSeparator()
        for cut in filter(lambda cut: cut.text, CUTS):
            key = QKeySequence(cut.key).toString(QKeySequence.SequenceFormat.NativeText)
            action = menu.addAction(f"{QCoreApplication.translate('cuts', cut.text)}\t{key}")
            action.triggered.connect(partial(self._perform, cut))
        menu.popup(place)

    def _perform(self, cut: Cut, checked: bool = False) -> None:
        self.perform(cut)
        self.view.setFocus()

    def _kind_chip(self, kind: SectionKind, cut: Cut) -> ChoiceChip:
        return self._chip(section_name(kind), cut)

    def _chip(self, text: str, cut: Cut) -> ChoiceChip:
        # Qt's German for the arrow keys is longer than what stands on them.
        key = cut.key.replace("Up", "↑").replace("Down", "↓")
        chip = ChoiceChip(text, key, self._theme)
        chip.setToolTip(tooltip(QCoreApplication.translate("cuts", cut.hint)) if cut.hint else "")
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.clicked.connect(partial(self._perform, cut))
        return chip

    def _label(self) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(smaller(self.font(), 0.92))
        label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
        return label

    def _lay_out(self) -> None:
        kinds, cuts = QWidget(), QWidget()
        Flow(self._kinds.values(), kinds)
        Flow([self._chip(QCoreApplication.translate("cuts", c.text), c) for c in CUTS if c.text], cuts)
        page = QFrame()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (kinds, cuts, self.shapes, self._notes, self.versions):
            column.addWidget(widget)
        column.addWidget(self.view, 1)
        column.addWidget(self._facts)
        self._pages.addWidget(page)
        self._pages.addWidget(self._refusal)
        own = QVBoxLayout(self)
        own.setContentsMargins(GAP, 0, GAP, 0)
        own.addWidget(self._pages)
