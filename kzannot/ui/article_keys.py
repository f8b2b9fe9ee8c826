"""This module is about what the keys do to an article while its text has the focus.

A key means a frame, a value of an attribute, or an action of the menus Go and Coding. Nothing is painted
here: an edit is made and sent, and the view shows what comes back.
"""

from collections.abc import Callable, Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent

from kzannot.errors import QT_TRANSLATE_NOOP, Refused, UserError
from kzannot.model import edits
from kzannot.model.codebook import AttributeKind, Frame
from kzannot.model.edits import Edit
from kzannot.model.motions import Course
from kzannot.model.records import Annotator, Span
from kzannot.ui.article_jumps import Jumps, Unhide
from kzannot.ui.article_motions import Motions
from kzannot.ui.article_spans import ArticleSpans
from kzannot.ui.coding import YES, Coding, Edge, check_in_use
from kzannot.ui.keyboard import Keyboard, Meaning
from kzannot.ui.session import Session
from kzannot.ui.text.values import State
from kzannot.ui.text.view import SpanText

RECENT = (1, 8, 64, 1024)
"""How many edits are looked at for the last code: the last one has it mostly, and an old one may be huge.

More than a coder makes who reads a long ticker and finds nothing to code.
"""

EDGES: Mapping[str, tuple[Edge, int, bool]] = {
    "start_earlier": (Edge.START, -1, False),
    "start_later": (Edge.START, 1, False),
    "end_earlier": (Edge.END, -1, False),
    "end_later": (Edge.END, 1, False),
    "start_back": (Edge.START, -1, True),
    "start_on": (Edge.START, 1, True),
    "end_back": (Edge.END, -1, True),
    "end_on": (Edge.END, 1, True),
}
"""The actions that move an edge: which one, where to, and whether by a single character."""


class ArticleKeys(QObject):
    """Answers the keys of one text, and does what the menus say.

    Signals:
        wanted: something outside the text was asked for by a key: `memo`, `details`, `definition`.
    """

    wanted = Signal(str)

    def __init__(
        self,
        session: Session,
        text: SpanText,
        spans: ArticleSpans,
        coding: Coding,
        reader: Annotator,
        unhide: Unhide,
    ) -> None:
        super().__init__(text)
        self._session = session
        self._text = text
        self._spans = spans
        self._coding = coding
        self._reader = reader
        self._keyboard: Keyboard | None = None
        self._motions = Motions(text, Course(text.text(), spans.sections))
        self._jumps = Jumps(session, text, spans, unhide)
        self._moves = self._motions.motions()
        self._actions: Mapping[str, Callable[[], object]] = {
            **self._motions.selections(),
            **self._jumps.actions(),
            "mark_read": self._mark_read,
            "select_span": self._select_span,
            "next_span": partial(self._walk, text.focus_next_at_caret),
            "previous_span": partial(self._walk, text.focus_previous_at_caret),
            "cancel": self._cancel,
            "again": self._again,
            "doubt": lambda: self._session.apply(self._coding.doubt(self._own_focus())),
            "erase": lambda: self._session.apply(self._coding.erase(self._own_focus())),
            "split": self._split,
            "merge": self._merge,
            **{name: partial(self._move_edge, *way) for name, way in EDGES.items()},
        }
        text.installEventFilter(self)

    def set_keyboard(self, keyboard: Keyboard) -> None:
        """Answer these keys from now on."""
        self._keyboard = keyboard

    def set_coding(self, coding: Coding) -> None:
        """Make edits under another codebook from now on."""
        self._coding = coding

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Do what a key means, before Qt moves the caret or the window takes it for a shortcut."""
        if not isinstance(event, QKeyEvent) or not self._text.hasFocus() or self._keyboard is None:
            return False
        meaning = self._keyboard.meaning_of(self._text.as_read(event))
        if meaning is None:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() is QEvent.Type.KeyPress:
            self._attempt(partial(self._obey, meaning))
        else:
            return False
        return True

    def perform(self, name: str) -> None:
        """Do what an action of the menus Go and Coding says."""
        self._attempt(partial(self._perform, name))

    def tag(self, frame: Frame) -> None:
        """Tag the selected passage with a frame."""
        self._attempt(partial(self._tag, frame))

    def retag(self, span: Span, frame: Frame) -> None:
        """Give a span another frame."""
        self._attempt(lambda: self._session.apply(self._coding.retag(span, frame, self._spans.order)))

    def focused_span(self) -> Span | None:
        """The span that keys act on."""
        mark = self._text.focused()
        return self._spans[UUID(str(mark.id))] if mark else None

    def _attempt(self, action: Callable[[], object]) -> None:
        try:
            action()
        except UserError as refusal:
            self._session.refuse(refusal)

    def _obey(self, meaning: Meaning) -> None:
        if meaning.action:
            self._perform(meaning.action.name, meaning.extends)
        elif meaning.frame:
            self._tag(meaning.frame)
        elif meaning.attribute and meaning.choice:
            self._session.apply(self._coding.choose(self._own_focus(), meaning.attribute, meaning.choice))
        elif meaning.attribute and meaning.attribute.kind is AttributeKind.BOOLEAN:
            span = self._own_focus()
            value = "" if span.value(meaning.attribute.name) == YES else YES
            self._session.apply(self._coding.answer(span, meaning.attribute, value))
        elif meaning.attribute:
            self._want(meaning.attribute.name)

    def _perform(self, name: str, extends: bool = False) -> None:
        if name in self._moves:
            self._moves[name](extends)
        elif name in self._actions:
            self._actions[name]()
        else:
            self._want(name)

    def _want(self, name: str) -> None:
        """Ask for what lies outside the text: a definition, the span in focus, or a field of it."""
        if name == "details":
            self._focus()
        elif name != "definition":
            self._own_focus()
        self.wanted.emit(name)

    def _tag(self, frame: Frame) -> None:
        """Tag what is selected; else give the span in focus the frame; else tag the sentence at the caret."""
        span = self.focused_span()
        if self._text.selection() is None and span:
            self._coding.check_own(span)
            if span.frame_id != frame.id:
                self._session.apply(self._coding.retag(span, frame, self._spans.order))
            return
        self._add(*self._coding.tag(frame, self._passage(), self._spans.order))

    def _again(self) -> None:
        """Give the last code to what is selected, to the span in focus, or to the sentence at the caret."""
        code, span = self._last_code(), self.focused_span()
        frames = {frame.id: frame for frame in self._session.project.frames()}
        check_in_use(frames.get(code.frame_id))
        if self._text.selection() is None and span:
            self._session.apply(self._coding.recode(span, code, self._spans.order))
        else:
            self._add(*self._coding.tag_like(code, self._passage(), self._spans.order))

    def _passage(self) -> tuple[int, int]:
        passage = self._text.selection() or self._motions.sentence()
        if passage is None:
            raise Refused(
                QT_TRANSLATE_NOOP("messages", "Select a passage first, then press the frame's key.")
            )
        return passage

    def _add(self, edit: Edit, span: Span) -> None:
        """Focus the new span, so that the next keys are its voice and stance."""
        if self._session.apply(edit):
            self._text.focus_mark(span.id)
            self._text.set_caret(span.end)  # where the focus stays, for the caret still touches the span

    def _last_code(self) -> Span:
        """The span that this annotator tagged or changed last, in whichever article and sitting."""
        for limit in RECENT:
            for line in self._session.project.history(limit):
                for _, after in line.edit.of(Span):
                    if after and after.annotator_id == self._reader.id:
                        return after
        raise Refused(QT_TRANSLATE_NOOP("messages", "There is no code yet that could be repeated."))

    def _move_edge(self, edge: Edge, step: int, fine: bool) -> None:
        """Move an edge of the span in focus, which keeps the focus wherever the caret is."""
        span = self._own_focus()
        if self._session.apply(self._coding.move_edge(span, edge, step, fine, self._spans.order)):
            moved = self._spans[span.id]
            self._text.set_caret(moved.start if edge is Edge.START else moved.end)
            self._text.focus_mark(span.id)

    def _split(self) -> None:
        """Divide the span in focus at the caret; the part behind is in focus then."""
        edit, behind = self._coding.split(self._own_focus(), self._text.caret())
        if self._session.apply(edit):
            self._text.focus_mark(behind)

    def _merge(self) -> None:
        span = self._own_focus()
        edit, differing = self._coding.merge(span, self._spans.order)
        if self._session.apply(edit) and differing:
            text = self.tr("The spans differed in {attributes}; what the span in focus said is kept.")
            self._session.tell(text.format(attributes=", ".join(differing)))

    def _focus(self) -> Span:
        """The span in focus, else the first one at the caret, as in an article that was just opened."""
        if self.focused_span() is None and self._text.selection() is None:
            self._text.focus_next_at_caret()
        span = self.focused_span()
        if span is None:
            raise Refused(
                QT_TRANSLATE_NOOP(
                    "messages", "No span is in focus; tag a passage, or put the caret into a span."
                )
            )
        return span

    def _own_focus(self) -> Span:
        span = self._focus()
        self._coding.check_own(span)
        return span

    def _select_span(self) -> None:
        span = self._focus()
        self._text.select(span.start, span.end)

    def _walk(self, to_another: Callable[[], None]) -> None:
        """Focus another span at the caret; that there is none is told."""
        to_another()
        self._focus()

    def _cancel(self) -> None:
        if self._text.selection():
            self._text.clear_selection()
        else:
            self._text.focus_mark(None)

    def _mark_read(self) -> None:
        """Mark the section at the caret as read, and go to the next unread one."""
        states = self._spans.states
        section = states.codable_at(self._text.caret())
        if section is None:
            raise Refused(QT_TRANSLATE_NOOP("messages", "This is page furniture; it is not counted."))
        if states.state_of(section) is State.UNREAD and not self._session.apply(
            edits.read_sections([section], self._reader.id)
        ):
            return
        self._jumps.to_unread(1)
