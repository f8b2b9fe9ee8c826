"""This module is about the words in which the passages of a statement differ, as they are marked.

One passage is the measure: the others are compared with it, and in it is marked what half of them have
otherwise, or any of them where it is a number or a name. Each word is marked by its form as well as by its
colour.
"""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.statements import Change, Piece, Row, difference
from kzannot.ui.contrast import contrast, mixed
from kzannot.ui.text.positions import Positions
from kzannot.ui.theme import Colours

STRENGTH = (Change.SAME, Change.INFLECTED, Change.WORD, Change.NAME, Change.NUMBER)
"""The changes, the one that says most last."""

TOLD = (Change.NUMBER, Change.NAME)
"""What is told where one passage alone has it otherwise."""

MARKED = {
    Change.NUMBER: QT_TRANSLATE_NOOP("statements", "other number"),
    Change.NAME: QT_TRANSLATE_NOOP("statements", "other name"),
    Change.WORD: QT_TRANSLATE_NOOP("statements", "other word"),
    Change.INFLECTED: QT_TRANSLATE_NOOP("statements", "other ending"),
}
"""What the marks mean, the strongest first."""

_LINES = {
    Change.NUMBER: ("bad", QTextCharFormat.UnderlineStyle.SingleUnderline),
    Change.NAME: ("accent", QTextCharFormat.UnderlineStyle.DashUnderline),
    Change.WORD: ("warning", QTextCharFormat.UnderlineStyle.SingleUnderline),
    Change.INFLECTED: ("muted", QTextCharFormat.UnderlineStyle.DotLine),
}
_GROUND = 0.16


class Comparison:
    """The words of the statements' passages, compared when they are looked at, and remembered."""

    def __init__(self) -> None:
        self._known: dict[tuple[UUID, ...], list[list[Piece]]] = {}

    def __len__(self) -> int:
        """How many rows were compared."""
        return len(self._known)

    def pieces(self, row: Row, base: int) -> list[list[Piece]]:
        """The words of each passage of a row, compared with the one at a place."""
        key = (row.wordings[base].passage.id, *(wording.passage.id for wording in row.wordings))
        if key not in self._known:
            self._known[key] = _compared([wording.text for wording in row.wordings], base)
        return self._known[key]

    def forget(self) -> None:
        """Compare everything anew: passages are others."""
        self._known.clear()


def _compared(texts: Sequence[str], base: int) -> list[list[Piece]]:
    pairs = [difference(texts[base], text) for text in texts]
    found = [theirs for _, theirs in pairs]
    others = [ours for at, (ours, _) in enumerate(pairs) if at != base]
    if others:
        found[base] = [_agreed(same) for same in zip(*others, strict=True)]
    return found


def _agreed(same: Sequence[Piece]) -> Piece:
    """What became of one word in the other passages: what says most, if half of them agree that it changed.

    A number or a name that a single one has otherwise is told; a word that a short one leaves out is not.
    """
    strongest = max(same, key=lambda piece: STRENGTH.index(piece.change))
    changed = sum(piece.change is not Change.SAME for piece in same)
    if strongest.change in TOLD or 2 * changed >= len(same):
        return strongest
    return replace(strongest, change=Change.SAME)


def formats(text: str, pieces: Sequence[Piece], colours: Colours) -> list[QTextLayout.FormatRange]:
    """How the words of a passage are set."""
    positions, found = Positions(text), []
    for piece in pieces:
        if piece.change is not Change.SAME:
            part = QTextLayout.FormatRange()
            part.start = positions.to_units(piece.start)
            part.length = positions.to_units(piece.end) - part.start
            part.format = format_of(piece.change, colours)
            found.append(part)
    return found


def format_of(change: Change, colours: Colours) -> QTextCharFormat:
    """How a changed word is set: a number on a ground and bold, a name bold and dashed, a word underlined."""
    name, line = _LINES[change]
    made = QTextCharFormat()
    made.setUnderlineStyle(line)
    made.setUnderlineColor(colours.colour(name))
    made.setForeground(colours.colour(name))
    if change in (Change.NUMBER, Change.NAME):
        made.setFontWeight(QFont.Weight.Bold)
    if change is Change.NUMBER:
        made.setBackground(_ground(colours))
    return made


def _ground(colours: Colours) -> QColor:
    """The ground of other numbers, as strong as the words on it allow."""
    words = colours.colour("bad")
    for share in (_GROUND, _GROUND / 2, _GROUND / 4):
        made = mixed(words, QColor(colours.base), share)
        if contrast(words, made) >= colours.least:
            return made
    return QColor(colours.base)
