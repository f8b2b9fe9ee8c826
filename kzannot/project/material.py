"""What figures count, read once: sections, words and spans of a corpus as arrays, whose filters are masks.

All places count from the first letter of the first article, as if the articles followed each other, so that
one search finds the words and sections of all spans. Reading takes seconds, a mask milliseconds.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from kzannot.model.codebook import Attribute, Frame
from kzannot.model.records import SectionKind, Span, day_of
from kzannot.model.words import words
from kzannot.project.corpus import Coded, Corpus, read_corpus
from kzannot.project.counting import Integers, bases
from kzannot.project.project import Project
from kzannot.project.units import entry_numbers
from kzannot.statistics.estimates import Mask

PARTS = ("headline", "lead", "body")
"""The parts of an article, as sections are told apart."""

_PART = {SectionKind.TITLE: 0, SectionKind.LEAD: 1}

NO_DAY = 0
"""The day of what has no day."""


@dataclass(frozen=True, slots=True, eq=False)
class Sections:
    """The sections that can be coded, of all articles.

    Args:
        article: shape (S,); the place of each one's article in the corpus.
        part: shape (S,); headline 0, lead 1, body 2.
        day: shape (S,); the day of its entry, else of its article, as `date.toordinal`, or `NO_DAY`.
        entry: shape (S,); the number of its ticker entry, else of its article, over all articles.
        start, end: shape (S,); its place.
        seen: shape (S, M); whether each annotator has read or coded it.
    """

    article: Integers
    part: Integers
    day: Integers
    entry: Integers
    start: Integers
    end: Integers
    seen: Mask


@dataclass(frozen=True, slots=True, eq=False)
class Spans:
    """The spans of all annotators, of frames of the codebook; shapes (N,).

    `first` and `last` bound the sections that each touches, `begin` and `stop` the words; the ends exclusive.
    """

    records: tuple[Span, ...]
    article: Integers
    person: Integers
    frame: Integers
    first: Integers
    last: Integers
    begin: Integers
    stop: Integers


@dataclass(frozen=True, eq=False)
class Material:
    """A corpus as arrays. It has no slots, because what only some figures need is worked out once, later.

    `word_section`, `word_start` and `word_end` have the shape (W,).
    """

    corpus: Corpus
    frames: tuple[Frame, ...]
    attributes: tuple[Attribute, ...]
    sections: Sections
    spans: Spans
    word_section: Integers
    word_start: Integers
    word_end: Integers

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """The name of each article's outlet, or nothing."""
        return tuple(coded.outlet_name for coded in self.corpus.articles)

    @cached_property
    def base(self) -> Integers:
        """Where each article begins."""
        return bases(self.corpus)

    @cached_property
    def word_article(self) -> Integers:
        """Shape (W,); the place of each word's article."""
        return np.asarray(self.sections.article[self.word_section])

    @cached_property
    def tokens(self) -> tuple[Integers, tuple[str, ...]]:
        """The number of each word among all different ones, shape (W,), and these, in small letters."""
        numbers: dict[str, int] = {}
        found = np.empty(len(self.word_start), np.int64)
        places = zip(
            self.word_article.tolist(), self.word_start.tolist(), self.word_end.tolist(), strict=True
        )
        base = self.base.tolist()
        for place, (article, start, end) in enumerate(places):
            text = self.corpus.articles[article].text
            word = text[start - base[article] : end - base[article]].lower()
            found[place] = numbers.setdefault(word, len(numbers))
        return found, tuple(numbers)


def read_material(project: Project, layer: str, round_name: str | None = None) -> Material:
    """Read what figures count; UserError where there is no such round."""
    corpus = read_corpus(project, layer=layer, round_name=round_name)
    frames = tuple(project.frames())
    base = bases(corpus)
    sections = _sections(corpus, base)
    starts, word_section = _words(corpus, base)
    return Material(
        corpus=corpus,
        frames=frames,
        attributes=tuple(project.attributes()),
        sections=sections,
        spans=_spans(corpus, frames, base, sections, starts),
        word_section=word_section,
        word_start=starts[:, 0],
        word_end=starts[:, 1],
    )


def _sections(corpus: Corpus, base: Integers) -> Sections:
    rows: list[tuple[int, ...]] = []
    seen: list[list[bool]] = []
    entries = 0
    for number, coded in enumerate(corpus.articles):
        of_entry = entry_numbers(coded)
        days = _days(coded)
        own = [coded.seen[annotator.id] for annotator in corpus.annotators]
        for section, entry, day in zip(coded.sections, of_entry, days, strict=True):
            start, end = section.start + int(base[number]), section.end + int(base[number])
            rows.append((number, _PART.get(section.kind, 2), day, entries + entry, start, end))
            seen.append([section.id in each for each in own])
        entries += max(of_entry, default=-1) + 1
    columns = np.array(rows, np.int64).reshape(-1, 6)
    by_section = np.array(seen, np.bool_).reshape(len(rows), len(corpus.annotators))
    return Sections(
        article=columns[:, 0],
        part=columns[:, 1],
        day=columns[:, 2],
        entry=columns[:, 3],
        start=columns[:, 4],
        end=columns[:, 5],
        seen=by_section,
    )


def _days(coded: Coded) -> list[int]:
    """The day of each section: its entry's where that tells one, else the article's."""
    published = _ordinal(day_of(coded.article.published))
    days = [published] * len(coded.sections)
    for entry in coded.entries:
        day = _ordinal(day_of(entry.time)) or published
        for place, section in enumerate(coded.sections):
            if entry.start <= section.start and section.end <= entry.end:
                days[place] = day
    return days


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day else NO_DAY


def _words(corpus: Corpus, base: Integers) -> tuple[Integers, Integers]:
    """The start and end of each word, shape (W, 2), and the number of its section."""
    places: list[tuple[int, int]] = []
    sections: list[int] = []
    number = 0
    for coded, begin in zip(corpus.articles, base.tolist(), strict=False):
        for section in coded.sections:
            shift = begin + section.start
            found = words(coded.text[section.start : section.end])
            places += [(start + shift, end + shift) for start, end in found]
            sections += [number] * len(found)
            number += 1
    return np.array(places, np.int64).reshape(-1, 2), np.array(sections, np.int64)


def _spans(
    corpus: Corpus, frames: Sequence[Frame], base: Integers, sections: Sections, starts: Integers
) -> Spans:
    number = {frame.id: place for place, frame in enumerate(frames)}
    found = [
        (span, article, person, number[span.frame_id])
        for article, person, span in _each_span(corpus)
        if span.frame_id in number
    ]
    article, person, frame = np.array([row[1:] for row in found], np.int64).reshape(-1, 3).T
    ends = np.array([(row[0].start, row[0].end) for row in found], np.int64).reshape(-1, 2)
    start, end = ends[:, 0] + base[article], ends[:, 1] + base[article]
    return Spans(
        records=tuple(row[0] for row in found),
        article=article,
        person=person,
        frame=frame,
        first=np.searchsorted(sections.end, start, "right"),
        last=np.searchsorted(sections.start, end, "left"),
        begin=np.searchsorted(starts[:, 1], start, "right"),
        stop=np.searchsorted(starts[:, 0], end, "left"),
    )


def _each_span(corpus: Corpus) -> Iterator[tuple[int, int, Span]]:
    for article, coded in enumerate(corpus.articles):
        for person, annotator in enumerate(corpus.annotators):
            for span in coded.spans[annotator.id]:
                yield article, person, span
