"""Very many meetings in little room, each made anew when it is asked for.

Python goes through all objects whenever it looks for those that hold only each other. Those of a large
project's meetings are more than a million, and the window would stand still as long as that takes; bytes are
not gone through.
"""

import marshal
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import overload
from uuid import UUID

import numpy as np

from kzannot.agreement.differences import Encounter, Mark
from kzannot.agreement.ratings import Integers
from kzannot.project.corpus import Coded
from kzannot.project.disagreements import Meeting

SOME = 1_000
"""How many meetings are forgotten at once."""


@dataclass(frozen=True, slots=True, eq=False)
class Packed(Sequence[Meeting]):
    """Meetings of which only bytes are kept; two of the same place are equal, and not the same object.

    Args:
        said: of every meeting the article's number and its marks, as `marshal` writes them.
        articles: what the meetings are in, without what annotators did there.
        examples: a meeting for every way to differ: those of one have annotators, kinds and frames in common.
        way: the number of its example for each of what is said.
        places: which of what is said are the meetings, in their order.
    """

    said: Sequence[bytes]
    articles: Sequence[Coded]
    examples: Sequence[Meeting]
    way: Integers
    places: Integers

    def __len__(self) -> int:
        return len(self.places)

    @overload
    def __getitem__(self, place: int) -> Meeting: ...
    @overload
    def __getitem__(self, place: slice) -> "Packed": ...
    def __getitem__(self, place: int | slice) -> "Meeting | Packed":
        if isinstance(place, slice):
            return replace(self, places=self.places[place])
        number = self.places[place]
        example = self.examples[self.way[number]]
        article, *sides = marshal.loads(self.said[number])
        first, second = (tuple(Mark(*values) for values in side) for side in sides)
        return Meeting(self.articles[article], example.annotators, Encounter(first, second), example.kinds)

    def where(self, holds: Callable[[Meeting], bool]) -> "Packed":
        """The meetings for which something is so that depends on annotators, kinds and frames alone."""
        kept = np.array([holds(example) for example in self.examples], np.bool_)
        return replace(self, places=self.places[kept[self.way[self.places]]])


def packed(found: Iterable[Meeting]) -> Packed:
    """The meetings packed."""
    articles: dict[UUID, tuple[int, Coded]] = {}
    examples: dict[tuple[object, ...], tuple[int, Meeting]] = {}
    said, way = [], []
    for meeting in found:
        article = meeting.coded.article
        if article.id not in articles:
            articles[article.id] = (len(articles), _bare(meeting.coded))
        number, coded = articles[article.id]
        key = (meeting.annotators, meeting.kinds, meeting.frames)
        if key not in examples:
            examples[key] = (len(examples), replace(meeting, coded=coded))
        way.append(examples[key][0])
        encounter = meeting.encounter
        said.append(marshal.dumps((number, list(_values(encounter.first)), list(_values(encounter.second)))))
    return Packed(
        said=said,
        articles=[coded for _, coded in articles.values()],
        examples=[example for _, example in examples.values()],
        way=np.array(way, np.int64),
        places=np.arange(len(said)),
    )


def let_go(found: list[Meeting]) -> None:
    """Forget meetings some at a time: other threads would wait until all of them are gone."""
    while found:
        del found[-SOME:]


def _bare(coded: Coded) -> Coded:
    return replace(coded, sections=(), entries=(), spans={}, seen={}, answers={}, furniture=())


def _values(marks: Sequence[Mark]) -> Iterator[tuple[object, ...]]:
    return ((mark.start, mark.end, mark.frame, dict(mark.attributes), mark.name) for mark in marks)
