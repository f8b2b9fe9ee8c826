"""This module is about two codings of one article side by side in its text, a passage of it highlighted."""

from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kzannot.model.records import Annotator
from kzannot.project.disagreements import Meeting
from kzannot.project.passages import Words as Codings
from kzannot.ui.chips import smaller
from kzannot.ui.columns import Elided
from kzannot.ui.marks import Marks
from kzannot.ui.text.values import Block
from kzannot.ui.text.view import SpanText
from kzannot.ui.theme import GAP
from kzannot.ui.workspace import Workspace


class Coding(QWidget):
    """One annotator's spans in a text that is only read."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._article: UUID | None = None
        self.name, self.said = Elided(""), Elided("")
        self.name.setFont(smaller(self.font(), 1.0, QFont.Weight.DemiBold))
        self.said.setForegroundRole(self.said.palette().ColorRole.PlaceholderText)
        self.text = SpanText(workspace.theme.colours, self)
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._dress()
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, 0, GAP, 0)
        column.setSpacing(2)
        for part in (self.name, self.said):
            column.addWidget(part)
        column.addWidget(self.text, 1)
        workspace.theme.changed.connect(self._paint)
        workspace.settings.changed.connect(self._dress)

    def show_coding(self, case: Meeting, annotator: Annotator, said: str) -> None:
        """Show what somebody marked in the article of a case, the passage highlighted and in sight."""
        project, article = self._workspace.session.project, case.coded.article
        self.name.show_whole(annotator.name)
        self.said.show_whole(said)
        self.text.setAccessibleName(f"{annotator.name}: {article.title}")
        if article.id != self._article:
            self._article = article.id
            blocks = [Block(each.kind, each.start, each.end) for each in project.sections(article.id)]
            self.text.show_text(case.coded.text, blocks)
        marks = Marks(
            project.frames(),
            project.attributes(),
            project.annotators(),
            annotator.id,
            self._workspace.codebook_language,
        )
        self.text.set_marks(marks.mark(span) for span in project.spans(article.id, annotator.id))
        self.text.select(case.start, case.end)
        self.text.scroll_to(case.start)
        self.text.reveal(case.start, case.end)

    @Slot()
    def _dress(self) -> None:
        settings = self._workspace.settings
        self.text.set_reading(
            self._workspace.appearance.font(), settings["reading_width"], settings["line_height"]
        )

    @Slot()
    def _paint(self) -> None:
        self.text.set_colours(self._workspace.theme.colours)
        # A style sheet on the application keeps the viewport from inheriting a palette that changes later.
        self.text.viewport().setPalette(self.text.palette())


class SideBySide(QWidget):
    """The two codings of a case; scrolling one scrolls the other."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._leads = False
        self._tops = [0, 0]
        self.case: Meeting | None = None
        self._title = Elided("")
        self._hint = QLabel(self.tr("Choose a passage above to see both codings in the text."))
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setForegroundRole(self._hint.palette().ColorRole.PlaceholderText)
        self.codings = (Coding(workspace), Coding(workspace))
        self._pair = QWidget()
        row = QHBoxLayout(self._pair)
        row.setContentsMargins(0, 0, 0, 0)
        for place, coding in enumerate(self.codings):
            row.addWidget(coding, 1)
            coding.text.scrolled.connect(lambda place=place: self._follow(place))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP // 2, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self._pair, 1)
        column.addWidget(self._hint, 1)
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self.case = None
        self._pair.hide()
        self._title.hide()
        self._hint.show()

    def show_case(self, case: Meeting, codings: Codings, where: str) -> None:
        """Show both codings of a case; `where` says which case of how many it is."""
        people = {each.name: each for each in self._workspace.session.project.annotators()}
        self.case = case
        self._title.show_whole(
            "  ·  ".join(part for part in (where, case.outlet, case.coded.article.title) if part)
        )
        self._hint.hide()
        self._title.show()
        self._pair.show()
        sides = (case.encounter.first, case.encounter.second)
        self._leads = True
        for coding, name, marks in zip(self.codings, case.annotators, sides, strict=True):
            coding.show_coding(case, people[name], codings.of_marks(marks))
        self._leads = False
        self._tops = [coding.text.first_visible() for coding in self.codings]

    def focus(self) -> None:
        """Give the keys to the first text."""
        self.codings[0].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, place: int) -> None:
        """Bring the other text to where one was scrolled to."""
        top = self.codings[place].text.first_visible()
        if self._leads or top == self._tops[place]:
            return
        self._leads = True
        self.codings[1 - place].text.scroll_to(top)
        self._leads = False
        self._tops = [coding.text.first_visible() for coding in self.codings]
