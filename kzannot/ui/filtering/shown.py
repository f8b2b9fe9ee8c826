"""Which spans of one article are shown: decided when the filter is set, so that nothing vanishes under work.

A span that comes later is shown, whatever it is, and one that is changed stays as it was: who filters for
what is unfinished, and answers, must see the answer.
"""

from collections.abc import Callable, Collection, Iterable
from uuid import UUID

from kzannot.model.records import Span
from kzannot.ui.text.values import Mark

Test = Callable[[Span], bool]


class Shown:
    """The spans of one article that a filter hides; without a filter none."""

    def __init__(self) -> None:
        self._test: Test | None = None
        self._hidden: set[UUID] = set()

    def __contains__(self, span_id: UUID) -> bool:
        return span_id not in self._hidden

    def of(self, marks: Iterable[Mark]) -> Iterable[Mark]:
        """The marks of those spans that are shown."""
        return (mark for mark in marks if mark.id not in self._hidden) if self._hidden else marks

    @property
    def is_filtered(self) -> bool:
        """Whether there is a filter, even one that hides nothing here."""
        return self._test is not None

    def filter(self, test: Test | None, spans: Iterable[Span]) -> None:
        """Show of these spans those that pass; without a test all."""
        self._test = test
        self._hidden = {span.id for span in spans if test and not test(span)}

    def decide(self, spans: Iterable[Span]) -> None:
        """Decide anew, for other spans, by the same test."""
        self.filter(self._test, spans)

    def show(self, span_id: UUID) -> bool:
        """Show one span whatever the filter says; True if it was hidden."""
        if span_id not in self._hidden:
            return False
        self._hidden.discard(span_id)
        return True

    def count(self, span_ids: Collection[UUID]) -> tuple[int, int]:
        """How many of these spans are shown, and how many they are."""
        return len(span_ids) - len(self._hidden.intersection(span_ids)), len(span_ids)
