"""This module is about how the texts of a workspace look to this person: type, measures, margin, hints.

Every article that is opened is dressed so, and dressed anew when a setting changes.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QFont, QFontDatabase

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.edits import Edit
from kzannot.model.indicators import indicator_places
from kzannot.model.study import Round, allows_hints
from kzannot.ui.article_view import ArticleView
from kzannot.ui.columns import Columns
from kzannot.ui.filtering.filter import SpanFilter
from kzannot.ui.marks import Marks
from kzannot.ui.session import Session
from kzannot.ui.settings import Settings
from kzannot.ui.translation import in_words

TYPE = ("font", "font_size", "reading_width", "line_height")


class Appearance(QObject):
    """Dresses the articles of one workspace; `marks` says what spans look like now."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        columns: Columns,
        span_filter: SpanFilter,
        marks: Callable[[], Marks],
    ) -> None:
        super().__init__(span_filter.parent())
        self._session = session
        self._settings = settings
        self._columns = columns
        self._filter = span_filter
        self._marks = marks
        settings.changed.connect(self._follow)
        session.edited.connect(self._follow_edit)
        span_filter.changed.connect(self._follow_filter)

    def dress(self, view: ArticleView) -> None:
        """Let one article look as this person wants it."""
        self._set_type(view)
        view.surroundings.show_margin(self._settings["margin"])
        self._show_hints(view)
        view.surroundings.sign.cleared.connect(self._filter.clear)

    def font(self) -> QFont:
        """The font of the texts."""
        general = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        return QFont(self._settings["font"] or general, self._settings["font_size"])

    def allows_hints(self) -> bool:
        """Whether indicator words may be shown in this project now."""
        return allows_hints(self._session.project.records(Round))

    @Slot(str)
    def _follow(self, key: str) -> None:
        views = [column.view for column in self._columns]
        for view in views:
            if key in TYPE:
                self._set_type(view)
            elif key == "margin":
                view.surroundings.show_margin(self._settings["margin"])
            elif key == "indicators":
                self._show_hints(view)
        if key == "indicators" and self._settings["indicators"] and not self.allows_hints():
            text = QT_TRANSLATE_NOOP(
                "messages",
                "Indicator words stay hidden while a blind round is open: hints would raise agreement.",
            )
            self._session.tell(in_words(text))

    @Slot()
    def _follow_filter(self) -> None:
        for column in self._columns:
            column.view.filter(self._filter.test())

    @Slot(object)
    def _follow_edit(self, edit: Edit) -> None:
        """Hide the hints when a round is opened, and show them when it is closed."""
        if next(edit.of(Round), None):
            for column in self._columns:
                self._show_hints(column.view)

    def _set_type(self, view: ArticleView) -> None:
        settings = self._settings
        view.view.set_reading(self.font(), settings["reading_width"], settings["line_height"])

    def _show_hints(self, view: ArticleView) -> None:
        """Underline the indicator words of the frames, where that is wanted and allowed."""
        if not (self._settings["indicators"] and self.allows_hints()):
            view.view.show_hints(())
            return
        frames = self._marks().frames.values()
        words = {word for frame in frames if not frame.retired for word in frame.indicators}
        view.view.show_hints(indicator_places(view.view.text(), words))
