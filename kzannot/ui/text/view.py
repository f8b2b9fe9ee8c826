"""The reading view of an article: its text with the spans on it, a caret, and a selection that knows words.

The view shows what it is handed and reports what the person does; it changes nothing by itself. All
positions are code points of the stored text. Nobody reads text back from the widget: what is copied is cut
from the stored text.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QMimeData, QPointF, Qt, QTimerEvent, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from kzannot.ui.text.caret import Caret
from kzannot.ui.text.hover import Hover, words_of
from kzannot.ui.text.lanes import Placed
from kzannot.ui.text.surface import Surface
from kzannot.ui.text.values import Block, Mark, State
from kzannot.ui.theme import Colours

_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_UP_AND_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_LEFT = Qt.MouseButton.LeftButton

MOST_DESCRIBED = 20
"""How many marks a screen reader is told: where all is selected there may be thousands."""


class SpanText(Surface):
    """Shows one text with marks.

    Signals:
        mark_focused: another mark is focused (its id), or none (None).
        mark_clicked: a mark was clicked (its id).
        selection_changed: `selection()` is another one.
        caret_moved: the caret stands before another character (its position).
        marks_changed: marks, states or the text are others.
    """

    mark_focused = Signal(object)
    mark_clicked = Signal(object)
    selection_changed = Signal()
    caret_moved = Signal(int)
    marks_changed = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, parent)
        self._caret = Caret(self, self._page.text, self._page.positions)
        self._told: tuple[int, tuple[int, int] | None] = (0, None)
        self._busy = False
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Article text"))
        self._hover = Hover(self.viewport(), self._marks_under)
        self.cursorPositionChanged.connect(self._follow_caret)
        self.selectionChanged.connect(self._follow_caret)

    # The text.

    def show_text(self, text: str, sections: Sequence[Block]) -> None:
        """Show a text from its top, without marks.

        Raises:
            UserError: Qt would not show it unit for unit; what was shown before stays.
        """
        page = self._made_page(text, sections)
        self._caret = Caret(self, text, page.positions)
        self._turn_to(page)
        self._follow_caret()
        self.marks_changed.emit()

    def text(self) -> str:
        """The stored text."""
        return self._page.text

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
        self.viewport().update()
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
        return [placed.mark for placed in self._page.lanes.all()]

    def marks_as_they_come(self) -> Iterator[Mark]:
        """All marks in no order, for those who look at every one of very many."""
        return (placed.mark for placed in self._page.lanes)

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
                self._update(self._page.lanes.paragraphs(placed))
        if (before and before.mark.id) != (drawing.focused and drawing.focused.mark.id):
            self.mark_focused.emit(drawing.focused.mark.id if drawing.focused else None)
        self._describe()

    def focus_next_at_caret(self) -> None:
        """Focus the next of the marks at the caret, after the last the first."""
        self._walk(1)

    def focus_previous_at_caret(self) -> None:
        """Focus the previous of the marks at the caret, before the first the last."""
        self._walk(-1)

    # Caret and selection.

    def selection(self) -> tuple[int, int] | None:
        """What is selected; None if nothing is."""
        return self._caret.selection()

    def select(self, start: int, end: int) -> None:
        """Select a stretch exactly."""
        self._caret.select(start, end)

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        self._caret.place(self._caret.position())

    def caret(self) -> int:
        """Before which character the caret stands."""
        return self._caret.position()

    def set_caret(self, position: int) -> None:
        """Put the caret before a character, and let it be seen."""
        self._caret.place(position)

    def move_by_word(self, steps: int, select: bool = False) -> None:
        """Go to the end of the next words, or with negative steps to the start of previous ones."""
        self._caret.move(steps, select)

    def extend_to(self, position: int) -> None:
        """Select from where the selection began to a position, in whole words."""
        self._caret.extend(position, fine=False)

    # What Qt calls.

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move the caret, or grow the selection by words, with Alt by characters."""
        modifiers = event.modifiers()
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        steps = _SIDEWAYS.get(Qt.Key(event.key()), 0)
        if steps and shift and modifiers & Qt.KeyboardModifier.AltModifier:
            self._caret.move_by_character(steps)
        elif steps and (shift or modifiers & Qt.KeyboardModifier.ControlModifier):
            self.move_by_word(steps, select=shift)
        else:
            self._move_as_qt_does(event, shift)
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin a selection; a click into the selected words begins a new one."""
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        with self._as_one_step():
            if event.button() is _LEFT and not extends:
                # Qt would begin to drag the selected words.
                self.clear_selection()
            super().mousePressEvent(event)
            if event.button() is _LEFT and not extends:
                self._caret.begin()
            self._caret.snap(_is_fine(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select whole words, with Alt characters."""
        with self._as_one_step():
            super().mouseMoveEvent(event)
            if event.buttons() & _LEFT:
                self._caret.snap(_is_fine(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select the word."""
        with self._as_one_step():
            super().mouseDoubleClickEvent(event)
            self._caret.snap(_is_fine(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Focus the mark that was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() is _LEFT and self.selection() is None:
            self._click(event.position())

    def timerEvent(self, event: QTimerEvent) -> None:  # noqa: N802
        """Go on selecting words while the text scrolls under the mouse."""
        with self._as_one_step():
            super().timerEvent(event)
            if QGuiApplication.mouseButtons() & _LEFT and self.hasFocus():
                self._caret.snap(fine=False)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """Copy the words as they are stored: Qt's own would turn no-break spaces into blanks."""
        # Qt must have made it: the clipboard frees it when the process ends, after Python has gone.
        made = super().createMimeDataFromSelection()
        made.text()  # has Qt write down its own words, which it would otherwise do later, over ours
        made.clear()
        start, end = self.selection() or (0, 0)
        words = self._page.text[start:end]
        # PySide6 takes a first U+FEFF or U+FFFE for a byte-order mark; so it gets one to take.
        made.setText(f"\ufeff{words}" if words[:1] in ("\ufeff", "\ufffe") else words)
        return made

    # How it is done.

    def _move_as_qt_does(self, event: QKeyEvent, select: bool) -> None:
        before = self.textCursor()
        with self._as_one_step():
            super().keyPressEvent(event)
            if before == self.textCursor():
                return
            if event.key() in _UP_AND_DOWN and self._is_between_paragraphs():
                # Empty lines are mere distance.
                super().keyPressEvent(event)
            if select:
                self._caret.snap(fine=_is_fine(event))
            else:
                self._caret.forget_origin()

    def _is_between_paragraphs(self) -> bool:
        cursor = self.textCursor()
        return not cursor.block().text() and not cursor.atStart() and not cursor.atEnd()

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
        return sorted((placed.mark for placed in touching), key=lambda mark: (not mark.own, mark.length))

    def _walk(self, steps: int) -> None:
        ids = [mark.id for mark in self.marks_at_caret()]
        focused = self.focused()
        if focused and focused.id in ids:
            self.focus_mark(ids[(ids.index(focused.id) + steps) % len(ids)])
        elif ids:
            self.focus_mark(ids[0])

    def _lay_out_again(self, *changed: Placed | None) -> None:
        lanes, layout = self._page.lanes, self._page.layout
        touched = sorted({n for placed in changed if placed for n in lanes.paragraphs(placed)})
        if layout.is_started():
            with self._anchored():
                moved = layout.lay_out_again(touched)
            if moved:
                self.viewport().update()
            else:
                self._update(range(touched[0], touched[-1] + 1))
        self.marks_changed.emit()

    def _keep_focus(self) -> None:
        """Hold on to the focused mark if it is still there, as it is now."""
        focused = self._page.drawing.focused
        if focused is not None:
            self.focus_mark(focused.mark.id)

    @contextmanager
    def _as_one_step(self) -> Iterator[None]:
        """Say what became of caret and selection once, not of every step on the way."""
        if self._busy:
            yield
            return
        self._busy = True
        try:
            yield
        finally:
            self._busy = False
        self._follow_caret()

    def _follow_caret(self) -> None:
        """Say what changed; focus a mark at the caret when it has left the focused one."""
        if self._busy:
            return
        caret, selection = self.caret(), self.selection()
        before, self._told = self._told, (caret, selection)
        if selection != before[1]:
            self.selection_changed.emit()
        if caret != before[0]:
            self.caret_moved.emit(caret)
        if before != self._told:
            here = [mark.id for mark in self.marks_at_caret()]
            focused = self.focused()
            if not focused or focused.id not in here:
                self.focus_mark(here[0] if here and not selection else None)

    def _describe(self) -> None:
        """Let a screen reader say which marks are at the caret."""
        focused = self.focused()
        here = sorted(self.marks_at_caret(), key=lambda mark: mark != focused)[:MOST_DESCRIBED]
        self.setAccessibleDescription("; ".join(words_of(mark) for mark in here))


def _is_fine(event: QMouseEvent | QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
