"""What the pinned versions of Qt are pinned for: a newer one loses references, or draws no SVG."""

import sys
from pathlib import Path

import pyqtgraph
import pyqtgraph.exporters
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

CALLS = 1_000
SLACK = 100


def test_qt_returns_every_reference_to_none(qtbot: QtBot) -> None:
    # PySide6 6.12.0 on CPython 3.11 loses one with every call.
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        painter.drawRect(0, 0, 4, 4)

    painter.end()
    assert sys.getrefcount(None) > before - SLACK


def test_pyqtgraph_writes_svg(qtbot: QtBot, tmp_path: Path) -> None:
    # Fails from Qt 6.11 on: pyqtgraph issue 3485.
    plot = pyqtgraph.PlotWidget()
    qtbot.addWidget(plot)
    plot.plot([1, 3, 2])

    pyqtgraph.exporters.SVGExporter(plot.plotItem).export(str(tmp_path / "plot.svg"))

    assert "<path" in (tmp_path / "plot.svg").read_text(encoding="utf-8")
