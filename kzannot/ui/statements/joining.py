"""This module is about linking by hand: what is selected in the columns becomes a statement, or joins one."""

from kzannot.errors import QT_TRANSLATE_NOOP, Refused, UserError
from kzannot.model.linking import Place, Relation, add_passage, link
from kzannot.model.study import Passage, Statement
from kzannot.project.statements_found import shortened
from kzannot.ui.article_view import ArticleView
from kzannot.ui.statements.beside import beside_of
from kzannot.ui.workspace import Workspace

SELECT = QT_TRANSLATE_NOOP("messages", "Select a passage in two columns; then they can be linked.")


def join(workspace: Workspace) -> None:
    """Link what is selected in the columns; one passage alone joins the statement that is shown."""
    beside, session = beside_of(workspace), workspace.session
    annotator = session.project.annotator
    assert annotator, "a workspace belongs to somebody who has signed in"
    selected = [(view, found) for column in workspace.columns for view, found in _selected(column.view)]
    try:
        if len(selected) == 1 and beside.statement:
            edit = add_passage(beside.statement, beside.passages(), selected[0][1])
        elif len(selected) < 2:
            raise Refused(SELECT)
        else:
            view, (_, start, end) = selected[0]
            places = [place for _, place in selected]
            title = shortened(view.view.text()[start:end])
            edit = link(title, annotator.id, places, Relation.UNTYPED)
    except UserError as error:
        session.refuse(error)
        return
    if session.apply(edit):
        _show(workspace, next((after for _, after in edit.of(Statement) if after), beside.statement))
        for view, _ in selected:
            view.view.set_caret(view.view.caret())


def _selected(view: ArticleView) -> list[tuple[ArticleView, Place]]:
    passage = view.view.selection()
    return [(view, (view.article.id, *passage))] if passage else []


def _show(workspace: Workspace, statement: Statement | None) -> None:
    """Mark a statement in the columns, as it is now."""
    if statement:
        passages = workspace.session.project.records(Passage, statement_id=statement.id)
        beside_of(workspace).mark(statement, passages, passages[0])
