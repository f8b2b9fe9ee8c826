"""Ratings: units that annotators put into categories, and how they are counted document by document.

A unit is one thing that everybody judged: a paragraph and a frame, an article and a question, a word.
Counting runs over chunks of units, so that a million units need no more memory than some thousand.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.integer[Any]]

MISSING = -1
"""Stands where an annotator did not judge the unit."""

CELLS = 2**15
"""How many numbers a chunk may hold: what fits the processor's cache."""


class Scale(StrEnum):
    """What the distance of two categories means."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Ratings:
    """What annotators said of units: categories 0 ... `categories` - 1 of the codebook, used or not.

    Args:
        values: shape (units, annotators); the category, or MISSING.
        documents: shape (units,); the number 0, 1, ... of the document that the unit belongs to.
        categories: how many categories the codebook has; for ordered ones, in their order.
        scale: what the distance of two categories means to Krippendorff's alpha.
        numbers: what the categories stand for, where that is not their own number; empty, where they are
            no numbers, though the scale needs some.
        sets: which codes a category stands for, where units were given sets of codes.
        weights: shape (units,); how many units each row stands for, when not one.
        within: shape (documents,); what each document is a part of, where documents are drawn within that.
        presence: category 1 says that something is there, category 0 that it is not.

    Raises:
        ValueError: a value is no category.
    """

    values: Integers
    documents: Integers
    categories: int
    scale: Scale = Scale.NOMINAL
    numbers: tuple[float, ...] | None = None
    sets: tuple[frozenset[str], ...] | None = None
    weights: Floats | None = None
    within: Integers | None = None
    presence: bool = False

    def __post_init__(self) -> None:
        low = self.values.min(initial=MISSING)
        high = self.values.max(initial=MISSING)
        if low < MISSING or high >= self.categories:
            raise ValueError(f"values run from {low} to {high}, but there are {self.categories} categories")

    @property
    def annotators(self) -> int:
        """How many annotators there are, columns of `values`."""
        return int(self.values.shape[1])

    @property
    def size(self) -> int:
        """How many documents there are."""
        return int(self.documents.max(initial=-1)) + 1

    def against(self, category: int) -> "Ratings":
        """The same units, judged only as this category (1) or any other (0)."""
        values = np.where(self.values == MISSING, MISSING, self.values == category)
        kept = replace(self, scale=Scale.NOMINAL, numbers=None, sets=None)
        return replace(kept, values=values.astype(np.int8), categories=2, presence=True)

    def of(self, annotators: Sequence[int]) -> "Ratings":
        """The same units, judged by these annotators alone."""
        return replace(self, values=self.values[:, list(annotators)])


def from_counts(table: ArrayLike, documents: Integers | None = None) -> Ratings:
    """Ratings from a table (units, categories) of how many annotators chose which category.

    Who chose what is not known, so measures for two named annotators say nothing about them. Each
    unit is a document of its own unless `documents` says otherwise.
    """
    counts = np.asarray(table, dtype=np.intp)
    units, categories = counts.shape
    width = int(counts.sum(axis=1).max(initial=0))
    values = np.full((units, width), MISSING, dtype=np.int32)
    for row, chosen in zip(values, counts, strict=True):
        said = np.repeat(np.arange(categories), chosen)
        row[: len(said)] = said
    return Ratings(
        values=values,
        documents=np.arange(units) if documents is None else documents,
        categories=categories,
    )


def counts(values: Integers, categories: int) -> Floats:
    """How many annotators put each unit into each category, shape (units, categories)."""
    # Missing values are counted too, in a column of their own that is dropped: cheaper than leaving them out.
    width = categories + 1
    cells = values.astype(np.intp) + 1
    cells += np.arange(len(values), dtype=np.intp)[:, None] * width
    table = np.bincount(cells.ravel(), minlength=len(values) * width)
    return table.reshape(len(values), width)[:, 1:].astype(np.float64)


def per_document(
    ratings: Ratings, columns: Callable[[Integers], Floats], width: int, cells: int | None = None
) -> Floats:
    """The sums of what `columns` makes of the units of each document, shape (documents, width).

    Args:
        ratings: the units, in any order of documents.
        columns: turns values of some units (n, annotators) into numbers (n, width) that may be added.
        width: how many numbers that are.
        cells: how many numbers `columns` handles for each unit; by default, a count of each category.
    """
    total = np.zeros((ratings.size, width))
    for chunk in _chunks(ratings, max(width, cells or ratings.categories + 1)):
        added = columns(ratings.values[chunk])
        if ratings.weights is not None:
            added = added * ratings.weights[chunk, None]
        _add(total, ratings.documents[chunk], added)
    return total


def margins(ratings: Ratings) -> Floats:
    """How often each category was chosen in the units that two annotators or more judged, by document."""
    total = np.zeros((ratings.size, ratings.categories))
    for chunk in _chunks(ratings, ratings.annotators):
        values = ratings.values[chunk]
        judged = values != MISSING
        unit, annotator = np.nonzero(judged & (judged.sum(axis=1) > 1)[:, None])
        documents = ratings.documents[chunk][unit]
        if len(documents):
            first, last = int(documents.min()), int(documents.max())
            cells = (documents - first).astype(np.intp) * ratings.categories + values[unit, annotator]
            weights = None if ratings.weights is None else ratings.weights[chunk][unit]
            found = np.bincount(cells, weights, minlength=(last - first + 1) * ratings.categories)
            total[first : last + 1] += found.reshape(-1, ratings.categories)
    return total


def _chunks(ratings: Ratings, cells: int) -> Iterator[slice]:
    """Stretches of units, each unit needing so many cells, that fit the cache."""
    units = max(1, CELLS // max(1, cells))
    return (slice(start, start + units) for start in range(0, len(ratings.values), units))


def _add(total: Floats, documents: Integers, added: Floats) -> None:
    """Add each row to the row of its document; only the stretch of documents that occur is touched."""
    first, last = int(documents.min()), int(documents.max())
    total[first : last + 1] += grouped(documents - first, added, last - first + 1)


def grouped(groups: Integers, rows: Floats, size: int) -> Floats:
    """The sums of the rows of each group 0 ... size - 1, shape (size, columns of rows)."""
    width = rows.shape[1]
    cells = groups.astype(np.intp)[:, None] * width + np.arange(width)
    sums = np.bincount(cells.ravel(), weights=rows.ravel(), minlength=size * width)
    return np.asarray(sums.reshape(size, width), dtype=np.float64)
