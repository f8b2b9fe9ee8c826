"""This module is about one annotator's reading of one article: the text, its spans, and the keys of coding.

The view never changes what it shows by itself: it sends an edit, and shows what comes back. Hearing of an
edit twice, or of one that it had read already, changes nothing.
"""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kzannot.model.codebook import Frame
from kzannot.model.edits import Edit
from kzannot.model.records import Annotator, Article, Section, Span
from kzannot.project.progress import Progress, unread_entries
from kzannot.ui.article_keys import ArticleKeys
from kzannot.ui.article_spans import ArticleSpans
from kzannot.ui.coding import Coding
from kzannot.ui.filtering.shown import Shown, Test
from kzannot.ui.keyboard import Keyboard
from kzannot.ui.keymap.keymap import KeyMap
from kzannot.ui.marks import Marks
from kzannot.ui.session import Session
from kzannot.ui.surroundings import Surroundings
from kzannot.ui.text.values import Block
from kzannot.ui.text.view import SpanText
from kzannot.ui.theme import Theme

MANY = 40
"""From how many spans on it is quicker to show all of them anew."""


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
        others: bool = False,
        test: Test | None = None,
    ) -> None:
        """Show the article; with the spans of `others`, too, and of all spans those that pass the `test`."""
        super().__init__()
        project = session.project
        assert project.annotator, "articles are read by somebody who is signed in"
        self._session = session
        self._theme = theme
        self.article = article
        self._me: Annotator = project.annotator
        self._marks = marks
        self._spans = ArticleSpans(project, article, self._me, marks, others)
        self._shown = Shown()
        self._shown.filter(test, self._spans.by_id.values())
        text = project.text(article)
        self._coding = self._make_coding(text)
        self.view = SpanText(theme.colours, self)
        self._lay_out()
        self.view.show_text(text, [Block(s.kind, s.start, s.end) for s in self._spans.sections])
        self._show_all_spans()
        self.view.set_states(self._spans.states.states())
        self._keys = ArticleKeys(session, self.view, self._spans, self._coding, self._me, self.unhide)
        self.set_keys(KeyMap())
        self._connect()

    # What others may ask

    @property
    def coding(self) -> Coding:
        """What makes edits of what this annotator wants of this article."""
        return self._coding

    def progress(self) -> Progress:
        """How far the article is read."""
        return self._spans.states.progress()

    def spans(self) -> list[Span]:
        """What the view shows, in reading order."""
        return list(self._spans.order)

    def focused_span(self) -> Span | None:
        """The span that keys act on."""
        return self._keys.focused_span()

    def section_of(self, span: Span) -> Section | None:
        """The section in which a span begins."""
        place = self.view.section_at(span.start)
        return None if place is None else self._spans.sections[place]

    def quote(self, span: Span) -> str:
        """The words that a span covers."""
        return self.view.text()[span.start : span.end]

    @property
    def reader(self) -> Annotator:
        """Who reads the article."""
        return self._me

    def unread(self) -> list[Section]:
        """The sections that are neither read nor coded, in text order."""
        return self._spans.states.unread_sections()

    def unread_entries(self) -> tuple[int, int]:
        """In how many entries something is unread, and how many there are; a ticker has entries alone."""
        return unread_entries(self._spans.sections, self.unread())

    def unfinished(self) -> list[Span]:
        """The annotator's own spans that lack an answer, in reading order."""
        return self._spans.unfinished()

    def unfinished_count(self) -> int:
        """How many of them there are."""
        return self._spans.unfinished_count

    def go_to(self, start: int, end: int) -> None:
        """Show a passage, and put the caret to its start."""
        here = self._spans.order.touching(start, end)
        self.unhide(span for span in here if (span.start, span.end) == (start, end))
        self.view.set_caret(start)
        self.view.reveal(start, end)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def unhide(self, spans: Iterable[Span]) -> None:
        """Show spans that the filter hides, and say so: somebody was led to them."""
        hidden = [span for span in spans if span.id in self._spans and self._shown.show(span.id)]
        for span in hidden:
            self.view.add_mark(self._spans.mark(span.id))
        if hidden:
            self._tell_filter()
            self._session.tell(self.tr("The filter hid this span; it is shown now."))

    def show_others(self, shown: bool) -> None:
        """Show or hide what others have tagged."""
        if changed := self._spans.show_others(shown):
            self._shown.decide(self._spans.by_id.values())
            self._show_spans(changed)

    def filter(self, test: Test | None) -> None:
        """Show of the spans only those that pass, and those that come later; without a test all."""
        if test or self._shown.is_filtered:
            self._shown.filter(test, self._spans.by_id.values())
            self._show_all_spans()

    def set_marks(self, marks: Marks) -> None:
        """Show the spans in other words, as when the codebook or its language changes."""
        self._marks = marks
        self._spans.set_marks(marks)
        self._coding = self._make_coding(self.view.text())
        self._keys.set_coding(self._coding)
        self._show_all_spans()

    # Keys

    def set_keys(self, keymap: KeyMap) -> None:
        """Answer other keys of the program; those of the codebook go before them."""
        self._keys.set_keyboard(Keyboard(self._marks.frames.values(), self._marks.attributes, keymap))

    def perform(self, name: str) -> None:
        """Do what an action of the menus Go and Coding says."""
        self._keys.perform(name)

    def tag(self, frame: Frame) -> None:
        """Tag the selected passage with a frame."""
        self._keys.tag(frame)

    def retag(self, span: Span, frame: Frame) -> None:
        """Give a span another frame."""
        self._keys.retag(span, frame)

    # Follow

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        """Take over what an edit did to the spans and readings of this article.

        One that gives it another text is for the view that takes this one's place.
        """
        if edit.rewords(self.article.id):
            return
        changed = self._spans.follow(edit)
        if changed is not None:
            self._show_spans(changed)
            self.view.set_states(self._spans.states.states())
            self.progressed.emit(self.progress())
            self.span_focused.emit(self.focused_span())

    def _show_spans(self, changed: set[UUID]) -> None:
        """Paint some spans anew; many of them at once, as when a file was loaded."""
        if len(changed) > MANY:
            self._show_all_spans()
            return
        for span_id in changed:
            if span_id in self._spans and span_id in self._shown:
                self.view.add_mark(self._spans.mark(span_id))
            else:
                self.view.remove_mark(span_id)
        self._tell_filter()

    def _show_all_spans(self) -> None:
        focused = self.view.focused()
        self.view.set_marks(self._shown.of(self._spans.marks()))
        self.view.focus_mark(focused.id if focused and focused.id in self._spans else None)
        self._tell_filter()

    def _tell_filter(self) -> None:
        """Say over the text how many spans are shown, as long as there is a filter."""
        if self._shown.is_filtered:
            self.surroundings.sign.show_count(*self._shown.count(self._spans.by_id))
        else:
            self.surroundings.sign.hide()

    # Make

    def _make_coding(self, text: str) -> Coding:
        codebook = self._session.project.codebook()
        most = codebook.max_frames if codebook else 0
        return Coding(self.article, text, self._spans.sections, self._me, most)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.surroundings = Surroundings(self.view, self._theme)
        row.addWidget(self.surroundings)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self._session.edited.connect(self._follow)
        self._keys.wanted.connect(self.wanted)
        self._theme.changed.connect(self._paint)
        self.view.mark_focused.connect(lambda: self.span_focused.emit(self.focused_span()))
        self.view.caret_moved.connect(lambda: self.moved.emit())
        self.view.scrolled.connect(self.moved)

    @Slot()
    def _paint(self) -> None:
        self.view.set_colours(self._theme.colours)
        # A style sheet on the application keeps the viewport from inheriting a palette that changes later.
        self.view.viewport().setPalette(self.view.palette())
