"""A corrected text takes an article's place, through the window."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from kzannot.model import edits
from kzannot.model.records import Span
from kzannot.model.study import Round
from kzannot.model.versions import currents
from kzannot.project.aligning import Piece, Sort
from kzannot.project.project import Project
from kzannot.project.versions import read_corrected
from kzannot.ui.correcting.commands import correct, correct_all
from kzannot.ui.correcting.dialog import CorrectionDialog
from kzannot.ui.correcting.wording import shortened
from kzannot.ui.history.panel import HistoryPanel
from kzannot.ui.importing.dialog import ImportDialog
from kzannot.ui.program import Program
from kzannot.ui.workspace import Workspace
from tests.ui.driving import focused, workspace_of
from tests.ui.making import BODY, LEAD, TITLE, Made

CORRECTED = f"""{TITLE} 1

{LEAD}

Gestern früh berichteten Augenzeugen von Schüssen am alten Hafen. Das Ministerium schweigt weiter dazu.
"""
SHIPS = " ".join(f"Am Tag {number} fuhr das Schiff {number} in den Hafen ein." for number in range(60))

Ask = Callable[..., CorrectionDialog]


@pytest.fixture
def spans(made: Made) -> list[Span]:
    """Spans of Anna's that stay, change and go, and one of Bela's that goes."""
    project = Project.open(made.path)
    spans = [
        made.span(made.threat, "spricht von Banditen"),
        made.span(made.order, "Schüssen am Hafen"),
        made.span(made.threat, "Thema: Wetter"),
        made.span(made.order, "Wetter", made.bela),
    ]
    project.apply(edits.adding("Tag", spans))
    project.close()
    return spans


@pytest.fixture
def workspace(program: Program, made: Made, spans: list[Span]) -> Workspace:
    program.open_project(made.path)
    program.sign_in(made.anna)
    workspace = workspace_of(program)
    workspace.open_article(made.articles[0].id)
    return workspace


@pytest.fixture
def ask(
    program: Program, workspace: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Ask:
    """Asks by the menu for the text of a file, and gives the dialog that shows what it would change."""
    path = tmp_path / "corrected.txt"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))

    def ask(text: str = CORRECTED) -> CorrectionDialog:
        path.write_text(text, encoding="utf-8")
        program.window.actions_of["correct_text"].trigger()
        return shown(program, qtbot)

    return ask


def shown(program: Program, qtbot: QtBot) -> CorrectionDialog:
    """The dialog, as soon as the texts are compared."""
    qtbot.waitUntil(lambda: bool(program.window.findChildren(CorrectionDialog)))
    return program.window.findChildren(CorrectionDialog)[-1]


def file_of(text: str) -> str:
    """An article's text as a file holds it, with an empty line behind every paragraph."""
    return "\n\n".join(text.split("\n"))


def words_shown(program: Program) -> list[str]:
    view = focused(program)
    return [view.quote(span) for span in view.spans()]


def test_a_corrected_text_is_looked_at_confirmed_and_taken_back(
    ask: Ask, program: Program, qtbot: QtBot
) -> None:
    before = focused(program).view.text()
    dialog = ask()

    assert [dialog.model.words(row) for row in range(3)] == ["Schüssen am Hafen", "Thema: Wetter", "Wetter"]
    assert dialog.after.toPlainText().count("Schüssen am alten Hafen") == 1
    assert "1 new and unread" in dialog.summary.text()
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert "Spans without an anchor: 2." in dialog.summary.text()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "alten Hafen" in focused(program).view.text())

    assert words_shown(program) == ["spricht von Banditen", "Schüssen am alten Hafen"]
    assert "Spans without an anchor: 2 (Ctrl+Shift+U)." in program.window.messages.text()
    program.window.actions_of["undo"].trigger()
    assert focused(program).view.text() == before
    assert words_shown(program) == ["spricht von Banditen", "Schüssen am Hafen", "Thema: Wetter"]


def test_an_article_of_the_list_is_corrected_without_being_open(
    program: Program,
    workspace: Workspace,
    made: Made,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "second.txt"
    path.write_text(file_of(made.texts[1].replace("schweigt", "spricht")), encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))

    workspace.articles.correction_wanted.emit(made.articles[1].id)

    dialog = shown(program, qtbot)
    assert dialog.planned.article == made.articles[1]
    dialog.reject()


def test_a_project_that_is_closed_meanwhile_asks_nothing_more(
    program: Program, workspace: Workspace, made: Made, tmp_path: Path
) -> None:
    path = tmp_path / "corrected.txt"
    path.write_text(CORRECTED, encoding="utf-8")
    correct(workspace, made.articles[0].id, partial(read_corrected, path))

    program.close_project()
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()

    assert not program.window.findChildren(CorrectionDialog)
    assert not program.window.messages.isVisible()


def test_the_earlier_version_stands_in_the_list_and_can_be_read(
    ask: Ask, program: Program, workspace: Workspace, qtbot: QtBot
) -> None:
    ask().accept()
    qtbot.waitUntil(lambda: "alten Hafen" in focused(program).view.text())
    earlier = list(currents(workspace.session.project.articles()))

    workspace.open_article(earlier[0], beside=True)

    assert BODY in focused(program).view.text()
    assert words_shown(program) == ["Schüssen am Hafen", "Thema: Wetter"]
    assert workspace.session.project.article(earlier[0]).excluded.startswith("earlier version, corrected on")


def test_the_history_tells_the_words_of_their_time(
    ask: Ask, program: Program, workspace: Workspace, qtbot: QtBot
) -> None:
    program.window.actions_of["history"].trigger()
    panel = program.window.findChild(HistoryPanel)
    assert panel
    article = workspace.session.project.article(focused(program).article.id)
    view = focused(program)
    end = view.view.text().index("Wetter")
    span = edits.tag(replace(view.spans()[0], id=uuid4(), start=end, end=end + 6))
    workspace.session.apply(span)
    assert panel.table.told(0).words == "Wetter"

    ask().accept()
    qtbot.waitUntil(lambda: "alten Hafen" in focused(program).view.text())

    assert [panel.table.told(row).words for row in range(2)] == ["", "Wetter"]
    place = panel.table.place(1)
    assert place
    assert currents(workspace.session.project.articles())[place.article_id].id == article.id


def test_all_proposals_are_confirmed_at_once_and_lost_spans_say_why(
    ask: Ask, program: Program, qtbot: QtBot
) -> None:
    dialog = ask()

    dialog.confirm_all.click()
    dialog.list.setCurrentIndex(dialog.model.index(1))

    assert dialog.model.confirmed == {dialog.model.rows[0][0].id}
    assert "nothing like these words" in dialog.after.toPlainText()
    assert not dialog.model.setData(dialog.model.index(0), "x", Qt.ItemDataRole.DisplayRole)
    dialog.reject()
    qtbot.waitUntil(lambda: not program.window.findChildren(CorrectionDialog))
    assert words_shown(program) == ["spricht von Banditen", "Schüssen am Hafen", "Thema: Wetter"]


def test_a_text_in_which_every_span_stays_shows_what_changes(ask: Ask, made: Made) -> None:
    dialog = ask(file_of(made.texts[0].replace("Das Ministerium", "Der Minister")))

    assert dialog.tabs.currentWidget() is dialog.whole
    assert "Das Ministerium Der Minister schweigt" in dialog.whole.toPlainText()
    assert not dialog.confirm_all.isVisible()
    dialog.reject()


def test_another_article_is_warned_of_and_the_same_text_refused(
    ask: Ask, program: Program, made: Made, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ask("Etwas anderes\n\nGanz und gar.\n")
    assert "may be another article" in dialog.summary.text()
    dialog.reject()
    qtbot.waitUntil(lambda: not program.window.findChildren(CorrectionDialog))

    (tmp_path / "corrected.txt").write_text(file_of(made.texts[0]), encoding="utf-8")
    program.window.actions_of["correct_text"].trigger()

    qtbot.waitUntil(lambda: "very text" in program.window.messages.text())


def test_who_codes_in_a_blind_round_sees_the_own_spans_alone(
    ask: Ask, workspace: Workspace, made: Made
) -> None:
    workspace.session.apply(edits.adding("Round", (Round(name="1", codebook_id=made.codebook.id),)))

    dialog = ask()

    assert {span.annotator_id for span, _ in dialog.model.rows} == {made.anna.id}
    dialog.reject()


def test_a_dropped_file_like_an_article_is_taken_as_its_new_version(
    qtbot: QtBot, program: Program, workspace: Workspace, tmp_path: Path
) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(f"Schiffe\n\n{SHIPS}\n", encoding="utf-8")
    new.write_text(f"Schiffe\n\n{SHIPS.replace('Schiff 7 ', 'Boot 7 ')}\n", encoding="utf-8")
    dialog = imported(qtbot, program, old)
    dialog.bring_in()
    qtbot.waitUntil(lambda: len(workspace.session.project.articles()) == 6)

    dialog = imported(qtbot, program, new)
    assert "Take as the new version of “Schiffe”" in dialog.preview.versions.turn.text()
    dialog.preview.versions.turn.click()
    dialog.bring_in()
    shown(program, qtbot).accept()

    project = workspace.session.project
    qtbot.waitUntil(lambda: len(project.articles()) == 7)
    (current,) = currents(project.articles()).values()
    assert "Boot 7" in project.text(current)


def test_a_file_that_is_refused_does_not_hinder_the_next(
    program: Program, workspace: Workspace, made: Made, qtbot: QtBot, tmp_path: Path
) -> None:
    path, candidates = tmp_path / "corrected.txt", []
    for text in (file_of(made.texts[0]), CORRECTED):
        path.write_text(text, encoding="utf-8")
        candidates.append(replace(read_corrected(path), corrects=made.articles[0].id))

    correct_all(workspace, candidates)

    assert "alten Hafen" in shown(program, qtbot).planned.draft.text
    assert "very text" in program.window.messages.text()


def test_a_file_taken_for_a_new_version_can_be_an_article_of_its_own_after_all(
    qtbot: QtBot, program: Program, workspace: Workspace, tmp_path: Path
) -> None:
    for name, more in (("old.txt", ""), ("new.txt", " Ende.")):
        (tmp_path / name).write_text(f"Schiffe\n\n{SHIPS}{more}\n", encoding="utf-8")
    imported(qtbot, program, tmp_path / "old.txt").bring_in()
    qtbot.waitUntil(lambda: len(workspace.session.project.articles()) == 6)
    dialog = imported(qtbot, program, tmp_path / "new.txt")

    dialog.preview.versions.turn.click()
    assert [each.name for each in dialog.tray.corrections()] == [str(tmp_path / "new.txt")]
    dialog.preview.versions.turn.click()

    assert dialog.tray.corrections() == []
    dialog.bring_in()
    qtbot.waitUntil(lambda: len(workspace.session.project.articles()) == 7)


def test_what_stays_far_from_every_change_is_shortened() -> None:
    pieces = [Piece(Sort.SAME, "aa " * 200), Piece(Sort.OLD, "b" * 600), Piece(Sort.SAME, "c")]

    first, second, third = shortened(pieces)

    assert "…" in first.text
    assert len(first.text) < 400
    assert (second, third) == (pieces[1], pieces[2])


def imported(qtbot: QtBot, program: Program, path: Path) -> ImportDialog:
    """The import dialog with a file read."""
    program.import_files([path])
    dialog = program.window.findChildren(ImportDialog)[-1]
    qtbot.waitUntil(lambda: len(dialog.tray) > 0)
    return dialog
