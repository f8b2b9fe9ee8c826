"""An article's text is corrected: a new version takes its place, and what was coded finds its place in it.

The article keeps its id, and with it its answers, rounds and decisions. What it was stays as an earlier
version: an article that counts nowhere and holds the text, the sections that are no more, and all that found
no place. A section with the same words stays read; one with other words is a new one, which nobody has read.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID, uuid4

from kzannot.errors import QT_TRANSLATE_NOOP, Conflict, Refused
from kzannot.formats.draft import Draft
from kzannot.model.assigning import reopen
from kzannot.model.edits import Change, Edit
from kzannot.model.records import Article, Origin, Record, Section, SectionKind, Span
from kzannot.model.study import Assignment, AssignmentState, Passage, Round, RoundState
from kzannot.model.versions import currents, earlier_id
from kzannot.project.aligning import Alignment, Piece, Wording
from kzannot.project.anchoring import Anchor, Anchors, Fate
from kzannot.project.importing import FIELDS, Candidate, article_of, files_of, read_files, sections_of
from kzannot.project.project import Project
from kzannot.project.tasks import Task

TITLE = QT_TRANSLATE_NOOP("messages", "Import corrected text")
REASON = QT_TRANSLATE_NOOP("messages", "earlier version")
SAME = QT_TRANSLATE_NOOP("messages", "{name} holds the very text of {title}; there is nothing to correct.")
EARLIER = QT_TRANSLATE_NOOP(
    "messages", "{title} is an earlier version itself; correct the article that took its place."
)
ELSEWHERE = QT_TRANSLATE_NOOP("messages", "{name} holds the text of another article: {title}.")
MEANWHILE = QT_TRANSLATE_NOOP("messages", "Somebody changed this meanwhile; look again.")

SEVERAL = QT_TRANSLATE_NOOP(
    "messages", "{name} holds {number} articles; a corrected text is a file with one article."
)

EACH = 256
"""After so many stretches the work says how far it is."""

Lying = TypeVar("Lying", Span, Passage)
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Correction:
    """What a corrected text would change, before it does.

    `article` is as it is now, `after` as it will be. `spans` and `passages` say of each where it would stand.
    `before` are the present sections, `sections` those of the new version; what is the same has the same id.
    `share` is how much of the text stays, between 0 and 1, and `pieces` are both texts in one.
    """

    article: Article
    after: Article
    draft: Draft
    text: str
    share: float
    spans: tuple[tuple[Span, Anchor], ...]
    passages: tuple[tuple[Passage, Anchor], ...]
    sections: tuple[Section, ...]
    before: tuple[Section, ...]
    pieces: tuple[Piece, ...]

    @property
    def doubts(self) -> list[tuple[Span, Anchor]]:
        """The spans of which a person must say whether they stand where it is proposed."""
        return [pair for pair in self.spans if pair[1].fate is Fate.DOUBTFUL]

    @property
    def unanchored(self) -> list[tuple[Span, Anchor]]:
        """The spans for which there is nothing to propose."""
        return [pair for pair in self.spans if pair[1].fate in (Fate.AMBIGUOUS, Fate.LOST)]

    @property
    def new_sections(self) -> list[Section]:
        """The sections that can be coded and that nobody has read in these words."""
        known = {section.id for section in self.before}
        aside = (SectionKind.ENTRY, SectionKind.FURNITURE)
        return [each for each in self.sections if each.id not in known and each.kind not in aside]


def read_corrected(path: Path, task: Task | None = None) -> Candidate:
    """The one article of a file; Refused where it holds several, or none."""
    found = read_files([path], task=task)
    if len(found) != 1:
        raise Refused(SEVERAL, name=path.name, number=len(found))
    return found[0]


def correction(
    project: Project, article_id: UUID, candidate: Candidate, task: Task | None = None
) -> Correction:
    """What a file that holds a corrected text would change of an article; any thread may ask.

    Raises:
        UserError: the file was refused, or its text is the article's own, or another article's.
    """
    task = task or Task()
    article = project.article(article_id)
    draft = _checked(project, article, candidate)
    text = project.text(article)
    alignment = Alignment(Wording(text), Wording(draft.text), task)
    anchors = Anchors(alignment)
    before = project.sections(article.id)
    return Correction(
        article=article,
        after=_corrected(article, candidate, draft),
        draft=draft,
        text=text,
        share=alignment.share,
        spans=_anchored(anchors, project.spans(article.id), task),
        passages=_anchored(anchors, project.records(Passage, article_id=article.id), task),
        sections=_matched(alignment, before, sections_of(article.id, draft)),
        before=tuple(before),
        pieces=tuple(alignment.pieces()),
    )


def correct_text(
    project: Project, planned: Correction, confirmed: Container[UUID] = (), reason: str = REASON
) -> None:
    """Put the new version in the place of the article's text, in one edit.

    Args:
        project: where.
        planned: what changes.
        confirmed: the ids of the doubtful spans that stand where it is proposed; the others find no place.
        reason: why the earlier version counts nowhere, for the list of articles.

    Raises:
        Conflict: somebody coded in the article meanwhile, or linked passages of it.
    """
    article = planned.article
    lying = [*project.spans(article.id), *project.records(Passage, article_id=article.id)]
    if lying != [record for record, _ in (*planned.spans, *planned.passages)]:
        raise Conflict(MEANWHILE)
    taken = {each.id for each in project.articles()}
    earlier = replace(article, id=earlier_id(article, taken), excluded=reason)
    changes = (
        Change(article, planned.after),
        Change(None, earlier),
        *_sections_changed(planned, earlier.id),
        *_readings_moved(project, planned, earlier.id),
        *_moved(planned.spans, earlier.id, confirmed),
        *_moved(planned.passages, earlier.id, ()),
        *_reopened(project, planned),
    )
    draft = planned.draft
    project.apply(Edit(TITLE, changes), [draft.text, draft.source], files_of(draft))


def _checked(project: Project, article: Article, candidate: Candidate) -> Draft:
    """The draft of a candidate that can correct an article."""
    if candidate.draft is None:
        assert candidate.refusal, "a file without a draft was refused"
        raise candidate.refusal
    articles = project.articles()
    if article.id in currents(articles):
        raise Refused(EARLIER, title=article.title)
    after = article_of(article.id, candidate, candidate.draft, None)
    if after.digest == article.digest:
        raise Refused(SAME, name=candidate.name, title=article.title)
    own = {article.id, *(key for key, current in currents(articles).items() if current.id == article.id)}
    if other := next((each for each in articles if each.digest == after.digest and each.id not in own), None):
        raise Refused(ELSEWHERE, name=candidate.name, title=other.title)
    return candidate.draft


def _corrected(article: Article, candidate: Candidate, draft: Draft) -> Article:
    """The article with the new text, and what the file says better of it: all but what a person gave."""
    told = article_of(article.id, candidate, draft, article.outlet_id)
    origins = dict(article.origins)
    new: dict[str, Any] = {}
    for name in FIELDS:
        by_hand = candidate.origins.get(name, Origin.FILE) is not Origin.FILE
        if name != "outlet" and name in candidate.values and (by_hand or _is_of_file(origins, name)):
            new[name] = getattr(told, name)
            origins[name] = candidate.origins[name]
    return replace(
        told,
        **{name: getattr(article, name) for name in FIELDS if name not in ("outlet", *new)},
        origins=tuple(sorted(origins.items())),
        excluded=article.excluded,
    )


def _is_of_file(origins: dict[str, Origin], name: str) -> bool:
    return origins.get(name, Origin.FILE) is Origin.FILE


def _anchored(anchors: Anchors, records: Sequence[Lying], task: Task) -> tuple[tuple[Lying, Anchor], ...]:
    found = []
    for done, record in enumerate(records):
        if done % EACH == 0:
            task.step(done, len(records))
        found.append((record, anchors.of(record.start, record.end)))
    return tuple(found)


def _moved(
    placed: Iterable[tuple[Span | Passage, Anchor]], earlier_id: UUID, confirmed: Container[UUID]
) -> Iterator[Change]:
    """What has a place goes there; what has none goes with the earlier version."""
    for record, anchor in placed:
        if anchor.fate is Fate.KEPT or (anchor.fate is Fate.DOUBTFUL and record.id in confirmed):
            after = replace(record, start=anchor.start, end=anchor.end)
        else:
            after = replace(record, article_id=earlier_id)
        if after != record:
            yield Change(record, after)


# Sections


def _matched(
    alignment: Alignment, before: Sequence[Section], drafted: Sequence[Section]
) -> tuple[Section, ...]:
    """The new version's sections; those with the words of a present one are that one, at their new place."""
    found: dict[UUID, Section] = {}
    for entries in (False, True):
        ours = [each for each in before if (each.kind is SectionKind.ENTRY) is entries]
        theirs = [each for each in drafted if (each.kind is SectionKind.ENTRY) is entries]
        found |= {
            new.id: replace(old, start=new.start, end=new.end) for old, new in _pairs(alignment, ours, theirs)
        }
    return tuple(found.get(each.id, each) for each in drafted)


def _pairs(
    alignment: Alignment, ours: Sequence[Section], theirs: Sequence[Section]
) -> Iterator[tuple[Section, Section]]:
    """The sections with the same words: those at the same place, then those that were moved whole."""
    places = {alignment.new.within(each.start, each.end): each for each in theirs}
    rest, free = [], {each.id: each for each in theirs}
    for old in ours:
        new = places.get(_place(alignment, old))
        if new and new.id in free:
            yield old, free.pop(new.id)
        else:
            rest.append(old)
    single = _single(alignment.new, free.values())
    for words, old in _single(alignment.old, rest).items():
        if words in single:
            yield old, single[words]


def _place(alignment: Alignment, section: Section) -> tuple[int, int]:
    """Where the words of a section went, if all of them went there together; else nowhere."""
    first, last = alignment.old.within(section.start, section.end)
    images = alignment.images[first:last]
    begin = images[0] if images else None
    if begin is None or images != [*range(begin, begin + len(images))]:
        return -1, -1
    return begin, begin + len(images)


def _single(wording: Wording, sections: Iterable[Section]) -> dict[Words, Section]:
    """The sections by their words, without those that have the same."""
    found: dict[Words, list[Section]] = {}
    for section in sections:
        first, last = wording.within(section.start, section.end)
        found.setdefault(tuple(wording.words[first:last]), []).append(section)
    return {words: alike[0] for words, alike in found.items() if len(alike) == 1 and words}


def _sections_changed(planned: Correction, earlier_id: UUID) -> Iterator[Change]:
    """New sections come, those that stay move along, and the earlier version has all as they were."""
    known = {section.id: section for section in planned.before}
    kept = {section.id for section in planned.sections} & known.keys()
    added: list[Record] = [each for each in planned.sections if each.id not in known]
    added += [replace(known[key], id=uuid4(), article_id=earlier_id) for key in known if key in kept]
    yield from (Change(None, each) for each in added)
    for section in planned.sections:
        if section.id in kept and section != known[section.id]:
            yield Change(known[section.id], section)
    for key in known.keys() - kept:
        yield Change(known[key], replace(known[key], article_id=earlier_id))


def _readings_moved(project: Project, planned: Correction, earlier_id: UUID) -> Iterator[Change]:
    """That a section was read which is no more is kept with it."""
    kept = {section.id for section in planned.sections}
    for reading in project.readings(planned.article.id):
        if reading.section_id not in kept:
            yield Change(reading, replace(reading, article_id=earlier_id))


def _reopened(project: Project, planned: Correction) -> Iterator[Change]:
    """Who had finished the article has something new to read, unless the round takes no more."""
    if not planned.new_sections:
        return
    closed = {each.id for each in project.records(Round) if each.state is RoundState.CLOSED}
    for work in project.records(Assignment, article_id=planned.article.id):
        if work.state is AssignmentState.FINISHED and work.round_id not in closed:
            yield from reopen(work).changes
