"""A drawing as shapes on a sheet: lines, marks and labels, which each form of file draws in its own way.

Lengths are points, the origin is at the top left, and y grows downward. What a colour says, the shape of a
mark says as well, so that a copy in black and white loses nothing.
"""

from dataclasses import dataclass
from enum import StrEnum

INK = "#1c2026"
SOFT = "#5b636e"
RULE = "#d8dce1"


class Anchor(StrEnum):
    """Which end of a label stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Form(StrEnum):
    """The shape of a mark."""

    CIRCLE = "circle"
    DIAMOND = "diamond"
    SQUARE = "square"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A straight line, dashed or not."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str = INK
    width: float = 1.0
    dashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark around its middle, filled or hollow."""

    x: float
    y: float
    form: Form
    colour: str
    filled: bool = True
    radius: float = 4.0

    def corners(self) -> tuple[tuple[float, float], ...]:
        """The corners of a diamond or a square."""
        r = self.radius
        if self.form is Form.DIAMOND:
            around = ((0.0, -1.3 * r), (1.3 * r, 0.0), (0.0, 1.3 * r), (-1.3 * r, 0.0))
        else:
            around = ((-r, -r), (r, -r), (r, r), (-r, r))
        return tuple((self.x + x, self.y + y) for x, y in around)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A line of text; `y` is where its letters stand."""

    x: float
    y: float
    text: str
    anchor: Anchor = Anchor.START
    colour: str = INK
    strong: bool = False


Shape = Line | Mark | Label

LETTERS = 9.0
"""The size of labels."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes on a sheet, drawn in their order."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
