"""The filter: what passes is shown and nothing else, new spans always, and a sign says so."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kzannot.model import edits
from kzannot.model.edits import adding
from kzannot.model.records import Span
from kzannot.model.study import Round
from kzannot.ui.article_view import ArticleView
from kzannot.ui.filtering.facets import NEITHER, NO_VALUE, UNCERTAIN, UNFINISHED, Choice
from kzannot.ui.filtering.panel import FilterPanel
from kzannot.ui.session import Session
from kzannot.ui.workspace import Workspace
from tests.ui.making import Made


@pytest.fixture
def spans(view: ArticleView, session: Session, made: Made) -> dict[str, Span]:
    """Spans of Anna's in the open article, by what they are."""
    spans = {
        "threat": made.span(made.threat, "Banditen"),
        "doubted": replace(made.span(made.threat, "Schüssen"), uncertain=True),
        "order": made.span(made.order, "Ministerium"),
        "full": replace(
            made.span(made.threat, "Hafen"), attributes=(("stance", "reported"), ("voice", "state"))
        ),
    }
    session.apply(adding("Fill", tuple(spans.values())))
    return spans


def shown(view: ArticleView, spans: dict[str, Span]) -> set[str]:
    """What the text shows, by the names of the spans."""
    ids = {mark.id for mark in view.view.marks()}
    return {name for name, span in spans.items() if span.id in ids}


def choice(**wanted: str) -> Choice:
    return Choice(
        {name.replace("attribute_", "attribute/"): frozenset([value]) for name, value in wanted.items()}
    )


def test_each_facet_leaves_what_passes(
    workspace: Workspace, view: ArticleView, spans: dict[str, Span], made: Made
) -> None:
    cases: tuple[tuple[Choice, set[str]], ...] = (
        (choice(frame=str(made.order.id)), {"order"}),
        (choice(annotator=str(made.bela.id)), set()),
        (choice(annotator=str(made.anna.id)), set(spans)),
        (choice(state=UNCERTAIN), {"doubted"}),
        (choice(state=UNFINISHED), {"threat", "doubted", "order"}),
        (choice(state=NEITHER), {"full"}),
        (choice(attribute_voice="state"), {"full"}),
        (choice(attribute_stance=NO_VALUE), {"threat", "doubted", "order"}),
        (choice(frame=str(made.threat.id), state=UNFINISHED), {"threat", "doubted"}),
    )
    for wanted, names in cases:
        workspace.filter.choose(wanted)

        assert shown(view, spans) == names, wanted

    workspace.filter.clear()

    assert shown(view, spans) == set(spans)


def test_a_hidden_span_takes_no_lane(workspace: Workspace, view: ArticleView, spans: dict[str, Span]) -> None:
    workspace.filter.choose(choice(attribute_voice="state"))

    assert [mark.id for mark in view.view.page.lanes.in_order()] == [spans["full"].id]
    assert view.view.marks_at(spans["threat"].start) == []


def test_a_sign_over_the_text_counts_and_clears(
    workspace: Workspace, view: ArticleView, spans: dict[str, Span]
) -> None:
    sign = view.surroundings.sign
    assert sign.isHidden()

    workspace.filter.choose(choice(attribute_voice="state"))
    assert sign.words() == "Filtered: 1 of 4 spans"
    assert not sign.isHidden()
    sign.findChildren(QPushButton)[0].click()

    assert sign.isHidden()
    assert shown(view, spans) == set(spans)


def test_a_new_span_is_shown_and_a_changed_one_stays(
    workspace: Workspace, view: ArticleView, spans: dict[str, Span], session: Session, made: Made
) -> None:
    workspace.filter.choose(choice(state=UNCERTAIN))
    new = made.span(made.order, "Präsident")

    session.apply(edits.tag(new))
    session.apply(edits.doubt(spans["doubted"], False))
    session.apply(edits.doubt(spans["threat"], True))

    assert shown(view, {**spans, "new": new}) == {"doubted", "new"}
    assert view.surroundings.sign.words() == "Filtered: 2 of 5 spans"


def test_an_article_that_is_opened_later_is_filtered_too(
    workspace: Workspace, session: Session, made: Made
) -> None:
    span = made.span(made.threat, "Banditen", article=1)
    session.apply(edits.tag(span))
    workspace.filter.choose(choice(frame=str(made.order.id)))

    view = workspace.open_article(made.articles[1].id)

    assert view
    assert view.view.marks() == []
    assert view.surroundings.sign.words() == "Filtered: 0 of 1 spans"


def test_others_that_come_into_sight_pass_the_filter(
    workspace: Workspace, view: ArticleView, spans: dict[str, Span], session: Session, made: Made
) -> None:
    theirs = made.span(made.threat, "Banditen", made.bela)
    session.apply(edits.tag(theirs))
    workspace.filter.choose(choice(annotator=str(made.bela.id)))

    view.show_others(True)

    assert shown(view, {**spans, "theirs": theirs}) == {"theirs"}


def test_who_is_led_to_a_hidden_span_sees_it_and_is_told(
    workspace: Workspace, view: ArticleView, spans: dict[str, Span], session: Session
) -> None:
    told: list[str] = []
    session.told.connect(told.append)
    workspace.filter.choose(choice(state=UNCERTAIN))
    hidden = spans["threat"]

    workspace.go_to(hidden.article_id, hidden.start, hidden.end)

    assert shown(view, spans) == {"doubted", "threat"}
    assert told == ["The filter hid this span; it is shown now."]
    assert view.surroundings.sign.words() == "Filtered: 2 of 4 spans"


def test_an_undone_step_shows_the_span_that_it_brought_back(
    workspace: Workspace, view: ArticleView, spans: dict[str, Span], session: Session
) -> None:
    session.apply(edits.retag(spans["order"], spans["threat"].frame_id))
    workspace.filter.choose(choice(state=UNCERTAIN))

    edit = session.undo()
    assert edit
    workspace.show_edit(edit)

    assert shown(view, spans) == {"doubted", "order"}


def test_a_jump_heeds_the_filter_unless_it_hides_all_that_is_looked_for(
    workspace: Workspace, view: ArticleView, spans: dict[str, Span], session: Session
) -> None:
    told: list[str] = []
    session.told.connect(told.append)
    workspace.filter.choose(choice(state=UNCERTAIN))
    view.perform("later_span")
    assert view.focused_span() == spans["doubted"]
    view.perform("later_span")
    assert (view.focused_span(), told) == (spans["doubted"], [])
    workspace.filter.choose(choice(state=NEITHER))

    view.perform("next_uncertain")

    assert view.focused_span() == spans["doubted"]
    assert len(told) == 1


def test_what_others_tagged_is_not_shown_in_a_blind_round(
    workspace: Workspace, view: ArticleView, session: Session, made: Made
) -> None:
    theirs = made.span(made.threat, "Banditen", made.bela)
    session.apply(edits.tag(theirs))
    workspace.settings.set("show_others", True)
    assert [mark.id for mark in view.view.marks()] == [theirs.id]
    told: list[str] = []
    session.told.connect(told.append)

    session.apply(adding("Open round", (Round(name="reliability", codebook_id=made.codebook.id),)))

    assert view.view.marks() == []
    assert told == ["The spans of others stay hidden while a blind round is open."]
    again = workspace.open_article(made.articles[0].id)
    assert again
    assert again.view.marks() == []


@pytest.fixture
def panel(workspace: Workspace, view: ArticleView, spans: dict[str, Span], qtbot: QtBot) -> FilterPanel:
    panel = FilterPanel(workspace.filter, workspace.focus_text)
    qtbot.addWidget(panel)
    panel.show()
    panel.activateWindow()
    panel.tree.setFocus()
    return panel


def test_the_panel_is_worked_by_keyboard(
    panel: FilterPanel, view: ArticleView, spans: dict[str, Span]
) -> None:
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(panel.tree, key)
    assert shown(view, spans) == {"doubted"}
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(panel.tree, key)
    assert shown(view, spans) == {"threat", "doubted", "order"}

    panel.clear.click()

    assert shown(view, spans) == set(spans)
    assert all(item.checkState(0) is Qt.CheckState.Unchecked for _, item in panel.tree.items())


def test_escape_leads_back_to_the_text(panel: FilterPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.tree.left):
        QTest.keyClick(panel.tree, Qt.Key.Key_Escape)


def test_the_panel_speaks_the_language_of_the_codebook(panel: FilterPanel, workspace: Workspace) -> None:
    before = {item.text(0) for _, item in panel.tree.items()}

    workspace.settings.set("codebook_language", "de")

    after = {item.text(0) for _, item in panel.tree.items()}
    assert {"BE  Threat", "Government"} <= before
    assert {"BE  Bedrohung", "Regierung"} <= after


def hints(view: ArticleView) -> list[str]:
    """The words that are underlined faintly."""
    found = view.view.page.drawing.hints
    return [
        view.view.text()[facts.start + start : facts.start + end]
        for laid in view.view.page.layout.strip(0, 10_000)
        for facts in (laid.facts,)
        for start, end in found.of(facts)
    ]


def test_indicator_words_are_underlined_on_request(
    workspace: Workspace, view: ArticleView, qtbot: QtBot
) -> None:
    qtbot.waitUntil(view.view.is_settled)
    assert hints(view) == []

    workspace.settings.set("indicators", True)
    assert hints(view) == ["Banditen"]
    workspace.settings.set("indicators", False)

    assert hints(view) == []


def test_no_indicator_words_are_shown_while_a_blind_round_is_open(
    workspace: Workspace, view: ArticleView, session: Session, made: Made, qtbot: QtBot
) -> None:
    session.apply(adding("Open round", (Round(name="reliability", codebook_id=made.codebook.id),)))
    qtbot.waitUntil(view.view.is_settled)
    told: list[str] = []
    session.told.connect(told.append)

    workspace.settings.set("indicators", True)

    assert hints(view) == []
    assert len(told) == 1


def test_a_round_that_is_opened_hides_the_words_at_once(
    workspace: Workspace, view: ArticleView, session: Session, made: Made, qtbot: QtBot
) -> None:
    qtbot.waitUntil(view.view.is_settled)
    workspace.settings.set("indicators", True)
    assert hints(view)

    session.apply(adding("Open round", (Round(name="reliability", codebook_id=made.codebook.id),)))

    assert hints(view) == []


def test_the_margin_can_be_switched_off(workspace: Workspace, view: ArticleView) -> None:
    assert not view.surroundings.margin.isHidden()

    workspace.settings.set("margin", False)

    assert view.surroundings.margin.isHidden()


def test_lines_stand_further_apart_on_request(workspace: Workspace, view: ArticleView, qtbot: QtBot) -> None:
    qtbot.waitUntil(view.view.is_settled)
    before = view.view.page.layout.documentSize().height()

    workspace.settings.set("line_height", 200)
    qtbot.waitUntil(view.view.is_settled)

    assert view.view.page.layout.documentSize().height() > 1.4 * before
