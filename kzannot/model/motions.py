"""Motions: where a caret goes by words, sentences, paragraphs, sections and entries, and what lies around it.

Everything is in code points of the text, and no motion ends inside a visible character. A paragraph is a
line of the text; a section is one of the article's records, an entry one that encloses others. Where an
article has no entries, its title and headings stand in their place.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from itertools import pairwise

from kzannot.model.edges import border_after, border_before, next_word, previous_word, snapped, trimmed
from kzannot.model.records import Section, SectionKind
from kzannot.model.sentences import sentences

Stretch = tuple[int, int]


class Stride(StrEnum):
    """How far one motion goes, from the shortest to the longest."""

    WORD = "word"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    SECTION = "section"
    ENTRY = "entry"


class Course:
    """The stretches of one text, and the ways from each to the next."""

    def __init__(self, text: str, sections: Iterable[Section]) -> None:
        self._text = text
        sections = list(sections)
        entries = [(s.start, s.end) for s in sections if s.kind is SectionKind.ENTRY]
        leaves = [(s.start, s.end) for s in sections if s.kind is not SectionKind.ENTRY]
        self._sections = sorted(leaves)
        self._entries = sorted(entries) or _parts(sections, len(text))
        self._said: dict[Stretch, list[Stretch]] = {}
        self._around: dict[Stride, Callable[[int], Stretch | None]] = {
            Stride.WORD: self._word_at,
            Stride.SENTENCE: self._sentence_at,
            Stride.PARAGRAPH: self._paragraph_at,
            Stride.SECTION: lambda position: _holding(self._sections, position),
            Stride.ENTRY: lambda position: _holding(self._entries, position),
        }

    def start_after(self, stride: Stride, position: int) -> int:
        """Where the next stretch begins; the end of the text behind the last one.

        Of words it is the end, as everywhere in this program.
        """
        if stride is Stride.WORD:
            return next_word(self._text, position)
        found = (start for start, _ in self._onward(stride, position) if start > position)
        return next(found, len(self._text))

    def start_before(self, stride: Stride, position: int) -> int:
        """Where this stretch begins, or, from its beginning, the previous one; 0 before the first one."""
        if stride is Stride.WORD:
            return previous_word(self._text, position)
        found = (start for start, _ in self._backward(stride, position) if start < position)
        return next(found, 0)

    def end_after(self, stride: Stride, position: int) -> int:
        """Where this stretch ends, or, from its end, the next one; the end of the text behind the last."""
        if stride is Stride.WORD:
            return next_word(self._text, position)
        found = (end for _, end in self._onward(stride, position) if end > position)
        return next(found, len(self._text))

    def around(self, stride: Stride, position: int) -> Stretch | None:
        """The stretch at a position, as a passage to be tagged; None between two of them."""
        found = self._around[stride](position)
        if found is None:
            return None
        start, end = self._passage(*found)
        return (start, end) if start < end else None

    def grown(self, start: int, end: int) -> Stretch:
        """The next larger passage that holds the stretch; the stretch itself where there is none."""
        for stride in Stride:
            first, last = self.around(stride, start), self.around(stride, max(start, end - 1))
            if first and last:
                wider = min(first[0], start), max(last[1], end)
                if wider != (start, end):
                    return wider
        whole = self._passage(0, len(self._text))
        wider = min(whole[0], start), max(whole[1], end)
        return wider if wider[0] < wider[1] else (start, end)

    def shrunk(self, start: int, end: int, position: int) -> Stretch | None:
        """The next smaller passage at a position inside the stretch; None where there is none."""
        for stride in reversed(Stride):
            found = self.around(stride, position)
            if found and start <= found[0] and found[1] <= end and found != (start, end):
                return found
        return None

    def widened(self, stride: Stride, start: int, end: int) -> Stretch | None:
        """The passage at a caret; of a stretch all whole passages, and where it is whole one more behind it.

        None where there is no passage at the caret.
        """
        if start == end:
            return self.around(stride, start)
        first, last = self.around(stride, start), self.around(stride, end - 1)
        wider = (min(first[0], start) if first else start, max(last[1], end) if last else end)
        if wider != (start, end):
            return wider
        following = self.around(stride, self.start_after(stride, end - 1))
        return (start, max(end, following[1])) if following else wider

    def _passage(self, start: int, end: int) -> Stretch:
        first, last = trimmed(self._text, start, end)
        return border_before(self._text, first), border_after(self._text, last)

    def _onward(self, stride: Stride, position: int) -> Iterable[Stretch]:
        """The stretches from the one at the position on, in text order."""
        if stride in (Stride.SECTION, Stride.ENTRY):
            stretches = self._sections if stride is Stride.SECTION else self._entries
            yield from stretches[max(0, bisect_right(stretches, (position, len(self._text))) - 1) :]
            return
        line: Stretch | None = self._line(position)
        while line is not None:
            yield from self._pieces(stride, line)
            line = self._line(line[1] + 1) if line[1] < len(self._text) else None

    def _backward(self, stride: Stride, position: int) -> Iterable[Stretch]:
        """The stretches from the one at the position back, from there to the text's beginning."""
        if stride in (Stride.SECTION, Stride.ENTRY):
            stretches = self._sections if stride is Stride.SECTION else self._entries
            yield from reversed(stretches[: bisect_left(stretches, (position, 0))])
            return
        line: Stretch | None = self._line(position)
        while line is not None:
            yield from reversed(self._pieces(stride, line))
            line = self._line(line[0] - 1) if line[0] > 0 else None

    def _pieces(self, stride: Stride, line: Stretch) -> Sequence[Stretch]:
        if stride is Stride.SENTENCE:
            return self._sentences_of(line)
        return self._whole(line)

    def _sentences_of(self, line: Stretch) -> Sequence[Stretch]:
        """The sentences of a line; no sentence goes beyond its line."""
        if line not in self._said:
            start, end = line
            found = sentences(self._text[start:end])
            self._said[line] = [self._bordered(start + first, start + last) for first, last in found]
        return self._said[line]

    def _whole(self, line: Stretch) -> Sequence[Stretch]:
        return [self._bordered(*line)] if self._text[line[0] : line[1]].strip() else []

    def _bordered(self, start: int, end: int) -> Stretch:
        return border_before(self._text, start), border_after(self._text, end)

    def _line(self, position: int) -> Stretch:
        """The line at a position, without its line feed."""
        end = self._text.find("\n", position)
        return self._text.rfind("\n", 0, position) + 1, len(self._text) if end < 0 else end

    def _word_at(self, position: int) -> Stretch | None:
        for start in (position, position - 1):
            word = self._passage(*snapped(self._text, max(0, start), min(start + 1, len(self._text))))
            if word[0] < word[1]:
                return word
        return None

    def _sentence_at(self, position: int) -> Stretch | None:
        """The sentence at a position; between two of them the one before, as a caret stands behind it."""
        before: Stretch | None = None
        for start, end in self._sentences_of(self._line(position)):
            if start <= position < end:
                return start, end
            if start > position:
                return before or (start, end)
            before = start, end
        return before

    def _paragraph_at(self, position: int) -> Stretch | None:
        return next(iter(self._whole(self._line(position))), None)


def _holding(stretches: Sequence[Stretch], position: int) -> Stretch | None:
    """The one of sorted stretches that holds a position, or ends at it."""
    place = bisect_right(stretches, position, key=lambda stretch: stretch[0]) - 1
    return stretches[place] if place >= 0 and position <= stretches[place][1] else None


def _parts(sections: Iterable[Section], length: int) -> list[Stretch]:
    """From each title or heading to the next one."""
    kinds = (SectionKind.TITLE, SectionKind.HEADING)
    starts = sorted(section.start for section in sections if section.kind in kinds)
    return list(pairwise([*starts, length]))
