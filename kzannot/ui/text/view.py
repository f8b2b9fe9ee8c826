"""The reading view of an article: its text with the spans on it, of which one has the focus.

The view shows what it is handed and reports what the person does; it changes nothing by itself. All
positions are code points of the stored text.
"""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from kzannot.ui.text.hover import Hover, words_of
from kzannot.ui.text.lanes import Placed
from kzannot.ui.text.selecting import Selecting
from kzannot.ui.text.values import Block, Mark, State
from kzannot.ui.theme import Colours

_LEFT = Qt.MouseButton.LeftButton

MOST_DESCRIBED = 20
"""How many marks a screen reader is told: where all is selected there may be thousands."""


class SpanText(Selecting):
    """Shows one text with marks.

    Signals:
        mark_focused: another mark is focused (its id), or none (None).
        mark_clicked: a mark was clicked (its id).
        marks_changed: marks, states or the text are others.
    """

    mark_focused = Signal(object)
    mark_clicked = Signal(object)
    marks_changed = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, parent)
        self.setAccessibleName(self.tr("Article text"))
        self._hover = Hover(self.viewport(), self._marks_under)

    # The text.

    def show_text(self, text: str, sections: Sequence[Block]) -> None:
        """Show a text from its top, without marks; raises UserError as that of `Selecting` does."""
        super().show_text(text, sections)
        self._paint_again()
        self.marks_changed.emit()

    def sections(self) -> tuple[Block, ...]:
        """The sections as they were handed over; `states` are kept apart."""
        return self._page.sections

    def section_at(self, position: int) -> int | None:
        """The place in `sections` of the section of which a character is part; never an entry."""
        return self._page.section_at(position)

    def states(self) -> Sequence[State | None]:
        """How far the annotator is with each of the sections."""
        return self._page.drawing.states

    def set_states(self, states: Sequence[State | None]) -> None:
        """Show how far the annotator is with each of the sections."""
        if states != self._page.drawing.states:
            self._page.drawing.states = list(states)
            self.viewport().update()
            self.marks_changed.emit()

    # The marks.

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these marks and no others."""
        with self._anchored():
            self._page.lanes.fill(marks)
            self._page.layout.begin_again()
        self._keep_focus()
        self._paint_again()
        self.marks_changed.emit()

    def add_mark(self, mark: Mark) -> None:
        """Show one more mark, or a known one as it is now."""
        lanes = self._page.lanes
        before = lanes.remove(mark.id) if mark.id in lanes else None
        placed = lanes.add(mark, before)
        self._lay_out_again(before, placed)
        self._keep_focus()

    def remove_mark(self, mark_id: object) -> None:
        """Show a mark no more; nothing happens if it was not there."""
        if mark_id in self._page.lanes:
            self._lay_out_again(self._page.lanes.remove(mark_id))
            self._keep_focus()

    def marks(self) -> list[Mark]:
        """All marks in text order; of those that start together, the longest first."""
        return self._page.lanes.in_order()

    def marks_as_they_come(self) -> Iterator[Mark]:
        """All marks in no order, for those who look at every one of very many."""
        return iter(self._page.lanes)

    def marks_at(self, position: int) -> list[Mark]:
        """The marks that cover a character: own ones first, of these the innermost first."""
        return [mark for mark in self._touching(position, position) if mark.start <= position < mark.end]

    def marks_at_caret(self) -> list[Mark]:
        """The marks that touch the selection or the caret: own ones first, of these the innermost first."""
        return self._touching(*(self.selection() or (self.caret(), self.caret())))

    def focused(self) -> Mark | None:
        """The mark that keys act on."""
        placed = self._page.drawing.focused
        return placed.mark if placed else None

    def focus_mark(self, mark_id: object | None) -> None:
        """Focus a mark; with None, or an id that is not there, none."""
        drawing, before = self._page.drawing, self._page.drawing.focused
        drawing.focused = self._page.lanes.get(mark_id) if mark_id is not None else None
        for placed in (before, drawing.focused):
            if placed is not None:
                self._paint_again(self._page.layout.lines_of(placed))
        if (before and before.mark.id) != (drawing.focused and drawing.focused.mark.id):
            self.mark_focused.emit(drawing.focused.mark.id if drawing.focused else None)
        self._describe()

    def focus_next_at_caret(self) -> None:
        """Focus the next of the marks at the caret, after the last the first."""
        self._walk(1)

    def focus_previous_at_caret(self) -> None:
        """Focus the previous of the marks at the caret, before the first the last."""
        self._walk(-1)

    # What Qt calls.

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Focus the mark that was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() is _LEFT and self.selection() is None:
            self._click(event.position())

    # How it is done.

    def _click(self, place: QPointF) -> None:
        drawn = self._page.layout.marks_at(self._on_page(place))
        if drawn:
            self.set_caret(drawn[0].mark.start)
        if here := self._marks_under(place):
            self.click_mark(here[0].id)

    def click_mark(self, mark_id: object) -> None:
        """Focus a mark as a click on it does."""
        self.focus_mark(mark_id)
        self.mark_clicked.emit(mark_id)

    def _marks_under(self, place: QPointF) -> list[Mark]:
        """The mark whose badge or edge is at a place, or what `+n` counts; else those at the character."""
        point = self._on_page(place)
        if drawn := self._page.layout.marks_at(point):
            return [placed.mark for placed in drawn]
        units = self._page.layout.hitTest(point, Qt.HitTestAccuracy.ExactHit)
        return self.marks_at(self._page.positions.to_position(units)) if units >= 0 else []

    def _on_page(self, place: QPointF) -> QPointF:
        return place + QPointF(0, self.verticalScrollBar().value())

    def _touching(self, start: int, end: int) -> list[Mark]:
        positions = self._page.positions
        touching = self._page.lanes.touching(positions.to_units(start), positions.to_units(end))
        return sorted((placed.mark for placed in touching), key=lambda mark: (not mark.look.own, mark.length))

    def _walk(self, steps: int) -> None:
        ids = [mark.id for mark in self.marks_at_caret()]
        focused = self.focused()
        if focused and focused.id in ids:
            self.focus_mark(ids[(ids.index(focused.id) + steps) % len(ids)])
        elif ids:
            self.focus_mark(ids[0])

    def _lay_out_again(self, before: Placed | None, after: Placed | None = None) -> None:
        lanes, layout = self._page.lanes, self._page.layout
        changed = [placed for placed in (before, after) if placed]
        touched = sorted({n for placed in changed for n in lanes.paragraphs(placed)})
        if layout.is_started():
            with self._anchored():
                moved = layout.lay_out_again(touched)
            # The bar beside a coded paragraph has the colours of all its marks, over all its lines.
            same_bar = len(changed) == 2 and len({placed.mark.look.colour for placed in changed}) == 1
            part = layout.stretch(range(touched[0], touched[-1] + 1))
            if moved:
                part.setBottom(layout.documentSize().height())
            for each in map(layout.lines_of, changed) if same_bar and not moved else [part]:
                self._paint_again(each)
        self.marks_changed.emit()

    def _keep_focus(self) -> None:
        """Hold on to the focused mark if it is still there, as it is now."""
        focused = self._page.drawing.focused
        if focused is not None:
            self.focus_mark(focused.mark.id)

    def _follow_caret(self) -> None:
        """Focus a mark at the caret when it has left the focused one."""
        before = self._told
        super()._follow_caret()
        if before != self._told:
            here = [mark.id for mark in self.marks_at_caret()]
            focused = self.focused()
            if not focused or focused.id not in here:
                self.focus_mark(here[0] if here and not self.selection() else None)

    def _describe(self) -> None:
        """Let a screen reader say which marks are at the caret."""
        focused = self.focused()
        here = sorted(self.marks_at_caret(), key=lambda mark: mark != focused)[:MOST_DESCRIBED]
        self.setAccessibleDescription("; ".join(words_of(mark) for mark in here))
