"""This module is about the caret and the selection of an article under the keys: by which stretches they go.

What a stretch is says `model.motions`. Nothing is tagged here.
"""

from collections.abc import Callable
from functools import partial

from kzannot.errors import QT_TRANSLATE_NOOP, Refused
from kzannot.model.motions import Course, Stretch, Stride
from kzannot.ui.text.view import SpanText

LONG = (Stride.PARAGRAPH, Stride.SECTION, Stride.ENTRY)
"""What is gone to in order to be read, and so is shown as a whole where there is room."""


class Motions:
    """Moves the caret of one text, and grows and shrinks what is selected."""

    def __init__(self, text: SpanText, course: Course) -> None:
        self._text = text
        self._course = course
        self._grown: list[tuple[Stretch, Stretch]] = []

    def motions(self) -> dict[str, Callable[[bool], None]]:
        """What moves the caret, by the names of actions; each is told whether to select on the way."""
        steps = {"next": 1, "previous": -1}
        return {
            f"{way}_{stride}": partial(self._go, stride, step)
            for stride in Stride
            for way, step in steps.items()
        }

    def selections(self) -> dict[str, Callable[[], None]]:
        """What changes the selection, by the names of actions."""
        return {
            "select_sentence": partial(self._widen, Stride.SENTENCE),
            "select_paragraph": partial(self._widen, Stride.PARAGRAPH),
            "grow": self._grow,
            "shrink": self._shrink,
            "character_on": partial(self._text.extend_by_character, 1),
            "character_back": partial(self._text.extend_by_character, -1),
        }

    def sentence(self) -> Stretch | None:
        """The sentence at the caret; None where there is none."""
        return self._course.around(Stride.SENTENCE, self._text.caret())

    def _go(self, stride: Stride, step: int, select: bool) -> None:
        if not select:
            onward, back = self._course.start_after, self._course.start_before
            self._text.set_caret((onward if step > 0 else back)(stride, self._text.caret()))
            if stride in LONG and (whole := self._course.around(stride, self._text.caret())):
                self._text.reveal(*whole)
            return
        move = self._course.end_after if step > 0 else self._course.start_before
        before, position = self._text.selection(), self._text.caret()
        while True:
            there = move(stride, position)
            self._text.extend_to(there)
            # A full stop at the end is trimmed off again, and must not hold the caret up.
            if self._text.selection() != before or there == position:
                return
            position = there

    def _widen(self, stride: Stride) -> None:
        found = self._course.widened(stride, *self._selected())
        if found is None:
            raise Refused(QT_TRANSLATE_NOOP("messages", "There is no text at the caret."))
        self._select(found)

    def _grow(self) -> None:
        before = self._selected()
        wider = self._course.grown(*before)
        if wider != before:
            self._grown.append((before, wider))
            self._select(wider)

    def _shrink(self) -> None:
        """Go back a step of growing; what has not grown shrinks to the passage where it begins."""
        start, end = self._selected()
        if self._grown and self._grown[-1][1] == (start, end):
            self._select(self._grown.pop()[0])
            return
        self._grown.clear()
        self._select(self._course.shrunk(start, end, start) or (start, start))

    def _selected(self) -> Stretch:
        caret = self._text.caret()
        return self._text.selection() or (caret, caret)

    def _select(self, stretch: Stretch) -> None:
        """Select a stretch; where it begins in sight the text stays where it is."""
        start, end = stretch
        bar = self._text.verticalScrollBar()
        shown, (first, last) = bar.value(), self._text.visible()
        if start < end:
            self._text.select(start, end)
        else:
            self._text.set_caret(start)
        if first <= start < last:
            bar.setValue(shown)
