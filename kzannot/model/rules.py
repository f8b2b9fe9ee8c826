"""What must hold of a record before it is stored, and what coding by hand must heed besides."""

from collections.abc import Iterable

from kzannot.errors import QT_TRANSLATE_NOOP, Refused
from kzannot.model.codebook import Attribute, Frame, Level
from kzannot.model.records import Section, SectionKind, Span
from kzannot.model.study import Passage


def check_span(span: Span, text: str) -> None:
    """Raise Refused unless the span covers at least one letter, digit or sign of its article's text."""
    if not 0 <= span.start < span.end <= len(text):
        raise Refused(QT_TRANSLATE_NOOP("messages", "The span lies outside the article."))
    if not text[span.start : span.end].strip():
        raise Refused(QT_TRANSLATE_NOOP("messages", "The span covers nothing but blanks."))


def check_section(section: Section, text: str) -> None:
    """Raise Refused unless the section lies inside its article's text."""
    if not 0 <= section.start < section.end <= len(text):
        raise Refused(QT_TRANSLATE_NOOP("messages", "The section lies outside the article."))


def check_passage(passage: Passage, text: str) -> None:
    """Raise Refused unless the passage of a statement lies inside its article's text."""
    if not 0 <= passage.start < passage.end <= len(text):
        raise Refused(QT_TRANSLATE_NOOP("messages", "The passage lies outside the article."))


def check_by_hand(span: Span, others: Iterable[Span], sections: Iterable[Section], most: int) -> None:
    """Raise Refused where a person would tag furniture, tag twice, or exceed the codebook's bound.

    Args:
        span: what is about to be tagged.
        others: the spans of the same annotator in the same article.
        sections: the sections of the article.
        most: how many frames one passage may bear; 0 is any number. Loading a file never refuses.
    """
    if any(s.kind is SectionKind.FURNITURE and s.start < span.end and span.start < s.end for s in sections):
        raise Refused(QT_TRANSLATE_NOOP("messages", "This is page furniture; it is not coded."))
    there = [o for o in others if o.id != span.id and o.start < span.end and span.start < o.end]
    if any((o.frame_id, o.start, o.end) == (span.frame_id, span.start, span.end) for o in there):
        raise Refused(QT_TRANSLATE_NOOP("messages", "This passage bears this frame already."))
    if most and _deepest(span, there) > most:
        raise Refused(
            QT_TRANSLATE_NOOP("messages", "The codebook allows at most {most} frames on one passage."),
            most=most,
        )


def _deepest(span: Span, there: list[Span]) -> int:
    """How many frames lie on the span's most crowded letter, the span's own included."""
    places = [span.start, *(o.start for o in there if span.start < o.start)]
    return max(
        len({span.frame_id, *(o.frame_id for o in there if o.start <= place < o.end)}) for place in places
    )


def missing(span: Span, frame: Frame, attributes: Iterable[Attribute]) -> list[str]:
    """What the codebook asks for and the span lacks: names of its attributes, and `memo`."""
    asked = (a for a in attributes if a.required and a.level is Level.SPAN)
    lacking = [attribute.name for attribute in asked if span.value(attribute.name) is None]
    return lacking + (["memo"] if frame.memo_required and not span.memo.strip() else [])
