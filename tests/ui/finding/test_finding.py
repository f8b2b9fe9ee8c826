"""Finding words through the window: by keys alone, in one article or in all, and coding what was found."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kzannot.formats import articles
from kzannot.model import edits
from kzannot.model.records import Article, Section, SectionKind
from kzannot.project.finding import Query
from kzannot.storage.texts import digest_of
from kzannot.ui.article_view import ArticleView
from kzannot.ui.finding.hits import BEFORE, FOUND
from kzannot.ui.finding.panel import FindPanel
from kzannot.ui.program import Program
from kzannot.ui.text.found import ground
from kzannot.ui.workspace import Workspace
from tests.shared import shared_folder
from tests.ui.driving import focused, open_two, press
from tests.ui.making import BODY, Made

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def workspace(program: Program, made: Made) -> Workspace:
    """The first two articles side by side, the caret in the first one."""
    return open_two(program, made)


def panel_of(program: Program) -> FindPanel:
    """The panel, opened by its key."""
    QTest.keyClick(program.window, Qt.Key.Key_F, CONTROL)
    panel = program.window.findChild(FindPanel)
    assert panel
    return panel


def look(qtbot: QtBot, panel: FindPanel, words: str, scope: str = "article", **choices: bool) -> None:
    """Type what to find, choose how and where, and wait for what comes."""
    for name, chosen in choices.items():
        getattr(panel.form, name).setChecked(chosen)
    panel.form.scopes.setCurrentIndex(panel.form.scopes.findData(scope))
    panel.form.field.clear()
    QTest.keyClicks(panel.form.field, words)
    settle(qtbot, panel)


def settle(qtbot: QtBot, panel: FindPanel) -> None:
    """Wait until nothing is looked for or coded any more."""
    qtbot.wait(0)
    qtbot.waitUntil(lambda: not (panel.is_waiting() or panel.search.is_busy() or panel.coding.is_busy()))


def found(panel: FindPanel) -> list[str]:
    hits = panel.list.hits
    return [hits.index(row, FOUND).data() for row in range(hits.rowCount())]


def choose_frame(panel: FindPanel, label: str) -> None:
    panel.coding.frames.setCurrentIndex(panel.coding.frames.findText(label))


def test_what_is_found_stands_between_the_words_around_it(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    panel = panel_of(program)

    look(qtbot, panel, "ministerium")

    hits = panel.list.hits
    assert found(panel) == ["Ministerium"]
    assert hits.index(0, BEFORE).data().endswith("am Hafen. Das ")
    assert hits.index(0, FOUND).data(Qt.ItemDataRole.FontRole).bold()
    assert panel.count_text() == "Found: 1, articles: 1"


def test_the_choices_narrow_what_is_found(qtbot: QtBot, program: Program, workspace: Workspace) -> None:
    panel = panel_of(program)

    look(qtbot, panel, "stadt")
    assert found(panel) == ["Stadt"]
    look(qtbot, panel, "stadt", case=True)
    assert panel.count_text() == "Nothing found."
    look(qtbot, panel, "Bandit", whole=True)
    assert found(panel) == []
    look(qtbot, panel, "Bandit|Hafen", pattern=True, whole=False)
    assert found(panel) == ["Bandit", "Hafen"]


def test_more_articles_are_searched_where_more_are_asked_for(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    panel = panel_of(program)

    look(qtbot, panel, "Hafen", "open")
    assert len(found(panel)) == 2
    look(qtbot, panel, "Hafen", "project")
    assert panel.count_text() == "Found: 5, articles: 5"


def test_another_article_is_searched_when_it_gets_the_keys(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    panel = panel_of(program)
    look(qtbot, panel, "Stadt 2")
    assert found(panel) == []

    workspace.columns.focus_place(1)
    settle(qtbot, panel)

    assert found(panel) == ["Stadt 2"]


def test_a_pattern_that_is_refused_is_told_at_the_field(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    panel = panel_of(program)

    look(qtbot, panel, r"(a)\1", pattern=True)

    assert "Back-references and look-around are not offered" in panel.form.problem()
    assert panel.form.field.accessibleDescription() == panel.form.problem()
    look(qtbot, panel, "Hafen")
    assert panel.form.problem() == ""


def test_enter_goes_to_the_place_and_opens_its_article(
    qtbot: QtBot, program: Program, workspace: Workspace, made: Made
) -> None:
    panel = panel_of(program)
    look(qtbot, panel, "Stadt 5", "project")

    press(Qt.Key.Key_Return)

    view = focused(workspace)
    assert view.article.id == made.articles[4].id
    start, end = view.view.selection() or (0, 0)
    assert view.view.text()[start:end] == "Stadt 5"
    assert view.view.hasFocus()


def test_f3_walks_around_and_back(qtbot: QtBot, program: Program, workspace: Workspace) -> None:
    panel = panel_of(program)
    look(qtbot, panel, "von")
    press(Qt.Key.Key_Return)
    first = focused(workspace).view.selection()

    press(Qt.Key.Key_F3)
    second = focused(workspace).view.selection()
    press(Qt.Key.Key_F3)

    assert first != second
    assert focused(workspace).view.selection() == first
    press(Qt.Key.Key_F3, SHIFT)
    assert focused(workspace).view.selection() == second
    assert panel.count_text() == "2 of 2"


def test_of_an_article_that_stands_twice_the_column_in_hand_shows_the_place(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    program.window.actions_of["open_again"].trigger()
    place = workspace.columns.focused_place
    assert place == 1
    panel = panel_of(program)
    look(qtbot, panel, "von")

    press(Qt.Key.Key_Return)

    assert workspace.columns.focused_place == place
    assert focused(workspace).view.selection()
    assert next(iter(workspace.columns)).view.view.selection() is None


def test_the_next_place_is_that_behind_the_caret(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    text = focused(workspace).view
    text.set_caret(text.text().index(BODY))
    panel = panel_of(program)

    look(qtbot, panel, "von")
    press(Qt.Key.Key_Return)

    start, _ = text.selection() or (0, 0)
    assert start > text.text().index(BODY)


def test_enter_before_the_search_has_begun_waits_for_it(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    panel = panel_of(program)

    QTest.keyClicks(panel.form.field, "Hafen")
    press(Qt.Key.Key_Return)
    settle(qtbot, panel)

    assert panel.count_text() == "1 of 1"
    assert focused(workspace).view.selection()


def test_escape_goes_back_to_the_same_caret(qtbot: QtBot, program: Program, workspace: Workspace) -> None:
    text = focused(workspace).view
    text.set_caret(30)
    panel = panel_of(program)
    look(qtbot, panel, "Hafen")

    press(Qt.Key.Key_Escape)

    assert not panel.isVisible()
    assert text.hasFocus()
    assert (text.caret(), text.selection()) == (30, None)


def test_the_open_texts_show_what_was_found_until_the_panel_is_closed(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    def is_marked(view: ArticleView) -> bool:
        image = view.view.viewport().grab().toImage()
        pale = ground(program.theme.colours).rgb()
        return any(
            image.pixel(x, y) == pale for x in range(0, image.width(), 2) for y in range(image.height())
        )

    panel = panel_of(program)
    look(qtbot, panel, "Banditen", "open")
    columns = [column.view for column in workspace.columns]

    assert [is_marked(view) for view in columns] == [True, True]
    press(Qt.Key.Key_Escape)
    assert [is_marked(view) for view in columns] == [False, False]


def test_selected_words_are_looked_for(qtbot: QtBot, program: Program, workspace: Workspace) -> None:
    text = focused(workspace).view
    start = text.text().index("Banditen")
    text.select(start, start + len("Banditen"))

    panel = panel_of(program)
    settle(qtbot, panel)

    assert panel.form.field.text() == "Banditen"
    assert found(panel) == ["Banditen"]


def test_all_places_are_tagged_in_one_edit_that_undo_takes_back(
    qtbot: QtBot, program: Program, workspace: Workspace, made: Made
) -> None:
    panel = panel_of(program)
    look(qtbot, panel, "Hafen", "project")
    choose_frame(panel, "Threat")

    panel.coding.all.click()
    settle(qtbot, panel)

    project = workspace.session.project
    assert len(project.spans(annotator_id=made.anna.id)) == 5
    assert {project.text(made.articles[0])[s.start : s.end] for s in project.spans()} == {"Hafen"}
    program.window.actions_of["undo"].trigger()
    assert project.spans() == []


def test_what_may_not_be_tagged_is_told_and_left_out(
    qtbot: QtBot, program: Program, workspace: Workspace, made: Made
) -> None:
    told: list[str] = []
    workspace.session.told.connect(told.append)
    workspace.session.apply(edits.tag(made.span(made.threat, "Hafen")))
    panel = panel_of(program)
    look(qtbot, panel, "Hafen|Wetter|schweigt", pattern=True)
    choose_frame(panel, "Threat")

    panel.coding.all.click()
    settle(qtbot, panel)

    assert len(workspace.session.project.spans()) == 2
    assert told == [
        "Tagged: 1. Left out: 1. This passage bears this frame already. "
        "Left out: 1. This is page furniture; it is not coded."
    ]


def test_only_what_is_selected_is_tagged(
    qtbot: QtBot, program: Program, workspace: Workspace, made: Made
) -> None:
    panel = panel_of(program)
    look(qtbot, panel, "Hafen", "project")
    choose_frame(panel, "Order")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down, SHIFT)

    panel.coding.selected.click()
    settle(qtbot, panel)

    spans = workspace.session.project.spans()
    assert [span.article_id for span in spans] == [article.id for article in made.articles[:2]]
    assert spans[0].attributes == made.order.defaults


def test_a_search_can_be_called_off(qtbot: QtBot, program: Program, workspace: Workspace) -> None:
    panel = panel_of(program)
    panel.form.field.setText("Hafen")
    panel.go_on(1)

    assert panel.search.is_busy()
    panel.search.cancel()

    assert not panel.search.is_busy()
    assert found(panel) == []


def test_rt_says_in_kasachstan_72_times(qtbot: QtBot, program: Program, workspace: Workspace) -> None:
    # The figures of story R1: 72 with the no-break space as a blank, 56 without.
    draft = articles.read(next((shared_folder() / "articles").glob("000_*.txt")))
    article = Article(title=draft.title, digest=digest_of(draft.text), length=len(draft.text))
    sections = [
        Section(article_id=article.id, kind=SectionKind(section.kind), start=section.start, end=section.end)
        for section in draft.sections
    ]
    workspace.session.apply(edits.adding("Add", [article, *sections]), [draft.text])
    workspace.open_article(article.id)
    panel = panel_of(program)

    look(qtbot, panel, "in Kasachstan", case=True)

    assert panel.count_text() == "Found: 72, articles: 1"
    look(qtbot, panel, "in Kasachstan", case=True, blanks=False)
    assert panel.count_text() == "Found: 56, articles: 1"


def test_the_window_in_another_language_looks_for_the_same_with_the_same_selected(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    view = focused(program).view
    start = view.text().index("Hafen")
    look(qtbot, panel_of(program), "Hafen", scope="project", whole=True, blanks=False)
    view.select(start, start + 5)
    top = view.first_visible()

    program.settings.set("language", "de")

    panel = program.window.findChild(FindPanel)
    assert panel
    assert panel.form.query() == Query(words="Hafen", whole=True, blanks=False)
    assert panel.form.scope() == "project"
    qtbot.waitUntil(lambda: "5" in panel.count_text())
    shown = focused(program).view
    assert shown is not view
    assert (shown.selection(), shown.first_visible()) == ((start, start + 5), top)
