"""Spans that a project holds already, though a file tells them under no id of its own.

Files of other programs rarely keep ids, and what was exported to them comes back with less than it had. Such
a span is the project's own where an own one says all that it says.
"""

from collections.abc import Iterable
from uuid import UUID

from kzannot.formats.gathering import is_derived
from kzannot.model.records import Span

Place = tuple[UUID, UUID, int, int]


class Places:
    """The spans of an article by their annotators, frames and places."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: dict[Place, list[Span]] = {}
        for span in spans:
            self._spans.setdefault(_place(span), []).append(span)

    def hold(self, span: Span) -> bool:
        """Whether a span without an id of its own is among them."""
        if not is_derived(span.id):
            return False
        return any(_says(own, span) for own in self._spans.get(_place(span), ()) if own.id != span.id)


def _place(span: Span) -> Place:
    return span.annotator_id, span.frame_id, span.start, span.end


def _says(own: Span, span: Span) -> bool:
    """Whether the own span says all that the other says."""
    return (
        set(span.attributes) <= set(own.attributes)
        and span.uncertain <= own.uncertain
        and span.memo in ("", own.memo)
        and span.round_id in (None, own.round_id)
    )
