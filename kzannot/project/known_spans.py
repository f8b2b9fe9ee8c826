"""Spans that a project holds already, though a file tells them under no id of its own.

Files of other programs rarely keep ids, and what was exported to them comes back with less than it had. Such
a span is the project's own where an own one says all that it says.
"""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from kzannot.formats.gathering import is_derived
from kzannot.model.records import Article, Record, Span
from kzannot.project.aligning import Alignment, Wording
from kzannot.project.anchoring import Anchors
from kzannot.project.project import Project

Place = tuple[UUID, UUID, int, int]


def held_spans(
    project: Project, article: Article, current: Article | None, records: Iterable[Record]
) -> set[UUID]:
    """The ids of those spans, without ids of their own, that the project holds already.

    Args:
        project: where they are looked for.
        article: the article that they are in.
        current: the article whose earlier version that is; a correction may have taken its spans along.
        records: what a file tells of the article.
    """
    told = [each for each in records if isinstance(each, Span) and is_derived(each.id)]
    if not told:
        return set()
    own = _Places(project.spans(article.id))
    held = {span.id for span in told if own.hold(span)}
    if current is not None:
        anchors = Anchors(Alignment(Wording(project.text(article)), Wording(project.text(current))))
        carried = _Places(project.spans(current.id))
        held |= {span.id for span in told if carried.hold(_moved(span, anchors))}
    return held


class _Places:
    """The spans of an article by their annotators, frames and places."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: dict[Place, list[Span]] = {}
        for span in spans:
            self._spans.setdefault(_place(span), []).append(span)

    def hold(self, span: Span) -> bool:
        """Whether a span is among them under another id."""
        return any(_says(own, span) for own in self._spans.get(_place(span), ()) if own.id != span.id)


def _moved(span: Span, anchors: Anchors) -> Span:
    """The span where it went in the corrected text, nowhere if it found no place."""
    anchor = anchors.of(span.start, span.end)
    return replace(span, start=anchor.start, end=anchor.end)


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
