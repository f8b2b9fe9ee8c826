"""The forest plot: each frame's coefficient with its interval, and lines at .667 and .800.

A mark tells by shape and colour where the lower end of the interval lies; there are no words for it.
"""

from collections.abc import Sequence

from kzannot.reports import numbers
from kzannot.reports.drawing import INK, RULE, SOFT, Anchor, Drawing, Form, Label, Line, Mark, Shape
from kzannot.reports.plain_text import fit
from kzannot.reports.values import ReportFrame

LEAST, MOST = -0.2, 1.0
TICKS = (-0.2, 0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
BOUNDS = (0.667, 0.8)
LEFT, AXIS, RIGHT = 214.0, 160.0, 186.0
SHARE = 45.0
"""How far the column of shares stands from the right."""
END = LEFT + AXIS + RIGHT
ROW, ABOVE, BELOW = 18.0, 22.0, 20.0
LONGEST = 43


def forest(frames: Sequence[ReportFrame], language: str, heads: tuple[str, str, str]) -> Drawing:
    """The plot of the frames, which have values; heads stand over coefficients, shares and units."""
    bottom = ABOVE + ROW * len(frames)
    shapes: list[Shape] = [
        Label(x=LEFT + AXIS + 12, y=ABOVE - 8, text=heads[0], colour=SOFT),
        Label(x=END - SHARE, y=ABOVE - 8, text=heads[1], colour=SOFT, anchor=Anchor.END),
        Label(x=END, y=ABOVE - 8, text=heads[2], colour=SOFT, anchor=Anchor.END),
    ]
    for tick in TICKS:
        x, text = _place(tick), numbers.number(tick, 1, language)
        shapes.append(Line(x1=x, y1=ABOVE, x2=x, y2=bottom, colour=RULE, width=0.6))
        shapes.append(Label(x=x, y=bottom + 14, text=text, anchor=Anchor.MIDDLE, colour=SOFT))
    shapes += [
        Line(x1=_place(b), y1=ABOVE - 4, x2=_place(b), y2=bottom, colour=SOFT, dashed=True) for b in BOUNDS
    ]
    for number, frame in enumerate(frames):
        shapes += _row(frame, ABOVE + ROW * (number + 0.5), language)
    return Drawing(END + 2, bottom + BELOW, tuple(shapes))


def mark_of(frame: ReportFrame) -> tuple[Form, str, bool]:
    """The shape, colour and filling that the lower end of the interval gives a frame's mark."""
    if frame.low is None:
        return Form.SQUARE, SOFT, False
    if frame.low >= BOUNDS[1]:
        return Form.CIRCLE, "#1a7a4c", True
    if frame.low >= BOUNDS[0]:
        return Form.DIAMOND, "#8a5f00", True
    return Form.CIRCLE, "#b3261e", False


def _row(frame: ReportFrame, y: float, language: str) -> list[Shape]:
    value = frame.value or 0.0
    form, colour, filled = mark_of(frame)
    said = numbers.number(frame.value, 2, language)
    shapes: list[Shape] = [
        Label(x=0, y=y + 3, text=fit(frame.badge), strong=True),
        Label(x=20, y=y + 3, text=_short(fit(frame.label))),
    ]
    if frame.low is not None and frame.high is not None:
        line = Line(x1=_place(frame.low), y1=y, x2=_place(frame.high), y2=y, colour=colour, width=1.8)
        shapes.append(line)
        said += f" [{numbers.interval(frame.low, frame.high, language)}]"
    shapes.append(Mark(x=_place(value), y=y, form=form, colour=colour, filled=filled))
    shapes.append(Label(x=LEFT + AXIS + 12, y=y + 3, text=said, colour=INK))
    units = numbers.whole(frame.units, language)
    share = numbers.share(frame.prevalence, language)
    shapes.append(Label(x=END - SHARE, y=y + 3, text=share, anchor=Anchor.END))
    shapes.append(Label(x=END, y=y + 3, text=units, anchor=Anchor.END))
    return shapes


def _place(value: float) -> float:
    """Where a coefficient stands; what lies beyond the axis stands at its end."""
    inside = min(max(value, LEAST), MOST)
    return round(LEFT + (inside - LEAST) / (MOST - LEAST) * AXIS, 1)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
