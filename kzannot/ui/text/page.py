"""One text, opened: its document, its paragraphs, its marks, and the layout that holds them together."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QTextCursor, QTextDocument

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.ui.text.drawing import Drawing
from kzannot.ui.text.lanes import Lanes
from kzannot.ui.text.layout import LaneLayout
from kzannot.ui.text.measures import Measures
from kzannot.ui.text.paragraphs import PLAIN, STYLES, paragraphs_of
from kzannot.ui.text.positions import Positions
from kzannot.ui.text.values import Block
from kzannot.ui.theme import Colours

NARROW = 1.3
"""How many letters more than reckoned a line may hold where they are narrow."""


class Page:
    """The parts of an opened text. The document and the layout live as long as somebody holds the page.

    Raises:
        UserError: Qt would not show the text unit for unit, so no offset could be trusted.
    """

    def __init__(
        self,
        text: str,
        sections: Sequence[Block],
        measures: Measures,
        colours: Colours,
        ratio: float,
        parent: QObject,
    ) -> None:
        self.text = text
        self.sections = tuple(sections)
        self.positions = Positions(text)
        self.document = _document(self.positions, measures.body, parent)
        self.set_type(measures.body)
        paragraphs = paragraphs_of(self.positions, self.sections)
        self.lanes = Lanes(self.positions, [paragraph.start for paragraph in paragraphs])
        self.set_line(measures.measure)
        self.drawing = Drawing(paragraphs, self.lanes, measures, colours, ratio)
        self.drawing.states = [section.state for section in self.sections]
        self.layout = LaneLayout(self.document, paragraphs, self.lanes, self.drawing)
        self.document.setDocumentLayout(self.layout)

    def set_type(self, body: QFont) -> None:
        """Set every section as its kind asks, in sizes that follow the body font."""
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        for section in self.sections:
            style = STYLES[section.kind]
            if style != PLAIN:
                cursor.setPosition(self.positions.to_units(section.start))
                cursor.setPosition(self.positions.to_units(section.end), QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(style.format(body))
        cursor.endEditBlock()

    def set_line(self, measure: int) -> None:
        """Say how many characters of mean width a line may have; narrow ones are more."""
        self.lanes.set_line(round(measure * NARROW))

    def section_at(self, position: int) -> int | None:
        """The place of the section of which a character is part; of an entry, the section within it."""
        return next(
            (
                place
                for place, section in enumerate(self.sections)
                if section.is_leaf and section.start <= position < section.end
            ),
            None,
        )


def _document(positions: Positions, font: QFont, parent: QObject) -> QTextDocument:
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    document.setPlainText(positions.shown)
    units = document.characterCount() - 1
    if units != positions.units:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "messages", "This text cannot be shown: it has {expected} units, but {units} would be shown."
            ),
            expected=positions.units,
            units=units,
        )
    return document
