"""Sentences as far as they must be understood to be compared: their clauses, and what these tell or name.

There is no grammar behind it but that of German spelling, which begins nouns with capitals: what is small
stands before a noun and describes it, or tells something. What only says who reports is hardly weighed, and a
name or a known thing ("the president of the republic") is told from what is introduced ("anger at prices").
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from kzannot.statements.alignment import Sentence
from kzannot.statements.sentences import Sentences
from kzannot.statements.weights import Weights
from kzannot.statements.wording import Kind, Word, is_number

REPORTS = 0.12
"""What is left of a word's weight in a clause that only says who reports."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence to be aligned, and what is known of its words.

    Attributes:
        words: the words where it stands first.
        sentence: the numbers, forms and weights of its words.
        opens: where the clause of each word begins.
        closes: where the clause of each word ends, exclusive.
        says: how many words before each place tell something of what is named; one more than there are words.
    """

    words: Sequence[Word]
    sentence: Sentence
    opens: list[int]
    closes: list[int]
    says: list[int]

    def part(self, start: int, end: int) -> float:
        """How much of the weight of its clauses a stretch has."""
        whole = self.sentence.weight(self.opens[start], self.closes[end - 1])
        return self.sentence.weight(start, end) / whole

    def tells(self, runs: Iterable[tuple[int, int]]) -> bool:
        """Whether one of the words of some runs tells something of what is named."""
        return any(self.says[begin + length] > self.says[begin] for begin, length in runs)

    def tells_beside(self, start: int, end: int) -> bool:
        """Whether the rest of the sentence, beside a stretch, tells something."""
        return self.says[-1] > self.says[end] - self.says[start]

    def introduces(self, start: int, end: int) -> bool:
        """Whether the first noun of a stretch is no name, and no article shows that it is known already."""
        place = next((each for each in range(start, end) if _is_noun(self.words[each])), None)
        if place is None or self._is_named(start, end):
            return False
        while place and self.words[place - 1].kind is Kind.ADJECTIVE and not self.words[place - 1].capital:
            place -= 1
        return place == 0 or self.words[place - 1].kind is not Kind.DEFINITE

    def _is_named(self, start: int, end: int) -> bool:
        """Whether two nouns follow each other in a stretch or at its edge, as in a name with a title."""
        near = self.words[max(start - 1, 0) : end + 1]
        return any(_is_noun(one) and _is_noun(other) and not other.opens for one, other in pairwise(near))


def parsed(sentences: Sentences, weights: Weights, number: int) -> Parsed:
    """What is known of a sentence, by its number."""
    where = sentences.numbers(number)
    numbers, each = sentences.words[where].tolist(), weights[where].tolist()
    forms = [sentences.vocabulary[word] for word in numbers]
    words = sentences.places[number][0].words
    opens, closes = clauses(words)
    predicate = predicates(words)
    for begin, stop in {*zip(opens, closes, strict=True)}:
        if _only_reports(words[begin:stop], predicate[begin:stop]):
            each[begin:stop] = [REPORTS * weight for weight in each[begin:stop]]
    sentence = Sentence(numbers, forms, [0.0, *accumulate(each)])
    return Parsed(words, sentence, opens, closes, [0, *accumulate(predicate)])


def _only_reports(clause: Sequence[Word], predicate: Sequence[bool]) -> bool:
    """Whether a clause says that somebody, who is named, says something, and no number of what."""
    if any(predicate) or not any(word.kind is Kind.REPORTING for word in clause):
        return False
    return any(_is_noun(word) for word in clause) and not any(is_number(word.form) for word in clause)


def _is_noun(word: Word) -> bool:
    return word.capital and not word.weightless and not is_number(word.form)


def clauses(words: Sequence[Word]) -> tuple[list[int], list[int]]:
    """Where the clause of each word begins and ends."""
    borders = [0, *(place for place, word in enumerate(words) if word.opens and place), len(words)]
    opens: list[int] = []
    closes: list[int] = []
    for begin, stop in pairwise(borders):
        opens += [begin] * (stop - begin)
        closes += [stop] * (stop - begin)
    return opens, closes


def predicates(words: Sequence[Word]) -> list[bool]:
    """Of each word, whether it is an auxiliary, or in small letters and describes no noun behind it."""
    found = [False] * len(words)
    noun = described = False
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        small = not (word.capital or word.weightless)
        # Before a noun stands an adjective, before that anything that describes it; never across a comma.
        describes = small and (described or (noun and word.kind is Kind.ADJECTIVE))
        found[place] = word.kind is Kind.AUXILIARY or (small and not describes)
        noun, described = word.capital and not word.opens, describes and not word.opens
    return found
