"""This module is about how a step is told: who, when, what with which frame, and the words it is about."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Frame
from kzannot.model.records import Annotator, Answer, Article, Outlet, Reading, Record, Section, Span
from kzannot.model.study import Assignment
from kzannot.project.holders import Holders
from kzannot.project.project import Project
from kzannot.project.steps import Step, Way
from kzannot.ui.dates import shown_moment

WAYS = {
    Way.DONE: QT_TRANSLATE_NOOP("history", "{title}"),
    Way.UNDO: QT_TRANSLATE_NOOP("history", "Undo: {title}"),
    Way.REDO: QT_TRANSLATE_NOOP("history", "Redo: {title}"),
}

MORE = QT_TRANSLATE_NOOP("history", "{first} and {count} more")
UNDONE = QT_TRANSLATE_NOOP("history", "{what} (undone)")
PROGRAM = QT_TRANSLATE_NOOP("history", "Program")

IMPORTED = (Outlet, Article, Section)
"""What comes in with many others, whose number would say nothing of how many articles they are."""

SHOWN = 80
"""How many letters of a passage are shown."""


@dataclass(frozen=True, slots=True)
class Told:
    """A step in words; `undone` says that it holds no longer."""

    when: str
    who: str
    what: str
    words: str
    article: str
    undone: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where a step was made; of one about a whole article the very top."""

    article_id: UUID
    start: int = 0
    end: int = 0


class Telling:
    """Tells the steps of a project in the language of the windows, the frames in that of the codebook."""

    def __init__(self, project: Project, language: str) -> None:
        self._project = project
        self._language = language
        self._section = lru_cache(maxsize=256)(self._find_section)
        self.forget()

    def forget(self) -> None:
        """Take in anew who codes what with which frames."""
        project = self._project
        self._people = {each.id: each.name for each in project.annotators()}
        self._articles = {article.id: article for article in project.articles()}
        self._frames = {frame.id: frame for frame in project.records(Frame)}
        self._questions = {each.name: each.label for each in project.attributes()}
        self._holders = Holders(project)
        self._section.cache_clear()

    def tell(self, step: Step) -> Told:
        """A step in words."""
        record = step.first.record
        title = _say(WAYS[step.way]).format(title=QCoreApplication.translate("messages", step.title))
        subject = self._subject(record)
        if step.count > 1 and not isinstance(record, IMPORTED):
            subject = _say(MORE).format(first=subject, count=step.count - 1) if subject else str(step.count)
        what = " · ".join(part for part in (title, subject) if part)
        place = self.place(step)
        article = self._articles.get(place.article_id) if place else None
        return Told(
            shown_moment(step.at),
            self._people.get(step.annotator_id, "") if step.annotator_id else _say(PROGRAM),
            _say(UNDONE).format(what=what) if step.undone else what,
            self._words(place),
            article.title if article else "",
            step.undone,
        )

    def place(self, step: Step) -> Place | None:
        """Where a step was made; None of one that belongs to no article, or to one that is gone."""
        record = step.first.record
        place = self._place_of(record, step.at)
        return place if place and place.article_id in self._articles else None

    def _place_of(self, record: Record, at: datetime) -> Place | None:
        if isinstance(record, Span | Section):
            holder = self._holders.holder(record.article_id, at)
            return Place(holder, record.start, record.end) if holder else None
        if isinstance(record, Reading):
            section = self._section(record.section_id)
            return Place(section.article_id, section.start, section.end) if section else None
        if isinstance(record, Answer | Assignment):
            return Place(record.article_id)
        return Place(record.id) if isinstance(record, Article) else None

    def _subject(self, record: Record) -> str:
        """What the step is about beside its place: the frame, the question, the name."""
        if isinstance(record, Span):
            frame = self._frames.get(record.frame_id)
            return frame.label.in_language(self._language) if frame else ""
        if isinstance(record, Answer):
            asked = self._questions.get(record.question)
            return asked.in_language(self._language) if asked else record.question
        if isinstance(record, Frame):
            return record.label.in_language(self._language) or record.name
        return record.name if isinstance(record, Annotator) else ""

    def _words(self, place: Place | None) -> str:
        if place is None or not place.end:
            return ""
        text = self._project.text(self._articles[place.article_id])
        words = " ".join(text[place.start : min(place.end, place.start + 2 * SHOWN)].split())
        return words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()} …"

    def _find_section(self, section_id: UUID) -> Section | None:
        return next(iter(self._project.records(Section, id=section_id)), None)


def _say(text: str) -> str:
    return QCoreApplication.translate("history", text)
