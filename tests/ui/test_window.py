"""The window as a whole: what it shows when, what it remembers, and what is dropped on it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QDockWidget,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextBrowser,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from kzannot.model import edits
from kzannot.project.project import Project
from kzannot.ui.commands import COMMANDS
from kzannot.ui.manual_window import ManualWindow
from kzannot.ui.new_project import NewProjectDialog
from kzannot.ui.program import Program
from kzannot.ui.starting import make_application
from kzannot.ui.workspace import Workspace
from tests.ui.making import Made


def begin(program: Program, made: Made) -> Workspace:
    """Open the small project as Anna."""
    program.open_project(made.path)
    program.sign_in(made.anna)
    workspace = program.window.workspace
    assert workspace
    return workspace


def drop(program: Program, *paths: Path) -> None:
    """Drop files on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, held = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), copy, data, left, held)
    program.window.dragEnterEvent(entering)
    assert entering.isAccepted()
    program.window.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, held))


def dock(program: Program, name: str) -> QDockWidget:
    found = program.window.findChild(QDockWidget, name)
    assert found
    return found


def test_a_project_is_dropped_on_the_window(program: Program, made: Made) -> None:
    drop(program, made.path)

    assert program.session
    assert program.session.project.path == made.path
    buttons = program.window.sign_in.findChildren(QPushButton)
    assert {"Anna", "Bela"} <= {button.text() for button in buttons}


def test_articles_without_a_project_are_told_so(program: Program, tmp_path: Path) -> None:
    drop(program, tmp_path / "article.txt")

    assert program.window.messages.text() == "Open a project first; then drop the articles on it."


def test_a_project_that_cannot_be_opened_leads_to_the_start_page(program: Program, tmp_path: Path) -> None:
    broken = tmp_path / "broken.kzannot"
    broken.write_bytes(b"no project")

    program.open_project(broken)

    assert program.session is None
    assert "broken.kzannot" in program.window.messages.text()
    assert program.window.start_page.isVisible()


@pytest.mark.parametrize("name", ["broken.kzannot", "gone.kzannot"])
def test_what_was_open_is_open_again_where_another_project_cannot_be(
    program: Program, made: Made, tmp_path: Path, name: str
) -> None:
    begin(program, made).open_article(made.articles[1].id)
    (tmp_path / "broken.kzannot").write_bytes(b"no project")

    drop(program, tmp_path / name)

    assert name in program.window.messages.text()
    workspace = program.window.workspace
    assert workspace
    assert workspace.session.project.annotator == made.anna
    assert [column.view.article.title for column in workspace.columns] == [made.articles[1].title]


def test_a_project_is_known_by_its_suffix_in_capitals_too(program: Program, made: Made) -> None:
    shouted = made.path.rename(made.path.with_suffix(".KZANNOT"))

    drop(program, shouted)

    assert program.session
    assert program.session.project.path == shouted


def test_recent_projects_stand_on_the_start_page(program: Program, made: Made) -> None:
    begin(program, made)
    program.close_project()

    labels = program.window.start_page.findChildren(QLabel)
    assert made.path.stem in [label.text() for label in labels if not label.isHidden()]


def test_a_new_project_has_the_codebook_that_was_chosen(program: Program, tmp_path: Path) -> None:
    program.create_project(tmp_path / "new.kzannot", "generic-frames")

    assert program.session
    codebook = program.session.project.codebook()
    assert codebook
    assert codebook.name == "generic-frames"
    program.sign_in_as("Anna")
    assert program.window.workspace


def test_a_file_that_exists_is_not_made_anew(qtbot: QtBot, program: Program, made: Made) -> None:
    dialog = NewProjectDialog("en")
    qtbot.addWidget(dialog)
    field = dialog.findChild(QLineEdit)
    assert field

    field.setText(str(made.path.with_suffix("")))

    assert dialog.path() == made.path
    make = next(button for button in dialog.findChildren(QPushButton) if button.text() == "&Make project")
    assert not make.isEnabled()
    field.setText(str(made.path.with_name("other")))
    assert make.isEnabled()


def test_another_language_leaves_everything_where_it_was(program: Program, made: Made) -> None:
    workspace = begin(program, made)
    workspace.open_article(made.articles[0].id)
    workspace.open_article(made.articles[1].id, beside=True)
    before = workspace.state()

    program.settings.set("language", "de")

    workspace_now = program.window.workspace
    assert workspace_now
    assert workspace_now is not workspace
    now = workspace_now.state()
    assert (now.columns, now.focused) == (before.columns, before.focused)
    assert program.window.actions_of["quit"].text() == "&Beenden"
    assert program.window.isVisible()


def test_the_settings_stay_open_when_the_language_changes(program: Program) -> None:
    program.window.actions_of["settings"].trigger()

    program.settings.set("language", "de")

    (dialog,) = program.window.findChildren(QDialog)
    assert dialog.isVisible()
    assert dialog.windowTitle() == "Einstellungen"


def test_another_theme_shows_at_once(program: Program, made: Made) -> None:
    begin(program, made).open_article(made.articles[0].id)

    program.settings.set("theme", "dark")

    picture = program.window.grab().toImage()
    assert picture.pixelColor(picture.rect().center()).lightness() < 60


def test_the_foot_counts_what_is_left_to_do(program: Program, made: Made) -> None:
    workspace = begin(program, made)
    workspace.open_article(made.articles[0].id)

    workspace.session.apply(edits.tag(made.span(made.threat, "Banditen")))

    texts = [button.text() for button in program.window.status.findChildren(QToolButton)]
    assert "Unfinished spans: 1" in texts
    assert "Unread sections: 2" in texts
    program.window.status.unfinished_clicked.emit()
    view = workspace.columns.focused
    assert view
    assert view.focused_span() == view.spans()[0]


def test_docks_stay_as_they_were_left(program: Program, made: Made) -> None:
    begin(program, made)
    dock(program, "articles").close()

    program.close_project()
    begin(program, made)

    assert not dock(program, "articles").isVisible()
    assert dock(program, "codebook").isVisible()


def test_the_panels_make_room_and_come_back(program: Program, made: Made) -> None:
    begin(program, made)
    panels = program.window.actions_of["panels"]

    panels.trigger()
    assert not any(holder.isVisible() for holder in program.window.findChildren(QDockWidget))
    panels.trigger()

    assert dock(program, "articles").isVisible()
    assert dock(program, "codebook").isVisible()


def test_panels_that_were_put_away_come_for_a_key_and_not_for_a_span(program: Program, made: Made) -> None:
    view = begin(program, made).open_article(made.articles[0].id)
    assert view
    view.view.select(0, 10)
    program.window.actions_of["panels"].trigger()

    QTest.keyClicks(view.view, "a")
    assert view.focused_span()
    assert not dock(program, "details").isVisible()

    QTest.keyClicks(view.view, "m")
    assert dock(program, "details").isVisible()


def test_others_are_shown_on_request_and_that_is_kept(program: Program, made: Made) -> None:
    theirs = made.span(made.threat, "Banditen", made.bela)
    workspace = begin(program, made)
    view = workspace.open_article(made.articles[0].id)
    assert view
    workspace.session.apply(edits.tag(theirs))
    assert view.spans() == []

    program.window.actions_of["show_others"].trigger()

    assert view.spans() == [theirs]
    assert program.settings["show_others"]


def test_without_a_project_there_is_nothing_to_undo_or_import(program: Program) -> None:
    enabled = {name for name in COMMANDS if program.window.actions_of[name].isEnabled()}

    assert {"new_project", "open_project", "settings", "quit", "keys"} <= enabled
    assert not {"undo", "import", "close_project", "next_unread"} & enabled


def test_a_second_window_is_told_that_the_project_is_open(program: Program, made: Made) -> None:
    begin(program, made)
    other = Program(make_application(), COMMANDS)
    other.window.show()

    other.open_project(made.path)

    assert made.path.name in other.window.messages.text()
    other.end()
    other.window.deleteLater()


def test_what_is_undone_comes_in_sight(program: Program, made: Made) -> None:
    workspace = begin(program, made)
    view = workspace.open_article(made.articles[0].id)
    assert view
    workspace.session.apply(edits.tag(made.span(made.threat, "Banditen")))
    seen: list[tuple[int, int]] = []
    view.view.reveal = lambda start, end: seen.append((start, end))  # type: ignore[method-assign]  # hears where it looks

    program.window.actions_of["undo"].trigger()

    span = made.span(made.threat, "Banditen")
    assert seen == [(span.start, span.end)]


def test_what_is_undone_out_of_sight_is_told(program: Program, made: Made) -> None:
    workspace = begin(program, made)
    view = workspace.open_article(made.articles[0].id)
    assert view
    workspace.session.apply(edits.tag(made.span(made.threat, "Banditen")))
    workspace.open_article(made.articles[1].id)

    program.window.actions_of["undo"].trigger()

    assert program.window.messages.text() == "Undo: Tag span"
    program.window.actions_of["redo"].trigger()
    assert program.window.messages.text() == "Redo: Tag span"


@pytest.mark.parametrize("name", ["settings", "keys", "manual", "new_project"])
def test_a_dialog_opens_beside_the_work(program: Program, made: Made, name: str) -> None:
    begin(program, made)

    program.window.actions_of[name].trigger()

    (dialog,) = [dialog for dialog in program.window.findChildren(QDialog) if dialog.isVisible()]
    assert dialog.windowTitle()
    dialog.close()


@pytest.mark.parametrize("name", ["copy", "copy.kzannot"])
def test_a_copy_that_is_saved_is_a_project(
    program: Program, made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    begin(program, made).session.apply(edits.tag(made.span(made.threat, "Banditen")))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name), ""))

    program.window.actions_of["save_copy"].trigger()

    assert program.window.messages.text() == f"The copy is {tmp_path / 'copy.kzannot'}."
    copy = Project.open(tmp_path / "copy.kzannot")
    assert len(copy.spans()) == 1
    copy.close()


@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        ("study.kzannot", "study.kzannot is the project itself; give the copy another name."),
        ("other.kzannot", "other.kzannot is open in another window or program; close it there first."),
    ],
)
def test_a_copy_takes_the_place_of_nothing_that_is_needed(
    program: Program, made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, refusal: str
) -> None:
    begin(program, made)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name), ""))
    other = Project.create(tmp_path / "other.kzannot")

    program.window.actions_of["save_copy"].trigger()

    assert program.window.messages.text() == refusal
    assert other.annotators() == []
    other.close()


def test_the_manual_leads_from_page_to_page(qtbot: QtBot) -> None:
    window = ManualWindow("de")
    qtbot.addWidget(window)
    browser = window.findChild(QTextBrowser)
    assert browser
    first = window.text()

    browser.setSource(browser.source().resolved(QUrl("coding.md")))
    assert window.text().startswith("Codieren")
    window.findChildren(QPushButton)[1].click()

    assert window.text() == first


def test_headings_of_the_manual_stand_apart_from_what_is_above(qtbot: QtBot) -> None:
    window = ManualWindow("en", "coding")
    qtbot.addWidget(window)
    browser = window.findChild(QTextBrowser)
    assert browser

    title = browser.document().begin()

    assert title.blockFormat().bottomMargin() > 0
    assert title.next().blockFormat().headingLevel() == 2
    assert title.next().blockFormat().topMargin() > title.next().blockFormat().bottomMargin()
