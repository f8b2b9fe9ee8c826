"""This module is about how the texts of a workspace look to this person: type, measures, margin, hints.

Every article that is opened is dressed so, and dressed anew when a setting changes.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QFont, QFontDatabase

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.edits import Edit
from kzannot.model.indicators import indicator_places
from kzannot.model.study import Round, allows_hints
from kzannot.ui.settings import Settings
from kzannot.ui.translation import in_words

if TYPE_CHECKING:
    from kzannot.ui.article_view import ArticleView
    from kzannot.ui.workspace import Workspace

TYPE = ("font", "font_size", "reading_width", "line_height")


class Appearance(QObject):
    """Dresses the articles of one workspace."""

    def __init__(self, workspace: "Workspace", settings: Settings) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._settings = settings
        settings.changed.connect(self._follow)
        workspace.session.edited.connect(self._follow_edit)

    def dress(self, view: "ArticleView") -> None:
        """Let one article look as this person wants it."""
        self._set_type(view)
        view.surroundings.show_margin(self._settings["margin"])
        self._show_hints(view)

    def font(self) -> QFont:
        """The font of the texts."""
        general = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        return QFont(self._settings["font"] or general, self._settings["font_size"])

    def allows_hints(self) -> bool:
        """Whether indicator words may be shown in this project now."""
        return allows_hints(self._workspace.session.project.records(Round))

    @Slot(str)
    def _follow(self, key: str) -> None:
        views = [column.view for column in self._workspace.columns]
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
            self._workspace.session.tell(in_words(text))

    @Slot(object)
    def _follow_edit(self, edit: Edit) -> None:
        """Hide the hints when a round is opened, and show them when it is closed."""
        if next(edit.of(Round), None):
            for column in self._workspace.columns:
                self._show_hints(column.view)

    def _set_type(self, view: "ArticleView") -> None:
        settings = self._settings
        view.view.set_reading(self.font(), settings["reading_width"], settings["line_height"])

    def _show_hints(self, view: "ArticleView") -> None:
        """Underline the indicator words of the frames, where that is wanted and allowed."""
        if not (self._settings["indicators"] and self.allows_hints()):
            view.view.show_hints(())
            return
        frames = self._workspace.marks.frames.values()
        words = {word for frame in frames if not frame.retired for word in frame.indicators}
        view.view.show_hints(indicator_places(view.view.text(), words))
