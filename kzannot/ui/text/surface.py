"""A QTextEdit that shows a `Page`: laid out where it is looked at, anchored where something grows above.

This is the part of the view that deals with scrolling and time. What is on the page, and what keys and
mouse do, is the business of `view`.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from math import inf

from PySide6.QtCore import QEvent, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QFont, QHideEvent, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from kzannot.ui.text.found import Found
from kzannot.ui.text.measures import Measures
from kzannot.ui.text.page import Page
from kzannot.ui.text.turns import Turns
from kzannot.ui.text.values import Block
from kzannot.ui.theme import Colours, text_palette

MEASURE = 78
"""How many characters a line has at most, unless a person wants it otherwise."""

SLICE = 0.002
"""For how many seconds the layout goes on before the window has its turn."""

_ENDLESS = 16_777_215


class Surface(QTextEdit):
    """Shows one page and keeps its place.

    Signals:
        scrolled: another part of the text is visible, or heights have changed.
        steered: another part is visible, and not only to keep the place while heights change.
        outdated: marks in a part of what is visible, counted from its top, are to be painted anew.
        zoom_wanted: the wheel was turned with Ctrl, by so many steps.
    """

    scrolled = Signal()
    steered = Signal()
    outdated = Signal(QRect)
    zoom_wanted = Signal(int)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._measure, self._spacing = MEASURE, 100
        self._anchors = 0
        self._turns = Turns(self)
        self._page = self._made_page("", ())
        self.setFrameShape(QFrame.Shape.NoFrame)
        # A bar that comes and goes would have everything laid out twice.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPalette(text_palette(colours))
        self.setDocument(self._page.document)

    @property
    def page(self) -> Page:
        """The page that is shown, for those who paint beside it."""
        return self._page

    def take_turns(self, turns: Turns) -> None:
        """Lay out in turn with other texts."""
        self._turns.leave(self._settle)
        self._turns = turns
        self._go_on()

    def set_colours(self, colours: Colours) -> None:
        """Show everything in the colours of another theme."""
        self._colours = colours
        self.setPalette(text_palette(colours))
        self._page.drawing.set_colours(colours, self.devicePixelRatioF())
        self.viewport().update()

    def set_reading(self, font: QFont, measure: int = MEASURE, spacing: int = 100) -> None:
        """Set the text in another font, at most `measure` characters wide, lines `spacing` per cent apart."""
        self._measure, self._spacing = measure, spacing
        with self._anchored(self.viewport().height()):
            self._page.drawing.measures = Measures(font, measure, spacing)
            # Qt hands the font on to the document.
            self.setFont(font)
            self._page.set_type(font)
            self._page.set_line(measure)
            self._page.layout.begin_again()

    def show_found(self, places: Iterable[tuple[int, int]]) -> None:
        """Mark faintly where something was found, and nowhere else; positions of the text, end exclusive."""
        to_units = self._page.positions.to_units
        self._page.drawing.found = Found((to_units(start), to_units(end)) for start, end in places)
        self.viewport().update()

    def show_hints(self, places: Iterable[tuple[int, int]]) -> None:
        """Underline words faintly, and no others; positions of the text, end exclusive."""
        to_units = self._page.positions.to_units
        self._page.drawing.hints = Found((to_units(start), to_units(end)) for start, end in places)
        self.viewport().update()

    def reveal(self, start: int, end: int) -> None:
        """Scroll a stretch into view with some lines around it; where it is too long, its beginning."""
        self._start()
        layout, positions = self._page.layout, self._page.positions
        around = 2 * layout.measures.line
        top = layout.line_rect(positions.to_units(start)).top() - around
        bottom = layout.line_rect(positions.to_units(max(start, end - 1))).bottom() + around
        shown, height = self.verticalScrollBar().value(), self.viewport().height()
        if top < shown or bottom > shown + height:
            self._scroll(min(top, (top + bottom - height) / 2))

    def first_visible(self) -> int:
        """The first character of the first visible line; 0 as long as nothing was shown."""
        if not self._page.layout.is_started():
            return 0
        units, _ = self._page.layout.place_at(self.verticalScrollBar().value())
        return self._page.positions.to_position(units)

    def scroll_to(self, position: int) -> None:
        """Let the line of a character be the first visible one."""
        self._start()
        rect = self._page.layout.line_rect(self._page.positions.to_units(position))
        self._scroll(rect.top() if position else 0)

    def visible(self) -> tuple[int, int]:
        """From the first character of the first visible line to the first one below the last."""
        layout, top = self._page.layout, self.verticalScrollBar().value()
        if not layout.is_started():
            return 0, 0
        bottom = top + self.viewport().height()
        if bottom >= layout.documentSize().height():
            return self.first_visible(), len(self._page.text)
        return self.first_visible(), self._page.positions.to_position(layout.place_at(bottom)[0])

    def lay_out_visible(self) -> bool:
        """Make what is visible exact, for those who are about to paint; True if something moved.

        Before that nothing is laid out, for a page may have several widths until it is painted.
        """
        top = self.verticalScrollBar().value()
        return self._page.layout.ensure(top, top + self.viewport().height())

    def is_settled(self) -> bool:
        """Whether every line has its final place."""
        return self._page.layout.is_started() and self._page.layout.is_exact()

    # What Qt calls.

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Lay out what is seen first: now the width is the true one."""
        super().showEvent(event)
        self._start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Lay out no more as long as nobody sees it."""
        super().hideEvent(event)
        self._turns.leave(self._settle)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the line of the caret where it is, or the first visible one."""
        with self._anchored(event.oldSize().height()):
            super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Lay out what is seen, and paint it."""
        self.lay_out_visible()
        super().paintEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Make what comes into view exact before it is painted.

        Qt moves what is painted along. Where heights have changed that would be the wrong picture.
        """
        if self.lay_out_visible() or self._anchors:
            self.viewport().update()
        super().scrollContentsBy(dx, dy)
        self.scrolled.emit()
        if not self._anchors:
            self.steered.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """With Ctrl ask for another size of the text; else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        """Draw sharp badges when the window comes to a screen of another resolution."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._page.drawing.set_colours(self._colours, self.devicePixelRatioF())
        return super().event(event)

    # How it is done.

    def _made_page(self, text: str, sections: Sequence[Block]) -> Page:
        measures = Measures(self.font(), self._measure, self._spacing)
        return Page(text, sections, measures, self._colours, self.devicePixelRatioF(), self)

    def _turn_to(self, page: Page) -> None:
        """Show another page from its top."""
        before, self._page = self._page, page
        self.setDocument(page.document)
        before.document.deleteLater()
        if self.isVisible():
            self._start()

    def _start(self) -> None:
        """Begin to lay out, once the page has the width of the view."""
        width = self.viewport().width()
        if self._page.document.pageSize().width() != width:
            self._page.document.setPageSize(QSizeF(width, _ENDLESS))
        self._page.layout.start()
        self._go_on()

    def _go_on(self) -> None:
        """See to it that every line gets its final place."""
        if self.isVisible() and not self.is_settled():
            self._turns.ask(self._settle)

    def _settle(self) -> bool:
        """Lay out some more; whether there is more to do."""
        layout = self._page.layout
        with self._anchored():
            moved = layout.settle(SLICE)
        if moved:
            self.scrolled.emit()
        return not layout.is_exact()

    @contextmanager
    def _anchored(self, height: int = 0) -> Iterator[None]:
        """Keep the first visible line where it is while heights change.

        Where the caret stands within `height` pixels from the top, it is its line that is kept, and seen.
        """
        layout = self._page.layout
        if self._anchors or not layout.is_started():
            yield
            return
        self._anchors += 1
        try:
            anchor = self._anchor(height)
            yield
            if anchor:
                units, below = anchor
                line = layout.line_rect(units)
                self._scroll(max(line.top() + below, line.bottom() - self.viewport().height()))
        finally:
            self._anchors -= 1
        self._go_on()

    def _anchor(self, height: int) -> tuple[int, float] | None:
        """What shall stay: a unit, and how far below the top of its line the view begins; None at the top.

        A view at the top stays there, unless the line of the caret would go out of sight.
        """
        layout, top, caret = self._page.layout, self.verticalScrollBar().value(), self.textCursor().position()
        if height > 0:
            line = layout.line_rect(caret)
            if line.bottom() > top and line.top() < top + height:
                return caret, top - line.top() if top else -inf
        return layout.place_at(top) if top else None

    def _scroll(self, top: float) -> None:
        bar = self.verticalScrollBar()
        if round(top) > bar.maximum():
            self._page.layout.tell_size()
        bar.setValue(max(0, round(top)))

    def _paint_again(self, part: QRectF | None = None) -> None:
        """Paint what of a part of the page is visible again, over the full width; without one everything."""
        viewport = self.viewport()
        rect = viewport.rect()
        if part:
            rect.setTop(int(part.top()) - self.verticalScrollBar().value() - 2)
            rect.setHeight(int(part.height()) + 5)
        viewport.update(rect)
        self.outdated.emit(rect)
