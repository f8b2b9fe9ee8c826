"""The pictures of every screen: all there, none empty, and nobody's own folder touched."""

from pathlib import Path

from PySide6.QtGui import QImage

from kzannot.ui.screens import SCREENS, render_screens


def colours_in(image: QImage) -> int:
    """How many different colours a picture has, on a coarse grid."""
    return len({image.pixel(x, y) for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)})


def test_every_screen_is_drawn(tmp_path: Path, home: Path) -> None:
    files = render_screens(tmp_path / "screens", ["dark"], ["de"], (1280, 800))

    assert [file.name for file in files] == [f"{name}-dark-de.png" for name, _ in SCREENS]
    assert all(colours_in(QImage(str(file))) > 5 for file in files)
    assert list(home.iterdir()) == []
