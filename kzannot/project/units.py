"""The units that a text is cut into for counting: article, ticker entry, paragraph, sentence, word.

Units come from the sections that can be coded; what is furniture belongs to none. A unit knows which
sections it consists of, because it counts for an annotator only when all of them were seen.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.records import Section
from kzannot.model.sentences import sentences
from kzannot.model.words import count, words
from kzannot.project.corpus import Coded

UNITS = {
    "article": QT_TRANSLATE_NOOP("messages", "article"),
    "entry": QT_TRANSLATE_NOOP("messages", "ticker entry, else article"),
    "paragraph": QT_TRANSLATE_NOOP("messages", "paragraph"),
    "sentence": QT_TRANSLATE_NOOP("messages", "sentence"),
    "word": QT_TRANSLATE_NOOP("messages", "word"),
}
"""The names of the units and how they are called."""


@dataclass(frozen=True, slots=True)
class Unit:
    """The stretch `text[start:end]`, and the places of its sections among the article's codable ones."""

    start: int
    end: int
    first: int
    last: int


def check_unit(kind: str) -> None:
    """Raise UserError where there is no such kind of unit."""
    if kind not in UNITS:
        raise UserError(QT_TRANSLATE_NOOP("messages", "There is no unit {name}."), name=kind)


def units_of(coded: Coded, kind: str) -> list[Unit]:
    """The units of an article, in text order; UserError where there is no such kind of unit."""
    check_unit(kind)
    if not coded.sections:
        return []
    if kind == "article":
        return [_enclosing(coded.sections, 0, len(coded.sections))]
    if kind == "entry":
        return sorted(_entries(coded), key=lambda unit: unit.start)
    if kind == "paragraph":
        return [Unit(s.start, s.end, place, place) for place, s in enumerate(coded.sections)]
    return list(_pieces(coded, kind))


def entry_numbers(coded: Coded) -> list[int]:
    """For each section that can be coded, the number 0, 1, ... of its entry, as units of entries are."""
    numbers = [0] * len(coded.sections)
    for number, unit in enumerate(units_of(coded, "entry")):
        numbers[unit.first : unit.last + 1] = [number] * (unit.last + 1 - unit.first)
    return numbers


def _enclosing(sections: tuple[Section, ...], first: int, behind: int) -> Unit:
    return Unit(sections[first].start, sections[behind - 1].end, first, behind - 1)


def _entries(coded: Coded) -> Iterator[Unit]:
    """Each ticker entry with what it encloses; of an article without entries, the article.

    What stands outside the entries of a ticker (its title and lead) is a unit of its own.
    """
    inside: set[int] = set()
    for entry in coded.entries:
        held = [
            place
            for place, section in enumerate(coded.sections)
            if entry.start <= section.start and section.end <= entry.end
        ]
        if held:
            inside.update(held)
            yield _enclosing(coded.sections, held[0], held[-1] + 1)
    yield from _runs_outside(coded.sections, inside)


def _runs_outside(sections: tuple[Section, ...], inside: set[int]) -> Iterator[Unit]:
    first: int | None = None
    for place in range(len(sections) + 1):
        outside = place < len(sections) and place not in inside
        if outside and first is None:
            first = place
        elif not outside and first is not None:
            yield _enclosing(sections, first, place)
            first = None


def _pieces(coded: Coded, kind: str) -> Iterator[Unit]:
    cut = sentences if kind == "sentence" else words
    for place, section in enumerate(coded.sections):
        for start, end in cut(coded.text[section.start : section.end]):
            yield Unit(section.start + start, section.start + end, place, place)


def count_words(text: str, sections: Iterable[Section]) -> int:
    """How many words the sections of a text have."""
    return sum(count(text[section.start : section.end]) for section in sections)
