"""This module is about jumping to what an article has: its spans, and what is left to do in it."""

from collections.abc import Callable, Iterable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.records import Span
from kzannot.ui.article_spans import ArticleSpans
from kzannot.ui.session import Session
from kzannot.ui.text.view import SpanText

TURNS = {
    1: QT_TRANSLATE_NOOP("jumps", "The end was reached; it goes on at the beginning."),
    -1: QT_TRANSLATE_NOOP("jumps", "The beginning was reached; it goes on at the end."),
}
"""What is said where a jump has gone around, by its step."""

Unhide = Callable[[Iterable[Span]], None]
"""What shows spans that a filter hides."""


class Jumps:
    """Takes the caret of one text to the next of something; behind the last comes the first.

    A filter is heeded, unless it hides all that is looked for: then the next of it is shown after all.
    """

    def __init__(self, session: Session, text: SpanText, spans: ArticleSpans, unhide: Unhide) -> None:
        self._session = session
        self._text = text
        self._spans = spans
        self._unhide = unhide

    def actions(self) -> dict[str, Callable[[], None]]:
        """What can be jumped to, by the names of actions."""
        uncertain, unfinished = self._spans.is_uncertain, self._spans.is_unfinished
        none = QT_TRANSLATE_NOOP("jumps", "There is no span in this article.")
        no_doubt = QT_TRANSLATE_NOOP("jumps", "No span of this article is marked as uncertain.")
        all_done = QT_TRANSLATE_NOOP("jumps", "Every span of this article is finished.")
        return {
            "next_unread": partial(self.to_unread, 1),
            "previous_unread": partial(self.to_unread, -1),
            "later_span": partial(self._to_span, _any, 1, none),
            "earlier_span": partial(self._to_span, _any, -1, none),
            "next_uncertain": partial(self._to_span, uncertain, 1, no_doubt),
            "previous_uncertain": partial(self._to_span, uncertain, -1, no_doubt),
            "next_incomplete": partial(self._to_span, unfinished, 1, all_done),
            "previous_incomplete": partial(self._to_span, unfinished, -1, all_done),
        }

    def to_unread(self, step: int) -> None:
        """Go to the next unread section (1), or to the previous one (-1)."""
        section = self._spans.states.next_unread(self._text.caret(), step)
        if section is None:
            self._tell(QT_TRANSLATE_NOOP("jumps", "Every section of this article is read or coded."))
            return
        self._tell_turn(self._text.caret(), section.start, step)
        self._text.set_caret(section.start)
        self._text.reveal(section.start, section.end)

    def _to_span(self, is_wanted: Callable[[Span], bool], step: int, none: str) -> None:
        mark, shown = self._text.focused(), self._text.page.lanes
        here = self._spans[UUID(str(mark.id))] if mark else self._text.caret()
        found = next(
            filter(is_wanted, (s for s in self._spans.order.walk(here, step) if s.id in shown)), None
        )
        found = found or next(filter(is_wanted, self._spans.order.walk(here, step)), None)
        if found is None:
            self._tell(none)
            return
        self._tell_turn(here if isinstance(here, int) else here.start, found.start, step)
        self._unhide([found])
        self._text.set_caret(found.start)
        self._text.focus_mark(found.id)
        self._text.reveal(found.start, found.end)

    def _tell_turn(self, before: int, behind: int, step: int) -> None:
        """Say so where a jump went around the end of the text, or around its beginning."""
        if (behind - before) * step < 0:
            self._tell(TURNS[step])

    def _tell(self, text: str) -> None:
        self._session.tell(QCoreApplication.translate("jumps", text))


def _any(span: Span) -> bool:
    return True
