"""Which of two candidates' shared stretches are the same statement, and which are only the same words.

What decides is how much weight is shared, how alike the stretches are, and how much of their clauses they
make up. A stretch without a predicate says nothing about what it names ("the president of the
authoritarian republic"), so it must share more to be believed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from kzannot.statements.alignment import Sentence, Stretch, best_stretch
from kzannot.statements.sentences import Integers, Sentences, Step
from kzannot.statements.weights import Weights
from kzannot.statements.wording import Word

FEWEST = 5
"""How many words a statement has at least in common."""

LEAST_ALIKE = 0.6
"""How alike two wordings are at least."""

ENOUGH = 1.75
"""The evidence that a statement needs; about two rare words and what binds them."""

ENOUGH_WITHOUT_PREDICATE = 3.4
"""The evidence that is needed where nothing is said about what is named."""

BESIDE = 0.7
"""The part of it that does beside two sentences that are linked."""

CLAUSE = 0.5
"""How far the evidence rises where the shared stretch is its whole clause, on the side where it is less."""

OCCURRENCES = 20
"""Of a sentence that many documents have, so many places are looked at for their neighbours."""

OFTEN = 500
"""So many pairs are looked at between two reports of progress."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences that share a statement, where in each (start, end in words), and how sure that is.

    The evidence is that which was found by that which is needed: from 1 on it is enough.
    """

    first: int
    second: int
    in_first: tuple[int, int]
    in_second: tuple[int, int]
    similarity: float
    evidence: float


def links_of(sentences: Sentences, weights: Weights, pairs: Integers, step: Step) -> list[Link]:
    """The candidates of different documents that share a statement, those within one sentence included."""
    read = {number: _sentence(sentences, weights, number) for number in {*pairs.reshape(-1).tolist()}}
    found = [link for number in range(len(sentences)) if (link := _repeated(sentences, weights, number))]
    doubtful: list[Link] = []
    for done, (first, second) in enumerate(pairs.T.tolist()):
        if done % OFTEN == 0:
            step(done, pairs.shape[1])
        stretch = best_stretch(read[first], read[second]) if _apart(sentences, first, second) else None
        if stretch and (link := _link(sentences, read, (first, second), stretch)):
            (found if link.evidence >= 1 else doubtful).append(link)
    return found + _beside(sentences, found, doubtful)


def _beside(sentences: Sentences, found: Sequence[Link], doubtful: Sequence[Link]) -> list[Link]:
    """The doubtful links whose sentences stand next to two that are linked: what is copied comes in runs."""
    linked = {places for link in found for places in _meetings(sentences, link)} if doubtful else set()
    return [
        link
        for link in doubtful
        if any(
            ((one[0], one[1] + way), (other[0], other[1] + way)) in linked
            for one, other in _meetings(sentences, link)
            for way in (-1, 1)
        )
    ]


def _meetings(sentences: Sentences, link: Link) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Document and number of every two sentences that a link is about, both ways round."""
    for one in sentences.places[link.first][:OCCURRENCES]:
        for other in sentences.places[link.second][:OCCURRENCES]:
            yield (one.document, one.number), (other.document, other.number)
            yield (other.document, other.number), (one.document, one.number)


def _sentence(sentences: Sentences, weights: Weights, number: int) -> Sentence:
    where = sentences.numbers(number)
    words = sentences.words[where].tolist()
    each = weights[where].tolist()
    forms = [sentences.vocabulary[word] for word in words]
    return Sentence(words, forms, each, [0.0, *accumulate(each)])


def _apart(sentences: Sentences, first: int, second: int) -> bool:
    """Whether the two stand in more than one document."""
    document = sentences.places[first][0].document
    return any(place.document != document for each in (first, second) for place in sentences.places[each])


def _repeated(sentences: Sentences, weights: Weights, number: int) -> Link | None:
    """A sentence that several documents have word for word."""
    words = sentences.places[number][0].words
    if len(words) < FEWEST or not _apart(sentences, number, number):
        return None
    shared = float(weights[sentences.numbers(number)].sum())
    evidence = shared * (1 + CLAUSE / 2) / _needed(words, range(len(words)))
    whole = (0, len(words))
    return Link(number, number, whole, whole, 1.0, evidence) if evidence >= 1 else None


def _link(
    sentences: Sentences, read: dict[int, Sentence], pair: tuple[int, int], stretch: Stretch
) -> Link | None:
    """The link of two sentences, unless they only share words."""
    if stretch.similarity < LEAST_ALIKE or len(stretch.pairs) < FEWEST:
        return None
    ours, theirs = (sentences.places[number][0].words for number in pair)
    part = min(
        _part(read[pair[0]], ours, stretch.first),
        _part(read[pair[1]], theirs, stretch.second),
    )
    needed = min(
        _needed(ours, [each.first for each in stretch.pairs]),
        _needed(theirs, [each.second for each in stretch.pairs]),
    )
    evidence = stretch.shared * stretch.similarity * (1 - CLAUSE / 2 + CLAUSE * part) / needed
    if evidence < BESIDE:
        return None
    return Link(*pair, stretch.first, stretch.second, stretch.similarity, evidence)


def clauses(words: Sequence[Word], start: int, end: int) -> tuple[int, int]:
    """The stretch of words, widened to the clauses that it lies in."""
    while start and not words[start].opens:
        start -= 1
    while end < len(words) and not words[end].opens:
        end += 1
    return start, end


def _part(sentence: Sentence, words: Sequence[Word], stretch: tuple[int, int]) -> float:
    """How much of the weight of its clauses a stretch has."""
    return sentence.weight(*stretch) / sentence.weight(*clauses(words, *stretch))


def _needed(words: Sequence[Word], shared: Sequence[int]) -> float:
    """The evidence needed, by whether one of the shared words tells something of what is named."""
    says = any(_is_predicate(words, place) for place in shared)
    return ENOUGH if says else ENOUGH_WITHOUT_PREDICATE


def _is_predicate(words: Sequence[Word], place: int) -> bool:
    """Whether a word is an auxiliary, or a small-letter word that does not stand before what it describes."""
    if words[place].auxiliary:
        return True
    if words[place].capital or words[place].weightless:
        return False
    behind = place + 1
    while behind < len(words) and not (
        words[behind].capital or words[behind].weightless or words[behind].opens
    ):
        behind += 1
    return behind == len(words) or words[behind].opens or not words[behind].capital
