"""Icons are sharp on every screen that a window may come to."""

import pytest
from PySide6.QtCore import QSize

from kzannot.ui.icons import icon


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("ratio", "pixels"), [(1.0, 20), (1.25, 25), (2.0, 40)])
def test_an_icon_has_as_many_pixels_as_the_screen(ratio: float, pixels: int) -> None:
    picture = icon("undo", "#123456").pixmap(QSize(20, 20), ratio)

    assert (picture.width(), picture.devicePixelRatio()) == (pixels, ratio)
