"""The panel that tells what was done, through the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kzannot.model.edits import adding
from kzannot.model.study import Round
from kzannot.ui.history.panel import HistoryPanel
from kzannot.ui.history.table import ARTICLE, WHAT, WHO, WORDS
from kzannot.ui.program import Program
from tests.ui.driving import focused, workspace_of
from tests.ui.making import Made
from tests.ui.test_story import begin, tag_words


@pytest.fixture
def panel(program: Program, made: Made) -> HistoryPanel:
    """The panel, after Anna has tagged the first words of the first article, and the voice."""
    assert QTest.qWaitForWindowActive(program.window)
    begin(program, made)
    workspace_of(program).open_article(made.articles[0].id)
    tag_words(2, "a2")
    program.window.actions_of["history"].trigger()
    panel = program.window.findChild(HistoryPanel)
    assert panel
    return panel


def cells(panel: HistoryPanel, row: int, *columns: int) -> list[str]:
    table = panel.table
    return [table.data(table.index(row, column)) for column in columns]


def choose(panel: HistoryPanel, box: str, text: str) -> None:
    chosen = getattr(panel, box)
    chosen.setCurrentIndex(chosen.findText(text))


def test_a_step_tells_who_what_and_the_words(panel: HistoryPanel, made: Made) -> None:
    assert cells(panel, 0, WHO, WHAT, WORDS, ARTICLE) == [
        "Anna",
        "Set attribute · Threat",
        "Unruhen in",
        made.articles[0].title,
    ]
    assert cells(panel, 1, WHAT) == ["Tag span · Threat"]
    assert panel.count_text() == "Steps: 3"


def test_the_import_tells_how_much_came(panel: HistoryPanel) -> None:
    (what,) = cells(panel, 2, WHAT)

    assert what.startswith("Fill · Anna and ")


def test_what_was_undone_is_struck_out_and_done_again_is_not(program: Program, panel: HistoryPanel) -> None:
    program.window.actions_of["undo"].trigger()

    assert cells(panel, 0, WHAT) == ["Undo: Set attribute · Threat"]
    assert cells(panel, 1, WHAT) == ["Set attribute · Threat (undone)"]
    assert panel.table.data(panel.table.index(1, WHAT), Qt.ItemDataRole.FontRole).strikeOut()
    program.window.actions_of["redo"].trigger()
    assert cells(panel, 0, WHAT) == ["Redo: Set attribute · Threat"]
    assert cells(panel, 2, WHAT) == ["Set attribute · Threat"]


def test_enter_goes_where_a_step_was_made(program: Program, panel: HistoryPanel) -> None:
    focused(program).view.set_caret(60)

    assert panel.list.hasFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)

    assert QApplication.focusWidget() is focused(program).view
    assert focused(program).view.caret() == 0


def test_a_click_opens_the_article_of_a_step(program: Program, panel: HistoryPanel, made: Made) -> None:
    workspace = workspace_of(program)
    workspace.open_article(made.articles[1].id)
    place = panel.list.visualRect(panel.table.index(1, WHAT)).center()

    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    assert focused(program).article == made.articles[0]


def test_escape_leads_back_to_the_text(program: Program, panel: HistoryPanel) -> None:
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)

    assert QApplication.focusWidget() is focused(program).view


def test_steps_are_chosen_by_person_article_and_kind(
    program: Program, panel: HistoryPanel, made: Made
) -> None:
    choose(panel, "people", "Anna")
    assert panel.table.rowCount() == 2

    choose(panel, "kinds", "Tag span")
    assert panel.table.rowCount() == 1

    choose(panel, "articles", "The focused article")
    workspace_of(program).open_article(made.articles[1].id)
    assert panel.table.rowCount() == 0


def test_a_step_leads_to_the_section_that_was_read(program: Program, panel: HistoryPanel) -> None:
    view = focused(program)
    view.view.set_caret(view.view.text().index("Augenzeugen"))
    view.perform("mark_read")

    assert cells(panel, 0, WHAT) == ["Mark as read"]
    (words,) = cells(panel, 0, WORDS)
    assert words.startswith("Augenzeugen berichten")


def test_a_step_that_belongs_to_no_article_leads_nowhere(
    program: Program, panel: HistoryPanel, made: Made
) -> None:
    rows = panel.table.rowCount()

    panel.go_to(rows - 1)

    assert focused(program).article == made.articles[0]


def test_in_a_blind_round_the_own_steps_alone_are_told(
    program: Program, panel: HistoryPanel, made: Made
) -> None:
    assert program.session
    program.session.apply(adding("Add round", [Round(name="Runde 1", codebook_id=made.codebook.id)]))

    names = [panel.people.itemText(place) for place in range(panel.people.count())]
    assert names == ["Anna"]
    assert {cells(panel, row, WHO)[0] for row in range(panel.table.rowCount())} == {"Anna"}


def test_what_was_done_while_the_panel_was_closed_is_there(program: Program, panel: HistoryPanel) -> None:
    program.window._docks["history"].hide()
    workspace_of(program).focus_text()
    tag_words(1, "x")

    program.window.actions_of["history"].trigger()

    assert cells(panel, 0, WHAT) == ["Tag span · Order"]
