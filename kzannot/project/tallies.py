"""How often each annotator found each frame in each article: words, spans and items, of what counts.

Every number is by article, so that intervals can be drawn from articles. Words that several spans of a frame
cover count once; what an annotator has not seen counts nowhere.
"""

from dataclasses import dataclass

import numpy as np

from kzannot.project.counting import Integers, ranges
from kzannot.project.kept import Kept, before
from kzannot.project.material import Material
from kzannot.statistics.estimates import Floats, Mask


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """Numbers of articles (A), annotators (M) and frames (F).

    Args:
        words, items: shape (A, M); what was seen.
        covered, spans, present: shape (A, M, F); words under spans, spans, and items that have the frame.
    """

    words: Integers
    items: Integers
    covered: Integers
    spans: Integers
    present: Integers

    def shares(self) -> tuple[Floats, Mask]:
        """The share of each article's items that have each frame, averaged over its readers; who was read.

        Shapes (A, F) and (A,); an article counts once, however many items it holds and annotators it had.
        """
        readers = (self.items > 0).sum(axis=1)
        each = self.present / np.maximum(self.items, 1)[:, :, None]
        return each.sum(axis=1) / np.maximum(readers, 1)[:, None], readers > 0


def tally(material: Material, kept: Kept, per_entry: bool = False) -> Tally:
    """Count what is kept; with `per_entry` the entries of a ticker are the items, else articles are."""
    articles, people = len(material.corpus.articles), len(material.corpus.annotators)
    seen = material.sections.seen & kept.people
    shape = (articles, people, len(material.frames))
    items = items_of(material, kept, per_entry)
    read = items.seen & kept.people
    return Tally(
        words=_by_article(
            material.word_article[kept.words], seen[material.word_section[kept.words]], articles
        ),
        items=_by_article(items.article, read, articles),
        covered=_covered(material, kept, seen, shape),
        spans=_spans(material, kept, shape),
        present=_by_article(items.article, items.present & read[:, :, None], articles),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Items:
    """What is asked whether it has a frame: articles, entries or paragraphs of which something is kept.

    Args:
        number: shape (S,); the item of each section, or -1.
        article: shape (I,); each item's article.
        seen: shape (I, M); whether each annotator has seen all that is kept of it.
        present: shape (I, M, F); whether a span of theirs touches it.
    """

    number: Integers
    article: Integers
    seen: Mask
    present: Mask


def items_of(material: Material, kept: Kept, per_entry: bool = False, paragraphs: bool = False) -> Items:
    """The items of what is kept, in text order."""
    sections = material.sections
    whole = sections.entry if per_entry else sections.article
    of_section = np.arange(len(whole)) if paragraphs else whole
    known, place = np.unique(of_section[kept.sections], return_inverse=True)
    number = np.full(len(whole), -1)
    number[kept.sections] = place
    article = np.zeros(len(known), np.int64)
    article[place] = sections.article[kept.sections]
    unseen = np.zeros((len(known), sections.seen.shape[1]), np.int64)
    np.add.at(unseen, place, ~sections.seen[kept.sections])
    return Items(number, article, unseen == 0, _present(material, kept, number, len(known)))


def seen_by_any(items: Items, chosen: Kept) -> tuple[Mask, Mask]:
    """Whether anybody has seen each item, shape (I,); and the frames that those saw, shape (I, F)."""
    seen: Mask = items.seen & chosen.people
    there: Mask = items.present & seen[:, :, None]
    return np.asarray(seen.any(axis=1)), np.asarray(there.any(axis=1))


def days_of(material: Material, items: Items) -> Integers:
    """Shape (I,); the day of each item, which is that of its first section."""
    inside = np.flatnonzero(items.number >= 0)
    _, first = np.unique(items.number[inside], return_index=True)
    return np.asarray(material.sections.day[inside[first]])


def _present(material: Material, kept: Kept, number: Integers, items: int) -> Mask:
    spans = material.spans
    chosen = np.flatnonzero(kept.spans)
    row, section = ranges(spans.first[chosen], spans.last[chosen])
    span, item = chosen[row], number[section]
    inside = item >= 0
    found = np.zeros((items, len(material.corpus.annotators), len(material.frames)), np.bool_)
    found[item[inside], spans.person[span[inside]], spans.frame[span[inside]]] = True
    return found


def _covered(material: Material, kept: Kept, seen: Mask, shape: tuple[int, int, int]) -> Integers:
    """The words that are kept, were seen, and lie under spans; where spans of a frame overlap, once."""
    spans = material.spans
    chosen = np.flatnonzero(kept.spans)
    words = len(material.word_start) + 1
    group = (spans.person[chosen] * shape[2] + spans.frame[chosen]) * words
    order = np.argsort(group + spans.begin[chosen], kind="stable")
    chosen, group = chosen[order], group[order]
    begin, stop = group + spans.begin[chosen], group + spans.stop[chosen]
    reached = np.concatenate(([0], np.maximum.accumulate(stop)[:-1])) if len(stop) else stop
    begin = np.maximum(begin, reached) - group
    stop = np.maximum(stop - group, begin)
    found = np.zeros(shape, np.int64)
    for person in range(shape[1]):
        own = spans.person[chosen] == person
        counted = before(kept.words & seen[material.word_section, person])
        inside = counted[stop[own]] - counted[begin[own]]
        np.add.at(found, (spans.article[chosen[own]], person, spans.frame[chosen[own]]), inside)
    return found


def _spans(material: Material, kept: Kept, shape: tuple[int, int, int]) -> Integers:
    spans = material.spans
    found = np.zeros(shape, np.int64)
    np.add.at(found, (spans.article[kept.spans], spans.person[kept.spans], spans.frame[kept.spans]), 1)
    return found


def _by_article(article: Integers, marks: Mask, articles: int) -> Integers:
    """The sums of rows by their article; rows come in the articles' order."""
    bounds = np.searchsorted(article, np.arange(articles + 1))
    sums = np.concatenate(
        (np.zeros((1, *marks.shape[1:]), np.int64), np.cumsum(marks, axis=0, dtype=np.int64))
    )
    return np.asarray(sums[bounds[1:]] - sums[bounds[:-1]])
