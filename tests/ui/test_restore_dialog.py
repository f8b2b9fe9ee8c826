"""Bringing a backup back through the window: what is listed, what is chosen, and what is said."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from kzannot.model import edits
from kzannot.project.backups import backup, backups_of
from kzannot.project.project import Project
from kzannot.ui.program import Program
from kzannot.ui.restore_dialog import CHECKED, RECORDS, RestoreDialog
from tests.ui.making import Made


@pytest.fixture
def begun(program: Program, made: Made) -> Program:
    """The small project open with Anna signed in, backed up, and with a span more since then."""
    program.open_project(made.path)
    program.sign_in(made.anna)
    assert program.session
    backup(program.session.project)
    program.session.apply(edits.tag(made.span(made.threat, "Banditen")))
    return program


def shown(qtbot: QtBot, program: Program) -> RestoreDialog:
    """The dialog, when it has looked at every backup."""
    program.window.actions_of["restore"].trigger()
    (dialog,) = program.window.findChildren(RestoreDialog)
    qtbot.waitUntil(lambda: not dialog.is_busy())
    return dialog


def rows(dialog: RestoreDialog) -> list[QTreeWidgetItem]:
    found = dialog.findChild(QTreeWidget)
    assert found
    return [row for place in range(found.topLevelItemCount()) if (row := found.topLevelItem(place))]


def test_a_backup_is_restored(qtbot: QtBot, begun: Program, made: Made) -> None:
    dialog = shown(qtbot, begun)

    dialog.accept()

    assert begun.session
    assert begun.session.project.spans() == []
    (aside,) = made.path.parent.glob("study-*.kzannot")
    assert aside.name in begun.window.messages.text()
    assert "study.kzannot is as it was on " in begun.window.messages.text()
    earlier = Project.open(aside)
    assert len(earlier.spans()) == 1
    earlier.close()


def test_what_was_open_stays_where_a_backup_has_gone(begun: Program, made: Made) -> None:
    (gone,) = backups_of(made.path)
    gone.path.unlink()

    begun.restore_project(gone, made.path)

    assert gone.path.name in begun.window.messages.text()
    assert begun.window.workspace
    assert len(begun.window.workspace.session.project.spans()) == 1


def test_what_was_open_is_backed_up_before(qtbot: QtBot, begun: Program, made: Made) -> None:
    shown(qtbot, begun).accept()

    assert len(backups_of(made.path)) == 2


def test_each_backup_is_listed_with_what_is_in_it(qtbot: QtBot, begun: Program, made: Made) -> None:
    assert begun.session
    backup(begun.session.project)

    newest, oldest = rows(shown(qtbot, begun))

    assert int(newest.text(RECORDS)) == int(oldest.text(RECORDS)) + 1
    assert newest.text(CHECKED) == "whole"
    assert newest.isSelected()


def test_a_damaged_backup_cannot_be_chosen(qtbot: QtBot, begun: Program, made: Made) -> None:
    (copy,) = backups_of(made.path)
    content = bytearray(copy.path.read_bytes())
    content[4096:12000] = bytes(12000 - 4096)
    copy.path.write_bytes(content)

    dialog = shown(qtbot, begun)
    dialog.accept()

    assert rows(dialog)[0].text(CHECKED) == "damaged"
    assert "damaged" in rows(dialog)[0].toolTip(CHECKED)
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons
    assert not any(b.isEnabled() for b in buttons.buttons() if b.text() == "&Restore")
    assert begun.session
    assert len(begun.session.project.spans()) == 1


def test_without_an_open_project_it_is_the_one_of_before(qtbot: QtBot, begun: Program, made: Made) -> None:
    begun.close_project()

    dialog = shown(qtbot, begun)
    qtbot.keyClick(dialog.findChild(QTreeWidget), Qt.Key.Key_Return)

    assert begun.session
    assert begun.session.project.path == made.path


def test_a_project_that_is_gone_comes_back(qtbot: QtBot, begun: Program, made: Made) -> None:
    begun.close_project()
    made.path.unlink()
    dialog = shown(qtbot, begun)
    assert rows(dialog) == []

    dialog.show_backups(made.path)
    qtbot.waitUntil(lambda: not dialog.is_busy())
    dialog.accept()

    assert begun.session
    assert begun.session.project.path == made.path
    assert "what was there" not in begun.window.messages.text()


def test_another_project_is_asked_for(
    qtbot: QtBot, begun: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.kzannot"
    Project.create(other).close()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(other), ""))
    dialog = shown(qtbot, begun)

    dialog._another.click()

    assert rows(dialog) == []
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert str(other) in texts
    assert "There is no backup of this project yet." in texts


def test_a_failure_leaves_open_what_was_open(qtbot: QtBot, begun: Program, made: Made) -> None:
    dialog = shown(qtbot, begun)
    backups_of(made.path)[0].path.write_bytes(b"no project any more")

    dialog.accept()

    assert begun.session
    assert len(begun.session.project.spans()) == 1
    assert "kzannot" in begun.window.messages.text()
