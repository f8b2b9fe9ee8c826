"""This module is about an open project with somebody signed in: its columns, its panels, and what ties them.

It is made when somebody signs in and thrown away when they leave, so nothing in it asks who is signed in.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP, Refused, UserError
from kzannot.model.codebook import Attribute, Codebook, Frame
from kzannot.model.edits import Edit
from kzannot.model.records import Annotator, Article, Outlet, Span
from kzannot.ui.appearance import Appearance
from kzannot.ui.arrangement import put_back, reopen, state_of
from kzannot.ui.article_list import ArticleList
from kzannot.ui.article_view import ArticleView
from kzannot.ui.blinding import Blinding
from kzannot.ui.clock import SessionClock
from kzannot.ui.codebook_panel import CodebookPanel
from kzannot.ui.columns import MOST, ArticleColumn, Columns
from kzannot.ui.empty_page import EmptyPage
from kzannot.ui.filtering.filter import SpanFilter
from kzannot.ui.keymap.keymap import KeyMap
from kzannot.ui.linking import Linking
from kzannot.ui.marks import Marks
from kzannot.ui.rule_panel import RulePanel
from kzannot.ui.session import Session
from kzannot.ui.settings import BY_KEY, Settings
from kzannot.ui.span_panel import SpanPanel
from kzannot.ui.spoken_spans import SpokenSpans
from kzannot.ui.state import WindowState
from kzannot.ui.theme import Theme
from kzannot.ui.translation import in_words

SETTLE_MS = 400
"""How long the state waits for the scrolling to end before it is kept, in milliseconds."""


class Workspace(QObject):
    """What a signed-in annotator sees of a project.

    Attributes:
        session: the project, and the way to change it.
        middle: the widget for the middle of the window: the columns, or what to do while there are none.
        columns, articles, codebook, rule, details: the columns, and what the docks hold.
        linking: what lets the columns scroll along with each other.
        blinding: whether the annotator must not see what others marked.
        clock: how long the annotator works at which article.

    Signals:
        state_changed: what `state()` says is another thing, and has been for a moment.
        counted: how many spans are unfinished and how many sections unread in the focused article, or None.
        panel_wanted: the name of a dock that a key asks for.
        panel_suited: the name of the dock that tells of what has the focus now.
    """

    state_changed = Signal()
    counted = Signal(object, object)
    panel_wanted = Signal(str)
    panel_suited = Signal(str)

    def __init__(
        self, session: Session, theme: Theme, settings: Settings, language: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.theme = theme
        self.settings = settings
        self.language = language
        self._marks = self._make_marks()
        self.columns = Columns()
        self.articles = ArticleList(session, theme)
        project = session.project
        self.codebook = CodebookPanel(theme, project.codebook(), project.frames(), self._marks.language)
        self.rule = RulePanel(theme, project.frames(), project.attributes(), self._marks.language)
        self.details = SpanPanel(session, theme, self._marks)
        self._spoken = SpokenSpans(session, lambda: self._marks, self)
        self._rule_is_kept = False
        self._is_arranging = False
        self._empty = EmptyPage(theme)
        self.middle = QStackedWidget()
        self.middle.addWidget(self._empty)
        self.middle.addWidget(self.columns)
        self.filter = SpanFilter(session, self._marks, self)
        self.appearance = Appearance(session, settings, self.columns, self.filter, lambda: self._marks)
        self.linking = Linking(self.columns, session, self)
        self.blinding = Blinding(session, self)
        self.clock = SessionClock(session, settings, self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._connect()
        self._spread_keys()

    @property
    def marks(self) -> Marks:
        """What spans look like to this annotator."""
        return self._marks

    @property
    def codebook_language(self) -> str:
        """The language in which frames and attributes are shown, `de` or `en`."""
        return self._marks.language

    @property
    def keymap(self) -> KeyMap:
        """The keys of the actions, as this person has them."""
        return KeyMap(self.settings["keys"])

    # Open and go

    def open_article(self, article_id: UUID, beside: bool = False) -> ArticleView | None:
        """Show an article in the focused column, or in a new one beside it; None where there is no room."""
        if beside and self.columns.count() >= MOST:
            text = QT_TRANSLATE_NOOP(
                "messages", "At most {most} articles stand side by side; close one first."
            )
            self.session.refuse(Refused(text, most=MOST))
            return None
        project = self.session.project
        article = project.article(article_id)
        test = self.filter.test()
        view = ArticleView(self.session, self.theme, article, self._marks, self._shows_others(), test)
        self.appearance.dress(view)
        view.set_keys(self.keymap)
        self._follow_view(view)
        self.columns.open(ArticleColumn(self.theme, view, self.outlet_of(article)), beside)
        return view

    @Slot(object)
    def show_details(self, article_id: UUID) -> None:
        """Show an article's metadata, and let a person put it right."""
        from kzannot.ui.importing.article_details import open_details  # readers of dates and outlets

        open_details(self.session, self.theme, article_id, self.middle.window())

    def go_to(self, article_id: UUID, start: int, end: int) -> ArticleView | None:
        """Show a passage in a column that has the article, else in the focused one; the view of it."""
        shown = [view for view in self._views() if view.article.id == article_id]
        view = shown[0] if shown else self.open_article(article_id)
        if view:
            view.go_to(start, end)
        return view

    def outlet_of(self, article: Article) -> str:
        """The name of an article's outlet; empty where it has none."""
        outlets = self.session.project.outlets()
        return next((outlet.name for outlet in outlets if outlet.id == article.outlet_id), "")

    def show_edit(self, edit: Edit) -> bool:
        """Bring a span that an edit changed in sight, where its article is open, whether there was one.

        The focus stays.
        """
        for view in self._views():
            for before, after in edit.spans_of(view.article.id):
                if span := after or before:
                    view.unhide([span])
                    view.view.reveal(span.start, span.end)
                    return True
        return False

    def _views(self) -> list[ArticleView]:
        """The open articles, the focused one first, for one may be open twice."""
        views = [column.view for column in self.columns]
        return sorted(views, key=lambda view: view is not self.columns.focused)

    def focus_text(self) -> None:
        """Give the keys back to the text, with the caret where it was."""
        if view := self.columns.focused:
            view.view.setFocus()

    def tag(self, frame: Frame) -> None:
        """Tag what is selected in the focused column."""
        if view := self.columns.focused:
            view.tag(frame)
            view.view.setFocus()
        else:
            text = QT_TRANSLATE_NOOP("messages", "No article is open that the frame could be given to.")
            self.session.refuse(UserError(text))

    # Remember

    def state(self) -> WindowState:
        """What is open now, and where."""
        return state_of(self.columns, self.linking.link, self.session.project.annotator)

    def restore(self, state: WindowState) -> None:
        """Open what was open, each at its place.

        The columns are shown when all are there, so that each text is laid out once.
        """
        articles = self.session.project.articles()
        with self._arranging():
            opened = reopen(state, self.columns, articles, partial(self.open_article, beside=True))
        put_back(state, self.columns, opened)
        self.linking.choose_named(state.link)

    @contextmanager
    def _arranging(self) -> Iterator[None]:
        """Show what columns come and go when all of it is done."""
        self._is_arranging = True
        try:
            yield
        finally:
            self._is_arranging = False
        self._follow_arrangement()

    # Follow

    @Slot(str)
    def follow_setting(self, key: str) -> None:
        """Let a setting hold at once."""
        if key == "show_others":
            self._spread_others()
        elif key == "keys":
            self._spread_keys()
        elif key == "codebook_language":
            self._renew_marks()
            self.codebook.set_language(self._marks.language)
            self.rule.set_language(self._marks.language)

    def _shows_others(self) -> bool:
        return self.settings["show_others"] and not self.blinding.is_hidden

    @Slot()
    def _spread_others(self) -> None:
        """Show or hide what others tagged in every text, as it is wanted and the round allows."""
        for column in self.columns:
            column.view.show_others(self._shows_others())
        if self.settings["show_others"] and self.blinding.is_hidden:
            text = QT_TRANSLATE_NOOP(
                "messages", "The spans of others stay hidden while a blind round is open."
            )
            self.session.tell(in_words(text))

    def _spread_keys(self) -> None:
        """Let the keys hold in every text, and be told wherever one is named."""
        for column in self.columns:
            column.view.set_keys(self.keymap)
        self.details.set_keys(self.keymap)
        self.linking.set_key(self.keymap.shown("link_next"))
        self._follow_arrangement()

    @Slot(int)
    def zoom(self, steps: int) -> None:
        """Make the letters of every article larger or smaller."""
        size = self.settings["font_size"] + steps
        if BY_KEY["font_size"].accepts(size):
            try:
                self.settings.set("font_size", size)
            except UserError as error:
                self.session.refuse(error)

    def _connect(self) -> None:
        self.columns.focused_changed.connect(self._follow_focus)
        self.columns.focused_changed.connect(self.clock.follow)
        self.columns.arranged.connect(self._follow_arrangement)
        self.articles.opened.connect(self.open_article)
        self.articles.details_wanted.connect(self.show_details)
        self.articles.left.connect(self.focus_text)
        self.codebook.chosen.connect(self.tag)
        self.codebook.left.connect(self.focus_text)
        self.codebook.looked_at.connect(self._show_rule)
        self.codebook.looked_away.connect(self._show_details)
        self.details.left.connect(self.focus_text)
        self.rule.left.connect(self.focus_text)
        self.settings.changed.connect(self.follow_setting)
        self.blinding.changed.connect(self._spread_others)
        self.session.edited.connect(self._follow)
        self._settle.timeout.connect(self.state_changed)
        self.linking.changed.connect(self._settle.start)

    def _follow_view(self, view: ArticleView) -> None:
        view.moved.connect(self._settle.start)
        view.view.zoom_wanted.connect(self.zoom)
        view.wanted.connect(self._show_wanted)
        view.span_focused.connect(lambda span: self._show_span(view, span))
        view.progressed.connect(lambda: self._count())

    @Slot(object)
    def _follow_focus(self, view: ArticleView | None) -> None:
        span = view.focused_span() if view else None
        self.details.show_span(view, span)
        self._spoken.show_span(view, span)
        if view:
            self.articles.show_article(view.article.id)
        self._count()
        self._settle.start()

    @Slot()
    def _follow_arrangement(self) -> None:
        if self._is_arranging:
            return
        shown: QWidget = self.columns if self.columns.count() else self._empty
        self.middle.setCurrentWidget(shown)
        if shown is self._empty:
            self._empty.show_hint(self.keymap, bool(self.session.project.articles()))
        self._settle.start()

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        """Let columns go whose article is gone, and show what is known of the others now."""
        gone = {before.id for before, after in edit.of(Article) if before and not after}
        for column in list(self.columns):
            if column.view.article.id in gone:
                self.columns.close_column(column)
        if any(edit.rewords(column.view.article.id) for column in self.columns):
            self.restore(self.state())
        if next(edit.of(Article), None) or next(edit.of(Outlet), None):
            for column in self.columns:
                article = self.session.project.article(column.view.article.id)
                column.show_article(article, self.outlet_of(article))
            self._follow_arrangement()
        if edit.concerns(Codebook, Frame, Attribute):
            self._renew_codebook()
        elif edit.concerns(Annotator):
            self._renew_marks()

    def _show_span(self, view: ArticleView, span: Span | None) -> None:
        if view is self.columns.focused:
            self.details.show_span(view, span)
            self._spoken.show_span(view, span)
            if span and not self._rule_is_kept:
                if frame := self._marks.frames.get(span.frame_id):
                    self.rule.show_frame(frame)
                self.panel_suited.emit("details")

    @Slot(object)
    def _show_rule(self, frame: Frame) -> None:
        self.rule.show_frame(frame)
        self.panel_wanted.emit("rule")

    @Slot()
    def _show_details(self) -> None:
        """Come back to the span when the mouse has left the codebook."""
        if self.details.has_span() and not self._rule_is_kept:
            self.panel_suited.emit("details")

    @Slot(str)
    def _show_wanted(self, name: str) -> None:
        """Give the keys to what a key of the text asked for."""
        if name == "definition":
            view = self.columns.focused
            if view and (span := view.focused_span()):
                self.codebook.show_frame(span.frame_id)
            self._rule_is_kept = not self._rule_is_kept
            self.panel_wanted.emit("rule" if self._rule_is_kept else "details")
            return
        self.panel_wanted.emit("details")
        if self.details.has_span():
            {"memo": self.details.focus_memo, "details": self.details.focus_first}.get(
                name, lambda: self.details.focus_attribute(name)
            )()

    def _count(self) -> None:
        view = self.columns.focused
        if view:
            self.counted.emit(view.unfinished_count(), view.progress().unread)
        else:
            self.counted.emit(None, None)

    # Make

    def _renew_marks(self) -> None:
        """Say everything about spans anew, in the words that hold now."""
        self._marks = self._make_marks()
        for column in self.columns:
            column.view.set_marks(self._marks)
        self.details.set_marks(self._marks)
        self.filter.renew(self._marks)

    def _renew_codebook(self) -> None:
        """Say everything that the codebook says anew."""
        project = self.session.project
        self._renew_marks()
        self._spread_keys()
        self.codebook.show_codebook(project.codebook(), project.frames())
        self.rule.show_codebook(project.frames(), project.attributes())
        self._count()

    def _make_marks(self) -> Marks:
        project = self.session.project
        assert project.annotator, "a workspace is made when somebody signs in"
        chosen = self.settings["codebook_language"]
        language = self.language if chosen == "auto" else chosen
        return Marks(
            project.frames(), project.attributes(), project.annotators(), project.annotator.id, language
        )
