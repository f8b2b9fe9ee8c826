"""This module is about columns that scroll along with each other: by position, by time, or by statement.

The column that a person scrolls leads. The others are brought to the same place, which never makes one of
them lead: only a column whose first visible line is another one without our doing has been scrolled.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.edits import Edit
from kzannot.model.records import Article, Section, SectionKind, day_of
from kzannot.model.study import Assignment, Passage, Round, Statement
from kzannot.ui.article_view import ArticleView
from kzannot.ui.columns import Columns
from kzannot.ui.session import Session


class Link(StrEnum):
    """By what the columns scroll along."""

    FREE = "free"
    POSITION = "position"
    TIME = "time"
    STATEMENT = "statement"


SIGNS = {
    Link.FREE: "",
    Link.POSITION: QT_TRANSLATE_NOOP("linking", "position"),
    Link.TIME: QT_TRANSLATE_NOOP("linking", "time"),
    Link.STATEMENT: QT_TRANSLATE_NOOP("linking", "statement"),
}
"""What stands in the head of a column that scrolls along."""

WITHOUT = {
    Link.TIME: QT_TRANSLATE_NOOP("linking", "position, no times"),
    Link.STATEMENT: QT_TRANSLATE_NOOP("linking", "position, no statements"),
}
"""What stands there where the article lacks what the columns are linked by."""


STATED = (Statement, Passage, Article, Round, Assignment)
"""The records that say which passages make the same statements, and who may know of it."""


class Passages(Protocol):
    """Which passages of articles make the same statements."""

    def near(self, article_id: UUID, place: int, others: Collection[UUID] = ()) -> Passage | None:
        """The passage of an article nearest to a place, of those that one of the others shares."""

    def to(self, passage: Passage) -> Sequence[Passage]:
        """The passages of other articles that make the same statement."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Where an entry begins, and when it was written."""

    start: int
    time: datetime


class Linking(QObject):
    """Keeps the columns of a workspace together.

    Signals:
        changed: the columns are linked in another way.
    """

    changed = Signal()

    def __init__(self, columns: Columns, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._columns = columns
        self._session = session
        self._link = Link.FREE
        self._leads = False
        self._tops: dict[ArticleView, int] = {}
        self._moments: dict[UUID, list[Moment]] = {}
        self._passages: Passages | None = None
        self._preferred: Passages | None = None
        self._preferred_sign = ""
        self._key = ""
        columns.focused_changed.connect(self._show_signs)
        columns.arranged.connect(self._follow_arrangement)
        session.edited.connect(self._follow_edit)

    @property
    def link(self) -> Link:
        """By what the columns scroll along now."""
        return self._link

    def choose(self, link: Link) -> None:
        """Link the columns in another way; the focused one stays where it is, and the others come to it."""
        self._link = link
        self._show_signs()
        if self._columns.focused:
            self._lead(self._columns.focused)
        self.changed.emit()

    def choose_named(self, name: str) -> None:
        """Link the columns as a kept state says; what it does not know changes nothing."""
        if name in list(Link) and name != self._link:
            self.choose(Link(name))

    def choose_next(self) -> None:
        """Link the columns in the next way, after the last one in none."""
        links = list(Link)
        self.choose(links[(links.index(self._link) + 1) % len(links)])

    def set_key(self, key: str) -> None:
        """Show in the focused column which key links in another way."""
        self._key = key
        self._show_signs()

    def prefer(self, passages: Passages | None, sign: str = "") -> None:
        """Let one statement go before those that are nearer, while it is in sight; or none again.

        `sign` stands in the heads of its columns instead of the way of linking.
        """
        self._preferred, self._preferred_sign = passages, sign
        self._show_signs()

    # Follow

    @Slot()
    def _follow_arrangement(self) -> None:
        views = [column.view for column in self._columns]
        for view in views:
            if view not in self._tops:
                self._tops[view] = view.view.first_visible()
                view.view.steered.connect(self._follower(view))
        self._tops = {view: self._tops[view] for view in views}
        self._show_signs()

    @Slot(object)
    def _follow_edit(self, edit: Edit) -> None:
        if any(isinstance(change.record, STATED) for change in edit.changes):
            self._passages = None
            self._show_signs()
        if next(edit.of(Section), None):
            self._moments.clear()

    def _follower(self, view: ArticleView) -> Callable[[], None]:
        def follow() -> None:
            if view in self._tops and not self._leads and self._tops[view] != view.view.first_visible():
                self._lead(view)

        return follow

    # Bring together

    def _lead(self, view: ArticleView) -> None:
        """Bring the other columns to where one is."""
        self._leads = True
        for other in self._tops:
            if other is not view and self._link is not Link.FREE:
                self._bring(view, other)
        self._tops = {each: each.view.first_visible() for each in self._tops}
        self._leads = False

    def _bring(self, view: ArticleView, other: ArticleView) -> None:
        by_link = {Link.TIME: self._bring_by_time, Link.STATEMENT: self._bring_by_statement}
        bring = by_link.get(self._link)
        if bring is None or not bring(view, other):
            _bring_by_position(view, other)

    def _bring_by_time(self, view: ArticleView, other: ArticleView) -> bool:
        """Let the entry of the nearest time be the first visible one; whether both have times."""
        here, there = self._moments_of(view), self._moments_of(other)
        if not here or not there:
            return False
        top = view.view.first_visible()
        moment = next((each for each in reversed(here) if each.start <= top), here[0])
        other.view.scroll_to(min(there, key=lambda each: abs(each.time - moment.time)).start)
        return True

    def _bring_by_statement(self, view: ArticleView, other: ArticleView) -> bool:
        """Put the passages of the nearest statement side by side; whether there is one that both make."""
        pair = self._preferred_pair(view, other) or _pair(self._known_passages(), view, other)
        if pair is None:
            return False
        here, there = pair
        other.view.scroll_to(there.start)  # lays its lines out; near the end of the text it cannot get there
        height = _top_of(view, here.start) - view.view.verticalScrollBar().value()
        other.view.verticalScrollBar().setValue(round(_top_of(other, there.start) - height))
        return True

    def _preferred_pair(self, view: ArticleView, other: ArticleView) -> tuple[Passage, Passage] | None:
        """The passages of the preferred statement in two columns, while that in the first is in sight."""
        pair = _pair(self._preferred, view, other) if self._preferred else None
        first, last = view.view.visible()
        return pair if pair and pair[0].start < last and first < pair[0].end else None

    # Know

    def _moments_of(self, view: ArticleView) -> list[Moment]:
        """The entries of an article that bear a time, in text order."""
        article_id = view.article.id
        if article_id not in self._moments:
            sections = self._session.project.sections(article_id)
            day = day_of(view.article.published) or date.min
            self._moments[article_id] = moments_of(sections, day)
        return self._moments[article_id]

    def _known_passages(self) -> Passages:
        if self._passages is None:
            from kzannot.project.statements import linked  # compares wordings, which few columns ask for

            self._passages = linked(self._session.project)
        return self._passages

    def _has_what_links(self, view: ArticleView) -> bool:
        if self._link is Link.TIME:
            return bool(self._moments_of(view))
        if self._link is Link.STATEMENT:
            others = {other.article.id for other in self._tops} - {view.article.id}
            return bool(others) and self._known_passages().near(view.article.id, 0, others) is not None
        return True

    @Slot()
    def _show_signs(self) -> None:
        for column in self._columns:
            preferred = self._link is Link.STATEMENT and self._prefers(column.view)
            sign = SIGNS[self._link] if self._has_what_links(column.view) else WITHOUT[self._link]
            translated = QCoreApplication.translate("linking", sign) if sign else ""
            shown = self._preferred_sign if preferred and self._preferred_sign else translated
            column.show_link(shown, self._key if column.view is self._columns.focused else "")

    def _prefers(self, view: ArticleView) -> bool:
        """Whether an article makes the preferred statement."""
        return bool(self._preferred and self._preferred.near(view.article.id, 0))


def _pair(passages: Passages, view: ArticleView, other: ArticleView) -> tuple[Passage, Passage] | None:
    """The passage nearest to the top of a column, and the one in another column that says the same."""
    wanted = other.article.id
    here = passages.near(view.article.id, view.view.first_visible(), {wanted})
    there = (each for each in passages.to(here) if each.article_id == wanted) if here else iter(())
    found = next(there, None)
    return (here, found) if here and found else None


def moments_of(sections: Sequence[Section], day: date) -> list[Moment]:
    """The entries that bear a time, in text order; one that bears no day is of the `day`."""
    entries = (section for section in sections if section.kind is SectionKind.ENTRY)
    found = ((entry.start, _moment(entry.time, day)) for entry in entries)
    return [Moment(start, time) for start, time in found if time]


def _moment(time: str, day: date) -> datetime | None:
    """When an entry was written; None where its file says it in no way that can be read."""
    try:
        return datetime.fromisoformat(time if "-" in time[:5] else f"{day}T{time}").replace(tzinfo=None)
    except ValueError:
        return None


def _bring_by_position(view: ArticleView, other: ArticleView) -> None:
    """Let both stand at the same part of their length."""
    bar, followed = other.view.verticalScrollBar(), view.view.verticalScrollBar()
    bar.setValue(round(bar.maximum() * followed.value() / max(1, followed.maximum())))


def _top_of(view: ArticleView, position: int) -> float:
    page = view.view.page
    return page.layout.line_rect(page.positions.to_units(position)).top()
