"""This module is about finishing an article: at once where nothing is left, else with what is left in view.

What is left can be gone to, or the article is finished with a reason. The same action opens it again.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QListWidget, QPushButton, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model import assigning
from kzannot.model.study import Assignment, AssignmentState
from kzannot.project.assignments import assignment_of
from kzannot.ui.article_view import ArticleView
from kzannot.ui.dialog_parts import column_of, foot_of, line_of
from kzannot.ui.section_names import section_name
from kzannot.ui.theme import GAP, fit
from kzannot.ui.workspace import Workspace

FINISHED = QT_TRANSLATE_NOOP("finishing", "The article is finished.")
OPEN_AGAIN = QT_TRANSLATE_NOOP("finishing", "The article is open again.")

SHOWN = 90
"""How many letters of what is left are shown."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is left to do in an article, and where."""

    text: str
    start: int
    end: int


class FinishDialog(QDialog):
    """Shows what is left in an article, and asks to go there, or for a reason to finish all the same.

    Signals:
        wanted: the Gap that the person wants to go to.
        given: the reason why the article is finished as it is.
    """

    wanted = Signal(object)
    given = Signal(str)

    def __init__(self, view: ArticleView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Finish article"))
        self._gaps = self._find(view)
        self.heading = QLabel(self._heading(view))
        self.heading.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What is left to do"))
        for gap in self._gaps:
            self.list.addItem(gap.text)
        self.list.setSpacing(GAP // 4)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setCurrentRow(0)
        self.reason = QLineEdit(placeholderText=self.tr("Why it is finished all the same"))
        self.reason.setAccessibleName(self.tr("Why it is finished all the same"))
        self.go = QPushButton(self.tr("&Go there"))
        self.finish = QPushButton(self.tr("&Finish"))
        self._lay_out()
        self._connect()
        self._follow_reason("")

    def _find(self, view: ArticleView) -> list[Gap]:
        """The unread sections in text order, then the unfinished spans."""
        text = view.view.text()
        gaps = [
            Gap(f"{section_name(s.kind)}: {_short(text[s.start : s.end])}", s.start, s.end)
            for s in view.unread()
        ]
        unfinished = self.tr("Unfinished span: {words}")
        return gaps + [
            Gap(unfinished.format(words=_short(view.quote(span))), span.start, span.end)
            for span in view.unfinished()
        ]

    def _heading(self, view: ArticleView) -> str:
        progress, unfinished = view.progress(), view.unfinished_count()
        lines = []
        unread, entries = view.unread_entries()
        if unread:
            lines.append(self.tr("{unread} of {all} entries unread.").format(unread=unread, all=entries))
        if progress.unread:
            text = self.tr("{unread} of {all} sections unread.")
            lines.append(text.format(unread=progress.unread, all=progress.sections))
        if unfinished:
            lines.append(self.tr("Unfinished spans: {count}.").format(count=unfinished))
        return " ".join(lines)

    def _go(self) -> None:
        self.accept()
        self.wanted.emit(self._gaps[self.list.currentRow()])

    def _give(self) -> None:
        if self.finish.isEnabled():
            self.accept()
            self.given.emit(self.reason.text().strip())

    def _follow_reason(self, reason: str) -> None:
        self.finish.setEnabled(bool(reason.strip()))

    def _connect(self) -> None:
        self.list.itemActivated.connect(lambda _: self._go())
        self.reason.textChanged.connect(self._follow_reason)
        self.reason.returnPressed.connect(self._give)
        self.go.clicked.connect(self._go)
        self.finish.clicked.connect(self._give)

    def _lay_out(self) -> None:
        column = column_of(self)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)
        column.addLayout(line_of(self.reason, self.finish))
        column.addSpacing(GAP)
        column.addWidget(foot_of(self, QDialogButtonBox.StandardButton.Cancel, self.go))
        fit(self, QSize(620, 420))
        self.list.setFocus()


def finish_or_reopen(workspace: Workspace) -> None:
    """Finish the focused article, after a question where something is left; open a finished one again."""
    view = workspace.columns.focused
    if view is None:
        return
    workspace.clock.store()
    known = _assignment(workspace, view)
    if known and known.state is AssignmentState.FINISHED:
        if workspace.session.apply(assigning.reopen(known)):
            workspace.session.tell(_say(OPEN_AGAIN))
    elif view.unread() or view.unfinished():
        _ask(workspace, view)
    else:
        _finish(workspace, view, "")


def _ask(workspace: Workspace, view: ArticleView) -> None:
    dialog = FinishDialog(view, workspace.middle.window())
    dialog.wanted.connect(lambda gap: view.go_to(gap.start, gap.end))
    dialog.given.connect(lambda reason: _finish(workspace, view, reason))
    dialog.open()


def _finish(workspace: Workspace, view: ArticleView, reason: str) -> None:
    """Finish an article; one at which nobody worked for a second yet is begun before."""
    session = workspace.session
    workspace.clock.store()
    if _assignment(workspace, view) is None:
        session.note(assigning.work(None, view.article.id, view.reader.id, 0))
    known = _assignment(workspace, view)
    if known and session.apply(assigning.finish(known, reason)):
        session.tell(_say(FINISHED))


def _assignment(workspace: Workspace, view: ArticleView) -> Assignment | None:
    return assignment_of(workspace.session.project, view.article.id, view.reader.id)


def _say(text: str) -> str:
    return QCoreApplication.translate("finishing", text)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= SHOWN else f"{line[:SHOWN].rstrip()} …"
