"""A screen reader in every screen: whatever takes the keys has a name, and Tab leads everywhere."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QTabBar, QWidget

from kzannot.ui.screens import SCREENS
from kzannot.ui.stage import Screen, Stage
from kzannot.ui.starting import make_application

EMPTY = {QAccessible.Role.Cell, QAccessible.Role.ListItem}
"""What may be empty: a table's cell without a value, the choice of nothing."""


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """The program on the demo project, in a folder of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KZANNOT_HOME", str(tmp_path_factory.mktemp("home")))
        stage = Stage(make_application(), "light", "en", (1280, 800))
        yield stage
        stage.end()


def interfaces(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """What a screen reader meets below a widget; rows of long lists, which are alike, only to begin with."""
    yield root
    children: list[QAccessibleInterface | None] = [
        root.child(place) for place in range(min(root.childCount(), 40))
    ]
    for child in children:
        if child is not None and child.isValid():
            yield from interfaces(child)


def what(found: QAccessibleInterface) -> str:
    """A thing in words, for the message of a failure."""
    thing: QObject | None = found.object()
    parents: list[str] = []
    while thing is not None and len(parents) < 5:
        parents.append(f"{type(thing).__name__}#{thing.objectName()}")
        thing = thing.parent()
    return " < ".join(parents) or str(found.role())


def nameless(widget: QWidget) -> list[str]:
    """What takes the keys in a window and has no name for a screen reader."""
    root = QAccessible.queryAccessibleInterface(widget)
    return [
        what(found)
        for found in interfaces(root)
        if found.state().focusable and not found.state().invisible and not is_named(found)
    ]


def tab_stops(window: QWidget) -> set[QWidget]:
    """The widgets of a window that Tab shall reach: visible, enabled, and willing to take the keys."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.window() is window
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget, QTabBar | QRadioButton)
    }


def is_named(found: QAccessibleInterface) -> bool:
    """Whether a screen reader has something to say; a bar of tabs is named by its tabs, if it has any."""
    widget = found.object()
    if found.role() in EMPTY or (isinstance(widget, QTabBar) and not widget.count()):
        return True
    return bool(found.text(QAccessible.Text.Name).strip() or found.text(QAccessible.Text.Value).strip())


@pytest.mark.parametrize("screen", SCREENS, ids=[name for name, _ in SCREENS])
def test_everything_that_takes_the_keys_has_a_name(stage: Stage, screen: Screen) -> None:
    _, show = screen
    widget = show(stage)
    QApplication.processEvents()

    found = nameless(widget)

    stage.clear()
    assert not found


def test_tab_leads_into_and_out_of_everything(stage: Stage) -> None:
    window = stage.with_articles(2)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    wanted = tab_stops(window)

    seen = set()
    for _ in range(2 * len(wanted) + 20):
        focused = QApplication.focusWidget()
        assert focused, "the keys went nowhere"
        seen.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)

    missed = {type(widget).__name__ for widget in wanted - seen}
    stage.clear()
    assert not missed


def test_the_text_tells_a_screen_reader_its_spans(stage: Stage) -> None:
    stage.with_articles(1)
    workspace = stage.program.window.workspace
    assert workspace
    assert workspace.columns.focused
    text = workspace.columns.focused.view

    found = QAccessible.queryAccessibleInterface(text)

    focused = text.focused()
    assert focused
    assert found.text(QAccessible.Text.Name) == "Article text"
    assert focused.label in found.text(QAccessible.Text.Description)
    assert found.textInterface() is not None
    stage.clear()
