"""What a count or a measure reads: the articles, and who coded what in them after having read it.

Read once, at the start of the work, so that a worker needs the project no more. Excluded articles are
left out, and so are spans of furniture. Who has neither read nor coded a section has not seen it, and
says nothing about it: unread text never counts as "no frame".
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.records import (
    Annotator,
    AnnotatorKind,
    Article,
    Outlet,
    Reading,
    Section,
    SectionKind,
    Span,
)
from kzannot.model.study import Round
from kzannot.project.progress import codable, coded_ids
from kzannot.project.project import Project

CODER = "coder"
GOLD = "gold"

Owned = TypeVar("Owned", Section, Span, Reading)


@dataclass(frozen=True, slots=True)
class Coded:
    """An article, its sections that can be coded, its ticker entries, and what each annotator did in it.

    `spans` and `seen` are by annotator; `seen` holds the ids of the sections read or coded.
    """

    article: Article
    outlet: Outlet | None
    text: str
    sections: tuple[Section, ...]
    entries: tuple[Section, ...]
    spans: Mapping[UUID, tuple[Span, ...]]
    seen: Mapping[UUID, frozenset[UUID]]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Coded articles, and the annotators whose codings are counted, in the order of their names."""

    articles: tuple[Coded, ...]
    annotators: tuple[Annotator, ...]


def read_corpus(
    project: Project,
    annotators: Collection[str] = (),
    outlet: str | None = None,
    wanted: Callable[[Span], bool] = lambda span: True,
    round_name: str | None = None,
    layer: str = CODER,
) -> Corpus:
    """Read what the named annotators did; without names, what all did who saw anything.

    Args:
        project: the project to read.
        annotators: names; an unknown one is ignored.
        outlet: the name of the only outlet whose articles count; None for all.
        wanted: which spans count; sections with other spans are seen all the same.
        round_name: the only round that counts; None for all work.
        layer: the coders' codings, or the adjudicated ones.

    Raises:
        UserError: there is no such round.
    """
    round_id = _round_id(project, round_name)
    outlets = {record.id: record for record in project.outlets()}
    sections = group(project.sections())
    spans = group(project.records(Span, round_id=round_id))
    readings = group(project.records(Reading, round_id=round_id))
    people = [
        each
        for each in project.annotators()
        if layer_of(each) == layer and (not annotators or each.name in annotators)
    ]
    coded = [
        _coded(
            article,
            outlets.get(article.outlet_id) if article.outlet_id else None,
            project.text(article),
            sections.get(article.id, []),
            {a.id: [s for s in spans.get(article.id, []) if s.annotator_id == a.id] for a in people},
            {a.id: [r for r in readings.get(article.id, []) if r.annotator_id == a.id] for a in people},
            wanted,
        )
        for article in project.articles()
        if not article.excluded
    ]
    kept = tuple(c for c in coded if outlet is None or (c.outlet and c.outlet.name == outlet))
    active = (a for a in people if any(c.seen[a.id] for c in kept))
    return Corpus(kept, tuple(sorted(active, key=lambda annotator: annotator.name.casefold())))


def layer_of(annotator: Annotator) -> str:
    """Whether somebody's codings are a coder's or the adjudicated ones."""
    return GOLD if annotator.kind is AnnotatorKind.ADJUDICATED else CODER


def group(records: Iterable[Owned]) -> dict[UUID, list[Owned]]:
    """Records by the article that they belong to."""
    found: dict[UUID, list[Owned]] = {}
    for record in records:
        found.setdefault(record.article_id, []).append(record)
    return found


def _round_id(project: Project, name: str | None) -> UUID | None:
    if name is None:
        return None
    for each in project.records(Round, name=name):
        return each.id
    raise UserError(QT_TRANSLATE_NOOP("messages", "There is no round {name}."), name=name)


def _coded(
    article: Article,
    outlet: Outlet | None,
    text: str,
    sections: list[Section],
    spans: dict[UUID, list[Span]],
    readings: dict[UUID, list[Reading]],
    wanted: Callable[[Span], bool],
) -> Coded:
    there = codable(sections)
    ids = {section.id for section in there}
    seen = {
        annotator: frozenset(
            coded_ids(there, spans[annotator]) | ids & {r.section_id for r in readings[annotator]}
        )
        for annotator in spans
    }
    kept = {
        annotator: tuple(span for span in own if wanted(span) and coded_ids(there, [span]))
        for annotator, own in spans.items()
    }
    entries = tuple(section for section in sections if section.kind is SectionKind.ENTRY)
    return Coded(article, outlet, text, tuple(there), entries, kept, seen)
