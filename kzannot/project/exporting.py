"""A project as a dataset: what export writes, and what loading restores without loss."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, Final, TypeVar
from uuid import UUID

from kzannot import __version__
from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats import pieces, registry
from kzannot.formats.dataset import (
    Dataset,
    DatasetAnnotator,
    DatasetAnswer,
    DatasetArticle,
    DatasetAssignment,
    DatasetDecision,
    DatasetOption,
    DatasetOutlet,
    DatasetPassage,
    DatasetReading,
    DatasetRound,
    DatasetSection,
    DatasetSource,
    DatasetSpan,
    DatasetStatement,
)
from kzannot.formats.draft import DraftSlice
from kzannot.model.codebook import Frame
from kzannot.model.records import Answer, Article, Reading, Section, Span
from kzannot.model.slices import Offsets
from kzannot.model.study import Assignment, Decision, Passage, Round, Statement
from kzannot.project.choosing import Choice, outlet_of
from kzannot.project.codebooks import draft_of
from kzannot.project.collecting import without_collecting
from kzannot.project.corpus import layer_of
from kzannot.project.project import Project
from kzannot.project.recounting import in_sources
from kzannot.project.tasks import Task
from kzannot.project.unanchored import without_earlier
from kzannot.project.writing import spare

PARTS: Final = ("source", "sections", "spans", "answers", "read", "assignments", "decisions")
"""What is read of each article, by its field's name; a format that needs less names it in NEEDS."""

Coded = TypeVar("Coded", Answer, Assignment, Decision, Reading)


def export(
    project: Project,
    path: Path,
    format_name: str,
    choice: Choice,
    texts: str = "full",
    offsets: str = "text",
    task: Task | None = None,
) -> list[str]:
    """Write a project's dataset; returns sentences about what could not be written as asked.

    Args:
        project: what is exported.
        path: where to.
        format_name: one of the formats that can be written.
        choice: what of the project.
        texts: how much of the articles, one of TEXTS.
        offsets: whether a format with one pair of offsets counts in the "text" or in the "source".
        task: where progress is told; the work may be called off there, and then nothing is written.

    Raises:
        UserError: the format cannot write, a name is unknown, or the file is the project.
    """
    spare(project, path)
    choice.check(project)
    module = registry.module(format_name)
    if not hasattr(module, "write"):
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "The format {name} can only be read."), name=format_name
        )
    task = task or Task()
    dataset, notes = dataset_of(project, choice, task, getattr(module, "NEEDS", PARTS)), list[str]()
    if not registry.format_of(format_name).earlier:
        dataset, notes = without_earlier(project, dataset)
    if offsets == "source":
        dataset, said = in_sources(dataset, registry.format_of(format_name))
        notes += said
    beside: dict[str, Any] = {}
    if hasattr(module, "REPORTS"):
        from kzannot.project.bundling import reports_of  # measures, which no other format needs

        reports, missing = reports_of(project, texts, task)
        beside, notes = {"beside": reports}, [*notes, *missing]
    task.step(0, 0)
    with pieces.stoppable(task.go_on), without_collecting():
        module.write(path, dataset, texts, **beside)
    return notes


def dataset_of(
    project: Project, choice: Choice | None = None, task: Task | None = None, parts: Collection[str] = PARTS
) -> Dataset:
    """The project as a dataset, with those parts of its articles."""
    with without_collecting():
        return _Export(project, choice or Choice(), parts).dataset(task or Task())


class _Export:
    """The names of a project's records, under which the dataset speaks of them."""

    def __init__(self, project: Project, choice: Choice, parts: Collection[str]) -> None:
        self.project = project
        self.choice = choice
        self.parts = parts
        self.annotators = {each.id: each for each in project.annotators() if choice.takes(each)}
        self.rounds = {each.id: each for each in project.records(Round)}
        self.outlets = {each.id: each for each in project.outlets()}
        self.frames = {each.id: each for each in project.records(Frame)}
        names = {each.id: each.name for each in self.outlets.values()}
        self.articles = [each for each in project.articles() if choice.takes_outlet(outlet_of(each, names))]
        newest = project.codebook()
        newest_id = newest.id if newest else None
        self.people = {each.id: (each.name, layer_of(each)) for each in self.annotators.values()}
        self.taken = {
            each.id: (each.name, None if each.codebook_id == newest_id else each.codebook_id)
            for each in self.frames.values()
            if choice.takes_frame(each.name)
        }
        self.answers = self._coded(Answer, "answers")
        self.readings = self._coded(Reading, "read")
        self.assignments = self._coded(Assignment, "assignments")
        self.decisions = self._coded(Decision, "decisions")

    def _coded(self, kind: type[Coded], part: str) -> dict[UUID, list[Coded]]:
        """What the chosen annotators said, by article; asked for at one stroke, for it is little."""
        found: dict[UUID, list[Coded]] = {}
        for record in self.project.records(kind) if part in self.parts else ():
            if record.annotator_id in self.annotators:
                found.setdefault(record.article_id, []).append(record)
        return found

    def dataset(self, task: Task) -> Dataset:
        drafts = tuple(draft_of(self.project, codebook) for codebook in self.project.codebooks())
        return Dataset(
            codebook=drafts[-1] if drafts else None,
            older=drafts[:-1],
            annotators=tuple(
                DatasetAnnotator(id=a.id, name=a.name, kind=str(a.kind), colour=a.colour)
                for a in self.annotators.values()
            ),
            outlets=tuple(
                DatasetOutlet(id=o.id, name=o.name, kind=o.kind, country=o.country, note=o.note)
                for o in self.outlets.values()
            ),
            rounds=tuple(_round(each) for each in self.rounds.values()),
            options=tuple(DatasetOption(id=o.id, name=o.name, value=o.value) for o in self.project.options()),
            statements=self._statements(),
            articles=tuple(self._articles(task)),
            exported=self.project.saved_at.isoformat() if self.project.saved_at else "",
            program=f"kzannot {__version__}",
        )

    def _articles(self, task: Task) -> Iterator[DatasetArticle]:
        for done, article in enumerate(self.articles):
            task.step(done, len(self.articles))
            yield self._article(article)

    def _article(self, article: Article) -> DatasetArticle:
        outlet = self.outlets.get(article.outlet_id) if article.outlet_id else None
        sections = self.project.sections(article.id) if "sections" in self.parts else []
        return DatasetArticle(
            id=article.id,
            outlet=outlet.name if outlet else "",
            title=article.title,
            published=article.published,
            precision=str(article.precision),
            language=article.language,
            author=article.author,
            agency=article.agency,
            genre=article.genre,
            url=article.url,
            excluded=article.excluded,
            origins=tuple((field, str(origin)) for field, origin in article.origins),
            text=self.project.text(article),
            length=article.length,
            sha256=article.digest,
            source=self._source(article),
            slices=tuple(DraftSlice(s.start, s.end, s.before) for s in article.slices),
            sections=tuple(_section(each) for each in sections),
            spans=self._spans(article),
            answers=self._answers(article),
            read=self._readings(article, sections),
            assignments=tuple(map(self._assignment, self.assignments.get(article.id, ()))),
            decisions=self._decisions(article),
        )

    def _source(self, article: Article) -> DatasetSource:
        whole = "source" in self.parts
        return DatasetSource(
            name=article.source_name,
            sha256=article.source_digest,
            encoding=article.encoding,
            file_sha256=article.file_digest,
            text=self.project.source(article) if whole else None,
            content=self.project.content(article) if whole else None,
        )

    def _spans(self, article: Article) -> tuple[DatasetSpan, ...]:
        offsets = Offsets(article.slices)
        spans = (self._span(span, offsets) for span in self.project.spans(article.id))
        return tuple(span for span in spans if span)

    def _span(self, span: Span, offsets: Offsets) -> DatasetSpan | None:
        """The span, unless the choice leaves it out; of many spans each name is looked up but once."""
        who, what = self.people.get(span.annotator_id), self.taken.get(span.frame_id)
        if who is None or what is None or not self._takes_round(span.round_id):
            return None
        place = offsets.to_source(span.start, span.end)
        return DatasetSpan(
            id=span.id,
            annotator=who[0],
            round=self._round_name(span.round_id),
            layer=who[1],
            frame=what[0],
            start=span.start,
            end=span.end,
            source_start=place[0] if place else None,
            source_end=place[1] if place else None,
            attributes=span.attributes,
            uncertain=span.uncertain,
            memo=span.memo,
            codebook=what[1],
        )

    def _answers(self, article: Article) -> tuple[DatasetAnswer, ...]:
        return tuple(
            DatasetAnswer(
                id=answer.id,
                annotator=self.annotators[answer.annotator_id].name,
                round=self._round_name(answer.round_id),
                question=answer.question,
                value=answer.value,
            )
            for answer in self.answers.get(article.id, ())
            if self._takes_round(answer.round_id)
        )

    def _readings(self, article: Article, held: list[Section]) -> tuple[DatasetReading, ...]:
        sections = {section.id: section for section in held}
        return tuple(
            DatasetReading(
                id=reading.id,
                annotator=self.annotators[reading.annotator_id].name,
                round=self._round_name(reading.round_id),
                section=reading.section_id,
                start=sections[reading.section_id].start,
                end=sections[reading.section_id].end,
            )
            for reading in self.readings.get(article.id, ())
            if self._takes_round(reading.round_id)
        )

    def _assignment(self, assignment: Assignment) -> DatasetAssignment:
        return DatasetAssignment(
            id=assignment.id,
            annotator=self.annotators[assignment.annotator_id].name,
            round=self._round_name(assignment.round_id),
            order=assignment.order,
            state=str(assignment.state),
            active_seconds=assignment.active_seconds,
            reason=assignment.reason,
        )

    def _decisions(self, article: Article) -> tuple[DatasetDecision, ...]:
        return tuple(
            DatasetDecision(
                id=each.id,
                annotator=self.annotators[each.annotator_id].name,
                round=self._round_name(each.round_id),
                spans=each.span_ids,
                gold=each.gold_id,
                reason=each.reason,
                note=each.note,
            )
            for each in self.decisions.get(article.id, ())
        )

    def _statements(self) -> tuple[DatasetStatement, ...]:
        passages: dict[UUID, list[Passage]] = {}
        articles = {article.id for article in self.articles}
        for passage in (each for each in self.project.records(Passage) if each.article_id in articles):
            passages.setdefault(passage.statement_id, []).append(passage)
        return tuple(
            self._statement(each, passages.get(each.id, []))
            for each in self.project.records(Statement)
            if each.id in passages or not self.choice.outlets
        )

    def _statement(self, statement: Statement, passages: list[Passage]) -> DatasetStatement:
        annotator = self.annotators.get(statement.annotator_id) if statement.annotator_id else None
        return DatasetStatement(
            id=statement.id,
            title=statement.title,
            relation=statement.relation,
            status=statement.status,
            annotator=annotator.name if annotator else "",
            similarity=statement.similarity,
            note=statement.note,
            passages=tuple(
                DatasetPassage(id=each.id, article=each.article_id, start=each.start, end=each.end)
                for each in passages
            ),
        )

    def _takes_round(self, round_id: UUID | None) -> bool:
        return not self.choice.round or self._round_name(round_id) == self.choice.round

    def _round_name(self, round_id: UUID | None) -> str:
        return self.rounds[round_id].name if round_id else ""


def _section(section: Section) -> DatasetSection:
    return DatasetSection(
        id=section.id, kind=str(section.kind), start=section.start, end=section.end, time=section.time
    )


def _round(record: Round) -> DatasetRound:
    return DatasetRound(
        id=record.id,
        name=record.name,
        codebook=record.codebook_id,
        blind=record.blind,
        outlet_blind=record.outlet_blind,
        state=str(record.state),
        order=record.order,
    )
