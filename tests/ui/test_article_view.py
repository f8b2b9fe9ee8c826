"""What a coder's keys do, in the real view on a real project."""

from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kzannot.model import edits
from kzannot.model.records import Annotator, Span
from kzannot.ui.article_view import ArticleView
from kzannot.ui.session import Session
from kzannot.ui.text.values import State
from kzannot.ui.workspace import Workspace
from tests.ui.making import BODY, LEAD, LINKS, TITLE, Made

Keys = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Hand:
    """Types into the text of a view, and hears what is refused."""

    def __init__(self, view: ArticleView, session: Session) -> None:
        self._view = view
        self.refusals: list[str] = []
        session.refused.connect(self.refusals.append)

    def select(self, words: str) -> None:
        """Select the first place where the words stand."""
        start = self._view.view.text().index(words)
        self._view.view.select(start, start + len(words))

    def put_caret(self, words: str) -> None:
        """Put the caret before the words."""
        self._view.view.set_caret(self._view.view.text().index(words))

    def type(self, keys: str) -> None:
        """Press the keys one after the other; a blank divides nothing."""
        for key in keys:
            QTest.keyClicks(self._view.view, key)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key that has no letter."""
        QTest.keyClick(self._view.view, key, modifier)


@pytest.fixture
def hand(view: ArticleView, session: Session) -> Hand:
    return Hand(view, session)


def the_span(view: ArticleView) -> Span:
    (span,) = view.spans()
    return span


def test_a_frames_key_tags_the_selection(view: ArticleView, hand: Hand, made: Made) -> None:
    hand.select("von Banditen.")

    hand.type("a")

    span = the_span(view)
    assert view.quote(span) == "von Banditen"
    assert span.frame_id == made.threat.id
    assert span.annotator_id == made.anna.id
    assert view.view.selection() is None
    assert view.focused_span() == span


def test_voice_and_stance_go_to_the_span_just_tagged(view: ArticleView, hand: Hand) -> None:
    hand.select("Banditen")

    hand.type("a2k")

    assert the_span(view).attributes == (("stance", "reported"), ("voice", "state"))


def test_a_frame_presets_what_it_knows(view: ArticleView, hand: Hand) -> None:
    hand.select("Banditen")

    hand.type("x")

    assert the_span(view).value("element") == "remedy"


def test_the_same_key_again_takes_the_value_away(view: ArticleView, hand: Hand) -> None:
    hand.select("Banditen")

    hand.type("a,,")

    assert the_span(view).attributes == ()


def test_a_capital_letter_is_a_key_of_its_own(view: ArticleView, hand: Hand) -> None:
    hand.select("Banditen")
    hand.type("a")

    hand.press(Keys.Key_R, SHIFT)

    assert the_span(view).value("element") == "remedy"


def test_yes_and_no_have_one_key(view: ArticleView, hand: Hand) -> None:
    hand.select("Banditen")

    hand.type("av")

    assert the_span(view).value("checked") == "yes"


def test_doubt_comes_and_goes(view: ArticleView, hand: Hand) -> None:
    hand.select("Banditen")

    hand.type("au")

    assert the_span(view).uncertain
    hand.type("u")
    assert not the_span(view).uncertain


def test_a_frames_key_without_selection_changes_the_frame(view: ArticleView, hand: Hand, made: Made) -> None:
    hand.select("Banditen")

    hand.type("ax")

    assert the_span(view).frame_id == made.order.id


def test_a_frames_key_on_nothing_tags_the_sentence(view: ArticleView, hand: Hand) -> None:
    hand.put_caret("Augenzeugen")

    hand.type("a")

    assert view.quote(the_span(view)) == "Augenzeugen berichten von Schüssen am Hafen"
    assert hand.refusals == []


def test_furniture_is_not_tagged(view: ArticleView, hand: Hand) -> None:
    hand.select(LINKS)

    hand.type("a")

    assert view.spans() == []
    assert hand.refusals == ["This is page furniture; it is not coded."]


def test_one_frame_too_many_is_refused(view: ArticleView, hand: Hand) -> None:
    for key in "axo":
        hand.select("Banditen")
        hand.type(key)

    assert len(view.spans()) == 2
    assert hand.refusals == ["The codebook allows at most 2 frames on one passage."]


def test_enter_selects_the_passage_for_another_frame(view: ArticleView, hand: Hand) -> None:
    hand.select("Banditen")
    hand.type("a")

    hand.press(Keys.Key_Return)
    hand.type("x")

    assert [view.quote(span) for span in view.spans()] == ["Banditen", "Banditen"]


def test_brackets_walk_through_the_spans_at_the_caret(view: ArticleView, hand: Hand) -> None:
    hand.select("Banditen")
    hand.type("a")
    hand.select("von Banditen")
    hand.type("x")
    first = view.focused_span()

    hand.type("]")
    second = view.focused_span()
    hand.type("]")

    assert second
    assert second != first
    assert view.focused_span() == first


def test_delete_erases_and_undo_brings_back(view: ArticleView, hand: Hand, session: Session) -> None:
    hand.select("Banditen")
    hand.type("a2")
    span = the_span(view)

    hand.press(Keys.Key_Delete)
    assert view.spans() == []
    session.undo()

    assert view.spans() == [span]


def test_anothers_span_is_looked_at_only(view: ArticleView, hand: Hand, session: Session, made: Made) -> None:
    theirs = made.span(made.threat, "Banditen", made.bela)
    session.apply(edits.tag(theirs))
    assert view.spans() == []

    view.show_others(True)
    hand.put_caret("Banditen")
    view.view.focus_mark(theirs.id)
    hand.press(Keys.Key_Delete)

    assert view.spans() == [theirs]
    assert hand.refusals == ["This span is another annotator's."]


def test_the_full_stop_reads_a_section_and_goes_on(view: ArticleView, hand: Hand) -> None:
    hand.put_caret(TITLE)

    hand.type(".")

    assert view.view.caret() == view.view.text().index(LEAD)
    assert view.progress().read == 1
    assert view.view.states()[0] is State.READ


def test_furniture_is_not_read(view: ArticleView, hand: Hand) -> None:
    hand.put_caret(LINKS)

    hand.type(".")

    assert view.progress().read == 0
    assert hand.refusals == ["This is page furniture; it is not counted."]


def test_n_passes_what_is_coded(view: ArticleView, hand: Hand) -> None:
    hand.select("Banditen")
    hand.type("a")
    hand.put_caret(TITLE)

    hand.type("n")

    assert view.view.caret() == view.view.text().index(BODY)


def test_p_goes_back(view: ArticleView, hand: Hand) -> None:
    hand.put_caret(BODY)

    hand.type("p")

    assert view.view.caret() == view.view.text().index(LEAD)


def test_escape_first_ends_the_selection_then_the_focus(view: ArticleView, hand: Hand) -> None:
    hand.select("Banditen")
    hand.type("a")
    hand.select("Präsident")

    hand.press(Keys.Key_Escape)

    assert view.view.selection() is None


def test_letters_with_control_are_no_keys_of_coding(view: ArticleView, hand: Hand) -> None:
    hand.select("Banditen")

    hand.press(Keys.Key_A, Qt.KeyboardModifier.AltModifier)

    assert view.spans() == []


def test_hearing_of_an_edit_twice_changes_nothing(view: ArticleView, session: Session, made: Made) -> None:
    edit = edits.tag(made.span(made.threat, "Banditen"))
    session.apply(edit)
    before = (view.spans(), view.progress(), view.view.marks())

    session.edited.emit(edit)

    assert (view.spans(), view.progress(), view.view.marks()) == before


def test_many_spans_that_come_at_once_are_shown(view: ArticleView, session: Session, made: Made) -> None:
    many = [made.span(made.threat, letters) for letters in view.view.text()[:120].split()]
    marked = [replace(span, start=span.start + place % 2) for place, span in enumerate(many * 4)]
    loaded = [replace(span, id=uuid4()) for span in marked if span.start < span.end]

    session.apply(edits.adding("Load", loaded))

    assert {mark.id for mark in view.view.marks()} == {span.id for span in loaded}
    session.undo()
    assert view.view.marks() == []


def test_somebody_new_has_a_name(view: ArticleView, session: Session, made: Made) -> None:
    view.show_others(True)
    cem = Annotator(name="Cem")

    session.apply(edits.adding("Load", [cem, made.span(made.threat, "Banditen", cem)]))

    assert [mark.look.label for mark in view.view.marks()] == ["Threat · Cem"]


def test_an_unfinished_span_says_so_until_it_is_finished(view: ArticleView, hand: Hand) -> None:
    hand.select("Banditen")
    hand.type("a")
    assert view.unfinished() == view.spans()
    assert view.view.marks()[0].look.unfinished

    hand.type("1j")

    assert view.unfinished() == []
    assert view.view.marks()[0].look.sub == "J+"


def test_the_same_article_stands_twice_and_both_follow(
    workspace: Workspace, view: ArticleView, hand: Hand, made: Made
) -> None:
    twin = workspace.open_article(made.articles[0].id, beside=True)
    assert twin
    view.view.setFocus()
    hand.select("Banditen")

    hand.type("a")

    assert twin.spans() == view.spans() != []


def test_the_codebook_in_another_language_changes_the_marks(
    workspace: Workspace, view: ArticleView, hand: Hand
) -> None:
    hand.select("Banditen")
    hand.type("a1")
    assert view.view.marks()[0].look.label.startswith("Threat · Outlet")

    workspace.settings.set("codebook_language", "de")

    assert view.view.marks()[0].look.label.startswith("Bedrohung · Redaktion")


def test_what_is_copied_is_what_is_stored(hand: Hand, view: ArticleView) -> None:
    hand.select("Augenzeugen berichten")

    hand.press(Keys.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "Augenzeugen berichten"
