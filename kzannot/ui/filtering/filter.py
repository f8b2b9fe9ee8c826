"""The filter of a workspace: what was chosen holds in every open article, and in those that are opened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kzannot.model.records import Span
from kzannot.ui.filtering.facets import Choice, Facet, facets_of

if TYPE_CHECKING:
    from kzannot.ui.article_view import ArticleView
    from kzannot.ui.workspace import Workspace


class SpanFilter(QObject):
    """Which spans the articles of a workspace show.

    Signals:
        changed: another choice holds, or there are other facets to choose in.
    """

    changed = Signal()

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.choice = Choice()
        self.facets: list[Facet] = []
        self.renew()

    def renew(self) -> None:
        """Ask anew what there is to choose: codebook, annotators or language are others."""
        project = self._workspace.session.project
        self.facets = facets_of(self._workspace.marks, project.codebook(), project.annotators())
        self._apply()

    def choose(self, choice: Choice) -> None:
        """Show what passes another choice."""
        self.choice = choice
        self._apply()

    def clear(self) -> None:
        """Show everything."""
        self.choose(Choice())

    def follow(self, view: "ArticleView") -> None:
        """Let the filter hold in one more article."""
        view.surroundings.sign.cleared.connect(self.clear)
        view.filter(self._passes if self.choice else None)

    def _apply(self) -> None:
        for column in self._workspace.columns:
            column.view.filter(self._passes if self.choice else None)
        self.changed.emit()

    def _passes(self, span: Span) -> bool:
        return self.choice.shows(span, self.facets)
