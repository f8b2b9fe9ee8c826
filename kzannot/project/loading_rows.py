"""Spans and answers that name their article by a file: rows of a table or lines of JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID, uuid4

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.answers import AnswerRow
from kzannot.formats.spans import ReadRow, SpanRow, covers
from kzannot.model.codebook import Attribute, AttributeKind, Level
from kzannot.model.edits import Change
from kzannot.model.records import SEVERAL, Annotator, Answer, Article, Reading, Section, Span, Value
from kzannot.model.slices import Offsets
from kzannot.model.study import Round
from kzannot.model.versions import currents
from kzannot.project.progress import codable
from kzannot.project.project import Project
from kzannot.project.revising import Revision

NONE = "none"


class Rows:
    """What rows are matched against: the project's articles, annotators, rounds, frames and attributes.

    Attributes:
        skipped: how many rows the project held already.
        notes: sentences about what was left out.
    """

    def __init__(self, project: Project, name: str, annotator: str, round_name: str, in_source: bool) -> None:
        self.project = project
        self.name = name
        self.skipped = 0
        self.notes: list[str] = []
        self._annotator = annotator
        self._round = round_name
        self._in_source = in_source
        self._annotators = {each.name: each for each in project.annotators()}
        self._rounds = {each.name: each for each in project.records(Round)}
        self._articles = _by_name(project.articles())
        self._texts: dict[UUID, str] = {}
        self._offsets: dict[UUID, Offsets] = {}
        self._new: list[Change] = []

    def article(self, row: SpanRow | ReadRow | AnswerRow) -> Article:
        """The article that a row speaks of: by its id or, as in another project, by its file."""
        names = [name for name in (row.article, row.file) if name]
        found = next((self._articles[name] for name in names if name in self._articles), None)
        if found is None:
            raise self.refusal(
                row.line,
                QT_TRANSLATE_NOOP("messages", "the project has no article {wanted}"),
                wanted=names[0],
            )
        return found

    def annotator(self, row: SpanRow | ReadRow | AnswerRow) -> UUID:
        """Whose row this is; somebody new is added."""
        name = row.annotator or self._annotator
        if not name:
            raise self.refusal(row.line, QT_TRANSLATE_NOOP("messages", "it names no annotator; give one"))
        if name not in self._annotators:
            self._annotators[name] = Annotator(name=name)
            self._new.append(Change(None, self._annotators[name]))
        return self._annotators[name].id

    def round_id(self, row: SpanRow | ReadRow | AnswerRow) -> UUID | None:
        """The round of a row; None where it belongs to none."""
        name = row.round or self._round
        if not name:
            return None
        if name not in self._rounds:
            raise self.refusal(
                row.line, QT_TRANSLATE_NOOP("messages", "the project has no round {wanted}"), wanted=name
            )
        return self._rounds[name].id

    def stretch(self, row: SpanRow | ReadRow, article: Article) -> tuple[int, int]:
        """Where in the article's text the row's offsets lie."""
        length = len(self.project.source(article)) if self._in_source else article.length
        if not 0 <= row.start < row.end <= length:
            raise self.refusal(
                row.line,
                QT_TRANSLATE_NOOP("messages", "{start} to {end} lies outside the article"),
                start=row.start,
                end=row.end,
            )
        if not self._in_source:
            return row.start, row.end
        if article.id not in self._offsets:
            self._offsets[article.id] = Offsets(article.slices)
        place = self._offsets[article.id].to_text(row.start, row.end)
        if place is None:
            raise self.refusal(
                row.line,
                QT_TRANSLATE_NOOP("messages", "{start} to {end} was cut out of the article"),
                start=row.start,
                end=row.end,
            )
        return place

    def passage(self, row: SpanRow, article: Article) -> str:
        """What the row's offsets cover, in the text or the source that they count in."""
        if article.id not in self._texts:
            project = self.project
            self._texts[article.id] = project.source(article) if self._in_source else project.text(article)
        return self._texts[article.id][row.start : row.end]

    def refusal(self, line: int, what: str, **values: object) -> UserError:
        """The error that names the file and the line, and says what cannot be true."""
        return UserError(
            QT_TRANSLATE_NOOP("messages", "{name}, line {line}: {what}. Nothing was loaded."),
            name=self.name,
            line=line,
            what=UserError(what, **values),
        )

    def with_new(self, changes: list[Change]) -> list[Change]:
        """The changes behind those that they rest on."""
        return [*self._new, *changes]


class SpanLoading(Rows):
    """Spans, and what was read, of rows."""

    def changes(self, rows: Iterable[SpanRow | ReadRow], book: Revision) -> list[Change]:
        """What the rows add to the project; their frames and attributes are those of the codebook."""
        frames = {frame.name: frame for frame in book.frames}
        attributes = {each.name: each for each in book.attributes if each.level is Level.SPAN}
        known = {_said(span) for span in self.project.spans()}
        read = {_read(reading) for reading in self.project.readings()}
        found: list[Change] = []
        for row in rows:
            if isinstance(row, ReadRow):
                found += self._readings(row, read)
                continue
            if row.frame not in frames:
                raise self.refusal(
                    row.line,
                    QT_TRANSLATE_NOOP("messages", "the codebook has no frame {frame}"),
                    frame=row.frame,
                )
            span = self._span(row, frames[row.frame].id, attributes)
            if _said(span) in known:
                self.skipped += 1
            else:
                known.add(_said(span))
                found.append(Change(None, span))
        return self.with_new(found)

    def _span(self, row: SpanRow, frame_id: UUID, attributes: dict[str, Attribute]) -> Span:
        article = self.article(row)
        start, end = self.stretch(row, article)
        if not covers(self.passage(row, article), row.check):
            raise self.refusal(
                row.line,
                QT_TRANSLATE_NOOP(
                    "messages", "the span does not begin with “{check}”, so its offsets are wrong"
                ),
                check=row.check,
            )
        for name, value in row.attributes:
            self._check_value(row, name, value, attributes)
        return Span(
            id=UUID(row.id) if row.id else uuid4(),
            article_id=article.id,
            annotator_id=self.annotator(row),
            frame_id=frame_id,
            start=start,
            end=end,
            round_id=self.round_id(row),
            attributes=tuple(sorted(row.attributes)),
            uncertain=row.uncertain,
            memo=row.memo,
        )

    def _check_value(self, row: SpanRow, name: str, value: Value, attributes: dict[str, Attribute]) -> None:
        """Refuse an attribute or a value that the codebook does not have."""
        if name not in attributes:
            raise self.refusal(
                row.line, QT_TRANSLATE_NOOP("messages", "the codebook has no attribute {name}"), name=name
            )
        attribute = attributes[name]
        if attribute.kind not in (AttributeKind.SINGLE, AttributeKind.MULTIPLE):
            return
        choices = {choice.name for choice in attribute.choices}
        for each in (value,) if isinstance(value, str) else value:
            if each not in choices:
                raise self.refusal(
                    row.line,
                    QT_TRANSLATE_NOOP("messages", "{name} has no value {value}"),
                    name=name,
                    value=each,
                )

    def _readings(self, row: ReadRow, known: set[tuple[UUID, UUID, UUID | None]]) -> list[Change]:
        article = self.article(row)
        start, end = self.stretch(row, article)
        annotator_id, round_id = self.annotator(row), self.round_id(row)
        found = []
        for section in codable(self.project.sections(article.id)):
            reading = _reading(section, annotator_id, round_id)
            if start <= section.start and section.end <= end and _read(reading) not in known:
                known.add(_read(reading))
                found.append(Change(None, reading))
        return found


class AnswerLoading(Rows):
    """Answers about articles, of rows."""

    def changes(self, rows: Iterable[AnswerRow]) -> list[Change]:
        """What the rows add to the project; an answer that differs takes the old one's place."""
        questions = {each.name: each for each in self.project.attributes() if each.level is Level.ARTICLE}
        frames = {frame.name for frame in self.project.frames()}
        known = {(a.article_id, a.annotator_id, a.question, a.round_id): a for a in self.project.answers()}
        found: list[Change] = []
        for row in rows:
            answer = self._answer(row, questions, frames)
            place = (answer.article_id, answer.annotator_id, answer.question, answer.round_id)
            before = known.get(place)
            if before and before.value == answer.value:
                self.skipped += 1
                continue
            known[place] = answer if before is None else replace(before, value=answer.value)
            found.append(Change(before, known[place]))
        return self.with_new(found)

    def _answer(self, row: AnswerRow, questions: dict[str, Attribute], frames: set[str]) -> Answer:
        article = self.article(row)
        if row.question not in questions:
            raise self.refusal(
                row.line,
                QT_TRANSLATE_NOOP("messages", "the codebook has no question {name}"),
                name=row.question,
            )
        question = questions[row.question]
        value = "" if question.of_frames and row.value == NONE else row.value
        allowed = frames if question.of_frames else {choice.name for choice in question.choices}
        several = question.kind is AttributeKind.MULTIPLE
        named = set(value.split(SEVERAL)) if several else {value}
        if value and allowed and not named <= allowed:
            raise self.refusal(
                row.line,
                QT_TRANSLATE_NOOP("messages", "{name} has no value {value}"),
                name=row.question,
                value=SEVERAL.join(sorted(named - allowed)),
            )
        return Answer(
            article_id=article.id,
            annotator_id=self.annotator(row),
            question=row.question,
            value=value,
            round_id=self.round_id(row),
        )


def _by_name(articles: Sequence[Article]) -> dict[str, Article]:
    """Articles by their id, and by the name of the file that they came from."""
    found: dict[str, Article] = {}
    earlier = currents(articles)
    for article in articles:
        found[str(article.id)] = article
        if article.id not in earlier:
            found.setdefault(article.source_name, article)
    return found


def _reading(section: Section, annotator_id: UUID, round_id: UUID | None) -> Reading:
    return Reading(
        section_id=section.id, article_id=section.article_id, annotator_id=annotator_id, round_id=round_id
    )


def _said(span: Span) -> tuple[object, ...]:
    """What makes two spans the same: everything but the id."""
    place = (span.article_id, span.annotator_id, span.frame_id, span.round_id, span.start, span.end)
    return (*place, span.attributes, span.uncertain, span.memo)


def _read(reading: Reading) -> tuple[UUID, UUID, UUID | None]:
    return reading.section_id, reading.annotator_id, reading.round_id
