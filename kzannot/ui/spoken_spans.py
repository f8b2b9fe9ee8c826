"""This module is about what a coder who cannot see hears of spans and edits.

Whatever a key does is said once, when all of it is done: the span in focus where it is another or says
something else than before, else what the edit is called. What the program writes down by itself is not said.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Slot

from kzannot.model import words
from kzannot.model.edits import Edit
from kzannot.model.records import Span
from kzannot.ui.announcing import announce
from kzannot.ui.article_view import ArticleView
from kzannot.ui.marks import Marks
from kzannot.ui.session import Session
from kzannot.ui.translation import in_words

QUOTED = 120
"""How many letters of a span are said."""


@dataclass(frozen=True, slots=True)
class _Done:
    """An edit that was carried out, and what is said of it, which nothing else may say in its place."""

    text: str
    edit: Edit
    is_retraced: bool

    def is_told_by(self, span: Span | None) -> bool:
        """Whether what is said of a span tells of the edit already."""
        return bool(span) and not self.is_retraced and any(after == span for _, after in self.edit.of(Span))


class SpokenSpans(QObject):
    """Says what becomes of the span in focus, and which edits were made, undone and redone."""

    def __init__(self, session: Session, marks: Callable[[], Marks], parent: QObject) -> None:
        super().__init__(parent)
        self._marks = marks
        self._view: ArticleView | None = None
        self._span: Span | None = None
        self._said: tuple[UUID | None, str] = (None, "")
        self._done: list[_Done] = []
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._say)
        session.applied.connect(self._take)
        session.undone.connect(self._take_back)
        session.redone.connect(self._take_again)

    def show_span(self, view: ArticleView | None, span: Span | None) -> None:
        """Know which span is in focus; it is said in a moment, unless it is another by then."""
        self._view, self._span = view, span
        self._turn.start()

    @Slot(object)
    def _take(self, edit: Edit) -> None:
        self._will_say(in_words(edit.title), edit)

    @Slot(object)
    def _take_back(self, edit: Edit) -> None:
        self._will_say(self.tr("Undone: {title}").format(title=in_words(edit.title)), edit, True)

    @Slot(object)
    def _take_again(self, edit: Edit) -> None:
        self._will_say(self.tr("Redone: {title}").format(title=in_words(edit.title)), edit, True)

    def _will_say(self, text: str, edit: Edit, is_retraced: bool = False) -> None:
        self._done.append(_Done(text, edit, is_retraced))
        self._turn.start()

    @Slot()
    def _say(self) -> None:
        """Say what happened since the last time."""
        view, span, done, before = self._view, self._span, self._done, self._said
        now = (span.id, self._in_words(view, span)) if view and span else (None, "")
        self._said, self._done = now, []
        said = [each.text for each in done if now == before or not each.is_told_by(span)]
        if view and span and now != before:
            said.append(now[1])
            if now[0] != before[0]:
                said.append(_short(view.quote(span)))
        if view and said:
            announce(view.view, ". ".join(said))

    def _in_words(self, view: ArticleView, span: Span) -> str:
        """A span in words: its frame, how long it is, its values, and what is left to do."""
        marks = self._marks()
        frame, *values = marks.words(span)
        number = self.tr("words: {count}").format(count=words.count(view.quote(span)))
        parts = [frame, number, *values]
        if span.uncertain:
            parts.append(self.tr("uncertain"))
        if lacking := marks.lacking(span):
            parts.append(self.tr("unfinished, still missing: {names}").format(names=", ".join(lacking)))
        return ", ".join(parts)


def _short(quote: str) -> str:
    line = " ".join(quote.split())
    return line if len(line) <= QUOTED else f"{line[:QUOTED].rstrip()} …"
