"""The panels at the edges: the list of articles, the codebook, the rule, and the details of a span."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QScrollArea, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from kzannot.model import edits
from kzannot.model.records import Article, Section, SectionKind, Span
from kzannot.paths import resource
from kzannot.project.importing import import_files
from kzannot.ui.article_rows import ARTICLE, PROGRESS
from kzannot.ui.article_view import ArticleView
from kzannot.ui.attribute_fields import AttributeField
from kzannot.ui.chips import ChoiceChip, Flow
from kzannot.ui.program import Program
from kzannot.ui.session import Session
from kzannot.ui.span_panel import MemoField
from kzannot.ui.theme import Theme
from kzannot.ui.workspace import Workspace
from tests.ui.driving import open_one, press, sign_in, type_keys
from tests.ui.making import Made


@pytest.fixture
def span(view: ArticleView, session: Session, made: Made) -> Span:
    """A span in focus."""
    made_span = made.span(made.threat, "Banditen")
    session.apply(edits.tag(made_span))
    view.view.set_caret(made_span.start)
    view.view.focus_mark(made_span.id)
    return made_span


def chip(workspace: Workspace, name: str) -> ChoiceChip:
    return next(chip for chip in workspace.details.findChildren(ChoiceChip) if chip.text() == name)


def now(view: ArticleView) -> Span:
    (span,) = view.spans()
    return span


def test_the_list_counts_what_was_coded(qtbot: QtBot, workspace: Workspace, span: Span) -> None:
    tree = workspace.articles.findChild(QTreeView)
    assert tree
    model = tree.model()
    rows = [model.index(row, 0, model.index(group, 0)) for group in range(2) for row in range(3)]

    def spans_counted() -> None:
        counts = {row.data(ARTICLE).id: row.data(PROGRESS).spans for row in rows if row.isValid()}
        assert counts[span.article_id] == 1
        assert sum(counts.values()) == 1

    qtbot.waitUntil(spans_counted)


def test_the_filter_of_the_list_leads_to_the_article_that_is_meant(
    program: Program, made: Made, qtbot: QtBot
) -> None:
    workspace = sign_in(program, made)
    workspace.open_article(made.articles[2].id)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)

    def opened() -> list[Article]:
        return [column.view.article for column in workspace.columns]

    workspace.articles.focus_filter()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Return):
        press(key)
    assert opened() == [made.articles[2]]
    workspace.articles.focus_filter()
    press("4")
    press(Qt.Key.Key_Return)
    assert opened() == [made.articles[3]]
    workspace.articles.focus_filter()
    press("5")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened() == [made.articles[3], made.articles[4]]


def test_many_articles_are_listed_at_once_and_counted_by_and_by(
    qtbot: QtBot, workspace: Workspace, session: Session
) -> None:
    tree = workspace.articles.findChild(QTreeView)
    assert tree
    before = session.project.articles()
    new = [Article(title=f"Stadt {n}", digest=before[0].digest, length=before[0].length) for n in range(300)]
    parts = [Section(article_id=each.id, kind=SectionKind.PARAGRAPH, start=0, end=5) for each in new]

    session.apply(edits.adding("Import", [*new, *parts]))
    model = tree.model()
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    rows = [model.index(row, 0, group) for group in groups for row in range(model.rowCount(group))]

    assert len(rows) == len(before) + len(new)
    qtbot.waitUntil(lambda: all(row.data(PROGRESS) for row in rows))
    assert {row.data(PROGRESS).sections for row in rows if row.data(ARTICLE) in new} == {1}


def test_the_filter_leaves_what_fits(workspace: Workspace) -> None:
    tree, field = workspace.articles.findChild(QTreeView), workspace.articles.findChild(QLineEdit)
    assert tree
    assert field
    model = tree.model()

    field.setText("stadt 3")

    assert [model.rowCount(model.index(row, 0)) for row in range(model.rowCount())] == [1]
    field.setText("die &")
    assert [model.rowCount(model.index(row, 0)) for row in range(model.rowCount())] == [3]


def test_enter_opens_here_and_control_enter_beside(workspace: Workspace) -> None:
    tree = workspace.articles.findChild(QTreeView)
    assert tree
    tree.setCurrentIndex(tree.model().index(0, 0, tree.model().index(0, 0)))

    QTest.keyClick(tree, Qt.Key.Key_Return)
    QTest.keyClick(tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(tree, Qt.Key.Key_Return)

    assert workspace.columns.count() == 2


def test_a_sixth_column_is_refused(workspace: Workspace, made: Made) -> None:
    refusals: list[str] = []
    workspace.session.refused.connect(refusals.append)

    for _ in range(6):
        workspace.open_article(made.articles[0].id, beside=True)

    assert workspace.columns.count() == 5
    assert refusals == ["At most 5 articles stand side by side; close one first."]


@pytest.mark.parametrize(
    ("words", "names"), [("bandit", ["threat"]), ("regel ordnung", ["order"]), ("??", ["other"])]
)
def test_a_frame_is_found_by_any_of_its_words(workspace: Workspace, words: str, names: list[str]) -> None:
    field = workspace.codebook.findChild(QLineEdit)
    assert field

    field.setText(words)

    assert [frame.name for frame in workspace.codebook.found()] == names


def test_a_search_in_the_codebook_that_finds_nothing_says_so(workspace: Workspace) -> None:
    field, label = workspace.codebook.findChild(QLineEdit), workspace.codebook.findChild(QLabel)
    assert field
    assert label

    field.setText("bandit")
    quiet = label.isHidden()
    field.setText("xyzzy")

    assert (quiet, label.isHidden(), label.text()) == (True, False, "No frame holds these words.")


def test_a_frame_that_is_double_clicked_tags(workspace: Workspace, view: ArticleView, made: Made) -> None:
    start = view.view.text().index("Banditen")
    view.view.select(start, start + 8)

    workspace.codebook.chosen.emit(made.order)

    assert now(view).frame_id == made.order.id


def test_the_rule_follows_the_frame_and_the_language(workspace: Workspace, made: Made) -> None:
    workspace.codebook.show_frame(made.order.id)
    assert "Rule Order" in workspace.rule.toPlainText()

    workspace.settings.set("codebook_language", "de")

    assert "Regel Ordnung" in workspace.rule.toPlainText()


def test_a_chip_asks_and_shows_what_came_back(workspace: Workspace, view: ArticleView, span: Span) -> None:
    chip(workspace, "Government").click()

    assert now(view).value("voice") == "state"
    assert chip(workspace, "Government").is_chosen()
    assert not chip(workspace, "Outlet").is_chosen()


def test_several_values_where_several_are_allowed(
    workspace: Workspace, view: ArticleView, span: Span
) -> None:
    for name in ("Quotes", "Irony"):
        chip(workspace, name).click()

    assert now(view).value("distance") == ("irony", "quotes")
    chip(workspace, "Irony").click()
    assert now(view).value("distance") == ("quotes",)


def test_a_text_is_stored_when_it_is_done(workspace: Workspace, view: ArticleView, span: Span) -> None:
    field = next(f for f in workspace.details.findChildren(AttributeField) if f.attribute.name == "via")
    line = field.findChild(QLineEdit)
    assert line

    QTest.keyClicks(line, "npa")
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert now(view).value("via") == "npa"


def test_a_memo_is_stored_when_another_span_is_shown(
    workspace: Workspace, view: ArticleView, span: Span
) -> None:
    memo = workspace.details.findChild(MemoField)
    assert memo
    QTest.keyClicks(memo, "fraglich")

    view.view.set_caret(0)

    assert now(view).memo == "fraglich"


def test_the_key_of_the_memo_scrolls_to_it(workspace: Workspace, view: ArticleView, span: Span) -> None:
    area = workspace.details.findChild(QScrollArea)
    memo = workspace.details.findChild(MemoField)
    assert area
    assert memo
    workspace.details.setFixedHeight(120)
    workspace.details.show()
    QApplication.processEvents()

    workspace.details.focus_memo()

    assert area.verticalScrollBar().value() > 0
    assert not memo.visibleRegion().isEmpty()


def test_the_frame_is_changed_by_the_list(
    workspace: Workspace, view: ArticleView, span: Span, made: Made
) -> None:
    frames = workspace.details.findChild(QComboBox)
    assert frames

    frames.activated.emit(frames.findText("Order"))

    assert now(view).frame_id == made.order.id


def test_the_panel_says_what_is_missing_until_nothing_is(
    workspace: Workspace, view: ArticleView, span: Span
) -> None:
    assert "Still missing: Voice, Stance" in workspace.details.gaps()

    chip(workspace, "Government").click()
    chip(workspace, "reported").click()

    assert workspace.details.gaps() == ""


def test_tab_goes_through_the_panel_as_it_is_read(program: Program, made: Made) -> None:
    view = open_one(program, made)
    view.view.select(0, len("Unruhen"))
    type_keys("ai")
    assert program.window.workspace
    area = program.window.workspace.details.findChild(QScrollArea)
    panel = area and area.widget()
    assert panel
    lines = []
    while (stop := QApplication.focusWidget()) and panel.isAncestorOf(stop):
        lines.append(stop.mapTo(panel, stop.rect().center()).y())
        press(Qt.Key.Key_Tab)

    assert len(lines) > 10
    assert lines == sorted(lines)


def test_undo_is_shown_in_the_panel(workspace: Workspace, session: Session, span: Span) -> None:
    chip(workspace, "Government").click()

    session.undo()

    assert not chip(workspace, "Government").is_chosen()


def test_voice_stance_and_doubt_are_seen_without_scrolling(program: Program, tmp_path: Path) -> None:
    program.create_project(tmp_path / "shown.kzannot", "kazakhstan-2022")
    program.sign_in_as("Anna")
    workspace, session = program.window.workspace, program.session
    assert workspace
    assert session
    import_files(session.project, sorted(resource("demo").glob("*.txt"))[:1])
    (article,) = session.project.articles()
    view = workspace.open_article(article.id)
    assert view
    program.window.resize(1280, 800)
    view.view.select(0, 30)

    QTest.keyClicks(view.view, "a")
    QApplication.processEvents()

    details = workspace.details
    area = details.findChild(QScrollArea)
    assert area
    seen = area.viewport().rect()
    shown = [chip for chip in details.findChildren(ChoiceChip) if chip.text() == "Uncertain"]
    for field in details.findChildren(AttributeField):
        if field.attribute.name in ("voice", "stance"):
            shown += field.findChildren(ChoiceChip)
    assert len(shown) == 15
    for each in shown:
        assert seen.contains(QRect(each.mapTo(area.viewport(), QPoint(0, 0)), each.size())), each.text()


def test_a_chip_is_cut_where_a_line_has_no_room_for_it(theme: Theme, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    chips = [
        ChoiceChip("So-called, alleged, or as they say themselves", "s", theme),
        ChoiceChip("No", "n", theme),
    ]
    Flow(chips, holder)
    holder.resize(holder.minimumSizeHint().width(), 200)
    holder.show()
    wide, short = (chip.geometry() for chip in chips)
    assert wide.width() == holder.width() < chips[0].sizeHint().width()
    assert short.width() == chips[1].sizeHint().width()
    assert short.top() > wide.bottom()
