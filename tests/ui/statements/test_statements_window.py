"""The window of the statements: what is listed, what is decided by keys, and what is told of it."""

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from kzannot.model import edits, linking
from kzannot.model.edits import Change, Edit
from kzannot.model.linking import Relation, Status
from kzannot.model.study import Passage, Round, RoundState, Statement
from kzannot.project import statements as project_statements
from kzannot.ui.statements.choosing import Order
from kzannot.ui.statements.comparing import formats
from kzannot.ui.statements.table import OUTLET
from kzannot.ui.statements.window import AGENCY, OMISSIONS, StatementsWindow
from kzannot.ui.theme import DARK, LIGHT
from kzannot.ui.workspace import Workspace
from tests.ui.making import LEAD, Made
from tests.ui.statements.places import SHOTS, place

Settled = Callable[[StatementsWindow], None]


def titles(window: StatementsWindow) -> list[str]:
    table = window.grid.table
    return [table.listed(row).row.statement.title for row in range(table.rowCount())]


def press(window: StatementsWindow, *keys: Qt.Key | str) -> None:
    for key in keys:
        QTest.keyClick(window.grid, Qt.Key(ord(key.upper())) if isinstance(key, str) else key)


def statement(workspace: Workspace, title: str) -> Statement:
    return next(each for each in workspace.session.project.records(Statement) if each.title == title)


def passages(workspace: Workspace, title: str) -> list[Passage]:
    return workspace.session.project.records(Passage, statement_id=statement(workspace, title).id)


# What is listed


def test_there_is_a_row_for_each_statement_and_a_column_for_each_outlet(window: StatementsWindow) -> None:
    table = window.grid.table

    assert titles(window) == ["Banditen", "Schüsse", "Schweigen"]
    assert [table.headerData(n, Qt.Orientation.Horizontal) for n in range(3)] == [
        "Statement", "Abendblatt", "Die & Das"
    ]  # fmt: skip
    assert table.index(0, 1).data() == LEAD
    assert table.index(0, 2).data(OUTLET) == "Die & Das"
    assert table.index(1, 2).data() == f"{SHOTS}\n{SHOTS}" or table.index(1, 1).data() == f"{SHOTS}\n{SHOTS}"
    assert table.index(2, 0).data() == "Schweigen, proposed, without a kind"


def test_the_most_differently_framed_stand_first_unless_another_order_is_chosen(
    window: StatementsWindow,
) -> None:
    listed = window.grid.table.listed(0)
    assert listed.contrast == 1.0

    window.filters.order.setCurrentIndex(window.filters.order.findData(Order.TITLE))
    assert titles(window) == ["Banditen", "Schweigen", "Schüsse"]
    window.filters.order.setCurrentIndex(window.filters.order.findData(Order.OUTLETS))
    assert titles(window)[-1] == "Schweigen"
    window.filters.order.setCurrentIndex(window.filters.order.findData(Order.SIMILARITY))
    assert len(titles(window)) == 3
    window.filters.order.setCurrentIndex(window.filters.order.findData(Order.FOUND))
    assert titles(window) == ["Banditen", "Schüsse", "Schweigen"]


def test_words_outlet_status_and_kind_choose_what_is_listed(window: StatementsWindow) -> None:
    filters = window.filters

    filters.words.setText("schweigt")
    assert titles(window) == ["Schweigen"]
    filters.words.clear()
    press(window, Qt.Key.Key_Up, Qt.Key.Key_Up, "x")
    assert titles(window) == ["Schüsse", "Schweigen"]
    filters.status.setCurrentIndex(filters.status.findData(str(Status.REJECTED)))
    assert titles(window) == ["Banditen"]
    filters.status.setCurrentIndex(0)
    filters.relation.setCurrentIndex(filters.relation.findData(str(Relation.SAME_QUOTE)))
    assert titles(window) == []
    assert "fits" in window.notice_text()
    filters.relation.setCurrentIndex(0)
    filters.outlet.setCurrentIndex(filters.outlet.findData("Abendblatt"))
    assert len(titles(window)) < 3


def test_what_one_outlet_carries_and_the_other_drops(window: StatementsWindow) -> None:
    window.show_tab(OMISSIONS)
    boxes = window.filters.carries, window.filters.drops

    for box, outlet in zip(boxes, ("Die & Das", "Abendblatt"), strict=True):
        box.setCurrentIndex(box.findData(outlet))
    one = titles(window)
    for box, outlet in zip(boxes, ("Abendblatt", "Die & Das"), strict=True):
        box.setCurrentIndex(box.findData(outlet))

    assert sorted(one + titles(window)) == ["Schweigen"]


# Decide


def test_a_statement_is_confirmed_typed_and_rejected_by_keys(
    window: StatementsWindow, workspace: Workspace, made: Made
) -> None:
    press(window, "c")
    confirmed = statement(workspace, "Banditen")
    press(window, "3")
    typed = statement(workspace, "Banditen")
    press(window, "0", "x")

    assert (confirmed.status, confirmed.annotator_id) == (Status.CONFIRMED, made.anna.id)
    assert (typed.status, typed.relation) == (Status.CONFIRMED, Relation.TRANSLATION)
    assert statement(workspace, "Banditen").status == Status.REJECTED
    assert statement(workspace, "Banditen").relation == Relation.UNTYPED


@pytest.mark.parametrize("key", range(1, 7))
def test_every_kind_has_a_key(window: StatementsWindow, workspace: Workspace, key: int) -> None:
    press(window, str(key))

    assert statement(workspace, "Banditen").relation == list(Relation)[key]
    assert window.bar.chips[f"relation {list(Relation)[key]}"].is_chosen()


def test_decisions_are_undone_in_the_window(
    window: StatementsWindow, workspace: Workspace, settled: Settled
) -> None:
    press(window, "x")

    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(window)
    assert titles(window)[0] == "Banditen"
    QTest.keyClick(
        window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert statement(workspace, "Banditen").status == Status.REJECTED


def test_up_and_down_walk_the_statements_and_right_the_passages(window: StatementsWindow) -> None:
    press(window, Qt.Key.Key_Down)
    assert window.grid.listed
    assert window.grid.listed.row.statement.title == "Schüsse"
    press(window, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert window.grid.place == 2
    press(window, Qt.Key.Key_Right)
    assert window.grid.place == 0
    press(window, Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert (window.grid.listed.row.statement.title, window.grid.place) == ("Banditen", 0)


def test_home_and_end_lead_to_the_first_statement_and_the_last(window: StatementsWindow) -> None:
    press(window, Qt.Key.Key_End)
    assert window.grid.listed
    assert window.grid.listed.row.statement.title == "Schweigen"
    press(window, Qt.Key.Key_Home)
    assert window.grid.listed.row.statement.title == "Banditen"


def test_a_key_turns_the_pages_round(window: StatementsWindow, settled: Settled) -> None:
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)

    QTest.keyClick(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert window.filters.carries.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert window.agency.isVisible()
    settled(window)
    QTest.keyClick(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert window.grid.isVisible()
    assert not window.filters.carries.isVisible()


def test_a_passage_is_removed_by_a_key_and_comes_back(
    window: StatementsWindow, workspace: Workspace, settled: Settled
) -> None:
    press(window, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Delete)
    settled(window)

    assert window.grid.listed
    assert len(window.grid.listed.row.wordings) == 2
    workspace.session.undo()
    settled(window)
    assert len(window.grid.listed.row.wordings) == 3


def test_title_and_note_are_written_where_keys_lead(window: StatementsWindow, workspace: Workspace) -> None:
    press(window, "r")
    assert window.bar.title.hasFocus()
    QTest.keyClicks(window.bar.title, "Die Bande")
    QTest.keyClick(window.bar.title, Qt.Key.Key_Return)
    press(window, "n")
    QTest.keyClicks(window.bar.note, "genau")
    QTest.keyClick(window.bar.note, Qt.Key.Key_Return)

    assert statement(workspace, "Die Bande").note == "genau"
    press(window, "n")
    QTest.keyClicks(window.bar.note, "doch nicht")
    QTest.keyClick(window.bar.note, Qt.Key.Key_Escape)
    assert statement(workspace, "Die Bande").note == "genau"
    assert window.grid.hasFocus()


def test_a_click_on_a_chip_decides_too(window: StatementsWindow, workspace: Workspace) -> None:
    window.bar.chips["relation same_fact"].click()

    assert statement(workspace, "Banditen").relation == Relation.SAME_FACT


def test_a_click_chooses_the_passage_under_the_mouse(window: StatementsWindow) -> None:
    grid = window.grid
    listed = grid.table.listed(1)
    outlet = grid.table.outlets.index(listed.row.wordings[1].outlet) + 1

    where = grid.visualRect(grid.table.index(1, outlet)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(where))

    assert grid.listed == listed
    assert listed.row.wordings[grid.place].outlet == listed.row.wordings[1].outlet


def test_what_is_linked_by_hand_stands_there_at_once(
    window: StatementsWindow, workspace: Workspace, made: Made
) -> None:
    places = [(article.id, 0, 9) for article in made.articles[:2]]

    workspace.session.apply(linking.link("Anfang", made.anna.id, places, Relation.SAME_FACT))

    assert "Anfang" in titles(window)
    workspace.session.undo()
    assert "Anfang" not in titles(window)


def test_rows_follow_the_codings(
    window: StatementsWindow, workspace: Workspace, made: Made, settled: Settled
) -> None:
    workspace.session.apply(edits.adding("Tag", [made.span(made.order, LEAD, article=0)]))
    settled(window)

    assert window.grid.table.listed(0).contrast == 0.5


# Words


def test_words_that_differ_are_marked_by_colour_and_form(
    window: StatementsWindow, workspace: Workspace, made: Made, settled: Settled
) -> None:
    places = [place(made, 0, "Unruhen in der Stadt 1"), place(made, 1, "Unruhen in der Stadt 2")]
    workspace.session.apply(linking.link("Titel", made.anna.id, places, Relation.UNTYPED))
    settled(window)
    row = next(each.row for each in window.collecting.listed if each.row.statement.title == "Titel")

    ours, theirs = window.grid.cells.comparison.pieces(row, 0)

    assert [piece.change for piece in ours][-1] is project_statements.Change.NUMBER
    assert [piece.change for piece in theirs][:-1] == [project_statements.Change.SAME] * 4
    for colours in (LIGHT, DARK):
        (number,) = formats(row.wordings[1].text, theirs, colours)
        assert number.format.fontUnderline()
        assert number.format.fontWeight() > 400
        assert number.format.foreground().color() == colours.colour("bad")


# Search, copies, table


def test_the_search_proposes_in_one_step_and_says_so_in_a_sentence(
    window: StatementsWindow, workspace: Workspace, settled: Settled, qtbot: QtBot
) -> None:
    told: list[str] = []
    workspace.session.told.connect(told.append)
    before = len(titles(window))

    window.find_statements()
    settled(window)

    assert len(told) == 1
    if "proposed" in told[0]:
        workspace.session.undo()
        settled(window)
    assert len(titles(window)) == before


def test_the_search_can_be_called_off(
    window: StatementsWindow, workspace: Workspace, settled: Settled
) -> None:
    told: list[str] = []
    workspace.session.told.connect(told.append)

    window.find_statements()
    window.search.cancel()
    settled(window)

    assert told == []
    assert len(titles(window)) == 3


def test_copies_lead_to_their_places(
    window: StatementsWindow, workspace: Workspace, settled: Settled
) -> None:
    window.show_tab(AGENCY)
    settled(window)
    articles, stretches = window.agency.articles, window.agency.stretches

    assert articles.model().rowCount() == 5
    assert stretches.model().rowCount() >= 1
    assert "suspected" in str(articles.model().index(0, 6).data())
    QTest.keyClick(articles, Qt.Key.Key_Return)
    QTest.keyClick(stretches, Qt.Key.Key_Return)
    assert workspace.columns.focused


def test_the_table_is_written_as_it_is_listed(
    window: StatementsWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "out.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    window.filters.words.setText("Schüssen")

    window.export_button.click()

    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert {row["title"] for row in rows} == {"Schüsse"}
    assert len(rows) == 3


# Blind


def test_the_window_closes_when_a_blind_round_opens_and_knows_everything_when_it_closes(
    window: StatementsWindow, workspace: Workspace, made: Made, settled: Settled
) -> None:
    told: list[str] = []
    workspace.session.told.connect(told.append)
    blind = Round(name="1", codebook_id=made.codebook.id)

    workspace.session.apply(edits.adding("Open round", [blind]))

    assert not window.isVisible()
    assert len(told) == 1
    closed = replace(blind, state=RoundState.CLOSED)
    workspace.session.apply(Edit("Close round", (Change(blind, closed),)))
    window.show_tab(0)
    settled(window)
    assert len(titles(window)) == 3


def test_thousands_of_statements_are_scrolled_without_drawing_all_of_them(
    window: StatementsWindow, workspace: Workspace, made: Made, settled: Settled
) -> None:
    records: list[Statement | Passage] = []
    for number in range(2000):
        many = Statement(title=f"{number:04}", relation="")
        records.append(many)
        for article in (0, 1, 3):
            article_id, start, end = place(made, article, SHOTS)
            records.append(Passage(statement_id=many.id, article_id=article_id, start=start, end=end))
    workspace.session.apply(edits.adding("Add", records))
    settled(window)
    drawn = len(window.grid.cells.comparison)

    window.grid.verticalScrollBar().setValue(window.grid.verticalScrollBar().maximum())
    window.grid.viewport().repaint()

    assert window.grid.table.rowCount() == 2003
    assert len(window.grid.cells.comparison) - drawn < 20
