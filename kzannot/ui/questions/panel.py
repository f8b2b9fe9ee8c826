"""This module is about the panel with the questions about the focused article, answered by keyboard.

The panel shows what is stored; an answer becomes an edit, and the panel shows what comes back. "None" is an
answer; a question without one is open.
"""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from kzannot.model import edits
from kzannot.model.codebook import Attribute, Frame, Level
from kzannot.model.edits import Edit
from kzannot.model.records import Answer, Article
from kzannot.ui.chips import smaller
from kzannot.ui.questions.field import QuestionField
from kzannot.ui.questions.options import options_of
from kzannot.ui.theme import GAP
from kzannot.ui.workspace import Workspace


class QuestionPanel(QWidget):
    """Asks the signed-in annotator what the codebook wants to know of the focused article.

    Signals:
        left: the person wants back to the text.
    """

    left = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._session = workspace.session
        annotator = self._session.project.annotator
        assert annotator, "articles are judged by somebody who is signed in"
        self._me = annotator.id
        self._article: Article | None = None
        self._answers: dict[str, Answer] = {}
        self._fields: list[QuestionField] = []
        self._title = QLabel()
        self._count = QLabel()
        self._area = QScrollArea()
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what it holds takes the keys
        self.setAccessibleName(self.tr("Questions about the article"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # where nothing is asked, Escape must still work
        self._lay_out()
        self._fill()
        self._connect()

    def take_focus(self) -> None:
        """Let the person answer: the first open question gets the keys, else the first of all."""
        first = next((field for field in self._fields if field.value() is None), None)
        if field := first or next(iter(self._fields), None):
            self._focus(field)
        else:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def progress_text(self) -> str:
        """What the panel says about how much is answered, or why nothing is asked."""
        return self._count.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go back to the text with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # Show

    @Slot()
    def _show_article(self) -> None:
        """Show what is stored of the article that has the keys."""
        view = self._workspace.columns.focused
        if view is None:
            self._article, self._answers = None, {}
        elif self._article is None or view.article.id != self._article.id:
            answers = self._session.project.answers(view.article.id, self._me)
            self._article, self._answers = view.article, {answer.question: answer for answer in answers}
        self._tell()

    def _tell(self) -> None:
        self._title.setText(self._article.title if self._article else "")
        self._area.setVisible(bool(self._fields) and self._article is not None)
        for field in self._fields:
            answer = self._answers.get(field.question.name)
            field.show_value(answer.value if answer else None)
        if not self._fields:
            text = self.tr("The codebook asks nothing about whole articles.")
        elif self._article is None:
            text = self.tr("No article is open.")
        else:
            done = sum(field.value() is not None for field in self._fields)
            text = self.tr("{done} of {all} answered").format(done=done, all=len(self._fields))
        self._count.setText(text)

    # Ask

    def _answer(self, field: QuestionField, value: str | None) -> None:
        if self._article is None:
            return
        before = self._answers.get(field.question.name)
        after = None
        if value is not None:
            fresh = Answer(
                article_id=self._article.id, annotator_id=self._me, question=field.question.name, value=value
            )
            after = replace(before, value=value) if before else fresh
        self._session.apply(edits.answer(before, after))

    def _walk(self, field: QuestionField, step: int) -> None:
        place = self._fields.index(field) + step
        if 0 <= place < len(self._fields):
            self._focus(self._fields[place])

    def _focus(self, field: QuestionField) -> None:
        field.take_focus()
        self._area.ensureWidgetVisible(field)
        # What is higher than the panel is shown from its question on, not from wherever there is room.
        bar, top = self._area.verticalScrollBar(), field.mapTo(self._area, QPoint(0, 0)).y()
        bar.setValue(min(bar.value(), bar.value() + top))

    # Follow

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        """Take over what an edit did to the answers, or to the questions."""
        if any(isinstance(change.record, Attribute | Frame) for change in edit.changes):
            self._fill()
        for before, after in edit.of(Answer):
            answer = after or before
            if (
                answer
                and self._article
                and (answer.article_id, answer.annotator_id)
                == (
                    self._article.id,
                    self._me,
                )
            ):
                self._answers.pop(answer.question, None)
                if after:
                    self._answers[after.question] = after
        if next(edit.of(Answer), None):
            self._tell()

    @Slot(str)
    def _follow_setting(self, key: str) -> None:
        if key == "codebook_language":
            self._fill()

    # Make

    def _connect(self) -> None:
        self.left.connect(self._workspace.focus_text)
        self._workspace.columns.focused_changed.connect(self._show_article)
        self._workspace.settings.changed.connect(self._follow_setting)
        self._session.edited.connect(self._follow)

    def _fill(self) -> None:
        """Make the fields anew, in the codebook's order and language."""
        project, language = self._session.project, self._workspace.codebook_language
        frames = project.frames()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(GAP, 0, GAP, GAP)
        column.setSpacing(GAP)
        self._fields = [
            QuestionField(question, options_of(question, frames, language), language, self._workspace.theme)
            for question in project.attributes()
            if question.level is Level.ARTICLE
        ]
        for field in self._fields:
            field.answered.connect(lambda value, field=field: self._answer(field, value))
            field.chosen_by_key.connect(lambda field=field: self._walk(field, 1))
            field.walked.connect(lambda step, field=field: self._walk(field, step))
            column.addWidget(field)
        column.addStretch(1)
        self._area.setWidget(page)
        self._show_article()

    def _lay_out(self) -> None:
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._title.setFont(smaller(self.font(), 1.0, QFont.Weight.DemiBold))
        self._count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._count.setWordWrap(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QVBoxLayout()
        head.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        head.setSpacing(GAP // 2)
        head.addWidget(self._title)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addStretch(0)
