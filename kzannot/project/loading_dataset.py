"""A whole dataset back into a project: every record under its own id, every offset as it was.

Records that the project holds already are skipped; one that differs from the project's is left as it is,
and told. A project in which nobody has tagged anything takes the dataset's codebook on; any other keeps
its own, and frames are matched by name. A codebook that a reader only drafted never replaces the project's.
"""

from collections.abc import Iterable, Mapping
from typing import TypeVar
from uuid import UUID, uuid4

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.codebook_draft import CodebookDraft
from kzannot.formats.dataset import Dataset, DatasetArticle, DatasetSpan
from kzannot.formats.notes import COVERS_NOTHING
from kzannot.model.codebook import Attribute, Codebook, Frame
from kzannot.model.edits import Change
from kzannot.model.records import (
    Annotator,
    AnnotatorKind,
    Answer,
    Article,
    Option,
    Origin,
    Outlet,
    Precision,
    Reading,
    Record,
    Section,
    SectionKind,
    Slice,
    Span,
)
from kzannot.model.study import (
    Assignment,
    AssignmentState,
    Decision,
    Passage,
    Round,
    RoundState,
    Statement,
)
from kzannot.model.versions import counting_last, currents
from kzannot.project.codebooks import records_of
from kzannot.project.known_spans import held_spans
from kzannot.project.notes import Note
from kzannot.project.project import Project
from kzannot.project.revising import Revision, revision_of

SINCE = QT_TRANSLATE_NOOP(
    "messages",
    "{title} was corrected meanwhile; spans of the file without an anchor in its new text: {count}.",
)

Named = TypeVar("Named", Outlet, Annotator, Round, Option)


def brings_codebook(project: Project, dataset: Dataset) -> bool:
    """Whether a dataset's codebook takes the place of the project's.

    The project's own stays where it is in use, or where the other one is only a draft.
    """
    known = {draft.id for draft in _drafts_of(dataset)}
    if not known or (known == {None} and project.codebook()):
        return False
    rounds = project.records(Round)
    return not project.spans() and all(each.codebook_id in known for each in rounds)


def _drafts_of(dataset: Dataset) -> list[CodebookDraft]:
    return [*dataset.older, *([dataset.codebook] if dataset.codebook else [])]


class DatasetLoading:
    """What a dataset adds to a project.

    Attributes:
        texts: texts and sources that come along.
        files: the bytes of files that come along.
        skipped: how many records the project held already.
        notes: sentences about what differs or was left out.
    """

    def __init__(self, project: Project, dataset: Dataset, book: Revision | None = None) -> None:
        self.project = project
        self._book = book or revision_of(project)
        self.dataset = dataset
        self.texts: list[str] = []
        self.files: list[bytes] = []
        self.skipped = 0
        self.notes: list[str] = list(dataset.notes)
        self._changes: list[Change] = []
        self._articles: dict[UUID | None, Article] = {}
        self._there: set[UUID | None] = {article.id for article in project.articles()}
        self._ids: dict[type[Record], set[UUID]] = {}
        self._earlier = currents(project.articles())
        self._by_digest = {article.digest: article for article in counting_last(project.articles())}

    def changes(self) -> list[Change]:
        """The changes that restore the dataset."""
        self._frames = self._restore_codebooks()
        self._outlets = self._by_names(Outlet, self._outlet_records())
        self._annotators = self._by_names(Annotator, self._annotator_records())
        self._rounds = self._by_names(Round, self._round_records())
        self._by_names(
            Option, (Option(id=o.id or uuid4(), name=o.name, value=o.value) for o in self.dataset.options)
        )
        for article in self.dataset.articles:
            self._restore_article(article)
        self._restore_statements()
        return self._changes

    # Codebooks

    def _restore_codebooks(self) -> dict[tuple[UUID | None, str], Frame]:
        """The frames by codebook version (None is the newest) and name."""
        if brings_codebook(self.project, self.dataset):
            return self._replace_codebook(_drafts_of(self.dataset))
        return {(None, frame.name): frame for frame in self._book.frames}

    def _replace_codebook(self, drafts: list[CodebookDraft]) -> dict[tuple[UUID | None, str], Frame]:
        present = {record.id: record for record in self._codebook_records()}
        wanted: list[Record] = []
        frames: dict[tuple[UUID | None, str], Frame] = {}
        for draft in drafts:
            codebook, its_frames, attributes = records_of(draft)
            wanted += [codebook, *its_frames, *attributes]
            newest = draft is drafts[-1]
            frames |= {(None if newest else codebook.id, frame.name): frame for frame in its_frames}
        kept = {record.id for record in wanted if present.get(record.id) == record}
        gone = [record for record in present.values() if record.id not in kept]
        self._changes += [Change(record, None) for record in reversed(gone)]
        self._changes += [Change(None, record) for record in wanted if record.id not in kept]
        self.skipped += len(kept)
        return frames

    def _codebook_records(self) -> list[Record]:
        kinds: tuple[type[Record], ...] = (Codebook, Frame, Attribute)
        return [record for kind in kinds for record in self.project.records(kind)]

    # What has a name

    def _outlet_records(self) -> Iterable[Outlet]:
        for each in self.dataset.outlets:
            yield Outlet(
                id=each.id or uuid4(), name=each.name, kind=each.kind, country=each.country, note=each.note
            )

    def _annotator_records(self) -> Iterable[Annotator]:
        for each in self.dataset.annotators:
            kind = AnnotatorKind(each.kind)
            yield Annotator(id=each.id or uuid4(), name=each.name, kind=kind, colour=each.colour)

    def _round_records(self) -> Iterable[Round]:
        """The rounds, each of its own codebook, or of the project's where that stayed."""
        own = [change.after for change in self._changes if isinstance(change.after, Codebook)]
        known = {codebook.id for codebook in (*self.project.codebooks(), *own)}
        newest = self.project.codebook()
        for each in self.dataset.rounds:
            codebook_id = each.codebook if each.codebook in known or newest is None else newest.id
            if codebook_id is not None:
                yield Round(
                    id=each.id or uuid4(),
                    name=each.name,
                    codebook_id=codebook_id,
                    blind=each.blind,
                    outlet_blind=each.outlet_blind,
                    state=RoundState(each.state),
                    order=each.order,
                )

    def _by_names(self, kind: type[Named], records: Iterable[Named]) -> dict[str, Named]:
        """The records by name: the project's own where it has one of that name, else the new one."""
        found: dict[str, Named] = {record.name: record for record in self.project.records(kind)}
        for record in records:
            if record.name in found:
                self.skipped += 1
            else:
                found[record.name] = record
                self._changes.append(Change(None, record))
        return found

    # Articles

    def _restore_article(self, drafted: DatasetArticle) -> None:
        article = self._by_digest.get(drafted.sha256)
        if article is None:
            article = self._add_article(drafted)
        if article is None:
            return
        self._articles[drafted.id] = article
        records, begin = [*self._codings(drafted, article)], len(self._changes)
        self._add_missing(Section, article, self._sections(drafted, article))
        for kind in (Span, Answer, Reading, Assignment, Decision):
            self._add_missing(kind, article, [record for record in records if type(record) is kind])
        number = sum(isinstance(change.after, Span) for change in self._changes[begin:])
        if number and article.id in self._earlier:
            self.notes.append(Note(SINCE, title=article.title, count=number))

    def _add_article(self, drafted: DatasetArticle) -> Article | None:
        if drafted.id in self._there:
            text = QT_TRANSLATE_NOOP(
                "messages",
                "{title} has another text in the project than in the file: its codings are left out.",
            )
            self.notes.append(Note(text, title=drafted.title))
            return None
        if drafted.text is None:
            text = QT_TRANSLATE_NOOP(
                "messages",
                "{title} is not in the project, and the file holds no texts: its codings are left out.",
            )
            self.notes.append(Note(text, title=drafted.title))
            return None
        source = drafted.source
        article = Article(
            id=drafted.id or uuid4(),
            title=drafted.title,
            digest=drafted.sha256,
            length=drafted.length,
            outlet_id=self._outlets[drafted.outlet].id if drafted.outlet else None,
            published=drafted.published,
            precision=Precision(drafted.precision),
            author=drafted.author,
            agency=drafted.agency,
            genre=drafted.genre,
            url=drafted.url,
            language=drafted.language,
            source_name=source.name,
            source_digest=source.sha256,
            file_digest=source.file_sha256,
            encoding=source.encoding,
            slices=tuple(Slice(each.start, each.end, each.before) for each in drafted.slices),
            origins=tuple((name, Origin(origin)) for name, origin in drafted.origins),
            excluded=drafted.excluded,
        )
        self.texts += [drafted.text, *([source.text] if source.text is not None else [])]
        if source.content is not None and source.content != (source.text or "").encode("utf-8"):
            self.files.append(source.content)  # the bytes are more than the decoded source
        self._changes.append(Change(None, article))
        return article

    def _sections(self, drafted: DatasetArticle, article: Article) -> list[Record]:
        if self._by_digest.get(drafted.sha256) and self.project.sections(article.id):
            return []  # the project has cut the article itself, and readings rest on its sections
        return [
            Section(
                id=each.id or uuid4(),
                article_id=article.id,
                kind=SectionKind(each.kind),
                start=each.start,
                end=each.end,
                time=each.time,
            )
            for each in drafted.sections
        ]

    def _codings(self, drafted: DatasetArticle, article: Article) -> Iterable[Record]:
        yield from (self._span(each, article) for each in self._covering(drafted, article))
        for answer in drafted.answers:
            yield Answer(
                id=answer.id or uuid4(),
                article_id=article.id,
                annotator_id=self._annotator(answer.annotator),
                question=answer.question,
                value=answer.value,
                round_id=self._round(answer.round),
            )
        yield from self._readings(drafted, article)
        for task in drafted.assignments:
            yield Assignment(
                id=task.id or uuid4(),
                article_id=article.id,
                annotator_id=self._annotator(task.annotator),
                round_id=self._round(task.round),
                order=task.order,
                state=AssignmentState(task.state),
                active_seconds=task.active_seconds,
                reason=task.reason,
            )
        for decision in drafted.decisions:
            yield Decision(
                id=decision.id or uuid4(),
                article_id=article.id,
                annotator_id=self._annotator(decision.annotator),
                span_ids=decision.spans,
                gold_id=decision.gold,
                reason=decision.reason,
                note=decision.note,
                round_id=self._round(decision.round),
            )

    def _covering(self, drafted: DatasetArticle, article: Article) -> Iterable[DatasetSpan]:
        """The spans without those of blanks alone, as other tools mark them; each of these is told."""
        text = self.project.text(article) if drafted.text is None else drafted.text
        for each in drafted.spans:
            if text[each.start : each.end].isspace():
                where = f"{each.frame} {each.start}–{each.end}"
                self.notes.append(Note(COVERS_NOTHING, name=article.title, where=where))
            else:
                yield each

    def _span(self, each: DatasetSpan, article: Article) -> Span:
        frame = self._frames.get((each.codebook, each.frame))
        if frame is None:
            raise UserError(
                QT_TRANSLATE_NOOP("messages", "The codebook has no frame {frame}. Nothing was loaded."),
                frame=each.frame,
            )
        return Span(
            id=each.id or uuid4(),
            article_id=article.id,
            annotator_id=self._annotator(each.annotator),
            frame_id=frame.id,
            start=each.start,
            end=each.end,
            round_id=self._round(each.round),
            attributes=each.attributes,
            uncertain=each.uncertain,
            memo=each.memo,
        )

    def _readings(self, drafted: DatasetArticle, article: Article) -> Iterable[Reading]:
        """Readings of the project's own sections: those of the same stretch where the ids differ."""
        own = self.project.sections(article.id)
        ids: set[UUID | None] = {section.id for section in own or drafted.sections}
        places: Mapping[tuple[int, int], UUID] = {(section.start, section.end): section.id for section in own}
        for each in drafted.read:
            section_id = each.section if each.section in ids else places.get((each.start, each.end))
            if section_id is not None:
                yield Reading(
                    id=each.id or uuid4(),
                    section_id=section_id,
                    article_id=article.id,
                    annotator_id=self._annotator(each.annotator),
                    round_id=self._round(each.round),
                )

    def _add_missing(self, kind: type[Record], article: Article, records: list[Record]) -> None:
        """Add the records whose ids the project does not have, and note those that differ from its own."""
        own = {record.id: record for record in self.project.records(kind, article_id=article.id)}
        held = held_spans(self.project, article, self._earlier.get(article.id), records)
        for record in records:
            if record.id in held:
                self.skipped += 1
                continue
            if record.id not in self._known(kind):
                self._changes.append(Change(None, record))
                continue
            self.skipped += 1
            if own.get(record.id, record) != record:
                text = QT_TRANSLATE_NOOP(
                    "messages", "A {kind} in {title} differs from the project's own, which was kept."
                )
                self.notes.append(Note(text, kind=kind.__name__.lower(), title=article.title))

    def _known(self, kind: type[Record]) -> set[UUID]:
        """The ids of a kind in all of the project: a corrected text has taken along what found its place."""
        if kind not in self._ids:
            self._ids[kind] = {key for (key,) in self.project.fields(kind, "id")}
        return self._ids[kind]

    def _restore_statements(self) -> None:
        known = {statement.id for statement in self.project.records(Statement)}
        for each in self.dataset.statements:
            if each.id in known:
                self.skipped += 1
                continue
            statement = Statement(
                id=each.id or uuid4(),
                title=each.title,
                relation=each.relation,
                status=each.status,
                annotator_id=self._annotator(each.annotator) if each.annotator else None,
                similarity=each.similarity,
                note=each.note,
            )
            self._changes.append(Change(None, statement))
            for passage in each.passages:
                if article := self._articles.get(passage.article):
                    record = Passage(
                        id=passage.id or uuid4(),
                        statement_id=statement.id,
                        article_id=article.id,
                        start=passage.start,
                        end=passage.end,
                    )
                    self._changes.append(Change(None, record))

    def _annotator(self, name: str) -> UUID:
        if name not in self._annotators:
            self._annotators[name] = Annotator(name=name)
            self._changes.append(Change(None, self._annotators[name]))
        return self._annotators[name].id

    def _round(self, name: str) -> UUID | None:
        return self._rounds[name].id if name in self._rounds else None
