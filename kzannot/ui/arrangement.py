"""This module is about which articles are open and where: read off the columns, and brought back to them."""

from collections.abc import Callable, Iterable
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent

from kzannot.model.records import Annotator, Article
from kzannot.ui.article_view import ArticleView
from kzannot.ui.columns import MOST, Columns
from kzannot.ui.linking import Link
from kzannot.ui.state import ColumnState, WindowState

Opened = list[tuple[ColumnState, ArticleView]]


def state_of(columns: Columns, link: Link, annotator: Annotator | None) -> WindowState:
    """What is open now, and where."""
    return WindowState(
        str(annotator.id) if annotator else "",
        tuple(
            ColumnState(str(c.view.article.id), c.view.view.first_visible(), c.view.view.caret())
            for c in columns
        ),
        tuple(columns.sizes()),
        columns.focused_place,
        link,
    )


def reopen(
    state: WindowState,
    columns: Columns,
    articles: Iterable[Article],
    open_beside: Callable[[UUID], ArticleView | None],
) -> Opened:
    """Open what was open instead of what is; articles that are gone are left out."""
    known = {str(article.id): article.id for article in articles}
    columns.clear()
    wanted = [column for column in state.columns[:MOST] if column.article in known]
    opened = [(column, open_beside(known[column.article])) for column in wanted]
    return [(column, view) for column, view in opened if view]


def put_back(state: WindowState, columns: Columns, opened: Opened) -> None:
    """Give the columns their widths, and put each caret and top where it was."""
    if len(state.widths) == columns.count():
        columns.setSizes(list(state.widths))
    # Now the columns have their widths.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    for column, view in opened:
        if max(column.top, column.caret) <= len(view.view.text()):
            view.view.set_caret(column.caret)
            view.view.scroll_to(column.top)
    columns.focus_place(state.focused)
