"""This module is about what stands on paper, as values: the text's marks, the legend, the memos.

Marks are drawn with the patterns of their frames behind the words, so that they can be told apart where a
printer knows no colours. A span with a memo bears the memo's number.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from kzannot.model.codebook import Frame
from kzannot.model.records import Span
from kzannot.ui.article_view import ArticleView
from kzannot.ui.marks import Marks
from kzannot.ui.text.values import Block, Mark

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Key:
    """A frame in the legend, and how many spans of it there are."""

    frame: Frame
    label: str
    spans: int


@dataclass(frozen=True, slots=True)
class Note:
    """A memo: its number, the words that it is about, and what it says."""

    number: int
    words: str
    memo: str


@dataclass(frozen=True, slots=True)
class Printout:
    """An article as it shall stand on paper."""

    source: str
    annotators: str
    text: str
    sections: tuple[Block, ...]
    marks: tuple[Mark, ...]
    keys: tuple[Key, ...]
    notes: tuple[Note, ...]


def printout_of(view: ArticleView, marks: Marks, source: str) -> Printout:
    """What a column shows of an article, for paper: the spans that pass its filter."""
    shown = {mark.id for mark in view.view.marks_as_they_come()}
    spans = [span for span in view.spans() if span.id in shown]
    with_memo = [span for span in spans if span.memo.strip()]
    numbers = {span.id: number for number, span in enumerate(with_memo, 1)}
    people = dict.fromkeys(marks.name_of(span.annotator_id) for span in spans)
    return Printout(
        source,
        ", ".join(people) or view.reader.name,
        view.view.text(),
        tuple(replace(block, state=None) for block in view.view.sections()),
        tuple(_on_paper(marks, span, numbers) for span in spans),
        tuple(_legend(spans, marks)),
        tuple(Note(numbers[span.id], _one_line(view.quote(span)), span.memo.strip()) for span in with_memo),
    )


def _on_paper(marks: Marks, span: Span, numbers: Mapping[UUID, int]) -> Mark:
    """A mark with its pattern behind the words; those of others bear their name's first letters."""
    mark = marks.mark(span)
    look = mark.look
    whose = "" if look.own else f" {marks.name_of(span.annotator_id)[:2]}"
    number = str(numbers[span.id]).translate(RAISED) if span.id in numbers else ""
    look = replace(look, own=False, unfinished=False, sub=f"{look.sub}{whose}{number}")
    return mark._replace(look=look)


def _legend(spans: Iterable[Span], marks: Marks) -> Iterable[Key]:
    """The frames that occur, in the codebook's order."""
    counts: dict[UUID, int] = {}
    for span in spans:
        counts[span.frame_id] = counts.get(span.frame_id, 0) + 1
    for frame in marks.frames.values():
        if frame.id in counts:
            yield Key(frame, frame.label.in_language(marks.language), counts[frame.id])


def _one_line(words: str) -> str:
    return " ".join(words.split())
