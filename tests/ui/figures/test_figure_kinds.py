"""The figures that count, as a person sees them: filters, captions, marks, pictures."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QImage
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kzannot.model import edits
from kzannot.model.edits import Change, Edit
from kzannot.model.records import Annotator
from kzannot.project.choices import Choices
from kzannot.project.figures import Reliability, compute
from kzannot.project.figures_plane import Map, Point
from kzannot.project.project import Project
from kzannot.ui.figures.agreement import facts_of
from kzannot.ui.figures.chart import Chart, Mark
from kzannot.ui.figures.chart_area import ChartArea
from kzannot.ui.figures.controls import Controls
from kzannot.ui.figures.counted_kinds import COUNTED_KINDS
from kzannot.ui.figures.kind import Kind, chart_of, legend_of
from kzannot.ui.figures.kinds import KINDS
from kzannot.ui.figures.lists import PassageList, ValueTable
from kzannot.ui.figures.picture import Picture
from kzannot.ui.figures.style import ROW, Style
from kzannot.ui.figures.timeline import clock
from kzannot.ui.figures.window import FiguresWindow
from kzannot.ui.theme import LIGHT
from kzannot.ui.workspace import Workspace
from tests.ui.making import Made

NAMES = [kind.name for kind in COUNTED_KINDS]


@pytest.fixture
def window(project: Project, made: Made, workspace: Workspace, qtbot: QtBot) -> FiguresWindow:
    """The frequency of a threat that Anna saw twice and Bela once, in two articles of two outlets."""
    for article in (0, 1):
        for who in (made.anna, made.bela):
            project.apply(edits.read_sections(project.sections(made.articles[article].id), who.id))
    spans = [made.span(made.threat, "Banditen", who) for who in (made.anna, made.bela)]
    project.apply(edits.adding("Tag", [*spans, made.span(made.order, "Schüssen", made.anna, 1)]))
    window = FiguresWindow(workspace, workspace.middle)
    show(window, qtbot, "frequency")
    return window


def show(window: FiguresWindow, qtbot: QtBot, name: str) -> None:
    window.show_figure(name)
    qtbot.waitUntil(window.is_settled, timeout=20_000)


def texts(window: FiguresWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel))


def marks(window: FiguresWindow) -> list[Mark]:
    return [item for item in window.findChildren(Chart)[0].scene().items() if isinstance(item, Mark)]


def test_one_article_an_outlet_is_descriptive_and_shows_no_interval(window: FiguresWindow) -> None:
    assert "Descriptive: 1 article per outlet" in texts(window)
    table = window.findChildren(ValueTable)[0].model()
    intervals = {table.data(table.index(row, 6)) for row in range(table.rowCount())}
    assert intervals == {"–"}


@pytest.mark.parametrize(
    "name",
    ["salience", "association", "voices", "cooccurrence", "odds", "timeline", "keyness", "strips"],
)
def test_each_figure_is_drawn_with_its_caption_and_leads_to_passages(
    window: FiguresWindow, qtbot: QtBot, name: str, project: Project, tmp_path: Path
) -> None:
    show(window, qtbot, name)

    assert "n = 2 articles" in texts(window)
    if window.rows():
        assert marks(window)
        window.pick_row(0)
        if name in ("timeline", "strips", "keyness"):
            assert window.findChildren(PassageList)[0].model().rowCount() > 0
    window.export_to(tmp_path / f"{name}.svg")
    assert (tmp_path / f"{name}.svg").stat().st_size > 1000


@pytest.mark.parametrize(
    ("name", "why"),
    [("map", "three outlets and three frames"), ("association", "no two outlets with five articles")],
)
def test_a_figure_of_too_little_says_so_and_shows_no_axes(
    window: FiguresWindow, qtbot: QtBot, tmp_path: Path, name: str, why: str
) -> None:
    show(window, qtbot, name)

    assert why in window.findChildren(Chart)[0].accessibleDescription()
    assert marks(window) == []
    assert "Descriptive: 1 article per outlet" in texts(window)
    assert "n = 2 articles" in texts(window)
    window.export_to(tmp_path / "figure.svg")
    assert why in (tmp_path / "figure.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", COUNTED_KINDS, ids=lambda kind: kind.name)
def test_where_all_is_filtered_away_a_sentence_stands_instead_of_a_chart(
    project: Project, window: FiguresWindow, kind: Kind
) -> None:
    values = compute(project, kind.name, Choices(since="2031-01-01", samples=0))

    chart = chart_of(kind, values, Style(LIGHT, window.font(), "en"))

    assert chart.accessibleDescription() == "No article that somebody has read passes the filters."
    assert not [item for item in chart.scene().items() if isinstance(item, Mark)]
    assert "n = 0 articles; " in legend_of(kind, values, chart.look).caption
    chart.deleteLater()


def test_a_frame_that_nobody_used_reads_not_defined(window: FiguresWindow, project: Project) -> None:
    values = compute(project, "agreement", Choices(samples=0))
    style = Style(LIGHT, window.font(), "en")

    assert isinstance(values, Reliability)
    used, unused = (values.results[values.groups[0], name] for name in ("threat", "other"))
    assert facts_of(unused, style).endswith("100.0% · not defined")
    assert "not defined" not in facts_of(used, style)


def test_the_line_above_the_passages_of_an_article_names_it(window: FiguresWindow, qtbot: QtBot) -> None:
    show(window, qtbot, "strips")
    window.pick_row(0)

    title = window.findChildren(ValueTable)[0].model().index(0, 1).data()
    assert f"{title} · passages: " in texts(window)


@pytest.mark.parametrize("name", ["agreement", "confusion", "drift"])
def test_agreement_confusion_and_drift_stand_beside_them(
    window: FiguresWindow, qtbot: QtBot, name: str, tmp_path: Path
) -> None:
    show(window, qtbot, name)

    assert marks(window)
    window.pick_row(0)
    window.export_to(tmp_path / f"{name}.svg")
    assert (tmp_path / f"{name}.svg").stat().st_size > 1000


def test_the_filters_follow_edits_and_keep_what_was_chosen(
    window: FiguresWindow, qtbot: QtBot, project: Project, made: Made
) -> None:
    box = next(each for each in window.findChildren(QComboBox) if each.findData(made.anna.name) >= 0)
    box.setCurrentIndex(box.findData(made.anna.name))

    project.apply(edits.adding("Add annotator", [Annotator(name="Zita")]))

    assert box.findData("Zita") >= 0
    assert box.currentData() == made.anna.name


def test_the_tab_key_goes_from_a_filter_to_the_one_beside_it(window: FiguresWindow) -> None:
    controls = window.findChildren(Controls)[0]
    shown = [box for box in controls.findChildren(QComboBox) if box.isVisible()]

    assert len(shown) > 2
    seen: list[QWidget] = []
    widget = controls.nextInFocusChain()
    while widget and widget is not controls:
        seen += [widget] if widget in shown else []
        widget = widget.nextInFocusChain()
    assert seen == sorted(shown, key=lambda box: box.mapTo(controls, QPoint()).toTuple()[::-1])


def test_a_filter_changes_the_numbers_and_the_caption(window: FiguresWindow, qtbot: QtBot) -> None:
    controls = window.findChildren(Controls)[0]
    box = next(box for box in controls.findChildren(QComboBox) if box.findData("headline") >= 0)
    box.setCurrentIndex(box.findData("headline"))
    qtbot.waitUntil(window.is_settled, timeout=20_000)

    assert "Filters: headline" in texts(window)

    voice = next(box for box in controls.findChildren(QComboBox) if box.findText("Government") >= 0)
    voice.setCurrentIndex(voice.findText("Government"))
    qtbot.waitUntil(window.is_settled, timeout=20_000)
    assert "Filters: Government; headline" in texts(window)

    switch = next(box for box in controls.findChildren(QCheckBox) if "repeats" in box.text())
    switch.click()
    qtbot.waitUntil(window.is_settled, timeout=20_000)
    assert "repeats count once" in texts(window)


@pytest.mark.parametrize(
    ("hour", "shown"), [(0.0, "0:00"), (7 + 6 / 60, "7:06"), (11 + 59 / 60 + 45 / 3600, "11:59")]
)
def test_a_time_of_day_has_its_own_hour_and_minute(hour: float, shown: str) -> None:
    assert clock(hour) == shown


def test_a_figure_can_be_copied_as_a_picture(window: FiguresWindow) -> None:
    window.copy_picture()

    image = QGuiApplication.clipboard().image()
    assert isinstance(image, QImage)
    assert image.width() > 1000


def test_a_row_is_high_enough_for_large_letters() -> None:
    usual = Style(LIGHT, QFont("DejaVu Sans", 9), "en")
    large = Style(LIGHT, QFont("DejaVu Sans", 30), "en")

    assert usual.row == ROW
    assert large.row > QFontMetrics(large.font).height() > ROW


def test_a_chart_grows_with_its_window_and_its_panels_stay_alike(window: FiguresWindow, qtbot: QtBot) -> None:
    chart = window.findChildren(Chart)[0]
    area = window.findChildren(ChartArea)[0]

    area.setFixedSize(chart.wanted * 1.3)
    qtbot.waitUntil(lambda: chart.size() == area.viewport().size())
    panels = [plot.vb.width() for plot in chart.ci.items]
    area.setFixedSize(chart.wanted * 3)
    qtbot.waitUntil(lambda: chart.size() == chart.most())

    assert len(panels) == 2
    assert panels[0] == pytest.approx(panels[1], abs=1)
    assert chart.most().width() == round(1.6 * chart.wanted.width())


def test_patterns_and_colours_that_have_no_name_beside_them_are_named_below(
    window: FiguresWindow, qtbot: QtBot, project: Project, made: Made, tmp_path: Path
) -> None:
    spans = project.spans(made.articles[0].id)
    stances = (("stance", "endorsed"), ("stance", "reported"))
    changed = [replace(span, attributes=(each,)) for span, each in zip(spans, stances, strict=True)]
    project.apply(Edit("Set values", tuple(map(Change, spans, changed))))
    show(window, qtbot, "voices")
    qtbot.waitUntil(window.is_settled, timeout=20_000)

    window.export_to(tmp_path / "voices.svg")

    drawn = (tmp_path / "voices.svg").read_text(encoding="utf-8")
    assert ">endorsed</text>" in drawn
    assert ">reported</text>" in drawn


def test_an_outlet_at_the_place_of_a_frame_hides_nothing_of_its_badge(
    project: Project, window: FiguresWindow
) -> None:
    kind = next(kind for kind in COUNTED_KINDS if kind.name == "map")
    empty = compute(project, "map", Choices(samples=0))
    assert isinstance(empty, Map)
    name = empty.frames[0].name
    style = Style(LIGHT, window.font(), "en")
    colour = QColor(style.colours.strong(empty.frames[0].colour)).rgb()

    def edges_of_badge(x: float) -> tuple[int, int]:
        points = (Point("Blatt", True, x, 0.5, 0.5, 5), Point(name, False, 0.5, 0.5, 0.5, 5))
        values = replace(empty, points=points, why_not="")
        chart = chart_of(kind, values, style)
        image = Picture(chart, legend_of(kind, values, style)).image(2.0)
        chart.deleteLater()
        pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width())
        rows = np.flatnonzero((pixels == colour).any(axis=1))
        return int(rows.min()), int(rows.max())

    top, bottom = edges_of_badge(-0.5)
    moved = edges_of_badge(0.5)
    square = ((top + bottom) / 2 - 4, (top + bottom) / 2 + 4)
    assert moved[0] > square[1] or moved[1] < square[0]


@pytest.mark.parametrize("name", ["agreement", "pairs", "confusion", "disagreements", "drift"])
def test_figures_of_agreement_say_their_filters(project: Project, window: FiguresWindow, name: str) -> None:
    kind = next(kind for kind in KINDS if kind.name == name)
    outlet = project.outlets()[0].name
    style = Style(LIGHT, window.font(), "en")

    filtered, all_of_it = (
        legend_of(kind, compute(project, name, Choices(outlet=each, samples=0)), style).caption
        for each in (outlet, None)
    )

    assert f"Filters: {outlet}." in filtered
    assert "Filters: no filter." in all_of_it
