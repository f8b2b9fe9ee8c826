"""A report is asked for in the window, with what only people know, and written."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from kzannot.model import edits
from kzannot.model.codebook import Bilingual
from kzannot.project.report_facts import entered_facts
from kzannot.ui.commands import COMMANDS
from kzannot.ui.program import Program
from kzannot.ui.report.dialog import ReportDialog
from kzannot.ui.workspace import Workspace
from tests.ui.making import Made


@pytest.fixture
def desk(program: Program, made: Made) -> Workspace:
    """The small project with Anna signed in and one span of hers."""
    program.open_project(made.path)
    program.sign_in(made.anna)
    workspace = program.window.workspace
    assert workspace
    workspace.session.apply(edits.tag(made.span(made.threat, "Banditen")))
    return workspace


def asked(program: Program) -> ReportDialog:
    COMMANDS["report"](program)
    return program.window.findChildren(ReportDialog)[-1]


def field(dialog: ReportDialog, name: str) -> QPlainTextEdit:
    return next(each for each in dialog.findChildren(QPlainTextEdit) if each.accessibleName() == name)


@pytest.mark.parametrize("suffix", [".html", ".pdf", ".docx", ".md"])
def test_a_report_is_written_with_what_was_entered(
    program: Program,
    desk: Workspace,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
) -> None:
    path = tmp_path / f"out{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    dialog = asked(program)
    dialog.choose(suffix, "en", "words")
    field(dialog, "Training").setPlainText("Twelve hours.")

    dialog.accept()

    qtbot.waitUntil(lambda: path.exists() and "Written" in program.window.messages.text(), timeout=20_000)
    if suffix in (".html", ".md"):
        assert "Training: Twelve hours." in path.read_text(encoding="utf-8")
    assert entered_facts(desk.session.project) == {"training": Bilingual(en="Twelve hours.")}


def test_what_was_typed_is_kept_when_the_dialog_is_called_off_and_can_be_undone(
    program: Program, desk: Workspace
) -> None:
    dialog = asked(program)
    field(dialog, "Training").setPlainText("Twelve hours.")
    dialog.choose(".html", "de", "full")
    field(dialog, "Schulung").setPlainText("Zwölf Stunden.")

    dialog.reject()

    project = desk.session.project
    assert entered_facts(project) == {"training": Bilingual("Zwölf Stunden.", "Twelve hours.")}
    desk.session.undo()
    assert entered_facts(project) == {}


def test_nothing_typed_is_no_step(program: Program, desk: Workspace) -> None:
    before = desk.session.project.undo_title()

    asked(program).reject()

    assert desk.session.project.undo_title() == before


def test_the_dialog_says_how_many_facts_are_entered(program: Program, desk: Workspace) -> None:
    dialog = asked(program)

    field(dialog, "Training").setPlainText("Twelve hours.")

    assert dialog.facts.entered() == 1
    assert dialog.wanted().texts == "full"
    dialog.reject()


def test_nothing_is_written_where_no_file_is_chosen(
    program: Program, desk: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))

    asked(program).accept()

    assert "Written" not in program.window.messages.text()


def test_why_it_cannot_be_written_is_said(
    program: Program, desk: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "none" / "out"), ""))

    asked(program).accept()

    qtbot.waitUntil(lambda: "out.html cannot be written" in program.window.messages.text(), timeout=20_000)
