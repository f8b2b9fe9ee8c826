"""What of a project is exported: whose codings, of which layer, round, frames and outlets; and what stays.

What was read and answered goes along whatever the frames: a section that was read without the frame is a
zero, and leaving it out would make it a gap.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.codebook import Frame
from kzannot.model.records import Annotator, Article, Span
from kzannot.model.study import Round
from kzannot.model.versions import currents
from kzannot.project.corpus import layer_of
from kzannot.project.project import Project


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a project is exported; empty is all. The outlet "" is that of articles without one."""

    annotators: Collection[str] = ()
    layer: str = ""
    round: str = ""
    frames: Collection[str] = ()
    outlets: Collection[str] = ()

    def takes(self, annotator: Annotator) -> bool:
        """Whether an annotator's codings are exported."""
        if self.annotators and annotator.name not in self.annotators:
            return False
        return not self.layer or self.layer == layer_of(annotator)

    def takes_frame(self, name: str) -> bool:
        """Whether the spans of a frame are exported."""
        return not self.frames or name in self.frames

    def takes_outlet(self, name: str) -> bool:
        """Whether the articles of an outlet are exported."""
        return not self.outlets or name in self.outlets

    def check(self, project: Project) -> None:
        """Raise UserError where the project has nothing of a name that is chosen."""
        known = {
            QT_TRANSLATE_NOOP("messages", "There is no annotator {name}."): (
                self.annotators,
                {each.name for each in project.annotators()},
            ),
            QT_TRANSLATE_NOOP("messages", "There is no round {name}."): (
                (self.round,) if self.round else (),
                {each.name for each in project.records(Round)},
            ),
            QT_TRANSLATE_NOOP("messages", "There is no frame {name}."): (
                self.frames,
                {each.name for each in project.records(Frame)},
            ),
            QT_TRANSLATE_NOOP("messages", "There is no outlet {name}."): (
                self.outlets,
                {"", *(each.name for each in project.outlets())},
            ),
        }
        for said, (chosen, names) in known.items():
            for name in chosen:
                if name not in names:
                    raise UserError(said, name=name)


@dataclass(frozen=True, slots=True)
class Portion:
    """How many spans, articles and annotators a choice takes; earlier versions are no articles."""

    spans: int
    articles: int
    annotators: int


class Inventory:
    """What a project holds, counted once, so that a dialog can say at once what a choice leaves out."""

    def __init__(self, project: Project) -> None:
        self._annotators = {each.id: each for each in project.annotators()}
        self._rounds = {each.id: each.name for each in project.records(Round)}
        self._frames = {each.id: each.name for each in project.records(Frame)}
        outlets = {each.id: each.name for each in project.outlets()}
        articles = project.articles()
        self._outlets = {each.id: outlet_of(each, outlets) for each in articles}
        self._earlier = currents(articles).keys()
        self._spans = Counter(project.fields(Span, "article_id", "annotator_id", "frame_id", "round_id"))

    def of(self, choice: Choice, earlier: bool = True) -> Portion:
        """What a choice takes, of a format that holds `earlier` versions of articles or does not."""
        people = {each.id for each in self._annotators.values() if choice.takes(each)}
        taken = {key for key, name in self._outlets.items() if choice.takes_outlet(name)}
        articles = taken - self._earlier
        frames = {key for key, name in self._frames.items() if choice.takes_frame(name)}
        rounds = {key for key, name in self._rounds.items() if choice.round in ("", name)}
        rounds_or_none = rounds if choice.round else {*rounds, None}
        spans = sum(
            count
            for (article, annotator, frame, round_id), count in self._spans.items()
            if article in (taken if earlier else articles)
            if annotator in people and frame in frames and round_id in rounds_or_none
        )
        return Portion(spans, len(articles), len(people))


def outlet_of(article: Article, names: dict[UUID, str]) -> str:
    """The name of an article's outlet; empty where it has none."""
    return names[article.outlet_id] if article.outlet_id else ""
