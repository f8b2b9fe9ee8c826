"""The recent projects: in the menu File and on the start page, without those that are gone."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from kzannot.ui.program import Program
from tests.ui.driving import press
from tests.ui.making import Made, make


def menu(program: Program) -> QMenu:
    """The menu of recent projects, as it is shown now."""
    (found,) = [menu for menu in program.window.findChildren(QMenu) if menu.title() == "Recent pro&jects"]
    found.aboutToShow.emit()
    return found


def test_a_recent_project_is_opened_from_the_menu(program: Program, made: Made) -> None:
    program.open_project(made.path)
    program.close_project()

    (action,) = menu(program).actions()
    action.trigger()

    assert action.text() == f"study – {made.path.parent}"
    assert program.session
    assert program.session.project.path == made.path


def test_without_any_the_menu_says_so(program: Program) -> None:
    (action,) = menu(program).actions()

    assert (action.text(), action.isEnabled()) == ("None yet", False)


def test_a_project_that_is_gone_is_listed_no_more(program: Program, made: Made, tmp_path: Path) -> None:
    other = make(tmp_path / "other.kzannot")
    for path in (made.path, other.path):
        program.open_project(path)
    program.close_project()

    made.path.unlink()

    assert [action.text().split(" ")[0] for action in menu(program).actions()] == ["other"]
    program.window.show_start(program.recent.projects())
    rows = [button.accessibleName() for button in program.window.start_page.findChildren(QPushButton)]
    assert "other" in rows


def test_a_recent_project_is_taken_off_the_list_by_a_key(program: Program, made: Made, qtbot: QtBot) -> None:
    program.open_project(made.path)
    program.close_project()
    page = program.window.start_page
    (row,) = [button for button in page.findChildren(QPushButton) if button.accessibleName() == "study"]

    qtbot.waitUntil(row.isVisible)
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Delete)

    assert program.recent.projects() == []
    assert made.path.is_file()
    shown = [button for button in page.findChildren(QPushButton) if not button.isHidden()]
    assert "study" not in [button.accessibleName() for button in shown]


def test_enter_opens_the_project_that_was_open_last(program: Program, made: Made, qtbot: QtBot) -> None:
    program.open_project(made.path)
    program.close_project()

    def at_hand() -> str:
        focused = QApplication.focusWidget()
        return focused.accessibleName() if focused else ""

    qtbot.waitUntil(lambda: at_hand() == "study")
    press(Qt.Key.Key_Return)

    assert program.session
    assert program.session.project.path == made.path
