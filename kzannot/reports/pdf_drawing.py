"""A drawing on a page of a PDF file."""

from reportlab.lib.colors import HexColor, white
from reportlab.platypus.flowables import Flowable

from kzannot.reports.drawing import LETTERS, Anchor, Drawing, Form, Label, Line, Mark

PLAIN, STRONG = "Report", "Report-Bold"
"""The names that the fonts are registered by."""


class Sheet(Flowable):
    """A drawing as large as it is, or as small as the page needs it."""

    def __init__(self, drawing: Drawing, widest: float) -> None:
        Flowable.__init__(self)
        self._drawing = drawing
        self._widest = widest

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """How much room it takes."""
        self._scale = min(1.0, self._widest / self._drawing.width, (height or 1) / self._drawing.height)
        return self._drawing.width * self._scale, self._drawing.height * self._scale

    def draw(self) -> None:
        """Draw every shape; the page's y grows upward."""
        self.canv.scale(self._scale, self._scale)
        for shape in self._drawing.shapes:
            if isinstance(shape, Line):
                self._line(shape)
            elif isinstance(shape, Mark):
                self._mark(shape)
            else:
                self._label(shape)

    def _up(self, y: float) -> float:
        return self._drawing.height - y

    def _line(self, line: Line) -> None:
        self.canv.setStrokeColor(HexColor(line.colour))
        self.canv.setLineWidth(line.width)
        self.canv.setDash(*((4, 3) if line.dashed else ()))
        self.canv.line(line.x1, self._up(line.y1), line.x2, self._up(line.y2))
        self.canv.setDash()

    def _mark(self, mark: Mark) -> None:
        self.canv.setStrokeColor(HexColor(mark.colour))
        self.canv.setFillColor(HexColor(mark.colour) if mark.filled else white)
        self.canv.setLineWidth(1.5)
        if mark.form is Form.CIRCLE:
            self.canv.circle(mark.x, self._up(mark.y), mark.radius, fill=1)
            return
        path = self.canv.beginPath()
        (x, y), *rest = mark.corners()
        path.moveTo(x, self._up(y))
        for x, y in rest:
            path.lineTo(x, self._up(y))
        path.close()
        self.canv.drawPath(path, fill=1)

    def _label(self, label: Label) -> None:
        self.canv.setFillColor(HexColor(label.colour))
        self.canv.setFont(STRONG if label.strong else PLAIN, LETTERS)
        draw = {
            Anchor.START: self.canv.drawString,
            Anchor.MIDDLE: self.canv.drawCentredString,
            Anchor.END: self.canv.drawRightString,
        }[label.anchor]
        draw(label.x, self._up(label.y), label.text)
