"""The spans that found no place in a corrected text: where they stood, and how a coder gives them a place.

They lie in the earlier version of their article, and count nowhere until they are anchored again.
"""

from dataclasses import dataclass, replace
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP, Refused
from kzannot.formats.dataset import Dataset
from kzannot.model import edits
from kzannot.model.edges import trimmed
from kzannot.model.edits import Edit
from kzannot.model.records import Article, Span
from kzannot.model.rules import check_by_hand
from kzannot.model.versions import currents
from kzannot.project.notes import Note
from kzannot.project.project import Project
from kzannot.project.surroundings import surroundings

AROUND = 160
"""So many letters before and behind a span are shown with it."""


@dataclass(frozen=True, slots=True)
class Unanchored:
    """A span without a place: its words, what stood around them, and the article that it belongs to."""

    span: Span
    article: Article
    before: str
    words: str
    behind: str


def unanchored(project: Project, annotator_id: UUID | None = None) -> list[Unanchored]:
    """The spans without a place of an annotator, or of everybody, by article and where they stood."""
    articles = project.articles()
    current = currents(articles)
    found: list[Unanchored] = []
    for earlier in articles:
        if earlier.id in current:
            text = project.text(earlier)
            spans = sorted(project.spans(earlier.id, annotator_id), key=lambda span: (span.start, -span.end))
            found += [_told(span, current[earlier.id], text) for span in spans]
    return found


def anchored(project: Project, lost: Unanchored, passage: tuple[int, int]) -> Edit:
    """Give a span a place in the text that took the place of its own.

    Raises:
        Refused: the passage holds no words, is not to be coded, or bears as many frames as it may.
    """
    article, span = lost.article, lost.span
    start, end = trimmed(project.text(article), *passage)
    if start == end:
        raise Refused(QT_TRANSLATE_NOOP("messages", "The selection holds no words."))
    edit = edits.anchor(span, article.id, start, end)
    after = next(after for _, after in edit.of(Span) if after)
    codebook = project.codebook()
    assert codebook, "a span bears a frame of a codebook"
    spans, sections = project.spans(article.id, span.annotator_id), project.sections(article.id)
    check_by_hand(after, spans, sections, codebook.max_frames)
    return edit


def without_earlier(project: Project, dataset: Dataset) -> tuple[Dataset, list[str]]:
    """The dataset without earlier versions, for files that count every article; what that leaves out."""
    earlier = currents(project.articles()).keys()
    number = sum(len(article.spans) for article in dataset.articles if article.id in earlier)
    statements = (
        replace(each, passages=tuple(passage for passage in each.passages if passage.article not in earlier))
        for each in dataset.statements
    )
    articles = tuple(article for article in dataset.articles if article.id not in earlier)
    said = QT_TRANSLATE_NOOP(
        "messages", "Spans without an anchor are left out: {number}; the format jsonl holds them."
    )
    notes: list[str] = [Note(said, number=number)] if number else []
    return replace(dataset, articles=articles, statements=tuple(statements)), notes


def _told(span: Span, article: Article, text: str) -> Unanchored:
    first, last = surroundings(text, span.start, span.end, AROUND)
    before, after = text[first : span.start], text[span.end : last]
    return Unanchored(span, article, before, text[span.start : span.end], after)
