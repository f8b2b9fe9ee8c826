"""The figure of which words mark a frame against the rest of the text, or one outlet against another."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.codebook import Frame
from kzannot.project.choices import Choices, Facts
from kzannot.project.counting import Integers, ranges
from kzannot.project.figures_basis import Basis, basis_of
from kzannot.project.figures_shares import few_articles
from kzannot.project.kept import Materials
from kzannot.project.tasks import Task
from kzannot.statistics.estimates import FEWEST, Floats, Mask
from kzannot.statistics.keyness import dispersion, keyness_by_chance, log_odds

SHOWN = 15
"""How many words of either side are shown."""

RAREST = 3
"""A word that occurs less often says nothing."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word: how often either part has it, and how much it marks the first one (positive) or the second.

    `dispersion` is 0 where all articles have it, towards 1 where few have it. `p` is None where it is not
    tested: two parts of the same articles, or fewer than five articles of an outlet.
    """

    word: str
    first: int
    second: int
    delta: float
    zeta: float
    dispersion: float
    p: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyness:
    """The words that mark either part most, by how sure that is; `sides` are the lengths of the parts."""

    choices: Choices
    facts: Facts
    frames: tuple[Frame, ...]
    frame: Frame | None
    words: tuple[Word, ...]
    sides: tuple[int, int]
    tested: bool

    def rows(self) -> list[dict[str, Any]]:
        """What the figure shows, as a table."""
        return [asdict(word) for word in self.words]


def keyness(materials: Materials, choices: Choices, task: Task | None = None) -> Keyness:
    """The words of the chosen frame against the rest, or of two outlets (within the frame, if one is chosen).

    Without a frame and outlets, the frame that covers most.

    Raises:
        UserError: the outlets are the same.
    """
    if choices.against is not None and choices.outlet in (None, choices.against):
        raise UserError(QT_TRANSLATE_NOOP("messages", "Words are compared of two different outlets."))
    basis = basis_of(materials, choices, task)
    frame = _frame(basis)
    under = _under(basis, frame) if frame else np.ones(len(basis.chosen.words), np.bool_)
    read = _read(basis)
    if choices.against is None:
        first, second = read & under, read & ~under
    else:
        outlets = np.array(basis.material.outlets, object)[basis.material.word_article]
        first, second = (read & under & (outlets == name) for name in (choices.outlet, choices.against))
    tested = choices.against is not None and choices.samples > 0 and not few_articles(basis)
    return Keyness(
        choices=choices,
        facts=basis.facts,
        frames=basis.frames,
        frame=frame,
        words=tuple(_words(basis, first, second, tested)),
        sides=(int(first.sum()), int(second.sum())),
        tested=tested,
    )


def _frame(basis: Basis) -> Frame | None:
    """The chosen frame; of no two outlets, the one that covers most if none is chosen."""
    name = basis.choices.frame
    if name is not None:
        return next((frame for frame in basis.frames if frame.name == name), None)
    if basis.choices.against is not None or not basis.frames:
        return None
    covered = basis.counted.covered.sum(axis=(0, 1))[basis.places]
    return basis.frames[int(covered.argmax())]


def _read(basis: Basis) -> Mask:
    """The words that count and that somebody has read."""
    seen = np.asarray((basis.material.sections.seen & basis.chosen.people).any(axis=1))
    return np.asarray(basis.chosen.words & seen[basis.material.word_section])


def _under(basis: Basis, frame: Frame) -> Mask:
    """The words under a span of the frame, whoever tagged it."""
    spans = basis.material.spans
    place = basis.material.frames.index(frame)
    chosen = basis.chosen.spans & (spans.frame == place)
    found = np.zeros(len(basis.chosen.words), np.bool_)
    found[ranges(spans.begin[chosen], spans.stop[chosen])[1]] = True
    return found


def _words(basis: Basis, first: Mask, second: Mask, tested: bool) -> Sequence[Word]:
    tokens, vocabulary = basis.material.tokens
    one, other = (np.bincount(tokens[part], minlength=len(vocabulary)) for part in (first, second))
    there = one + other > 0
    if not (one.any() and other.any() and there.sum() > 1):
        return []
    delta, zeta = np.zeros(len(vocabulary)), np.zeros(len(vocabulary))
    delta[there], zeta[there] = log_odds(one[there], other[there])
    chosen = _most(zeta, np.flatnonzero(one + other >= RAREST))
    by_article = _by_article(basis, tokens, first | second, chosen)
    spread = dispersion(by_article)
    p = None
    if tested:
        parts = np.array(basis.material.outlets, object) == basis.choices.outlet
        read = by_article.sum(axis=1) > 0
        if min(int(parts[read].sum()), int((~parts[read]).sum())) >= FEWEST:
            p = keyness_by_chance(by_article[read], parts[read], basis.choices.plan)
    return [
        Word(
            word=vocabulary[word],
            first=int(one[word]),
            second=int(other[word]),
            delta=float(delta[word]),
            zeta=float(zeta[word]),
            dispersion=float(spread[place]),
            p=None if p is None else float(p[place]),
        )
        for place, word in enumerate(chosen.tolist())
    ]


def _most(zeta: Floats, often: Integers) -> Integers:
    """The words that mark either part most, the first part's first."""
    order = often[np.argsort(-zeta[often], kind="stable")]
    first = order[zeta[order] > 0][:SHOWN]
    second = order[zeta[order] < 0][-SHOWN:]
    return np.concatenate((first, second))


def _by_article(basis: Basis, tokens: Integers, part: Mask, chosen: Integers) -> Integers:
    """How often each article has each chosen word, and all others together; shape (A, chosen + 1)."""
    column = np.full(int(tokens.max()) + 1, len(chosen))
    column[chosen] = np.arange(len(chosen))
    found = np.zeros((len(basis.material.corpus.articles), len(chosen) + 1), np.int64)
    np.add.at(found, (basis.material.word_article[part], column[tokens[part]]), 1)
    return found
