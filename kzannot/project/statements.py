"""The statements that articles share: who tells them in what words, and how they are framed there.

A row is a statement with its passages in the order of the articles. Whoever codes in an open blind round sees
none of it, for the passages would tell what others marked. Rejected statements are left out, but where they
are asked for.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from uuid import UUID

from kzannot.model.codebook import Frame
from kzannot.model.linking import Status
from kzannot.model.records import Article, Section, Span
from kzannot.model.slices import Offsets
from kzannot.model.study import Passage, Statement
from kzannot.project.blinding import is_hidden
from kzannot.project.corpus import CODER, Coded, Corpus, read_corpus
from kzannot.project.project import Project
from kzannot.statements.difference import Change, Piece, difference

__all__ = [
    "Change",
    "Coding",
    "Linked",
    "Piece",
    "Row",
    "Wording",
    "by_contrast",
    "difference",
    "is_hidden",
    "linked",
    "omissions",
    "rows",
]

DECIDED_OR_NOT = (Status.PROPOSED, Status.CONFIRMED)
VOICE, STANCE = "voice", "stance"


@dataclass(frozen=True, slots=True)
class Coding:
    """A span that reaches into a passage: whose it is, its frame by name, its voice and its stance."""

    span: Span
    annotator: str
    frame: str
    voice: str
    stance: str

    @property
    def marks(self) -> frozenset[tuple[str, str]]:
        """What the span says about the passage, for comparing it with others."""
        said = (("frame", self.frame), (VOICE, self.voice), (STANCE, self.stance))
        return frozenset(mark for mark in said if mark[1])


@dataclass(frozen=True, slots=True)
class Wording:
    """A passage of a statement with its words, where it stands in the source, and what was coded in it.

    `seen` is false where no annotator has read or coded what the passage stands in: then it is not known
    whether anybody would see a frame.
    """

    passage: Passage
    article: Article
    outlet: str
    text: str
    source: tuple[int, int] | None
    codings: tuple[Coding, ...]
    seen: bool

    @property
    def marks(self) -> frozenset[tuple[str, str]]:
        """The frames, voices and stances on the passage."""
        return frozenset[tuple[str, str]]().union(*(coding.marks for coding in self.codings))


@dataclass(frozen=True, slots=True)
class Row:
    """A statement with all its wordings."""

    statement: Statement
    wordings: tuple[Wording, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that carry the statement, each once, in the order of the wordings."""
        return tuple(dict.fromkeys(wording.outlet for wording in self.wordings))

    def of(self, outlet: str) -> tuple[Wording, ...]:
        """An outlet's wordings."""
        return tuple(wording for wording in self.wordings if wording.outlet == outlet)

    @property
    def contrast(self) -> float | None:
        """How differently the statement is framed: 0 is alike, 1 is nothing in common.

        The mean, over every two wordings of different articles that somebody has read, of the share of the
        frames, voices and stances on either that are not on both (Jaccard's distance). Two wordings in which
        nobody saw anything are alike. None where there are no two such wordings.
        """
        seen = [wording for wording in self.wordings if wording.seen]
        distances = [
            _distance(one.marks, other.marks)
            for one, other in combinations(seen, 2)
            if one.article.id != other.article.id
        ]
        return sum(distances) / len(distances) if distances else None


def _distance(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> float:
    either = one | other
    return 1 - len(one & other) / len(either) if either else 0.0


def rows(
    project: Project,
    annotators: Collection[str] = (),
    layer: str = CODER,
    statuses: Collection[Status] = DECIDED_OR_NOT,
    only: Collection[UUID] | None = None,
) -> list[Row]:
    """The statements with their wordings, in the order in which they were found; none in a blind round.

    Args:
        project: the project to read.
        annotators: the names of those whose codings are shown; without names, everybody's.
        layer: the coders' codings, or the adjudicated ones.
        statuses: how far the statements that are wanted are decided on.
        only: the ids of the only statements that are wanted, whose articles alone are read; None for all.
    """
    if is_hidden(project, project.annotator):
        return []
    if only is None:
        there, wanted, articles = project.records(Passage), project.records(Statement), None
    else:
        there = [passage for each in only for passage in project.records(Passage, statement_id=each)]
        wanted = [statement for each in only for statement in project.records(Statement, id=each)]
        articles = {each.article_id for each in there}
    reader = _Reader(project, read_corpus(project, annotators, layer=layer, article_ids=articles))
    passages = reader.wordings(there)
    found = (Row(each, tuple(passages.get(each.id, ()))) for each in wanted if each.status in statuses)
    return [row for row in found if row.wordings]


def by_contrast(found: Iterable[Row]) -> list[Row]:
    """Rows by how differently they are framed, the most different first; where that is unknown, last."""
    return sorted(found, key=lambda row: -1.0 if row.contrast is None else row.contrast, reverse=True)


def omissions(found: Iterable[Row], carries: str, drops: str) -> list[Row]:
    """The statements that one outlet carries and another does not."""
    return [row for row in found if carries in row.outlets and drops not in row.outlets]


class _Reader:
    """Puts passages and what was coded in them together."""

    def __init__(self, project: Project, corpus: Corpus) -> None:
        self._coded = {coded.article.id: coded for coded in corpus.articles}
        self._order = {article_id: place for place, article_id in enumerate(self._coded)}
        self._offsets: dict[UUID, Offsets] = {}
        self._names = {annotator.id: annotator.name for annotator in corpus.annotators}
        self._frames = {frame.id: frame.name for frame in project.records(Frame)}

    def wordings(self, passages: Iterable[Passage]) -> dict[UUID, list[Wording]]:
        """The wordings of each statement, in the order of the articles and of their texts."""
        found: dict[UUID, list[Wording]] = {}
        kept = [passage for passage in passages if passage.article_id in self._coded]
        for passage in sorted(kept, key=lambda each: (self._order[each.article_id], each.start, each.end)):
            found.setdefault(passage.statement_id, []).append(self._wording(passage))
        return found

    def _wording(self, passage: Passage) -> Wording:
        coded = self._coded[passage.article_id]
        return Wording(
            passage=passage,
            article=coded.article,
            outlet=coded.outlet_name,
            text=coded.text[passage.start : passage.end],
            source=self._source(coded.article, passage),
            codings=self._codings(coded, passage),
            seen=_is_seen(coded, passage),
        )

    def _source(self, article: Article, passage: Passage) -> tuple[int, int] | None:
        if not article.slices:
            return passage.start, passage.end
        if article.id not in self._offsets:
            self._offsets[article.id] = Offsets(article.slices)
        return self._offsets[article.id].to_source(passage.start, passage.end)

    def _codings(self, coded: Coded, passage: Passage) -> tuple[Coding, ...]:
        """The spans that reach into a passage, in the order of the annotators and of the text."""
        return tuple(
            Coding(
                span,
                name,
                self._frames[span.frame_id],
                _said(span, VOICE),
                _said(span, STANCE),
            )
            for annotator_id, name in self._names.items()
            for span in sorted(coded.spans[annotator_id], key=lambda each: (each.start, each.end))
            if _overlap(span, passage)
        )


def _said(span: Span, attribute: str) -> str:
    """The value of an attribute, or nothing."""
    value = span.value(attribute) or ""
    return value if isinstance(value, str) else ", ".join(value)


def _overlap(one: Span | Section, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end


def _is_seen(coded: Coded, passage: Passage) -> bool:
    """Whether an annotator has read or coded a section that the passage stands in."""
    there = {section.id for section in coded.sections if _overlap(section, passage)}
    return any(seen & there for seen in coded.seen.values())


def linked(project: Project, statuses: Collection[Status] = DECIDED_OR_NOT) -> "Linked":
    """Which passages belong to which, without what was coded in them; none in a blind round."""
    if is_hidden(project, project.annotator):
        return Linked(())
    there = [article.id for article in project.articles() if not article.excluded]
    order = {article_id: place for place, article_id in enumerate(there)}
    groups: dict[UUID, list[Passage]] = {
        each.id: [] for each in project.records(Statement) if each.status in statuses
    }
    for passage in project.records(Passage):
        if passage.statement_id in groups and passage.article_id in order:
            groups[passage.statement_id].append(passage)
    return Linked(
        sorted(group, key=lambda each: (order[each.article_id], each.start, each.end))
        for group in groups.values()
    )


class Linked:
    """Which passages belong to which, for scrolling texts along with each other."""

    def __init__(self, groups: Iterable[Sequence[Passage]]) -> None:
        self._together: dict[UUID, Sequence[Passage]] = {}
        self._of: dict[UUID, list[Passage]] = {}
        for together in groups:
            for passage in together:
                self._together[passage.id] = together
                self._of.setdefault(passage.article_id, []).append(passage)

    def to(self, passage: Passage) -> tuple[Passage, ...]:
        """The passages of other articles that make the same statement."""
        together = self._together.get(passage.id, ())
        return tuple(each for each in together if each.article_id != passage.article_id)

    def near(self, article_id: UUID, place: int, others: Collection[UUID] = ()) -> Passage | None:
        """The passage of an article that lies nearest to a place, or None where it has none.

        Args:
            article_id: the article that is read.
            place: the offset that stands before the reader.
            others: the articles beside it; where they are named, only passages linked with one of them count.
        """
        near = [
            each
            for each in self._of.get(article_id, ())
            if not others or any(other.article_id in others for other in self.to(each))
        ]
        return min(near, key=lambda each: _away(each, place), default=None)


def _away(passage: Passage, place: int) -> int:
    return max(passage.start - place, place - passage.end, 0)
