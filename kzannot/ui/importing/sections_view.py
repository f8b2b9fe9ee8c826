"""This module is about the page of the preview: every section of a file, named in the margin.

The view chooses sections and places; it changes nothing by itself. What counts as text stands on white (or
black), furniture on the grey of the window. Borders can be dragged, and keys choose.
"""

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from kzannot.model.records import SectionKind
from kzannot.project.importing import Candidate
from kzannot.ui.chips import smaller
from kzannot.ui.importing.sheet import INDENT, NAMES, Row, Sheet
from kzannot.ui.section_names import section_name
from kzannot.ui.theme import GAP, Theme

REACH = 5
"""How near the mouse must be to a border to take it, in pixels."""

STRIPE = 3
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_WORDS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class SectionsView(QAbstractScrollArea):
    """Shows the sections of one file; some that follow each other are chosen, one of them is current.

    Signals:
        chosen: other sections are chosen, or the caret stands elsewhere.
        border_moved: a border was dragged: the index of the section above it, and the offset.
    """

    chosen = Signal()
    border_moved = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._candidate: Candidate | None = None
        self.sheet = Sheet()
        self._current = self._anchor = 0
        self._caret: int | None = None
        self._dragged: tuple[int, int] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Sections"))
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self.viewport().update)

    # What is shown

    def show_file(self, candidate: Candidate | None) -> None:
        """Show another file from its top."""
        self._candidate = candidate
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._choose(0, 0)

    def follow(self, candidate: Candidate) -> None:
        """Show the same file as it is now; the section at the same place of the text stays chosen."""
        rows = self.sheet.rows
        places = [rows[index].start for index in (self._anchor, self._current)] if rows else [0, 0]
        self._candidate = candidate
        self._lay_out()
        caret = self._caret
        self._choose(self._index_of(places[0]), self._index_of(places[1]))
        if caret is not None:
            self._put_caret(caret)

    def selection(self) -> range:
        """The indices of the chosen sections."""
        first, last = sorted((self._anchor, self._current))
        return range(first, min(last + 1, len(self.sheet.rows)))

    def kinds(self) -> set[SectionKind]:
        """The kinds of the chosen sections."""
        return {self.sheet.rows[index].kind for index in self.selection()}

    def current(self) -> int:
        """The index of the section that keys act on."""
        return self._current

    def caret(self) -> int | None:
        """Before which character of the current section the caret stands; None where it does not."""
        return self._caret

    def is_cut(self) -> bool:
        """Whether the file is so long that its end is not shown."""
        return self.sheet.is_cut

    def choose(self, index: int, extend: bool = False) -> None:
        """Choose a section, or all from the last chosen one to it."""
        if self.sheet.rows:
            index = min(max(index, 0), len(self.sheet.rows) - 1)
            self._choose(self._anchor if extend else index, index)
            self._reveal(index)

    # Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Choose sections with the arrows, and a place in the section with left and right."""
        key, extend = Qt.Key(event.key()), bool(event.modifiers() & _SHIFT)
        if event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier):
            event.ignore()
        elif key in _STEPS:
            self.choose(self._current + _STEPS[key], extend)
        elif key in _ENDS:
            self.choose(range(len(self.sheet.rows) or 1)[_ENDS[key]], extend)
        elif key in _PAGES:
            height = _PAGES[key] * self.viewport().height() * 0.9
            self.choose(self.sheet.index_at(self._rect(self._current).top() + height), extend)
        elif key in _WORDS:
            self._step_caret(_WORDS[key])
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take a border, or choose a section and a place in it."""
        place = self._on_page(event.position())
        border = self.sheet.border_at(place.y(), REACH)
        if event.button() is Qt.MouseButton.LeftButton and border is not None:
            self._choose(border, border)
            self._dragged = (border, self.sheet.rows[border].end)
        elif self.sheet.rows and (index := self.sheet.index_at(place.y())) >= 0:
            if event.button() is Qt.MouseButton.LeftButton or index not in self.selection():
                self.choose(index, bool(event.modifiers() & _SHIFT))
            if event.button() is Qt.MouseButton.LeftButton and place.x() > self.sheet.gutter:
                self._put_caret(self.sheet.offset_at(index, place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag the border, or show that there is one."""
        place = self._on_page(event.position())
        if self._dragged:
            self._dragged = (self._dragged[0], self._dragged_to(place))
            self.viewport().update()
        elif self.sheet.border_at(place.y(), REACH) is not None:
            self.viewport().setCursor(Qt.CursorShape.SplitVCursor)
        else:
            self.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let the border go."""
        dragged, self._dragged = self._dragged, None
        self.viewport().update()
        if dragged and dragged[1] != self.sheet.rows[dragged[0]].end:
            self.border_moved.emit(*dragged)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lay out anew for the width, with the current section in view."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Lay out anew for another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show where the keys go."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    # Draw

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the rows that are seen."""
        painter = QPainter(self.viewport())
        colours = self._theme.colours
        painter.fillRect(self.viewport().rect(), colours.colour("base"))
        top = self.verticalScrollBar().value()
        painter.translate(0, -top)
        if self.sheet.rows:
            last = self.sheet.index_at(top + self.viewport().height())
            for index in range(self.sheet.index_at(top), last + 1):
                self._paint_row(painter, index, self.sheet.rows[index])
        if self._dragged:
            self._paint_drag(painter, *self._dragged)

    def _paint_row(self, painter: QPainter, index: int, row: Row) -> None:
        colours, rect = self._theme.colours, self._rect(index)
        furniture, entry = row.kind is SectionKind.FURNITURE, row.kind is SectionKind.ENTRY
        if furniture:
            painter.fillRect(rect, colours.colour("window"))
        if index in self.selection():
            painter.fillRect(rect, colours.colour("accent", 0.14 if self.hasFocus() else 0.07))
        if index == self._current:
            painter.fillRect(QRectF(0, rect.top(), STRIPE, rect.height()), colours.colour("accent"))
        painter.fillRect(QRectF(0, rect.bottom() - 1, rect.width(), 1), colours.colour("line"))
        if row.held:
            left = self.sheet.gutter + 2 * GAP
            painter.fillRect(QRectF(left - INDENT / 2, rect.top(), 2, rect.height()), colours.colour("line"))
        if not entry:
            self._paint_kind(painter, rect, row.kind)
        painter.setPen(colours.colour("muted" if furniture or entry else "text"))
        row.layout.draw(painter, self.sheet.text_place(index))
        if index == self._current and self._caret is not None:
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.drawLine(self.sheet.caret_line(index, self._caret))

    def _paint_kind(self, painter: QPainter, rect: QRectF, kind: SectionKind) -> None:
        painter.setFont(smaller(self.font(), NAMES))
        painter.setPen(self._theme.colours.colour("muted"))
        place = QRectF(STRIPE, rect.top() + GAP, self.sheet.gutter - STRIPE - GAP, rect.height() - GAP)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, section_name(kind))

    def _paint_drag(self, painter: QPainter, index: int, offset: int) -> None:
        """Draw where the border would be: under the lines above it, with a tick at the very place."""
        row = index if offset <= self.sheet.rows[index].end else index + 1
        line = self.sheet.caret_line(row, offset)
        painter.setPen(QPen(self._theme.colours.colour("accent"), 2))
        painter.drawLine(line)
        width = self.viewport().width()
        painter.drawLine(QLineF(line.p2(), QPointF(self.sheet.gutter, line.y2())))
        painter.drawLine(QLineF(line.p1(), QPointF(width - GAP, line.y1())))

    # How it is done

    def _lay_out(self) -> None:
        self.sheet.lay_out(self._candidate, self.font(), self.viewport().width())
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round(self.sheet.height) - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(3 * self.fontMetrics().height())
        self._current = min(self._current, max(len(self.sheet.rows) - 1, 0))
        self._anchor = min(self._anchor, max(len(self.sheet.rows) - 1, 0))
        self.viewport().update()

    def _choose(self, anchor: int, current: int) -> None:
        self._anchor, self._current, self._caret = anchor, current, None
        self._describe()
        self.viewport().update()
        self.chosen.emit()

    def _put_caret(self, offset: int) -> None:
        """Put the caret before the word at a place of the current section."""
        row = self.sheet.rows[self._current]
        if row.kind is SectionKind.ENTRY or not row.start <= offset <= row.end:
            return
        blank = self._text().rfind(" ", row.start, offset + 1)
        self._caret = blank + 1 if blank >= 0 else row.start
        self.viewport().update()
        self.chosen.emit()

    def _step_caret(self, steps: int) -> None:
        """Go to the next word of the current section, or to the one before."""
        if not self.sheet.rows:
            return
        row, text = self.sheet.rows[self._current], self._text()
        caret = row.start if self._caret is None else self._caret
        if steps > 0:
            blank = text.find(" ", caret, row.end)
        else:
            blank = text.rfind(" ", row.start, max(caret - 1, row.start))
        if blank >= 0 or steps < 0:
            self._put_caret(blank + 1 if blank >= 0 else row.start)
            self._reveal_caret()

    def _dragged_to(self, place: QPointF) -> int:
        """The blank at which the dragged border would lie; neither section may lose its last word."""
        assert self._dragged, "a border is dragged"
        above, below = self._dragged[0], self._dragged[0] + 1
        index = min(max(self.sheet.index_at(place.y()), above), below)
        first, last = self.sheet.rows[above], self.sheet.rows[below]
        offset = self.sheet.offset_at(index, place)
        blank = self._text().replace("\n", " ").rfind(" ", first.start + 1, offset + 1)
        return blank if first.start < blank < last.end - 1 else first.end

    def _text(self) -> str:
        draft = self._candidate.draft if self._candidate else None
        return draft.text if draft else ""

    def _index_of(self, start: int) -> int:
        """The leaf in which a character stands."""
        found = [
            index
            for index, row in enumerate(self.sheet.rows)
            if row.start <= start and row.kind is not SectionKind.ENTRY
        ]
        return found[-1] if found else 0

    def _rect(self, index: int) -> QRectF:
        return self.sheet.rect(index, self.viewport().width()) if self.sheet.rows else QRectF()

    def _on_page(self, place: QPointF) -> QPointF:
        return place + QPointF(0, self.verticalScrollBar().value())

    def _reveal(self, index: int) -> None:
        rect, bar, height = self._rect(index), self.verticalScrollBar(), self.viewport().height()
        if rect.top() < bar.value() or rect.height() > height:
            bar.setValue(round(rect.top()))
        elif rect.bottom() > bar.value() + height:
            bar.setValue(round(rect.bottom() - height))

    def _reveal_caret(self) -> None:
        line, bar = self.sheet.caret_line(self._current, self._caret or 0), self.verticalScrollBar()
        height = self.viewport().height()
        if not bar.value() <= line.y1() <= line.y2() <= bar.value() + height:
            bar.setValue(round(line.y1() - height / 2))

    def _describe(self) -> None:
        """Let a screen reader say which section is current."""
        rows = self.sheet.rows
        if not rows:
            self.setAccessibleDescription("")
            return
        row = rows[self._current]
        self.setAccessibleDescription(
            self.tr("{kind}, {place} of {all}: {words}").format(
                kind=section_name(row.kind),
                place=self._current + 1,
                all=len(rows),
                words=self._text()[row.start : min(row.end, row.start + 120)],
            )
        )
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
