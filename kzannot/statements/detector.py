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
from operator import attrgetter

from kzannot.statements.candidates import candidates
from kzannot.statements.links import OFTEN, Link, links_of
from kzannot.statements.parsed import clauses
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
        many = len(self._nodes.places)
        self._group = list(range(many))
        self._members = {node: [node] for node in range(many)}
        self._linked: list[set[int]] = [set() for _ in range(many)]
        self._similarities: list[list[float]] = [[] for _ in range(many)]
        for done, link in enumerate(sorted(links, key=attrgetter("evidence"), reverse=True)):
            if done % OFTEN == 0:
                step(done, len(links))
            self._add(link)

    def statements(self) -> Iterator[tuple[list[Node], float]]:
        """The stretches of each statement, and how alike those are on average that are linked."""
        for members in self._members.values():
            alike = [each for node in members for each in self._similarities[node]]
            yield [self._nodes.places[node] for node in members], sum(alike) / len(alike)

    def _add(self, link: Link) -> None:
        one = self._nodes.number[link.first, link.in_first]
        other = self._nodes.number[link.second, link.in_second]
        self._linked[one].add(other)
        self._linked[other].add(one)
        self._similarities[one].append(link.similarity)
        self._similarities[other].append(link.similarity)
        if self._group[one] != self._group[other]:
            self._join(self._group[one], self._group[other])

    def _join(self, one: int, other: int) -> None:
        """Make one group of two, if enough links lie between them."""
        small, large = sorted((one, other), key=lambda group: len(self._members[group]))
        links = sum(
            1 for node in self._members[small] for near in self._linked[node] if self._group[near] == large
        )
        if links * KNIT >= len(self._members[large]):
            joined = self._members.pop(small)
            self._members[large] += joined
            for node in joined:
                self._group[node] = large


class _Nodes:
    """The stretches of each sentence: those that overlap for the most part are one, and cover all of them.

    `places` are the nodes, `number` says which of them each linked stretch of a sentence belongs to.
    """

    def __init__(self, links: Sequence[Link]) -> None:
        self.places: list[Node] = []
        self.number: dict[tuple[int, tuple[int, int]], int] = {}
        stretches: dict[int, set[tuple[int, int]]] = {}
        for link in links:
            stretches.setdefault(link.first, set()).add(link.in_first)
            stretches.setdefault(link.second, set()).add(link.in_second)
        for sentence, found in stretches.items():
            for run in _overlapping(sorted(found)):
                self.number.update(((sentence, stretch), len(self.places)) for stretch in run)
                node = (sentence, min(start for start, _ in run), max(end for _, end in run))
                self.places.append(node)


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
    opens, closes = clauses(words)
    first, last = opens[start], closes[end - 1]
    start = first if start - first <= SNAP else start
    end = last if last - end <= SNAP else end
    return Found(document, words[start].start, words[end - 1].end)
