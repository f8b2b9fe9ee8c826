"""Finding the statements that several documents share, verbatim or nearly so.

Sentences that share runs of words are candidates (`candidates`), the stretches that two of them share are
found by alignment (`alignment`) and judged by what they weigh (`weights`, `links`); stretches that are
linked are one statement, with a passage wherever it stands. Paraphrases and translations share no words:
those are for a person to find.

The way of n-grams and a person's judgement follows T. Nicholls, Detecting Textual Reuse in News Stories, At
Scale, International Journal of Communication 13, 2019.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kzannot.statements.candidates import candidates
from kzannot.statements.links import OFTEN, Link, clauses, links_of
from kzannot.statements.sentences import Document, Sentences, Step, read_sentences
from kzannot.statements.weights import weights_of
from kzannot.statements.wording import Word

SNAP = 3
"""A passage is widened to its clause's edge where that is no more words away."""

SAME = 0.5
"""Two stretches of a sentence are one passage if they share as much of the shorter one."""

KNIT = 3
"""Two groups of passages become one statement if the larger has at most so many times as many passages as
there are links between them: one chance link does not join two statements."""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage `text[start:end]` of a document, by its number."""

    document: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """The same statement in several documents; the similarity is 1 where all wordings are equal."""

    passages: tuple[Found, ...]
    similarity: float


Node = tuple[int, int, int]
"""A stretch of a sentence: its number, and the first and the last of its words, end exclusive."""


def propose(documents: Sequence[Document], step: Step = lambda done, total: None) -> list[Proposal]:
    """The statements that documents share, in the order in which they first stand there.

    Args:
        documents: the texts, with their sentences.
        step: hears of the progress and may raise what calls the work off; it is called often.
    """
    sentences = read_sentences(documents, _share_of(step, 0, 20))
    weights = weights_of(sentences, _share_of(step, 20, 30))
    pairs = candidates(sentences, weights, _share_of(step, 30, 40))
    links = links_of(sentences, weights, pairs, _share_of(step, 40, 90))
    groups = _Groups(links, _share_of(step, 90, 100))
    return sorted((_proposal(sentences, *group) for group in groups.statements()), key=_order)


def _share_of(step: Step, start: int, end: int) -> Step:
    """The progress of a part of the work, as that of the whole in per cent."""
    return lambda done, total: step(start + (end - start) * done // max(total, 1), 100)


def _order(proposal: Proposal) -> tuple[int, int, int]:
    first = proposal.passages[0]
    return first.document, first.start, first.end


class _Groups:
    """Stretches that are linked, gathered into statements; the surest links come first."""

    def __init__(self, links: Sequence[Link], step: Step) -> None:
        self._nodes = _Nodes(links)
        self._group: dict[Node, int] = {}
        self._members: dict[int, list[Node]] = {}
        self._linked: dict[Node, set[Node]] = {}
        self._similarities: dict[Node, list[float]] = {}
        for done, link in enumerate(sorted(links, key=lambda each: -each.evidence)):
            if done % OFTEN == 0:
                step(done, len(links))
            self._add(link)

    def statements(self) -> Iterator[tuple[list[Node], float]]:
        """The stretches of each statement, and how alike those are on average that are linked."""
        for members in self._members.values():
            alike = [each for node in members for each in self._similarities[node]]
            yield members, sum(alike) / len(alike)

    def _add(self, link: Link) -> None:
        one, other = self._nodes.of(link.first, link.in_first), self._nodes.of(link.second, link.in_second)
        for node, linked in ((one, other), (other, one)):
            self._linked.setdefault(node, set()).add(linked)
            self._similarities.setdefault(node, []).append(link.similarity)
            if node not in self._group:
                self._group[node] = len(self._group)
                self._members[self._group[node]] = [node]
        self._join(self._group[one], self._group[other])

    def _join(self, one: int, other: int) -> None:
        """Make one group of two, if enough links lie between them."""
        if one == other:
            return
        small, large = sorted((one, other), key=lambda group: len(self._members[group]))
        links = sum(
            1 for node in self._members[small] for near in self._linked[node] if self._group[near] == large
        )
        if links * KNIT >= len(self._members[large]):
            joined = self._members.pop(small)
            self._members[large] += joined
            self._group.update((node, large) for node in joined)


class _Nodes:
    """The stretches of each sentence: those that overlap for the most part are one, and cover all of them."""

    def __init__(self, links: Sequence[Link]) -> None:
        self._of: dict[tuple[int, tuple[int, int]], Node] = {}
        stretches: dict[int, set[tuple[int, int]]] = {}
        for link in links:
            stretches.setdefault(link.first, set()).add(link.in_first)
            stretches.setdefault(link.second, set()).add(link.in_second)
        for sentence, found in stretches.items():
            for run in _overlapping(sorted(found)):
                node = (sentence, min(start for start, _ in run), max(end for _, end in run))
                self._of.update(((sentence, stretch), node) for stretch in run)

    def of(self, sentence: int, stretch: tuple[int, int]) -> Node:
        """The node that a stretch belongs to."""
        return self._of[sentence, stretch]


def _overlapping(stretches: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Stretches in order, gathered where each shares most of the shorter with all before it."""
    runs: list[list[tuple[int, int]]] = []
    for start, end in stretches:
        if runs:
            first = min(each[0] for each in runs[-1])
            last = max(each[1] for each in runs[-1])
            if min(end, last) - start >= SAME * min(end - start, last - first):
                runs[-1].append((start, end))
                continue
        runs.append([(start, end)])
    return runs


def _proposal(sentences: Sentences, members: Sequence[Node], similarity: float) -> Proposal:
    """The statement of linked stretches, which stand in several documents, for only such are linked."""
    passages = {
        _passage(place.document, place.words, start, end)
        for sentence, start, end in members
        for place in sentences.places[sentence]
    }
    ordered = sorted(passages, key=lambda each: (each.document, each.start, each.end))
    return Proposal(tuple(ordered), similarity)


def _passage(document: int, words: Sequence[Word], start: int, end: int) -> Found:
    """The passage of a stretch, widened to the edges of its clause where these are near."""
    first, last = clauses(words, start, end)
    start = first if start - first <= SNAP else start
    end = last if last - end <= SNAP else end
    return Found(document, words[start].start, words[end - 1].end)
