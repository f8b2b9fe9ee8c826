"""Annotations in: a file of somebody's codings becomes one edit, all of it or nothing.

Loading never refuses what coding by hand would (a fourth frame on a passage, a span on furniture), but it
refuses what cannot be true: an unknown frame, an offset outside, words that are not where the file says.
What is in the project already is skipped and counted.
"""

from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats import pieces, reading, registry
from kzannot.formats.answers import AnswerRow
from kzannot.formats.dataset import Dataset
from kzannot.model.edits import Change, Edit
from kzannot.model.records import Record
from kzannot.project.loading_dataset import DatasetLoading, brings_codebook
from kzannot.project.loading_rows import AnswerLoading, SpanLoading
from kzannot.project.matching import Content, Matches, Rows, book_for
from kzannot.project.notes import Note
from kzannot.project.project import Project
from kzannot.project.recounting import in_texts
from kzannot.project.renaming import Renaming
from kzannot.project.revising import Revision, edit_of, revision_of
from kzannot.project.tasks import Task

TITLE = QT_TRANSLATE_NOOP("messages", "Load annotations")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading will do: the edit, the texts that come along, and what was added, by kind of record.

    `skipped` counts what is there already; `notes` are sentences about what was left out or differs.
    """

    edit: Edit
    texts: tuple[str, ...] = ()
    files: tuple[bytes, ...] = ()
    added: dict[str, int] = field(default_factory=dict)
    skipped: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that was read and not yet loaded: its name and what it holds."""

    name: str
    content: Content


@dataclass(frozen=True, slots=True)
class Terms:
    """How a file is understood.

    Attributes:
        annotator: whose codings these are, where the file does not say.
        round: the round they belong to, where the file does not say.
        offsets: whether the file's offsets count in the "text" or in the "source".
        matches: what its names are called in the project.
        adds: whether names that the codebook has not are added to it; else they are refused.
    """

    annotator: str = ""
    round: str = ""
    offsets: str = "text"
    matches: Matches = field(default_factory=Matches)
    adds: bool = False


def load(
    project: Project,
    path: Path,
    format_name: str,
    annotator: str = "",
    round_name: str = "",
    offsets: str = "text",
) -> Loaded:
    """Read a file of annotations and add what it holds to the project, in one edit.

    Args:
        project: what it is added to.
        path: the file.
        format_name: one of the formats that can be read.
        annotator: whose codings these are, where the file does not say.
        round_name: the round they belong to, where the file does not say.
        offsets: whether the file's offsets count in the "text" or in the "source".

    Raises:
        UserError: something in the file cannot be true; nothing is added.
    """
    loaded = prepare(project, read_file(path, format_name), Terms(annotator, round_name, offsets))
    project.apply(loaded.edit, loaded.texts, loaded.files)
    return loaded


def read_file(path: Path, format_name: str, task: Task | None = None) -> Incoming:
    """What a file holds; the task is told between its pieces, and may call the work off there.

    Raises:
        UserError: the format cannot be read, or the file is not what it should be.
    """
    module = registry.module(format_name)
    if not hasattr(module, "read"):
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "The format {name} can only be written."), name=format_name
        )
    task = task or Task()
    with pieces.stoppable(task.go_on):
        return Incoming(path.name, reading.read(path, format_name, task.go_on))


def prepare(project: Project, incoming: Incoming, terms: Terms) -> Loaded:
    """What loading a file would do.

    Raises:
        UserError: something in the file cannot be true.
    """
    content = incoming.content
    if isinstance(content, Dataset) and terms.offsets == "source":
        content = in_texts(content, project)
    if isinstance(content, Dataset) and brings_codebook(project, content):
        return _of_dataset(DatasetLoading(project, content), [], [])
    book = book_for(project, content, terms.matches) if terms.adds else revision_of(project)
    questions = (each.name for each in book.attributes if each.of_frames)
    renaming = Renaming(terms.matches, questions)
    content = renaming.content(content)
    if isinstance(content, Dataset):
        loading = DatasetLoading(project, _of_one_codebook(content, terms.matches), book)
        return _of_dataset(loading, _added(project, book), [*renaming.notes(), *_unknown(content, book)])
    return _of_rows(project, incoming.name, content, terms, book, renaming.notes())


def _of_dataset(loading: DatasetLoading, before: list[Change], notes: list[str]) -> Loaded:
    changes = [*before, *loading.changes()]
    return _loaded(changes, loading.skipped, [*notes, *loading.notes], loading.texts, loading.files)


def _of_rows(
    project: Project, name: str, rows: Rows, terms: Terms, book: Revision, notes: list[str]
) -> Loaded:
    answers = [row for row in rows if isinstance(row, AnswerRow)]
    others = [row for row in rows if not isinstance(row, AnswerRow)]
    told = (project, name, terms.annotator, terms.round, terms.offsets == "source")
    answered, tagged = AnswerLoading(*told), SpanLoading(*told)
    changes = [*answered.changes(answers)] if answers else [*tagged.changes(others, book)]
    skipped = answered.skipped + tagged.skipped
    return _loaded([*_added(project, book), *changes], skipped, [*notes, *answered.notes, *tagged.notes])


def _added(project: Project, book: Revision) -> list[Change]:
    """The changes that give the codebook what it lacks."""
    return [*edit_of(project, book).changes] if book != revision_of(project) else []


def _unknown(dataset: Dataset, book: Revision) -> list[str]:
    """What spans say that the codebook does not ask for; they keep it."""
    asked = {each.name for each in book.attributes}
    spans = (span for article in dataset.articles for span in article.spans)
    said = Counter(name for span in spans for name, _ in span.attributes if name not in asked)
    text = QT_TRANSLATE_NOOP(
        "messages", "The codebook has no attribute {name}; spans that keep what they say of it: {count}."
    )
    return [Note(text, name=name, count=count) for name, count in said.items()]


def _of_one_codebook(dataset: Dataset, matches: Matches) -> Dataset:
    """The dataset with all frames of the newest codebook, where a person has matched them by their names."""
    if matches.is_empty():
        return dataset
    articles = (
        replace(each, spans=tuple(replace(span, codebook=None) for span in each.spans))
        for each in dataset.articles
    )
    return replace(dataset, articles=tuple(articles))


def _loaded(
    changes: list[Change],
    skipped: int,
    notes: list[str],
    texts: list[str] | None = None,
    files: list[bytes] | None = None,
) -> Loaded:
    added: dict[str, int] = {}
    for change in changes:
        if change.before is None:
            added[_kind_of(change.record)] = added.get(_kind_of(change.record), 0) + 1
    edit = Edit(TITLE, tuple(changes))
    return Loaded(edit, tuple(texts or ()), tuple(files or ()), added, skipped, tuple(notes))


def _kind_of(record: Record) -> str:
    return type(record).__name__.lower()
