"""This module is about where something is looked for: in one article, in the open ones, in all.

An earlier version of a corrected article is looked through where it is open, but not with the whole project:
there every word of it would be found twice.
"""

from collections.abc import Callable, Mapping

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.records import Article
from kzannot.model.versions import currents
from kzannot.ui.workspace import Workspace

ARTICLE, OPEN, PROJECT = "article", "open", "project"

SCOPES = (
    (ARTICLE, QT_TRANSLATE_NOOP("finding", "In this article")),
    (OPEN, QT_TRANSLATE_NOOP("finding", "In the open articles")),
    (PROJECT, QT_TRANSLATE_NOOP("finding", "In the whole project")),
)


def articles_of(scope: str, workspace: Workspace) -> list[Article]:
    """The articles of a scope, each once."""
    return _ARTICLES[scope](workspace)


def _focused(workspace: Workspace) -> list[Article]:
    view = workspace.columns.focused
    return [view.article] if view else []


def _open(workspace: Workspace) -> list[Article]:
    return list({column.view.article.id: column.view.article for column in workspace.columns}.values())


def _all(workspace: Workspace) -> list[Article]:
    articles = workspace.session.project.articles()
    earlier = currents(articles)
    return [article for article in articles if article.id not in earlier]


_ARTICLES: Mapping[str, Callable[[Workspace], list[Article]]] = {
    ARTICLE: _focused,
    OPEN: _open,
    PROJECT: _all,
}
