"""The filter of a workspace: what was chosen holds in every open article, and in those that are opened."""

from PySide6.QtCore import QObject, Signal

from kzannot.model.records import Span
from kzannot.ui.filtering.facets import Choice, Facet, facets_of
from kzannot.ui.filtering.shown import Test
from kzannot.ui.marks import Marks
from kzannot.ui.session import Session


class SpanFilter(QObject):
    """Which spans the articles of a workspace show.

    Signals:
        changed: another choice holds, or there are other facets to choose in.
    """

    changed = Signal()

    def __init__(self, session: Session, marks: Marks, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.choice = Choice()
        self.facets: list[Facet] = []
        self.renew(marks)

    def renew(self, marks: Marks) -> None:
        """Ask anew what there is to choose: codebook, annotators or language are others."""
        project = self._session.project
        self.facets = facets_of(marks, project.codebook(), project.annotators())
        self.changed.emit()

    def choose(self, choice: Choice) -> None:
        """Show what passes another choice."""
        self.choice = choice
        self.changed.emit()

    def clear(self) -> None:
        """Show everything."""
        self.choose(Choice())

    def test(self) -> Test | None:
        """What a span must pass to be shown; None where all are."""
        return self._passes if self.choice else None

    def _passes(self, span: Span) -> bool:
        return self.choice.shows(span, self.facets)
