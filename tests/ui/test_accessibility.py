"""A screen reader in every screen: whatever takes the keys has a name, and Tab leads everywhere."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import walk_packages

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QRadioButton, QTabBar, QWidget

import kzannot.ui
from kzannot.ui.screens import SCREENS
from kzannot.ui.stage import Stage
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
    """What takes the keys in a window and has no name or no role for a screen reader."""
    root = QAccessible.queryAccessibleInterface(widget)
    return [
        what(found)
        for found in interfaces(root)
        if found.state().focusable
        and not found.state().invisible
        and not (is_named(found) and found.role() is not QAccessible.Role.NoRole)
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


@dataclass
class Walk:
    """What a screen reader met on its way through all screens, by their names, and the dialogs among them."""

    nameless: dict[str, list[str]] = field(default_factory=dict)
    dialogs: dict[type[QDialog], tuple[str, QAccessible.Role]] = field(default_factory=dict)

    def meet(self, name: str, widget: QWidget) -> None:
        """Look at a screen."""
        if found := nameless(widget):
            self.nameless[name] = found
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                told = QAccessible.queryAccessibleInterface(dialog)
                self.dialogs[type(dialog)] = (told.text(QAccessible.Text.Name), told.role())


@pytest.fixture(scope="module")
def walk(stage: Stage) -> Walk:
    """A walk through every screen."""
    walk = Walk()
    for name, show in SCREENS:
        widget = show(stage)
        widget.show()
        QApplication.processEvents()
        walk.meet(name, widget)
        stage.clear()
    return walk


def dialogs_below(kind: type[QDialog]) -> Iterator[type[QDialog]]:
    """The dialogs of the program that are of a kind and have none below themselves."""
    for each in kind.__subclasses__():
        deeper = list(dialogs_below(each))
        yield from deeper
        if each.__module__.startswith("kzannot.") and not deeper:
            yield each


def test_everything_that_takes_the_keys_has_a_name_and_a_role(walk: Walk) -> None:
    assert walk.nameless == {}


def test_every_dialog_is_among_the_screens_and_says_what_it_is(walk: Walk) -> None:
    for module in walk_packages(kzannot.ui.__path__, "kzannot.ui."):
        import_module(module.name)

    assert set(dialogs_below(QDialog)) - walk.dialogs.keys() == set()
    assert {kind for kind, (name, _) in walk.dialogs.items() if not name.strip()} == set()
    assert {role for _, role in walk.dialogs.values()} == {QAccessible.Role.Dialog}


def test_tab_leads_into_and_out_of_everything(stage: Stage) -> None:
    window = stage.with_articles(2)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    wanted = tab_stops(window)

    seen = set()
    for _ in range(2 * len(wanted) + 20):
        focused = QApplication.focusWidget()
        assert focused, "the keys went nowhere"
        assert not isinstance(focused, QTabBar) or not focused.visibleRegion().isEmpty()
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
    assert focused.look.label in found.text(QAccessible.Text.Description)
    assert found.textInterface() is not None
    stage.clear()
