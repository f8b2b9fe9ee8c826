"""The agreement window on a small project: Anna and Bela agree about a threat, and differ about another."""

import csv
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kzannot.model import edits
from kzannot.model.codebook import Attribute, Bilingual, Choice, Level
from kzannot.model.records import Answer
from kzannot.model.study import Round, RoundState
from kzannot.project.agreement import Question, agreement
from kzannot.project.project import Project
from kzannot.ui.agreement.chart_page import ChartPage
from kzannot.ui.agreement.controls import SETTLE_MS
from kzannot.ui.agreement.doubts_page import DoubtsPage
from kzannot.ui.agreement.lines import LineView
from kzannot.ui.agreement.views import VIEWS
from kzannot.ui.agreement.window import AgreementWindow
from kzannot.ui.figures.chart import Chart, Mark
from kzannot.ui.program import Program
from kzannot.ui.workspace import Workspace
from tests.ui.making import Made

WAIT = 20_000


@pytest.fixture
def coded(project: Project, made: Made) -> Project:
    """Both have read two articles."""
    for article in (0, 1):
        for annotator in (made.anna, made.bela):
            sections = project.sections(made.articles[article].id)
            project.apply(edits.read_sections(sections, annotator.id))
    agreed = [made.span(made.threat, "Banditen", who) for who in (made.anna, made.bela)]
    project.apply(edits.adding("Tag", [*agreed, made.span(made.threat, "Schüssen", made.anna, 1)]))
    return project


@pytest.fixture
def window(coded: Project, workspace: Workspace, qtbot: QtBot) -> AgreementWindow:
    window = AgreementWindow(workspace, workspace.middle)
    show(window, "table", qtbot)
    return window


def show(window: AgreementWindow, name: str, qtbot: QtBot) -> None:
    """Open a view, and wait for what it shows."""
    window.show_view(name)
    settle(window, qtbot)


def settle(window: AgreementWindow, qtbot: QtBot) -> None:
    qtbot.wait(1)  # what was chosen is asked when the window has its turn
    qtbot.waitUntil(window.is_settled, timeout=WAIT)


def cells(view: LineView) -> list[dict[str, str]]:
    """What a table says, by its heads."""
    heads = view.lines.heads()
    return [dict(zip(heads, row, strict=True)) for row in view.lines.cells()]


def row_of(window: AgreementWindow, frame: str) -> dict[str, str]:
    return next(row for row in cells(window.table.table) if row["Frame"].startswith(frame))


def press(window: AgreementWindow, qtbot: QtBot, name: str) -> None:
    """Do what a key of the window does."""
    action = next(action for action in window.actions() if action.objectName() == name)
    action.trigger()
    settle(window, qtbot)


def click(window: AgreementWindow, qtbot: QtBot, hint: str) -> None:
    """Click the mark whose tooltip speaks of that."""
    chart = window.page.findChildren(Chart)[-1]
    qtbot.waitUntil(lambda: chart.isVisible())
    qtbot.wait(50)  # the plots take their places when the chart has been painted
    marks = [item for item in chart.scene().items() if isinstance(item, Mark)]
    mark = next(mark for mark in marks if hint in mark.toolTip())
    place = chart.mapFromScene(mark.mapToScene(QPointF(mark.boundingRect().center())))
    qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle(window, qtbot)


def words(window: AgreementWindow) -> str:
    """Everything that the window says in lines of text."""
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_the_table_shows_what_is_measured_with_what_must_stand_beside_it(
    window: AgreementWindow, coded: Project
) -> None:
    row = row_of(window, "Threat")

    measured = next(
        each for each in agreement(coded, Question(units=("paragraph",))) if each.frame == "threat"
    )
    assert row["Value"] == f"{measured.result.value:.3f}"
    assert row["Units"] == str(measured.result.units)
    assert row["Seen"] == str(measured.result.seen_by_any)


def test_what_is_not_defined_is_no_number_and_says_why(window: AgreementWindow) -> None:
    row = row_of(window, "Order")

    assert row["Value"] == "not defined"
    assert row["Notes"].startswith("No annotator used it.")


def test_few_articles_have_no_interval_and_it_is_said_above(window: AgreementWindow) -> None:
    assert row_of(window, "Threat")["95% interval"] == "–"
    assert "Fewer than five documents: no interval is given." in words(window)


def test_the_window_follows_an_edit(
    window: AgreementWindow, workspace: Workspace, made: Made, qtbot: QtBot
) -> None:
    workspace.session.apply(edits.tag(made.span(made.order, "Augenzeugen")))
    settle(window, qtbot)

    assert row_of(window, "Order")["Seen"] == "1"


def test_an_undefined_value_goes_last_whichever_way_is_sorted(window: AgreementWindow) -> None:
    table = window.table.table
    value = table.lines.heads().index("Value")

    for order in Qt.SortOrder:
        table.sortByColumn(value, order)
        assert cells(table)[-1]["Value"] == "not defined"
        assert cells(table)[0]["Value"] != "not defined"


def test_the_filter_keeps_the_rows_that_hold_its_words(window: AgreementWindow) -> None:
    window._filter.setText("thr")

    assert [row["Frame"] for row in cells(window.table.table)] == ["Threat  BE"]


def test_what_was_left_out_is_opened_by_key_and_leads_to_the_article(
    window: AgreementWindow, workspace: Workspace, made: Made, qtbot: QtBot
) -> None:
    assert "used: 6" in words(window)

    press(window, qtbot, "ledger")
    ledger = window.ledger.page.view

    assert window.view == "ledger"
    assert {row["What became of it"] for row in cells(ledger)} == {"used", "furniture", "read by nobody"}

    ledger.go_to([row["What became of it"] for row in cells(ledger)].index("furniture"))
    QTest.keyClick(ledger, Qt.Key.Key_Return)
    view = workspace.columns.focused
    assert view
    assert view.view.caret() == made.texts[0].index("Mehr zum Thema")


def test_the_link_below_a_number_opens_its_ledger(window: AgreementWindow, qtbot: QtBot) -> None:
    window.table.rests.linkActivated.emit("#")
    settle(window, qtbot)

    assert window.view == "ledger"


def test_enter_on_a_row_lists_where_annotators_differ_about_the_frame(
    window: AgreementWindow, qtbot: QtBot
) -> None:
    table = window.table.table
    table.go_to([row["Frame"] for row in cells(table)].index("Threat  BE"))
    QTest.keyClick(table, Qt.Key.Key_Return)
    settle(window, qtbot)

    (row,) = cells(window.cases.list.view)
    assert window.view == "cases"
    assert row["Differ in"] == "missed"
    assert row["One coding"].startswith("Anna: Threat")
    assert row["The other"] == "Bela: –"
    assert row["Passage"] == "Schüssen"


def test_stepping_shows_both_codings_in_the_text_with_the_passage_highlighted(
    window: AgreementWindow, made: Made, qtbot: QtBot
) -> None:
    show(window, "cases", qtbot)
    press(window, qtbot, "next")

    first, second = (coding.text for coding in window.cases.side.codings)
    start = made.texts[1].index("Schüssen")
    assert first.selection() == second.selection() == (start, start + len("Schüssen"))
    assert [(mark.start, mark.look.own) for mark in first.marks()] == [(start, True)]
    assert second.marks() == []


def test_behind_the_last_disagreement_there_is_none(
    window: AgreementWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    show(window, "cases", qtbot)
    press(window, qtbot, "next")

    with qtbot.waitSignal(workspace.session.told) as told:
        press(window, qtbot, "next")
    assert told.args == ["There is no further disagreement in the list."]


def test_a_disagreement_is_gone_to_in_its_article(
    window: AgreementWindow, workspace: Workspace, made: Made, qtbot: QtBot
) -> None:
    show(window, "cases", qtbot)
    press(window, qtbot, "article")

    view = workspace.columns.focused
    assert view
    assert view.article.id == made.articles[1].id


@pytest.mark.parametrize(
    ("name", "hint", "cases"),
    [
        ("forest", "Threat", 1),
        ("pairs", "Anna – Bela\nThreat".replace("\n", "<br>"), 1),
        ("confusion", "Threat  BE × none", 1),
        ("kinds", "missed: Threat", 1),
    ],
)
def test_a_click_on_a_mark_lists_the_passages_behind_it(
    window: AgreementWindow, qtbot: QtBot, name: str, hint: str, cases: int
) -> None:
    show(window, name, qtbot)

    click(window, qtbot, hint)

    assert window.view == "cases"
    assert len(window.cases.list.shown()) == cases


def test_a_view_is_come_back_to_as_it_was_left(
    window: AgreementWindow, coded: Project, workspace: Workspace, qtbot: QtBot
) -> None:
    def chart_of_the_forest() -> Chart:
        window.show_view("forest")
        settle(window, qtbot)
        return window.page.findChildren(Chart)[-1]

    chart = chart_of_the_forest()
    window.show_view("table")
    assert chart_of_the_forest() is chart

    workspace.session.apply(edits.erase(coded.spans()[0]))
    settle(window, qtbot)
    assert chart_of_the_forest() is not chart


def test_use_of_a_frame_is_seen_in_time_and_leads_to_its_disagreements(
    window: AgreementWindow, qtbot: QtBot
) -> None:
    show(window, "drift", qtbot)
    times, frames = window.page.findChildren(ChartPage)[0].boxes
    times.setCurrentIndex(times.findData("day"))
    settle(window, qtbot)
    frames.setCurrentIndex(frames.findData("threat"))

    click(window, qtbot, "Anna uses it in 2 of")

    assert [case.start for case in window.cases.list.shown()]


def test_a_frame_that_was_renamed_since_is_not_drawn_before_there_is_another_answer(
    window: AgreementWindow, coded: Project, made: Made, qtbot: QtBot
) -> None:
    show(window, "drift", qtbot)
    _, frames = window.page.findChildren(ChartPage)[0].boxes

    coded.apply(edits.replacing("Rename", made.threat, replace(made.threat, name="menace")))
    frames.setCurrentIndex(frames.findData("threat"))
    settle(window, qtbot)

    assert frames.findData("threat") < 0
    assert frames.findData("menace") >= 0


def test_a_measure_that_does_not_fit_is_grey_and_says_why(window: AgreementWindow, qtbot: QtBot) -> None:
    box = window.controls.measure
    place = box.findData("cu_alpha")

    assert not box._rows.item(place).isEnabled()
    assert "needs all of them at once" in box.itemText(place)

    window.controls.people.tick("Anna", True)
    settle(window, qtbot)
    assert "Only one annotator took part." in box.itemText(box.findData("alpha"))
    assert row_of(window, "Threat")["Value"] == "not defined"


def test_all_measures_that_fit_stand_in_one_table(window: AgreementWindow, qtbot: QtBot) -> None:
    window.controls.measure.choose("")
    settle(window, qtbot)

    shown = {row["Measure"] for row in cells(window.table.table)}
    assert {"Percent agreement", "Krippendorff's alpha", "Cohen's kappa"} <= shown
    assert not any("amma" in name for name in shown)


@pytest.mark.parametrize(("whom", "people"), [("pairs", ("Anna", "Bela")), ("repeats", None)])
def test_annotators_are_compared_in_other_groups(
    window: AgreementWindow, qtbot: QtBot, whom: str, people: tuple[str, ...] | None
) -> None:
    controls = window.controls
    controls.compare.setCurrentIndex(controls.compare.findData(whom))
    settle(window, qtbot)

    # Nobody has coded anything twice.
    assert {row.annotators for row in window.table.table.lines.things()} == ({people} if people else set())


def test_every_part_has_rows_of_its_own(window: AgreementWindow, qtbot: QtBot) -> None:
    by = window.controls.by
    by.setCurrentIndex(by.findData("outlet"))
    settle(window, qtbot)

    assert {row["Part"] for row in cells(window.table.table)} == {"Abendblatt", "Die & Das"}


def test_every_field_is_part_of_the_question(window: AgreementWindow) -> None:
    controls = window.controls
    controls.samples.setValue(100)
    controls.seed.setValue(7)
    controls.half_width.setValue(0.1)
    controls.entries.setChecked(True)
    controls.unfinished.setChecked(True)
    controls.unit.setCurrentIndex(controls.unit.findData("sentence"))
    controls.outlet.setCurrentIndex(controls.outlet.findData("Abendblatt"))
    controls.about.setCurrentIndex(controls.about.findData("all"))

    assert controls.question() == Question(
        units=("sentence",),
        per="all",
        outlet="Abendblatt",
        unfinished=True,
        samples=100,
        seed=7,
        drawn="entry",
        half_width=0.1,
    )


def test_work_is_called_off_and_taken_up_again(window: AgreementWindow, qtbot: QtBot) -> None:
    window.controls.seed.setValue(2)
    window.answers.ask(window.controls.question())
    window.answers.call_off()
    qtbot.waitUntil(window.answers.is_settled, timeout=WAIT)
    window.busy.rest(True)

    assert "Called off" in words(window)

    window.busy.again.click()
    qtbot.waitUntil(lambda: window.answers.is_settled() and not window.busy.again.isVisible(), timeout=WAIT)
    found = window.answers.get("rows")
    assert found
    assert found[0].seed == 2


@pytest.mark.parametrize("name", [view.name for view in VIEWS])
def test_every_view_is_exported_as_picture_document_and_table(
    window: AgreementWindow, tmp_path: Path, qtbot: QtBot, name: str
) -> None:
    show(window, name, qtbot)
    for suffix in (".csv", ".svg", ".png", ".pdf"):
        window.export_to(tmp_path / f"view{suffix}")

    with (tmp_path / "view.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.DictReader(file))
    root = ElementTree.parse(tmp_path / "view.svg").getroot()
    assert list(root.iter("{http://www.w3.org/2000/svg}text"))
    assert QImage(str(tmp_path / "view.png")).width() > 1000
    assert (tmp_path / "view.pdf").read_bytes().startswith(b"%PDF")


def test_the_table_is_copied_as_table_and_as_picture(window: AgreementWindow, qtbot: QtBot) -> None:
    press(window, qtbot, "copy_table")
    text = QGuiApplication.clipboard().text()
    press(window, qtbot, "copy_picture")

    assert text.splitlines()[0].split("\t")[:2] == ['"Frame"', '"Units"']
    assert not QGuiApplication.clipboard().image().isNull()


def test_nothing_is_shown_to_who_codes_in_an_open_blind_round(
    window: AgreementWindow, workspace: Workspace, made: Made, qtbot: QtBot
) -> None:
    blind = Round(name="Blind", codebook_id=made.codebook.id, blind=True, state=RoundState.OPEN)
    workspace.session.apply(edits.adding("Open", [blind]))
    settle(window, qtbot)

    assert "blind round is open" in words(window)
    assert not window.table.isVisible()
    assert "Threat" not in words(window)
    window.export_to(Path("nowhere.csv"))
    assert not Path("nowhere.csv").exists()


def test_a_project_in_which_nobody_read_says_what_to_do(workspace: Workspace, qtbot: QtBot) -> None:
    window = AgreementWindow(workspace, workspace.middle)
    show(window, "forest", qtbot)

    assert "Two annotators must have read the same text" in words(window)


def test_the_menus_open_the_window_and_step_through_disagreements(
    program: Program, made: Made, qtbot: QtBot
) -> None:
    program.open_project(made.path)
    program.sign_in(made.anna)
    program.window.actions_of["agreement"].trigger()
    (window,) = program.window.findChildren(AgreementWindow)
    settle(window, qtbot)
    program.window.actions_of["next_disagreement"].trigger()
    settle(window, qtbot)

    assert window.view == "cases"
    assert window.isVisible()


def test_the_lead_sees_how_often_each_was_uncertain_and_goes_to_the_span(
    window: AgreementWindow, workspace: Workspace, made: Made, qtbot: QtBot
) -> None:
    doubted = made.span(made.threat, "Schüssen", made.anna, 1)
    workspace.session.apply(edits.tag(replace(doubted, uncertain=True, memo="Or their own word?")))
    show(window, "doubts", qtbot)
    page = window.page
    assert isinstance(page, DoubtsPage)

    threat = next(row for row in cells(page.rates) if row["Frame"].startswith("Threat"))
    assert threat["Anna"] == "33.3% (1 of 3)"
    assert threat["Bela"] == "0.0% (0 of 1)"
    order = next(row for row in cells(page.rates) if row["Frame"].startswith("Order"))
    assert (order["Everybody"], order["Anna"]) == ("–", "–")
    assert cells(page.spans)[0]["Memo"] == "Or their own word?"

    QTest.keyClick(page.rates, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.place_wanted) as went:
        QTest.keyClick(page.spans, Qt.Key.Key_Return)
    assert went.args == [doubted.article_id, doubted.start, doubted.end]


def ask_about(window: AgreementWindow, qtbot: QtBot, about: str) -> None:
    """Choose what the window is about."""
    box = window.controls.about
    box.setCurrentIndex(box.findData(about))
    settle(window, qtbot)


def test_attributes_are_compared_on_the_spans_that_both_marked(
    window: AgreementWindow, coded: Project, made: Made, qtbot: QtBot
) -> None:
    one, other = (span for span in coded.spans(made.articles[0].id))
    for span, voice in ((one, "state"), (other, "outlet")):
        coded.apply(edits.replacing("Voice", span, replace(span, attributes=(("voice", voice),))))
    ask_about(window, qtbot, "attributes")

    row = next(row for row in cells(window.table.table) if row["Attribute"] == "Voice")

    assert (row["Units"], row["Matched"], row["Of spans"], row["Agree"]) == ("1", "2", "3", "0.0%")
    assert "Computed on 2 of 3 spans" in words(window)
    assert not window.controls.unit.isEnabled()

    window.table.keep("Voice")
    window.table.lead(window.table.table.lines.things()[0])
    settle(window, qtbot)

    assert [case.kinds for case in window.cases.list.shown()] == [("voice",)]
    assert window.cases.list.kind.currentText() == "Voice"


def test_questions_about_articles_are_compared_by_a_distance(
    window: AgreementWindow, coded: Project, made: Made, qtbot: QtBot
) -> None:
    codebook = coded.codebook()
    assert codebook
    choices = tuple(Choice(str(number), Bilingual()) for number in (1, 2, 3))
    tone = Attribute(
        codebook_id=codebook.id,
        name="tone",
        label=Bilingual("Ton", "Tone"),
        level=Level.ARTICLE,
        choices=choices,
    )
    said = [
        Answer(article_id=made.articles[article].id, annotator_id=who.id, question="tone", value=value)
        for article, values in enumerate(("12", "33"))
        for who, value in zip((made.anna, made.bela), values, strict=True)
    ]
    coded.apply(edits.adding("Ask", [tone, *said]))
    ask_about(window, qtbot, "questions")
    window.controls.distance.setCurrentIndex(window.controls.distance.findData("ordinal"))
    settle(window, qtbot)

    (row,) = cells(window.table.table)
    objection = window.controls.measure.itemText(window.controls.measure.findData("f1_exact"))

    assert (row["Question"], row["Units"], row["Agree"]) == ("Tone", "2", "50.0%")
    assert "where spans lie" in objection

    window.table.lead(window.table.table.lines.things()[0])
    settle(window, qtbot)

    assert window.view == "ledger"


def test_larger_letters_draw_the_chart_anew_while_it_is_shown(window: AgreementWindow, qtbot: QtBot) -> None:
    show(window, "pairs", qtbot)
    chart = window.page.findChildren(Chart)[-1]
    widths = [chart.width()]

    window.workspace.theme.set_size(200)
    qtbot.wait(1)

    widths += [shown.width() for shown in window.page.findChildren(Chart)]
    window.workspace.theme.set_size(100)
    assert widths[-1] > widths[0]


def test_a_large_number_is_asked_for_as_soon_as_a_small_one(window: AgreementWindow) -> None:
    window.controls.samples.setValue(20_000)

    timer = window.controls.findChild(QTimer)
    assert timer
    assert timer.isActive()
    assert timer.interval() == SETTLE_MS


def test_without_a_codebook_it_is_told_that_there_is_nothing_to_count_by(
    program: Program, tmp_path: Path
) -> None:
    Project.create(tmp_path / "bare.kzannot").close()
    program.open_project(tmp_path / "bare.kzannot")
    program.sign_in_as("Anna")

    program.window.actions_of["agreement"].trigger()

    assert program.window.messages.text() == "The project has no codebook yet."
    assert program.window.findChildren(AgreementWindow) == []
