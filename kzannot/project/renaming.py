"""The content of a foreign file under the names of the project; what is matched to nothing is left out."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.answers import AnswerRow
from kzannot.formats.dataset import (
    Dataset,
    DatasetAnnotator,
    DatasetAnswer,
    DatasetArticle,
    DatasetAssignment,
    DatasetDecision,
    DatasetReading,
    DatasetSpan,
    Value,
)
from kzannot.formats.spans import ReadRow, SpanRow
from kzannot.project.matching import Content, Matches, Names
from kzannot.project.notes import Note

FRAME = QT_TRANSLATE_NOOP("messages", "Spans of the frame {name} that are left out: {count}.")
ANNOTATOR = QT_TRANSLATE_NOOP("messages", "Spans of {name} that are left out: {count}.")
ATTRIBUTE = QT_TRANSLATE_NOOP("messages", "Values of {name} that are left out: {count}.")

Tagged = TypeVar("Tagged", SpanRow, DatasetSpan)
Answered = TypeVar("Answered", AnswerRow, DatasetAnswer)
Done = TypeVar(
    "Done",
    ReadRow,
    AnswerRow,
    DatasetAnswer,
    DatasetReading,
    DatasetAssignment,
    DatasetDecision,
    SpanRow,
    DatasetSpan,
)


class Renaming:
    """Puts the project's names in the place of the file's.

    Attributes:
        left_out: how often what was left out, by the sentence that says so and the name.
    """

    def __init__(self, matches: Matches, questions: Iterable[str]) -> None:
        self.left_out: Counter[tuple[str, str]] = Counter()
        self._matches = matches
        self._questions = frozenset(questions)

    def content(self, content: Content) -> Content:
        """The content under the project's names."""
        if not isinstance(content, Dataset):
            return [new for row in content for new in self._row(row)]
        return replace(
            content,
            annotators=tuple(self._annotators(content.annotators)),
            articles=tuple(self._article(each) for each in content.articles),
        )

    def notes(self) -> list[str]:
        """What was left out, in sentences."""
        return [Note(said, name=name, count=count) for (said, name), count in self.left_out.items()]

    def _annotators(self, annotators: Iterable[DatasetAnnotator]) -> Iterator[DatasetAnnotator]:
        for each in annotators:
            name = _target(each.name, self._matches.annotators)
            if name is not None:
                yield each if name == each.name else replace(each, name=name, id=None)

    def _article(self, article: DatasetArticle) -> DatasetArticle:
        return replace(
            article,
            spans=tuple(new for span in article.spans for new in self._span(span)),
            answers=tuple(self._answer(each) for each in self._done(article.answers)),
            read=tuple(self._done(article.read)),
            assignments=tuple(self._done(article.assignments)),
            decisions=tuple(self._done(article.decisions)),
        )

    def _row(self, row: SpanRow | ReadRow | AnswerRow) -> Iterator[SpanRow | ReadRow | AnswerRow]:
        if isinstance(row, SpanRow):
            yield from self._span(row)
        elif isinstance(row, AnswerRow):
            yield from map(self._answer, self._done([row]))
        else:
            yield from self._done([row])

    def _span(self, span: Tagged) -> Iterator[Tagged]:
        frame = _target(span.frame, self._matches.frames)
        if _target(span.annotator, self._matches.annotators) is None:
            self.left_out[ANNOTATOR, span.annotator] += 1
        elif frame is None:
            self.left_out[FRAME, span.frame] += 1
        else:
            (owned,) = self._done([span])
            yield replace(owned, frame=frame, attributes=tuple(sorted(self._attributes(span.attributes))))

    def _attributes(self, attributes: Iterable[tuple[str, Value]]) -> Iterator[tuple[str, Value]]:
        for name, value in attributes:
            target = _target(name, self._matches.attributes)
            if target is None:
                self.left_out[ATTRIBUTE, name] += 1
            else:
                yield target, value

    def _answer(self, answer: Answered) -> Answered:
        """An answer that names a frame follows the frame."""
        if answer.question not in self._questions:
            return answer
        return replace(answer, value=_target(answer.value, self._matches.frames) or "")

    def _done(self, records: Iterable[Done]) -> Iterator[Done]:
        """What annotators have done, but of those who are left out."""
        for each in records:
            name = _target(each.annotator, self._matches.annotators)
            if name is not None:
                yield replace(each, annotator=name)


def _target(name: str, names: Names) -> str | None:
    return names.get(name, name)
