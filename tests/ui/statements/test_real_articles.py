"""The five real articles side by side (METHOD.md 9, story R1); offsets are those of the sources."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kzannot.model import edits, linking
from kzannot.model.linking import Relation
from kzannot.model.records import Annotator
from kzannot.model.slices import Offsets
from kzannot.model.study import Passage, Statement
from kzannot.project.importing import import_files
from kzannot.project.project import Project
from kzannot.project.statements import Change
from kzannot.project.statements_found import proposals
from kzannot.ui.commands import COMMANDS
from kzannot.ui.program import Program
from kzannot.ui.starting import make_application
from kzannot.ui.statements.beside import beside_of
from kzannot.ui.statements.commands import statements_window
from kzannot.ui.statements.window import StatementsWindow
from tests.shared import shared_folder

S02 = (("000", 5799, 5907), ("002", 6059, 6223))
FOUR_THOUSAND = ("002", "4.400")
NAME = "Organisation des Vertrags über kollektive Sicherheit"


def make_project(path: Path) -> None:
    """The five articles with what is proposed, and S02, which is a translation, linked by hand."""
    project = Project.create(path)
    import_files(project, sorted((shared_folder() / "articles").glob("*.txt")))
    anna = Annotator(name="Anna")
    project.apply(edits.adding("Add", [anna]))
    project.apply(proposals(project))
    articles = {article.source_name[:3]: article for article in project.articles()}
    places = []
    for name, start, end in S02:
        stretch = Offsets(articles[name].slices).to_text(start, end)
        assert stretch, "the passages are part of the text"
        places.append((articles[name].id, *stretch))
    project.apply(linking.link("S02", anna.id, places, Relation.TRANSLATION))
    project.close()


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[StatementsWindow]:
    """The statements of the five articles as Anna sees them."""
    make_project(tmp_path / "five.kzannot")
    program = Program(make_application(), COMMANDS)
    qtbot.addWidget(program.window)
    program.settings.set("language", "en")
    program.window.resize(1280, 800)
    program.window.show()
    program.open_project(tmp_path / "five.kzannot")
    program.sign_in_as("Anna")
    shown = statements_window(program)
    assert shown
    shown.show_tab(0)
    qtbot.waitUntil(shown.is_settled, timeout=30_000)
    yield shown
    shown.close()
    program.end()
    program.translation.choose("en")
    program.window.close()
    program.deleteLater()


def chosen(window: StatementsWindow, title: str) -> Statement:
    """Choose the statement that begins so."""
    found = [window.grid.table.listed(row).row.statement for row in range(window.grid.table.rowCount())]
    statement = next(each for each in found if each.title.startswith(title))
    assert window.grid.choose_statement(statement.id)
    return statement


def test_s02_stands_level_and_marked_as_a_paraphrase_or_translation(
    window: StatementsWindow, qtbot: QtBot
) -> None:
    chosen(window, "S02")
    listed = window.grid.listed
    assert listed
    assert [wording.source for wording in listed.row.wordings] == [(s, e) for _, s, e in S02]
    assert not any("\n" in wording.text or "|" in wording.text for wording in listed.row.wordings)

    window.grid.asked.emit("open")

    workspace = window.workspace
    views = [column.view for column in workspace.columns]
    beside = beside_of(workspace)
    qtbot.waitUntil(lambda: beside.is_level() and all(view.view.is_settled() for view in views))
    assert [column.link_text() for column in workspace.columns] == ["⇅ paraphrase / translation"] * 2
    (left,), (right,) = beside.bands.ends()
    assert abs(left.top - right.top) <= 2
    for view, wording in zip(views, listed.row.wordings, strict=True):
        first, last = view.view.visible()
        assert first <= wording.passage.start
        assert wording.passage.end <= last


def test_every_statement_stands_level_wherever_its_passages_are(
    window: StatementsWindow, qtbot: QtBot
) -> None:
    beside, uneven = beside_of(window.workspace), []

    for listed in window.collecting.listed:
        passages = [wording.passage for wording in listed.row.wordings]
        beside.show_statement(listed.row.statement, passages, passages[-1])
        qtbot.waitUntil(beside.is_level)
        tops = [ends[0].top for ends in beside.bands.ends()]
        uneven += [listed.row.statement.title] if max(tops) - min(tops) > 2 else []

    assert uneven == []


def test_the_numbers_of_s12_are_marked_also_of_a_passage_that_joins(
    window: StatementsWindow, qtbot: QtBot
) -> None:
    statement = chosen(window, "Zudem habe es mehr als")
    workspace = window.workspace
    project = workspace.session.project
    article = next(each for each in project.articles() if each.source_name.startswith(FOUR_THOUSAND[0]))
    start = project.text(article).index(FOUR_THOUSAND[1])
    passages = project.records(Passage, statement_id=statement.id)
    place = (article.id, start, start + len("4.400"))

    workspace.session.apply(linking.add_passage(statement, passages, place))
    qtbot.waitUntil(window.is_settled, timeout=30_000)

    chosen(window, "Zudem habe es mehr als")
    assert window.grid.listed
    row = window.grid.listed.row
    pieces = window.grid.cells.comparison.pieces(row, 0)
    numbers = [
        wording.text[piece.start : piece.end]
        for wording, own in zip(row.wordings, pieces, strict=True)
        for piece in own
        if piece.change is Change.NUMBER
    ]
    assert numbers == ["3.000", "4000", "4.400"]


def test_the_name_of_the_alliance_is_no_statement(window: StatementsWindow) -> None:
    window.filters.words.setText(NAME)

    rows = [window.grid.table.listed(row).row for row in range(window.grid.table.rowCount())]
    bare = [row for row in rows if all(len(wording.text) < len(NAME) + 20 for wording in row.wordings)]
    assert bare == []
