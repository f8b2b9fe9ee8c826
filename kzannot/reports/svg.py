"""A drawing as an SVG element that can stand inside a page."""

from html import escape
from itertools import chain

from kzannot.reports.drawing import LETTERS, Drawing, Form, Label, Line, Mark, Shape
from kzannot.reports.plain_text import fit


def svg(drawing: Drawing, description: str) -> str:
    """The element; the description is what a screen reader says."""
    said = escape(fit(description))
    start = (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{said}" '
        f'viewBox="0 0 {drawing.width:g} {drawing.height:g}" font-size="{LETTERS:g}">'
    )
    return "\n".join([start, *map(_shape, drawing.shapes), "</svg>"])


def _shape(shape: Shape) -> str:
    if isinstance(shape, Line):
        return _line(shape)
    return _mark(shape) if isinstance(shape, Mark) else _label(shape)


def _line(line: Line) -> str:
    dashes = ' stroke-dasharray="4 3"' if line.dashed else ""
    return (
        f'<line x1="{line.x1:g}" y1="{line.y1:g}" x2="{line.x2:g}" y2="{line.y2:g}" '
        f'stroke="{line.colour}" stroke-width="{line.width:g}"{dashes}/>'
    )


def _mark(mark: Mark) -> str:
    inside = mark.colour if mark.filled else "#ffffff"
    paint = f'fill="{inside}" stroke="{mark.colour}" stroke-width="1.5"'
    if mark.form is Form.CIRCLE:
        return f'<circle cx="{mark.x:g}" cy="{mark.y:g}" r="{mark.radius:g}" {paint}/>'
    points = " ".join(f"{value:g}" for value in chain.from_iterable(mark.corners()))
    return f'<polygon points="{points}" {paint}/>'


def _label(label: Label) -> str:
    weight = ' font-weight="700"' if label.strong else ""
    return (
        f'<text x="{label.x:g}" y="{label.y:g}" text-anchor="{label.anchor}" '
        f'fill="{label.colour}"{weight}>{escape(label.text)}</text>'
    )
