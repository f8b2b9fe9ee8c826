"""A corpus in parts that are measured each on its own: by outlet, round, version of the codebook, or time.

In time, an article belongs where an annotator last began with it, for only then could it be compared. Who
codes by hand has true times; what was loaded from a file was all done when it was loaded.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.study import Round
from kzannot.project.corpus import Coded, Corpus
from kzannot.project.project import Project

BATCH = 5
"""How many articles a batch holds."""

Read = Callable[[str | None], Corpus]
"""Reads the corpus of a round, or of all work."""
Part = tuple[str, Corpus]


def parts(project: Project, read: Read, by: str, batch: int = BATCH) -> Iterator[Part]:
    """The parts by one of `BY`, each with its name; UserError where that is none."""
    if by not in BY:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "There are no parts by {name}; there are those by {names}."),
            name=by,
            names=", ".join(BY),
        )
    if by == ROUND:
        rounds = sorted(project.records(Round), key=lambda each: (each.order, each.name))
        yield from ((each.name, read(each.name)) for each in rounds)
    else:
        yield from _PARTS[by](project, read(None), batch)


def _by_outlet(project: Project, corpus: Corpus, batch: int) -> Iterator[Part]:
    for name, own in _together(_named(corpus, lambda coded: coded.outlet_name)):
        excluded = {each.article.id for each in corpus.omitted if each.outlet == name}
        yield name, corpus.of(own | excluded)


def _by_version(project: Project, corpus: Corpus, batch: int) -> Iterator[Part]:
    """What was coded by several versions is a part of its own; what nobody coded, in none."""
    for name, own in _together(_named(corpus, lambda coded: ", ".join(sorted(coded.versions)))):
        if name:
            yield name, corpus.of(own)


def _by_batch(project: Project, corpus: Corpus, batch: int) -> Iterator[Part]:
    """So many articles each, in the order in which they were coded."""
    ordered = [coded.article.id for _, coded in _in_time(project, corpus)]
    for start in range(0, len(ordered), batch):
        own = ordered[start : start + batch]
        last = start + len(own)
        yield (f"{start + 1}–{last}" if len(own) > 1 else str(last)), corpus.of({*own})


def _by_period(form: str) -> Callable[[Project, Corpus, int], Iterator[Part]]:
    """The parts of which the times read alike in a form of `strftime`."""

    def parts_of(project: Project, corpus: Corpus, batch: int) -> Iterator[Part]:
        dated = ((at.astimezone(UTC).strftime(form), coded) for at, coded in _in_time(project, corpus))
        for name, own in _together(dated):
            yield name, corpus.of(own)

    return parts_of


def _named(corpus: Corpus, name: Callable[[Coded], str]) -> list[tuple[str, Coded]]:
    """The articles with their names, in the order of these."""
    return sorted(((name(coded), coded) for coded in corpus.articles), key=lambda pair: pair[0])


def _together(named: Iterable[tuple[str, Coded]]) -> Iterator[tuple[str, set[UUID]]]:
    """The articles of each name, in the order of the names."""
    found: dict[str, set[UUID]] = {}
    for name, coded in named:
        found.setdefault(name, set()).add(coded.article.id)
    yield from found.items()


def _in_time(project: Project, corpus: Corpus) -> Sequence[tuple[datetime, Coded]]:
    """The articles that two annotators have seen, in the order in which they were coded."""
    times = project.worked_at()
    found = []
    for coded in corpus.articles:
        seen = [person for person, sections in coded.seen.items() if sections]
        if len(seen) > 1:
            found.append((max(times[coded.article.id, person] for person in seen), coded))
    return sorted(found, key=lambda pair: pair[0])


ROUND = "round"

_PARTS: dict[str, Callable[[Project, Corpus, int], Iterator[Part]]] = {
    "outlet": _by_outlet,
    "version": _by_version,
    "batch": _by_batch,
    "day": _by_period("%Y-%m-%d"),
    "week": _by_period("%G-W%V"),
    "month": _by_period("%Y-%m"),
}

BY = ("outlet", ROUND, *(name for name in _PARTS if name != "outlet"))
"""By what a corpus can be parted."""
