"""Where a stretch of the text stands on its page, for those who draw beside or above the view."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF

from kzannot.ui.text.found import Found
from kzannot.ui.text.page import Page


def rects_of(page: Page, start: int, end: int, top: float, bottom: float) -> Iterator[QRectF]:
    """The lines of a stretch as far as they lie in a strip of the page, each as wide as its words there."""
    first, last = page.positions.to_units(start), page.positions.to_units(end)
    left, place = page.layout.line_rect(first).left(), Found([(first, last)])
    for laid in page.layout.strip(top, bottom):
        for rect in place.rects(laid.facts, laid.lines):
            yield rect.translated(left, laid.top)
