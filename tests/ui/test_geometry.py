"""The window where it was, also when its screen is gone, and messages where they hide nothing."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar

from kzannot.ui.docks import DockHolder
from kzannot.ui.main_window import MainWindow
from kzannot.ui.messages import FOOT
from kzannot.ui.program import Program
from tests.ui.driving import focused, workspace_of
from tests.ui.making import Made
from tests.ui.test_story import begin


def test_a_window_of_a_screen_that_is_gone_comes_back_in_sight(program: Program) -> None:
    window = program.window
    window.move(9_000, 7_000)
    window.keep_geometry()

    again = MainWindow(program.theme, window._geometry)
    again.show()

    assert QTest.qWaitForWindowExposed(again)
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    assert any(screen.intersects(again.frameGeometry()) for screen in screens)
    again.close()
    again.deleteLater()


def test_a_message_leaves_the_foot_of_the_columns_free(program: Program, made: Made) -> None:
    begin(program, made)
    workspace_of(program).open_article(made.articles[0].id)

    program.window.messages.tell("The backup is there.")

    bar, view = program.window.messages, focused(program)
    foot = view.mapTo(program.window, QPoint(0, view.height()))
    assert bar.mapTo(program.window, QPoint(0, bar.height())).y() <= foot.y() - FOOT


def test_no_tab_stands_in_the_window_for_a_panel_that_is_closed(program: Program, made: Made) -> None:
    begin(program, made)
    QTest.qWait(0)

    docks = {dock.windowTitle(): dock for dock in program.window.findChildren(DockHolder)}
    bars = program.window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    tabs = [bar.tabText(place) for bar in bars if bar.isVisible() for place in range(bar.count())]
    assert {"Rule", "Span"} <= set(tabs)
    assert all(docks[tab].toggleViewAction().isChecked() for tab in tabs)
