"""Datasets whose offsets count in the sources, and back: programs that have the file as it was need those.

An article that counts in its source has the decoded source for its text. Where a stretch of the one side has
no counterpart on the other, its span is left out and told.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.dataset import (
    Dataset,
    DatasetArticle,
    DatasetPassage,
    DatasetReading,
    DatasetSection,
    DatasetSpan,
)
from kzannot.formats.draft import DraftSlice
from kzannot.formats.registry import BOTH, Format
from kzannot.model.slices import Offsets
from kzannot.model.versions import counting_last
from kzannot.project.notes import Note
from kzannot.project.project import Project

Move = Callable[[int, int], tuple[int, int] | None]
Stretch = TypeVar("Stretch", DatasetPassage, DatasetReading, DatasetSection, DatasetSpan)


def in_sources(dataset: Dataset, chosen: Format) -> tuple[Dataset, list[str]]:
    """The dataset as a format writes it that is to count in the sources, and what is to be said of it."""
    if chosen.offsets == BOTH:
        said = QT_TRANSLATE_NOOP("messages", "{format} holds both pairs of offsets, whichever is chosen.")
        return dataset, [Note(said, format=chosen.name)]
    if not chosen.offsets:
        said = QT_TRANSLATE_NOOP("messages", "{format} holds no offsets; it is written as always.")
        return dataset, [Note(said, format=chosen.name)]
    notes: list[str] = []
    moves = {each.id: Offsets(each.slices).to_source for each in dataset.articles}
    articles = tuple(
        replace(
            _moved(each, moves[each.id], notes),
            text=each.source.text,
            length=len(each.source.text or ""),
            sha256=each.source.sha256,
            slices=(DraftSlice(0, len(each.source.text or "")),),
        )
        for each in dataset.articles
    )
    statements = tuple(
        replace(
            statement,
            passages=tuple(
                moved
                for passage in statement.passages
                for moved in _stretches([passage], moves[passage.article])
            ),
        )
        for statement in dataset.statements
    )
    return replace(dataset, articles=articles, statements=statements), notes


def in_texts(dataset: Dataset, project: Project) -> Dataset:
    """The dataset with the project's text for each article whose text is the source of one of the project's.

    What the project does not know stays as it is.
    """
    known = counting_last(project.articles())
    own = {article.source_digest: article for article in known} | {each.digest: each for each in known}
    notes = list(dataset.notes)
    articles = []
    for each in dataset.articles:
        met = own.get(each.sha256)
        if met and met.digest != each.sha256:
            moved = _moved(each, Offsets(met.slices).to_text, notes)
            each = replace(moved, text=project.text(met), length=met.length, sha256=met.digest)
        articles.append(each)
    return replace(dataset, articles=tuple(articles), notes=tuple(notes))


def _moved(article: DatasetArticle, move: Move, notes: list[str]) -> DatasetArticle:
    for span in article.spans:
        if move(span.start, span.end) is None:
            said = QT_TRANSLATE_NOOP(
                "messages", "{title}: the span from {start} to {end} has no counterpart and is left out."
            )
            notes.append(Note(said, title=article.title, start=span.start, end=span.end))
    return replace(
        article,
        spans=tuple(_stretches(article.spans, move)),
        sections=tuple(_stretches(article.sections, move)),
        read=tuple(_stretches(article.read, move)),
    )


def _stretches(stretches: Iterable[Stretch], move: Move) -> Iterable[Stretch]:
    for each in stretches:
        place = move(each.start, each.end)
        if place:
            yield replace(each, start=place[0], end=place[1])
