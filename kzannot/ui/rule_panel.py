"""This module is about the rule of one frame: definition, what belongs to it and what does not, examples."""

from collections.abc import Sequence

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QTextBrowser, QWidget

from kzannot.model.codebook import Attribute, Frame
from kzannot.ui.frame_text import frame_html
from kzannot.ui.theme import GAP, Theme


class RulePanel(QTextBrowser):
    """Shows the rule of the frame that is looked at."""

    def __init__(
        self,
        theme: Theme,
        frames: Sequence[Frame],
        attributes: Sequence[Attribute],
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels = {frame.name: frame.label for frame in frames}
        self._attributes = attributes
        self._language = language
        self._frame = next(iter(frames), None)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(2 * GAP)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setAccessibleName(self.tr("Rule of the frame"))
        theme.changed.connect(self._tell)
        self._tell()

    def frame_shown(self) -> Frame | None:
        """The frame whose rule is shown."""
        return self._frame

    def show_frame(self, frame: Frame) -> None:
        """Show the rule of a frame."""
        if frame is not self._frame:
            self._frame = frame
            self._tell()

    def show_codebook(self, frames: Sequence[Frame], attributes: Sequence[Attribute]) -> None:
        """Show the rule of the same frame as a revised codebook says it; of one that is gone, the first."""
        shown = self._frame.id if self._frame else None
        self._labels = {frame.name: frame.label for frame in frames}
        self._attributes = attributes
        self._frame = next((frame for frame in frames if frame.id == shown), next(iter(frames), None))
        self._tell()

    def set_language(self, language: str) -> None:
        """Show the rule in `de` or `en`."""
        self._language = language
        self._tell()

    def _tell(self) -> None:
        if self._frame:
            colours = self._theme.colours
            self.setHtml(frame_html(self._frame, self._labels, self._attributes, self._language, colours))
