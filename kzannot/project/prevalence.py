"""How often each frame stands in the articles of each outlet.

Raw counts follow the length of what an outlet wrote, so they are given on request alone. What was not read
is in no denominator. Where several annotators coded, the words of each one's reading are added up, which
makes the shares averages over annotators.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any
from uuid import UUID

import numpy as np

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.codebook import Frame
from kzannot.model.records import Span
from kzannot.project.corpus import CODER, Coded, Corpus, read_corpus
from kzannot.project.counting import seen_units, touched_units
from kzannot.project.project import Project
from kzannot.project.tasks import Task
from kzannot.project.units import units_of

NORMALISATIONS = {
    "articles": QT_TRANSLATE_NOOP("messages", "Share of items"),
    "words": QT_TRANSLATE_NOOP("messages", "Share of words"),
    "per-1000-words": QT_TRANSLATE_NOOP("messages", "Spans per 1,000 words"),
    "count": QT_TRANSLATE_NOOP("messages", "Raw count of spans"),
}
NO_OUTLET = ""


@dataclass(frozen=True, slots=True)
class Share:
    """How often a frame stands in an outlet's articles, with what it was counted over.

    `value` is None where nothing was read. `covered` and `words` are summed over annotators; so are `spans`,
    `with_frame` and `items`. `articles` counts each article once.
    """

    outlet: str
    frame: str
    normalise: str
    value: float | None
    spans: int
    covered: int
    words: int
    with_frame: int
    items: int
    articles: int
    annotators: int

    @property
    def of_words(self) -> float | None:
        """The share of the words read that spans of the frame cover."""
        return self.covered / self.words if self.words else None

    @property
    def per_1000(self) -> float | None:
        """Spans of the frame per 1,000 words read."""
        return 1000 * self.spans / self.words if self.words else None

    @property
    def of_items(self) -> float | None:
        """The share of the items read that have the frame."""
        return self.with_frame / self.items if self.items else None

    def row(self) -> dict[str, Any]:
        """The share as the command line prints it."""
        return asdict(self)


@dataclass(slots=True)
class _Tally:
    """Sums of one outlet and frame, as they grow."""

    spans: int = 0
    covered: int = 0
    words: int = 0
    with_frame: int = 0
    items: int = 0


def prevalence(
    project: Project,
    normalise: str = "words",
    annotators: Collection[str] = (),
    outlet: str | None = None,
    wanted: Callable[[Span], bool] = lambda span: True,
    per_entry: bool = False,
    task: Task | None = None,
    layer: str = CODER,
) -> list[Share]:
    """The frequency of each frame in each outlet, outlets by name and frames in the codebook's order.

    Args:
        project: what is counted.
        normalise: one of `NORMALISATIONS`.
        annotators: whose codings count; empty is everybody's.
        outlet: the only outlet that counts; None for all.
        wanted: which spans count, such as those of one voice.
        per_entry: count a ticker's entries as items instead of the ticker.
        task: told of the progress.
        layer: the coders' codings, or the adjudicated ones.

    Raises:
        UserError: there is no such normalisation.
    """
    if normalise not in NORMALISATIONS:
        raise UserError(QT_TRANSLATE_NOOP("messages", "There is no normalisation {name}."), name=normalise)
    corpus = read_corpus(project, annotators, outlet, wanted, layer=layer)
    frames = project.frames()
    shares = []
    by_outlet = _by_outlet(corpus)
    for done, (name, articles) in enumerate(by_outlet):
        (task or Task()).step(done, len(by_outlet))
        tallies = _tally(articles, [a.id for a in corpus.annotators], frames, per_entry)
        read = [coded for coded in articles if any(coded.seen.values())]
        people = sum(any(coded.seen[a.id] for coded in articles) for a in corpus.annotators)
        shares += [
            _share(name, frame, normalise, tally, len(read), people)
            for frame, tally in zip(frames, tallies, strict=True)
        ]
    return shares


def descriptive(shares: Iterable[Share]) -> bool:
    """Whether some outlet is there with one article only, so that nothing can be said of outlets."""
    return any(share.articles == 1 for share in shares)


def values_are(**values: str | None) -> Callable[[Span], bool]:
    """The test whether a span's attributes have the given values; None allows any."""
    asked = {name: value for name, value in values.items() if value is not None}

    def wanted(span: Span) -> bool:
        return all(span.value(name) == value for name, value in asked.items())

    return wanted


def _by_outlet(corpus: Corpus) -> list[tuple[str, list[Coded]]]:
    names = sorted({_outlet(coded) for coded in corpus.articles}, key=str.casefold)
    return [(name, [c for c in corpus.articles if _outlet(c) == name]) for name in names]


def _outlet(coded: Coded) -> str:
    return coded.outlet.name if coded.outlet else NO_OUTLET


def _tally(
    articles: Iterable[Coded], annotators: Sequence[UUID], frames: Sequence[Frame], per_entry: bool
) -> list[_Tally]:
    tallies = [_Tally() for _ in frames]
    for coded in articles:
        words = units_of(coded, "word")
        items = units_of(coded, "entry" if per_entry else "article")
        for annotator in annotators:
            seen_words = seen_units(coded, words, annotator)
            seen_items = seen_units(coded, items, annotator)
            for frame, tally in zip(frames, tallies, strict=True):
                own = [span for span in coded.spans[annotator] if span.frame_id == frame.id]
                tally.spans += len(own)
                tally.covered += int(np.count_nonzero(touched_units(words, own) & seen_words))
                tally.words += int(np.count_nonzero(seen_words))
                tally.with_frame += int(np.count_nonzero(touched_units(items, own) & seen_items))
                tally.items += int(np.count_nonzero(seen_items))
    return tallies


def _share(outlet: str, frame: Frame, normalise: str, tally: _Tally, articles: int, annotators: int) -> Share:
    share = Share(
        outlet=outlet,
        frame=frame.name,
        normalise=normalise,
        value=None,
        spans=tally.spans,
        covered=tally.covered,
        words=tally.words,
        with_frame=tally.with_frame,
        items=tally.items,
        articles=articles,
        annotators=annotators,
    )
    values = {
        "articles": share.of_items,
        "words": share.of_words,
        "per-1000-words": share.per_1000,
        "count": float(share.spans),
    }
    return replace(share, value=values[normalise])
