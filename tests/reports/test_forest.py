from dataclasses import replace

import pytest

from kzannot.reports.drawing import Form, Mark
from kzannot.reports.forest import AXIS, LEFT, forest, mark_of
from kzannot.reports.png import png
from kzannot.reports.svg import svg
from tests.reports.making import FRAME

HEADS = ("α", "Present", "Units")


@pytest.mark.parametrize(
    ("low", "expected"),
    [
        (0.85, (Form.CIRCLE, True)),
        (0.7, (Form.DIAMOND, True)),
        (0.1, (Form.CIRCLE, False)),
        (None, (Form.SQUARE, False)),
    ],
)
def test_the_mark_follows_the_lower_end_of_the_interval(
    low: float | None, expected: tuple[Form, bool]
) -> None:
    frame = replace(FRAME, low=low, high=None if low is None else 0.95)

    form, colour, filled = mark_of(frame)
    drawing = forest([frame], "en", HEADS)

    assert (form, filled) == expected
    assert [mark.colour for mark in drawing.shapes if isinstance(mark, Mark)] == [colour]
    assert svg(drawing, "a <plot>").count("&lt;plot&gt;") == 1
    assert png(drawing).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("value", "place"), [(1.0, LEFT + AXIS), (-0.2, LEFT), (-7.5, LEFT), (0.4, LEFT + AXIS / 2)]
)
def test_a_coefficient_stays_on_its_axis(value: float, place: float) -> None:
    drawing = forest([replace(FRAME, value=value, low=value, high=value)], "de", HEADS)

    assert [mark.x for mark in drawing.shapes if isinstance(mark, Mark)] == [place]
