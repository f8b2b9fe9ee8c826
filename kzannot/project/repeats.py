"""Whoever coded an article in two rounds, compared with themselves: the same annotator, later.

Usually the second round holds hidden repeats among new articles. It is reliability within, never between
annotators; of the comparison of several annotators the second coding is left out.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from uuid import uuid5

from kzannot.model.records import Annotator
from kzannot.project.corpus import Coded, Corpus

Read = Callable[[int], Corpus]
"""Reads the corpus of each annotator's first (0), second (1) coding of each article."""


def repeats(read: Read) -> Iterator[Corpus]:
    """For everyone with repeats a corpus in which the two annotators are that one, first and again."""
    first, second = read(0), read(1)
    again = {coded.article.id: coded for coded in second.articles}
    for person in second.annotators:
        other = replace(person, id=uuid5(person.id, "again"))
        articles = tuple(
            _both(coded, again[coded.article.id], person, other)
            for coded in first.articles
            if coded.seen[person.id] and again[coded.article.id].seen[person.id]
        )
        if articles:
            yield Corpus(articles, (person, other), (person, other))


def _both(first: Coded, second: Coded, person: Annotator, other: Annotator) -> Coded:
    """One article with both codings of a person, the second as another's."""
    return replace(
        first,
        spans={person.id: first.spans[person.id], other.id: second.spans[person.id]},
        seen={person.id: first.seen[person.id], other.id: second.seen[person.id]},
        answers={person.id: first.answers[person.id], other.id: second.answers[person.id]},
    )
