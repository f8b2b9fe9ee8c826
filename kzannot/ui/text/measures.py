"""The measures of the page: everything is reckoned from the body font, so that it grows with the text."""

from PySide6.QtGui import QFont, QFontMetricsF

from kzannot.ui.badges import Badge, badge_font, badge_height, badge_size

MOST_ROWS = 6
"""How many rows of marks stand under a line of text; what needs more is counted at the line's end."""


class Measures:
    """Widths and heights in pixels for text set in `body`, at most `measure` characters wide.

    `spacing` is the distance of lines in per cent of what badges need.
    """

    def __init__(self, body: QFont, measure: int, spacing: int = 100) -> None:
        metrics = QFontMetricsF(body)
        self.body = body
        self.measure = measure
        self.badge_font = badge_font(body)
        self.line = metrics.height()
        self.character = metrics.averageCharWidth()
        self.widest = measure * self.character
        self.edge = max(2, round(self.line * 0.15))
        self.badge = badge_height(self.badge_font)
        self.badge_width = badge_size(Badge("OD", ""), self.badge_font).width()
        self.tall_row = self.badge + max(1, round(self.line * 0.1))
        self.thin_row = self.edge + 2
        self.gap = max(1, round(self.line * 0.06))
        self.leading = float(self.gap + self.tall_row + self.gap)
        self.spread = (self.line + self.leading) * (spacing - 100) / 100
        self.gutter = round(self.line * 1.9)
        self.right = round(self.line * 1.5)
        self.margin = round(self.line)
        self.blank = round(self.line * 0.55)
        self.after = round(self.line * 0.3)
        self.entry = round(self.line * 1.5)

    def column(self, width: float) -> tuple[float, float]:
        """Left edge and width of the text on a page of this width: centred, as wide as is good to read."""
        text = max(self.character * 8, min(self.widest, width - self.gutter - self.right))
        return float(max(self.gutter, round((width - text) / 2))), text

    def leading_of(self, size: float) -> float:
        """The room under a line without marks: large type stands close, the rest has room for one badge.

        So the first mark in a line of body text moves nothing.
        """
        return self.line * 0.3 if size > 1.3 else self.leading
