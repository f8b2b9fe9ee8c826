"""This module is about coding what was found: all of it in one edit, so that one undo takes it back."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP, Refused
from kzannot.model.codebook import Frame
from kzannot.model.edits import Change, Edit
from kzannot.model.reading_order import ReadingOrder
from kzannot.model.records import Annotator
from kzannot.project.finding import Hit
from kzannot.project.project import Project
from kzannot.ui.coding import Coding
from kzannot.ui.translation import told

TITLE = QT_TRANSLATE_NOOP("messages", "Tag what was found")


@dataclass(frozen=True, slots=True)
class Tagged:
    """The edit that tags what was found; `left_out` tells why how many places cannot be tagged."""

    edit: Edit
    left_out: Counter[str]


def tag_hits(project: Project, hits: Iterable[Hit], frame: Frame, annotator: Annotator) -> Tagged:
    """Tag the places with a frame as by hand: what the rules forbid is left out, and counted.

    The hits of an article follow each other, as `find` gives them.
    """
    changes: list[Change] = []
    left_out: Counter[str] = Counter()
    codebook = project.codebook()
    most = codebook.max_frames if codebook else 0
    for article_id, places in groupby(hits, key=lambda hit: hit.article_id):
        coding, spans = _desk(project, article_id, annotator, most)
        for hit in places:
            try:
                edit, span = coding.tag(frame, (hit.start, hit.end), spans)
            except Refused as refusal:
                left_out[told(refusal)] += 1
            else:
                spans.add(span)
                changes += edit.changes
    return Tagged(Edit(TITLE, tuple(changes)), left_out)


def _desk(project: Project, article_id: UUID, annotator: Annotator, most: int) -> tuple[Coding, ReadingOrder]:
    """What makes the edits in an article, and the annotator's spans there."""
    article = project.article(article_id)
    coding = Coding(article, project.text(article), project.sections(article_id), annotator, most)
    return coding, ReadingOrder(project.spans(article_id, annotator.id))
