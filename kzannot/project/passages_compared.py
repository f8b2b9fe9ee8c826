"""The passages behind the marks of figures that compare annotators: where they differ, and what met there."""

from collections.abc import Collection, Iterable

from kzannot.model.codebook import Frame
from kzannot.project.choices import Choices
from kzannot.project.corpus import Corpus
from kzannot.project.figures_drift import question_of
from kzannot.project.kept import Materials
from kzannot.project.passages import Passage, Words, passage_at, side_by_side
from kzannot.project.unit_differences import Judged, differences, uses


def passages_of_differences(
    materials: Materials, choices: Choices, frame: str, annotators: Collection[str]
) -> list[Passage]:
    """The units in which annotators who saw them differ about a frame, in text order."""
    corpus = materials.corpora.of(choices.round).only(annotators, choices.outlet)
    return _passages(corpus, differences(corpus, choices.unit, _named(materials, frame)))


def passages_of_drift(
    materials: Materials, choices: Choices, frame: str, annotators: Collection[str], part: str
) -> list[Passage]:
    """In a part of the time, the units in which annotators differ about a frame, or one of them uses it."""
    corpora = dict(question_of(materials, choices).parts(materials.project, materials.corpora))
    corpus = corpora[part].only(annotators, choices.outlet)
    judged = differences if len(annotators) > 1 else uses
    return _passages(corpus, judged(corpus, choices.unit, _named(materials, frame)))


def passages_of_confusion(
    materials: Materials, choices: Choices, frame: str, other: str, language: str = "en"
) -> list[Passage]:
    """The passages in which a frame met another, or none; who is first matters for a single pair alone."""
    found = materials.meetings(choices)
    single = len({meeting.annotators for meeting in found}) == 1
    wanted = {(frame, other)} if single else {(frame, other), (other, frame)}
    words = Words.of(materials.project, language)
    return [side_by_side(meeting, words) for meeting in found if meeting.frames in wanted]


def passages_of_kind(
    materials: Materials, choices: Choices, kind: str, frame: str, language: str = "en"
) -> list[Passage]:
    """The passages in which two annotators differ in a kind, and one of them saw the frame."""
    words = Words.of(materials.project, language)
    found = materials.meetings(choices)
    return [side_by_side(each, words) for each in found if kind in each.kinds and frame in each.frames]


def _named(materials: Materials, frame: str) -> Frame:
    return next(each for each in materials.project.frames() if each.name == frame)


def _passages(corpus: Corpus, units: Iterable[Judged]) -> list[Passage]:
    articles = {coded.article.id: coded for coded in corpus.articles}
    return [
        passage_at(articles[each.article_id], each.start, each.end, each.found, each.missed) for each in units
    ]
