import csv
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QScrollArea
from pytestqt.qtbot import QtBot

from kzannot.model import edits
from kzannot.model.study import Round
from kzannot.project.choices import Choices
from kzannot.project.figures import compute
from kzannot.project.project import Project
from kzannot.ui.figures.chart import Chart, Mark
from kzannot.ui.figures.frequency import round_ticks
from kzannot.ui.figures.lists import PassageList, ValueTable
from kzannot.ui.figures.window import FiguresWindow
from kzannot.ui.program import Program
from kzannot.ui.workspace import Workspace
from tests.ui.driving import sign_in
from tests.ui.making import Made


@pytest.fixture
def coded(project: Project, made: Made) -> Project:
    """Anna and Bela agree about a threat, and differ about another; both have read the two articles."""
    for article in (0, 1):
        for annotator in (made.anna, made.bela):
            sections = project.sections(made.articles[article].id)
            project.apply(edits.read_sections(sections, annotator.id))
    agreed = [made.span(made.threat, "Banditen", who) for who in (made.anna, made.bela)]
    project.apply(edits.adding("Tag", [*agreed, made.span(made.threat, "Schüssen", made.anna, 1)]))
    return project


@pytest.fixture
def window(coded: Project, workspace: Workspace, qtbot: QtBot) -> FiguresWindow:
    window = FiguresWindow(workspace, workspace.middle)
    window.show_figure("frequency")
    qtbot.waitUntil(window.is_settled, timeout=20_000)
    return window


def cells(table: ValueTable | PassageList) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.data(model.index(row, column))) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def shown(window: FiguresWindow, outlet: str, frame: str) -> list[str]:
    """The row of the table beside a figure."""
    table = window.findChildren(ValueTable)[0]
    return next(row for row in cells(table) if row[:2] == [outlet, frame])


def marks(window: FiguresWindow) -> list[Mark]:
    chart = window.findChildren(Chart)[0]
    return [item for item in chart.scene().items() if isinstance(item, Mark)]


def click(window: FiguresWindow, qtbot: QtBot, hint: str) -> None:
    """Click the mark whose tooltip speaks of that."""
    chart = window.findChildren(Chart)[0]
    mark = next(mark for mark in marks(window) if hint in mark.toolTip())
    place = chart.mapFromScene(mark.mapToScene(QPointF(mark.boundingRect().center())))
    qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_small_screen_breaks_the_rows_of_choices_and_scrolls_the_rest(window: FiguresWindow) -> None:
    window.resize(640, 400)
    area = window.findChildren(QScrollArea)[0]
    page = area.widget()

    assert page is not None
    assert page.minimumSizeHint().width() <= 640
    assert page.height() > area.viewport().height()


def test_nothing_scrolls_where_the_rows_of_choices_leave_the_figure_enough(window: FiguresWindow) -> None:
    window.resize(1000, 620)
    area = window.findChildren(QScrollArea)[0]
    page = area.widget()

    assert page is not None
    assert page.height() == area.viewport().height()


def test_the_table_shows_the_shares_of_the_words_that_were_read(window: FiguresWindow) -> None:
    row = shown(window, "Die & Das", "Threat")

    # One word in each of two codings of an article of 20 words.
    assert row[2] == "5.0%"
    assert row[5] == "2"


def test_a_figure_follows_an_edit(
    window: FiguresWindow, workspace: Workspace, made: Made, qtbot: QtBot
) -> None:
    workspace.session.apply(edits.tag(made.span(made.order, "Augenzeugen")))
    qtbot.waitUntil(window.is_settled, timeout=20_000)

    assert shown(window, "Die & Das", "Order")[5] == "1"


def test_a_click_on_a_bar_lists_its_passages_and_a_passage_is_gone_to(
    window: FiguresWindow, workspace: Workspace, made: Made, qtbot: QtBot
) -> None:
    click(window, qtbot, "Die &amp; Das: Threat")
    passages = window.findChildren(PassageList)[0]

    assert [row[2] for row in cells(passages)] == ["Anna", "Bela"]

    index = passages.model().index(0, 4)
    qtbot.mouseClick(passages.viewport(), Qt.MouseButton.LeftButton, pos=passages.visualRect(index).center())
    view = workspace.columns.focused
    assert view
    assert view.article.id == made.articles[0].id
    assert view.view.caret() == made.texts[0].index("Banditen")


def test_no_figure_is_seen_by_who_codes_in_a_blind_round(program: Program, made: Made, qtbot: QtBot) -> None:
    workspace = sign_in(program, made)
    action = program.window.actions_of["frequency"]
    action.trigger()
    (window,) = program.window.findChildren(FiguresWindow)
    qtbot.waitUntil(window.is_settled)

    workspace.session.apply(edits.adding("Open round", [Round(name="1", codebook_id=made.codebook.id)]))

    assert not window.isVisible()
    assert not action.isEnabled()
    told = "While a blind round is open, figures stay hidden from who codes in it."
    assert program.window.messages.text() == told


def test_raw_counts_are_shown_on_request_and_labelled(window: FiguresWindow, qtbot: QtBot) -> None:
    box = next(box for box in window.findChildren(QComboBox) if box.findData("count") >= 0)
    box.setCurrentIndex(box.findData("count"))
    qtbot.waitUntil(window.is_settled, timeout=20_000)

    assert any("they compare nothing" in label.text() for label in window.findChildren(type(window._badge)))


def test_export_writes_the_numbers_and_pictures_of_the_screen(
    window: FiguresWindow, coded: Project, tmp_path: Path
) -> None:
    for suffix in (".csv", ".svg", ".png"):
        window.export_to(tmp_path / f"figure{suffix}")

    with (tmp_path / "figure.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    computed = compute(coded, "frequency", Choices()).rows()
    assert [row["frame"] for row in rows] == [row["frame"] for row in computed]
    assert [float(row["value"] or 0) for row in rows] == [row["value"] or 0 for row in computed]
    root = ElementTree.parse(tmp_path / "figure.svg").getroot()
    texts = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert any(text and "Threat" in text for text in texts)
    assert QImage(str(tmp_path / "figure.png")).width() > 1000


def test_an_unknown_ending_is_told_and_nothing_is_written(
    window: FiguresWindow, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(workspace.session.refused) as refused:
        window.export_to(tmp_path / "figure.docx")

    assert "figure.docx" in refused.args[0]
    assert list(tmp_path.glob("figure.*")) == []


@pytest.mark.parametrize(
    ("top", "ticks"), [(0.36, [0, 0.2]), (1.0, [0, 0.5, 1.0]), (27.0, [0, 10, 20]), (3.0, [0, 1, 2, 3])]
)
def test_ticks_are_round(top: float, ticks: list[float]) -> None:
    assert round_ticks(top) == pytest.approx(ticks)
