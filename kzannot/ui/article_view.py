"""This module is about one annotator's reading of one article: the text, its spans, and the keys of coding.

The view never changes what it shows by itself: it sends an edit, and shows what comes back. Hearing of an
edit twice, or of one that it had read already, changes nothing.
"""

from collections.abc import Callable, Iterable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP, Refused, UserError
from kzannot.model import edits
from kzannot.model.codebook import AttributeKind, Frame
from kzannot.model.edits import Edit
from kzannot.model.records import Annotator, Article, Reading, Section, Span
from kzannot.project.progress import Progress
from kzannot.ui.coding import YES, Coding
from kzannot.ui.keyboard import Keyboard, Meaning, key_of
from kzannot.ui.keymap.keymap import KeyMap
from kzannot.ui.marks import Marks
from kzannot.ui.section_states import SectionStates
from kzannot.ui.session import Session
from kzannot.ui.text.overview import Overview
from kzannot.ui.text.values import Block, State
from kzannot.ui.text.view import SpanText
from kzannot.ui.theme import Theme

MANY = 40
"""From how many spans on it is quicker to show all of them anew."""

ROOMY = 300
"""From which width on a column has room for the overview, in pixels."""


class ArticleView(QWidget):
    """An article with the spans of the signed-in annotator, and on request with those of the others.

    Signals:
        span_focused: the Span that keys act on, or None.
        progressed: how far the article is read, as Progress.
        moved: the caret or the place is another one.
        wanted: something outside the text was asked for by a key: `memo`, `details`, `definition`.
    """

    span_focused = Signal(object)
    progressed = Signal(object)
    moved = Signal()
    wanted = Signal(str)

    def __init__(
        self,
        session: Session,
        theme: Theme,
        article: Article,
        marks: Marks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        project = session.project
        assert project.annotator, "articles are read by somebody who is signed in"
        self._session = session
        self._theme = theme
        self.article = article
        self._me: Annotator = project.annotator
        self._marks = marks
        self._shows_others = False
        self._sections: list[Section] = project.sections(article.id)
        self._spans: dict[UUID, Span] = {}
        self._unfinished: set[UUID] = set()
        text = project.text(article)
        codebook = project.codebook()
        self._coding = Coding(article, text, self._sections, self._me, codebook.max_frames if codebook else 0)
        self.set_keys(KeyMap())
        self._states = SectionStates(self._sections, [], project.readings(article.id, self._me.id))
        self.view = SpanText(theme.colours, self)
        self._lay_out()
        self._show(text)
        self._connect()

    # What others may ask

    @property
    def coding(self) -> Coding:
        """What makes edits of what this annotator wants of this article."""
        return self._coding

    def progress(self) -> Progress:
        """How far the article is read."""
        return self._states.progress()

    def spans(self) -> list[Span]:
        """What the view shows, in reading order."""
        return sorted(self._spans.values(), key=lambda span: (span.start, -span.end))

    def focused_span(self) -> Span | None:
        """The span that keys act on."""
        mark = self.view.focused()
        return self._spans[UUID(str(mark.id))] if mark else None

    def section_of(self, span: Span) -> Section | None:
        """The section in which a span begins."""
        place = self.view.section_at(span.start)
        return None if place is None else self._sections[place]

    def quote(self, span: Span) -> str:
        """The words that a span covers."""
        return self.view.text()[span.start : span.end]

    @property
    def reader(self) -> Annotator:
        """Who reads the article."""
        return self._me

    def unread(self) -> list[Section]:
        """The sections that are neither read nor coded, in text order."""
        return self._states.unread_sections()

    def unfinished(self) -> list[Span]:
        """The annotator's own spans that lack an answer, in reading order."""
        return [span for span in self.spans() if span.id in self._unfinished]

    def unfinished_count(self) -> int:
        """How many of them there are."""
        return len(self._unfinished)

    def go_to(self, start: int, end: int) -> None:
        """Show a passage, and put the caret to its start."""
        self.view.set_caret(start)
        self.view.reveal(start, end)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_reading(self, font: QFont, measure: int) -> None:
        """Show the text in a font, with lines of at most so many letters."""
        self.view.set_reading(font, measure)

    def show_others(self, shown: bool) -> None:
        """Show or hide what others have tagged."""
        if shown != self._shows_others:
            self._shows_others = shown
            self._load_spans()

    def set_marks(self, marks: Marks) -> None:
        """Show the spans in other words, as when the codebook's language changes."""
        self._marks = marks
        self._show_all_spans()

    # Keys

    def set_keys(self, keymap: KeyMap) -> None:
        """Answer other keys of the program; those of the codebook go before them."""
        self._keyboard = Keyboard(self._marks.frames.values(), self._marks.attributes, keymap)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Do what a key means in the codebook; the text view hands on whatever it does not use itself."""
        meaning = self._keyboard[key_of(event)] if self.view.hasFocus() else None
        if meaning is None:
            super().keyPressEvent(event)
        else:
            self._attempt(partial(self._obey, meaning))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the overview out where the text needs the room."""
        super().resizeEvent(event)
        self._overview.setVisible(self.width() >= ROOMY)

    def perform(self, name: str) -> None:
        """Do what an action of the menu Coding says."""
        self._attempt(partial(self._perform, name))

    def tag(self, frame: Frame) -> None:
        """Tag the selected passage with a frame."""
        self._attempt(partial(self._tag, frame))

    def retag(self, span: Span, frame: Frame) -> None:
        """Give a span another frame."""
        self._attempt(lambda: self._session.apply(self._coding.retag(span, frame, self._spans)))

    def _attempt(self, action: Callable[[], object]) -> None:
        try:
            action()
        except UserError as refusal:
            self._session.refuse(refusal)

    def _obey(self, meaning: Meaning) -> None:
        if meaning.action:
            self._perform(meaning.action.name)
        elif meaning.frame:
            self._tag(meaning.frame)
        elif meaning.attribute and meaning.choice:
            self._session.apply(self._coding.choose(self._own_focus(), meaning.attribute, meaning.choice))
        elif meaning.attribute and meaning.attribute.kind is AttributeKind.BOOLEAN:
            span = self._own_focus()
            value = "" if span.value(meaning.attribute.name) == YES else YES
            self._session.apply(self._coding.answer(span, meaning.attribute, value))
        elif meaning.attribute:
            self.wanted.emit(meaning.attribute.name)

    def _perform(self, name: str) -> None:
        actions: dict[str, Callable[[], object]] = {
            "next_unread": lambda: self._go_to_unread(1),
            "previous_unread": lambda: self._go_to_unread(-1),
            "mark_read": self._mark_read,
            "next_span": self.view.focus_next_at_caret,
            "previous_span": self.view.focus_previous_at_caret,
            "select_span": self._select_span,
            "doubt": lambda: self._session.apply(self._coding.doubt(self._own_focus())),
            "erase": lambda: self._session.apply(self._coding.erase(self._own_focus())),
            "cancel": self._cancel,
        }
        if name in actions:
            actions[name]()
        else:
            self.wanted.emit(name)

    def _tag(self, frame: Frame) -> None:
        """Tag what is selected, and focus the new span, so that the next keys are its voice and stance.

        Without a selection the span in focus gets the frame.
        """
        passage = self.view.selection()
        if passage is None:
            self._change_frame(frame)
            return
        edit, span = self._coding.tag(frame, passage, self._spans)
        if self._session.apply(edit):
            self.view.set_caret(span.end)
            self.view.focus_mark(span.id)

    def _change_frame(self, frame: Frame) -> None:
        span = self.focused_span()
        if span is None:
            raise Refused(
                QT_TRANSLATE_NOOP("messages", "Select a passage first, then press the frame's key.")
            )
        if span.frame_id != frame.id:
            self._session.apply(self._coding.retag(span, frame, self._spans))

    def _own_focus(self) -> Span:
        span = self.focused_span()
        if span is None:
            raise Refused(
                QT_TRANSLATE_NOOP(
                    "messages", "No span is in focus; tag a passage, or put the caret into a span."
                )
            )
        self._coding.check_own(span)
        return span

    def _select_span(self) -> None:
        span = self.focused_span()
        if span:
            self.view.select(span.start, span.end)

    def _cancel(self) -> None:
        if self.view.selection():
            self.view.clear_selection()
        else:
            self.view.focus_mark(None)

    def _mark_read(self) -> None:
        """Mark the section at the caret as read, and go to the next unread one."""
        section = self._states.codable_at(self.view.caret())
        if section is None:
            raise Refused(QT_TRANSLATE_NOOP("messages", "This is page furniture; it is not counted."))
        if self._states.state_of(section) is State.UNREAD and not self._session.apply(
            edits.read_sections([section], self._me.id)
        ):
            return
        self._go_to_unread(1)

    def _go_to_unread(self, step: int) -> None:
        section = self._states.next_unread(self.view.caret(), step)
        if section is None:
            self._session.tell(self.tr("Every section of this article is read or coded."))
            return
        self.view.set_caret(section.start)
        self.view.reveal(section.start, section.end)

    # Follow

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        """Take over what an edit did to the spans and readings of this article."""
        changes = list(edit.spans_of(self.article.id))
        for before, after in changes:
            self._follow_span(before, after)
        self._follow_readings(edit.of(Reading))
        records = (change.record for change in edit.changes)
        if any(isinstance(r, Span | Reading) and r.article_id == self.article.id for r in records):
            self._show_spans({changed.id for pair in changes for changed in pair if changed})
            self.view.set_states(self._states.states())
            self.progressed.emit(self._states.progress())
            self.span_focused.emit(self.focused_span())

    def _follow_span(self, before: Span | None, after: Span | None) -> None:
        changed = after or before
        known = self._spans.pop(changed.id, None) if changed else None
        if known:
            self._unfinished.discard(known.id)
            if known.annotator_id == self._me.id:
                self._states.remove(known)
        if after and self._is_shown(after):
            self._spans[after.id] = after
            self._unfinished |= self._unfinished_of([after])
            if after.annotator_id == self._me.id:
                self._states.add(after)

    def _show_spans(self, changed: set[UUID]) -> None:
        """Paint some spans anew; many of them at once, as when a file was loaded."""
        if len(changed) > MANY:
            self._show_all_spans()
            return
        for span_id in changed:
            if span := self._spans.get(span_id):
                self.view.add_mark(self._marks.mark(span))
            else:
                self.view.remove_mark(span_id)

    def _show_all_spans(self) -> None:
        focused = self.view.focused()
        self.view.set_marks(self._marks.mark(span) for span in self._spans.values())
        self.view.focus_mark(focused.id if focused and focused.id in self._spans else None)

    def _follow_readings(self, changes: Iterable[tuple[Reading | None, Reading | None]]) -> None:
        for before, after in changes:
            if before and before.annotator_id == self._me.id:
                self._states.unread(before)
            if after and (after.article_id, after.annotator_id) == (self.article.id, self._me.id):
                self._states.read(after)

    def _is_shown(self, span: Span) -> bool:
        return self._shows_others or span.annotator_id == self._me.id

    # Make

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        self._overview = Overview(self.view, self._theme.colours)
        row.addWidget(self._overview)
        self.setFocusProxy(self.view)

    def _show(self, text: str) -> None:
        self.view.show_text(text, [Block(s.kind, s.start, s.end) for s in self._sections])
        self._load_spans()
        for span in self._spans.values():
            self._states.add(span)
        self.view.set_states(self._states.states())

    def _load_spans(self) -> None:
        whose = None if self._shows_others else self._me.id
        self._spans = {span.id: span for span in self._session.project.spans(self.article.id, whose)}
        self._unfinished = self._unfinished_of(self._spans.values())
        self._show_all_spans()

    def _unfinished_of(self, spans: Iterable[Span]) -> set[UUID]:
        return {span.id for span in spans if self._marks.is_unfinished(span)}

    def _connect(self) -> None:
        self._session.edited.connect(self._follow)
        self._theme.changed.connect(self._paint)
        self.view.mark_focused.connect(lambda: self.span_focused.emit(self.focused_span()))
        self.view.caret_moved.connect(lambda: self.moved.emit())
        self.view.scrolled.connect(self.moved)

    @Slot()
    def _paint(self) -> None:
        self.view.set_colours(self._theme.colours)
        # A style sheet on the application keeps the viewport from inheriting a palette that changes later.
        self.view.viewport().setPalette(self.view.palette())
        self._overview.set_colours(self._theme.colours)
