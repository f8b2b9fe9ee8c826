"""A statement in the desk: side by side, level, with bands; linked by hand; hidden in a blind round."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from kzannot.model import edits, linking
from kzannot.model.linking import Relation, Status
from kzannot.model.study import Passage, Round, Statement
from kzannot.ui.article_view import ArticleView
from kzannot.ui.commands import COMMANDS
from kzannot.ui.linking import Link
from kzannot.ui.menus.statements import STATEMENT_ACTIONS
from kzannot.ui.palette.entries import entries_of
from kzannot.ui.program import Program
from kzannot.ui.statements.beside import Beside, beside_of
from kzannot.ui.statements.commands import statements_window
from kzannot.ui.statements.window import StatementsWindow
from kzannot.ui.workspace import Workspace
from tests.ui.making import Made
from tests.ui.statements.places import SHOTS, SILENCE, place


@pytest.fixture
def desk(program: Program, made: Made, qtbot: QtBot) -> Iterator[Program]:
    """The program with Anna signed in."""
    program.open_project(made.path)
    program.sign_in(made.anna)
    yield program
    for window in program.window.findChildren(StatementsWindow):
        window.close()
    program.close_project()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def workspace_of(desk: Program) -> Workspace:
    assert desk.window.workspace
    return desk.window.workspace


def select(desk: Program, made: Made, article: int, words: str) -> ArticleView:
    """Open an article beside the others, and select words in it."""
    workspace = workspace_of(desk)
    shown = [column.view for column in workspace.columns]
    view = next((each for each in shown if each.article.id == made.articles[article].id), None)
    view = view or workspace.open_article(made.articles[article].id, beside=True)
    assert view
    _, start, end = place(made, article, words)
    view.view.select(start, end)
    return view


def linked(desk: Program, made: Made, words: str = SHOTS) -> Statement:
    """A statement of two articles."""
    places = [place(made, article, words) for article in (0, 1)]
    edit = linking.link("Schüsse", made.anna.id, places, Relation.TRANSLATION)
    workspace_of(desk).session.apply(edit)
    return next(after for _, after in edit.of(Statement) if after)


def show(desk: Program, statement: Statement, qtbot: QtBot, lead: int = 0) -> Beside:
    workspace = workspace_of(desk)
    passages = workspace.session.project.records(Passage, statement_id=statement.id)
    beside = beside_of(workspace)
    beside.show_statement(statement, passages, passages[lead])
    qtbot.waitUntil(lambda: all(column.view.view.is_settled() for column in workspace.columns))
    return beside


def told_by(desk: Program) -> list[str]:
    texts: list[str] = []
    workspace_of(desk).session.refused.connect(texts.append)
    return texts


# Side by side


def test_the_articles_stand_side_by_side_with_bands_between_the_passages(
    desk: Program, made: Made, qtbot: QtBot
) -> None:
    statement = linked(desk, made)
    workspace_of(desk).open_article(made.articles[4].id)

    beside = show(desk, statement, qtbot, lead=1)

    workspace = workspace_of(desk)
    assert [column.view.article for column in workspace.columns] == list(made.articles[:2])
    assert workspace.columns.focused_place == 1
    assert workspace.linking.link is Link.STATEMENT
    assert [column.link_text() for column in workspace.columns] == ["⇅ paraphrase / translation"] * 2
    assert beside.bands.isVisible()
    (left,), (right,) = beside.bands.ends()
    assert abs(left.top - right.top) <= 2
    assert left.right < right.left


def test_putting_the_statement_away_brings_the_columns_back(desk: Program, made: Made, qtbot: QtBot) -> None:
    workspace = workspace_of(desk)
    workspace.open_article(made.articles[4].id)
    beside = show(desk, linked(desk, made), qtbot)

    COMMANDS["put_away"](desk)

    assert [column.view.article.id for column in workspace.columns] == [made.articles[4].id]
    assert not beside.bands.isVisible()
    assert beside.statement is None
    assert workspace.linking.link is Link.FREE


def test_that_no_statement_is_shown_is_said_to_who_puts_it_away(desk: Program, made: Made) -> None:
    workspace_of(desk).open_article(made.articles[4].id)

    desk.window.actions_of["put_away"].trigger()

    assert desk.window.messages.text() == "No statement is shown that could be put away."


def test_panels_give_way_to_columns_that_are_too_narrow_and_come_back(
    desk: Program, made: Made, qtbot: QtBot
) -> None:
    linked(desk, made)
    desk.window.resize(1000, 700)
    panels = desk.window.actions_of["panels"]
    window = statements_window(desk)
    assert window
    window.show_tab(0)
    qtbot.waitUntil(window.is_settled, timeout=20_000)

    window.open_chosen()
    hidden = not panels.isChecked()
    COMMANDS["put_away"](desk)

    assert hidden
    assert panels.isChecked()

    panels.trigger()
    window.open_chosen()
    COMMANDS["put_away"](desk)

    assert not panels.isChecked(), "a person has hidden them"


def test_panels_that_a_person_shows_beside_narrow_columns_are_left_alone(
    desk: Program, made: Made, qtbot: QtBot
) -> None:
    statement = linked(desk, made)
    desk.window.resize(1000, 700)
    panels = desk.window.actions_of["panels"]
    COMMANDS["statements"](desk)
    beside = show(desk, statement, qtbot)
    shown = [panels.isChecked()]

    panels.trigger()
    show(desk, statement, qtbot)
    shown.append(panels.isChecked())
    COMMANDS["put_away"](desk)
    panels.trigger()
    show(desk, statement, qtbot)
    COMMANDS["put_away"](desk)

    assert shown == [False, True]
    assert not panels.isChecked()
    assert beside.statement is None


def test_what_becomes_of_the_statement_is_seen_in_the_desk(desk: Program, made: Made, qtbot: QtBot) -> None:
    statement = linked(desk, made)
    beside = show(desk, statement, qtbot)
    workspace = workspace_of(desk)

    workspace.session.apply(linking.retype(statement, made.anna.id, Relation.CONTRADICTION))
    assert "contradiction" in next(iter(workspace.columns)).link_text()
    workspace.session.undo()
    workspace.session.undo()

    assert beside.statement is None
    assert not beside.bands.isVisible()


def test_the_statements_window_leads_to_the_desk_by_a_key(desk: Program, made: Made, qtbot: QtBot) -> None:
    linked(desk, made)
    COMMANDS["statements"](desk)
    (window,) = desk.window.findChildren(StatementsWindow)
    qtbot.waitUntil(window.is_settled, timeout=20_000)

    qtbot.keyClick(window.grid, "\r")

    assert beside_of(workspace_of(desk)).statement
    assert len(list(workspace_of(desk).columns)) == 2


# By hand


def test_where_no_statement_is_yet_enter_looks_for_some(desk: Program, made: Made, qtbot: QtBot) -> None:
    COMMANDS["statements"](desk)
    window = statements_window(desk)
    assert window
    qtbot.waitUntil(window.is_settled, timeout=20_000)
    assert not window.export_button.isEnabled()

    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.is_settled() and bool(window.collecting.listed), timeout=20_000)

    assert window.export_button.isEnabled()
    assert window.focusWidget() is window.grid


def test_passages_selected_in_two_columns_become_a_statement_and_a_third_joins_it(
    desk: Program, made: Made
) -> None:
    select(desk, made, 0, SHOTS)
    view = select(desk, made, 1, SILENCE)
    project = workspace_of(desk).session.project

    COMMANDS["join"](desk)
    (statement,) = project.records(Statement)
    assert (statement.title, statement.status) == (SHOTS, Status.CONFIRMED)
    assert view.view.selection() is None
    assert beside_of(workspace_of(desk)).bands.isVisible()
    select(desk, made, 2, SHOTS)
    COMMANDS["join"](desk)

    assert len(project.records(Statement)) == 1
    assert len(project.records(Passage)) == 3
    workspace_of(desk).session.undo()
    workspace_of(desk).session.undo()
    assert project.records(Statement) == []


def test_back_in_the_list_the_statement_of_the_desk_is_chosen(
    desk: Program, made: Made, qtbot: QtBot
) -> None:
    for words in (SHOTS, SILENCE):
        wanted = linked(desk, made, words)
    show(desk, wanted, qtbot)

    COMMANDS["statements"](desk)
    window = statements_window(desk)
    assert window
    qtbot.waitUntil(window.is_settled, timeout=20_000)

    assert len(window.collecting.listed) == 2
    assert window.grid.listed
    assert window.grid.listed.row.statement == wanted
    window.grid.choose_statement(window.grid.table.ids()[0])
    COMMANDS["statements"](desk)
    assert window.grid.listed.row.statement == wanted


def test_one_passage_alone_is_no_statement(desk: Program, made: Made) -> None:
    texts = told_by(desk)
    select(desk, made, 0, SHOTS)

    COMMANDS["join"](desk)

    assert len(texts) == 1
    assert "two columns" in texts[0]


def test_a_passage_joins_a_statement_once(desk: Program, made: Made, qtbot: QtBot) -> None:
    texts = told_by(desk)
    show(desk, linked(desk, made), qtbot)
    select(desk, made, 0, SHOTS)

    COMMANDS["join"](desk)

    assert len(texts) == 1
    assert "already" in texts[0]


# Scroll along


def test_the_statement_that_is_shown_leads_the_columns_while_it_is_in_sight(
    desk: Program, made: Made, qtbot: QtBot
) -> None:
    statement = linked(desk, made, SHOTS)
    linked(desk, made, SILENCE)
    desk.window.resize(700, 320)
    beside = show(desk, statement, qtbot)
    first, second = (column.view.view for column in workspace_of(desk).columns)
    here, there = first.verticalScrollBar(), second.verticalScrollBar()
    qtbot.waitUntil(lambda: first.is_settled() and second.is_settled() and here.value() == there.value() > 0)

    here.setValue(here.value() - here.pageStep() // 3)

    (left,), (right,) = beside.bands.ends()
    assert abs(left.top - right.top) <= 2
    assert there.value() > 0


# Blind


def test_in_a_blind_round_the_menus_and_the_palette_say_why_there_are_no_statements(
    desk: Program, made: Made, qtbot: QtBot
) -> None:
    workspace = workspace_of(desk)
    beside = show(desk, linked(desk, made), qtbot)
    names = [action.name for action in STATEMENT_ACTIONS] + ["link_statement"]
    able = [desk.window.actions_of[name].isEnabled() for name in names]

    workspace.session.apply(edits.adding("Open round", [Round(name="1", codebook_id=made.codebook.id)]))

    made_actions = [desk.window.actions_of[name] for name in names]
    assert able == [True] * len(names)
    assert [made.isEnabled() for made in made_actions] == [False] * len(names)
    assert all("(blind round)" in made.text() for made in made_actions)
    reasons = {entry.title: entry.reason for entry in entries_of(desk)}
    assert reasons["Shared statements (blind round)"] == "a blind round is open"
    assert beside.statement is None
    workspace.columns.focus_place(0)
    workspace.open_article(made.articles[3].id)
    assert [made.isEnabled() for made in made_actions] == [False] * len(names)
    workspace.session.undo()
    assert all(made.isEnabled() for made in made_actions)
    assert "blind" not in desk.window.actions_of["statements"].text()


def test_every_action_of_the_statements_does_something(desk: Program, made: Made, qtbot: QtBot) -> None:
    shown: list[Callable[[], bool]] = []
    for name in ("statements", "omissions", "agency", "find_statements"):
        COMMANDS[name](desk)
        (window,) = desk.window.findChildren(StatementsWindow)
        qtbot.waitUntil(window.is_settled, timeout=20_000)
        shown.append(window.isVisible)

    assert all(each() for each in shown)


def test_nothing_is_said_of_a_span_whose_column_was_put_away(desk: Program, made: Made, qtbot: QtBot) -> None:
    workspace, statement = workspace_of(desk), linked(desk, made)
    spans = [made.span(made.threat, SHOTS, article=number) for number in (0, 1)]
    workspace.session.apply(edits.adding("Tag", spans))
    desk.window.activateWindow()
    show(desk, statement, qtbot)
    for column in workspace.columns:
        column.view.view.set_caret(spans[0].start + 1)

    COMMANDS["put_away"](desk)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.wait(20)

    assert workspace.columns.focused is None
