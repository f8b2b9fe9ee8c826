"""Annotations in: a file of somebody's codings becomes one edit, all of it or nothing.

Loading never refuses what coding by hand would (a fourth frame on a passage, a span on furniture), but it
refuses what cannot be true: an unknown frame, an offset outside, words that are not where the file says.
What is in the project already is skipped and counted.
"""

from dataclasses import dataclass, field
from pathlib import Path

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats import registry
from kzannot.model.edits import Change, Edit
from kzannot.model.records import Record
from kzannot.project.loading_dataset import DatasetLoading
from kzannot.project.loading_rows import AnswerLoading, SpanLoading
from kzannot.project.project import Project

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
    loaded = prepare(project, path, format_name, annotator, round_name, offsets)
    project.apply(loaded.edit, loaded.texts, loaded.files)
    return loaded


def prepare(
    project: Project,
    path: Path,
    format_name: str,
    annotator: str = "",
    round_name: str = "",
    offsets: str = "text",
) -> Loaded:
    """What `load` would do."""
    module = registry.module(format_name)
    if not hasattr(module, "read"):
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "The format {name} can only be written."), name=format_name
        )
    content = module.read(path)
    holds = next(each.holds for each in registry.formats() if each.name == format_name)
    if holds == "dataset":
        restoring = DatasetLoading(project, content)
        return _loaded(
            restoring.changes(), restoring.skipped, restoring.notes, restoring.texts, restoring.files
        )
    kind = SpanLoading if holds == "spans" else AnswerLoading
    loading = kind(project, path.name, annotator, round_name, offsets == "source")
    changes = loading.changes(content)
    return _loaded(changes, loading.skipped, loading.notes)


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
