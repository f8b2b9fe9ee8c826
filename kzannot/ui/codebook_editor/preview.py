"""This module is about how a frame will look in the text: on a light and on a dark page, as painted there."""

from uuid import uuid4

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kzannot.model.codebook import Frame
from kzannot.model.records import SectionKind
from kzannot.ui.text.values import Block, Look, Mark
from kzannot.ui.text.view import SpanText
from kzannot.ui.theme import DARK, GAP, LIGHT

HEIGHT = 84
WORDS = 40
"""How many letters a line of the sample holds."""


class Preview(QWidget):
    """A sentence that bears the frame, once in each theme."""

    def __init__(self) -> None:
        super().__init__()
        self._id = uuid4()
        self._text = self.tr("Here a passage shows what the frame will look like.")
        self._passage = self.tr("a passage shows what")
        self._pages = [SpanText(colours, self) for colours in (LIGHT, DARK)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for page in self._pages:
            page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            page.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            page.show_text(self._text, [Block(SectionKind.PARAGRAPH, 0, len(self._text))])
            page.viewport().setPalette(page.palette())
            page.setAccessibleName(self.tr("Preview"))
            row.addWidget(page, 1)
        self.setFixedHeight(HEIGHT)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Two short lines."""
        return QSize(400, HEIGHT)

    def show_frame(self, frame: Frame, language: str) -> None:
        """Show a frame; a colour that is none yet is shown as the one before."""
        start = self._text.index(self._passage)
        for page in self._pages:
            page.set_marks(
                [
                    Mark(
                        id=self._id,
                        start=start,
                        end=start + len(self._passage),
                        look=Look(
                            colour=frame.colour,
                            badge=frame.badge,
                            pattern=frame.pattern,
                            label=frame.label.in_language(language),
                        ),
                    )
                ]
            )
