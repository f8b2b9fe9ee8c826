"""The passages behind the marks of figures that count: exactly the spans and words that were counted."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

import numpy as np

from kzannot.project.choices import Choices
from kzannot.project.counting import Integers
from kzannot.project.kept import Materials, kept
from kzannot.project.material import NO_DAY, Material
from kzannot.project.passages import Passage, passage_at
from kzannot.project.surroundings import surroundings
from kzannot.project.tallies import days_of, items_of, seen_by_any
from kzannot.statistics.estimates import Mask

AROUND = 60
"""How many letters are quoted to either side of a word."""

MOST = 500
"""How many places of a word are listed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """What a mark of a figure stands for; None and empty do not matter.

    `frames` are the frames of which one is asked for, `values` pairs of an attribute and its value, where an
    empty value is none.
    """

    outlet: str | None = None
    frames: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    part: str | None = None
    day: date | None = None
    article: UUID | None = None


def passages_behind(materials: Materials, choices: Choices, behind: Behind) -> list[Passage]:
    """The spans that a mark of a figure counts, in text order."""
    if behind.part:
        choices = replace(choices, parts=(behind.part,))
    material, chosen = materials.of(choices), kept(materials, choices)
    found = chosen.spans & _is_behind(material, behind)
    if behind.day is not None:
        items = items_of(material, chosen, choices.per_entry)
        days = np.append(days_of(material, items), NO_DAY)
        found &= days[items.number[material.spans.first]] == behind.day.toordinal()
    return _listed(material, np.flatnonzero(found))


def windows_with_both(materials: Materials, choices: Choices, frames: tuple[str, str]) -> list[Passage]:
    """The spans of two frames in the windows in which both stand, in text order."""
    material, chosen = materials.of(choices), kept(materials, choices)
    items = items_of(material, chosen, choices.window == "entry", choices.window == "paragraph")
    _, present = seen_by_any(items, chosen)
    both = _of_frames(material, frames[:1]) @ present.T & _of_frames(material, frames[1:]) @ present.T
    item = items.number[material.spans.first]
    one_of_them = _of_frames(material, frames)[material.spans.frame]
    return _listed(material, np.flatnonzero(chosen.spans & one_of_them & np.append(both, False)[item]))


def passages_of_word(materials: Materials, choices: Choices, word: str) -> list[Passage]:
    """The places of a word in what counts, with some text to either side."""
    material, chosen = materials.of(choices), kept(materials, choices)
    tokens, vocabulary = material.tokens
    number = vocabulary.index(word) if word in vocabulary else -1
    found = []
    for place in np.flatnonzero(chosen.words & (tokens == number))[:MOST].tolist():
        article = int(material.word_article[place])
        coded, base = material.corpus.articles[article], int(material.base[article])
        start, end = int(material.word_start[place]) - base, int(material.word_end[place]) - base
        around = passage_at(coded, *surroundings(coded.text, start, end, AROUND))
        found.append(replace(around, start=start, end=end))
    return found


def _listed(material: Material, places: Integers) -> list[Passage]:
    spans = material.spans
    order = np.lexsort((spans.person[places], spans.begin[places], spans.article[places]))
    found = []
    for place in places[order].tolist():
        span, coded = spans.records[place], material.corpus.articles[int(spans.article[place])]
        annotator = material.corpus.annotators[int(spans.person[place])]
        found.append(passage_at(coded, span.start, span.end, (annotator.name,)))
    return found


def _of_frames(material: Material, names: Iterable[str]) -> Mask:
    """Shape (F,); whether each frame is one of the names."""
    return np.array([frame.name in tuple(names) for frame in material.frames], np.bool_)


def _is_behind(material: Material, behind: Behind) -> Mask:
    """Whether each span is of the outlet, article, frames and values asked for."""
    spans = material.spans
    found = np.ones(len(spans.records), np.bool_)
    if behind.outlet is not None:
        found &= np.array([name == behind.outlet for name in material.outlets], np.bool_)[spans.article]
    if behind.article is not None:
        ids = [coded.article.id == behind.article for coded in material.corpus.articles]
        found &= np.array(ids, np.bool_)[spans.article]
    if behind.frames:
        found &= _of_frames(material, behind.frames)[spans.frame]
    for name, value in behind.values:
        found &= np.array([(span.value(name) or "") == value for span in spans.records], np.bool_)
    return found
