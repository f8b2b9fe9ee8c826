"""This module is about which articles are open and where: read off a workspace, and brought back to it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent

from kzannot.ui.article_view import ArticleView
from kzannot.ui.columns import MOST
from kzannot.ui.linking import Link
from kzannot.ui.state import ColumnState, WindowState

if TYPE_CHECKING:
    from kzannot.ui.workspace import Workspace


def state_of(workspace: "Workspace") -> WindowState:
    """What is open now, and where."""
    annotator, columns = workspace.session.project.annotator, workspace.columns
    return WindowState(
        str(annotator.id) if annotator else "",
        tuple(
            ColumnState(str(c.view.article.id), c.view.view.first_visible(), c.view.view.caret())
            for c in columns
        ),
        tuple(columns.sizes()),
        columns.focused_place,
        workspace.linking.link,
    )


def restore(workspace: "Workspace", state: WindowState) -> None:
    """Open what was open, each at its place, instead of what is; articles that are gone are left out.

    The columns are shown when all are there, so that each text is laid out once.
    """
    known = {str(article.id): article.id for article in workspace.session.project.articles()}
    columns = workspace.columns
    with workspace.arranging():
        columns.clear()
        opened = [
            (column, workspace.open_article(known[column.article], beside=True))
            for column in state.columns[:MOST]
            if column.article in known
        ]
    if len(state.widths) == columns.count():
        columns.setSizes(list(state.widths))
    # Now the columns have their widths.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    for column, view in opened:
        if view:
            _put_back(view, column)
    columns.focus_place(state.focused)
    if state.link in list(Link) and state.link != workspace.linking.link:
        workspace.linking.choose(Link(state.link))


def _put_back(view: ArticleView, column: ColumnState) -> None:
    """Put the caret and the top of a column where they were."""
    if max(column.top, column.caret) <= len(view.view.text()):
        view.view.set_caret(column.caret)
        view.view.scroll_to(column.top)
