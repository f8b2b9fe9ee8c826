"""This module is about the rule of one frame: definition, what belongs to it and what does not, examples."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QTextBrowser, QWidget

from kzannot.model.codebook import Attribute, Frame
from kzannot.ui.frame_text import frame_html
from kzannot.ui.theme import GAP, Theme


class RulePanel(QTextBrowser):
    """Shows the rule of the frame that is looked at; the names of other frames in it lead to theirs.

    Signals:
        left: the person wants back to the text.
    """

    left = Signal()

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
        self._frames = {frame.name: frame for frame in frames}
        self._attributes = attributes
        self._language = language
        self._frame = next(iter(frames), None)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(2 * GAP)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setAccessibleName(self.tr("Rule of the frame"))
        theme.changed.connect(self._tell)
        self.anchorClicked.connect(self._follow_link)
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
        self._frames = {frame.name: frame for frame in frames}
        self._attributes = attributes
        self._frame = next((frame for frame in frames if frame.id == shown), next(iter(frames), None))
        self._tell()

    def set_language(self, language: str) -> None:
        """Show the rule in `de` or `en`."""
        self._language = language
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go back to the text with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        if self._frame:
            colours = self._theme.colours
            labels = {name: frame.label for name, frame in self._frames.items()}
            self.setHtml(frame_html(self._frame, labels, self._attributes, self._language, colours))

    @Slot(QUrl)
    def _follow_link(self, url: QUrl) -> None:
        if frame := self._frames.get(url.path(QUrl.ComponentFormattingOption.FullyDecoded)):
            self.show_frame(frame)
