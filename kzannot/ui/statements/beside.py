"""This module is about reading a statement in the desk: its articles side by side, its passages level.

The columns that were open before come back when the statement is put away.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kzannot.model.edits import Edit
from kzannot.model.linking import Relation
from kzannot.model.study import Passage, Statement
from kzannot.project.statements import Linked
from kzannot.ui.article_view import ArticleView
from kzannot.ui.columns import MOST
from kzannot.ui.linking import Link
from kzannot.ui.state import ColumnState, WindowState
from kzannot.ui.statements.bands import Bands
from kzannot.ui.statements.words import relation_name
from kzannot.ui.workspace import Workspace

SETTLE_MS = 30
"""How often is asked whether texts that were just opened are laid out, in milliseconds."""

HIGH = 0.25
"""At which part of the height of the columns the passages stand, if the texts allow it."""


READABLE = 240
"""The narrowest column in which an article can be read, in pixels."""


class Beside(QObject):
    """Shows one statement at a time in the columns of a workspace.

    Attributes:
        statement: the one that is shown, or None.
        bands: what is drawn over the columns.

    Signals:
        room_wanted: whether the columns need more width than they have, or no more than they had before.
    """

    room_wanted = Signal(bool)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.statement: Statement | None = None
        self.bands = Bands(workspace)
        self._passages: Sequence[Passage] = ()
        self._lead: Passage | None = None
        self._before: WindowState | None = None
        self._settle = QTimer(self, interval=SETTLE_MS)
        self._settle.timeout.connect(self._settled)
        workspace.session.edited.connect(self._follow)
        workspace.blinding.changed.connect(self.put_away)

    def show_statement(self, statement: Statement, passages: Sequence[Passage], lead: Passage) -> None:
        """Open the articles side by side with the passages level; the leading passage's column is focused."""
        if self._before is None:
            self._before = self._workspace.state()
        chosen = _one_each(passages, lead)
        if len(chosen) * self._workspace.theme.scaled(READABLE) > self._workspace.middle.width():
            self.room_wanted.emit(True)
        wanted = [each.article_id for each in chosen]
        if wanted != [column.view.article.id for column in self._workspace.columns]:
            self._open(chosen)
        self._workspace.columns.focus_place(chosen.index(lead))
        self.mark(statement, passages, lead)
        self._align()
        self._settle.start()

    def mark(self, statement: Statement, passages: Sequence[Passage], lead: Passage) -> None:
        """Show a statement in the columns as they are."""
        self.statement, self._passages, self._lead = statement, list(passages), lead
        self._show(statement)

    @Slot()
    def put_away(self) -> None:
        """Show no statement, and the columns that were open before."""
        self._settle.stop()
        before, self._before = self._before, None
        self.statement, self._passages, self._lead = None, (), None
        self._workspace.linking.prefer(None)
        self.bands.show_passages(())
        if before:
            self._workspace.linking.choose(Link.FREE)
            self._workspace.restore(before)
            self.room_wanted.emit(False)

    def is_level(self) -> bool:
        """Whether the passages have been brought to one height in texts that are laid out."""
        return self.statement is not None and not self._settle.isActive()

    def passages(self) -> Sequence[Passage]:
        """The passages of the statement that is shown."""
        return self._passages

    # How it is done

    def _open(self, chosen: Sequence[Passage]) -> None:
        columns = tuple(ColumnState(str(each.article_id), each.start, each.start) for each in chosen)
        state = self._workspace.state()
        self._workspace.restore(WindowState(state.annotator, columns, (), 0, Link.FREE))

    def _show(self, statement: Statement) -> None:
        typed = statement.relation != Relation.UNTYPED
        sign = relation_name(statement.relation) if typed else ""
        self._workspace.linking.prefer(Linked([self._passages]), sign)
        self.bands.show_passages(self._passages)

    @Slot()
    def _align(self) -> None:
        """Bring the passages to one height, and let the columns scroll along from there."""
        lead = self._lead
        if lead is None:
            return
        linking = self._workspace.linking
        linking.choose(Link.FREE)
        views = {column.view.article.id: column.view for column in self._workspace.columns}
        tops = [
            (views[each.article_id], _top_of(views[each.article_id], each))
            for each in _one_each(self._passages, lead)
            if each.article_id in views
        ]
        height = _level(tops)
        for view, top in tops:
            view.view.verticalScrollBar().setValue(round(top - height))
        linking.choose(Link.STATEMENT)

    @Slot()
    def _settled(self) -> None:
        """Align once more when every line of the texts that were just opened has its final place."""
        if all(column.view.view.is_settled() for column in self._workspace.columns):
            self._settle.stop()
            self._align()

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        """Show what became of the statement, and put it away where it is gone."""
        if self.statement is None or not any(
            isinstance(change.record, Statement | Passage) for change in edit.changes
        ):
            return
        project, statement_id = self._workspace.session.project, self.statement.id
        statement = next(iter(project.records(Statement, id=statement_id)), None)
        passages = project.records(Passage, statement_id=statement_id)
        if statement is None or not passages:
            self.put_away()
            return
        lead = self._lead if self._lead in passages else None
        self.mark(statement, passages, lead or passages[0])


def beside_of(workspace: Workspace) -> Beside:
    """What shows statements in a workspace; made when it is first asked for."""
    return workspace.findChild(Beside) or Beside(workspace)


def _one_each(passages: Sequence[Passage], lead: Passage) -> list[Passage]:
    """The leading passage and the first of each other article, as far as there is room, in their order."""
    firsts: dict[object, Passage] = {lead.article_id: lead}
    for passage in passages:
        if len(firsts) < MOST:
            firsts.setdefault(passage.article_id, passage)
    kept = {each.id for each in firsts.values()}
    return [each for each in passages if each.id in kept]


def _top_of(view: ArticleView, passage: Passage) -> float:
    """How far below the top of its text a passage begins; its lines are laid out then."""
    view.view.scroll_to(passage.start)
    page = view.view.page
    return page.layout.line_rect(page.positions.to_units(passage.start)).top()


def _level(tops: Sequence[tuple[ArticleView, float]]) -> float:
    """The height at which all passages can stand, as near to the wanted one as the texts allow."""
    height = min((view.view.viewport().height() for view, _ in tops), default=0) * HIGH
    highest = max((top - view.view.verticalScrollBar().maximum() for view, top in tops), default=0.0)
    lowest = min((top for _, top in tops), default=0.0)
    return min(max(height, highest), lowest)
