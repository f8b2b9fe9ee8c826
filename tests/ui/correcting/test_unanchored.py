"""Spans that found no place in a corrected text get one again, by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kzannot.model import edits
from kzannot.model.records import Span
from kzannot.model.study import Round
from kzannot.project.project import Project
from kzannot.project.unanchored import unanchored
from kzannot.project.versions import correct_text, correction, read_corrected
from kzannot.ui.correcting.panel import UnanchoredPanel
from kzannot.ui.program import Program
from kzannot.ui.workspace import Workspace
from tests.ui.driving import focused, sign_in, workspace_of
from tests.ui.making import BODY, LEAD, TITLE, Made

CORRECTED = f"{TITLE} 1\n\nVon Schurken war die Rede.\n\n{BODY}\n"


@pytest.fixture
def lost(made: Made, tmp_path: Path) -> list[Span]:
    """Two spans of Anna's and one of Bela's whose words the corrected text lacks."""
    project = Project.open(made.path)
    spans = [
        made.span(made.threat, "Banditen"),
        made.span(made.order, "Der Präsident"),
        made.span(made.order, "Präsident", made.bela),
    ]
    project.apply(edits.adding("Tag", spans))
    path = tmp_path / "new.txt"
    path.write_text(CORRECTED, encoding="utf-8")
    correct_text(project, correction(project, made.articles[0].id, read_corrected(path)))
    project.close()
    return spans


@pytest.fixture
def workspace(program: Program, made: Made, lost: list[Span]) -> Workspace:
    workspace = sign_in(program, made)
    program.window.activateWindow()
    return workspace


@pytest.fixture
def panel(program: Program, workspace: Workspace, qtbot: QtBot) -> UnanchoredPanel:
    """The panel, opened by its action."""
    program.window.actions_of["unanchored"].trigger()
    panel = program.window.findChild(UnanchoredPanel)
    assert panel
    qtbot.waitUntil(panel.isVisible)
    return panel


def words_in(panel: UnanchoredPanel) -> list[str]:
    return [lost.words for lost in panel.rows]


def test_a_span_is_anchored_to_what_is_selected_by_keys_alone(
    program: Program, panel: UnanchoredPanel, lost: list[Span], qtbot: QtBot
) -> None:
    assert words_in(panel) == ["Der Präsident", "Banditen"]
    panel.list.select(1)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    view = focused(program)
    start = view.view.text().index("Schurken")
    view.view.select(start, start + len("Schurken"))

    program.window.actions_of["anchor"].trigger()

    assert [(span.id, view.quote(span)) for span in view.spans()] == [(lost[0].id, "Schurken")]
    assert words_in(panel) == ["Der Präsident"]
    program.window.actions_of["undo"].trigger()
    assert words_in(panel) == ["Der Präsident", "Banditen"]
    assert view.spans() == []


def test_without_a_selection_in_the_article_nothing_is_anchored(
    program: Program, panel: UnanchoredPanel
) -> None:
    program.window.actions_of["anchor"].trigger()
    panel.anchor_to_selection()

    assert "select the words" in program.window.messages.text()
    assert len(panel.rows) == 2


def test_what_may_not_be_coded_is_no_anchor(program: Program, panel: UnanchoredPanel) -> None:
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    view = focused(program)
    end = view.view.text().index(" ")
    view.view.select(end, end + 1)

    panel.anchor_to_selection()

    assert "no words" in program.window.messages.text()


def test_where_a_span_stood_is_shown_beside(program: Program, panel: UnanchoredPanel) -> None:
    panel.show_place.click()
    panel.show_place.click()

    view = focused(program)
    assert LEAD in view.view.text()
    assert view.view.text()[view.view.caret() :].startswith("Der Präsident")
    assert program.window.workspace
    assert program.window.workspace.columns.count() == 1


def test_a_span_is_erased_and_the_empty_panel_says_so(
    program: Program, panel: UnanchoredPanel, qtbot: QtBot
) -> None:
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    assert words_in(panel) == ["Banditen"]
    panel.erase.click()

    assert words_in(panel) == []
    assert not panel.list.isVisible()
    assert not panel.erase.isVisible()
    panel.anchor_to_selection()


def test_what_is_taken_back_comes_back_into_the_empty_panel(program: Program, panel: UnanchoredPanel) -> None:
    session = workspace_of(program).session
    spans = [lost.span for lost in unanchored(session.project)]
    session.apply(edits.erase(*spans))
    assert words_in(panel) == []

    program.window.actions_of["undo"].trigger()

    assert words_in(panel) == ["Der Präsident", "Banditen"]


def test_those_of_others_are_counted_but_not_in_a_blind_round(
    program: Program, workspace: Workspace, panel: UnanchoredPanel, made: Made
) -> None:
    assert panel.others.text() == "Of others: 1"
    assert panel.others.isVisible()
    workspace.session.apply(edits.adding("Round", (Round(name="1", codebook_id=made.codebook.id),)))

    panel.hide()
    panel.show()

    assert not panel.others.isVisible()


def test_escape_leads_back_to_the_text(
    program: Program, workspace: Workspace, panel: UnanchoredPanel, made: Made
) -> None:
    workspace.open_article(made.articles[1].id)
    panel.list.setFocus()

    QTest.keyClick(panel.list, Qt.Key.Key_Escape)

    assert focused(program).view.hasFocus()
