"""A drawing as a picture of 300 dots an inch, for files that cannot hold lines and letters.

It is drawn three times as large and made smaller, which smoothes its edges.
"""

from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from kzannot.reports.drawing import LETTERS, Anchor, Drawing, Form, Label, Line, Mark
from kzannot.reports.fonts import font_file

DOTS = 300
FINER = 3
SCALE = DOTS / 72 * FINER
ANCHORS = {Anchor.START: "ls", Anchor.MIDDLE: "ms", Anchor.END: "rs"}
DASH, GAP = 4.0, 3.0


def png(drawing: Drawing) -> bytes:
    """The picture as a PNG file."""
    size = (round(drawing.width * SCALE), round(drawing.height * SCALE))
    image = Image.new("RGB", size, "#ffffff")
    pen = ImageDraw.Draw(image)
    for shape in drawing.shapes:
        if isinstance(shape, Line):
            _line(pen, shape)
        elif isinstance(shape, Mark):
            _mark(pen, shape)
        else:
            _label(pen, shape)
    kept = BytesIO()
    small = image.resize((size[0] // FINER, size[1] // FINER), Image.Resampling.BOX)
    small.quantize(256).save(kept, "PNG", dpi=(DOTS, DOTS))
    return kept.getvalue()


def _line(pen: ImageDraw.ImageDraw, line: Line) -> None:
    """A line; a dashed one runs straight down or across."""
    length = max(abs(line.x2 - line.x1), abs(line.y2 - line.y1))
    dash, gap = (DASH, GAP) if line.dashed else (length or 1.0, 1.0)
    start = 0.0
    while start < length:
        ends = [
            SCALE * (begin + (end - begin) * along / length)
            for along in (start, min(start + dash, length))
            for begin, end in ((line.x1, line.x2), (line.y1, line.y2))
        ]
        pen.line(ends, fill=line.colour, width=round(line.width * SCALE))
        start += dash + gap


def _mark(pen: ImageDraw.ImageDraw, mark: Mark) -> None:
    inside, width = mark.colour if mark.filled else "#ffffff", round(1.5 * SCALE)
    if mark.form is Form.CIRCLE:
        r = mark.radius
        box = [SCALE * side for side in (mark.x - r, mark.y - r, mark.x + r, mark.y + r)]
        pen.ellipse(box, fill=inside, outline=mark.colour, width=width)
    else:
        corners = [(SCALE * x, SCALE * y) for x, y in mark.corners()]
        pen.polygon(corners, fill=inside, outline=mark.colour, width=width)


def _label(pen: ImageDraw.ImageDraw, label: Label) -> None:
    place = (SCALE * label.x, SCALE * label.y)
    pen.text(place, label.text, fill=label.colour, font=_font(label.strong), anchor=ANCHORS[label.anchor])


@cache
def _font(strong: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(font_file(strong), LETTERS * SCALE, layout_engine=ImageFont.Layout.BASIC)
